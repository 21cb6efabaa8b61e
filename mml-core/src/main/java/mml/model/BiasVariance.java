package mml.model;

import static mml.kernel.Rounding.direct;

import java.util.Optional;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Where the squared error of a learner comes from, when the truth f is known and the same inputs are observed again and again
 * with new noise:
 * <pre>
 *   E[(y − ŷ(x))²] = (E[ŷ(x)] − f(x))² + V[ŷ(x)] + σ²
 *                  =       bias²       + variance + noise
 * </pre>
 * The noise is a term of its own, which no learner takes away. It is so for the squared loss alone; other losses do not fall
 * apart like this.
 *
 * <p>Beside the means over replicates stand the exact numbers, where the learner is a linear smoother: {@code ŷ(x) = s(x)ᵀy}
 * has bias {@code s(x)ᵀf(X) − f(x)} and variance {@code σ²‖s(x)‖²}. The weights s(x) are read off by fitting the unit vectors.
 *
 * <p>Costs a fit for each replicate and each input.
 *
 * @param truth f at the places where it is predicted
 * @param meanFit the mean over the replicates of what is predicted there
 * @param variance of the predictions, with 1/R
 * @param noise σ²
 * @param risk the mean over the replicates and places of {@code (f − ŷ)² + σ²}
 * @param standardError of the risk over the replicates
 * @param exact for a linear smoother
 * @param replicates R
 * @mml §8.3.3, §9.2.2
 */
public record BiasVariance(
        Vector truth,
        Vector meanFit,
        Vector variance,
        double noise,
        double risk,
        double standardError,
        Optional<Exact> exact,
        int replicates) {
    /**
     * What the replicates approach.
     *
     * @param bias at each place
     * @param variance at each place
     */
    public record Exact(Vector bias, Vector variance) {
        /** Its mean square over the places. */
        public double biasSquared() {
            return meanSquare(bias);
        }

        /** Its mean over the places. */
        public double meanVariance() {
            return mean(variance);
        }
    }

    /**
     * Observes and learns again and again while {@code trace} watches.
     *
     * @param truth f
     * @param X the inputs that are observed, one a row
     * @param at the places where predictions are judged, one a row
     * @param noiseVariance σ², 0 or more
     * @param replicates R, 2 or more
     * @throws IllegalArgumentException if the widths differ, a number is out of range, or f or a prediction is not finite
     */
    public static BiasVariance of(
            Learner learner,
            Learner.Predictor truth,
            Matrix X,
            Matrix at,
            double noiseVariance,
            int replicates,
            Rng rng,
            Tracer<? super BiasStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.notEmpty(at, "at");
        Shapes.finite(X, "X");
        Shapes.finite(at, "at");
        if (X.cols() != at.cols())
            throw new IllegalArgumentException(
                    "at has " + Count.of(at.cols(), "column") + ", expected " + X.cols() + " as X has");
        if (!(noiseVariance >= 0 && Shapes.finite(noiseVariance)))
            throw new IllegalArgumentException("noiseVariance is " + noiseVariance + ", expected 0 or more");
        if (replicates < 2) throw new IllegalArgumentException("replicates is " + replicates + ", expected 2 or more");
        Vector f = said(truth, X, "the truth");
        Vector target = said(truth, at, "the truth");
        boolean on = trace.on();
        if (on) trace.step(new BiasStep.Start(X, f, at, target, noiseVariance));
        int N = X.rows();
        int M = at.rows();
        int R = replicates;
        double sigma = Math.sqrt(noiseVariance);
        double[][] fits = new double[R][];
        Vector first = f;
        for (int r = 0; r < R; r++) {
            Vector y = f.plus(sigma, rng.normalVector(N));
            if (r == 0) first = y;
            fits[r] = said(learner.fit(X, y), at, "the learner").toArray();
            if (on) {
                Vector mean = mean(fits, r + 1);
                trace.step(new BiasStep.Replicate(
                        r,
                        y,
                        Vector.of(fits[r]),
                        mean,
                        meanSquare(mean.minus(target)),
                        mean(variance(fits, r + 1, mean))));
            }
        }
        Vector mean = mean(fits, R);
        Vector variance = variance(fits, R, mean);
        double[] risks = new double[R];
        for (int m = 0; m < M; m++)
            for (int r = 0; r < R; r++) risks[r] += (fits[r][m] - target.get(m)) * (fits[r][m] - target.get(m)) / M;
        double risk = noiseVariance;
        for (double r : risks) risk += r / R;
        double squares = 0;
        for (double r : risks) squares += (r + noiseVariance - risk) * (r + noiseVariance - risk);
        BiasVariance result = new BiasVariance(
                target,
                mean,
                variance,
                noiseVariance,
                risk,
                Math.sqrt(squares / (R - 1) / R),
                exact(learner, X, at, f, target, noiseVariance, first, Vector.of(fits[0])),
                R);
        if (on)
            trace.step(new BiasStep.Done(
                    result.meanFit,
                    result.biasSquared(),
                    result.meanVariance(),
                    noiseVariance,
                    risk,
                    result.standardError));
        return result;
    }

    private static double meanSquare(Vector x) {
        return x.dot(x) / x.size();
    }

    private static double mean(Vector x) {
        return x.sum() / x.size();
    }

    private static Vector mean(double[][] fits, int R) {
        return Vector.generate(fits[0].length, m -> {
            double mean = 0;
            for (int r = 0; r < R; r++) mean += fits[r][m] / R;
            return mean;
        });
    }

    private static Vector variance(double[][] fits, int R, Vector mean) {
        return Vector.generate(fits[0].length, m -> {
            double variance = 0;
            for (int r = 0; r < R; r++) variance += (fits[r][m] - mean.get(m)) * (fits[r][m] - mean.get(m)) / R;
            return variance;
        });
    }

    private static Vector said(Learner.Predictor f, Matrix X, String who) {
        return Vector.generate(X.rows(), n -> {
            double said = f.predict(X.row(n));
            if (!Shapes.finite(said))
                throw new IllegalArgumentException(
                        who + " says " + said + " in row " + (n + 1) + ", expected a finite number");
            return said;
        });
    }

    /** Empty where the weights do not reproduce a fit: then the learner is no linear smoother. */
    private static Optional<Exact> exact(
            Learner learner,
            Matrix X,
            Matrix at,
            Vector f,
            Vector target,
            double noiseVariance,
            Vector y,
            Vector fitted) {
        int N = X.rows();
        Vector[] weights = new Vector[N];
        for (int n = 0; n < N; n++) {
            int one = n;
            weights[n] = said(learner.fit(X, Vector.generate(N, i -> i == one ? 1 : 0)), at, "the learner");
        }
        Matrix S = Matrix.ofRows(weights).transpose();
        double scale = S.frobeniusNorm() * y.norm() + fitted.maxNorm();
        if (S.times(y).minus(fitted).maxNorm() > 1e-8 * scale) return Optional.empty();
        return Optional.of(new Exact(
                S.times(f).minus(target),
                Vector.generate(at.rows(), m -> noiseVariance * S.row(m).dot(S.row(m)))));
    }

    /** The mean over the places of {@code (E[ŷ] − f)²}. */
    public double biasSquared() {
        return meanSquare(meanFit.minus(truth));
    }

    /** The mean of the variance over the places. */
    public double meanVariance() {
        return mean(variance);
    }

    /** That the three terms sum to the risk. */
    public Certificate certificate() {
        double size = Math.max(truth.maxNorm(), meanFit.maxNorm());
        double sum = biasSquared() + meanVariance() + noise;
        return Certificate.of(
                "risk = bias² + variance + noise",
                new Check(
                        "difference", Math.abs(sum - risk), direct(replicates + truth.size()) * (risk + size * size)));
    }

    @Override
    public String toString() {
        Printed out = Printed.of("squared error and its parts")
                .put("bias²", biasSquared())
                .put("variance", meanVariance())
                .put("noise", noise)
                .put("risk", risk)
                .put("standard error", standardError);
        exact.ifPresent(e -> out.put("exact bias²", e.biasSquared()).put("exact variance", e.meanVariance()));
        return out.line(certificate()).toString();
    }
}
