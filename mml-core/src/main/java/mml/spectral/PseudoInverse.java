package mml.spectral;

import static mml.kernel.Rounding.spectral;

import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The Moore–Penrose pseudo-inverse {@code A⁺ = V Σ⁺ Uᵀ}, with {@code 1/σ_i} for each singular value that counts and 0
 * for the others; {@code A⁺b} is the shortest x of all with the least {@code ‖Ax − b‖}. For a matrix with independent
 * columns it is the {@code (AᵀA)⁻¹Aᵀ} of the book, computed without forming {@code AᵀA}.
 *
 * @param A m×n
 * @param matrix A⁺: n×m
 * @param rank how many singular values count: those above max(m, n)·ε·σ₁
 * @mml §2.3.3, (2.59); §4.5.3
 */
public record PseudoInverse(Matrix A, Matrix matrix, int rank) {

    public static PseudoInverse of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * The pseudo-inverse while {@code trace} watches the decomposition.
     *
     * @throws IllegalArgumentException if A is empty or not finite
     * @throws MagnitudeException if an entry of A⁺ is larger than every double
     */
    public static PseudoInverse of(Matrix A, Tracer<? super SvdStep> trace) {
        Svd svd = Svd.of(A, trace);
        int rank = svd.rank();
        double[][] v = new double[A.cols()][rank];
        double[][] u = new double[rank][A.rows()];
        for (int k = 0; k < rank; k++) {
            double scale = Scaling.toOne(svd.singularValues().get(k)); // so that 1/σ does not overflow by itself
            for (int i = 0; i < v.length; i++)
                v[i][k] = svd.V().get(i, k) / (svd.singularValues().get(k) * scale);
            for (int j = 0; j < u[k].length; j++) u[k][j] = svd.U().get(j, k) * scale;
        }
        Matrix P = rank == 0 ? Matrix.zeros(A.cols(), A.rows()) : Matrix.of(v).times(Matrix.of(u));
        double max = P.maxNorm();
        if (!(max <= Double.MAX_VALUE)) throw MagnitudeException.ofSmall("an entry of the pseudo-inverse");
        return new PseudoInverse(A, P, rank);
    }

    /** {@code A⁺b}. */
    public Vector solve(Vector b) {
        Shapes.vector(b, A.rows(), "b");
        return Vector.of(MagnitudeException.check(matrix.times(b).toArray()));
    }

    /** Penrose's four equations, each relative to the rounding of its products. */
    public Certificate certificate() {
        double s = Scaling.toOne(A.maxNorm());
        Matrix a = A.times(s);
        Matrix p = matrix.times(1 / s);
        Matrix ap = a.times(p);
        Matrix pa = p.times(a);
        double unit = spectral(Math.max(A.rows(), A.cols()));
        double bound = unit * Math.max(1, a.maxNorm() * p.maxNorm() * Math.max(A.rows(), A.cols()));
        return Certificate.of(
                "A⁺ satisfies Penrose's four equations",
                new Check("max |AA⁺A − A| / max |A|", relative(ap.times(a).minus(a), a), bound),
                new Check("max |A⁺AA⁺ − A⁺| / max |A⁺|", relative(pa.times(p).minus(p), p), bound),
                new Check("max |AA⁺ − (AA⁺)ᵀ|", ap.minus(ap.transpose()).maxNorm(), bound),
                new Check("max |A⁺A − (A⁺A)ᵀ|", pa.minus(pa.transpose()).maxNorm(), bound));
    }

    private static double relative(Matrix error, Matrix A) {
        return A.maxNorm() == 0 ? error.maxNorm() : error.maxNorm() / A.maxNorm();
    }

    @Override
    public String toString() {
        return Printed.of("pseudo-inverse of A", A)
                .put("A⁺", matrix)
                .line("rank " + rank)
                .line(certificate())
                .toString();
    }
}
