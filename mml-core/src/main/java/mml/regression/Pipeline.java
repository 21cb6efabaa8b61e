package mml.regression;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * From a table to predictions, with the shape of everything that stands between:
 * <pre>
 *   X (N×D)  →  Φ (N×K)  →  ΦᵀΦ (K×K), Φᵀy (K)  →  θ (K)  →  ŷ = Φθ (N)  →  ‖y − ŷ‖²
 * </pre>
 * Two shapes fit in a product when the number in the middle is the same; it is summed away. So what is learnt has a size
 * of its own, K, however many examples there are. With fewer examples than features, N &lt; K, the K equations
 * {@code ΦᵀΦθ = Φᵀy} have many solutions. They are shown for their shapes; {@link LinearRegression} solves by QR.
 *
 * <p>Takes about 3NK² operations.
 *
 * @param features Φ, N×K, the features of one example a row
 * @param y one observation for each
 * @param fit what was learnt
 * @mml §1.1, §8.1.1, §9.2.1, (9.12)
 */
public record Pipeline(Matrix features, Vector y, LinearRegression fit) {
    public static Pipeline of(FeatureMap phi, Matrix X, Vector y) {
        return of(phi, X, y, Tracer.off());
    }

    /**
     * Goes all the way while {@code trace} watches.
     *
     * @param phi the features
     * @param X one example a row
     * @param y one observation for each
     * @throws IllegalArgumentException as in {@link LinearRegression}
     */
    public static Pipeline of(FeatureMap phi, Matrix X, Vector y, Tracer<? super PipelineStep> trace) {
        LinearRegression fit = LinearRegression.of(phi, X, y);
        Pipeline result = new Pipeline(phi.matrix(X), y, fit);
        if (trace.on()) {
            int N = X.rows();
            int K = phi.size();
            trace.step(new PipelineStep.Data(N, X.cols()));
            trace.step(new PipelineStep.Features(N, X.cols(), phi.names()));
            trace.step(new PipelineStep.Gram(N, K, fit.rank()));
            trace.step(new PipelineStep.Moments(N, K));
            trace.step(new PipelineStep.Parameters(fit.theta(), fit.rank()));
            trace.step(new PipelineStep.Predictions(N, K));
            trace.step(new PipelineStep.Loss(N, fit.residual().dot(fit.residual())));
        }
        return result;
    }

    /** {@code ΦᵀΦ}, K×K. */
    public Matrix gram() {
        return features.transpose().times(features);
    }

    /** {@code Φᵀy}, K. */
    public Vector moments() {
        return features.transpose().times(y);
    }

    /** That what is left of y is at right angles to all features. */
    public Certificate certificate() {
        return fit.certificate();
    }

    @Override
    public String toString() {
        return Printed.of("from X to ŷ")
                .put(
                        "shapes",
                        shape("Φ", features) + ", " + shape("ΦᵀΦ", gram()) + ", θ " + features.cols() + ", ŷ "
                                + features.rows())
                .put("θ", fit.theta())
                .line(certificate())
                .toString();
    }

    private static String shape(String name, Matrix A) {
        return name + " " + A.rows() + "×" + A.cols();
    }
}
