package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KernelTest {
    private static final List<Kernel> ALL = List.of(
            Kernel.linear(),
            Kernel.polynomial(3, 0.5, 1),
            Kernel.rbf(0.7),
            Kernel.rationalQuadratic(1.5, 2),
            Kernel.linear().plus(Kernel.rbf(1)),
            Kernel.rbf(0.1).times(Kernel.polynomial(2, 1, 0)),
            Kernel.sigmoid(0.3, -0.2));

    @Test
    void areWhatTheirFormulasSay() {
        Vector x = Vector.of(1, -2, 0.5);
        Vector z = Vector.of(0.25, 1, 3);
        double dot = 0.25 - 2 + 1.5;
        double square = 0.75 * 0.75 + 9 + 6.25;
        assertEquals(dot, Kernel.linear().of(x, z));
        assertEquals(Math.pow(0.5 * dot + 1, 3), Kernel.polynomial(3, 0.5, 1).of(x, z), 1e-15);
        assertEquals(Math.exp(-0.7 * square), Kernel.rbf(0.7).of(x, z), 1e-19);
        assertEquals(Math.exp(-square / 8), Kernel.rbfOfLength(2).of(x, z), 1e-16);
        assertEquals(
                Math.pow(1 + square / (2 * 1.5 * 4), -1.5),
                Kernel.rationalQuadratic(1.5, 2).of(x, z),
                1e-15);
        assertEquals(Math.tanh(0.3 * dot - 0.2), Kernel.sigmoid(0.3, -0.2).of(x, z), 1e-16);
        assertEquals(
                dot + Kernel.rbf(1).of(x, z),
                Kernel.linear().plus(Kernel.rbf(1)).of(x, z));
        assertEquals(
                dot * Kernel.rbf(0.01).of(x, z),
                Kernel.linear().times(Kernel.rbf(0.01)).of(x, z));
        assertEquals(7, Kernel.own("seven", (p, q) -> 7).of(x, z));
    }

    @Test
    void aRowHasTheSameBitsAsOneAtATime() {
        Rng rng = Rng.seeded(8);
        for (int D : new int[] {1, 4, 6, 11}) {
            double[] entries = new double[1100 * D];
            for (int i = 0; i < entries.length; i++) entries[i] = rng.normal();
            Matrix X = Matrix.of(1100, D, entries);
            Points points = Points.of(X);
            for (Kernel kernel : ALL) {
                double[] row = new double[1100];
                kernel.row(points, X.row(3).toArray(), row);
                for (int i : new int[] {0, 3, 511, 512, 1099}) {
                    assertEquals(kernel.of(X.row(i), X.row(3)), row[i], kernel::toString);
                    assertEquals(kernel.of(X.row(3), X.row(i)), row[i], kernel::toString);
                }
                double[] some = new double[3];
                kernel.row(points.at(new int[] {1099, 3, 512}), X.row(3).toArray(), some);
                assertArrayEquals(new double[] {row[1099], row[3], row[512]}, some, 0);
            }
        }
    }

    @Test
    void theNumbersOfTheBook() {
        Golden c = Golden.book(12).stream()
                .filter(g -> g.id().equals("12.rbf"))
                .findFirst()
                .orElseThrow();
        Gram gram = Gram.of(
                Kernel.rbfOfLength(c.input().get("l").asDouble()),
                Golden.matrix(c.input().get("X")));
        assertEquals(0, Golden.matrix(c.expected().get("K")).minus(gram.K()).maxNorm(), 1e-12);
        assertEquals(c.expected().get("minEig").asDouble(), gram.eigenvalues().get(0), 1e-12);
        assertTrue(gram.isPositiveSemidefinite() && gram.certificate().holds());
        assertNull(gram.witness());
    }

    @Test
    void aWitnessShowsThatAFunctionIsNoKernel() {
        Gram gram = Gram.of(Kernel.sigmoid(1, -1), Matrix.of(2, 1, 0, 1));
        assertArrayEquals(
                new double[] {-1.2322852299697158, 0.4706910740139509},
                gram.eigenvalues().toArray(),
                1e-15);
        Vector c = gram.witness();
        assertNotNull(c);
        assertEquals(0.8506508083520399, Math.abs(c.get(0)), 1e-14);
        assertEquals(0.5257311121191336, Math.abs(c.get(1)), 1e-14);
        assertTrue(c.get(0) * c.get(1) > 0);
        assertTrue(gram.certificate().holds());
        assertEquals(-1.2322852299697158, gram.form(c), 1e-14);
    }

    @Property(tries = 50, seed = "1")
    void kernelsThatSayTheyAreDefiniteAreSo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int N) {
        Rng rng = Rng.seeded(seed);
        double[] entries = new double[N * 2];
        for (int i = 0; i < entries.length; i++) entries[i] = rng.between(-3, 3) * 0.5;
        for (Kernel kernel : ALL)
            if (kernel.isDefinite())
                assertTrue(Gram.of(kernel, Matrix.of(N, 2, entries)).isPositiveSemidefinite(), kernel::toString);
    }

    @Test
    void refusesParametersAndFunctionsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> Kernel.rbf(-1));
        assertThrows(IllegalArgumentException.class, () -> Kernel.rbf(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Kernel.rbfOfLength(0));
        assertThrows(IllegalArgumentException.class, () -> Kernel.polynomial(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Kernel.rationalQuadratic(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Kernel.linear().plus(Kernel.precomputed()));
        assertThrows(IllegalArgumentException.class, () -> Kernel.linear().of(Vector.of(1), Vector.of(1, 2)));
        Matrix X = Matrix.of(3, 1, 1, 2, 3);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Gram.of(Kernel.own("one-sided", (x, z) -> x.get(0)), X))
                .getMessage();
        assertTrue(message.contains("of points 2 and 1"), message);
        message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Gram.of(Kernel.own("NaN", (x, z) -> x.get(0) + z.get(0) == 5 ? Double.NaN : 0), X))
                .getMessage();
        assertTrue(message.contains("points 2 and 3"), message);
        assertFalse(Kernel.own("any", (x, z) -> 1).isDefinite());
    }

    @Test
    void neitherAWitnessOfNothingNorANegativeEigenvalueWithoutOneIsCertified() {
        Gram gram = Gram.of(Kernel.sigmoid(1, -1), Matrix.of(2, 1, 0, 1));
        assertFalse(new Gram(gram.K(), gram.eigenvalues(), null).certificate().holds());
        assertFalse(new Gram(Matrix.identity(2), Vector.of(1, 1), Vector.of(1, 0))
                .certificate()
                .holds());
    }
}
