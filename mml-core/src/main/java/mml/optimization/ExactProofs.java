package mml.optimization;

import java.util.Optional;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import org.apache.commons.math3.fraction.BigFraction;

/** That a linear program has no optimum, in fractions: for all real x, however large, and without a tolerance. */
final class ExactProofs {
    private ExactProofs() {}

    /** Whether a program is small enough for fractions. */
    static boolean suit(LinearProgram program) {
        return Nearby.isQuick(program.m(), program.n()) && Nearby.isQuick(program.n(), program.m());
    }

    /** Whether a point within rounding of x fulfils all constraints. */
    static boolean isFeasible(LinearProgram program, Vector x) {
        return nearby(program, x).isPresent();
    }

    /** Whether along a ray within rounding of d, which breaks nothing, {@code cᵀd < 0}. */
    static boolean falls(LinearProgram directions, Vector c, Vector d) {
        return nearby(directions, d)
                .filter(p -> exactly(c).dot(p).getNumerator().signum() < 0)
                .isPresent();
    }

    private static Optional<FieldMatrix<BigFraction>> nearby(LinearProgram program, Vector x) {
        Matrix I = Matrix.identity(program.n());
        LinearProgram all = program.atLeast(I, program.xLower()).subjectTo(I, program.xUpper());
        return Nearby.of(all.A(), all.rowLower(), all.rowUpper(), x);
    }

    /**
     * The least that {@code yᵀAx} can be within the bounds of x, minus the most that the rows allow, for weights within rounding of
     * y that need no bound that is not there; minus infinity if there are none.
     */
    static double contradiction(LinearProgram program, Vector y) {
        int m = program.m();
        int n = program.n();
        Matrix A = program.A();
        Matrix forms = Matrix.generate(n + m, m, (k, i) -> k < n ? A.get(i, k) : k - n == i ? 1 : 0);
        Vector lower = Vector.generate(
                n + m,
                k -> zeroIfInfinite(
                        k < n ? program.xUpper().get(k) : program.rowLower().get(k - n), -1));
        Vector upper = Vector.generate(
                n + m,
                k -> zeroIfInfinite(
                        k < n ? program.xLower().get(k) : program.rowUpper().get(k - n), 1));
        return Nearby.of(forms, lower, upper, y)
                .map(w -> rounded(value(program, w)))
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /**
     * Up to which size of its entries no x fulfils all constraints, as the rows say added up with the weights y: infinite where
     * nothing is left of an x_j without the bound that would be needed, 0 where there is no contradiction.
     */
    static double reach(LinearProgram program, Vector y) {
        if (y.size() == 0) return 0;
        BigFraction value = BigFraction.ZERO;
        BigFraction left = BigFraction.ZERO;
        for (int i = 0; i < program.m(); i++) {
            double weight = y.get(i);
            double bound =
                    weight > 0 ? program.rowUpper().get(i) : program.rowLower().get(i);
            if (weight == 0) continue;
            if (!Shapes.finite(bound)) return 0;
            value = value.subtract(Fractions.exactly(weight).multiply(Fractions.exactly(bound)));
        }
        FieldMatrix<BigFraction> z =
                FieldMatrix.exactly(program.A().transpose()).times(exactly(y));
        for (int j = 0; j < program.n(); j++) {
            BigFraction weight = z.get(j, 0);
            double bound = weight.getNumerator().signum() > 0
                    ? program.xLower().get(j)
                    : program.xUpper().get(j);
            if (Shapes.finite(bound)) value = value.add(weight.multiply(Fractions.exactly(bound)));
            else left = left.add(weight.abs());
        }
        if (value.getNumerator().signum() <= 0) return 0;
        return left.getNumerator().signum() == 0 ? Double.POSITIVE_INFINITY : Fractions.toDouble(value.divide(left));
    }

    /** A form whose sign needs a bound has it only where the bound is there. */
    private static double zeroIfInfinite(double bound, int sign) {
        return Shapes.finite(bound) ? sign * Double.POSITIVE_INFINITY : 0;
    }

    private static BigFraction value(LinearProgram program, FieldMatrix<BigFraction> y) {
        BigFraction value = BigFraction.ZERO;
        for (int i = 0; i < program.m(); i++)
            value = value.add(least(
                    y.get(i, 0).negate(),
                    program.rowLower().get(i),
                    program.rowUpper().get(i)));
        FieldMatrix<BigFraction> z =
                FieldMatrix.exactly(program.A().transpose()).times(y);
        for (int j = 0; j < program.n(); j++)
            value = value.add(
                    least(z.get(j, 0), program.xLower().get(j), program.xUpper().get(j)));
        return value;
    }

    /** What is above 0 stays so. */
    private static double rounded(BigFraction x) {
        double d = Fractions.toDouble(x);
        return x.getNumerator().signum() > 0 ? Math.max(d, Double.MIN_VALUE) : d;
    }

    /** The smallest {@code weight·t} for t within the bounds. */
    private static BigFraction least(BigFraction weight, double lower, double upper) {
        int sign = weight.getNumerator().signum();
        return sign == 0 ? BigFraction.ZERO : weight.multiply(Fractions.exactly(sign > 0 ? lower : upper));
    }

    private static FieldMatrix<BigFraction> exactly(Vector c) {
        return FieldMatrix.generate(c.size(), 1, (j, k) -> Fractions.exactly(c.get(j)));
    }
}
