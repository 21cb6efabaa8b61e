package mml.model;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;

/**
 * How wrong predictions are on the average of the examples at hand,
 * <pre>
 *   R_emp(f, X, y) = 1/N Σ_n ℓ(y_n, ŷ_n).                                                    (8.6)
 * </pre>
 *
 * @param losses of each example
 * @mml §8.2.2, (8.6)
 */
public record EmpiricalRisk(Vector losses) {
    /**
     * Of predictions that were made.
     *
     * @throws IllegalArgumentException if there are none, the sizes differ, or one or its loss is not finite
     */
    public static EmpiricalRisk of(Vector predictions, Vector y, Loss loss) {
        if (y.size() == 0) throw new IllegalArgumentException("y is empty, expected an example or more");
        Shapes.vector(predictions, y.size(), "predictions");
        Shapes.finite(y, "y");
        double[] losses = new double[y.size()];
        for (int n = 0; n < losses.length; n++) {
            losses[n] = loss.of(y.get(n), predictions.get(n));
            if (!Shapes.finite(losses[n]))
                throw new IllegalArgumentException(
                        "the loss of example " + (n + 1) + " is " + losses[n] + ", expected a finite number; scale y");
        }
        return new EmpiricalRisk(Vector.of(losses));
    }

    /** Of a predictor on the rows of X. */
    public static EmpiricalRisk of(Learner.Predictor f, Matrix X, Vector y, Loss loss) {
        Shapes.vector(y, X.rows(), "y");
        return of(Vector.generate(X.rows(), n -> f.predict(X.row(n))), y, loss);
    }

    /** Their mean; divided before it is summed, so that no sum is beyond the largest double. */
    public double risk() {
        double mean = 0;
        for (double l : losses.toArray()) mean += l / losses.size();
        return mean;
    }

    /**
     * {@code R_emp + λ ‖θ‖²} (8.12): the risk with a price on long parameters.
     *
     * @param lambda λ, 0 or more
     */
    public double regularised(double lambda, Vector theta) {
        if (!(lambda >= 0 && Shapes.finite(lambda)))
            throw new IllegalArgumentException("lambda is " + lambda + ", expected 0 or more");
        Shapes.finite(theta, "theta");
        return risk() + lambda * theta.dot(theta);
    }

    @Override
    public String toString() {
        return Printed.of("empirical risk of " + Count.of(losses.size(), "example"))
                .put("risk", risk())
                .toString();
    }
}
