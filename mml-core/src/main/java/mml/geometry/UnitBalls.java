package mml.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * The unit balls {@code {x ∈ ℝ² : ‖x‖ ≤ 1}} of norms, each by its boundary: in the direction (cos φ, sin φ) it lies at the
 * distance {@code 1/‖(cos φ, sin φ)‖}. A ball is convex, symmetric about 0 and has 0 inside; that it is convex is the
 * triangle inequality.
 *
 * @param balls one for each norm
 * @mml §3.1, Examples 3.1, 3.2
 */
public record UnitBalls(List<UnitBallStep> balls) {
    /** How many points of a boundary are found: a multiple of 8, so that the corners are among them. */
    public static final int POINTS = 240;

    /** Keeps its own copy. */
    public UnitBalls {
        balls = List.copyOf(balls);
    }

    /** The unit ball of one norm of the plane. */
    public static UnitBallStep of(Norm norm) {
        Objects.requireNonNull(norm, "norm");
        double[] entries = new double[2 * POINTS];
        for (int k = 0; k < POINTS; k++) {
            double c = cos(k);
            double s = cos(k - POINTS / 4);
            double r = norm.norm(Vector.of(c, s));
            entries[k] = c / r;
            entries[POINTS + k] = s / r;
        }
        return new UnitBallStep(norm.name(), Matrix.of(2, POINTS, entries), area(entries));
    }

    /** The unit balls of several norms, one after another, while {@code trace} watches. */
    public static UnitBalls of(List<? extends Norm> norms, Tracer<? super UnitBallStep> trace) {
        List<UnitBallStep> balls = new ArrayList<>();
        for (Norm norm : norms) {
            UnitBallStep ball = of(norm);
            if (trace.on()) trace.step(ball);
            balls.add(ball);
        }
        return new UnitBalls(balls);
    }

    /** The cosine of k/POINTS of a full turn: exact at quarters, and the same bits on both sides of an axis. */
    private static double cos(int k) {
        int i = Math.abs(k) % POINTS;
        if (i > POINTS / 2) i = POINTS - i;
        if (i > POINTS / 4) return -cos(POINTS / 2 - i);
        if (i == POINTS / 4) return 0;
        if (i > POINTS / 8) return Elementary.sin(2 * Math.PI * (POINTS / 4 - i) / POINTS);
        return i == POINTS / 8 ? Math.sqrt(0.5) : Elementary.cos(2 * Math.PI * i / POINTS);
    }

    /** Of the polygon through the points (the shoelace formula). */
    private static double area(double[] p) {
        double twice = 0;
        for (int k = 0; k < POINTS; k++) {
            int next = (k + 1) % POINTS;
            twice += p[k] * p[POINTS + next] - p[next] * p[POINTS + k];
        }
        return twice / 2;
    }

    @Override
    public String toString() {
        return Printed.of(balls.size() + " unit balls")
                .lines(balls, s -> s.caption())
                .toString();
    }
}
