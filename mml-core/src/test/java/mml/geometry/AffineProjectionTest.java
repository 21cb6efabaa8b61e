package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class AffineProjectionTest extends TraceContract<AffineProjectionStep> {
    private static final Matrix B = Matrix.of(3, 2, 1, 0, 1, 1, 1, 2);
    private static final Vector X0 = Vector.of(1, -1, 2);

    @Override
    protected Class<AffineProjectionStep> family() {
        return AffineProjectionStep.class;
    }

    @Override
    protected Stream<Run<AffineProjectionStep>> runs() {
        return Stream.of(t -> AffineProjection.of(X0, B, Vector.of(7, -1, 2), InnerProduct.dot(), t));
    }

    @Test
    void shiftsProjectsAndShiftsBack() {
        AffineProjection p = AffineProjection.of(X0, B, Vector.of(7, -1, 2)); // x − x₀ is that of Example 3.11
        assertEquals(0, p.projection().minus(Vector.of(6, 1, 1)).maxNorm(), 1e-14);
        assertEquals(Math.sqrt(6), p.distance(), 1e-14);
        assertTrue(p.certificate().holds());
    }

    @Test
    void anySupportPointGivesTheSamePoint() {
        Vector x = Vector.of(0.3, 5, -2);
        AffineProjection p = AffineProjection.of(X0, B, x);
        AffineProjection q = AffineProjection.of(X0.plus(B.times(Vector.of(3, -7))), B, x);
        assertEquals(0, p.projection().minus(q.projection()).maxNorm(), 1e-13);
        InnerProduct inner = InnerProduct.of(Matrix.of(3, 3, 2, 1, 0, 1, 2, -1, 0, -1, 2));
        AffineProjection r = AffineProjection.of(X0, B, x, inner);
        assertTrue(r.certificate().holds());
        assertEquals(0, inner.product(r.residual(), B.column(0)), 1e-13);
    }

    @Test
    void badInputIsNamed() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> AffineProjection.of(Vector.of(1, 2), B, Vector.of(1, 2, 3)));
        assertTrue(String.valueOf(e.getMessage()).contains("x0 has 2 entries, expected 3"), e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> AffineProjection.of(X0, B, Vector.of(1)));
        assertTrue(String.valueOf(e.getMessage()).contains("x has 1 entry, expected 3"), e.getMessage());
    }
}
