package mml.demo.ch02;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import mml.demo.Folder;
import mml.iteration.Stopping;
import mml.iterative.IterativeStep;
import mml.iterative.Jacobi;
import mml.iterative.Method;
import mml.iterative.Richardson;
import mml.iterative.Solution;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.iterative.IterateScene;

/**
 * Seven iterations for one system, the second derivative on a grid of 20 points; and two of them going down the valley of
 * Example 7.1, one in zigzags, one in two steps.
 *
 * @mml §2.3.4; §7.1, Example 7.1
 */
public final class SolverRace {
    private static final int N = 20;
    private static final Stopping STOPPING = new Stopping(1e-10, 2000);
    private static final Matrix VALLEY = Matrix.of(2, 2, 2, 1, 1, 20);
    private static final Vector DOWN = Vector.of(5, 3);
    private static final Vector START = Vector.of(-3, -1);
    private static final double ZIGZAG = 0.085; // the step length of Figure 7.3

    private SolverRace() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "solver-race")));
    }

    /** Runs the race, draws it and returns how many steps each method took. */
    public static String run(Folder out) throws IOException {
        Matrix A = secondDerivative();
        Vector b = A.column(0).plus(A.column(6));
        StringBuilder steps = new StringBuilder();
        Map<String, Trace<IterativeStep>> traces = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            Solution s = method.solve(A, b, omega(method, A), b.times(0), STOPPING, Tracer.off());
            steps.append(steps.isEmpty() ? "steps to 10⁻¹⁰: " : ", ")
                    .append(method.title())
                    .append(' ')
                    .append(s.iterations())
                    .append(s.certificate().holds() ? "" : " (" + s.outcome().verb() + ")");
            traces.put(method.title(), trace(method, A, b, omega(method, A), b.times(0), 120));
        }
        Trace<IterativeStep> seen = trace(Method.SOR, A, b, omega(Method.SOR, A), b.times(0), 120);
        traces.put(Method.SOR.title(), seen);
        IterateScene race = new IterateScene(seen, traces, out.canvas(Canvas.WIDE.withFontSize(22)));
        out.figure("race", race.frame(race.frames() - 1).picture());
        valley("zigzag", Method.RICHARDSON, out);
        valley("conjugate", Method.CONJUGATE_GRADIENT, out);
        return steps.toString();
    }

    private static void valley(String name, Method method, Folder out) throws IOException {
        out.frames(name, new IterateScene(trace(method, VALLEY, DOWN, ZIGZAG, START, 30), out.canvas()));
    }

    private static Trace<IterativeStep> trace(Method method, Matrix A, Vector b, double omega, Vector x0, int most) {
        return Trace.of(t -> method.solve(A, b, omega, x0, STOPPING.withIterations(most), t));
    }

    /** The best over-relaxation there is for such matrices, and a step length that is safe. */
    private static double omega(Method method, Matrix A) {
        double rho = Jacobi.spectralRadius(A);
        return method == Method.SOR ? 2 / (1 + Math.sqrt(1 - rho * rho)) : Richardson.safe(A);
    }

    /** −1, 2, −1 along the diagonal. */
    private static Matrix secondDerivative() {
        double[][] a = new double[N][N];
        for (int i = 0; i < N; i++) {
            a[i][i] = 2;
            if (i > 0) a[i][i - 1] = a[i - 1][i] = -1;
        }
        return Matrix.of(a);
    }
}
