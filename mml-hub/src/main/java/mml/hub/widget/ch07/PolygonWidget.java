package mml.hub.widget.ch07;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;
import mml.optimization.SimplexStep;
import mml.optimization.WorkingSets;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.PolygonScene;

/**
 * A linear program with two variables: its polygon, the corners that the simplex method walks, slacks and multipliers.
 * Constraints are moved by their handles, the cost by two sliders.
 *
 * @mml §7.3.1, Example 7.5, Figure 7.9
 */
public final class PolygonWidget extends TraceWidget {
    private static final int MOST = 10;
    private static final String BOOK = "2,2,33;2,-4,8;-2,1,5;0,-1,-1;0,1,8";
    private static final String WYNDOR = "1,0,4;0,2,12;3,2,18;-1,0,0;0,-1,0";
    private static final String EDGE = "1,1,4;1,0,3;0,1,3;-1,0,0;0,-1,0";
    private static final String OPEN = "1,-1,1;-1,0,0;0,-1,0";
    private static final String EMPTY = "1,1,2;-1,0,-2;0,-1,-1";
    private static final String CORNER = "1,0,1;0,1,1;1,1,2;-1,0,0;0,-1,0";

    private static final MatrixInput<Matrix> ROWS = Rows.input()
            .example(BOOK, "Example 7.5")
            .example(WYNDOR, "Two products, three machines")
            .example(EDGE, "The cost of a whole edge")
            .example(OPEN, "Open to one side")
            .example(EMPTY, "Constraints that contradict")
            .example(CORNER, "Three lines through one corner")
            .outdates("step", "c1", "c2");

    private static final Range COSTS = new Range(-MOST, MOST, "0.5");
    private static final Param<Double> C1 = cost("c1", "c₁", 0);
    private static final Param<Double> C2 = cost("c2", "c₂", 1);

    /** What stands beside the polygon where the dual does; also of a quadratic program. */
    static final String DUAL = "dual";

    private static final Param<String> BESIDE = Param.choice(
            "beside",
            "Beside the polygon",
            new Option("", "slacks and multipliers"),
            new Option("dictionary", "the dictionary"),
            new Option(DUAL, "the dual"));

    private static final Prediction END = Prediction.of("Where is cᵀx smallest?", state -> {
        LpResult result = Simplex.of(program(state));
        return new Prediction.Asked(
                List.of(
                        new Option("corner", "at one corner"),
                        new Option("edge", "along an edge"),
                        new Option("falls", "nowhere: it falls for ever"),
                        new Option("empty", "nowhere: no x is allowed")),
                kind(result),
                (guess, right) -> words(result));
    });

    public PolygonWidget() {
        super(
                "polygon",
                "A linear program",
                END.group(),
                Group.of("Cost, to be small", C1, C2),
                Group.of("Constraints Ax ≤ b", ROWS),
                Group.of("Picture", BESIDE));
    }

    private static Param<Double> cost(String key, String label, int entry) {
        return Param.decimal(
                        key,
                        label,
                        COSTS,
                        state -> Reals.in(state, key, usual(state).get(entry), -MOST, MOST))
                .outdates("step");
    }

    /** The cost that an example begins with. */
    private static Vector usual(State state) {
        return switch (state.get("a", BOOK)) {
            case BOOK -> Vector.of(-5, -3);
            case WYNDOR -> Vector.of(-3, -5);
            case OPEN -> Vector.of(-1, 0);
            default -> Vector.of(-1, -1);
        };
    }

    static LinearProgram program(State state) {
        Matrix rows = ROWS.in(state);
        return LinearProgram.minimise(Vector.of(C1.in(state), C2.in(state)))
                .subjectTo(Rows.coefficients(rows), Rows.bounds(rows));
    }

    /** Where the optimum lies; along an edge if a little further on across the cost all constraints still hold. */
    private static String kind(LpResult result) {
        if (result instanceof LpResult.Infeasible) return "empty";
        if (!(result instanceof LpResult.Optimal o)) return "falls";
        Vector c = o.program().c();
        if (c.norm() == 0) return "edge";
        double little = 1e-4 * (1 + o.x().maxNorm()) / c.norm();
        for (int sign = -1; sign <= 1; sign += 2) {
            Vector beside = o.x().plus(sign * little, Vector.of(-c.get(1), c.get(0)));
            if (o.program().violation(beside) <= 1e-9) return "edge";
        }
        return "corner";
    }

    private static String words(LpResult result) {
        if (result instanceof LpResult.Infeasible)
            return "the constraints contradict each other, and the weights beside the picture prove it.";
        if (!(result instanceof LpResult.Optimal o)) return "from a point of the region one can go down without end.";
        String at = "cᵀx = " + NumberText.of(o.value()) + " at x = " + NumberText.tuple(o.x());
        if (o.program().c().norm() == 0) return "with c = 0 every allowed x is as good as any other.";
        return kind(result).equals("edge")
                ? at + ", and in other points, since the line of equal cost lies along an edge."
                : at + ", and nowhere else.";
    }

    @Override
    protected Showing run(State state) {
        Matrix rows = ROWS.in(state);
        Matrix A = Rows.coefficients(rows);
        Vector b = Rows.bounds(rows);
        LinearProgram program = program(state);
        Recorder<SimplexStep> steps = Recorder.all();
        LpResult result = Simplex.of(program, steps);
        Trace<SimplexStep> trace = steps.trace();
        PolygonScene bars = new PolygonScene(trace, b, Screen.canvas(state, new Canvas(480, 620, 15).bare()));
        boolean dual = BESIDE.in(state).equals(DUAL);
        WorkingSets sets = WorkingSets.of(
                QuadraticProgram.of(Matrix.zeros(2, 2), program.c()).subjectTo(A, b));
        PolygonScene scene = dual ? bars.withDual(sets) : BESIDE.in(state).isEmpty() ? bars : bars.withDictionary();
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> Rows.handles(rows, scene.plane(), scene::handle, PolygonWidget::moved))
                .each((step, view) -> trace.latest(step, SimplexStep.Corner.class)
                        .ifPresent(x -> {
                            view.fact("x", NumberText.tuple(x.x()));
                            view.fact("cᵀx", NumberText.of(program.c().dot(x.x())));
                            if (x.lambda().size() > 0) view.fact("λ of this corner", NumberText.tuple(x.lambda()));
                        }))
                .java(Calls.line("A", A) + "Vector b = " + Calls.vector(b) + ";\nSimplex.of(LinearProgram.minimise("
                        + Calls.vector(program.c()) + ").subjectTo(A, b));");
        shown.atTheEnd();
        end(shown, result);
        if (dual) both(shown, sets);
        return shown.check(claim(result), result.certificate().holds());
    }

    /** The values between which the optimum lies; all of them are seen in the picture. */
    static void both(Showing shown, WorkingSets sets) {
        shown.fact("lowest of what is allowed", side(sets.upper()));
        shown.fact("highest bound with λ ≥ 0", side(sets.lower()));
    }

    private static String side(double value) {
        return Math.abs(value) <= Double.MAX_VALUE ? NumberText.of(value) : "none";
    }

    private static String claim(LpResult result) {
        if (result instanceof LpResult.Optimal) return "cᵀx = −λᵀb, so nothing is lower";
        return result instanceof LpResult.Infeasible
                ? "yᵀA = 0 and yᵀb < 0: a contradiction"
                : "cᵀd < 0 and Ad ≤ 0: no end";
    }

    private static void end(Showing shown, LpResult result) {
        if (result instanceof LpResult.Optimal o) {
            shown.fact("multipliers λ", NumberText.tuple(o.lambda()));
            shown.fact("the dual's value −λᵀb", NumberText.of(o.program().dual(o.lambda(), 1e-9)));
        } else if (result instanceof LpResult.Infeasible i) {
            shown.fact("weights y of the rows", NumberText.tuple(i.farkas()));
        } else if (result instanceof LpResult.Unbounded u) {
            shown.fact("direction d", NumberText.tuple(u.ray()));
        }
    }

    /** Other rows, and the cost as it was. */
    private static State moved(State state, String rows) {
        return ROWS.put(state.without("step"), rows)
                .with("c1", Reals.text(C1.in(state)))
                .with("c2", Reals.text(C2.in(state)));
    }
}
