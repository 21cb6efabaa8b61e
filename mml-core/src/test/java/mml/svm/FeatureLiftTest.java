package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeatureLiftTest extends TraceContract<LiftStep> {
    private static final Matrix XOR = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);
    private static final Vector Y = Vector.of(1, 1, -1, -1);

    @Override
    protected Class<LiftStep> family() {
        return LiftStep.class;
    }

    @Override
    protected Stream<Run<LiftStep>> runs() {
        return Stream.of(
                t -> FeatureLift.of(XOR, Y, 1000, t),
                t -> FeatureLift.of(Matrix.of(4, 2, 1, 0, -1, 0, 2, 0, -2, 0), Vector.of(1, -1, 1, -1), 1, t));
    }

    @Test
    void xorIsTheProductOfTheCoordinates() {
        FeatureLift xor = FeatureLift.of(XOR, Y, 1000, Tracer.off());
        assertArrayEquals(new double[] {0, Math.sqrt(0.5), 0}, xor.w().toArray(), 1e-7);
        assertEquals(0, xor.b(), 1e-7);
        for (double x = -2; x <= 2; x += 0.5)
            for (double z = -2; z <= 2; z += 0.5) assertEquals(x * z, xor.decision(Vector.of(x, z)), 1e-6);
        assertEquals(0, xor.wrong(Y));
        assertTrue(xor.certificate(XOR).holds());
    }

    @Test
    void aPointAndItsMirrorAreLiftedToTheSamePlace() {
        FeatureLift mirrored = FeatureLift.of(Matrix.of(2, 2, 1, 2, -1, -2), Vector.of(1, -1), 1, Tracer.off());
        assertEquals(mirrored.lifted().row(0), mirrored.lifted().row(1));
        assertTrue(mirrored.wrong(Vector.of(1, -1)) > 0);
    }

    @Property(tries = 30)
    void theInnerProductUpThereIsTheSquareDownHere(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(12, 2);
        Vector y = Vector.generate(12, n -> n % 2 == 0 ? 1 : -1);
        FeatureLift lift = FeatureLift.of(X, y, 1, Tracer.off());
        assertTrue(lift.certificate(X).holds(), lift.certificate(X).toString());
        Vector x = rng.normalMatrix(1, 2).row(0);
        Vector z = rng.normalMatrix(1, 2).row(0);
        double product = x.dot(z);
        assertEquals(
                product * product, FeatureLift.phi(x).dot(FeatureLift.phi(z)), 1e-14 * (1 + product * product) * 100);
        assertEquals(lift.svm().decision(x), lift.decision(x), 1e-9 * (1 + Math.abs(lift.decision(x))));
    }

    @Test
    void anotherMachineIsNotCertified() {
        FeatureLift xor = FeatureLift.of(XOR, Y, 1000, Tracer.off());
        assertTrue(!new FeatureLift(xor.svm(), xor.lifted(), xor.w().times(1.01))
                .certificate(XOR)
                .holds());
    }

    @Test
    void onlyThePlaneIsLifted() {
        assertThrows(IllegalArgumentException.class, () -> FeatureLift.of(Matrix.zeros(4, 3), Y, 1, Tracer.off()));
        assertThrows(
                IllegalArgumentException.class, () -> FeatureLift.of(XOR, Vector.of(1, 2, -1, -1), 1, Tracer.off()));
        assertThrows(
                IllegalArgumentException.class,
                () -> FeatureLift.of(Matrix.of(2, 2, 1e200, 0, 0, 1e200), Vector.of(1, -1), 1, Tracer.off()));
    }

    /** C times an ulp of a margin is far more than ‖w‖² there. */
    @Test
    void whatIsRightIsCertifiedAlsoForLargeNumbers() {
        for (double size : new double[] {1e2, 1e4, 1e8}) {
            Matrix X = XOR.times(size);
            FeatureLift xor = FeatureLift.of(X, Y, 1000, Tracer.off());
            assertEquals(0, xor.wrong(Y));
            assertTrue(xor.certificate(X).holds(), xor.certificate(X).toString());
        }
    }

    @Test
    void anotherLiftOrAnotherWeightIsNotCertified() {
        FeatureLift xor = FeatureLift.of(XOR, Y, 1000, Tracer.off());
        assertFalse(new FeatureLift(xor.svm(), xor.lifted().times(2), xor.w().times(0.5))
                .certificate(XOR)
                .holds());
        assertFalse(new FeatureLift(xor.svm(), xor.lifted(), xor.w().times(1.001))
                .certificate(XOR)
                .holds());
    }
}
