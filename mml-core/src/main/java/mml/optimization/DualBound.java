package mml.optimization;

import mml.kernel.Rounding;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * The dual of a linear program at given multipliers, {@code Σ min −λ_i (row i) + Σ min (c + Aᵀλ)_j x_j} within the bounds, which no
 * feasible x is below. It is counted exactly, so that nothing vanishes or overflows; a weight that is rounding beside its terms
 * needs no bound.
 */
final class DualBound {
    private final LinearProgram program;
    private final Vector lambda;
    private final Dyadic[] terms;
    private Dyadic value = Dyadic.ZERO;
    private Dyadic size = Dyadic.ZERO;
    private boolean missing;

    private DualBound(LinearProgram program, Vector lambda) {
        this.program = program;
        this.lambda = lambda;
        terms = new Dyadic[program.n()];
        Dyadic[] z = new Dyadic[program.n()];
        for (int j = 0; j < z.length; j++) {
            z[j] = Dyadic.of(program.c().get(j));
            terms[j] = z[j].abs();
        }
        for (int i = 0; i < program.m(); i++) {
            if (lambda.get(i) == 0) continue;
            Dyadic weight = Dyadic.of(lambda.get(i));
            for (int j = 0; j < z.length; j++) {
                Dyadic term = weight.times(Dyadic.of(program.A().get(i, j)));
                z[j] = z[j].plus(term);
                terms[j] = terms[j].plus(term.abs());
            }
        }
        for (int i = 0; i < program.m(); i++) row(i);
        for (int j = 0; j < program.n(); j++) variable(j, z[j]);
    }

    /** Of λ, or of λ without what may be rounding, whichever is larger: each is a bound. */
    static DualBound of(LinearProgram program, Vector lambda) {
        double[] some = lambda.toArray();
        double largest = 0;
        for (int i = 0; i < some.length; i++) largest = Math.max(largest, size(program, some, i));
        boolean same = true;
        for (int i = 0; i < some.length; i++) {
            if (some[i] == 0 || size(program, some, i) > LpResult.NEGLIGIBLE * largest) continue;
            some[i] = 0;
            same = false;
        }
        DualBound all = new DualBound(program, lambda);
        if (same) return all;
        DualBound clean = new DualBound(program, Vector.of(some));
        return all.missing || (!clean.missing && clean.value.isMoreThan(all.value)) ? clean : all;
    }

    private static double size(LinearProgram program, double[] lambda, int i) {
        return Math.abs(lambda[i]) * program.A().row(i).maxNorm();
    }

    private void row(int i) {
        Dyadic weight = Dyadic.of(-lambda.get(i));
        double bound = lambda.get(i) < 0
                ? program.rowLower().get(i)
                : program.rowUpper().get(i);
        if (Shapes.finite(bound)) add(weight, bound);
        else missing |= weight.signum() != 0 && !isRounding(i);
    }

    private boolean isRounding(int i) {
        Dyadic weight = Dyadic.of(lambda.get(i));
        for (int j = 0; j < program.n(); j++)
            if (isMore(weight.times(Dyadic.of(program.A().get(i, j))), LpResult.TOLERANCE, j)) return false;
        return true;
    }

    private void variable(int j, Dyadic z) {
        if (!isMore(z, (program.m() + 1) * Rounding.EPSILON, j)) return;
        double bound =
                z.signum() > 0 ? program.xLower().get(j) : program.xUpper().get(j);
        if (Shapes.finite(bound)) add(z, bound);
        else missing |= isMore(z, LpResult.TOLERANCE, j);
    }

    /** Whether x is more than a share of what is added up for x_j. */
    private boolean isMore(Dyadic x, double share, int j) {
        return x.abs().isMoreThan(terms[j].times(Dyadic.of(share)));
    }

    private void add(Dyadic weight, double bound) {
        Dyadic term = weight.times(Dyadic.of(bound));
        value = value.plus(term);
        size = size.plus(term.abs());
    }

    /** {@code |cᵀx − dual|} beside the terms of both, and what may be rounding in x; infinite where a bound is not there. */
    double gap(Vector x, double[] rounding) {
        if (missing) return Double.POSITIVE_INFINITY;
        Dyadic found = Dyadic.ZERO;
        Dyadic all = size;
        Dyadic unsure = Dyadic.ZERO;
        for (int j = 0; j < x.size(); j++) {
            Dyadic c = Dyadic.of(program.c().get(j));
            Dyadic term = c.times(Dyadic.of(x.get(j)));
            found = found.plus(term);
            all = all.plus(term.abs());
            unsure = unsure.plus(c.abs().times(Dyadic.of(rounding[j])));
        }
        boolean counts = value.signum() == 0 || value.abs().isMoreThan(unsure.times(Dyadic.of(LpResult.TOLERANCE)));
        return ratio(found.minus(value), all.plus(value.abs()).plus(counts ? unsure : Dyadic.ZERO));
    }

    /** {@code |cᵀx − value|} beside the terms. */
    static double error(Vector c, Vector x, double value) {
        Dyadic found = Dyadic.ZERO;
        Dyadic size = Dyadic.ZERO;
        for (int j = 0; j < x.size(); j++) {
            Dyadic term = Dyadic.of(c.get(j)).times(Dyadic.of(x.get(j)));
            found = found.plus(term);
            size = size.plus(term.abs());
        }
        Dyadic off = found.minus(Dyadic.of(value));
        return Math.abs(off.toDouble()) <= Double.MIN_VALUE * x.size() ? 0 : ratio(off, size);
    }

    /**
     * Of a quadratic program {@code |xᵀPx + qᵀx + Σ λ_i bound_i|} beside its terms: infinite where a bound is not there whose
     * multiplier is no rounding.
     */
    static double gap(QuadraticProgram program, Vector x, Vector lambda) {
        Dyadic curved = Dyadic.ZERO;
        for (int i = 0; i < x.size(); i++)
            if (x.get(i) != 0)
                curved = curved.plus(
                        Dyadic.of(x.get(i)).times(Dyadic.dot(program.P().row(i), x)));
        Dyadic linear = Dyadic.dot(program.q(), x);
        Dyadic length = Dyadic.of(x.maxNorm());
        Dyadic most = Dyadic.of(program.P().maxNorm())
                .times(length)
                .plus(Dyadic.of(program.q().maxNorm()));
        Dyadic gap = curved.plus(linear);
        Dyadic size = curved.abs().plus(linear.abs()).plus(most.times(length).times(Dyadic.of(LinearProgram.ROUNDING)));
        for (int i = 0; i < program.m(); i++) {
            Dyadic weight = Dyadic.of(lambda.get(i));
            double bound = lambda.get(i) > 0 ? program.u().get(i) : program.l().get(i);
            if (Shapes.finite(bound)) {
                Dyadic term = weight.times(Dyadic.of(bound));
                gap = gap.plus(term);
                size = size.plus(term.abs());
            } else {
                Dyadic pull = weight.abs().times(Dyadic.of(program.A().row(i).maxNorm()));
                if (pull.isMoreThan(most.times(Dyadic.of(LpResult.TOLERANCE)))) return Double.POSITIVE_INFINITY;
            }
        }
        return ratio(gap, size);
    }

    private static double ratio(Dyadic x, Dyadic size) {
        if (x.signum() == 0) return 0;
        return size.signum() == 0 ? Double.POSITIVE_INFINITY : x.abs().dividedBy(size);
    }
}
