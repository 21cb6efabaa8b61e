package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import mml.exact.SolutionSet;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Feedback;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Viewpoint;
import mml.viz.scene.exact.ColumnsPicture;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A system as a walk along the columns of its matrix: what they span, whether b is reached, and whether a walk leads back
 * to 0. The columns and b can be dragged.
 *
 * @mml §2.2; §2.5, Example 2.14; §2.6.2
 */
public final class ColumnsWidget extends TraceWidget {
    private static final int MOST = 5;
    private static final Canvas CANVAS = new Canvas(480, 500, 16);
    private static final MatrixInput<FieldMatrix<BigFraction>> SYSTEM = MatrixInput.of("m", 3, 4, ColumnsWidget::read)
            .example("2,-1,1;1,2,3", "Plane: two directions")
            .example("1,2,3;2,4,1", "Plane: one direction, b beside it")
            .example("1,-2,2;2,-4,4", "Plane: one direction, b on it")
            .example("2,-1,1,3;1,2,-2,4", "Plane: three columns")
            .example("1,0,2;2,1,3;0,1,1", "Space: b beside a plane")
            .example("1,0,2,3;2,1,0,2;0,1,1,3", "Space: three directions")
            .example("1,0,1,2;2,1,3,2;-1,1,0,-3", "Space: three columns of one plane")
            .labelled("Your own columns", "Two or three lines: one to three columns, and b as the last one.")
            .outdates("step", "x0", "x1", "x2", "turn", "lift");
    private static final List<Param<BigFraction>> X = List.of(weight(0), weight(1), weight(2));
    private static final PointOfView SEEN =
            PointOfView.of(state -> SYSTEM.in(state).rows() == 3, ColumnsWidget::chosen);

    private static final Prediction REACHED = Prediction.of("Do the columns reach b?", state -> {
        SolutionSet<BigFraction> set = solutions(SYSTEM.in(state));
        boolean some = set.particular().isPresent();
        boolean many = !set.kernel().isEmpty();
        return new Prediction.Asked(
                List.of(new Option("no", "no"), new Option("one", "in one way"), new Option("many", "in many ways")),
                !some ? "no" : many ? "many" : "one",
                (guess, right) -> !some
                        ? "b lies outside of the span of the columns."
                        : many
                                ? "b lies in the span, and the columns are dependent: a walk back to 0 can be added."
                                : "b lies in the span, and the columns are independent.");
    });

    public ColumnsWidget() {
        super(
                "columns",
                "A walk along the columns",
                REACHED.group(),
                Group.of("Your walk", X.get(0), present(1), present(2)),
                Group.of("Columns and b", SYSTEM),
                SEEN.group());
    }

    private static Param<BigFraction> weight(int j) {
        String key = "x" + j;
        String first = j == 0 ? "1" : "0.5";
        return Param.fraction(
                key,
                "x" + Scripts.subscript(j + 1),
                new Range(-MOST, MOST, "0.25"),
                state -> Reals.quarters(state.has(key) ? state : state.with(key, first), key, MOST));
    }

    private static Input present(int j) {
        return X.get(j).when(state -> SYSTEM.in(state).cols() > j + 1);
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> M = Drawable.parse(cells);
        if (M.rows() < 2 || M.cols() < 2)
            throw new IllegalArgumentException("Two or three lines are needed, each with at least a column and b.");
        return M;
    }

    private static SolutionSet<BigFraction> solutions(FieldMatrix<BigFraction> M) {
        int n = M.cols() - 1;
        return SolutionSet.of(M.columns(0, n), M.columns(n, n + 1));
    }

    /** From where the columns and b are told apart best. */
    private static Eye chosen(State state) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state);
        List<Vector> points = new ArrayList<>();
        for (int j = 0; j < M.cols(); j++) points.add(M.column(j).toVector());
        double far =
                Math.max(most(M) + 1, Math.min(1e6, Math.ceil(1.1 * M.toMatrix().maxNorm())));
        return Viewpoint.of(points, Eye.CHOSEN.reaching(far));
    }

    /** How far a vector can be dragged. */
    private static int most(FieldMatrix<BigFraction> M) {
        return M.rows() == 2 ? MOST : MOST - 2;
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state);
        SolutionSet<BigFraction> set = solutions(M);
        int n = M.cols() - 1;
        FieldMatrix<BigFraction> x =
                FieldMatrix.generate(n, 1, (j, c) -> X.get(j).in(state));
        Eye eye = SEEN.eye(state).reaching(chosen(state).reach());
        ColumnsPicture picture = new ColumnsPicture(set, x, CANVAS, eye);
        FieldMatrix<BigFraction> Ax = set.A().times(x);
        boolean there = Ax.equals(set.b()) && !Ax.isZero();
        Showing showing = Showing.of(
                        () -> Trace.of(t -> SolutionSet.of(set.A(), set.b(), t)),
                        picture.frames(),
                        step -> frame(picture, M, step))
                .each((step, view) -> {
                    view.caption(picture.caption(step));
                    if (there) view.feedback(Feedback.right("Your walk ends at b."));
                })
                .handles(step -> handles(picture, M, state))
                .java(Calls.matrix("M", M) + "SolutionSet.of(M.columns(0, " + n + "), M.columns(" + n + ", " + (n + 1)
                        + ")).particular();")
                .fact("your walk ends at", NumberText.tuple(Ax, 0))
                .from(1)
                .fact("the columns span", Solutions.span(basis(set)))
                .from(2)
                .facts(Solutions.of(set).facts());
        return showing.atTheEnd()
                .fact("the columns are", set.kernel().isEmpty() ? "independent" : "dependent: " + relation(set));
    }

    private static Svg frame(ColumnsPicture picture, FieldMatrix<BigFraction> M, int step) {
        StringBuilder out = new StringBuilder(picture.caption(step));
        for (int j = 0; j < M.cols(); j++)
            out.append(j == 0 ? ". " : ", ").append(name(M, j)).append(" = ").append(NumberText.tuple(M, j));
        return picture.frame(step, out.append('.').toString());
    }

    private static String name(FieldMatrix<BigFraction> M, int j) {
        return j == M.cols() - 1 ? "b" : "a" + Scripts.subscript(j + 1);
    }

    private static List<FieldMatrix<BigFraction>> basis(SolutionSet<BigFraction> set) {
        List<FieldMatrix<BigFraction>> out = new ArrayList<>();
        for (int j : set.reduction().pivotColumns())
            if (j < set.A().cols()) out.add(set.A().column(j));
        return out;
    }

    /** {@code 2 a₁ − a₂ = 0}. */
    private static String relation(SolutionSet<BigFraction> set) {
        FieldMatrix<BigFraction> k = set.kernel().get(0);
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < k.rows(); j++) {
            BigFraction c = k.get(j, 0);
            int sign = c.getNumerator().signum();
            if (sign == 0) continue;
            out.append(out.length() == 0 ? sign < 0 ? "−" : "" : sign < 0 ? " − " : " + ");
            if (!c.abs().equals(BigFraction.ONE))
                out.append(NumberText.exact(Fractions.text(c.abs()))).append(' ');
            out.append('a').append(Scripts.subscript(j + 1));
        }
        return out.append(" = 0").toString();
    }

    /** The tips of the columns and of b; from where one looks stays while they move. */
    private static List<Handle> handles(ColumnsPicture picture, FieldMatrix<BigFraction> M, State state) {
        List<Handle> out = new ArrayList<>();
        if (!SYSTEM.isGood(state)) return out;
        for (int k = 0; k < M.cols(); k++) {
            int j = k;
            out.add(Handle.of(
                    j == M.cols() - 1 ? "b" : "a" + (j + 1),
                    name(M, j) + " = " + NumberText.tuple(M, j),
                    picture.stage(),
                    M.column(j).toVector(),
                    0.5,
                    (now, to) -> put(now, M, j, to)));
        }
        return out;
    }

    private static State put(State state, FieldMatrix<BigFraction> M, int column, Vector to) {
        return SYSTEM.put(
                SEEN.fixed(state),
                MatrixText.compact(FieldMatrix.generate(
                        M.rows(), M.cols(), (i, j) -> j == column ? Reals.halves(to.get(i), most(M)) : M.get(i, j))));
    }
}
