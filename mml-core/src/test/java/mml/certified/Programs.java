package mml.certified;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.QpResult;
import mml.optimization.QuadraticProgram;
import org.apache.commons.math3.fraction.BigFraction;

/** Optima, and proofs that there is none, in fractions; a thousandth of what is off, for certificates allow 1e-9. */
final class Programs {
    private static final double SHARE = 1e-3;
    private static final double ALLOWED = 1e-5; // of the largest term
    private static final BigFraction ROUNDING = Fractions.exactly(1e-12); // of the largest x

    private Programs() {}

    static double linear(LpResult d) {
        LinearProgram p = d.program();
        if (d instanceof LpResult.Optimal best) {
            double feasible = feasible(p.A(), best.x(), p.rowLower(), p.rowUpper(), p.xLower(), p.xUpper());
            double gap = Math.min(gap(p, best.lambda(), best.x()), gap(p, withoutRounding(p, best.lambda()), best.x()));
            return Math.max(feasible, SHARE * gap);
        }
        boolean possible = Halfspaces.of(p).meet();
        if (d instanceof LpResult.Infeasible none) return possible || (!crossed(p) && isFar(p, none.farkas())) ? 1 : 0;
        Vector ray = ((LpResult.Unbounded) d).ray();
        return possible && Halfspaces.directions(p).andFalls(p.c()).meet() ? ray(p, ray) : 1;
    }

    static double quadratic(QpResult d) {
        QuadraticProgram p = d.program();
        LinearProgram rows = p.constraints();
        if (d instanceof QpResult.Optimal best) {
            Vector all = Vector.generate(p.n(), j -> Double.POSITIVE_INFINITY);
            double feasible = feasible(p.A(), best.x(), p.l(), p.u(), all.times(-1), all);
            FieldMatrix<BigFraction> Px = Exact.of(p.P()).times(Exact.of(best.x()));
            FieldMatrix<BigFraction> pull = slope(p.A(), best.lambda());
            BigFraction size = Exact.max(Exact.of(p.P()))
                    .multiply(Exact.max(Exact.of(best.x())))
                    .add(Exact.max(Exact.of(p.q())))
                    .add(Exact.max(Exact.of(p.A())).multiply(Exact.max(Exact.of(best.lambda()))));
            double stationary = Exact.ratio(Exact.max(Px.plus(Exact.of(p.q())).plus(pull)), size);
            return Math.max(feasible, SHARE * Math.max(stationary, slack(p, best, size)));
        }
        boolean possible = Halfspaces.of(rows).meet();
        if (d instanceof QpResult.Infeasible none)
            return possible || (!crossed(rows) && isFar(rows, none.farkas())) ? 1 : 0;
        Vector ray = ((QpResult.Unbounded) d).ray();
        boolean falls =
                Halfspaces.directions(rows).andZero(p.P()).andFalls(p.q()).meet();
        return possible && falls ? ray(rows, ray) : 1;
    }

    /** The largest multiplier of a row that is not at the bound its sign points to, times how far it is; beside all that is added up. */
    private static double slack(QuadraticProgram p, QpResult.Optimal best, BigFraction size) {
        FieldMatrix<BigFraction> x = Exact.of(best.x());
        double worst = 0;
        for (int i = 0; i < p.m(); i++) {
            double l = best.lambda().get(i);
            double bound = l > 0 ? p.u().get(i) : p.l().get(i);
            FieldMatrix<BigFraction> a = Exact.of(p.A().row(i));
            BigFraction weight = Fractions.exactly(l).abs();
            if (Double.isInfinite(bound)) {
                worst = Math.max(worst, Exact.ratio(Exact.max(a).multiply(weight), size));
                continue;
            }
            BigFraction away = a.dot(x).subtract(Fractions.exactly(bound)).abs();
            BigFraction all = size.multiply(Exact.max(x))
                    .add(Fractions.exactly(bound).abs().multiply(weight));
            worst = Math.max(worst, Exact.ratio(away.multiply(weight), all));
        }
        return worst;
    }

    private static boolean crossed(LinearProgram p) {
        for (int i = 0; i < p.m(); i++) if (p.rowLower().get(i) > p.rowUpper().get(i)) return true;
        for (int j = 0; j < p.n(); j++) if (p.xLower().get(j) > p.xUpper().get(j)) return true;
        return false;
    }

    private static FieldMatrix<BigFraction> slope(Matrix A, Vector lambda) {
        FieldMatrix<BigFraction> sum = FieldMatrix.generate(A.cols(), 1, (j, c) -> BigFraction.ZERO);
        for (int i = 0; i < A.rows(); i++) sum = sum.plus(Exact.of(A.row(i)).times(Fractions.exactly(lambda.get(i))));
        return sum;
    }

    /** Without multipliers that are rounding beside the largest. */
    private static Vector withoutRounding(LinearProgram p, Vector lambda) {
        BigFraction largest = Exact.max(Exact.of(p.c()));
        List<BigFraction> terms = new ArrayList<>();
        for (int i = 0; i < p.m(); i++) {
            terms.add(Exact.max(Exact.of(p.A().row(i)).times(Fractions.exactly(lambda.get(i)))));
            if (terms.get(i).compareTo(largest) > 0) largest = terms.get(i);
        }
        BigFraction most = largest.multiply(ROUNDING);
        return Vector.generate(p.m(), i -> terms.get(i).compareTo(most) <= 0 ? 0 : lambda.get(i));
    }

    private static double feasible(Matrix A, Vector x, Vector rowLower, Vector rowUpper, Vector lower, Vector upper) {
        FieldMatrix<BigFraction> exact = Exact.of(x);
        BigFraction largest = Exact.max(exact);
        double worst = 0;
        for (int i = 0; i < A.rows(); i++) {
            FieldMatrix<BigFraction> a = Exact.of(A.row(i));
            BigFraction reach = Exact.max(a).multiply(largest);
            worst = Math.max(worst, over(rowLower.get(i), rowUpper.get(i), a.dot(exact), reach));
        }
        for (int j = 0; j < x.size(); j++)
            worst = Math.max(worst, over(lower.get(j), upper.get(j), exact.get(j, 0), largest));
        return SHARE * worst;
    }

    /** By how much a number is outside its bounds, beside what is summed up in it. */
    private static double over(double lower, double upper, BigFraction x, BigFraction reach) {
        double worst = 0;
        if (lower >= -Double.MAX_VALUE)
            worst = Exact.ratio(
                    positive(Fractions.exactly(lower).subtract(x)),
                    reach.add(Fractions.exactly(lower).abs()));
        if (upper <= Double.MAX_VALUE)
            worst = Math.max(
                    worst,
                    Exact.ratio(
                            positive(x.subtract(Fractions.exactly(upper))),
                            reach.add(Fractions.exactly(upper).abs())));
        return worst;
    }

    private static BigFraction positive(BigFraction x) {
        return x.getNumerator().signum() > 0 ? x : BigFraction.ZERO;
    }

    /** The value beside what the multipliers prove: {@code −Σ λ_i b_i + Σ z_j x_j} at the bounds that they point to. */
    private static double gap(LinearProgram p, Vector lambda, Vector at) {
        FieldMatrix<BigFraction> slope = slope(p.A(), lambda).plus(Exact.of(p.c()));
        FieldMatrix<BigFraction> x = Exact.of(at);
        BigFraction value = Exact.of(p.c()).dot(x);
        BigFraction bound = BigFraction.ZERO;
        BigFraction size = value.abs();
        for (int j = 0; j < p.n(); j++)
            size = size.add(
                    Fractions.exactly(p.c().get(j)).multiply(x.get(j, 0)).abs());
        for (int i = 0; i < p.m(); i++) {
            BigFraction l = Fractions.exactly(lambda.get(i));
            double b = l.getNumerator().signum() > 0
                    ? p.rowUpper().get(i)
                    : p.rowLower().get(i);
            if (l.getNumerator().signum() == 0) continue;
            if (Double.isInfinite(b)) return 1;
            bound = bound.subtract(l.multiply(Fractions.exactly(b)));
            size = size.add(l.multiply(Fractions.exactly(b)).abs());
        }
        for (int j = 0; j < p.n(); j++) {
            BigFraction z = slope.get(j, 0);
            if (z.getNumerator().signum() == 0) continue;
            BigFraction terms = Fractions.exactly(p.c().get(j)).abs();
            for (int i = 0; i < p.m(); i++)
                terms = terms.add(Fractions.exactly(p.A().get(i, j))
                        .multiply(Fractions.exactly(lambda.get(i)))
                        .abs());
            boolean rounding = z.abs().compareTo(terms.multiply(ROUNDING)) <= 0;
            double edge = z.getNumerator().signum() > 0
                    ? p.xLower().get(j)
                    : p.xUpper().get(j);
            if (rounding) continue;
            if (Double.isInfinite(edge)) return Exact.ratio(z.abs(), terms);
            bound = bound.add(z.multiply(Fractions.exactly(edge)));
            size = size.add(terms.multiply(Fractions.exactly(edge)).abs());
        }
        BigFraction least =
                Exact.sum(Exact.of(p.c())).multiply(Fractions.exactly(Double.MIN_VALUE)); // of the smallest x
        BigFraction off = value.subtract(bound).abs();
        return off.compareTo(least) <= 0 ? 0 : Exact.ratio(off, size);
    }

    /** Whether a weight points to a bound that is not there, or one column of the sum is more than rounding and does. */
    private static boolean isFar(LinearProgram p, Vector farkas) {
        FieldMatrix<BigFraction> slope = slope(p.A(), farkas);
        FieldMatrix<BigFraction> terms = Exact.of(Vector.zeros(p.n()));
        for (int i = 0; i < p.m(); i++)
            terms = terms.plus(Exact.of(p.A().row(i))
                    .times(Fractions.exactly(farkas.get(i)))
                    .map(BigFraction::abs));
        for (int i = 0; i < p.m(); i++) {
            double l = farkas.get(i);
            if (l == 0
                    || !Double.isInfinite(
                            l > 0 ? p.rowUpper().get(i) : p.rowLower().get(i))) continue;
            for (int j = 0; j < p.n(); j++) {
                BigFraction term = Fractions.exactly(p.A().get(i, j)).multiply(Fractions.exactly(l));
                if (Exact.ratio(term.abs(), Exact.max(terms)) > ALLOWED) return true;
            }
        }
        for (int j = 0; j < p.n(); j++) {
            BigFraction z = slope.get(j, 0);
            boolean missing = Double.isInfinite(
                    z.getNumerator().signum() > 0
                            ? p.xLower().get(j)
                            : p.xUpper().get(j));
            if (missing && Exact.ratio(z.abs(), Exact.max(terms)) > ALLOWED) return true;
        }
        return false;
    }

    private static double ray(LinearProgram p, Vector ray) {
        FieldMatrix<BigFraction> d = Exact.of(ray);
        if (Exact.of(p.c()).dot(d).getNumerator().signum() >= 0) return 1;
        BigFraction largest = Exact.max(d);
        double worst = 0;
        for (int i = 0; i < p.m(); i++) {
            FieldMatrix<BigFraction> a = Exact.of(p.A().row(i));
            worst = Math.max(
                    worst,
                    away(
                            p.rowLower().get(i),
                            p.rowUpper().get(i),
                            a.dot(d),
                            Exact.max(a).multiply(largest)));
        }
        for (int j = 0; j < p.n(); j++)
            worst = Math.max(worst, away(p.xLower().get(j), p.xUpper().get(j), d.get(j, 0), largest));
        return SHARE * worst;
    }

    private static double away(double lower, double upper, BigFraction along, BigFraction reach) {
        double worst = 0;
        if (lower >= -Double.MAX_VALUE) worst = Exact.ratio(positive(along.negate()), reach);
        if (upper <= Double.MAX_VALUE) worst = Math.max(worst, Exact.ratio(positive(along), reach));
        return worst;
    }
}
