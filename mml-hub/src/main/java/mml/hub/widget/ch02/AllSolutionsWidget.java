package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.SolutionSet;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
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
import mml.viz.scene.Eye;
import mml.viz.scene.Viewpoint;
import mml.viz.scene.exact.SolutionsPicture;
import mml.viz.svg.Point;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * All solutions of {@code Ax = b}: b and a particular solution can be dragged; one along the set of all of them changes
 * nothing, the other shifts it, or leaves none.
 *
 * @mml §2.3.1, (2.38)–(2.43)
 */
public final class AllSolutionsWidget extends TraceWidget {
    private static final int MOST = 4;
    private static final int FAR = 4;
    private static final int LARGEST = 100;
    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = MatrixInput.of(
                    "m", 2, 3, AllSolutionsWidget::read)
            .example("1,2;2,4", "Plane: rank 1")
            .example("2,1;1,2", "Plane: rank 2")
            .example("0,0;0,0", "Plane: rank 0")
            .example("1,0,1;0,1,1", "Space: rank 2")
            .example("1,-1,1;2,-2,2", "Space: rank 1")
            .labelled("Your own matrix A", "Two lines of two or three numbers; fractions and decimals are fine.")
            .outdates("step", "l0", "l1", "turn", "lift");
    private static final List<Param<BigFraction>> B = List.of(right(0, "1"), right(1, "2"));
    private static final PointOfView SEEN =
            PointOfView.of(state -> MATRIX.in(state).cols() == 3, AllSolutionsWidget::chosen);
    private static final Prediction HOW_MANY = Prediction.of("How many x solve Ax = b?", state -> {
        SolutionSet<BigFraction> set = solutions(state);
        boolean some = set.particular().isPresent();
        boolean alone = set.kernel().isEmpty();
        return new Prediction.Asked(
                List.of(
                        new Option("none", "none"),
                        new Option("one", "exactly one"),
                        new Option("many", "infinitely many")),
                !some ? "none" : alone ? "one" : "many",
                (guess, is) -> !some
                        ? "b lies outside of what the columns of A span."
                        : alone
                                ? "the columns reach b, and only 0 goes to 0, so there is nothing to add."
                                : "the columns reach b, and more than 0 goes to 0: all of that can be added.");
    });

    public AllSolutionsWidget() {
        super(
                "all-solutions",
                "One solution, then all of them",
                HOW_MANY.group(),
                Group.of("Right-hand side", B.get(0), B.get(1)),
                Group.of("Matrix", MATRIX),
                SEEN.group());
    }

    private static Param<BigFraction> right(int i, String otherwise) {
        String key = "b" + i;
        return Param.fraction(
                key,
                "b" + Scripts.subscript(i + 1),
                new Range(-MOST, MOST, "0.5"),
                state -> Reals.quarters(state.has(key) ? state : state.with(key, otherwise), key, MOST));
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.parse(cells);
        if (A.rows() != 2 || A.cols() < 2)
            throw new IllegalArgumentException("Two lines are needed, each with two or three numbers.");
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < A.cols(); j++)
                if (A.get(i, j).abs().compareTo(new BigFraction(LARGEST)) > 0)
                    throw new IllegalArgumentException(
                            "Row " + (i + 1) + ", column " + (j + 1) + " is too large: up to 100 can be drawn.");
        return A;
    }

    private static SolutionSet<BigFraction> solutions(State state) {
        return SolutionSet.of(
                MATRIX.in(state), FieldMatrix.generate(2, 1, (i, j) -> B.get(i).in(state)));
    }

    /** So many times direction k of the null space is added. */
    private static BigFraction weight(State state, int k) {
        return Reals.quarters(state, "l" + k, FAR);
    }

    /** The reader's solution. */
    private static Optional<FieldMatrix<BigFraction>> solution(State state, SolutionSet<BigFraction> set) {
        return set.particular().map(x0 -> {
            FieldMatrix<BigFraction> out = x0;
            for (int k = 0; k < set.kernel().size(); k++)
                out = out.plus(set.kernel().get(k).times(weight(state, k)));
            return out;
        });
    }

    /** From where the null space is told apart best from what it is shifted by. */
    private static Eye chosen(State state) {
        List<Vector> points = new ArrayList<>();
        SolutionSet<BigFraction> set = solutions(state);
        for (FieldMatrix<BigFraction> k : set.kernel()) points.add(k.toVector());
        solution(state, set).ifPresent(x -> points.add(x.toVector()));
        return points.isEmpty() ? Eye.at(30, 20) : Viewpoint.of(points, Eye.CHOSEN);
    }

    @Override
    protected Showing run(State state) {
        SolutionSet<BigFraction> set = solutions(state);
        Optional<FieldMatrix<BigFraction>> xp = solution(state, set);
        SolutionsPicture picture = new SolutionsPicture(set, xp, SEEN.eye(state));
        boolean some = xp.isPresent();
        List<FieldMatrix<BigFraction>> columns = new ArrayList<>();
        for (int j : set.reduction().pivotColumns())
            if (j < set.A().cols()) columns.add(set.A().column(j));
        String words =
                ". b = " + text(set.b()) + xp.map(x -> ", x₀ = " + text(x)).orElse("") + ".";
        Showing showing = Showing.of(
                        () -> Trace.of(t -> SolutionSet.of(set.A(), set.b(), t)),
                        picture.frames(),
                        step -> picture.frame(
                                step, picture.caption(step) + (step > 0 ? words : " b = " + text(set.b()) + ".")))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, state, set, xp, step))
                .java(Calls.matrix("A", set.A()) + Calls.matrix("b", set.b())
                        + "SolutionSet<BigFraction> set = SolutionSet.of(A, b);\n"
                        + "set.particular();\nset.kernel();")
                .fact("b", text(set.b()))
                .from(1)
                .fact("column space", Solutions.span(columns))
                .fact("b in it", some ? "yes" : "no")
                .fact("x₀", xp.map(AllSolutionsWidget::text).orElse("none"))
                .from(2)
                .fact("null space", Solutions.span(set.kernel()))
                .atTheEnd()
                .fact("solutions", xp.map(x -> sum(x, set)).orElse("∅"));
        if (some && !set.kernel().isEmpty() && !xp.equals(set.particular()))
            showing.fact("the same set", sum(set.particular().orElseThrow(), set));
        return showing.check(
                some ? "Ax₀ = b, Ak = 0 checked" : "contradiction checked",
                set.certificate().holds());
    }

    /** {@code (1, 0) + λ₁ (−2, 1)}. */
    private static String sum(FieldMatrix<BigFraction> from, SolutionSet<BigFraction> set) {
        StringBuilder out = new StringBuilder(text(from));
        for (int k = 0; k < set.kernel().size(); k++)
            out.append(" + λ")
                    .append(Scripts.subscript(k + 1))
                    .append(' ')
                    .append(text(set.kernel().get(k)));
        return out.toString();
    }

    private static String text(FieldMatrix<BigFraction> v) {
        return NumberText.tuple(v, 0);
    }

    /** b on the right; from the step on that finds it, the particular solution, which stays among the solutions. */
    private static List<Handle> handles(
            SolutionsPicture picture,
            State state,
            SolutionSet<BigFraction> set,
            Optional<FieldMatrix<BigFraction>> xp,
            int step) {
        List<Handle> out = new ArrayList<>();
        if (!MATRIX.isGood(state)) return out;
        out.add(Handle.of("b", "b = " + text(set.b()), picture.right(), set.b().toVector(), 0.5, (now, to) -> {
            State next = SEEN.fixed(now);
            for (int i = 0; i < 2; i++) next = next.with("b" + i, Reals.text(Reals.snapped(to.get(i), 2, MOST) + 0.0));
            return next;
        }));
        if (step == 0 || xp.isEmpty() || set.kernel().isEmpty()) return out;
        Vector x = xp.get().toVector();
        Point at = picture.unknowns().at(x);
        out.add(Handle.of(
                        "x",
                        "x₀ = " + text(xp.get()),
                        at,
                        (now, left, top) -> along(now, picture, set, left, top),
                        (now, right, up) -> {
                            State next = SEEN.fixed(now);
                            double[] by = {right, up};
                            if (set.kernel().size() == 1) by[0] = right != 0 ? right : up;
                            for (int k = 0; k < set.kernel().size(); k++) next = add(next, k, by[k] / 4);
                            return next;
                        })
                .when(picture.unknowns().area().contains(at)));
        return out;
    }

    private static State add(State state, int k, double by) {
        return put(state, k, Fractions.toDouble(weight(state, k)) + by);
    }

    private static State put(State state, int k, double weight) {
        return state.with("l" + k, Reals.text(Reals.snapped(weight, 4, FAR) + 0.0));
    }

    /** The solution that is seen nearest to a place of the picture. */
    private static State along(
            State state, SolutionsPicture picture, SolutionSet<BigFraction> set, double x, double y) {
        Point from = picture.unknowns().at(set.particular().orElseThrow().toVector());
        Point zero = picture.unknowns().at(Vector.zeros(set.A().cols()));
        double px = x - from.x();
        double py = y - from.y();
        List<double[]> d = new ArrayList<>();
        for (FieldMatrix<BigFraction> k : set.kernel()) {
            Point tip = picture.unknowns().at(k.toVector());
            d.add(new double[] {tip.x() - zero.x(), tip.y() - zero.y()});
        }
        State next = SEEN.fixed(state);
        double[] u = d.get(0);
        if (d.size() == 1) {
            double length = u[0] * u[0] + u[1] * u[1];
            return length > 0 ? put(next, 0, (px * u[0] + py * u[1]) / length) : next;
        }
        double[] v = d.get(1);
        double area = u[0] * v[1] - u[1] * v[0];
        if (!(Math.abs(area) > 1e-9)) return next;
        return put(put(next, 0, (px * v[1] - py * v[0]) / area), 1, (u[0] * py - u[1] * px) / area);
    }
}
