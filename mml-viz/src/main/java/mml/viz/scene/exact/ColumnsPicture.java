package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.SolutionSet;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Table;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.MatrixLayout;
import mml.viz.scene.MatrixMark;
import mml.viz.scene.Stage;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A system {@code Ax = b} read by columns: the columns of A and b as arrows, and combinations {@code x₁a₁ + … + x_na_n} as
 * arrows tip to tail. Step 0 shows the reader's combination, 1 adds the span of the columns, 2 the combination that gives
 * b or the y with {@code yᵀA = 0}, {@code yᵀb ≠ 0}, and 3, if the columns are dependent, a walk along them that
 * leads back to 0.
 *
 * @mml §2.2; §2.5; §2.6.2
 */
public final class ColumnsPicture {
    /** The colours of the columns. */
    private static final List<Role> COLUMNS = List.of(Role.SERIES_1, Role.SERIES_3, Role.SERIES_4);

    private static final double MARGIN = 8;
    private static final double LINE = 2.2;

    private final SolutionSet<BigFraction> system;
    private final FieldMatrix<BigFraction> x;
    private final Canvas canvas;
    private final Stage stage;
    private final List<Vector> columns = new ArrayList<>();
    private final Vector b;

    /**
     * @param system with two or three equations in one to three unknowns
     * @param x weights of the reader's own
     * @param eye from where space is seen, and how far the axes reach
     * @throws IllegalArgumentException if there is another number of equations or unknowns
     */
    public ColumnsPicture(SolutionSet<BigFraction> system, FieldMatrix<BigFraction> x, Canvas canvas, Eye eye) {
        FieldMatrix<BigFraction> A = system.A();
        Stage.check(A.rows(), "b");
        if (A.cols() > COLUMNS.size())
            throw new IllegalArgumentException("A has " + Count.of(A.cols(), "column") + ", expected at most 3");
        this.system = system;
        this.x = x;
        this.canvas = canvas;
        for (int j = 0; j < A.cols(); j++) columns.add(A.column(j).toVector());
        b = system.b().toVector();
        double bottom = canvas.height() - MARGIN - (A.rows() * LINE + 1) * canvas.fontSize();
        Room room = Room.of(MARGIN, MARGIN, canvas.width() - MARGIN, bottom, canvas.fontSize());
        stage = Stage.of(A.rows(), room, eye);
    }

    /** Where the vectors stand, for handles. */
    public Stage stage() {
        return stage;
    }

    /** How many steps there are. */
    public int frames() {
        return system.kernel().isEmpty() ? 3 : 4;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        if (step == 0) return "Which weights take the walk along the columns to b?";
        int rank = rank();
        if (step == 1)
            return rank == 0
                    ? "The columns span only 0"
                    : "The columns span " + (rank == 1 ? "a line" : rank == b.size() ? "everything" : "a plane");
        if (step == 2)
            return system.particular().isPresent()
                    ? "b is reached: these weights solve Ax = b"
                    : "b is not reached: yᵀA = 0, but yᵀb is not 0";
        return "The columns are dependent: this walk along them leads back to 0";
    }

    private int rank() {
        return system.A().cols() - system.kernel().size();
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        List<Mark> marks = new ArrayList<>();
        if (step >= 1) marks.addAll(Spans.of(stage, basis(), Role.SERIES_6));
        marks.addAll(stage.ground());
        Vector zero = b.times(0);
        Vector Ax = system.A().toMatrix().times(x.toVector());
        marks.addAll(walk(x, 2, 0.45));
        marks.addAll(stage.segment(Ax, b, Look.stroke(Role.MUTED, 1.4).dashed(Dash.DOTTED)));
        if (step == 2 && system.particular().isPresent())
            marks.addAll(walk(system.particular().orElseThrow(), 4.5, 1));
        if (step == 3) marks.addAll(walk(system.kernel().get(0), 4.5, 1));
        for (int j = 0; j < columns.size(); j++) {
            marks.addAll(stage.arrow(zero, columns.get(j), COLUMNS.get(j), 2.8));
            marks.addAll(stage.name(zero, columns.get(j), "a_" + (j + 1), COLUMNS.get(j)));
        }
        if (step == 2 && system.contradiction().isPresent()) {
            Vector y = across();
            marks.addAll(stage.arrow(zero, y, Role.BAD, 2.8));
            marks.addAll(stage.name(zero, y, "y", Role.BAD));
        }
        marks.addAll(stage.dot(Ax, Role.INK));
        marks.addAll(stage.arrow(zero, b, Role.SERIES_2, 2.8));
        marks.addAll(stage.name(zero, b, "b", Role.SERIES_2));
        marks.addAll(numbers(step));
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, marks);
    }

    /** The row y with yA = 0, as long as is good to see. */
    private Vector across() {
        Vector y = system.contradiction().orElseThrow().transpose().toVector();
        return y.times(0.6 * stage.reach() / y.norm());
    }

    private List<Vector> basis() {
        List<Vector> out = new ArrayList<>();
        for (int j : system.reduction().pivotColumns()) if (j < columns.size()) out.add(columns.get(j));
        return out;
    }

    private List<Mark> walk(FieldMatrix<BigFraction> weights, double width, double opacity) {
        List<Mark> out = new ArrayList<>();
        Vector at = b.times(0);
        for (int j = 0; j < columns.size(); j++) {
            Vector next = at.plus(Fractions.toDouble(weights.get(j, 0)), columns.get(j));
            Look look = Look.stroke(COLUMNS.get(j), width).faded(opacity);
            if (next.minus(at).norm() > 0)
                out.addAll(opacity < 1 ? stage.segment(at, next, look) : stage.arrow(at, next, COLUMNS.get(j), width));
            at = next;
        }
        return out;
    }

    /** Below the picture the same in numbers: the weights times the columns, and what comes out. */
    private List<Mark> numbers(int step) {
        FieldMatrix<BigFraction> weights = step == 2 && system.particular().isPresent()
                ? system.particular().orElseThrow()
                : step == 3 ? system.kernel().get(0) : x;
        FieldMatrix<BigFraction> sum = system.A().times(weights);
        double size = canvas.fontSize();
        double gap = 0.5 * size;
        List<MathText> signs = new ArrayList<>();
        List<MatrixLayout> layouts = new ArrayList<>();
        double wide = 0;
        for (int j = 0; j <= columns.size(); j++) {
            boolean last = j == columns.size();
            String weight = last ? "" : weights.text(j, 0);
            boolean minus = weight.startsWith("-");
            String sign = last ? "=" : j == 0 ? minus ? "−" : "" : minus ? "− " : "+ ";
            signs.add(MathText.plain(sign).then(MathText.parse(minus ? weight.substring(1) : weight)));
            layouts.add(MatrixLayout.of(List.<Table>of(last ? sum : system.A().column(j)), 0));
            wide += signs.get(j).width(size) + layouts.get(j).width() * size + 2 * gap;
        }
        double free = system.A().rows() * LINE * size;
        double high = 0;
        for (MatrixLayout layout : layouts) high = Math.max(high, layout.height() * size);
        double scale = Math.min(1, Math.min((canvas.width() - 2 * MARGIN) / wide, free / high));
        size *= scale;
        gap *= scale;
        double left = (canvas.width() - wide * scale) / 2;
        double middle = canvas.height() - MARGIN - free / 2;
        List<Mark> out = new ArrayList<>();
        for (int j = 0; j < layouts.size(); j++) {
            Role role = j == columns.size() ? sum.equals(system.b()) ? Role.SERIES_2 : Role.INK : COLUMNS.get(j);
            double width = signs.get(j).width(size);
            out.addAll(signs.get(j).marks(left, middle + 0.35 * size, size, Anchor.START, Role.INK));
            left += width + gap;
            MatrixMark column =
                    new MatrixMark(layouts.get(j), left, middle - layouts.get(j).height() * size / 2, size);
            out.addAll(column.entries(j == columns.size() ? sum : system.A().column(j), role)
                    .marks());
            left += column.width() + gap;
        }
        return out;
    }
}
