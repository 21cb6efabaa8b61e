package mml.geometry;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * A function on [−π, π] projected orthogonally onto the span of {@code 1, cos t, sin t, …, cos Nt, sin Nt}. These are
 * orthogonal under {@code ⟨u, v⟩ = ∫ u v}, so each coordinate is found alone,
 * <pre>
 *   a_k = ⟨f, cos kt⟩ / ⟨cos kt, cos kt⟩,   b_k = ⟨f, sin kt⟩ / ⟨sin kt, sin kt⟩,
 * </pre>
 * and what was found stays when N grows. Among all combinations of these functions the projection is nearest to f, and
 * what remains is orthogonal to each of them: {@code ‖f‖² = ‖projection‖² + ‖rest‖²}.
 *
 * <p>Needs 2N + 2 integrals.
 *
 * @param a the coefficients a₀, a₁, …, a_N of the cosines, a₀ of the constant 1
 * @param b the coefficients 0, b₁, …, b_N of the sines
 * @param normF {@code ‖f‖}
 * @param rest {@code ‖f − projection‖}
 * @param error what the integrals may have added to a coefficient
 * @mml §3.7; §3.8
 */
public record FourierProjection(Vector a, Vector b, double normF, double rest, double error) {
    /** The most terms N. */
    public static final int MAX_TERMS = 200;
    /** How many points of f and of each partial sum a step carries. */
    public static final int SAMPLES = 361;

    private static final double PI = Math.PI;

    /** With a tolerance of 10⁻¹⁰ for the integrals. */
    public static FourierProjection of(DoubleUnaryOperator f, int N) {
        return of(f, N, 1e-10, Tracer.off());
    }

    /**
     * Projects f while {@code trace} watches: one step for each coefficient.
     *
     * @param f finite on [−π, π]
     * @param N from 0 to 200
     * @param tolerance of the integrals, relative to {@code ∫|f|}
     * @throws IllegalArgumentException if N or the tolerance is out of range, or f not finite where it is asked
     */
    public static FourierProjection of(
            DoubleUnaryOperator f, int N, double tolerance, Tracer<? super FourierStep> trace) {
        Objects.requireNonNull(f, "f");
        if (N < 0 || N > MAX_TERMS) throw new IllegalArgumentException("N is " + N + ", expected 0 to " + MAX_TERMS);
        boolean on = trace.on();
        FunctionInnerProduct product = new FunctionInnerProduct(
                AdaptiveSimpson.over(-PI, PI).withPanels(32 + 8 * N).withTolerance(tolerance));
        double normF = product.norm(f);
        double[] a = new double[N + 1];
        double[] b = new double[N + 1];
        double[] sum = new double[SAMPLES];
        double square = normF * normF;
        double error = 0;
        if (on) trace.step(new FourierStep.Start(grid(), samples(f), normF));
        for (int k = 0; k <= N; k++) {
            int frequency = k;
            var cosine = product.product(f, t -> Elementary.cos(frequency * t));
            a[k] = cosine.value() / (k == 0 ? 2 * PI : PI);
            error = Math.max(error, cosine.error() / PI);
            square -= a[k] * a[k] * (k == 0 ? 2 * PI : PI);
            if (on) {
                for (int i = 0; i < SAMPLES; i++) sum[i] += a[k] * Elementary.cos(k * t(i));
                trace.step(new FourierStep.Cosine(k, a[k], Vector.of(sum), Math.sqrt(Math.max(0, square))));
            }
            if (k == 0) continue;
            var sine = product.product(f, t -> Elementary.sin(frequency * t));
            b[k] = sine.value() / PI;
            error = Math.max(error, sine.error() / PI);
            square -= b[k] * b[k] * PI;
            if (on) {
                for (int i = 0; i < SAMPLES; i++) sum[i] += b[k] * Elementary.sin(k * t(i));
                trace.step(new FourierStep.Sine(k, b[k], Vector.of(sum), Math.sqrt(Math.max(0, square))));
            }
        }
        Vector av = Vector.of(a);
        Vector bv = Vector.of(b);
        double rest = product.distance(f, t -> sum(av, bv, t));
        if (on) trace.step(new FourierStep.Done(rest, normF));
        return new FourierProjection(av, bv, normF, rest, error);
    }

    /** N: the highest frequency. */
    public int terms() {
        return a.size() - 1;
    }

    /** The projection at t. */
    public double value(double t) {
        return sum(a, b, t);
    }

    private static double sum(Vector a, Vector b, double t) {
        double s = a.get(0);
        for (int k = 1; k < a.size(); k++) s += a.get(k) * Elementary.cos(k * t) + b.get(k) * Elementary.sin(k * t);
        return s;
    }

    /** {@code ‖projection‖² = 2π a₀² + π Σ(a_k² + b_k²)}. */
    public double normSquared() {
        double s = 2 * PI * a.get(0) * a.get(0);
        for (int k = 1; k < a.size(); k++) s += PI * (a.get(k) * a.get(k) + b.get(k) * b.get(k));
        return s;
    }

    /** Pythagoras, with the rest integrated on its own: {@code ‖f‖² = ‖projection‖² + ‖rest‖²}. */
    public Certificate certificate() {
        double gap = Math.abs(normF * normF - normSquared() - rest * rest);
        return Certificate.of(
                "f − projection ⊥ projection",
                new Check("|‖f‖² − ‖projection‖² − ‖rest‖²|", gap, 1e-6 * normF * normF + 16 * PI * error * normF));
    }

    private static Vector grid() {
        double[] t = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) t[i] = t(i);
        return Vector.of(t);
    }

    private static Vector samples(DoubleUnaryOperator f) {
        double[] y = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) y[i] = f.applyAsDouble(t(i));
        return Vector.of(y);
    }

    private static double t(int i) {
        return PI * (2 * i - (SAMPLES - 1)) / (SAMPLES - 1);
    }

    @Override
    public String toString() {
        return Printed.of("Fourier series of " + Count.of(terms(), "term"))
                .put("a", a)
                .put("b", b)
                .put("‖f‖", normF)
                .put("‖f − π(f)‖", rest)
                .line(certificate())
                .toString();
    }
}
