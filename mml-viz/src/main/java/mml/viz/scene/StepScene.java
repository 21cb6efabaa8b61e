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
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Any trace, drawn from what its steps describe: the caption, the formula as far as it fits on a line, and the step's
 * matrices and vectors side by side under their names, what is new in them on a ground of its own. For algorithms that
 * have no scene made for them.
 *
 * <p>Entries are shown to four digits, and where that gets too small to read as shaded cells. A
 * step without a matrix is shown with those of the step before. Steps that hold the same things show them in the same
 * places.
 */
public final class StepScene implements Scene {
    private final Trace<Step> trace;
    private final Canvas canvas;
    private final List<List<Part>> boards = new ArrayList<>();
    private final Map<String, StepBoard> places = new HashMap<>();
    private final Set<String> varying = new HashSet<>();
    private final Heading heading;
    private final double formulaY;

    /**
     * @param trace of a whole run
     * @param canvas the room there is
     * @throws IllegalArgumentException if the trace is empty
     */
    public StepScene(Trace<Step> trace, Canvas canvas) {
        if (trace.size() == 0) throw new IllegalArgumentException("trace is empty, expected that of a whole run");
        this.trace = trace;
        this.canvas = canvas;
        List<String> captions = new ArrayList<>();
        List<Part> board = List.of();
        Map<String, String> first = new HashMap<>();
        for (Step step : trace) {
            StepParts parts = StepParts.of(step);
            if (!parts.tables.isEmpty()) board = parts.tables;
            boards.add(board);
            for (String number : parts.numbers) {
                String name = number.substring(0, number.indexOf(" = "));
                String before = first.putIfAbsent(name, number);
                if (before != null && !before.equals(number)) varying.add(name);
            }
            captions.add(step.caption());
        }
        this.heading = new Heading(captions, canvas);
        this.formulaY = heading.height() + 0.4 * canvas.fontSize();
        Map<String, List<List<Part>>> alike = new HashMap<>();
        for (List<Part> each : boards)
            alike.computeIfAbsent(StepBoard.shapes(each), shapes -> new ArrayList<>())
                    .add(each);
        double top = formulaY + 0.8 * canvas.fontSize();
        alike.forEach((shapes, steps) -> places.put(shapes, new StepBoard(steps, canvas, heading.margin(), top)));
    }

    @Override
    public Trace<Step> trace() {
        return trace;
    }

    @Override
    public Svg picture(int i) {
        Step step = trace.get(i);
        List<Mark> marks = new ArrayList<>();
        marks.add(heading.words(i, i > 0 && i == frames() - 1 ? Role.GOOD : Role.INK));
        marks.add(Mark.named("formula", formula(step)));
        List<Part> board = boards.get(i);
        if (!board.isEmpty()) marks.add(Mark.named("board", place(i).marks(board, before(i))));
        String title = "Step " + (i + 1) + " of " + frames() + ": " + step.caption();
        return new Svg(canvas.width(), canvas.height(), title, spoken(step, board), marks);
    }

    /** The formula or, where it cannot be set on a line, the numbers of the step. */
    private List<Mark> formula(Step step) {
        double size = 0.85 * canvas.fontSize();
        double room = canvas.width() - 2 * heading.margin();
        String formula = TexLine.plain(step.formula());
        MathText line = MathText.parse(formula);
        if (formula.isEmpty() || line.width(size) > room) line = MathText.parse(numbers(step));
        if (line.width(1) == 0 || line.width(size) > room) return List.of();
        return line.marks(heading.margin(), formulaY, size, Anchor.START, Role.MUTED);
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
    private static String spoken(Step step, List<Part> board) {
        StringBuilder out = new StringBuilder(step.caption()).append('.');
        for (String number : StepParts.of(step).numbers)
            out.append(' ').append(number).append('.');
        for (Part part : board) {
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
