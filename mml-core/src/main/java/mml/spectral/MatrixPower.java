package mml.spectral;

import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.text.Printed;
import mml.text.Scripts;
import mml.trace.Tracer;

/**
 * {@code A^k} by repeated squaring: {@code A, A², A⁴, …} are multiplied where the binary digits of k are one, with at
 * most {@code 2 log₂ k} products. For a diagonalisable matrix {@code A^k = P D^k P⁻¹}; {@link SymmetricEigen#map} goes
 * that way.
 *
 * @param A n×n
 * @param k 0 or more
 * @param matrix {@code A^k}, the identity for k = 0
 * @mml §4.4, (4.62)
 */
public record MatrixPower(Matrix A, int k, Matrix matrix) {
    public static MatrixPower of(Matrix A, int k) {
        return of(A, k, Tracer.off());
    }

    /**
     * The power while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is not square and finite, or k negative
     * @throws MagnitudeException if an entry becomes larger than every double
     */
    public static MatrixPower of(Matrix A, int k, Tracer<? super MatrixPowerStep> trace) {
        Shapes.notEmpty(A, "A");
        int n = Shapes.square(A, "A");
        Shapes.finite(A, "A");
        Shapes.count(k, "k");
        Matrix result = Matrix.identity(n);
        int done = 0;
        if (trace.on()) trace.step(new MatrixPowerStep(0, 0, result));
        Matrix square = A;
        for (int bit = 1; bit <= k && bit > 0; bit *= 2) {
            if ((k & bit) != 0) {
                result = done == 0 ? square : finite(result.times(square));
                done += bit;
                if (trace.on()) trace.step(new MatrixPowerStep(done, bit, result));
            }
            if (done < k) square = finite(square.times(square));
        }
        return new MatrixPower(A, k, result);
    }

    private static Matrix finite(Matrix A) {
        double max = A.maxNorm();
        if (!(max <= Double.MAX_VALUE)) throw new MagnitudeException("an entry of a power", max, 1);
        return A;
    }

    @Override
    public String toString() {
        return Printed.of("power " + k + " of A", A)
                .put("A" + Scripts.superscript(k), matrix)
                .toString();
    }
}
