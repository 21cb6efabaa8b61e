package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.Pca;
import org.junit.jupiter.api.Test;

class KernelPcaTest {
    @Test
    void theLinearKernelGivesPca() {
        Matrix X = Rng.seeded(1).normalMatrix(20, 4).map(x -> x + 3);
        KernelPca kernel = KernelPca.of(X, Kernel.linear(), 3);
        Pca pca = Pca.of(X);
        Matrix other = Rng.seeded(2).normalMatrix(5, 4);
        Matrix z = kernel.encode(other);
        Matrix w = pca.encode(other);
        for (int m = 0; m < 3; m++) {
            assertEquals(
                    pca.eigenvalues().get(m),
                    kernel.eigenvalues().get(m),
                    1e-12 * pca.eigenvalues().get(0));
            double sign = Math.signum(z.get(0, m) * w.get(0, m));
            for (int n = 0; n < 5; n++) assertEquals(w.get(n, m), sign * z.get(n, m), 1e-11);
        }
        assertEquals(pca.captured(3), kernel.captured(3), 1e-12);
        assertTrue(kernel.certificate().holds(), () -> kernel.certificate().toString());
    }

    @Test
    void aPolynomialIsPcaOfItsMap() {
        // (xᵀz)² = ⟨φ(x), φ(z)⟩ for φ(x) = (x₁², √2 x₁x₂, x₂²)
        Matrix X = Rng.seeded(3).normalMatrix(15, 2);
        Matrix phi = Matrix.generate(15, 3, (n, d) -> {
            double a = X.get(n, 0);
            double b = X.get(n, 1);
            return d == 0 ? a * a : d == 1 ? Math.sqrt(2) * a * b : b * b;
        });
        KernelPca kernel = KernelPca.of(X, Kernel.polynomial(2, 1, 0), 3);
        Pca pca = Pca.of(phi);
        for (int m = 0; m < 3; m++)
            assertEquals(
                    pca.eigenvalues().get(m),
                    kernel.eigenvalues().get(m),
                    1e-11 * pca.eigenvalues().get(0));
        assertEquals(0, kernel.eigenvalues().get(3));
        assertTrue(kernel.certificate().holds(), () -> kernel.certificate().toString());
    }

    @Test
    void oneCoordinatePartsTwoRings() {
        Matrix X = Matrix.generate(40, 2, (n, d) -> {
            double angle = Math.PI * n / 20;
            return (n < 20 ? 1 : 3) * (d == 0 ? Elementary.cos(2 * angle) : Elementary.sin(2 * angle));
        });
        KernelPca kernel = KernelPca.of(X, Kernel.polynomial(2, 1, 0), 3);
        Matrix z = kernel.encode(X);
        boolean parted = false; // r² is a direction of the map, which no line of the plane has
        for (int m = 0; m < 3; m++) {
            double[] inner = z.rows(0, 20).column(m).toArray();
            double[] outer = z.rows(20, 40).column(m).toArray();
            Arrays.sort(inner);
            Arrays.sort(outer);
            parted |= inner[19] < outer[0] || outer[19] < inner[0];
        }
        assertTrue(parted);
        assertTrue(kernel.certificate().holds(), () -> kernel.certificate().toString());
    }

    @Test
    void whatIsNoKernelIsRefusedWithItsEigenvalue() {
        Matrix X = Matrix.of(2, 1, 0, 1);
        Kernel.Precomputed none = (Kernel.Precomputed) Kernel.precomputed();
        var e = assertThrows(KernelPca.Indefinite.class, () -> KernelPca.of(Matrix.of(2, 2, 0, 1, 1, 0), none, 1));
        assertEquals(-1, e.eigenvalue(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> KernelPca.of(X, Kernel.linear(), 2));
        assertThrows(IllegalArgumentException.class, () -> KernelPca.of(Matrix.of(1, 1, 0), Kernel.linear(), 1));
        assertThrows(IllegalArgumentException.class, () -> KernelPca.of(Matrix.of(2, 1, 4, 4), Kernel.rbf(1), 1));
    }

    @Test
    void numbersComputedElsewhereGiveTheSame() {
        Matrix X = Rng.seeded(7).normalMatrix(8, 2);
        Matrix K = Gram.of(Kernel.rbf(0.3), X).K();
        Matrix own = KernelPca.of(X, Kernel.rbf(0.3), 2).encode(X);
        assertTrue(KernelPca.of(K, Kernel.precomputed(), 2).encode(K).isClose(own, 1e-12));
    }

    @Test
    void coordinatesOfAnotherMeanOrVarianceAreNotCertified() {
        Matrix X = Matrix.of(4, 2, 0, 0, 1, 0, 0, 2, 3, 1);
        KernelPca p = KernelPca.of(X, Kernel.rbf(0.5), 2);
        assertTrue(p.certificate().holds());
        assertFalse(new KernelPca(p.kernel(), X, p.A(), p.eigenvalues().times(1.001), p.means())
                .certificate()
                .holds());
        assertFalse(
                new KernelPca(p.kernel(), X, p.A(), p.eigenvalues(), p.means().plus(Vector.of(1e-6, 0, 0, 0)))
                        .certificate()
                        .holds());
    }

    /** So small a shift is one of the covariance only by its square. */
    @Test
    void aMeanThatIsOffByLittleIsNotCertified() {
        Matrix X = Matrix.of(4, 2, 0, 0, 1, 0, 0, 2, 3, 1);
        KernelPca p = KernelPca.of(X, Kernel.rbf(0.5), 2);
        Vector means = p.means().plus(Vector.of(1e-10, 0, 0, 0));
        assertFalse(new KernelPca(p.kernel(), X, p.A(), p.eigenvalues(), means)
                .certificate()
                .holds());
    }
}
