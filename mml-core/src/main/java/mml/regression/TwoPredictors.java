package mml.regression;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * The two kinds of answer that a model can give, on one data set: a function says {@code ŷ = f(x, θ)}, a number; a
 * distribution {@code p(y | x)} says also how far to trust it. The function is the line of least squares, the distribution
 * Bayesian regression with hardly any belief before the data and the noise that the line leaves.
 *
 * @param function the line
 * @param distribution what is believed after the data
 * @mml §1.1; §8.1.2, §8.1.3
 */
public record TwoPredictors(LinearRegression function, BayesianRegression distribution) {
    private static final double VAGUE = 1e3; // standard deviations of the data, for each parameter before the data
    private static final double LEAST_NOISE = 1e-3; // of the spread of the observations

    /**
     * Learns both while {@code trace} watches.
     *
     * @param x the inputs, at least two different ones
     * @param y as many observations
     * @param slope of the line that one tries by hand first, through the means
     * @param at the input that both are asked for
     */
    public static TwoPredictors of(Vector x, Vector y, double slope, double at, Tracer<? super PredictorStep> trace) {
        Shapes.finite(x, "x");
        Shapes.vector(y, x.size(), "y");
        int N = x.size();
        boolean differ = false;
        for (int n = 1; n < N; n++) differ |= x.get(n) != x.get(0);
        if (!differ) throw new IllegalArgumentException("x has one value only, expected two different ones for a line");
        Matrix X = Matrix.of(N, 1, x.toArray());
        FeatureMap line = FeatureMap.polynomial(1);
        LinearRegression fit = LinearRegression.of(line, X, y);
        double mean = y.mean();
        Vector about = y.map(v -> v - mean);
        double spread = Math.max(about.norm() / Math.sqrt(N), 1e-9 * Math.max(1, y.maxNorm()));
        double squares = fit.residual().dot(fit.residual());
        double noise = Math.max(LEAST_NOISE * spread, Math.sqrt(squares / Math.max(1, N - 2)));
        double vague = VAGUE * Math.max(spread, Math.max(fit.theta().maxNorm(), noise));
        BayesianRegression belief =
                BayesianRegression.prior(line, vague * vague, noise * noise).update(X, y);
        if (trace.on()) {
            Vector own = Vector.of(mean - slope * x.mean(), slope);
            Vector left = y.minus(line.matrix(X).times(own));
            trace.step(new PredictorStep.Guessed(own, left.dot(left), own.get(0) + own.get(1) * at));
            trace.step(new PredictorStep.Fitted(
                    fit.theta(), squares, fit.predict(Matrix.of(1, 1, at)).get(0)));
            Prediction p = belief.observation(Vector.of(at));
            trace.step(new PredictorStep.Distributed(
                    belief.mean(), belief.covariance(), noise * noise, p.mean(), p.variance()));
        }
        return new TwoPredictors(fit, belief);
    }

    @Override
    public String toString() {
        return "a number: " + function + "\na distribution: " + distribution;
    }
}
