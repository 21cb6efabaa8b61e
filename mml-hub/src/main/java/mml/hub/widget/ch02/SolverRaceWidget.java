package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.exact.FieldMatrix;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.iteration.Stopping;
import mml.iterative.IterativeStep;
import mml.iterative.Method;
import mml.iterative.Richardson;
import mml.iterative.Solution;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.iterative.IterateScene;

/**
 * Iterations for one system in a race: the path of one of them, and how fast each residual falls beside what the spectral
 * radius promises.
 *
 * @mml §2.3.4; §7.1, Example 7.1
 */
public final class SolverRaceWidget extends TraceWidget {
    private static final double MOST = 8;
    private static final double SHORTEST = 0.05;
    private static final Stopping WATCHED = new Stopping(1e-10, 40);
    private static final Stopping LONG = new Stopping(1e-10, 1000);
    private static final List<Method> RIVALS = List.of(Method.JACOBI, Method.GAUSS_SEIDEL, Method.CONJUGATE_GRADIENT);

    private static final Param<String> METHOD =
            Param.choice("method", "Method", options(), state -> "RICHARDSON").outdates("step");
    private static final Param<Double> STEP = Param.decimal("s", "ω, in 1/‖A‖∞", new Range(0, 3, "0.05"), 1.75);
    private static final Param<Double> OMEGA = Param.decimal("w", "ω", new Range(0, 2, "0.05"), 1.1);
    private static final MatrixInput<Matrix> SYSTEM = MatrixInput.of("a", 6, 7, SolverRaceWidget::read)
            .example("2,1,5;1,20,3", "The valley of Example 7.1")
            .example("4,-1,3;-1,4,3", "A round bowl: κ = 5/3")
            .example("10,9,1;9,10,-1", "A narrow one: κ = 19")
            .example("1,2,3;2,1,3", "Symmetric, not positive definite")
            .example("3,2,5;-1,2,1", "Not symmetric")
            .example(
                    "2,-1,0,0,0,0,1;-1,2,-1,0,0,0,0;0,-1,2,-1,0,0,0;0,0,-1,2,-1,0,0;0,0,0,-1,2,-1,0;0,0,0,0,-1,2,1",
                    "Second derivative, 6 points")
            .labelled(
                    "Your own system [A | b]",
                    "Up to six equations in as many unknowns, one a line; the right-hand side comes last.")
            .outdates("step");
    private static final Param<Double> KAPPA = Param.decimal(
                    "kappa", "κ = λ₁/λ₂", new Range(1, 50, "1"), state -> kappa(SYSTEM.in(state)))
            .writes((state, text) -> SYSTEM.another(state, withKappa(text)));

    private static final Prediction ARRIVES = Prediction.yesOrNo(
            "Does this method arrive at the solution?",
            SolverRaceWidget::arrives,
            state -> arrives(state)
                    ? "each step makes the error smaller, in the long run. Step and watch how fast."
                    : "the error does not die out: each step multiplies it by a matrix that does not shrink it.");

    public SolverRaceWidget() {
        super(
                "solver-race",
                "A race of iterative solvers",
                ARRIVES.group(),
                Group.of("Method", METHOD, only(Method.RICHARDSON, STEP), only(Method.SOR, OMEGA)),
                Group.of("Condition", KAPPA.when(state -> kappa(SYSTEM.in(state)) >= 1)),
                Group.of("System", SYSTEM));
    }

    private static List<Option> options() {
        List<Option> all = new ArrayList<>();
        for (Method method : Method.values()) all.add(new Option(method.name(), method.title()));
        return all;
    }

    private static Input only(Method method, Input input) {
        return input.when(state -> method(state) == method);
    }

    private static Method method(State state) {
        return Method.valueOf(METHOD.in(state));
    }

    private static Matrix read(String[][] cells) {
        FieldMatrix<?> M = Drawable.parse(cells);
        if (M.cols() != M.rows() + 1)
            throw new IllegalArgumentException("The system is " + M.rows() + " × " + M.cols()
                    + "; it needs as many unknowns as equations, and the right-hand side.");
        return M.toMatrix();
    }

    private static Matrix coefficients(Matrix system) {
        Vector[] columns = new Vector[system.rows()];
        for (int j = 0; j < columns.length; j++) columns[j] = system.column(j);
        return Matrix.ofColumns(columns);
    }

    /** λ₁/λ₂ of a symmetric, positive definite 2×2 matrix; 0 for any other. */
    private static double kappa(Matrix system) {
        if (system.rows() != 2 || system.get(0, 1) != system.get(1, 0)) return 0;
        double middle = (system.get(0, 0) + system.get(1, 1)) / 2;
        double half = (system.get(0, 0) - system.get(1, 1)) / 2;
        double radius = Math.sqrt(half * half + system.get(0, 1) * system.get(0, 1)); // λ = middle ± radius
        return middle > radius ? (middle + radius) / (middle - radius) : 0;
    }

    /** Axes along the diagonals, of lengths 1 and κ, and the solution (1, 1). */
    private static String withKappa(String kappa) {
        double k = Reals.in(State.empty().with("k", kappa), "k", 1, 1, 50);
        String on = Numbers.shortest((k + 1) / 2);
        String off = Numbers.shortest((k - 1) / 2);
        String b = Numbers.shortest(k);
        return on + "," + off + "," + b + ";" + off + "," + on + "," + b;
    }

    /** The step length of a method that has one. */
    private static double omega(Method method, Matrix A, State state) {
        return method == Method.RICHARDSON
                ? Math.max(SHORTEST, STEP.in(state)) * Richardson.safe(A)
                : Math.max(SHORTEST, Math.min(2 - SHORTEST, OMEGA.in(state)));
    }

    private static Vector start(State state, int n) {
        return n == 2 ? Reals.point(state, "p", -3, -1, MOST) : Vector.zeros(n);
    }

    private static Race race(State state) {
        Matrix system = SYSTEM.in(state);
        int n = system.rows();
        return new Race(state, coefficients(system), system.column(n), start(state, n));
    }

    /** The method asked for, or one that takes any matrix. */
    private static Method usable(State state, Race race) {
        Method asked = method(state);
        return race.admits(asked) ? asked : Method.GMRES;
    }

    private static boolean arrives(State state) {
        Race race = race(state);
        return race.solve(usable(state, race), LONG, Tracer.off()).converged();
    }

    /** What is solved, and from where. */
    private record Race(State state, Matrix A, Vector b, Vector x0) {
        Solution solve(Method method, Stopping stopping, Tracer<IterativeStep> trace) {
            return method.solve(A, b, omega(method, A, state), x0, stopping, trace);
        }

        Trace<IterativeStep> trace(Method method) {
            return Trace.of(t -> solve(method, WATCHED, t));
        }

        /** Whether a method takes the system: some need a symmetric one, some no zero on the diagonal. */
        boolean admits(Method method) {
            try {
                solve(method, WATCHED.withIterations(0), Tracer.off());
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** How it ends, with a limit that is hardly felt. */
        String result(Method method) {
            if (!admits(method)) return "cannot be used";
            Solution s = solve(method, LONG, Tracer.off());
            String steps = Count.of(s.iterations(), "step");
            return s.converged() ? steps : s.outcome().verb() + " after " + steps;
        }
    }

    @Override
    protected Showing run(State state) {
        int n = SYSTEM.in(state).rows();
        Race race = race(state);
        Method asked = method(state);
        Method method = usable(state, race);
        Map<String, Trace<IterativeStep>> rivals = new LinkedHashMap<>();
        for (Method rival : RIVALS)
            if (rival != method && race.admits(rival)) rivals.put(rival.title(), race.trace(rival));
        IterateScene scene = new IterateScene(
                race.trace(method), rivals, Screen.canvas(state, new Canvas(480, n == 2 ? 580 : 360, 15).bare()));
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> n == 2 ? List.of(handle(scene, race.x0)) : List.of())
                .java(Calls.line("A", race.A) + "Vector b = " + Calls.vector(race.b) + ";\nVector x0 = "
                        + Calls.vector(race.x0) + ";\nMethod." + method + ".solve(A, b, "
                        + Numbers.shortest(omega(method, race.A, state))
                        + ", x0, Stopping.DEFAULT, Tracer.off()).x();");
        if (method != asked)
            shown.warning(asked.title()
                    + " needs a matrix that is symmetric, or without zeros on its diagonal. So GMRES is shown.");
        shown.atTheEnd();
        for (Method each : Method.values()) shown.fact(each.title(), race.result(each));
        return shown.check(
                "Ax = b checked",
                race.solve(method, LONG, Tracer.off()).certificate().holds());
    }

    private static Handle handle(IterateScene scene, Vector x0) {
        return Handle.of(
                "start",
                "start at " + NumberText.tuple(x0),
                scene.plane(),
                x0,
                0.25,
                (state, to) -> Reals.moved(state.without("step"), "p", to.get(0), to.get(1), MOST));
    }
}
