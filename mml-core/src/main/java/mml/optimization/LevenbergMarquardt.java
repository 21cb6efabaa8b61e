package mml.optimization;

import static mml.kernel.Rounding.direct;

import mml.calculus.NotDifferentiableException;
import mml.decomposition.LeastSquares;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.FitStep.Fitted;
import mml.text.NumberText;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Nonlinear least squares, {@code min ½ Σ r_i(β)²}: each step solves the linear problem that the Jacobian gives, damped,
 * <pre>
 *   (JᵀJ + μ D²) p = −Jᵀr,     D_j the largest length so far of column j of J
 * </pre>
 *
 * <p>μ → 0 is Gauss and Newton's step, μ → ∞ a short one against the gradient; D makes it the same whatever the units of β are (Marquardt, Moré). Where the
 * sum of squares falls the step is taken and μ becomes a third or less, else it grows. The step comes from the QR decomposition of J over √μ D, never from
 * JᵀJ, whose condition is squared. {@link #gaussNewton} is without damping, half the step where it climbs.
 *
 * <p>Converged where the largest cosine between r and a column of J is at most the tolerance: no scale of data or parameters changes it. Residuals that are all
 * rounding, at most {@code 8ε Σ_j |J_ij β_j|} each, have converged as well.
 *
 * @mml §7.1, §9.2
 */
public final class LevenbergMarquardt {
    /** A cosine of 1e-9 within 2000 steps. */
    public static final Stopping STANDARD = new Stopping(1e-9, 2_000);

    private static final double FIRST = 1e-3;
    private static final double LARGEST = 1e60;

    private final boolean damped;
    private final Stopping stopping;

    public LevenbergMarquardt() {
        this(true, STANDARD);
    }

    private LevenbergMarquardt(boolean damped, Stopping stopping) {
        this.damped = damped;
        this.stopping = stopping;
    }

    /** Without damping. */
    public static LevenbergMarquardt gaussNewton() {
        return new LevenbergMarquardt(false, STANDARD);
    }

    public LevenbergMarquardt with(Stopping other) {
        return new LevenbergMarquardt(damped, other);
    }

    public Fit fit(Residuals residuals, Vector start) {
        return fit(residuals, start, Tracer.off());
    }

    /**
     * Fits while {@code trace} watches.
     *
     * @throws IllegalArgumentException if a residual is not finite at the start
     */
    public Fit fit(Residuals residuals, Vector start, Tracer<? super FitStep> trace) {
        Shapes.finite(start, "start");
        Run run = new Run(residuals, trace);
        Vector r = run.residuals(start);
        for (int i = 0; i < r.size(); i++)
            if (!Shapes.finite(r.get(i)))
                throw new IllegalArgumentException("at the start the residual of observation " + (i + 1) + " is "
                        + NumberText.of(r.get(i)) + ", expected a finite number");
        Fitted first = run.fitted(0, start, r, residuals.jacobian(start), damped ? FIRST : 0);
        run.jacobians++;
        Iteration<Fitted> end = Iteration.run(first, run::next, stopping.relativeTo(1), trace);
        Fitted last = end.last();
        Outcome outcome = end.outcome();
        String numbers =
                "largest cosine " + NumberText.of(last.angle()) + ", wanted " + NumberText.of(stopping.bound());
        return new Fit(
                residuals,
                last.beta(),
                last.sumOfSquares(),
                stopping.bound(),
                outcome,
                run.note.isEmpty() ? numbers : numbers + ": " + run.note,
                last.k(),
                run.evaluations,
                run.jacobians);
    }

    /** The largest cosine between r and a column of J; 0 where r is no more than rounding leaves of an exact fit. */
    static double angle(Matrix J, Vector r, Vector beta) {
        if (isRounding(J, r, beta)) return 0;
        double norm = r.norm();
        double most = 0;
        for (int j = 0; j < J.cols(); j++) {
            Vector column = J.column(j);
            double length = column.norm();
            if (length > 0)
                most = Math.max(most, Math.abs(column.times(1 / length).dot(r.times(1 / norm))));
        }
        return most;
    }

    /** Whether each residual is at most what the last digits of β make of it: any β nearby, written in doubles, misses as much. */
    static boolean isRounding(Matrix J, Vector r, Vector beta) {
        Vector size = J.map(Math::abs).times(beta.map(Math::abs));
        for (int i = 0; i < r.size(); i++) if (!(Math.abs(r.get(i)) <= direct(1) * size.get(i))) return false;
        return true;
    }

    private final class Run {
        private final Residuals f;
        private final Tracer<? super FitStep> trace;
        private Vector r = Vector.of();
        private Matrix slopes = Matrix.zeros(0, 0);
        private double[] scale = new double[0];
        private int evaluations;
        private int jacobians;
        private String note = "";

        Run(Residuals f, Tracer<? super FitStep> trace) {
            this.f = f;
            this.trace = trace;
        }

        Vector residuals(Vector beta) {
            evaluations++;
            return f.at(beta);
        }

        Fitted fitted(int k, Vector beta, Vector residuals, Matrix jacobian, double mu) {
            r = residuals;
            slopes = jacobian;
            double[] next = new double[beta.size()];
            for (int j = 0; j < next.length; j++)
                next[j] = Math.max(
                        scale.length == 0 ? 0 : scale[j], slopes.column(j).norm());
            scale = next;
            return new Fitted(k, beta, r.dot(r), angle(slopes, r, beta), mu);
        }

        @Nullable
        Fitted next(Fitted s) {
            double mu = s.mu();
            double part = 1;
            while (true) {
                Vector p = step(mu);
                Vector beta = s.beta().plus(part, p);
                if (beta.equals(s.beta()) || mu > LARGEST) {
                    note = "no step makes the sum of squares smaller, rounding hides any";
                    return s;
                }
                Vector residuals = Shapes.finite(beta.maxNorm()) ? residuals(beta) : Vector.of(Double.NaN);
                double sum = residuals.dot(residuals);
                Matrix jacobian = sum < s.sumOfSquares() ? jacobian(beta) : null;
                boolean good = jacobian != null && jacobian.maxNorm() <= Double.MAX_VALUE;
                if (trace.on() && Shapes.finite(beta.maxNorm()))
                    trace.step(new FitStep.Tried(s.k(), mu, beta, sum, good));
                if (good && jacobian != null) {
                    double gain = (s.sumOfSquares() - sum) / Math.max(1e-300, predicted(s, p, part));
                    double less = gain > 0.75 ? 0.1 : gain > 0.25 ? 1.0 / 3 : 2;
                    return fitted(s.k() + 1, beta, residuals, jacobian, damped ? Math.max(1e-18, mu * less) : 0);
                }
                if (damped) mu = Math.max(1e-12, 4 * mu);
                else part *= 0.5;
            }
        }

        /** By how much the sum of squares of the linear problem falls along the step. */
        private double predicted(Fitted s, Vector p, double part) {
            Vector linear = r.plus(part, slopes.times(p));
            return s.sumOfSquares() - linear.dot(linear);
        }

        private @Nullable Matrix jacobian(Vector beta) {
            jacobians++;
            try {
                return f.jacobian(beta);
            } catch (NotDifferentiableException e) {
                return null;
            }
        }

        /** The step in units of D, so that columns of any size are equally welcome. */
        private Vector step(double mu) {
            int n = slopes.cols();
            int N = slopes.rows();
            double root = Math.sqrt(mu);
            Matrix stacked = Matrix.generate(
                    damped ? N + n : N, n, (i, j) -> i < N ? slopes.get(i, j) / unit(j) : i - N == j ? root : 0);
            Vector right = Vector.generate(stacked.rows(), i -> i < N ? -r.get(i) : 0);
            Vector q = LeastSquares.of(stacked, right).x();
            return Vector.generate(n, j -> q.get(j) / unit(j));
        }

        private double unit(int j) {
            return scale[j] == 0 ? 1 : scale[j];
        }
    }
}
