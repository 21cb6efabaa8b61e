package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class RotationTest extends TraceContract<RotationStep> {
    private static final double QUARTER = Math.PI / 2;

    @Override
    protected Class<RotationStep> family() {
        return RotationStep.class;
    }

    @Override
    protected Stream<Run<RotationStep>> runs() {
        return Stream.of(t -> Rotation.of(List.of(PlaneRotation.about(2, 0.4), PlaneRotation.about(0, -1.2)), t));
    }

    @Test
    void thePlaneIsTurnedCounterClockwise() {
        double c = Math.cos(0.3), s = Math.sin(0.3);
        close(Matrix.of(2, 2, c, -s, s, c), PlaneRotation.of(0.3).matrix());
        close(Vector.of(0, 1), PlaneRotation.of(QUARTER).times(Vector.of(1, 0)));
    }

    /** (3.77) to (3.79). */
    @Test
    void theThreeRotationsOfSpace() {
        double c = Math.cos(0.3), s = Math.sin(0.3);
        close(
                Matrix.of(3, 3, 1, 0, 0, 0, c, -s, 0, s, c),
                PlaneRotation.about(0, 0.3).matrix());
        close(
                Matrix.of(3, 3, c, 0, s, 0, 1, 0, -s, 0, c),
                PlaneRotation.about(1, 0.3).matrix());
        close(
                Matrix.of(3, 3, c, -s, 0, s, c, 0, 0, 0, 1),
                PlaneRotation.about(2, 0.3).matrix());
        assertEquals("R₂(90°)", PlaneRotation.about(1, QUARTER).name());
        assertEquals("R(−45°)", PlaneRotation.of(-QUARTER / 2).name());
    }

    @Test
    void agreesWithCommonsMath() {
        Rng rng = Rng.seeded(9);
        for (int run = 0; run < 100; run++) {
            double[] angles = {4 * rng.normal(), rng.normal(), rng.normal()};
            Rotation R = Rotation.of(
                    PlaneRotation.about(0, angles[0]),
                    PlaneRotation.about(1, angles[1]),
                    PlaneRotation.about(2, angles[2]));
            var theirs = of(Vector3D.PLUS_K, angles[2])
                    .applyTo(of(Vector3D.PLUS_J, angles[1]).applyTo(of(Vector3D.PLUS_I, angles[0])));
            close(Matrix.of(theirs.getMatrix()), R.R());
            assertTrue(R.certificate().holds());
            assertEquals(1, Lu.of(R.R()).determinant(), 1e-14);
            assertEquals(theirs.getAngle(), R.angle(), 1e-12);
            Vector v = R.axis();
            assertEquals(0, R.times(v).minus(v).maxNorm(), 1e-13);
            close(Matrix.identity(3), R.R().times(R.inverse().R()));
        }
    }

    private static org.apache.commons.math3.geometry.euclidean.threed.Rotation of(Vector3D axis, double angle) {
        return new org.apache.commons.math3.geometry.euclidean.threed.Rotation(
                axis, angle, RotationConvention.VECTOR_OPERATOR);
    }

    @Test
    void lengthsAndAnglesStay() {
        Rng rng = Rng.seeded(2);
        for (int run = 0; run < 100; run++) {
            int n = 2 + rng.below(5);
            Rotation R = Rotation.of(
                    new PlaneRotation(n, 0, n - 1, rng.normal()), new PlaneRotation(n, n / 2, (n / 2 + 1) % n, 3));
            Vector x = AngleTest.random(n, 1, rng).column(0);
            Vector y = AngleTest.random(n, 1, rng).column(0);
            assertEquals(x.norm(), R.times(x).norm(), 1e-14 * x.norm());
            assertEquals(
                    Angle.of(x, y).radians(), Angle.of(R.times(x), R.times(y)).radians(), 1e-14);
        }
    }

    @Test
    void theSmallestTurnsAndNearlyHalfTurnsKeepTheirAxis() {
        for (double angle : new double[] {1e-300, 1e-20, 1.75e-7, 1e-3, 3.1415, Math.PI - 1.75e-7}) {
            Rotation R = Rotation.of(PlaneRotation.about(2, angle));
            assertTrue(R.axis().isClose(Vector.unit(3, 2), 3e-16), R.axis()::toString);
            assertEquals(angle, R.angle(), 4e-16 * angle);
            assertTrue(R.inverse().axis().isClose(Vector.of(0, 0, -1), 3e-16));
            assertTrue(R.certificate().holds(), R.certificate()::toString);
        }
    }

    @Test
    void halfTurnsHaveAnAxisToo() {
        for (int axis = 0; axis < 3; axis++) {
            Rotation R = Rotation.of(PlaneRotation.about(axis, Math.PI));
            assertEquals(Math.PI, R.angle(), 1e-15);
            assertEquals(1, Math.abs(R.axis().get(axis)), 1e-15);
        }
        assertEquals(0, Rotation.of(PlaneRotation.about(1, 0)).angle());
    }

    @Test
    void givensTurnsAnEntryToZero() {
        Vector x = Vector.of(3, -1, 4, 2);
        Vector y = PlaneRotation.zeroing(x, 0, 2).times(x);
        close(Vector.of(5, -1, 0, 2), y);
        Vector z = PlaneRotation.zeroing(y, 1, 3).times(y);
        assertEquals(x.norm(), z.norm(), 1e-14);
        assertEquals(0, z.get(3), 1e-15);
        assertEquals(0, PlaneRotation.zeroing(Vector.of(0, 0), 0, 1).theta());
        assertEquals("R₁₃(0°)", new PlaneRotation(4, 0, 2, 0).name());
    }

    @Test
    void badArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> PlaneRotation.about(3, 1));
        assertThrows(IllegalArgumentException.class, () -> new PlaneRotation(1, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new PlaneRotation(3, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> PlaneRotation.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, Rotation::of);
        assertThrows(IllegalArgumentException.class, () -> Rotation.of(PlaneRotation.of(1), PlaneRotation.about(0, 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Rotation.of(PlaneRotation.of(1)).angle());
        assertThrows(IllegalArgumentException.class, () -> PlaneRotation.of(1).times(Vector.of(1, 2, 3)));
    }

    static void close(Matrix expected, Matrix got) {
        assertEquals(0, expected.minus(got).maxNorm(), 1e-14, () -> got.toString());
    }

    static void close(Vector expected, Vector got) {
        assertEquals(0, expected.minus(got).maxNorm(), 1e-14, () -> got.toString());
    }
}
