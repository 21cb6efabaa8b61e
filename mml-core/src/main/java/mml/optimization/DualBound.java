package mml.optimization;

import mml.kernel.Rounding;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The dual of a linear program at given multipliers, {@code Σ min −λ_i (row i) + Σ min (c + Aᵀλ)_j x_j} within the bounds, which no
 * feasible x is below. It is counted exactly, so that nothing vanishes or overflows; a weight that is rounding beside its terms
 * needs no bound.
 */
final class DualBound {
    private static final double TINY = 1e-290; // below, products lose digits
    private static final double HUGE = 1e290;

    private final LinearProgram program;
    private final Vector lambda;
    private final Column[] columns;
    private Dyadic value;
    private Dyadic size;
    private boolean missing;

    private DualBound(LinearProgram program, Vector lambda) {
        this.program = program;
        this.lambda = lambda;
        columns = columns();
        ProductSum sum = new ProductSum();
        ProductSum sizes = new ProductSum();
        for (int i = 0; i < program.m(); i++) row(i, sum, sizes);
        value = sum.total();
        size = sizes.total();
        for (int j = 0; j < columns.length; j++) variable(j);
    }

    /** {@code z_j = (c + Aᵀλ)_j} and the sum of its terms without their signs: nearly, and exactly where that does not suffice. */
    private final class Column {
        private final int j;
        private double near;
        private double nearTerms;
        private @Nullable Exact exact;

        Column(int j) {
            this.j = j;
            near = program.c().get(j);
            nearTerms = Math.abs(near);
        }

        void add(double term) {
            near += term;
            nearTerms += Math.abs(term);
        }

        /** Whether it is certain that z adds nothing to the bound, and needs none that is not there. */
        boolean isNothing() {
            if (!(nearTerms > TINY && nearTerms < HUGE)) return false;
            double unsure = 4 * (program.m() + 2) * Rounding.EPSILON * nearTerms;
            boolean small = Math.abs(near) + unsure < 0.99 * LpResult.TOLERANCE * nearTerms;
            return (near < -unsure || isNothing(program.xLower().get(j), small))
                    && (near > unsure || isNothing(program.xUpper().get(j), small));
        }

        private boolean isNothing(double bound, boolean small) {
            return bound == 0 || (small && !Shapes.finite(bound));
        }

        Exact exact() {
            if (exact == null) exact = counted();
            return exact;
        }

        private Exact counted() {
            ProductSum sum = new ProductSum();
            ProductSum sizes = new ProductSum();
            double c = program.c().get(j);
            sum.add(c, 1);
            sizes.add(Math.abs(c), 1);
            for (int i = 0; i < program.m(); i++) {
                sum.add(lambda.get(i), program.A().get(i, j));
                sizes.add(Math.abs(lambda.get(i)), Math.abs(program.A().get(i, j)));
            }
            return new Exact(sum.total(), sizes.total());
        }
    }

    /** What a {@link Column} is nearly. */
    private record Exact(Dyadic z, Dyadic terms) {}

    private Column[] columns() {
        Column[] all = new Column[program.n()];
        for (int j = 0; j < all.length; j++) all[j] = new Column(j);
        for (int i = 0; i < program.m(); i++) {
            double weight = lambda.get(i);
            if (weight != 0)
                for (int j = 0; j < all.length; j++)
                    all[j].add(weight * program.A().get(i, j));
        }
        return all;
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
        if (lambda[i] == 0) return 0;
        double largest = 0;
        for (int j = 0; j < program.n(); j++)
            largest = Math.max(largest, Math.abs(program.A().get(i, j)));
        return Math.abs(lambda[i]) * largest;
    }

    private void row(int i, ProductSum sum, ProductSum sizes) {
        double weight = lambda.get(i);
        double bound =
                weight < 0 ? program.rowLower().get(i) : program.rowUpper().get(i);
        if (Shapes.finite(bound)) {
            sum.add(-weight, bound);
            sizes.add(Math.abs(weight), Math.abs(bound));
        } else missing |= weight != 0 && !isRounding(i);
    }

    private boolean isRounding(int i) {
        Dyadic weight = Dyadic.of(lambda.get(i));
        for (int j = 0; j < program.n(); j++)
            if (isMore(weight.times(Dyadic.of(program.A().get(i, j))), LpResult.TOLERANCE, j)) return false;
        return true;
    }

    private void variable(int j) {
        if (columns[j].isNothing()) return;
        Dyadic z = columns[j].exact().z();
        if (!isMore(z, (program.m() + 1) * Rounding.EPSILON, j)) return;
        double bound =
                z.signum() > 0 ? program.xLower().get(j) : program.xUpper().get(j);
        if (Shapes.finite(bound)) {
            Dyadic term = z.times(Dyadic.of(bound));
            value = value.plus(term);
            size = size.plus(term.abs());
        } else missing |= isMore(z, LpResult.TOLERANCE, j);
    }

    /** Whether x is more than a share of what is added up for x_j. */
    private boolean isMore(Dyadic x, double share, int j) {
        return x.abs().isMoreThan(columns[j].exact().terms().times(Dyadic.of(share)));
    }

    /** {@code |cᵀx − dual|} beside the terms of both, and what may be rounding in x; infinite where a bound is not there. */
    double gap(Vector x, double[] rounding) {
        if (missing) return Double.POSITIVE_INFINITY;
        ProductSum sum = new ProductSum();
        ProductSum sizes = new ProductSum();
        ProductSum rounded = new ProductSum();
        for (int j = 0; j < x.size(); j++) {
            double c = program.c().get(j);
            sum.add(c, x.get(j));
            sizes.add(Math.abs(c), Math.abs(x.get(j)));
            rounded.add(Math.abs(c), rounding[j]);
        }
        Dyadic unsure = rounded.total();
        boolean counts = value.signum() == 0 || value.abs().isMoreThan(unsure.times(Dyadic.of(LpResult.TOLERANCE)));
        Dyadic all = size.plus(sizes.total()).plus(value.abs());
        return ratio(sum.total().minus(value), all.plus(counts ? unsure : Dyadic.ZERO));
    }

    /** {@code |cᵀx − value|} beside the terms. */
    static double error(Vector c, Vector x, double value) {
        ProductSum off = new ProductSum();
        ProductSum sizes = new ProductSum();
        for (int j = 0; j < x.size(); j++) {
            off.add(c.get(j), x.get(j));
            sizes.add(Math.abs(c.get(j)), Math.abs(x.get(j)));
        }
        off.add(-value, 1);
        Dyadic total = off.total();
        return Math.abs(total.toDouble()) <= Double.MIN_VALUE * x.size() ? 0 : ratio(total, sizes.total());
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
