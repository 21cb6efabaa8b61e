package mml.decomposition;

import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * A partial product of {@link MatrixPower}.
 *
 * @param exponent the matrix is A to this power
 * @param factor the power of A it was multiplied by last; 0 at the start
 * @param matrix {@code A^exponent}
 */
public record MatrixPowerStep(int exponent, int factor, Matrix matrix) implements Step {
    @Override
    public void describe(Fields out) {
        out.kind("power");
        out.put("exponent", exponent);
        out.put("factor", factor);
        out.put("matrix", matrix);
    }

    @Override
    public String caption() {
        if (factor == 0) return "A to the power 0 is the identity";
        return exponent == factor
                ? "A to the power " + exponent + ", by squaring"
                : "times A to the power " + factor + " is A to the power " + exponent;
    }

    @Override
    public String formula() {
        return Captions.equation("A^{" + exponent + "}", matrix);
    }
}
