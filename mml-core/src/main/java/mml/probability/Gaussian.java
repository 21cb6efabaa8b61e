package mml.probability;

import java.util.List;
import mml.decomposition.Cholesky;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;

/**
 * The Gaussian distribution of a vector of D entries,
 * <pre>
 *   log N(x | μ, Σ) = −½ ( D log 2π + log det Σ + (x − μ)ᵀ Σ⁻¹ (x − μ) ).                         (6.62)
 * </pre>
 *
 * <p>With {@code Σ = LLᵀ} the last term is {@code ‖L⁻¹(x − μ)‖²}, and a sample is {@code μ + Lz} for standard normal z.
 *
 * @param mean μ
 * @param covariance Σ, symmetric, positive definite
 * @mml §6.5, (6.62) to (6.68)
 */
public record Gaussian(Vector mean, Matrix covariance) {
    /**
     * Takes mean and covariance.
     *
     * @throws IllegalArgumentException if their sizes differ or something is not finite
     */
    public Gaussian {
        Shapes.finite(mean, "mean");
        Shapes.symmetric(covariance, "covariance");
        if (covariance.rows() != mean.size())
            throw new IllegalArgumentException("covariance is " + Shapes.shape(covariance)
                    + ", expected a row for each of the " + mean.size() + " entries of the mean");
    }

    /** How many entries x has. */
    public int size() {
        return mean.size();
    }

    /**
     * {@code log N(x | μ, Σ)}.
     *
     * @throws mml.decomposition.NotPositiveDefiniteException if Σ is not positive definite
     */
    public double logDensity(Vector x) {
        return logDensity(Matrix.of(1, x.size(), x.toArray())).get(0);
    }

    /** The same for every row of X; takes D²/2 multiplications a row. */
    public Vector logDensity(Matrix X) {
        int D = size();
        if (X.cols() != D) throw new IllegalArgumentException("X has " + X.cols() + " columns, expected " + D);
        Shapes.finite(X, "X");
        Cholesky cholesky = Cholesky.of(covariance);
        double[][] L = cholesky.L().toArray();
        double constant = D * Special.LOG_TWO_PI + cholesky.logDeterminant();
        double[] z = new double[D];
        return Vector.generate(X.rows(), n -> {
            double sum = 0;
            for (int i = 0; i < D; i++) {
                double s = X.get(n, i) - mean.get(i);
                for (int j = 0; j < i; j++) s -= L[i][j] * z[j];
                z[i] = s / L[i][i];
                sum += z[i] * z[i];
            }
            return -0.5 * (constant + sum);
        });
    }

    /** {@code N(x | μ, Σ)}. */
    public double density(Vector x) {
        return Elementary.exp(logDensity(x));
    }

    /**
     * Of some entries alone.
     *
     * @param entries which, counted from 0
     */
    public Gaussian marginal(List<Integer> entries) {
        check(entries);
        int n = entries.size();
        return new Gaussian(
                Vector.generate(n, i -> mean.get(entries.get(i))),
                Matrix.generate(n, n, (i, j) -> covariance.get(entries.get(i), entries.get(j))));
    }

    /**
     * Of the other entries when some are known, in order:
     * <pre>
     *   μ_a + Σ_ab Σ_bb⁻¹ (b − μ_b),   Σ_aa − Σ_ab Σ_bb⁻¹ Σ_ba                                      (6.65) to (6.67)
     * </pre>
     *
     * @param known which entries are known, counted from 0
     * @param values what they are
     */
    public Gaussian conditional(List<Integer> known, Vector values) {
        check(known);
        Shapes.vector(values, known.size(), "values");
        int D = size();
        int[] rest = new int[D - known.size()];
        int count = 0;
        for (int d = 0; d < D; d++) if (!known.contains(d)) rest[count++] = d;
        if (known.isEmpty()) return this;
        Matrix Sab = Matrix.generate(count, known.size(), (i, j) -> covariance.get(rest[i], known.get(j)));
        Gaussian b = marginal(known);
        Cholesky cholesky = Cholesky.of(b.covariance);
        Matrix gain = cholesky.solve(Sab.transpose()).transpose();
        Matrix reduced = gain.times(Sab.transpose());
        Vector shift = gain.times(values.minus(b.mean));
        return new Gaussian(
                Vector.generate(count, i -> mean.get(rest[i]) + shift.get(i)),
                Matrix.generate(
                        count,
                        count,
                        (i, j) -> covariance.get(rest[i], rest[j]) - 0.5 * (reduced.get(i, j) + reduced.get(j, i))));
    }

    private void check(List<Integer> entries) {
        boolean[] seen = new boolean[size()];
        for (int d : entries) {
            Shapes.index(d, size(), "entry");
            if (seen[d]) throw new IllegalArgumentException("entry[" + d + "] is named twice");
            seen[d] = true;
        }
    }

    /**
     * {@code KL(p ‖ q) = ½ ( tr(Σ_q⁻¹Σ_p) + (μ_q − μ_p)ᵀ Σ_q⁻¹ (μ_q − μ_p) − D + log det Σ_q − log det Σ_p )}, 0 or more,
     * for this p.
     */
    public double divergence(Gaussian q) {
        if (q.size() != size())
            throw new IllegalArgumentException("q has " + Count.entries(q.size()) + ", expected " + size());
        Cholesky theirs = Cholesky.of(q.covariance);
        Vector d = q.mean.minus(mean);
        double sum = theirs.solve(covariance).trace() + d.dot(theirs.solve(d)) - size();
        return 0.5 * (sum + theirs.logDeterminant() - Cholesky.of(covariance).logDeterminant());
    }

    /** One point drawn from it. */
    public Vector sample(Rng rng) {
        return mean.plus(Cholesky.of(covariance).L().times(rng.normalVector(size())));
    }

    /** N points, one a row. */
    public Matrix sample(int N, Rng rng) {
        Matrix L = Cholesky.of(covariance).L();
        Matrix Z = rng.normalMatrix(N, size()).times(L.transpose());
        return Matrix.generate(N, size(), (n, d) -> mean.get(d) + Z.get(n, d));
    }
}
