package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.decomposition.MatrixTypes;
import mml.decomposition.Residuals;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JacobiEigenTest extends TraceContract<JacobiEigenStep> {
    private static final Matrix A = Matrix.of(new double[][] {{4, 1, 2}, {1, 3, 0}, {2, 0, -1}});

    @Override
    protected Class<JacobiEigenStep> family() {
        return JacobiEigenStep.class;
    }

    @Override
    protected Stream<Run<JacobiEigenStep>> runs() {
        return Stream.of(t -> JacobiEigen.of(A, t));
    }

    @Test
    void example411() {
        JacobiEigen eigen = JacobiEigen.of(Matrix.of(2, 2, 2.5, -1, -1, 2.5));
        assertArrayEquals(new double[] {1.5, 3.5}, eigen.eigenvalues().toArray(), 1e-15);
        assertEquals(1 / Math.sqrt(2), eigen.eigenvectors().get(0, 1), 1e-15);
        assertEquals(0, eigen.reconstruct().minus(eigen.A()).maxNorm(), 1e-15);
    }

    static Stream<MatrixTypes.Named> types() {
        return MatrixTypes.square().filter(t -> t.A().rows() <= 50);
    }

    @ParameterizedTest
    @MethodSource("types")
    void passesLapacksGate(MatrixTypes.Named type) {
        Matrix S = type.A().times(0.5).plus(type.A().transpose().times(0.5));
        JacobiEigen eigen = JacobiEigen.of(S);
        assertTrue(eigen.certificate().holds(), () -> type + ": " + eigen.certificate());
        double bound = 30 * S.rows() * Residuals.EPS * S.maxNorm() * S.rows();
        assertArrayEquals(
                SymmetricEigen.of(S).eigenvalues().toArray(),
                eigen.eigenvalues().toArray(),
                bound);
    }

    @Test
    void eachRotationTakesTheSquareOfItsEntryFromTheRest() {
        Trace<JacobiEigenStep> trace = Trace.of(t -> JacobiEigen.of(A, t));
        double before = Math.sqrt(2 * (1 + 4));
        Matrix matrix = A;
        for (JacobiEigenStep step : trace)
            if (step instanceof JacobiEigenStep.Rotated r) {
                double entry = matrix.get(r.p(), r.q());
                assertEquals(before * before - 2 * entry * entry, r.offDiagonal() * r.offDiagonal(), 1e-13);
                assertEquals(0, r.matrix().toMatrix().get(r.p(), r.q()));
                before = r.offDiagonal();
                matrix = r.matrix().toMatrix();
            }
    }

    @Test
    void refusesAnAsymmetricMatrix() {
        assertThrows(IllegalArgumentException.class, () -> JacobiEigen.of(Matrix.of(2, 2, 1, 2, 3, 4)));
    }
}
