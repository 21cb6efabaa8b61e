package mml.optimization;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.Printed;

/**
 * A convex quadratic program,
 * <pre>
 *   min ½ xᵀPx + qᵀx + r     subject to   l ≤ Ax ≤ u
 * </pre>
 *
 * <p>Bounds may be infinite; two that are equal make an equation. The book's form (7.45) is {@code of(Q, c).subjectTo(A, b)}.
 *
 * @param P n×n, symmetric, positive semidefinite
 * @param q n entries
 * @param r what is added to all values
 * @param A m×n, m may be 0
 * @mml §7.3.2, (7.45)
 */
public record QuadraticProgram(Matrix P, Vector q, double r, Matrix A, Vector l, Vector u) {
    /** Of the largest eigenvalue, what a negative one may be by rounding. */
    private static final double ROUNDING = 1e-12;

    /** @throws NotConvexException if P has a negative eigenvalue */
    public QuadraticProgram {
        Shapes.symmetric(P, "P");
        Shapes.finite(P, "P");
        Shapes.vector(q, P.rows(), "q");
        if (!Shapes.finite(r)) throw new IllegalArgumentException("r is " + r + ", expected a finite number");
        new LinearProgram(q, A, l, u, Vector.zeros(q.size()), Vector.zeros(q.size())); // checks A, l, u
        SymmetricEigen eigen = SymmetricEigen.of(P);
        double least = eigen.eigenvalues().get(0);
        if (least < -ROUNDING * P.rows() * eigen.eigenvalues().maxNorm())
            throw new NotConvexException(least, eigen.eigenvectors().column(0));
    }

    /** Without constraints yet. */
    public static QuadraticProgram of(Matrix P, Vector q) {
        return new QuadraticProgram(P, q, 0, Matrix.zeros(0, q.size()), Vector.of(), Vector.of());
    }

    /** With the rows {@code Bx ≤ b} besides. */
    public QuadraticProgram subjectTo(Matrix B, Vector b) {
        return with(constraints().subjectTo(B, b));
    }

    /** With the rows {@code Bx ≥ b} besides. */
    public QuadraticProgram atLeast(Matrix B, Vector b) {
        return with(constraints().atLeast(B, b));
    }

    /** With the rows {@code Bx = b} besides. */
    public QuadraticProgram equalTo(Matrix B, Vector b) {
        return with(constraints().equalTo(B, b));
    }

    private QuadraticProgram with(LinearProgram lp) {
        return new QuadraticProgram(P, q, r, lp.A(), lp.rowLower(), lp.rowUpper());
    }

    /** The linear program of the same constraints with q for its costs. */
    public LinearProgram constraints() {
        LinearProgram free = LinearProgram.minimise(q);
        return new LinearProgram(q, A, l, u, free.xLower(), free.xUpper());
    }

    /** The same in the book's form, its bounds as rows {@code Gx ≤ h}: {@link LinearProgram#inequalities}. */
    public QuadraticProgram inequalities() {
        return with(constraints().inequalities());
    }

    public int n() {
        return q.size();
    }

    public int m() {
        return A.rows();
    }

    /** The value at x. */
    public double at(Vector x) {
        return 0.5 * x.dot(P.times(x)) + q.dot(x) + r;
    }

    /** {@code Px + q}. */
    public Vector gradient(Vector x) {
        return P.times(x).plus(q);
    }

    /**
     * The dual at multipliers for which {@code Px + q + Aᵀλ = 0}: {@code −½ xᵀPx − Σ λ_i bound_i + r}, with the upper bound where λ_i is positive and the
     * lower where it is negative. With P regular this is (7.52), D(λ) = −½ (q + Aᵀλ)ᵀ P⁻¹ (q + Aᵀλ) − λᵀb.
     */
    public double dual(Vector x, Vector lambda, double negligible) {
        double sum = r - 0.5 * x.dot(P.times(x));
        for (int i = 0; i < m(); i++) sum += LinearProgram.least(-lambda.get(i), l.get(i), u.get(i), negligible);
        return sum;
    }

    @Override
    public String toString() {
        return Printed.of("quadratic program: min ½ xᵀPx + qᵀx + r")
                .put("P", P)
                .put("q", q)
                .put("r", r)
                .put("A", A)
                .put("Ax from", l)
                .put("Ax to", u)
                .toString();
    }
}
