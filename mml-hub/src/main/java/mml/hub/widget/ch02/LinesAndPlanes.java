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
import mml.hub.widget.Entered;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.Grid;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Panel;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The equations of a system as lines in the plane or planes in space, and how row operations move them while the
 * common points stay.
 *
 * @mml §2.1, Example 2.2, (2.8); §2.3.2
 */
public final class LinesAndPlanes implements Widget {
    private static final int MAX_ROWS = 4;
    private static final String BOOK = "4,4,5;2,-4,1";

    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "Lines: one point (book, eq. 2.8)"),
            new Option("1,1,2;1,1,-1", "Lines: parallel, no solution"),
            new Option("1,2,2;2,4,4", "Lines: the same line twice"),
            new Option("1,1,3;1,-1,1;1,0,2", "Lines: three through one point"),
            new Option("1,1,1,3;1,-1,2,2;0,1,1,2", "Planes: one point (Example 2.2)"),
            new Option("1,1,1,3;1,-1,2,2;2,0,3,1", "Planes: no point (Example 2.2)"),
            new Option("1,1,1,3;1,-1,2,2;2,0,3,5", "Planes: one line (Example 2.2)"));

    private static final MatrixInput<FieldMatrix<BigFraction>> SYSTEM = new MatrixInput<>(
            new MatrixField<>("m", BOOK, MAX_ROWS, 4, LinesAndPlanes::read),
            EXAMPLES,
            "Your own system",
            "One equation a line: the coefficients, then the right-hand side. 2 1 4 is 2x₁ + x₂ = 4.",
            "step",
            "row");

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String title() {
        return "Lines and planes";
    }

    @Override
    public State set(State state, String key, String value) {
        if (key.startsWith("c")) return coefficient(state, key, value);
        return SYSTEM.set(key.equals("row") ? state.without("step") : state, key, value);
    }

    private static State coefficient(State state, String key, String value) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state).value();
        int row = row(state, M);
        int col = key.charAt(1) - '0';
        BigFraction entry = Fractions.parse(value);
        return with(
                state, FieldMatrix.generate(M.rows(), M.cols(), (i, j) -> i == row && j == col ? entry : M.get(i, j)));
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

    private static int row(State state, FieldMatrix<BigFraction> M) {
        return Math.min(state.count("row", 0), M.rows() - 1);
    }

    private static RowReduction<BigFraction> reduced(FieldMatrix<BigFraction> M) {
        return RowReduction.of(M, Rules.reduced().withRightHandSides(1));
    }

    private static int zoom(State state) {
        return Math.max(2, Math.min(30, state.count("zoom", 4)));
    }

    private static Trace<RowReductionStep> trace(FieldMatrix<BigFraction> M) {
        return Trace.of(t -> RowReduction.of(M, Rules.reduced().withRightHandSides(1), t));
    }

    /** The steps at which the picture changes: the start, each operation, the end. */
    private static List<RowReductionStep> shown(Trace<RowReductionStep> trace) {
        List<RowReductionStep> out = new ArrayList<>();
        for (RowReductionStep step : trace) {
            boolean pivot = step instanceof RowReductionStep.Pivot || step instanceof RowReductionStep.FreeColumn;
            if (!pivot) out.add(step);
        }
        return out;
    }

    @Override
    public View view(State state) {
        Entered<FieldMatrix<BigFraction>> entered = SYSTEM.in(state);
        FieldMatrix<BigFraction> M = entered.value();
        boolean plane = M.cols() == 3;
        List<RowReductionStep> steps = shown(trace(M));
        int k = Math.min(state.count("step", 0), steps.size() - 1);
        RowReductionStep step = steps.get(k);
        Solutions solutions = Solutions.of(M);
        String caption = k == 0 ? opening(M, solutions) : step.caption();
        String spoken = caption + ". " + equations(step);
        Svg picture;
        List<Handle> handles = List.of();
        if (plane) {
            LinesPicture lines = new LinesPicture(M, solutions, zoom(state));
            picture = lines.frame(step, spoken, k == 0 ? row(state, M) : -1);
            if (k == 0 && entered.isGood()) handles = lines.handles(row(state, M));
        } else {
            picture = new PlanesPicture(solutions, zoom(state), angle(state, "turn", 25), angle(state, "lift", 22))
                    .frame(step, spoken);
        }
        List<Fact> facts = new ArrayList<>(solutions.facts());
        return new View(
                picture,
                caption,
                spoken,
                k,
                steps.size(),
                facts,
                Feedback.NONE,
                panels(state, M, plane),
                handles,
                java(M));
    }

    private static int angle(State state, String key, int otherwise) {
        return Math.min(state.count(key, otherwise), key.equals("turn") ? 360 : 90);
    }

    private static String opening(FieldMatrix<BigFraction> M, Solutions solutions) {
        return (M.cols() == 3 ? "Each equation is a line; " : "Each equation is a plane; ") + solutions.where();
    }

    static String equations(RowReductionStep step) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < step.matrix().rows(); i++)
            out.append(i > 0 ? "; " : "").append(Equations.text(step.matrix(), i));
        return out.append('.').toString();
    }

    private List<Panel> panels(State state, FieldMatrix<BigFraction> M, boolean plane) {
        List<Control> one = new ArrayList<>();
        int row = row(state, M);
        List<Option> rows = new ArrayList<>();
        for (int i = 0; i < M.rows(); i++) rows.add(new Option(Integer.toString(i), Equations.text(M, i)));
        one.add(new Control.Choice("row", "Equation", rows, Integer.toString(row)));
        for (int j = 0; j < M.cols(); j++)
            one.add(new Control.Slider(
                    "c" + j,
                    j == M.cols() - 1 ? "right-hand side" : "coefficient of x" + Equations.subscript(j + 1),
                    -6,
                    6,
                    "0.5",
                    decimal(M.get(row, j))));
        List<Panel> panels =
                new ArrayList<>(List.of(SYSTEM.panel("System", state), new Panel("Change an equation", one)));
        List<Control> eye = new ArrayList<>();
        if (!plane) {
            eye.add(slider("turn", "turn (degrees)", 0, 360, "5", angle(state, "turn", 25)));
            eye.add(slider("lift", "lift (degrees)", 0, 90, "2", angle(state, "lift", 22)));
        }
        eye.add(slider("zoom", "axes reach to", 2, 30, "1", zoom(state)));
        panels.add(new Panel("Point of view", eye));
        return panels;
    }

    private static Control slider(String key, String label, int min, int max, String step, int value) {
        return new Control.Slider(key, label, min, max, step, Integer.toString(value));
    }

    private static String decimal(BigFraction x) {
        return Numbers.shortest(Fractions.toDouble(x));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state).value();
        if (M.cols() != 3) return state;
        return with(state, new LinesPicture(M, Solutions.of(M), zoom(state)).dragged(row(state, M), handle, x, y));
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state).value();
        if (M.cols() != 3) return state;
        return with(state, new LinesPicture(M, Solutions.of(M), zoom(state)).nudged(row(state, M), handle, right, up));
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return trace(SYSTEM.in(state).value());
    }

    private static String java(FieldMatrix<BigFraction> M) {
        return Calls.matrix("A", M) + "RowReduction<BigFraction> reduction =\n"
                + "        RowReduction.of(A, Rules.reduced().withRightHandSides(1));\n"
                + "reduction.consistent();   // " + reduced(M).consistent();
    }
}
