package mml.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Tracer;

/** One run of EM: for every feature a regression on the expected z of the points where it was seen. */
final class PpcaEm {
    private final Matrix X;
    private final int N;
    private final int D;
    private final int M;
    private final List<List<Integer>> seen = new ArrayList<>();
    private int values;
    private double variance;
    private Vector mu;
    private double[][] B;
    private double sigma2;
    private boolean known;

    PpcaEm(Matrix X, int M, Rng rng) {
        this.X = X;
        this.M = M;
        N = X.rows();
        D = X.cols();
        double[] sum = new double[D];
        int[] count = new int[D];
        for (int n = 0; n < N; n++) {
            List<Integer> there = new ArrayList<>();
            for (int d = 0; d < D; d++) {
                double v = X.get(n, d);
                if (Double.isNaN(v)) continue;
                if (!Shapes.finite(v))
                    throw new IllegalArgumentException(
                            "X[" + n + "][" + d + "] is " + v + ", expected a finite number or NaN");
                there.add(d);
                sum[d] += v;
                count[d]++;
                values++;
            }
            if (there.isEmpty())
                throw new IllegalArgumentException("row " + (n + 1) + " has no value at all, leave it out");
            seen.add(there);
        }
        for (int d = 0; d < D; d++)
            if (count[d] == 0)
                throw new IllegalArgumentException("column " + (d + 1) + " has no value at all, leave it out");
        mu = Vector.generate(D, j -> sum[j] / count[j]);
        for (int n = 0; n < N; n++)
            for (int d : seen.get(n)) variance += (X.get(n, d) - mu.get(d)) * (X.get(n, d) - mu.get(d)) / values;
        if (!Shapes.finite(variance)) throw new MagnitudeException("a variance", variance, 1);
        if (!(variance > 0)) throw new NoNoiseException(0, 0);
        double size = Math.sqrt(variance);
        B = rng.normalMatrix(D, M).times(size).toArray();
        sigma2 = variance;
    }

    /** The same with noise that is not to be found. */
    PpcaEm knowing(double noise) {
        if (!(noise > Ppca.NOTHING * variance) || !Shapes.finite(noise))
            throw new IllegalArgumentException("sigma2 is " + noise + ", expected more than "
                    + NumberText.of(Ppca.NOTHING * variance) + ", beside which data of variance "
                    + NumberText.of(variance) + " are no rounding error");
        sigma2 = noise;
        known = true;
        return this;
    }

    Ppca iterate(Stopping stopping, Tracer<? super PpcaStep> trace) {
        boolean on = trace.on();
        if (on) trace.step(new PpcaStep.Start(X, mu, Matrix.of(B), sigma2));
        double before = Double.NEGATIVE_INFINITY;
        for (int k = 0; ; k++) {
            double[][][] A = new double[D][M + 1][M + 1]; // Σ E[(z, 1)(z, 1)ᵀ] where d was seen
            double[][] b = new double[D][M + 1];
            double[] squares = new double[D];
            double[][] Z = new double[N][];
            double logLikelihood = 0;
            for (int n = 0; n < N; n++) {
                LatentPosterior latent = new LatentPosterior(B, sigma2, M);
                logLikelihood += latent.condition(X.row(n), mu, seen.get(n));
                Z[n] = latent.mean;
                for (int d : seen.get(n)) add(latent, X.get(n, d) - mu.get(d), A[d], b[d], squares, d);
            }
            if (on) trace.step(new PpcaStep.Latent(k, Matrix.of(Z), logLikelihood));
            trace.progress(k, stopping.iterations());
            boolean done = k > 0 && logLikelihood - before <= stopping.bound() * N;
            Outcome outcome = done
                    ? Outcome.CONVERGED
                    : k >= stopping.iterations()
                            ? Outcome.ITERATION_LIMIT
                            : Iteration.stopped(trace) ? Outcome.STOPPED : null;
            if (outcome != null) return new Ppca(mu, Matrix.of(B), sigma2, logLikelihood, k, outcome);
            before = logLikelihood;
            maximise(A, b, squares);
            if (on) trace.step(new PpcaStep.Model(k + 1, mu, Matrix.of(B), sigma2, known));
            if (!known && !(sigma2 > Ppca.NOTHING * variance)) throw new NoNoiseException(M, sigma2);
        }
    }

    private void add(LatentPosterior latent, double r, double[][] A, double[] sides, double[] squares, int feature) {
        for (int i = 0; i < M; i++) {
            for (int j = 0; j < M; j++) A[i][j] += latent.covariance[i][j] + latent.mean[i] * latent.mean[j];
            A[i][M] += latent.mean[i];
            A[M][i] += latent.mean[i];
            sides[i] += r * latent.mean[i];
        }
        A[M][M] += 1;
        sides[M] += r;
        squares[feature] += r * r;
    }

    private void maximise(double[][][] A, double[][] sides, double[] squares) {
        double[] shift = new double[D];
        double rest = 0;
        double[][] next = new double[D][M];
        for (int d = 0; d < D; d++) {
            Vector right = Vector.of(sides[d]);
            Vector w = Cholesky.of(Matrix.of(A[d])).solve(right);
            for (int m = 0; m < M; m++) next[d][m] = w.get(m);
            shift[d] = w.get(M);
            rest += squares[d] - w.dot(right);
        }
        B = next;
        mu = mu.plus(Vector.of(shift));
        if (!known) sigma2 = rest / values;
    }
}
