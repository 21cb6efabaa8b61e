package mml.hub.widget.ch04;

import java.util.Arrays;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;
import mml.viz.plot.Line;

/**
 * The SVD from the eigenvectors of AᵀA, checked on Example 4.13 or on random matrices.
 *
 * @mml §4.5.2, Example 4.13
 */
public final class GramDerivation extends Derivation {
    private static final double SMALL = 1e-10;

    public GramDerivation() {
        super("gram");
    }

    @Override
    public List<Line> lines(int seed) {
        Matrix A = seed == 0 ? Matrix.of(2, 3, 1, 0, 1, -2, 1, 0) : Randoms.matrix(Rng.seeded(seed), 2, 3);
        Matrix gram = A.transpose().times(A);
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        Svd svd = Svd.of(A);
        Vector sigma = svd.singularValues();
        boolean values = true;
        for (int i = 0; i < 2; i++)
            values &= near(sigma.get(i) * sigma.get(i), Math.max(0, largest(eigen.eigenvalues(), i)), gram.maxNorm());
        Vector v1 = svd.V().column(0);
        Vector v2 = svd.V().column(1);
        Vector image1 = A.times(v1);
        Vector image2 = A.times(v2);
        return List.of(
                new Line(
                        "AᵀA has the eigenvalues " + NumberText.of(largest(eigen.eigenvalues(), 0)) + ", "
                                + NumberText.of(largest(eigen.eigenvalues(), 1)) + " and 0",
                        near(largest(eigen.eigenvalues(), 2), 0, gram.maxNorm())),
                new Line(
                        "σ₁ = √" + NumberText.of(sigma.get(0) * sigma.get(0)) + " = " + NumberText.of(sigma.get(0))
                                + ", σ₂ = " + NumberText.of(sigma.get(1)),
                        values),
                new Line(
                        "(Av₁)ᵀ(Av₂) = " + NumberText.of(image1.dot(image2), gram.maxNorm()) + ", ‖Av₁‖ = "
                                + NumberText.of(image1.norm()),
                        near(image1.dot(image2), 0, gram.maxNorm()) && near(image1.norm(), sigma.get(0), sigma.get(0))),
                new Line(
                        "largest entry of A − UΣVᵀ: below 10⁻¹⁰",
                        A.minus(svd.reconstruct()).maxNorm() < SMALL * A.maxNorm()));
    }

    /** The i-th largest entry, counted from 0. */
    private static double largest(Vector x, int i) {
        double[] sorted = x.toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1 - i];
    }

    private static boolean near(double a, double b, double scale) {
        return Math.abs(a - b) <= SMALL * scale;
    }
}
