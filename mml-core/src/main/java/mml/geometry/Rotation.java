package mml.geometry;

import static mml.kernel.Rounding.EPSILON;

import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

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
     * By how much space is turned in all, from 0 to π: {@code tr R = 1 + 2 cos α}; right to the last digits for the
     * smallest turns and near half a turn.
     *
     * @throws IllegalArgumentException if R is not 3×3
     */
    public double angle() {
        double[] q = quaternion();
        return 2 * Elementary.atan2(Vector.of(q[1], q[2], q[3]).norm(), q[0]);
    }

    /**
     * The axis about which space is turned in all, of length one: {@code Rv = v}. The first axis if nothing is turned.
     *
     * @throws IllegalArgumentException if R is not 3×3
     */
    public Vector axis() {
        double[] q = quaternion();
        Vector v = Vector.of(q[1], q[2], q[3]);
        double length = v.norm();
        return length == 0 ? Vector.unit(3, 0) : v.times(1 / length);
    }

    /** {@code (cos α/2, sin α/2 · v)} times a positive factor, with the cosine 0 or more (Shepperd 1978). */
    private double[] quaternion() {
        if (R.rows() != 3)
            throw new IllegalArgumentException(
                    "R is " + R.rows() + "×" + R.cols() + ", only 3×3 rotations have an axis");
        double[][] r = R.toArray();
        double[] q = {r[0][0] + r[1][1] + r[2][2], r[0][0], r[1][1], r[2][2]};
        int largest = 0;
        for (int k = 1; k < 4; k++) if (q[k] > q[largest]) largest = k;
        double[] twist = {r[2][1] - r[1][2], r[0][2] - r[2][0], r[1][0] - r[0][1]};
        if (largest == 0) return new double[] {1 + q[0], twist[0], twist[1], twist[2]};
        int a = largest - 1;
        double sign = twist[a] < 0 ? -1 : 1;
        double[] out = {Math.abs(twist[a]), 0, 0, 0};
        for (int b = 0; b < 3; b++) out[1 + b] = sign * (a == b ? 1 + 2 * r[a][a] - q[0] : r[a][b] + r[b][a]);
        return out;
    }

    /** {@code RᵀR = I}, so that lengths and angles stay; in space also that axis and angle give R back. */
    public Certificate certificate() {
        int n = R.rows();
        double bound = 4 * (turns.size() + n) * EPSILON;
        Check orthogonal = new Check(
                "max|RᵀR − I|", R.transpose().times(R).minus(Matrix.identity(n)).maxNorm(), bound);
        if (n != 3) return Certificate.of("RᵀR = I", orthogonal);
        double off = R.minus(about(axis(), angle())).maxNorm();
        return Certificate.of(
                "RᵀR = I, and axis and angle give R", orthogonal, new Check("max|R − R(v, α)|", off, 2 * bound));
    }

    /** The turn by an angle about an axis of length one: {@code cos α I + sin α [v]× + (1 − cos α) vvᵀ} (Rodrigues). */
    private static Matrix about(Vector v, double angle) {
        double c = Elementary.cos(angle);
        double s = Elementary.sin(angle);
        Matrix cross = Matrix.of(3, 3, 0, -v.get(2), v.get(1), v.get(2), 0, -v.get(0), -v.get(1), v.get(0), 0);
        return Matrix.identity(3).times(c).plus(cross.times(s)).plus(v.outer(v).times(1 - c));
    }

    @Override
    public String toString() {
        return Printed.of("rotation of " + turns.size() + (turns.size() == 1 ? " turn" : " turns"))
                .put("R", R)
                .line(certificate())
                .toString();
    }
}
