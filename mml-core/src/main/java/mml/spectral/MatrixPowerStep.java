package mml.spectral;

import mml.matrix.Matrix;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * A partial product of {@link MatrixPower}.
 *
 * @param exponent the matrix is A to this power
 * @param factor the power of A it was multiplied by last; 0 at the start
 * @param matrix {@code A^exponent}
 */
public record MatrixPowerStep(int exponent, int factor, Matrix matrix) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("power")
                .put("exponent", exponent)
                .put("factor", factor)
                .put("matrix", matrix)
                .caption(
                        factor == 0
                                ? "A to the power 0 is the identity"
                                : exponent == factor
                                        ? "A to the power " + exponent + ", by squaring"
                                        : "times A to the power " + factor + " is A to the power " + exponent)
                .formula(Tex.equation("A^{" + exponent + "}", matrix));
    }
}
