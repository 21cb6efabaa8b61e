package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Grid;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.text.Sums;
import mml.trace.Recorder;
import mml.trace.Trace;
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
            .labelled(
                    "Your own system",
                    "One equation a line: the coefficients, then the right-hand side. 2 1 4 is 2x₁ + x₂ = 4.")
            .outdates("step", "row");
    private static final Param<Integer> ROW = Param.of("row", LinesAndPlanes::row, (state, row) -> {
                FieldMatrix<BigFraction> M = SYSTEM.in(state);
                List<Option> rows = new ArrayList<>();
                for (int i = 0; i < M.rows(); i++) rows.add(new Option(Integer.toString(i), Sums.equation(M, i)));
                return new Control.Choice("row", "Equation", rows, Integer.toString(row));
            })
            .outdates("step");
    private static final Param<Integer> TURN = Param.count("turn", "turn (degrees)", new Range(0, 360, "5"), 25);
    private static final Param<Integer> LIFT = Param.count("lift", "lift (degrees)", new Range(0, 90, "2"), 22);
    private static final Param<Integer> ZOOM = Param.count("zoom", "axes reach to", new Range(2, 30, "1"), 4);

    public LinesAndPlanes() {
        super(
                "lines",
                "Lines and planes",
                Group.of("System", SYSTEM),
                Group.of(
                        "Change an equation",
                        ROW,
                        coefficient(0),
                        coefficient(1),
                        coefficient(2),
                        inSpace(coefficient(3))),
                Group.of("Point of view", inSpace(TURN), inSpace(LIFT), ZOOM));
    }

    private static Input inSpace(Input input) {
        return input.when(state -> SYSTEM.in(state).cols() == 4);
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
        return SYSTEM.put(state, Grid.compact(M)).without("step");
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> M = Drawable.parse(cells);
        if (M.cols() < 3)
            throw new IllegalArgumentException(
                    "Each row needs 2 or 3 coefficients and the right-hand side, so 3 or 4 numbers.");
        return M;
    }

    private static int row(State state) {
        return Math.min(state.count("row", 0), SYSTEM.in(state).rows() - 1);
    }

    /** The steps at which the picture changes: the start, each operation, the end. */
    private static List<RowReductionStep> seen(Trace<RowReductionStep> trace) {
        return trace.stream()
                .filter(step ->
                        !(step instanceof RowReductionStep.Pivot || step instanceof RowReductionStep.FreeColumn))
                .toList();
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state);
        boolean flat = M.cols() == 3;
        Recorder<RowReductionStep> recorder = Recorder.all();
        RowReduction<BigFraction> reduction = RowReduction.of(M, Rules.reduced().withRightHandSides(1), recorder);
        Trace<RowReductionStep> trace = recorder.trace();
        List<RowReductionStep> steps = seen(trace);
        Solutions solutions = Solutions.of(M);
        LinesPicture lines = new LinesPicture(M, solutions, ZOOM.in(state));
        PlanesPicture planes = new PlanesPicture(solutions, ZOOM.in(state), TURN.in(state), LIFT.in(state));
        int row = row(state);
        boolean movable = flat && SYSTEM.isGood(state);
        String opening = "Each equation is a " + (flat ? "line; " : "plane; ") + solutions.where();
        return Showing.of(trace, steps.size(), step -> {
                    String spoken =
                            (step == 0 ? opening : steps.get(step).caption()) + ". " + equations(steps.get(step));
                    return flat
                            ? lines.frame(steps.get(step), spoken, step == 0 ? row : -1)
                            : planes.frame(steps.get(step), spoken);
                })
                .each((step, view) ->
                        view.caption(step == 0 ? opening : steps.get(step).caption()))
                .handles(step -> step == 0 && movable ? handles(lines, M, row) : List.of())
                .facts(solutions.facts())
                .java(Calls.matrix("A", M) + "RowReduction<BigFraction> reduction =\n"
                        + "        RowReduction.of(A, Rules.reduced().withRightHandSides(1));\n"
                        + "reduction.consistent();   // " + reduction.consistent());
    }

    /** A point to shift the line of a row and the tip of its normal vector to turn it. */
    private static List<Handle> handles(LinesPicture lines, FieldMatrix<BigFraction> M, int i) {
        String line = (i + 1) + ", " + Sums.equation(M, i) + ": ";
        return List.of(
                handle(lines, i, "shift", "Line " + line + "shift it, changes the right-hand side"),
                handle(lines, i, "turn", "Normal vector of line " + line + "turn it, changes the coefficients"));
    }

    private static Handle handle(LinesPicture lines, int i, String key, String label) {
        var at = key.equals("shift") ? lines.foot(i) : lines.tip(i);
        return Handle.of(
                        key,
                        label,
                        at,
                        (state, x, y) -> with(state, lines.dragged(i, key, x, y)),
                        (state, right, up) -> with(state, lines.nudged(i, key, (int) right, (int) up)))
                .when(lines.shows(at));
    }

    static String equations(RowReductionStep step) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < step.matrix().rows(); i++)
            out.append(i > 0 ? "; " : "").append(Sums.equation(step.matrix(), i));
        return out.append('.').toString();
    }
}
