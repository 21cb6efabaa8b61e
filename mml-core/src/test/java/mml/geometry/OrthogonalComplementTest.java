package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.QrStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Recorder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrthogonalComplementTest {
    @Test
    void theNormalVectorOfAPlane() {
        Vector n = OrthogonalComplement.of(Matrix.of(3, 2, 1, 0, 1, 1, 1, 2)).normal();
        double c = 1 / Math.sqrt(6);
        assertEquals(0, n.minus(Vector.of(c, -2 * c, c)).maxNorm(), 1e-15); // (1, −2, 1), the residual of Example 3.11
    }

    @Property(tries = 60, seed = "1")
    void theDimensionsAddUpAndEverythingIsOrthogonal(
            @ForAll @IntRange(min = 1, max = 7) int n, @ForAll @IntRange(min = 1, max = 7) int k, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double[] b = new double[n * k];
        for (int i = 0; i < b.length; i++) b[i] = rng.between(-2, 2);
        double[] a = new double[n * n];
        for (int i = 0; i < a.length; i++) a[i] = rng.uniform();
        Matrix G = Matrix.of(n, n, a);
        InnerProduct inner = InnerProduct.of(G.transpose().times(G).plus(Matrix.identity(n)));
        Matrix B = Matrix.of(n, k, b);
        OrthogonalComplement c = OrthogonalComplement.of(B, inner);
        assertTrue(c.certificate().holds(), () -> c.certificate().toString());
        Projection p = Projection.of(B, Vector.of(new double[n]), inner);
        assertEquals(n, c.dimension() + p.dimension());
    }

    @Test
    void whatIsSeenAreTheReflections() {
        Recorder<QrStep> recorder = Recorder.all();
        Matrix B = Matrix.of(3, 1, 1, 2, 2);
        assertEquals(OrthogonalComplement.of(B), OrthogonalComplement.of(B, InnerProduct.dot(), recorder));
        assertEquals(3, recorder.trace().size());
    }

    @Test
    void theEdges() {
        assertEquals(0, OrthogonalComplement.of(Matrix.identity(2)).dimension());
        assertEquals(
                Matrix.identity(2), OrthogonalComplement.of(Matrix.zeros(2, 1)).basis());
        OrthogonalComplement all = OrthogonalComplement.of(Matrix.zeros(2, 1));
        assertThrows(IllegalStateException.class, all::normal);
        assertThrows(IllegalArgumentException.class, () -> OrthogonalComplement.of(Matrix.of(1, 1, Double.NaN)));
    }

    @Test
    void example38IsAnOrthonormalBasis() {
        double c = 1 / Math.sqrt(2);
        Orthonormality o = Orthonormality.of(Matrix.of(2, 2, c, c, c, -c));
        assertTrue(o.isBasis());
        assertEquals(0, o.gram().minus(Matrix.identity(2)).maxNorm(), 1e-15);
        assertEquals(
                0, o.coordinates(Vector.of(3, 1)).minus(Vector.of(4 * c, 2 * c)).maxNorm(), 1e-15);
    }

    @Test
    void theWorstPairIsNamed() {
        Orthonormality o = Orthonormality.of(Matrix.of(2, 2, 1, 0.25, 0, 1));
        assertFalse(o.holds());
        assertEquals(1, o.row());
        assertEquals(0, o.col());
        assertEquals(0.25, o.loss());
        assertFalse(Orthonormality.of(Matrix.of(2, 1, 1, 0)).isBasis());
        InnerProduct inner = InnerProduct.of(Matrix.of(2, 2, 4, 0, 0, 1));
        assertTrue(Orthonormality.of(Matrix.of(2, 2, 0.5, 0, 0, 1), inner).isBasis());
    }
}
