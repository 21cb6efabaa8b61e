package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AngleTest extends TraceContract<AngleStep> {
    private static final InnerProduct STRETCHED = InnerProduct.of(Matrix.of(2, 2, 2, 0, 0, 1));

    @Override
    protected Class<AngleStep> family() {
        return AngleStep.class;
    }

    @Override
    protected Stream<Run<AngleStep>> runs() {
        return Stream.of(
                t -> Angle.of(Vector.of(1, 1), Vector.of(1, 2), InnerProduct.dot(), t),
                t -> Angle.of(Vector.of(1, 1), Vector.of(-1, 1), STRETCHED, t));
    }

    static List<Golden> angle() {
        return Golden.cases("angle");
    }

    @ParameterizedTest
    @MethodSource("angle")
    void referenceNumbers(Golden c) {
        Angle a = Angle.of(
                Golden.vector(c.input().get("x")), Golden.vector(c.input().get("y")));
        double radians = Double.parseDouble(c.expected().get("radians").asText());
        double cos = Double.parseDouble(c.expected().get("cos").asText());
        assertEquals(radians, a.radians(), c.relTol() * radians);
        assertEquals(cos, a.cosine(), c.relTol() * cos);
        assertTrue(a.certificate().holds());
    }

    /** Example 3.6. */
    @Test
    void theAngleOfTheBook() {
        Angle a = Angle.of(Vector.of(1, 1), Vector.of(1, 2));
        assertEquals(3, a.inner());
        assertEquals(0.3217505543966423, a.radians(), 1e-15);
        assertEquals(18.434948822922017, a.degrees(), 1e-13);
    }

    /** Example 3.7: a right angle for one inner product is none for another. */
    @Test
    void orthogonalityDependsOnTheInnerProduct() {
        Vector x = Vector.of(1, 1);
        Vector y = Vector.of(-1, 1);
        assertTrue(Angle.of(x, y).isRight());
        assertEquals(90, Angle.of(x, y).degrees());
        Angle a = Angle.of(x, y, STRETCHED);
        assertFalse(a.isRight());
        assertEquals(-1.0 / 3, a.cosine(), 1e-15);
        assertEquals(109.47122063449069, a.degrees(), 1e-12);
        assertTrue(a.certificate().holds());
    }

    /** Exercise 3.4. */
    @Test
    void obtuseAngles() {
        Vector x = Vector.of(1, 2);
        Vector y = Vector.of(-1, -1);
        assertEquals(-3 / Math.sqrt(10), Angle.of(x, y).cosine(), 1e-15);
        Angle a = Angle.of(x, y, InnerProduct.of(Matrix.of(2, 2, 2, 1, 1, 3)));
        assertEquals(-11 / Math.sqrt(126), a.cosine(), 1e-15);
        assertEquals(2.9410462957012875, a.radians(), 1e-14);
    }

    @Test
    void nearlyParallelVectorsKeepTheirDigits() {
        double tiny = 1e-12; // the cosine rounds to 1
        assertEquals(tiny, Angle.of(Vector.of(1, 0), Vector.of(1, tiny)).radians(), 1e-26);
        assertEquals(0, Angle.of(Vector.of(0.1, 0.7), Vector.of(0.2, 1.4)).radians(), 1e-15);
        assertEquals(Math.PI, Angle.of(Vector.of(1, 2), Vector.of(-3, -6)).radians(), 4e-16);
    }

    @Test
    void lengthDoesNotMatter() {
        double straight = Angle.of(Vector.of(1, 1), Vector.of(1, 2)).radians();
        for (double s : new double[] {1e-320, 1e-300, 1e-150, 1e150, 1e300}) {
            Angle a = Angle.of(Vector.of(s, s), Vector.of(1 / Math.max(s, 1e-300), 2 / Math.max(s, 1e-300)));
            assertEquals(straight, a.radians(), s < 1e-310 ? 1e-3 : 1e-15);
        }
    }

    @Test
    void theZeroVectorHasNoDirection() {
        var e = assertThrows(IllegalArgumentException.class, () -> Angle.of(Vector.of(1, 1), Vector.of(0, 0)));
        assertEquals("y is the zero vector, expected one with a direction", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Angle.of(Vector.of(), Vector.of()));
        assertThrows(IllegalArgumentException.class, () -> Angle.of(Vector.of(1, 2), Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Angle.of(Vector.of(Double.POSITIVE_INFINITY), Vector.of(1)));
    }

    @Test
    void randomVectorsUnderRandomInnerProducts() {
        Rng rng = Rng.seeded(5);
        for (int run = 0; run < 200; run++) {
            int n = 1 + rng.below(7);
            Matrix G = random(n, n, rng);
            InnerProduct p = InnerProduct.of(G.times(G.transpose()).plus(Matrix.identity(n)));
            Vector x = random(n, 1, rng).column(0);
            Vector y = random(n, 1, rng).column(0);
            Angle a = Angle.of(x, y, p, Tracer.off());
            assertTrue(a.certificate().holds(), a::toString);
            assertEquals(a.radians(), Angle.of(y, x, p).radians());
            assertEquals(Math.PI - a.radians(), Angle.of(x, y.times(-3), p).radians(), 1e-14);
        }
    }

    static Matrix random(int m, int n, Rng rng) {
        double[] v = new double[m * n];
        for (int i = 0; i < v.length; i++) v[i] = rng.normal();
        return Matrix.of(m, n, v);
    }
}
