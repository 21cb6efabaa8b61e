package mml.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.kernel.Rounding;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Moments;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * Principal component analysis: the directions along which data vary most.
 *
 * <pre>
 *   S = 1/N Σ (x_n − μ)(x_n − μ)ᵀ,   S b_m = λ_m b_m,   λ₁ ≥ λ₂ ≥ …
 *   z_n = Bᵀ(x_n − μ)         the coordinates, of variance λ_m
 *   x̃_n = μ + B z_n           the nearest point of the subspace;  Σ_{m&gt;M} λ_m is what it loses
 * </pre>
 *
 * <p>Data have one example a row, N×D (in the book they are columns). By the covariance it takes ND² multiplications, by
 * the inner products N²D, by the singular values about 4ND², by power iteration D² a step; {@link #route} says which it
 * was and {@link #notes} why. All of them give the same directions. Of several equally large variances the directions are not unique:
 * {@link #isDistinct}. Their signs are free: the first of the largest entries, up to 10⁻⁸, is made positive.
 *
 * <p>There are at most min(N − 1, D) directions. Variances are squares: of data beyond 10¹⁵⁰ they may be infinite, of
 * data below 10⁻¹⁵⁰ they may be 0; {@link #deviations} and {@link #explained} are right there, too.
 *
 * @mml §10.1; §10.2; §10.3; §10.4; §10.5; §10.6
 */
public final class Pca {
    private static final double TIE = 1 - 1e-8;

    private final PcaSettings settings;
    final long examples;
    private final Vector mean;
    final Vector deviation; // what the features are divided by
    private final Matrix B;
    final Vector deviations; // √λ of all D directions
    private final PcaRoute route;
    private final int rank;
    private final List<String> notes;

    Pca(
            PcaSettings settings,
            long examples,
            Vector mean,
            Vector deviation,
            Matrix B,
            Vector deviations,
            PcaRoute route,
            int rank,
            List<String> notes) {
        this.settings = settings;
        this.examples = examples;
        this.mean = mean;
        this.deviation = deviation;
        this.B = B;
        this.deviations = deviations;
        this.route = route;
        this.rank = rank;
        this.notes = List.copyOf(notes);
    }

    /** As in the book: all directions, variances divided by N. */
    public static Pca of(Matrix X) {
        return of(X, PcaSettings.BOOK);
    }

    public static Pca of(Matrix X, PcaSettings settings) {
        return of(X, settings, Tracer.off());
    }

    /** As in the book, while {@code trace} watches. */
    public static Pca of(Matrix X, Tracer<? super PcaStep> trace) {
        return of(X, PcaSettings.BOOK, trace);
    }

    /**
     * Finds the directions while {@code trace} watches.
     *
     * @param X N×D with N ≥ 2, one example a row, finite
     * @throws IllegalArgumentException if X has fewer than two rows or is not finite, or more directions are asked for
     *     than there are
     */
    public static Pca of(Matrix X, PcaSettings settings, Tracer<? super PcaStep> trace) {
        Objects.requireNonNull(settings, "settings");
        double largest = checked(X);
        boolean on = trace.on();
        if (on) trace.step(new PcaStep.Start(X, settings.divisor().toString()));
        Centred data = Centred.of(X, largest, settings.divisor(), settings.standardise());
        if (on) tell(data, settings, trace);
        int N = X.rows();
        int D = X.cols();
        int most = Math.min(N - 1, D);
        if (settings.components() > most)
            throw new IllegalArgumentException("components is " + settings.components() + ", expected 1 to " + most
                    + ": " + Count.of(N, "point") + " with " + Count.of(D, "feature"));
        int wanted = settings.components() == 0 ? most : settings.components();
        List<String> notes = new ArrayList<>();
        for (int d : data.constant())
            if (settings.standardise()) notes.add("column " + (d + 1) + " is constant and stays 0");
        double by = settings.divisor().of(N);
        Directions found = Directions.of(data, by, settings.route(), wanted, notes, trace);
        int M = kept(found, settings, wanted);
        Matrix B = settled(found.B().columns(0, Math.min(M, found.B().cols())));
        Pca pca = new Pca(
                settings,
                N,
                data.mean(),
                data.deviation(),
                B,
                found.deviations().times(1 / data.scale()),
                found.route(),
                found.rank(Math.max(N, D)),
                notes);
        if (on) pca.tell(X, trace);
        return pca;
    }

    /**
     * From moments, which may be those of data too large to keep: by the covariance.
     *
     * @param moments of at least two examples
     */
    public static Pca of(Moments moments, PcaSettings settings) {
        int D = moments.mean().size();
        if (!(moments.n() >= 2))
            throw new IllegalArgumentException(
                    "there are " + Count.of((long) moments.n(), "example") + ", expected at least 2");
        if (settings.route() != PcaRoute.AUTO && settings.route() != PcaRoute.COVARIANCE)
            throw new IllegalArgumentException("moments have a covariance only, expected that route");
        int most = (int) Math.min(moments.n() - 1, D);
        if (settings.components() > most)
            throw new IllegalArgumentException("components is " + settings.components() + ", expected 1 to " + most);
        Matrix S = moments.covariance(settings.divisor());
        Vector deviation =
                Vector.generate(D, d -> settings.standardise() && S.get(d, d) > 0 ? Math.sqrt(S.get(d, d)) : 1);
        Matrix R = Matrix.generate(D, D, (i, j) -> S.get(i, j) / deviation.get(i) / deviation.get(j));
        Directions found = Directions.ofCovariance(R);
        int wanted = settings.components() == 0 ? most : settings.components();
        List<String> notes = new ArrayList<>(List.of("by the covariance, all that moments have"));
        if (found.isGraded(wanted)) notes.add(Directions.GRADED_NOTE);
        return new Pca(
                settings,
                (long) moments.n(),
                moments.mean(),
                deviation,
                settled(found.B().columns(0, kept(found, settings, wanted))),
                found.deviations(),
                PcaRoute.COVARIANCE,
                found.rank((int) Math.min(Integer.MAX_VALUE, Math.max(moments.n(), D))),
                notes);
    }

    /** The largest entry of X, which is as it should be. */
    static double checked(Matrix X) {
        Shapes.notEmpty(X, "X");
        if (X.rows() < 2)
            throw new IllegalArgumentException("X has 1 row, expected at least 2: one point does not vary");
        return Shapes.finite(X, "X");
    }

    private static void tell(Centred data, PcaSettings settings, Tracer<? super PcaStep> trace) {
        if (!settings.standardise()) {
            trace.step(new PcaStep.MeanTaken(data.mean(), data.Z().times(1 / data.scale())));
            return;
        }
        Matrix Z = data.Z();
        Matrix centred = Matrix.generate(
                Z.rows(), Z.cols(), (n, d) -> Z.get(n, d) * data.deviation().get(d));
        trace.step(new PcaStep.MeanTaken(data.mean(), centred));
        trace.step(new PcaStep.Standardised(data.deviation(), data.constant(), Z));
    }

    private void tell(Matrix X, Tracer<? super PcaStep> trace) {
        for (int m = 0; m < B.cols(); m++) {
            double captured = captured(m + 1);
            trace.step(new PcaStep.Component(m, eigenvalue(m), B.column(m), captured, lost(m + 1)));
        }
        Matrix Z = encode(X);
        trace.step(new PcaStep.Projected(Z, decode(Z)));
    }

    /** How many directions the settings ask for. */
    private static int kept(Directions found, PcaSettings settings, int wanted) {
        if (settings.components() > 0 || settings.fraction() == 1) return wanted;
        Vector ratio = ratios(found.deviations());
        double sum = 0;
        for (int m = 0; m < wanted; m++) {
            sum += ratio.get(m);
            if (sum >= settings.fraction()) return m + 1;
        }
        return wanted;
    }

    private static Vector ratios(Vector deviations) {
        double largest = deviations.get(0);
        if (largest == 0) return Vector.zeros(deviations.size());
        Vector squares = deviations.map(s -> (s / largest) * (s / largest));
        double total = squares.sum();
        return squares.map(s -> s / total);
    }

    /** Each column with the first of its largest entries positive. */
    private static Matrix settled(Matrix B) {
        double[][] b = B.toArray();
        for (int m = 0; m < B.cols(); m++) {
            double largest = B.column(m).maxNorm();
            double sign = 0;
            for (int d = 0; sign == 0 && d < b.length; d++)
                if (Math.abs(b[d][m]) >= TIE * largest) sign = b[d][m] < 0 ? -1 : 1;
            for (double[] row : b) row[m] = sign * row[m] == 0 ? 0 : sign * row[m];
        }
        return Matrix.of(b);
    }

    /** {@code μ}. */
    public Vector mean() {
        return mean;
    }

    /** What each feature is divided by: 1 unless standardised. */
    public Vector scale() {
        return deviation;
    }

    /** The directions as columns: D×M, orthonormal. */
    public Matrix B() {
        return B;
    }

    /** How many directions are kept, M. */
    public int components() {
        return B.cols();
    }

    /**
     * λ of all D directions, also of those that are not kept, descending.
     *
     * @throws MagnitudeException if one is larger than every double, which {@link #deviations} are not
     */
    public Vector eigenvalues() {
        Vector lambda = deviations.map(s -> s * s);
        if (!Shapes.finite(lambda.maxNorm())) throw new MagnitudeException("a variance", lambda.maxNorm(), 1);
        return lambda;
    }

    private double eigenvalue(int m) {
        return deviations.get(m) * deviations.get(m);
    }

    /** {@code √λ} of all D directions. */
    public Vector deviations() {
        return deviations;
    }

    /** The share of each of the D directions in the whole variance; zeros where the data do not vary at all. */
    public Vector explained() {
        return ratios(deviations);
    }

    /** The share of the first M directions in the whole variance. */
    public double captured(int M) {
        return explained().part(0, checked(M)).sum();
    }

    /** The share that the first M directions lose, {@code J_M / J_0}. */
    public double lost(int M) {
        Vector ratio = explained();
        return ratio.part(checked(M), ratio.size()).sum();
    }

    private int checked(int M) {
        if (M < 0 || M > mean.size())
            throw new IllegalArgumentException("M is " + M + ", expected 0 to " + mean.size());
        return M;
    }

    /** The number of directions in which the data vary beyond rounding. */
    public int rank() {
        return rank;
    }

    /** Whether λ_m differs from its neighbours beyond rounding, so that the direction is unique but for its sign. */
    public boolean isDistinct(int m) {
        Shapes.index(m, mean.size(), "component");
        Vector ratio = explained();
        double gap = 8 * Math.max(examples, mean.size()) * Rounding.EPSILON;
        return (m == 0 || ratio.get(m - 1) - ratio.get(m) > gap)
                && (m == mean.size() - 1 || ratio.get(m) - ratio.get(m + 1) > gap);
    }

    /** How the directions were computed. */
    public PcaRoute route() {
        return route;
    }

    public PcaSettings settings() {
        return settings;
    }

    /** What is worth knowing, one sentence each: why this route, which columns are constant. */
    public List<String> notes() {
        return notes;
    }

    /** {@code Z = (X − μ) B}, N×M; each feature divided by its deviation first if standardised. */
    public Matrix encode(Matrix X) {
        return centred(X).times(B);
    }

    private Matrix centred(Matrix X) {
        Objects.requireNonNull(X, "X");
        if (X.cols() != mean.size())
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected " + mean.size());
        Shapes.finite(X, "X");
        double[] z = X.entries();
        double[] m = mean.toArray();
        double[] s = deviation.toArray();
        int D = m.length;
        for (int n = 0; n < X.rows(); n++) for (int d = 0; d < D; d++) z[n * D + d] = (z[n * D + d] - m[d]) / s[d];
        return Matrix.of(X.rows(), D, z);
    }

    /** {@code X̃ = μ + Z Bᵀ}, N×D, in the units of the data. */
    public Matrix decode(Matrix Z) {
        Objects.requireNonNull(Z, "Z");
        if (Z.cols() != B.cols())
            throw new IllegalArgumentException("Z has " + Count.of(Z.cols(), "column") + ", expected " + B.cols());
        double[] x = Z.times(B.transpose()).entries();
        int D = mean.size();
        for (int i = 0; i < x.length; i++) x[i] = mean.get(i % D) + deviation.get(i % D) * x[i];
        return Matrix.of(Z.rows(), D, x);
    }

    /** {@code ‖x − x̃‖²} of every row, in the units that the directions live in. */
    public Vector errors(Matrix X) {
        Matrix C = centred(X);
        Matrix R = C.minus(C.times(B).times(B.transpose()));
        return Vector.generate(X.rows(), n -> {
            double r = R.row(n).norm();
            return r * r;
        });
    }

    /** Hotelling's {@code T² = Σ z_m²/λ_m} of every row, over the directions kept in which the data vary. */
    public Vector tSquared(Matrix X) {
        Matrix Z = encode(X);
        int M = Math.min(B.cols(), rank);
        return Vector.generate(X.rows(), n -> {
            double sum = 0;
            for (int m = 0; m < M; m++) {
                double w = Z.get(n, m) / deviations.get(m);
                sum += w * w;
            }
            return sum;
        });
    }

    /**
     * The coordinates divided by their deviations, so that each has variance 1.
     *
     * @throws NoVarianceException if the data do not vary beyond rounding along a direction that is kept
     */
    public Matrix whiten(Matrix X) {
        if (B.cols() > rank) {
            List<Integer> none = new ArrayList<>();
            for (int m = rank; m < B.cols(); m++) none.add(m);
            throw new NoVarianceException(none, rank);
        }
        Matrix Z = encode(X);
        return Matrix.generate(Z.rows(), Z.cols(), (n, m) -> Z.get(n, m) / deviations.get(m));
    }

    /** {@code B √Λ}, D×M: the covariance of each feature with each coordinate of variance 1. */
    public Matrix loadings() {
        return Matrix.generate(B.rows(), B.cols(), (d, m) -> B.get(d, m) * deviations.get(m));
    }

    /**
     * That the directions are what they claim to be, computed anew from them and the data they were found in.
     *
     * @param X the data
     */
    public Certificate certificate(Matrix X) {
        return PcaCertificate.of(this, X);
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return PcaJson.of(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static Pca fromJson(String text) {
        return PcaJson.of(text);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Pca p
                && settings.equals(p.settings)
                && examples == p.examples
                && mean.equals(p.mean)
                && deviation.equals(p.deviation)
                && B.equals(p.B)
                && deviations.equals(p.deviations)
                && route == p.route
                && rank == p.rank
                && notes.equals(p.notes);
    }

    @Override
    public int hashCode() {
        return 31 * B.hashCode() + deviations.hashCode();
    }

    @Override
    public String toString() {
        return "PCA of " + Count.of(examples, "point") + ": " + B.cols() + " of " + Count.of(mean.size(), "direction")
                + " keep "
                + NumberText.significant(100 * captured(B.cols()), 4) + " % of the variance (divisor "
                + settings.divisor() + ")";
    }
}
