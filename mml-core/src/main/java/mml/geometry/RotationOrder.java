package mml.geometry;

import static mml.kernel.Rounding.EPSILON;

import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * Two rotations in both orders, side by side: {@code R₂R₁} turns by the first and then by the second, {@code R₁R₂} the
 * other way round. In the plane, and about one axis, both are the same; about different axes they are not.
 *
 * @param first R₁
 * @param second R₂
 * @param firstThenSecond {@code R₂R₁}
 * @param secondThenFirst {@code R₁R₂}
 * @mml §3.9.4
 */
public record RotationOrder(PlaneRotation first, PlaneRotation second, Matrix firstThenSecond, Matrix secondThenFirst) {

    public static RotationOrder of(PlaneRotation first, PlaneRotation second) {
        return of(first, second, 1, Tracer.off());
    }

    /**
     * Both orders while {@code trace} watches.
     *
     * @param frames in how many parts each turn is shown, 1 to 1000
     * @throws IllegalArgumentException if the rotations are of different dimensions, or {@code frames} is out of range
     */
    public static RotationOrder of(
            PlaneRotation first, PlaneRotation second, int frames, Tracer<? super RotationOrderStep> trace) {
        if (first.n() != second.n())
            throw new IllegalArgumentException(
                    "second is of dimension " + second.n() + ", expected " + first.n() + " as first");
        if (frames < 1 || frames > 1000)
            throw new IllegalArgumentException("frames is " + frames + ", expected 1 to 1000");
        Matrix A = first.matrix();
        Matrix B = second.matrix();
        if (trace.on()) {
            Matrix I = Matrix.identity(first.n());
            trace.step(new RotationOrderStep(first.name(), second.name(), 0, I, I));
            for (int i = 1; i <= 2 * frames; i++) {
                double share = i / (double) frames;
                Matrix left = share <= 1
                        ? first.part(share).matrix()
                        : second.part(share - 1).matrix().times(A);
                Matrix right = share <= 1
                        ? second.part(share).matrix()
                        : first.part(share - 1).matrix().times(B);
                trace.step(new RotationOrderStep(first.name(), second.name(), share, left, right));
            }
        }
        return new RotationOrder(first, second, B.times(A), A.times(B));
    }

    /** The angle of the rotation that leads from one result to the other, from 0 to π; 0 means the order does not matter. */
    public double apart() {
        double chord = firstThenSecond.minus(secondThenFirst).maxNorm();
        if (chord == 0) return 0;
        return angle(secondThenFirst.transpose().times(firstThenSecond));
    }

    private static double angle(Matrix R) {
        double square = 0; // ‖R − I‖²_F = 8 sin²(α/2) for a rotation by α in one plane
        for (int i = 0; i < R.rows(); i++)
            for (int j = 0; j < R.cols(); j++) {
                double d = R.get(i, j) - (i == j ? 1 : 0);
                square += d * d;
            }
        return 2 * Elementary.asin(Math.min(1, Math.sqrt(square / 8)));
    }

    /** Whether both orders come to the same, up to rounding. */
    public boolean commute() {
        return firstThenSecond.minus(secondThenFirst).maxNorm() <= 16 * EPSILON;
    }

    @Override
    public String toString() {
        return Printed.of("two rotations in both orders")
                .put("first, then second", firstThenSecond)
                .put("second, then first", secondThenFirst)
                .toString();
    }
}
