package mml.geometry;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.util.FastMath;

/**
 * Turns one after another, and the rotation they come to: {@code R = R_k ⋯ R_2 R_1}, the first turn standing on the right.
 * R is orthogonal with determinant 1, so it keeps lengths, distances and angles. In the plane the order of turns does not
 * matter; in more dimensions it does.
 *
 * @param turns in the order they are made, all of one dimension
 * @param R n×n, orthogonal, determinant 1
 * @mml §3.9, §3.9.4
 */
public record Rotation(List<PlaneRotation> turns, Matrix R) {
    private static final double EPSILON = 0x1p-52;

    /** Keeps its own copy of the turns. */
    public Rotation {
        turns = List.copyOf(turns);
    }

    public static Rotation of(PlaneRotation... turns) {
        return of(List.of(turns), Tracer.off());
    }

    /**
     * The product of the turns while {@code trace} watches.
     *
     * @param turns at least one, all of one dimension
     */
    public static Rotation of(List<PlaneRotation> turns, Tracer<? super RotationStep> trace) {
        if (turns.isEmpty()) throw new IllegalArgumentException("there are no turns, expected at least one");
        int n = turns.get(0).n();
        Matrix R = Matrix.identity(n);
        if (trace.on()) trace.step(new RotationStep(0, "I", R));
        for (int k = 0; k < turns.size(); k++) {
            PlaneRotation turn = turns.get(k);
            if (turn.n() != n)
                throw new IllegalArgumentException(
                        "turn " + k + " is of dimension " + turn.n() + ", expected " + n + " as turn 0");
            R = turn.matrix().times(R);
            if (trace.on()) trace.step(new RotationStep(k + 1, turn.name(), R));
        }
        return new Rotation(turns, R);
    }

    /** {@code Rx}. */
    public Vector times(Vector x) {
        return R.times(x);
    }

    /** The turns taken back, last first. */
    public Rotation inverse() {
        PlaneRotation[] back = new PlaneRotation[turns.size()];
        for (int k = 0; k < back.length; k++)
            back[k] = turns.get(back.length - 1 - k).inverse();
        return of(back);
    }

    /**
     * By how much space is turned in all, from 0 to π: {@code tr R = 1 + 2 cos α}.
     *
     * @throws IllegalArgumentException if R is not 3×3
     */
    public double angle() {
        Vector w = twist();
        double trace = R.get(0, 0) + R.get(1, 1) + R.get(2, 2);
        return FastMath.atan2(w.norm(), trace - 1);
    }

    /**
     * The axis about which space is turned in all, of length one: {@code Rv = v}. The first axis if nothing is turned.
     *
     * @throws IllegalArgumentException if R is not 3×3
     */
    public Vector axis() {
        Vector w = twist();
        if (w.norm() > 1e-6) return w.times(1 / w.norm());
        if (R.get(0, 0) + R.get(1, 1) + R.get(2, 2) > 1) return Vector.of(1, 0, 0);
        Matrix S = R.plus(R.transpose()).plus(Matrix.identity(3).times(2)); // a half turn: R + I = 2vvᵀ
        Vector best = S.column(0);
        for (int k = 1; k < 3; k++) if (S.column(k).norm() > best.norm()) best = S.column(k);
        return best.times(1 / best.norm());
    }

    /** {@code 2 sin α · v}, read off {@code R − Rᵀ}. */
    private Vector twist() {
        if (R.rows() != 3)
            throw new IllegalArgumentException(
                    "R is " + R.rows() + "×" + R.cols() + ", only 3×3 rotations have an axis");
        return Vector.of(R.get(2, 1) - R.get(1, 2), R.get(0, 2) - R.get(2, 0), R.get(1, 0) - R.get(0, 1));
    }

    /** {@code RᵀR = I}, so that lengths and angles stay, and that the determinant is the product of ones. */
    public Certificate certificate() {
        int n = R.rows();
        double off = R.transpose().times(R).minus(Matrix.identity(n)).maxNorm();
        return Certificate.of("RᵀR = I", new Check("max|RᵀR − I|", off, 4 * (turns.size() + n) * EPSILON));
    }
}
