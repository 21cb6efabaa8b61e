package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.decomposition.MatrixTypes;
import mml.decomposition.Residuals;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneSidedJacobiSvdTest extends TraceContract<OneSidedJacobiStep> {
    private static final Matrix RATINGS = Matrix.of(new double[][] {{5, 4, 1}, {5, 5, 0}, {0, 0, 5}, {1, 0, 4}});

    @Override
    protected Class<OneSidedJacobiStep> family() {
        return OneSidedJacobiStep.class;
    }

    @Override
    protected Stream<Run<OneSidedJacobiStep>> runs() {
        return Stream.of(t -> OneSidedJacobiSvd.of(RATINGS, t));
    }

    static Stream<MatrixTypes.Named> types() {
        return Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular())
                .filter(t -> Math.max(t.A().rows(), t.A().cols()) <= 50);
    }

    @ParameterizedTest
    @MethodSource("types")
    void passesLapacksGateAndAgreesWithSvd(MatrixTypes.Named type) {
        OneSidedJacobiSvd svd = OneSidedJacobiSvd.of(type.A());
        assertTrue(svd.certificate().holds(), () -> type + ": " + svd.certificate());
        Svd other = Svd.of(type.A());
        assertArrayEquals(
                other.singularValues().toArray(),
                svd.singularValues().toArray(),
                30 * 20 * Residuals.EPS * other.norm());
    }

    @Test
    void smallSingularValuesOfColumnsOfDifferentLengthKeepAllTheirDigits() {
        Matrix A = Matrix.of(3, 2, 1, 1e-20, 2, 3e-20, 2, -1e-20);
        Matrix scaled = Matrix.of(3, 2, 1, 1, 2, 3, 2, -1);
        double det = scaled.column(0).norm() * scaled.column(1).norm(); // σ₁σ₂ is the area of the columns
        double cosine = scaled.column(0).dot(scaled.column(1)) / det;
        double small = OneSidedJacobiSvd.of(A).singularValues().get(1);
        assertEquals(1, small / (1e-20 * scaled.column(1).norm() * Math.sqrt(1 - cosine * cosine)), 1e-14);
        Vector a = scaled.column(0);
        Vector rest = scaled.column(1).plus(-a.dot(scaled.column(1)) / a.dot(a), a); // what is orthogonal to a
        Vector u = OneSidedJacobiSvd.of(A).U().column(1);
        assertEquals(1, Math.abs(u.dot(rest)) / rest.norm(), 1e-14);
    }

    @Test
    void refusesWhatIsEmptyOrNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> OneSidedJacobiSvd.of(Matrix.zeros(0, 2)));
        assertThrows(IllegalArgumentException.class, () -> OneSidedJacobiSvd.of(Matrix.of(1, 2, 1, Double.NaN)));
    }
}
