package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.RowOperation;
import mml.exact.RowReductionStep;
import mml.text.Table;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Entries;
import mml.viz.scene.Film;
import mml.viz.scene.MatrixLayout;
import mml.viz.scene.MatrixMark;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A row reduction as a lecturer writes it down: the augmented matrix with its pivots boxed, the row that changes and what
 * in it is new, the operation beside it, and the equation that each row stands for.
 *
 * <p>Where the room is narrow the equations go first, then the operation, which the caption above the matrix says anyway.
 *
 * @mml §2.3.2, Example 2.6
 */
public final class RowReductionScene extends Film<RowReductionStep> {
    private static final double SMALL = 0.72;
    private static final double ROW_NAME = 1.9;
    private static final double GAP = 1.1;
    /** Below this share of the wanted font size, something is left out instead. */
    private static final double SMALLEST = 0.8;

    private static final double SMALLEST_ON_A_SLIDE = 0.7;
    /** The width of the word below a column with a little room beside it, in font sizes. */
    private static final double TAG = 2.4;
    /** The same of the shorter word. */
    private static final double SHORT_TAG = 1.9;
    /** Columns nearer to one another than this, in font sizes, have no room for the longer word on a phone. */
    private static final double PHONE = 2.3;
    /** How much larger than the wanted font size a small matrix becomes on a slide. */
    private static final double LARGEST = 1.6;
    /** By what share a line may come out wider in a file whose faces are not there; DejaVu Sans is set instead. */
    private static final double FALLBACK = 0.25;
    /** So much of that the gap or the margin right of it takes, in font sizes. */
    private static final double SPARE = 0.5;

    /** How wide what stands beside the matrix is, in font sizes; 0 if it is left out. */
    private record Beside(double notes, double equations) {}

    private final int variables;
    private final MatrixLayout layout;
    private final List<Beside> beside; // from all of it to nothing
    private final double noteWidth;
    private final double equationWidth;
    private final double size;
    private final double left;
    private final double top;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public RowReductionScene(Trace<? extends RowReductionStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link RowReductionStep.Start} first
     * @param canvas the room there is
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public RowReductionScene(Trace<? extends RowReductionStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.variables = this.trace.start(RowReductionStep.Start.class).variables();
        List<Table> tables = new ArrayList<>();
        double notes = 0;
        double equations = 0;
        for (RowReductionStep step : trace) {
            tables.add(step.matrix());
            notes = Math.max(notes, note(step).width(1));
            for (int i = 0; hasEquations() && i < step.matrix().rows(); i++)
                equations = Math.max(
                        equations, Equations.of(step.matrix(), i, variables).width(1));
        }
        this.layout = MatrixLayout.of(tables, variables);
        notes = room(notes);
        equations = room(equations);
        this.beside = List.of(new Beside(notes, equations), new Beside(notes, 0), new Beside(0, 0));
        Room room = room();
        Beside chosen = chosen(room);
        this.noteWidth = chosen.notes();
        this.equationWidth = chosen.equations();
        this.size = fit(room, chosen);
        this.left = room.centre().x() - bodyWidth(chosen) * size / 2;
        this.top = Math.max(room.top(), room.centre().y() - bodyHeight() * size / 2) + columnNames() * size;
    }

    /** Whether the entries are large enough to be read. */
    public boolean isWritten() {
        return canvas.isReadable(size);
    }

    @Override
    protected double height(Room roomy) {
        return bodyHeight() * fit(roomy, chosen(roomy));
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        RowReductionStep step = trace.get(i);
        MatrixMark matrix = new MatrixMark(layout, left + ROW_NAME * size, top, size);
        grounds(step, matrix);
        pivots(step, matrix);
        entries(i, matrix);
        List<Mark> marks = new ArrayList<>(columnMarks(step, matrix));
        marks.addAll(rowMarks(step, matrix));
        marks.add(Mark.named("matrix", matrix.marks()));
        return marks;
    }

    /** The place before the name of row i, for a handle. */
    public Point row(int i) {
        double y = new MatrixMark(layout, left, top, size).top(i) + layout.height() * size / layout.rows() / 2;
        return new Point(Math.max(14, left - 0.7 * size), y);
    }

    /** The row that is nearest to a height of the figure. */
    public int rowAt(double y) {
        int nearest = 0;
        for (int i = 1; i < layout.rows(); i++)
            if (Math.abs(row(i).y() - y) < Math.abs(row(nearest).y() - y)) nearest = i;
        return nearest;
    }

    /** An operation is read as a formula. */
    @Override
    protected MathText set(int i, String line) {
        return trace.get(i) instanceof RowReductionStep.Operation ? MathText.parse(line) : super.set(i, line);
    }

    @Override
    protected Paint paint(int i) {
        if (trace.get(i) instanceof RowReductionStep.Contradiction) return Role.BAD;
        return trace.get(i) instanceof RowReductionStep.Done ? Role.GOOD : Role.INK;
    }

    private void grounds(RowReductionStep step, MatrixMark matrix) {
        if (step instanceof RowReductionStep.FreeColumn free) {
            matrix.column(
                    free.column(),
                    Look.fill(Role.QUIET_FILL).outlined(Role.MUTED, 1.2).dashed(Dash.DASHED));
        } else if (step instanceof RowReductionStep.Pivot pivot) {
            matrix.column(pivot.column(), Look.fill(Role.QUIET_FILL));
        } else if (step instanceof RowReductionStep.Condition condition) {
            matrix.row(condition.row(), Role.TOUCH_FILL);
        } else if (step instanceof RowReductionStep.Contradiction contradiction) {
            matrix.row(contradiction.row(), Role.BAD_FILL);
        } else if (step instanceof RowReductionStep.Operation operation) {
            for (int row : operation.operation().rows()) matrix.row(row, Role.TOUCH_FILL);
            if (operation.operation() instanceof RowOperation.Add<?> add) matrix.row(add.k(), Role.QUIET_FILL);
        }
    }

    private void pivots(RowReductionStep step, MatrixMark matrix) {
        boolean done = step instanceof RowReductionStep.Done;
        Look found = Look.fill(done ? Role.GOOD_FILL : Role.FOCUS_FILL)
                .outlined(done ? Role.GOOD : Role.FOCUS, Math.max(1, size / 18));
        List<Integer> columns = step.pivotColumns();
        for (int k = 0; k < columns.size(); k++) matrix.cell(k, columns.get(k), found);
        if (step instanceof RowReductionStep.Pivot pivot) {
            matrix.cell(pivot.row(), pivot.column(), Look.fill(Role.FOCUS_FILL));
            matrix.box(pivot.row(), pivot.column(), Look.stroke(Role.FOCUS, Math.max(2, size / 9)));
        }
    }

    private void entries(int i, MatrixMark matrix) {
        Table now = trace.get(i).matrix();
        Table before = i == 0 ? now : trace.get(i - 1).matrix();
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < layout.cols(); column++) {
                boolean changed = !now.text(row, column).equals(before.text(row, column));
                if (changed && !isPivot(trace.get(i), row, column)) {
                    matrix.cell(row, column, Look.fill(Role.CHANGE_FILL));
                }
                matrix.entry(row, column, now.text(row, column), changed ? Role.CHANGE : Role.INK, changed);
            }
        }
    }

    private static boolean isPivot(RowReductionStep step, int row, int column) {
        return row < step.pivotColumns().size() && step.pivotColumns().get(row) == column;
    }

    /**
     * Above each column its variable, below it whether its pivot has been found or it is free. On a page that may be a
     * phone narrow columns have room for the shorter word alone; a pivot has its box.
     */
    private List<Mark> columnMarks(RowReductionStep step, MatrixMark matrix) {
        List<Mark> out = new ArrayList<>();
        double small = small();
        double above = top - 0.45 * size;
        double below = top + matrix.height() + 1.15 * small;
        double pitch = layout.pitch(variables);
        boolean narrow = canvas.isFitted() ? pitch < PHONE : pitch * size / TAG < Math.min(small, Canvas.LEAST);
        double tag = Math.min(small, pitch * size / (narrow && !canvas.isFitted() ? SHORT_TAG : TAG));
        for (int j = 0; j < variables; j++) {
            boolean pivot = step.pivotColumns().contains(j);
            boolean free = isFree(step, j);
            Paint paint = pivot ? Role.FOCUS : Role.MUTED;
            if (namesColumns()) {
                out.addAll(MathText.parse("x_{" + (j + 1) + "}")
                        .marks(matrix.centre(j), above, small, Anchor.MIDDLE, paint));
            }
            if ((pivot && !narrow) || free) {
                out.add(Mark.text(matrix.centre(j), below, tag, Anchor.MIDDLE, pivot ? "pivot" : "free", paint));
            }
        }
        return List.of(Mark.named("columns", out));
    }

    private static boolean isFree(RowReductionStep step, int column) {
        if (step instanceof RowReductionStep.FreeColumn free && free.column() == column) return true;
        boolean passed = step instanceof RowReductionStep.Done;
        if (step instanceof RowReductionStep.Pivot pivot) passed = pivot.column() > column;
        for (int p : step.pivotColumns()) passed |= p > column;
        return passed && !step.pivotColumns().contains(column);
    }

    /** Left of each row its name, right of it the operation and the equation. */
    private List<Mark> rowMarks(RowReductionStep step, MatrixMark matrix) {
        List<Mark> out = new ArrayList<>();
        List<Integer> touched = touched(step);
        double noteX = left + (ROW_NAME + layout.width() + GAP) * size;
        double equationX = noteWidth > 0 ? noteX + (noteWidth + GAP) * size : noteX;
        for (int i = 0; i < layout.rows(); i++) {
            double y = matrix.baseline(i);
            boolean now = touched.contains(i);
            Paint paint = now ? accent(step) : Role.MUTED;
            MathText name = MathText.parse("R_{" + (i + 1) + "}");
            out.addAll(name.marks(left + (ROW_NAME - 0.5) * size, y, small(), Anchor.END, paint));
            if (now && noteWidth > 0) out.addAll(note(step).marks(noteX, y, size, Anchor.START, paint));
            if (equationWidth > 0) {
                out.addAll(Equations.of(step.matrix(), i, variables)
                        .marks(equationX, y, size, Anchor.START, now ? paint : Role.INK));
            }
        }
        return List.of(Mark.named("rows", out));
    }

    private static List<Integer> touched(RowReductionStep step) {
        if (step instanceof RowReductionStep.Operation operation) {
            return operation.operation().rows();
        }
        if (step instanceof RowReductionStep.Condition condition) return List.of(condition.row());
        return step instanceof RowReductionStep.Contradiction contradiction ? List.of(contradiction.row()) : List.of();
    }

    private static Paint accent(RowReductionStep step) {
        return step instanceof RowReductionStep.Contradiction ? Role.BAD : Role.CHANGE;
    }

    /** What stands beside a touched row. */
    private static MathText note(RowReductionStep step) {
        if (step instanceof RowReductionStep.Operation operation) {
            return MathText.parse(Entries.brief(operation.caption()));
        }
        if (step instanceof RowReductionStep.Condition condition) {
            return MathText.parse(condition.symbol() + " = " + Entries.brief(condition.value()));
        }
        return step instanceof RowReductionStep.Contradiction contradiction
                ? MathText.parse("0 ≠ " + Entries.shown(contradiction.value()))
                : MathText.plain("");
    }

    private double small() {
        return canvas.isFitted()
                ? SMALL * size
                : Math.max(SMALL * size, size < Canvas.LEAST ? 0.8 * size : Canvas.LEAST);
    }

    /** What a line needs that is so wide; a page sets it just as wide as reckoned. */
    private double room(double width) {
        return width + (canvas.isFitted() ? 0 : Math.max(0, FALLBACK * width - SPARE));
    }

    private boolean hasEquations() {
        return trace.get(0).matrix().cols() == variables + 1;
    }

    private boolean namesColumns() {
        return trace.get(0).matrix().cols() <= variables + 1;
    }

    private double columnNames() {
        return namesColumns() ? 1.25 : 0.3;
    }

    private double bodyWidth(Beside beside) {
        double columns = ROW_NAME + layout.width();
        if (beside.notes() > 0) columns += GAP + beside.notes();
        if (beside.equations() > 0) columns += GAP + beside.equations();
        return columns;
    }

    private double bodyHeight() {
        return columnNames() + layout.height() + 1.1;
    }

    /** As much as there is room for. */
    private Beside chosen(Room room) {
        double smallest = canvas.isFitted() ? SMALLEST * room.font() : canvas.small(SMALLEST_ON_A_SLIDE);
        for (Beside each : beside) if (fit(room, each) >= smallest) return each;
        return beside.get(beside.size() - 1);
    }

    /** The font size at which the body fits, within what is wanted. */
    private double fit(Room room, Beside beside) {
        double byWidth = room.width() / bodyWidth(beside);
        double byHeight = room.height() / bodyHeight();
        double most = canvas.growth(LARGEST) * room.font();
        return Math.max(room.font() / 100, Math.min(most, Math.min(byWidth, byHeight)));
    }

    /** The matrix read out, row by row. */
    @Override
    protected String spoken(int k) {
        StringBuilder out = new StringBuilder(super.spoken(k));
        Table matrix = trace.get(k).matrix();
        for (int i = 0; i < matrix.rows(); i++) {
            out.append(" Row ").append(i + 1).append(':');
            for (int j = 0; j < matrix.cols(); j++) {
                out.append(j == 0 ? " " : j == variables ? " | " : ", ");
                out.append(Entries.shown(matrix.text(i, j)));
            }
            out.append('.');
        }
        return out.toString();
    }
}
