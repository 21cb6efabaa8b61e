package mml.optimization;

import static mml.kernel.Rounding.EPSILON;

import mml.calculus.Differentiable;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;

/**
 * What kind of point one with {@code ∇f(x) = 0} is, by the eigenvalues of the Hessian H: all positive, a minimum; all negative, a
 * maximum; of both signs, a saddle. Where one is zero, up to rounding, and the others do not decide it, the second derivatives say
 * nothing: x⁴ + y⁴ has a minimum at 0, x³ + y² has none; and so it is where curvature goes away within Newton's step.
 *
 * @param kind by H alone
 * @param eigenvalues of H, ascending
 * @mml §7 (opening)
 */
public record StationaryPoint(Kind kind, Vector eigenvalues) {
    /** The part of the smallest curvature that has to be left a Newton step further on. */
    private static final double CHANGE = 0.75;

    /** The kinds. */
    public enum Kind {
        MINIMUM("a minimum"),
        MAXIMUM("a maximum"),
        SADDLE("a saddle"),
        UNDECIDED("undecided by the second derivatives");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * Looks at the second derivatives of f at x.
     *
     * @throws mml.calculus.NotDifferentiableException if there are none
     */
    public static StationaryPoint of(Differentiable f, Vector x) {
        SymmetricEigen eigen = SymmetricEigen.of(f.hessian(x));
        Vector lambda = eigen.eigenvalues();
        double zero = 64 * Math.max(1, x.size()) * EPSILON * lambda.maxNorm();
        int positive = 0;
        int negative = 0;
        for (int i = 0; i < lambda.size(); i++) {
            if (lambda.get(i) > zero) positive++;
            if (lambda.get(i) < -zero) negative++;
        }
        Kind kind = kind(positive, negative, lambda.size());
        if (kind == Kind.MINIMUM && !lasts(f, x, eigen)) kind = Kind.UNDECIDED;
        return new StationaryPoint(kind, lambda);
    }

    /** Whether the curvature is still there where the gradient vanishes: near 0 that of x³ is positive, at 0 it is gone. */
    private static boolean lasts(Differentiable f, Vector x, SymmetricEigen eigen) {
        Vector step = Newton.step(eigen, eigen.eigenvalues(), f.gradient(x));
        double least = eigen.eigenvalues().get(0);
        return SymmetricEigen.values(f.hessian(x.plus(step))).get(0) >= CHANGE * least;
    }

    private static Kind kind(int positive, int negative, int n) {
        if (positive > 0 && negative > 0) return Kind.SADDLE;
        if (positive == n) return Kind.MINIMUM;
        return negative == n ? Kind.MAXIMUM : Kind.UNDECIDED;
    }

    @Override
    public String toString() {
        return kind.text() + ": eigenvalues of the Hessian " + NumberText.tuple(eigenvalues);
    }
}
