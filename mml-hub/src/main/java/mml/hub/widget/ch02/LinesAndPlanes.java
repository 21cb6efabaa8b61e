package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.exact.SolutionSet;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.text.Sums;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.exact.EquationsScene;
import mml.viz.svg.Point;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The equations of a system as lines in the plane or planes in space, and how row operations move them while the
 * common points stay.
 *
 * @mml §2.1, Example 2.2, (2.8); §2.3.2
 */
public final class LinesAndPlanes extends TraceWidget {
    private static final MatrixInput<FieldMatrix<BigFraction>> SYSTEM = MatrixInput.of("m", 4, 4, LinesAndPlanes::read)
            .example("4,4,5;2,-4,1", "Lines: one point (book, eq. 2.8)")
            .example("1,1,2;1,1,-1", "Lines: parallel, no solution")
            .example("1,2,2;2,4,4", "Lines: the same line twice")
            .example("1,1,3;1,-1,1;1,0,2", "Lines: three through one point")
            .example("1,1,1,3;1,-1,2,2;0,1,1,2", "Planes: one point (Example 2.2)")
            .example("1,1,1,3;1,-1,2,2;2,0,3,1", "Planes: no point (Example 2.2)")
            .example("1,1,1,3;1,-1,2,2;2,0,3,5", "Planes: one line (Example 2.2)")
            .labelled("Your own system", "One equation a line, such as 2x + y = 4, or only its numbers, 2 1 4.")
            .outdates("step", "row");
    private static final Param<Integer> ROW = Param.of("row", LinesAndPlanes::row, (state, row) -> {
                FieldMatrix<BigFraction> M = SYSTEM.in(state);
                List<Option> rows = new ArrayList<>();
                for (int i = 0; i < M.rows(); i++) rows.add(new Option(Integer.toString(i), Sums.equation(M, i)));
                return new Control.Choice("row", "Equation", rows, Integer.toString(row));
            })
            .outdates("step");
    private static final Rules RULES = Rules.reduced().withRightHandSides(1);
    private static final Range REACHES = new Range(2, 30, "1");
    private static final PointOfView SEEN = PointOfView.of(LinesAndPlanes::inSpace, LinesAndPlanes::chosen);
    private static final Param<Integer> ZOOM =
            Param.count("zoom", "axes reach to", REACHES, state -> REACHES.in(state, "zoom", reach(state)));
    private static final double WIDTH = 480;
    private static final double HEIGHT = 414;
    private static final double FONT = 14;
    private static final double LINE = 25.2;

    private static final Prediction POINTS = Prediction.of(
            "How many points do they have in common?",
            state -> Solutions.of(SYSTEM.in(state)).asked("a common point"));

    public LinesAndPlanes() {
        super(
                "lines",
                "Lines and planes",
                POINTS.group(),
                Group.of("System", SYSTEM),
                Group.of(
                        "Change an equation",
                        ROW,
                        coefficient(0),
                        coefficient(1),
                        coefficient(2),
                        coefficient(3).when(LinesAndPlanes::inSpace)),
                SEEN.group(ZOOM));
    }

    private static boolean inSpace(State state) {
        return SYSTEM.in(state).cols() == 4;
    }

    /** Entry j of the chosen equation. */
    private static Param<BigFraction> coefficient(int j) {
        String key = "c" + j;
        return Param.of(key, state -> SYSTEM.in(state).get(row(state), j), (state, x) -> {
                    boolean last = j == SYSTEM.in(state).cols() - 1;
                    String label = last ? "right-hand side" : "coefficient of x" + Scripts.subscript(j + 1);
                    return new Control.Slider(key, label, -6, 6, "0.5", Numbers.shortest(Fractions.toDouble(x)));
                })
                .writes((state, text) -> {
                    FieldMatrix<BigFraction> M = SYSTEM.in(state);
                    int row = row(state);
                    BigFraction entry = Fractions.parse(text);
                    return with(
                            state,
                            FieldMatrix.generate(
                                    M.rows(), M.cols(), (i, k) -> i == row && k == j ? entry : M.get(i, k)));
                });
    }

    private static State with(State state, FieldMatrix<BigFraction> M) {
        return SYSTEM.put(state, MatrixText.compact(M)).without("step");
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> M = Drawable.parse(cells);
        if (M.cols() < 3)
            throw new IllegalArgumentException(
                    "Each row needs 2 or 3 coefficients and the right-hand side, so 3 or 4 numbers.");
        return M;
    }

    /** From where planes are seen best. */
    private static Eye chosen(State state) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state);
        return EquationsScene.eye(trace(M), solutions(M), Eye.CHOSEN);
    }

    /** Lines can be dragged, so their axes stay; planes are seen so far that one sees where they meet. */
    private static int reach(State state) {
        return SYSTEM.in(state).cols() == 3
                ? 4
                : (int) Math.max(4, Math.min(30, Math.ceil(chosen(state).reach())));
    }

    private static Trace<RowReductionStep> trace(FieldMatrix<BigFraction> M) {
        return Trace.of(t -> RowReduction.of(M, RULES, t));
    }

    private static int row(State state) {
        return Math.min(state.count("row", 0), SYSTEM.in(state).rows() - 1);
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state);
        boolean flat = M.cols() == 3;
        Recorder<RowReductionStep> recorder = Recorder.all();
        RowReduction<BigFraction> reduction = RowReduction.of(M, RULES, recorder);
        Trace<RowReductionStep> trace = recorder.trace();
        SolutionSet<BigFraction> solutions = solutions(M);
        int row = row(state);
        boolean movable = flat && SYSTEM.isGood(state);
        Eye eye = SEEN.eye(state).reaching(ZOOM.in(state));
        Canvas canvas = new Canvas(WIDTH, HEIGHT + LINE * M.rows(), FONT).bare();
        EquationsScene scene = new EquationsScene(trace, solutions, canvas, eye, flat ? row : -1);
        String kind = flat ? "line" : "plane";
        return Showing.of(scene)
                .captioned()
                .each((step, view) -> {
                    if (step == 0) view.caption("Each equation is a " + kind + ": do all of them share a point?");
                })
                .handles(step -> step == 0 && movable ? handles(scene, M, row) : List.of())
                .java(Calls.matrix("A", M) + "RowReduction<BigFraction> reduction =\n"
                        + "        RowReduction.of(A, Rules.reduced().withRightHandSides(1));\n"
                        + "reduction.consistent();   // " + reduction.consistent())
                .atTheEnd()
                .facts(Solutions.of(solutions).facts());
    }

    private static SolutionSet<BigFraction> solutions(FieldMatrix<BigFraction> M) {
        int n = M.cols() - 1;
        return SolutionSet.of(M.columns(0, n), M.columns(n, n + 1));
    }

    /** A point to shift the line of a row and the tip of its normal vector to turn it. */
    private static List<Handle> handles(EquationsScene scene, FieldMatrix<BigFraction> M, int i) {
        String line = (i + 1) + ", " + Sums.equation(M, i) + ": ";
        BigFraction a = M.get(i, 0);
        BigFraction b = M.get(i, 1);
        BigFraction c = M.get(i, 2);
        Vector n = Vector.of(Fractions.toDouble(a), Fractions.toDouble(b));
        Handle shift = handle(
                "shift",
                "Line " + line + "shift it, changes the right-hand side",
                scene,
                scene.foot(i),
                (state, to) -> with(state, with(M, i, a, b, halves(n.dot(to)))),
                (state, right, up) -> with(state, with(M, i, a, b, moved(c, right + up))));
        Handle turn = handle(
                "turn",
                "Normal vector of line " + line + "turn it, changes the coefficients",
                scene,
                scene.tip(i),
                (state, to) -> {
                    Vector normal = scene.normal(to);
                    return with(state, with(M, i, halves(normal.get(0)), halves(normal.get(1)), c));
                },
                (state, right, up) -> with(state, with(M, i, moved(a, right), moved(b, up), c)));
        return List.of(shift, turn);
    }

    private static Handle handle(
            String key,
            String label,
            EquationsScene scene,
            Vector v,
            BiFunction<State, Vector, State> drag,
            Handle.Move nudge) {
        Point at = scene.stage().at(v);
        return Handle.of(
                        key,
                        label,
                        at,
                        (state, x, y) -> drag.apply(state, scene.stage().point(new Point(x, y), v)),
                        nudge)
                .when(scene.stage().area().contains(at));
    }

    /** The system with another row i; as it was if that would be no equation. */
    private static FieldMatrix<BigFraction> with(
            FieldMatrix<BigFraction> M, int i, BigFraction a, BigFraction b, BigFraction c) {
        if (a.equals(BigFraction.ZERO) && b.equals(BigFraction.ZERO)) return M;
        BigFraction[] row = {a, b, c};
        return FieldMatrix.generate(M.rows(), M.cols(), (k, j) -> k == i ? row[j] : M.get(k, j));
    }

    private static BigFraction moved(BigFraction x, double halves) {
        return x.add(new BigFraction((int) halves, 2));
    }

    private static BigFraction halves(double x) {
        double limited = Math.max(-100, Math.min(100, x));
        return new BigFraction((int) Math.floor(2 * limited + 0.5), 2);
    }
}
