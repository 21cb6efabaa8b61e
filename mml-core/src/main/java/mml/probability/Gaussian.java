package mml.probability;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.geometry.InnerProduct;
import mml.kernel.Elementary;
import mml.kernel.Special;
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
 * The Gaussian distribution of a vector of D entries,
 * <pre>
 *   log N(x | μ, Σ) = −½ ( D log 2π + log det Σ + (x − μ)ᵀ Σ⁻¹ (x − μ) ).                         (6.62)
 * </pre>
 *
 * <p>With {@code Σ = LLᵀ} the last term is {@code ‖L⁻¹(x − μ)‖²}, and a sample is {@code μ + Lz} for standard normal z.
 *
 * @param mean μ
 * @param covariance Σ, symmetric; positive definite, or singular for samples and images alone
 * @mml §6.5, (6.62) to (6.68)
 */
public record Gaussian(Vector mean, Matrix covariance) {
    private static final double FACTORS = 1e-13;

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
                    + ", expected a row for each of the " + Count.entries(mean.size()) + " of the mean");
    }

    /** How many entries x has. */
    public int size() {
        return mean.size();
    }

    /**
     * {@code log N(x | μ, Σ)}.
     *
     * @throws DegenerateGaussianException if Σ is singular, with its rank
     * @throws NotPositiveDefiniteException if Σ is no covariance
     */
    public double logDensity(Vector x) {
        return logDensity(Matrix.of(1, x.size(), x.toArray())).get(0);
    }

    /** The same for every row of X; takes D²/2 multiplications a row. */
    public Vector logDensity(Matrix X) {
        int D = size();
        if (X.cols() != D)
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected " + D);
        Shapes.finite(X, "X");
        Cholesky cholesky = regular();
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
        if (entries.isEmpty()) throw new IllegalArgumentException("entries is empty, expected an entry of x");
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
        return conditional(known, values, Tracer.off());
    }

    /**
     * The same while {@code trace} watches. If one entry alone is known, the difference of the variances is right to
     * rounding even where next to nothing is left of it.
     *
     * @throws IllegalArgumentException if an entry is none of x or named twice, or there are not as many values
     * @throws NotPositiveDefiniteException if Σ_bb is not positive definite
     */
    public Gaussian conditional(List<Integer> known, Vector values, Tracer<? super ConditionalStep> trace) {
        check(known);
        Shapes.vector(values, known.size(), "values");
        boolean on = trace.on();
        if (on) trace.step(new ConditionalStep.Start(mean, covariance, known, values));
        if (known.isEmpty()) return this;
        if (known.size() == size())
            throw new IllegalArgumentException("all entries are known, expected one that is not");
        List<Integer> rest = new ArrayList<>();
        for (int d = 0; d < size(); d++) if (!known.contains(d)) rest.add(d);
        Gaussian a = marginal(rest);
        Gaussian b = marginal(known);
        Matrix cross = Matrix.generate(rest.size(), known.size(), (i, j) -> covariance.get(rest.get(i), known.get(j)));
        Cholesky cholesky = Cholesky.of(b.covariance);
        boolean one = known.size() == 1;
        Matrix gain = one
                ? cross.map(s -> s / b.covariance.get(0, 0))
                : cholesky.solve(cross.transpose()).transpose();
        if (on) trace.step(new ConditionalStep.Gain(cross, b.covariance, gain));
        Vector off = values.minus(b.mean);
        Vector moved = a.mean.plus(gain.times(off));
        if (on) trace.step(new ConditionalStep.Mean(a.mean, off, gain, moved));
        Matrix product = gain.times(cross.transpose());
        Matrix removed = product.plus(product.transpose()).times(0.5);
        Matrix left = one
                ? Matrix.generate(rest.size(), rest.size(), (i, j) -> left(rest.get(i), rest.get(j), known.get(0)))
                : a.covariance.minus(removed);
        if (on) trace.step(new ConditionalStep.Covariance(a.covariance, removed, left));
        return new Gaussian(moved, left);
    }

    /** {@code (σ_ij σ_bb − σ_ib σ_jb) / σ_bb}, the determinant with the digits that its products have lost. */
    private double left(int i, int j, int b) {
        double ij = covariance.get(Math.max(i, j), Math.min(i, j));
        double ib = covariance.get(Math.max(i, j), b);
        double jb = covariance.get(Math.min(i, j), b);
        double bb = covariance.get(b, b);
        if (!Shapes.finite(ij * bb) || !Shapes.finite(ib * jb)) return ij - ib / bb * jb;
        return InnerProduct.dot().product(Vector.of(ij, ib), Vector.of(bb, -jb)) / bb;
    }

    /**
     * Certifies a {@link #conditional}: {@code log p(a, b) = log p(a | b) + log p(b)} at the conditional mean and one
     * standard deviation beside it. Rounding counts as much as the variances grow when the others are not known.
     *
     * @throws NotPositiveDefiniteException if Σ is not positive definite
     */
    public Certificate factors(List<Integer> known, Vector values) {
        Gaussian rest = conditional(known, values);
        Gaussian b = marginal(known);
        Matrix precision = Cholesky.of(covariance).solve(Matrix.identity(size()));
        double growth = 1;
        for (int d = 0; d < size(); d++) growth = Math.max(growth, covariance.get(d, d) * precision.get(d, d));
        double worst = 0;
        double largest = 1;
        for (int k = -1; k <= 1; k++) {
            int sign = k;
            double[] x = new double[size()];
            Vector a =
                    Vector.generate(rest.size(), i -> rest.mean.get(i) + sign * Math.sqrt(rest.covariance.get(i, i)));
            int next = 0;
            for (int d = 0; d < x.length; d++) x[d] = known.contains(d) ? values.get(known.indexOf(d)) : a.get(next++);
            double product = b.logDensity(values) + rest.logDensity(a);
            worst = Math.max(worst, Math.abs(logDensity(Vector.of(x)) - product));
            largest = Math.max(largest, Math.abs(product));
        }
        double bound = FACTORS * size() * largest * growth;
        return Certificate.of("p(a, b) = p(a | b) p(b)", new Check("difference of the logarithms", worst, bound));
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

    /**
     * Of {@code Ax + b}: {@code N(Aμ + b, AΣAᵀ)}, singular where A has more rows than rank (6.88).
     *
     * @param A a column for each entry of x
     * @param b an entry for each row of A
     */
    public Gaussian affine(Matrix A, Vector b) {
        Shapes.vector(b, A.rows(), "b");
        Matrix image = A.times(covariance).times(A.transpose());
        return new Gaussian(A.times(mean).plus(b), image.plus(image.transpose()).times(0.5));
    }

    private Cholesky regular() {
        try {
            return Cholesky.of(covariance);
        } catch (NotPositiveDefiniteException e) {
            throw SemidefiniteRoot.rank(covariance)
                    .<RuntimeException>map(rank -> new DegenerateGaussianException(rank, size()))
                    .orElse(e);
        }
    }

    /** L with {@code Σ = LLᵀ}, lower triangular where Σ is positive definite, otherwise with a column for each of its rank. */
    Matrix root() {
        try {
            return Cholesky.of(covariance).L();
        } catch (NotPositiveDefiniteException e) {
            return SemidefiniteRoot.of(covariance).L();
        }
    }

    /**
     * One point drawn from it; Σ may be singular.
     *
     * @throws IllegalArgumentException if Σ has a direction of negative variance
     */
    public Vector sample(Rng rng) {
        Matrix L = root();
        return mean.plus(L.times(rng.normalVector(L.cols())));
    }

    /** N points, one a row. */
    public Matrix sample(int N, Rng rng) {
        Matrix L = root();
        Matrix Z = rng.normalMatrix(N, L.cols()).times(L.transpose());
        return Matrix.generate(N, size(), (n, d) -> mean.get(d) + Z.get(n, d));
    }

    @Override
    public String toString() {
        return Printed.of("Gaussian").put("μ", mean).put("Σ", covariance).toString();
    }
}
