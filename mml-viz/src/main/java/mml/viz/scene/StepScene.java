package mml.viz.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mml.text.Table;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.StepParts.Part;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Any trace, drawn from what its steps describe: the caption, the formula as far as it fits on a line, and the step's
 * matrices and vectors side by side under their names, what is new in them on a ground of its own. For algorithms that
 * have no scene made for them.
 *
 * <p>A result that is a product stands with its signs, {@code A = U · Σ · Vᵀ}. Entries are shown to four digits, and where that gets too small to read as shaded cells. A
 * step without a matrix is shown with those of the step before. Steps that hold the same things show them in the same
 * places.
 */
public final class StepScene extends Film<Step> {
    /** What reaches lower has a fraction, whose letters are smaller. */
    private static final double DEEP = 0.35;

    private static final double FRACTION = 0.91;

    private final List<List<Part>> boards = new ArrayList<>();
    private final Map<String, StepBoard> places = new HashMap<>();
    private final Set<String> varying = new HashSet<>();
    private final double formulaY;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public StepScene(Trace<? extends Step> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param canvas the room there is
     * @throws IllegalArgumentException if the trace is empty
     */
    public StepScene(Trace<? extends Step> trace, Canvas canvas) {
        super(trace, canvas);
        Room room = room();
        Room below = room.within(0, 1.2 * room.font(), 0, 0);
        List<Part> board = List.of();
        Map<String, String> first = new HashMap<>();
        for (Step step : trace) {
            StepParts parts = StepParts.of(step);
            List<Part> product = readable(Products.of(step, trace.get(0)), below);
            if (!product.isEmpty()) board = product;
            else if (!parts.tables.isEmpty()) board = parts.tables;
            boards.add(board);
            for (String number : parts.numbers) {
                String name = number.substring(0, number.indexOf(" = "));
                String before = first.putIfAbsent(name, number);
                if (before != null && !before.equals(number)) varying.add(name);
            }
        }
        this.formulaY = room.top() + 0.4 * room.font();
        Map<String, List<List<Part>>> alike = new HashMap<>();
        for (List<Part> each : boards)
            alike.computeIfAbsent(StepBoard.shapes(each), shapes -> new ArrayList<>())
                    .add(each);
        alike.forEach((shapes, steps) -> places.put(shapes, new StepBoard(steps, below)));
    }

    /** A product as far as it can be read: without what it is equal to, if there is no room for that, or not at all. */
    private static List<Part> readable(List<Part> product, Room room) {
        if (product.isEmpty() || new StepBoard(List.of(product), room).isWritten()) return product;
        if (!product.get(1).sign().equals("=")) return List.of();
        List<Part> factors = new ArrayList<>(product.subList(1, product.size()));
        factors.set(0, new Part(factors.get(0).name(), factors.get(0).table()));
        return readable(factors, room);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> marks = new ArrayList<>(List.of(Mark.named("formula", written(trace.get(i), room))));
        List<Part> board = boards.get(i);
        if (!board.isEmpty()) marks.add(Mark.named("board", place(i).marks(board, before(i))));
        return marks;
    }

    @Override
    protected Paint paint(int i) {
        return i > 0 && i == frames() - 1 ? Role.GOOD : Role.INK;
    }

    /** The formula or, where it cannot be set on a line, the numbers of the step. */
    private List<Mark> written(Step step, Room room) {
        String formula = TexLine.plain(step.formula());
        MathText line = MathText.parse(formula);
        double size = (line.descent(1) > DEEP ? FRACTION : 0.85) * room.font();
        if (formula.isEmpty() || line.width(size) > room.width()) line = MathText.parse(numbers(step));
        if (line.width(1) == 0 || line.width(size) > room.width()) return List.of();
        return line.marks(room.left(), formulaY, size, Anchor.START, Role.MUTED);
    }

    /** The numbers that change in the run. */
    private String numbers(Step step) {
        StringBuilder out = new StringBuilder();
        for (String number : StepParts.of(step).numbers)
            if (varying.contains(number.substring(0, number.indexOf(" = "))))
                out.append(out.length() == 0 ? "" : ",   ").append(number);
        return out.toString();
    }

    /** Whether the tables of the first step are shown as numbers, not as shaded cells. */
    public boolean isWritten() {
        return place(0).isWritten();
    }

    private StepBoard place(int i) {
        return Objects.requireNonNull(places.get(StepBoard.shapes(boards.get(i))));
    }

    /** What stood in the same places one step before, if anything did. */
    private List<Part> before(int i) {
        List<Part> now = boards.get(i);
        if (i == 0) return now;
        List<Part> before = boards.get(i - 1);
        return StepBoard.shapes(before).equals(StepBoard.shapes(now)) ? before : now;
    }

    /** The step read out, small matrices row by row. */
    @Override
    protected String spoken(int k) {
        StringBuilder out = new StringBuilder(super.spoken(k));
        for (String number : StepParts.of(trace.get(k)).numbers)
            out.append(' ').append(number).append('.');
        for (Part part : boards.get(k)) {
            Table table = part.table();
            out.append(' ')
                    .append(part.name())
                    .append(", ")
                    .append(table.rows())
                    .append(" by ")
                    .append(table.cols());
            for (int i = 0; i < table.rows() && table.rows() * table.cols() <= 64; i++) {
                out.append(i == 0 ? ": " : "; ");
                for (int j = 0; j < table.cols(); j++)
                    out.append(j == 0 ? "" : ", ")
                            .append(StepBoard.rounded(table).text(i, j));
            }
            out.append('.');
        }
        return out.toString();
    }
}
