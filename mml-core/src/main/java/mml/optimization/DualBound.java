package mml.optimization;

import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.kernel.Rounding;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The dual of a linear program at given multipliers, {@code Σ min −λ_i (row i) + Σ min (c + Aᵀλ)_j x_j} within the bounds, which no
 * feasible x is below. It is counted in fractions, so that nothing vanishes or overflows; a weight that is rounding beside its terms
 * needs no bound.
 */
final class DualBound {
    private final LinearProgram program;
    private final Vector lambda;
    private final FieldMatrix<BigFraction> terms;
    private BigFraction value = BigFraction.ZERO;
    private BigFraction size = BigFraction.ZERO;
    private boolean missing;

    private DualBound(LinearProgram program, Vector lambda) {
        this.program = program;
        this.lambda = lambda;
        FieldMatrix<BigFraction> z = exactly(program.c());
        FieldMatrix<BigFraction> sum = z.map(BigFraction::abs);
        if (program.m() > 0) {
            FieldMatrix<BigFraction> At = FieldMatrix.exactly(program.A().transpose());
            z = z.plus(At.times(exactly(lambda)));
            sum = sum.plus(At.map(BigFraction::abs).times(exactly(lambda).map(BigFraction::abs)));
        }
        terms = sum;
        for (int i = 0; i < program.m(); i++) row(i);
        for (int j = 0; j < program.n(); j++) variable(j, z.get(j, 0));
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
        return all.missing || (!clean.missing && clean.value.compareTo(all.value) > 0) ? clean : all;
    }

    private static double size(LinearProgram program, double[] lambda, int i) {
        return Math.abs(lambda[i]) * program.A().row(i).maxNorm();
    }

    private void row(int i) {
        BigFraction weight = Fractions.exactly(lambda.get(i)).negate();
        double bound = lambda.get(i) < 0
                ? program.rowLower().get(i)
                : program.rowUpper().get(i);
        if (Shapes.finite(bound)) add(weight, bound);
        else missing |= weight.getNumerator().signum() != 0 && !isRounding(i);
    }

    private boolean isRounding(int i) {
        BigFraction weight = Fractions.exactly(lambda.get(i));
        for (int j = 0; j < program.n(); j++)
            if (isMore(weight.multiply(Fractions.exactly(program.A().get(i, j))), LpResult.TOLERANCE, j)) return false;
        return true;
    }

    private void variable(int j, BigFraction z) {
        if (!isMore(z, (program.m() + 1) * Rounding.EPSILON, j)) return;
        double bound = z.getNumerator().signum() > 0
                ? program.xLower().get(j)
                : program.xUpper().get(j);
        if (Shapes.finite(bound)) add(z, bound);
        else missing |= isMore(z, LpResult.TOLERANCE, j);
    }

    /** Whether x is more than a share of what is added up for x_j. */
    private boolean isMore(BigFraction x, double share, int j) {
        return x.abs().compareTo(terms.get(j, 0).multiply(Fractions.exactly(share))) > 0;
    }

    private void add(BigFraction weight, double bound) {
        BigFraction term = weight.multiply(Fractions.exactly(bound));
        value = value.add(term);
        size = size.add(term.abs());
    }

    /** {@code |cᵀx − dual|} beside the terms of both, and what may be rounding in x; infinite where a bound is not there. */
    double gap(Vector x, double[] rounding) {
        if (missing) return Double.POSITIVE_INFINITY;
        BigFraction found = BigFraction.ZERO;
        BigFraction all = size;
        BigFraction unsure = BigFraction.ZERO;
        for (int j = 0; j < x.size(); j++) {
            BigFraction c = Fractions.exactly(program.c().get(j));
            BigFraction term = c.multiply(Fractions.exactly(x.get(j)));
            found = found.add(term);
            all = all.add(term.abs());
            unsure = unsure.add(c.abs().multiply(Fractions.exactly(rounding[j])));
        }
        boolean counts = value.getNumerator().signum() == 0
                || value.abs().compareTo(unsure.multiply(Fractions.exactly(LpResult.TOLERANCE))) > 0;
        return ratio(found.subtract(value), all.add(value.abs()).add(counts ? unsure : BigFraction.ZERO));
    }

    /** {@code |cᵀx − value|} beside the terms. */
    static double error(Vector c, Vector x, double value) {
        BigFraction found = BigFraction.ZERO;
        BigFraction size = BigFraction.ZERO;
        for (int j = 0; j < x.size(); j++) {
            BigFraction term = Fractions.exactly(c.get(j)).multiply(Fractions.exactly(x.get(j)));
            found = found.add(term);
            size = size.add(term.abs());
        }
        BigFraction off = found.subtract(Fractions.exactly(value));
        return Math.abs(Fractions.toDouble(off)) <= Double.MIN_VALUE * x.size() ? 0 : ratio(off, size);
    }

    /**
     * Of a quadratic program {@code |xᵀPx + qᵀx + Σ λ_i bound_i|} beside its terms: infinite where a bound is not there whose
     * multiplier is no rounding.
     */
    static double gap(QuadraticProgram program, Vector x, Vector lambda) {
        FieldMatrix<BigFraction> y = exactly(x);
        BigFraction curved = y.dot(FieldMatrix.exactly(program.P()).times(y));
        BigFraction linear = y.dot(exactly(program.q()));
        BigFraction length = Fractions.exactly(x.maxNorm());
        BigFraction most = Fractions.exactly(program.P().maxNorm())
                .multiply(length)
                .add(Fractions.exactly(program.q().maxNorm()));
        BigFraction gap = curved.add(linear);
        BigFraction size = curved.abs()
                .add(linear.abs())
                .add(most.multiply(length).multiply(Fractions.exactly(LinearProgram.ROUNDING)));
        for (int i = 0; i < program.m(); i++) {
            BigFraction weight = Fractions.exactly(lambda.get(i));
            double bound = lambda.get(i) > 0 ? program.u().get(i) : program.l().get(i);
            if (Shapes.finite(bound)) {
                BigFraction term = weight.multiply(Fractions.exactly(bound));
                gap = gap.add(term);
                size = size.add(term.abs());
            } else {
                BigFraction pull = weight.abs()
                        .multiply(Fractions.exactly(program.A().row(i).maxNorm()));
                if (pull.compareTo(most.multiply(Fractions.exactly(LpResult.TOLERANCE))) > 0)
                    return Double.POSITIVE_INFINITY;
            }
        }
        return ratio(gap, size);
    }

    private static double ratio(BigFraction x, BigFraction size) {
        if (x.getNumerator().signum() == 0) return 0;
        return size.getNumerator().signum() == 0
                ? Double.POSITIVE_INFINITY
                : Fractions.toDouble(x.abs().divide(size));
    }

    private static FieldMatrix<BigFraction> exactly(Vector v) {
        return FieldMatrix.generate(v.size(), 1, (j, k) -> Fractions.exactly(v.get(j)));
    }
}
