package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.Basins;
import mml.optimization.Bfgs;
import mml.optimization.ConstrainedNewton;
import mml.optimization.ConstrainedProblem;
import mml.optimization.ConvexSet;
import mml.optimization.Convexity;
import mml.optimization.DualFunction;
import mml.optimization.DualStep;
import mml.optimization.Fit;
import mml.optimization.Kkt;
import mml.optimization.LevenbergMarquardt;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.Minimum;
import mml.optimization.Newton;
import mml.optimization.ProjectedGradient;
import mml.optimization.QpResult;
import mml.optimization.Quadratic;
import mml.optimization.QuadraticProgram;
import mml.optimization.Residuals;
import mml.optimization.Simplex;
import mml.optimization.WorkingSets;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Nothing is certified that is wrong: minima and programs, see {@link Claims}. */
class CertifiedOptimizationTest extends CertifiedContract {
    static final Claims CASES = new Claims();

    static {
        CASES.put("Bfgs", w -> minimum(w, true));
        CASES.put("Newton", w -> minimum(w, false));
        CASES.put("ConstrainedNewton", w -> {
            int n = w.size(3);
            Quadratic f = Quadratic.of(w.symmetric(n), w.vector(n));
            ConstrainedProblem problem = constrained(w, f);
            ConstrainedNewton.Result d = new ConstrainedNewton().minimise(problem, w.vector(n));
            return new Case(d.certificate(), () -> lagrange(problem, d.x(), d.multipliers(), d.bound()));
        });
        CASES.put("Kkt", w -> {
            int n = w.size(3);
            Quadratic f = Quadratic.of(w.symmetric(n), w.vector(n));
            ConstrainedProblem problem = constrained(w, f);
            Kkt d = Kkt.at(problem, w.vector(n));
            double bound = Math.scalb(1.0, w.below(600) - 300);
            return new Case(d.certificate(bound), () -> lagrange(problem, d.x(), d.multipliers(), bound));
        });
        CASES.put("DualFunction", w -> {
            int n = w.size(3);
            Quadratic f = Quadratic.of(w.symmetric(n), w.vector(n));
            ConstrainedProblem problem = constrained(w, f);
            Vector allowed = w.vector(n);
            DualFunction d = DualFunction.of(problem, w.vector(n));
            DualStep.Value value = d.at(w.vector(problem.m() + problem.p()).map(Math::abs));
            return new Case(d.certificate(value, allowed, 1e-8), () -> {
                if (!value.attained()) return 0;
                BigFraction least = value(f, value.x());
                for (int i = 0; i < value.multipliers().size(); i++)
                    least = least.add(Fractions.exactly(value.multipliers().get(i))
                            .multiply(value(constraint(problem, i), value.x())));
                BigFraction gap = Fractions.exactly(value.value()).subtract(least);
                BigFraction over = Fractions.exactly(value.value()).subtract(value(f, allowed));
                return over.compareTo(Fractions.exactly(2e-8)) > 0 ? 1 : 1e-3 * Exact.ratio(gap.abs(), least.abs());
            });
        });
        CASES.put("Convexity", w -> {
            Expression f = Expression.parse(w.formula(2, 2), "x1", "x2");
            Convexity d = Convexity.of(f);
            Vector x = w.point(2);
            return new Case(d.certificate(), () -> convexity(d, f, x));
        });
        CASES.put("Fit", w -> {
            int m = 2 + w.size(4);
            Vector x = w.vector(m);
            Vector y = w.vector(m);
            Residuals r = Residuals.of(Expression.parse("b1 + b2 x", "x"), List.of("b1", "b2"), x, y);
            Fit d = new LevenbergMarquardt().fit(r, w.vector(2));
            return new Case(d.certificate(), () -> fit(d, x, y));
        });
        CASES.put("ProjectedGradient", w -> {
            int n = w.size(3);
            Quadratic f = Quadratic.of(w.symmetric(n), w.vector(n));
            Vector a = w.vector(n);
            Vector b = w.vector(n);
            Vector lower = Vector.generate(n, i -> Math.min(a.get(i), b.get(i)));
            Vector upper = Vector.generate(n, i -> Math.max(a.get(i), b.get(i)));
            var d = ProjectedGradient.withStepSize(0.1)
                    .withIterations(100)
                    .minimise(f, ConvexSet.box(lower, upper), w.vector(n), Tracer.off());
            return new Case(d.certificate(), () -> boxed(f, lower, upper, d.x(), d.bound()));
        });
        CASES.put("LpResult", w -> {
            int n = w.size(3);
            int m = w.size(3);
            LinearProgram program = LinearProgram.minimise(w.vector(n)).subjectTo(w.matrix(m, n), w.vector(m));
            if (w.below(2) == 0) program = program.nonNegative();
            LpResult d = Simplex.of(program);
            return new Case(d.certificate(), () -> Programs.linear(d));
        });
        CASES.put("QpResult", w -> {
            int n = w.size(3);
            int m = w.size(3);
            QpResult d = ActiveSet.of(
                    QuadraticProgram.of(w.symmetric(n), w.vector(n)).subjectTo(w.matrix(m, n), w.vector(m)));
            return new Case(d.certificate(), () -> Programs.quadratic(d));
        });
        CASES.put("Basins", w -> {
            int n = w.size(2);
            Quadratic f = Quadratic.of(w.symmetric(n), w.vector(n));
            Vector a = w.vector(n);
            Vector b = w.vector(n);
            Vector low = Vector.generate(n, i -> Math.min(a.get(i), b.get(i)));
            Vector high = Vector.generate(n, i -> Math.max(a.get(i), b.get(i)));
            Basins d = Basins.of(f, new Newton(), low, high, 3, 1e-3, Tracer.off());
            return new Case(
                    d.certificate(),
                    () -> d.ends().stream()
                            .mapToDouble(end -> level(f, end))
                            .max()
                            .orElse(0));
        });
        CASES.put("WorkingSets", w -> {
            int n = w.size(2);
            QuadraticProgram program = QuadraticProgram.of(w.symmetric(n), w.vector(n));
            int m = w.size(3);
            WorkingSets d = WorkingSets.of(program.subjectTo(w.matrix(m, n), w.vector(m)));
            return new Case(d.certificate(), () -> above(program, d));
        });
    }

    CertifiedOptimizationTest() {
        super(CASES);
    }

    /** A gradient of 10²⁸¹ turned to the eigenvectors overflows: the trust region was looked for without an end. */
    @Test
    void aTrustRegionThatLeavesTheRangeOfDoublesEnds() {
        assertEquals("", CASES.fault("DualFunction", 38));
    }

    /** An infinite x was a point; a cost of −10⁻¹⁰⁰ was 0 beside one of 10²⁷⁹; a row of 10⁻³⁰⁸ was scaled without an end. */
    @Test
    void programsBeyondTheRangeOfDoubles() {
        for (long seed : new long[] {501, 1154, 2650, 2967, 3542}) assertEquals("", CASES.fault("LpResult", seed));
    }

    /** The only x is larger than every double; rays and sums that rounding alone made flat or 0; an optimum that vanished in scaling. */
    @Test
    void whatHoldsForAllRealXHoldsInFractions() {
        for (long seed : new long[] {43, 48, 300, 369, 4137, 15277, 18291})
            assertEquals("", CASES.fault("LpResult", seed));
        for (long seed : new long[] {18, 102, 113, 144, 3300, 7371, 9409, 14287})
            assertEquals("", CASES.fault("QpResult", seed));
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private static BigFraction of(double x) {
        return Fractions.exactly(x);
    }

    private static Case minimum(Wild w, boolean bfgs) {
        int n = w.size(3);
        Quadratic f = Quadratic.of(w.symmetric(n), w.vector(n));
        Vector start = w.vector(n);
        Minimum d = bfgs ? new Bfgs().minimise(f, start) : new Newton().minimise(f, start);
        return new Case(d.certificate(), () -> level(f, d));
    }

    /** How far the gradient is from 0. */
    private static double level(Quadratic f, Minimum d) {
        FieldMatrix<BigFraction> g = Exact.of(f.Q()).times(Exact.of(d.x())).plus(Exact.of(f.c()));
        BigFraction terms =
                Exact.max(Exact.of(f.Q())).multiply(Exact.max(Exact.of(d.x()))).add(Exact.max(Exact.of(f.c())));
        return Exact.max(g).compareTo(of(d.bound()).multiply(2)) <= 0 ? 0 : Exact.ratio(Exact.max(g), terms);
    }

    /** How far a value said to be a bound is above the value of a point said to be allowed, beyond what is asked. */
    private static double above(QuadraticProgram program, WorkingSets d) {
        Quadratic f = Quadratic.of(program.P(), program.q());
        double worst = 0;
        for (WorkingSets.Guess bound : d.guesses())
            for (WorkingSets.Guess point : d.guesses()) {
                if (!bound.bound() || !point.allowed()) continue;
                BigFraction least = value(f, point.x());
                BigFraction over = Fractions.exactly(bound.value()).subtract(least);
                BigFraction size = BigFraction.ONE
                        .add(least.abs())
                        .add(Fractions.exactly(bound.value()).abs());
                if (over.compareTo(size.multiply(Fractions.exactly(2e-8))) > 0)
                    worst = Math.max(worst, Exact.ratio(over, size));
            }
        return worst;
    }

    /** One inequality that curves, one equation that does not. */
    private static ConstrainedProblem constrained(Wild w, Quadratic f) {
        int n = f.c().size();
        ConstrainedProblem problem = ConstrainedProblem.minimise(f);
        if (w.below(2) == 0) problem = problem.atMostZero(Quadratic.of(w.symmetric(n), w.vector(n)));
        if (w.below(2) == 0) problem = problem.zero(Quadratic.of(Matrix.zeros(n, n), w.vector(n)));
        return problem;
    }

    private static Quadratic constraint(ConstrainedProblem problem, int i) {
        return (Quadratic) (i < problem.m() ? problem.g().get(i) : problem.h().get(i - problem.m()));
    }

    private static BigFraction value(Quadratic f, Vector at) {
        FieldMatrix<BigFraction> x = Exact.of(at);
        return x.dot(Exact.of(f.Q()).times(x)).divide(2).add(x.dot(Exact.of(f.c())));
    }

    private static FieldMatrix<BigFraction> gradient(Quadratic f, Vector x) {
        return Exact.of(f.Q()).times(Exact.of(x)).plus(Exact.of(f.c()));
    }

    /** {@code |Q||x| + |c|}, the numbers that meet in a gradient. */
    private static BigFraction terms(Quadratic f, Vector x) {
        return Exact.max(Exact.of(f.Q())).multiply(Exact.max(Exact.of(x))).add(Exact.max(Exact.of(f.c())));
    }

    /** The conditions within twice the bound, or within what rounding leaves of the numbers that meet. */
    private static double lagrange(ConstrainedProblem problem, Vector x, Vector multipliers, double bound) {
        FieldMatrix<BigFraction> slope = gradient((Quadratic) problem.f(), x);
        BigFraction size = terms((Quadratic) problem.f(), x);
        double worst = 0;
        for (int i = 0; i < multipliers.size(); i++) {
            Quadratic c = constraint(problem, i);
            BigFraction lambda = Fractions.exactly(multipliers.get(i));
            FieldMatrix<BigFraction> pull = gradient(c, x).times(lambda);
            slope = slope.plus(pull);
            size = size.add(terms(c, x).multiply(lambda.abs()));
            BigFraction g = value(c, x);
            BigFraction terms = terms(c, x).multiply(Exact.max(Exact.of(x)));
            boolean equation = i >= problem.m();
            worst = Math.max(worst, beyond(equation ? g.abs() : g, bound, terms));
            if (!equation) worst = Math.max(worst, beyond(lambda.negate(), bound, BigFraction.ONE));
            if (!equation)
                worst = Math.max(worst, beyond(g.multiply(lambda).abs(), bound, terms.multiply(lambda.abs())));
        }
        return Math.max(worst, beyond(Exact.max(slope), bound, size));
    }

    private static double beyond(BigFraction x, double bound, BigFraction size) {
        return x.compareTo(Fractions.exactly(bound).multiply(2)) <= 0 ? 0 : Exact.ratio(x, size);
    }

    /** The Hessian at a point, or the chord of the witnesses. */
    private static double convexity(Convexity d, Expression f, Vector x) {
        if (d.verdict() == Convexity.Verdict.CONVEX) {
            Decimals a = Decimals.along(f, x, Vector.of(1, 0));
            Decimals b = Decimals.along(f, x, Vector.of(0, 1));
            Decimals c = Decimals.along(f, x, Vector.of(1, 1));
            return a.isNegative(2) || b.isNegative(2) || c.isNegative(2) ? 1 : 0;
        }
        Vector way = d.y().minus(d.x());
        Decimals middle = Decimals.along(f, d.x().plus(0.5, way), way);
        return middle.above(Decimals.along(f, d.x(), way), Decimals.along(f, d.y(), way)) ? 0 : 1;
    }

    /** The largest cosine between the residual and (1, …, 1) or x, beside what is allowed. */
    private static double fit(Fit d, Vector x, Vector y) {
        FieldMatrix<BigFraction> one = Exact.of(Vector.generate(x.size(), i -> 1));
        FieldMatrix<BigFraction> a = Exact.of(x);
        FieldMatrix<BigFraction> b = Exact.of(d.beta());
        FieldMatrix<BigFraction> line = one.times(b.get(0, 0)).plus(a.times(b.get(1, 0)));
        FieldMatrix<BigFraction> r = line.minus(Exact.of(y));
        BigFraction size = Exact.max(one.times(b.get(0, 0)))
                .add(Exact.max(a.times(b.get(1, 0))))
                .add(Exact.max(Exact.of(y)));
        double worst = 0;
        for (FieldMatrix<BigFraction> column : List.of(one, a)) {
            BigFraction pull = column.dot(r).abs();
            BigFraction norms =
                    Exact.sum(r).add(size.multiply(Fractions.exactly(1e-6))).multiply(Exact.max(column));
            worst = Math.max(worst, 1e-3 * Claims.WRONG / d.bound() * Exact.ratio(pull, norms));
        }
        return worst;
    }

    private static double boxed(Quadratic f, Vector lower, Vector upper, Vector x, double bound) {
        FieldMatrix<BigFraction> g = gradient(f, x);
        BigFraction terms = terms(f, x);
        double worst = 0;
        for (int i = 0; i < x.size(); i++) {
            if (x.get(i) < lower.get(i) || x.get(i) > upper.get(i)) return 1;
            BigFraction at = Fractions.exactly(x.get(i)).subtract(g.get(i, 0));
            BigFraction low = Fractions.exactly(lower.get(i));
            BigFraction high = Fractions.exactly(upper.get(i));
            BigFraction to = at.compareTo(low) < 0 ? low : at.compareTo(high) > 0 ? high : at;
            BigFraction way = to.subtract(Fractions.exactly(x.get(i))).abs();
            worst = Math.max(worst, beyond(way, Math.max(bound, 32 * 0x1p-53 * (1 + x.maxNorm())), terms));
        }
        return worst;
    }
}
