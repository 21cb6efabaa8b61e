package mml.viz.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mml.matrix.Table;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.StepParts.Part;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Any trace, drawn from what its steps describe: the caption, the formula as far as it fits on a line, and the step's
 * matrices and vectors side by side under their names, what is new in them on a ground of its own. For algorithms that
 * have no scene made for them.
 *
 * <p>Entries are shown to four digits, and where that gets too small to read as shaded cells ({@link ShadedMatrix}). A
 * step without a matrix is shown with those of the step before. Steps that hold the same things show them in the same
 * places.
 */
public final class StepScene implements Scene<Step> {
    private static final double MARGIN = 0.9;
    private static final double SMALL = 0.72;
    private static final double LINE = 1.35;
    private static final double GAP = 1.4;
    private static final double NAME = 1.5;
    /** Below this share of the wanted font size numbers become shaded cells, and what is written is cut. */
    private static final double SMALLEST = 0.5;

    private static final double LARGEST = 1.4;

    private final Trace<Step> trace;
    private final Canvas canvas;
    private final List<List<Part>> boards = new ArrayList<>();
    private final List<List<String>> captions = new ArrayList<>();
    private final Set<String> varying = new HashSet<>();
    private final double formulaY;
    private final double top;

    /**
     * @param trace of a whole run
     * @param canvas the room there is
     * @throws IllegalArgumentException if the trace is empty
     */
    public StepScene(Trace<Step> trace, Canvas canvas) {
        if (trace.size() == 0) throw new IllegalArgumentException("trace is empty, expected that of a whole run");
        this.trace = trace;
        this.canvas = canvas;
        double font = canvas.fontSize();
        double textWidth = canvas.width() - (2 * MARGIN + 5.5) * font;
        int lines = 1;
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
            captions.add(Wrapped.lines(step.caption(), textWidth, font));
            lines = Math.max(lines, captions.get(captions.size() - 1).size());
        }
        this.formulaY = (MARGIN + 0.8 + lines * LINE) * font;
        this.top = formulaY + 0.8 * font;
    }

    @Override
    public Trace<Step> trace() {
        return trace;
    }

    @Override
    public Svg frame(int i) {
        Step step = trace.get(i);
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.named("caption", head(i)));
        marks.add(Mark.named("formula", formula(step)));
        List<Part> board = boards.get(i);
        if (!board.isEmpty()) marks.add(Mark.named("board", board(i)));
        String title = "Step " + (i + 1) + " of " + frames() + ": " + step.caption();
        return new Svg(canvas.width(), canvas.height(), title, spoken(step, board), marks);
    }

    private List<Mark> head(int i) {
        double font = canvas.fontSize();
        double margin = MARGIN * font;
        List<Mark> out = new ArrayList<>();
        List<String> lines = captions.get(i);
        Paint paint = i > 0 && i == frames() - 1 ? Role.GOOD : Role.INK;
        for (int k = 0; k < lines.size(); k++)
            out.addAll(MathText.words(lines.get(k))
                    .emphasised()
                    .marks(margin, margin + (0.8 + k * LINE) * font, font, Anchor.START, paint));
        String counter = (i + 1) + " / " + frames();
        double right = canvas.width() - margin;
        out.add(Mark.text(right, margin + 0.8 * font, SMALL * font, Anchor.END, counter, Role.MUTED));
        return out;
    }

    /** The formula or, where it cannot be set on a line, the numbers of the step. */
    private List<Mark> formula(Step step) {
        double size = 0.85 * canvas.fontSize();
        double room = canvas.width() - 2 * MARGIN * canvas.fontSize();
        String formula = TexLine.plain(step.formula());
        MathText line = MathText.parse(formula);
        if (formula.isEmpty() || line.width(size) > room) line = MathText.parse(numbers(step));
        if (line.width(1) == 0 || line.width(size) > room) return List.of();
        return line.marks(MARGIN * canvas.fontSize(), formulaY, size, Anchor.START, Role.MUTED);
    }

    /** The numbers that change in the run. */
    private String numbers(Step step) {
        StringBuilder out = new StringBuilder();
        for (String number : StepParts.of(step).numbers)
            if (varying.contains(number.substring(0, number.indexOf(" = "))))
                out.append(out.length() == 0 ? "" : ",   ").append(number);
        return out.toString();
    }

    private List<Mark> board(int i) {
        List<Part> board = boards.get(i);
        List<MatrixLayout> layouts = new ArrayList<>();
        double width = GAP * (board.size() - 1);
        double height = 0;
        for (int k = 0; k < board.size(); k++) {
            Part part = board.get(k);
            MatrixLayout layout = layout(board, k);
            layouts.add(layout);
            width += blockWidth(layout.width(), part);
            height = Math.max(height, layout.height());
        }
        double size = fit(width, height + NAME, LARGEST * canvas.fontSize());
        return size < SMALLEST * canvas.fontSize() ? shaded(i) : written(i, layouts, width, height, size);
    }

    /** Room for the entries of all tables that stand in this place in frames that hold the same shapes. */
    private MatrixLayout layout(List<Part> board, int place) {
        List<Table> tables = new ArrayList<>();
        for (List<Part> other : boards)
            if (sameShapes(board, other)) tables.add(rounded(other.get(place).table()));
        return MatrixLayout.of(tables, board.get(place).table().cols());
    }

    private static boolean sameShapes(List<Part> a, List<Part> b) {
        if (a.size() != b.size()) return false;
        for (int k = 0; k < a.size(); k++) {
            Table x = a.get(k).table();
            Table y = b.get(k).table();
            if (x.rows() != y.rows() || x.cols() != y.cols()) return false;
        }
        return true;
    }

    private static double blockWidth(double width, Part part) {
        return Math.max(width, SMALL * MathText.parse(part.name()).width(1));
    }

    /** The unit at which a body of this size fits below the head, within what is wanted. */
    private double fit(double width, double height, double most) {
        double margin = MARGIN * canvas.fontSize();
        return Math.min(
                most, Math.min((canvas.width() - 2 * margin) / width, (canvas.height() - top - margin) / height));
    }

    private double bodyTop(double height) {
        return Math.max(top, (top + canvas.height() - MARGIN * canvas.fontSize() - height) / 2);
    }

    private List<Mark> written(int i, List<MatrixLayout> layouts, double width, double height, double size) {
        List<Mark> out = new ArrayList<>();
        double left = (canvas.width() - width * size) / 2;
        double y = bodyTop((height + NAME) * size) + NAME * size;
        for (int k = 0; k < layouts.size(); k++) {
            Part part = boards.get(i).get(k);
            double block = blockWidth(layouts.get(k).width(), part) * size;
            double own = layouts.get(k).width() * size;
            double down = (height - layouts.get(k).height()) * size / 2;
            MatrixMark matrix = new MatrixMark(layouts.get(k), left + (block - own) / 2, y + down, size);
            entries(part, before(i, k), matrix);
            out.addAll(MathText.parse(part.name())
                    .marks(
                            left + block / 2,
                            y + down - 0.5 * size,
                            Math.min(SMALL * size, canvas.fontSize()),
                            Anchor.MIDDLE,
                            Role.MUTED));
            out.addAll(matrix.marks());
            left += block + GAP * size;
        }
        return out;
    }

    /** What stood in this place one step before; the same when that showed something else. */
    private Part before(int i, int place) {
        List<Part> now = boards.get(i);
        return (i > 0 && sameShapes(now, boards.get(i - 1)) ? boards.get(i - 1) : now).get(place);
    }

    private static void entries(Part part, Part before, MatrixMark matrix) {
        Table now = part.table();
        for (int r = 0; r < now.rows(); r++)
            for (int c = 0; c < now.cols(); c++) {
                String text = StepParts.shown(now, r, c);
                boolean changed = !text.equals(StepParts.shown(before.table(), r, c));
                if (changed) matrix.cell(r, c, Look.fill(Role.CHANGE_FILL));
                matrix.entry(r, c, text, changed ? Role.CHANGE : text.equals("0") ? Role.MUTED : Role.INK, false);
            }
    }

    private List<Mark> shaded(int i) {
        List<Part> board = boards.get(i);
        double width = 0;
        double height = 0;
        for (Part part : board) {
            width += ShadedMatrix.cells(part.table().cols(), ShadedMatrix.block(part.table()));
            height = Math.max(height, ShadedMatrix.cells(part.table().rows(), ShadedMatrix.block(part.table())));
        }
        double font = canvas.fontSize();
        double gaps = GAP * font * (board.size() - 1);
        double margin = MARGIN * font;
        double cell = Math.min(1.2 * font, (canvas.width() - 2 * margin - gaps) / width);
        cell = Math.min(cell, (canvas.height() - top - margin - 2.6 * font) / height);
        double left = (canvas.width() - width * cell - gaps) / 2;
        double y = bodyTop(height * cell + 2.6 * font) + 1.3 * font;
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < board.size(); k++) {
            Part part = board.get(k);
            int each = ShadedMatrix.block(part.table());
            double own = ShadedMatrix.cells(part.table().cols(), each) * cell;
            double down = (height - ShadedMatrix.cells(part.table().rows(), each)) * cell / 2;
            out.addAll(MathText.parse(part.name())
                    .marks(left + own / 2, y + down - 0.45 * font, SMALL * font, Anchor.MIDDLE, Role.MUTED));
            out.addAll(ShadedMatrix.marks(part.table(), left, y + down, cell, largest(board, k)));
            left += own + GAP * font;
        }
        out.addAll(legend(y + height * cell + 1.1 * font));
        return out;
    }

    private List<Mark> legend(double y) {
        double size = SMALL * canvas.fontSize();
        double x = canvas.width() / 2 - 6 * size;
        return List.of(
                Mark.rect(x, y - 0.7 * size, 0.8 * size, 0.8 * size, Look.fill(Role.SERIES_1)),
                Mark.text(x + 1.2 * size, y, size, Anchor.START, "positive", Role.MUTED),
                Mark.rect(x + 6.5 * size, y - 0.7 * size, 0.8 * size, 0.8 * size, Look.fill(Role.SERIES_2)),
                Mark.text(x + 7.7 * size, y, size, Anchor.START, "negative", Role.MUTED));
    }

    /** The largest entry that stands in this place in frames that hold the same shapes. */
    private double largest(List<Part> board, int place) {
        double most = 0;
        for (List<Part> other : boards)
            if (sameShapes(board, other))
                most = Math.max(most, ShadedMatrix.largest(other.get(place).table()));
        return most;
    }

    private static Table rounded(Table table) {
        return new Table() {
            @Override
            public int rows() {
                return table.rows();
            }

            @Override
            public int cols() {
                return table.cols();
            }

            @Override
            public String text(int i, int j) {
                return StepParts.shown(table, i, j);
            }
        };
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
                    out.append(j == 0 ? "" : ", ").append(StepParts.shown(table, i, j));
            }
            out.append('.');
        }
        return out.toString();
    }
}
