package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.matrix.Vector;
import mml.text.Count;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.MatrixLine;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
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
        stage = Stage.of(A.rows(), MatrixLine.above(canvas, A.rows()), eye);
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
        marks.addAll(Walk.faint(stage, columns, x.toVector(), COLUMNS));
        marks.addAll(stage.segment(Ax, b, Look.stroke(Role.MUTED, 1.4).dashed(Dash.DOTTED)));
        if (step == 2 && system.particular().isPresent())
            marks.addAll(
                    Walk.bold(stage, columns, system.particular().orElseThrow().toVector(), COLUMNS));
        if (step == 3)
            marks.addAll(Walk.bold(stage, columns, system.kernel().get(0).toVector(), COLUMNS));
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
        marks = new ArrayList<>(Apart.of(marks, stage.area()));
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

    /** Below the picture the same in numbers: the weights times the columns, and what comes out. */
    private List<Mark> numbers(int step) {
        FieldMatrix<BigFraction> weights = step == 2 && system.particular().isPresent()
                ? system.particular().orElseThrow()
                : step == 3 ? system.kernel().get(0) : x;
        FieldMatrix<BigFraction> sum = system.A().times(weights);
        MatrixLine line = new MatrixLine();
        for (int j = 0; j < columns.size(); j++)
            line.plus(weights.text(j, 0), system.A().column(j), COLUMNS.get(j));
        line.then("=", sum, sum.equals(system.b()) ? Role.SERIES_2 : Role.INK);
        return line.in(MatrixLine.below(canvas, system.A().rows()));
    }
}
