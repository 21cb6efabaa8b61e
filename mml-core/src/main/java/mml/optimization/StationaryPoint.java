package mml.optimization;

import mml.calculus.Differentiable;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;

/**
 * What kind of point one with {@code ∇f(x) = 0} is, by the eigenvalues of the Hessian H: all positive, a minimum; all negative, a
 * maximum; of both signs, a saddle. Where one is zero, up to rounding, and the others do not decide it, the second derivatives say
 * nothing: x⁴ + y⁴ has a minimum at 0, x³ + y² has none.
 *
 * @param kind by H alone
 * @param eigenvalues of H, ascending
 * @mml §7 (opening)
 */
public record StationaryPoint(Kind kind, Vector eigenvalues) {
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
        Matrix H = f.hessian(x);
        Vector lambda = SymmetricEigen.values(H);
        double zero = 64 * Math.max(1, x.size()) * Math.ulp(1.0) * lambda.maxNorm();
        int positive = 0;
        int negative = 0;
        for (int i = 0; i < lambda.size(); i++) {
            if (lambda.get(i) > zero) positive++;
            if (lambda.get(i) < -zero) negative++;
        }
        return new StationaryPoint(kind(positive, negative, lambda.size()), lambda);
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
