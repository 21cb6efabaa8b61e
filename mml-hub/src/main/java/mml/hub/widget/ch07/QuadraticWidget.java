package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.LpResult;
import mml.optimization.NotConvexException;
import mml.optimization.QpResult;
import mml.optimization.QpStep;
import mml.optimization.QuadraticProgram;
import mml.optimization.WorkingSets;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.ActiveSetScene;

/**
 * A quadratic program with two variables: its polygon over the contours, the points of the active-set method with the lines that hold them, slacks and
 * multipliers. The function is typed, constraints are typed or moved by their handles.
 *
 * @mml §7.3.2, Example 7.6
 */
public final class QuadraticWidget extends TraceWidget {
    private static final double LARGEST = 1e4;
    private static final double FAR = 1000;
    private static final String BOX = "1,0,1;-1,0,1;0,1,1;0,-1,1";
    private static final String ROOM = "1,0,3;0,1,3;-1,0,0;0,-1,0";

    /**
     * An example.
     *
     * @param f to be small, in x and y
     * @param rows of [A | b]
     * @param x where to begin
     * @param y where to begin
     */
    private record Example(String f, String rows, String name, double x, double y) {
        Option option() {
            return new Option(f + "|" + rows, name);
        }
    }

    private static final List<Example> EXAMPLES = List.of(
            new Example("x^2 + x*y + 2y^2 + 5x + 3y", BOX, "Example 7.6", 1, 1),
            new Example("(x - 4)^2 + (y - 3)^2", "1,2,6;1,0,3;-1,0,0;0,-1,0", "The point nearest to (4, 3)", 0, 0),
            new Example("x^2 + y^2 - 2x - 3y", ROOM, "A bowl with its bottom inside", 3, 0),
            new Example("(x - y)^2", ROOM, "A level valley", 3, 0),
            new Example("x^2 - y", "-1,0,0;1,0,2;0,-1,0", "Open to one side", 2, 0),
            new Example("x^2 + y^2", "1,1,2;-1,0,-2;0,-1,-1", "Constraints that contradict", 0, 0));

    private static final FormulaInput F = FormulaInput.of(
            "f",
            QuadraticWidget::read,
            EXAMPLES.stream().map(e -> new Option(e.f(), e.name())).toList(),
            "f(x, y), to be small",
            "Squares, products and multiples of x and y, such as x^2 + x y + 2y^2 + 5x, convex.",
            "step");
    private static final MatrixInput<Matrix> ROWS =
            Rows.input().example(BOX, "Example 7.6").outdates("step", "s0", "s1");
    private static final Param<String> EXAMPLE = Param.examples(
            EXAMPLES.stream().map(Example::option).toList(),
            "Your own program",
            state -> F.text(state) + "|" + state.get("a", BOX),
            (state, text) -> {
                int at = text.indexOf('|');
                return ROWS.another(state.without("f.typed").with("f", text.substring(0, at)), text.substring(at + 1));
            });

    private static final Param<String> BESIDE = Param.choice(
            "beside",
            "Beside the polygon",
            new Option("", "slacks and multipliers"),
            new Option(PolygonWidget.DUAL, "the dual"));

    private static final Prediction END = Prediction.of("Where is f smallest?", state -> {
        QpResult result = solved(state, Tracer.off());
        return new Prediction.Asked(
                List.of(
                        new Option("inside", "inside, on no line"),
                        new Option("line", "on one line"),
                        new Option("corner", "at a corner"),
                        new Option("many", "at more points than one"),
                        new Option("falls", "nowhere: it falls for ever"),
                        new Option("empty", "nowhere: no x is allowed")),
                kind(result),
                (guess, right) -> words(result));
    });

    public QuadraticWidget() {
        super(
                "quadratic",
                "A quadratic program",
                END.group(),
                Group.of("Function and constraints Ax ≤ b", EXAMPLE, field(F), field(ROWS)),
                Group.of("Picture", BESIDE));
    }

    /** An input without the examples of its own. */
    private static Input field(Input all) {
        return new Input() {
            @Override
            public List<Control> controls(State state) {
                List<Control> out = new ArrayList<>(all.controls(state));
                out.removeIf(control -> control.key().equals("example"));
                return out;
            }

            @Override
            public boolean owns(String key) {
                return !key.equals("example") && all.owns(key);
            }

            @Override
            public State set(State state, String key, String value) {
                return all.set(state, key, value);
            }
        };
    }

    private static Expression read(String text) {
        Expression f = Expression.parse(text, "x", "y");
        if (!f.parameters().isEmpty())
            throw new IllegalArgumentException("The name " + f.parameters().get(0) + " is neither x nor y");
        quadratic(f);
        return f;
    }

    /**
     * The program of f alone.
     *
     * @throws IllegalArgumentException if f is not quadratic, or not convex
     */
    private static QuadraticProgram quadratic(Expression f) {
        Differentiable d = Differentiable.of(f.over("x", "y"));
        try {
            Vector zero = Vector.zeros(2);
            Matrix H = d.hessian(zero);
            for (Vector x : List.of(Vector.of(1.5, -2.25), Vector.of(-3, 0.75)))
                if (!(d.hessian(x).minus(H).maxNorm() <= 1e-9 * (1 + H.maxNorm())))
                    throw new IllegalArgumentException(
                            "f is not quadratic: how it curves at " + NumberText.tuple(x) + " is not how it does at 0");
            Matrix P = H.plus(H.transpose()).times(0.5);
            Vector q = d.gradient(zero);
            if (!(P.maxNorm() <= LARGEST && q.maxNorm() <= LARGEST && Math.abs(d.at(zero)) <= LARGEST))
                throw new IllegalArgumentException("Numbers up to 10000 can be drawn");
            return new QuadraticProgram(P, q, d.at(zero), Matrix.zeros(0, 2), Vector.of(), Vector.of());
        } catch (NotDifferentiableException | NotConvexException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static QuadraticProgram program(State state) {
        Matrix rows = ROWS.in(state);
        return quadratic(F.in(state)).subjectTo(Rows.coefficients(rows), Rows.bounds(rows));
    }

    /** Where a state begins. */
    private static Vector start(State state) {
        Vector usual = Vector.zeros(2);
        for (Example e : EXAMPLES) if (e.option().value().equals(EXAMPLE.in(state))) usual = Vector.of(e.x(), e.y());
        return Reals.point(state, "s", usual.get(0), usual.get(1), FAR);
    }

    /** From the start of this state if it is allowed, else from a point that is. */
    private static QpResult solved(State state, Tracer<? super QpStep> trace) {
        QuadraticProgram program = program(state);
        return isAllowed(program, start(state))
                ? ActiveSet.from(program, start(state), trace)
                : ActiveSet.of(program, trace);
    }

    private static boolean isAllowed(QuadraticProgram program, Vector x) {
        return program.constraints().violation(x) <= LpResult.TOLERANCE;
    }

    /** Where the optimum lies; at many points if along some direction f stays the same, and some of it is allowed. */
    private static String kind(QpResult result) {
        if (result instanceof QpResult.Infeasible) return "empty";
        if (!(result instanceof QpResult.Optimal o)) return "falls";
        QuadraticProgram p = o.program();
        double little = 1e-4 * (1 + o.x().maxNorm());
        SymmetricEigen eigen = SymmetricEigen.of(p.P());
        double level = 1e-9 * (p.P().maxNorm() + p.q().maxNorm());
        for (int k = 0; k < 8; k++) {
            Vector v = eigen.eigenvectors().column(0).times(k % 2 == 0 ? 1 : -1);
            boolean flat = eigen.eigenvalues().get(0) <= level && Math.abs(p.q().dot(v)) <= level;
            if (flat && p.constraints().violation(o.x().plus(little, v)) <= 1e-9) return "many";
        }
        List<Vector> met = new ArrayList<>();
        for (int r = 0; r < p.m(); r++) {
            Vector a = p.A().row(r);
            double left = p.u().get(r) - a.dot(o.x());
            if (a.norm() > 0 && left <= 1e-9 * (Math.abs(p.u().get(r)) + a.maxNorm() * (1 + o.x().maxNorm())))
                met.add(a);
        }
        if (met.isEmpty()) return "inside";
        for (Vector a : met)
            if (Math.abs(a.get(0) * met.get(0).get(1) - a.get(1) * met.get(0).get(0))
                    > 1e-9 * a.norm() * met.get(0).norm()) return "corner";
        return "line";
    }

    private static String words(QpResult result) {
        if (result instanceof QpResult.Infeasible)
            return "the constraints contradict each other, and the weights beside the picture prove it.";
        if (!(result instanceof QpResult.Optimal o))
            return "from a point of the region there is a way on which it falls without end.";
        return "f = " + NumberText.of(o.value()) + " at " + NumberText.tuple(o.x())
                + (kind(result).equals("many") ? ", and beside it, where f stays the same." : ", and nowhere else.");
    }

    @Override
    protected Showing run(State state) {
        Matrix rows = ROWS.in(state);
        Vector b = Rows.bounds(rows);
        QuadraticProgram program = program(state);
        Recorder<QpStep> steps = Recorder.all();
        QpResult result = solved(state, steps);
        Trace<QpStep> trace = steps.trace();
        ActiveSetScene bars = new ActiveSetScene(trace, b, Screen.canvas(state, new Canvas(480, 620, 15).bare()));
        boolean dual = !BESIDE.in(state).isEmpty();
        WorkingSets sets = WorkingSets.of(program);
        ActiveSetScene scene = dual ? bars.withDual(sets) : bars;
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> handles(scene, rows, trace))
                .each((step, view) -> trace.latest(step, QpStep.Point.class).ifPresent(x -> {
                    view.fact("x", NumberText.tuple(x.x()));
                    view.fact("f(x)", NumberText.of(x.value()));
                }))
                .java(Calls.line("P", program.P()) + Calls.line("A", program.A())
                        + "QuadraticProgram qp = QuadraticProgram.of(P, " + Calls.vector(program.q())
                        + ").subjectTo(A, " + Calls.vector(b) + ");\n" + call(state, program));
        if (!isAllowed(program, start(state)) && !(result instanceof QpResult.Infeasible))
            shown.warning(NumberText.tuple(start(state)) + " is not allowed, so it begins elsewhere.");
        shown.atTheEnd();
        if (result instanceof QpResult.Optimal o) {
            shown.fact("multipliers λ", NumberText.tuple(o.lambda()));
            shown.fact("the dual's value D(λ)", NumberText.of(program.dual(o.x(), o.lambda(), 1e-9)));
        } else if (result instanceof QpResult.Infeasible i)
            shown.fact("weights y of the rows", NumberText.tuple(i.farkas()));
        else if (result instanceof QpResult.Unbounded u) shown.fact("direction d", NumberText.tuple(u.ray()));
        if (dual) PolygonWidget.both(shown, sets);
        return shown.check(claim(result), result.certificate().holds());
    }

    private static String call(State state, QuadraticProgram program) {
        return isAllowed(program, start(state))
                ? "ActiveSet.from(qp, " + Calls.vector(start(state)) + ", Tracer.off());"
                : "ActiveSet.of(qp);";
    }

    /** The lines, and where it begins. */
    private static List<Handle> handles(ActiveSetScene scene, Matrix rows, Trace<QpStep> trace) {
        List<Handle> out = new ArrayList<>(Rows.handles(
                rows, scene.plane(), scene::handle, (state, text) -> ROWS.put(state.without("step"), text)));
        trace.latest(1, QpStep.Point.class)
                .ifPresent(x -> out.add(Handle.of(
                        "start",
                        "start at " + NumberText.tuple(x.x()),
                        scene.plane(),
                        x.x(),
                        0.25,
                        (state, to) -> Reals.moved(state.without("step"), "s", to.get(0), to.get(1), FAR))));
        return out;
    }

    private static String claim(QpResult result) {
        if (result instanceof QpResult.Optimal) return "f(x) = D(λ), so nothing is lower";
        return result instanceof QpResult.Infeasible
                ? "yᵀA = 0 and yᵀb < 0: a contradiction"
                : "Pd = 0, qᵀd < 0 and Ad ≤ 0: no end";
    }
}
