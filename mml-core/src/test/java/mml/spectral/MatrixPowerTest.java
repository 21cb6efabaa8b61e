package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class MatrixPowerTest extends TraceContract<MatrixPowerStep> {
    /** Example 4.11. */
    private static final Matrix BOOK = Matrix.of(new double[][] {{2.5, -1}, {-1, 2.5}});

    @Override
    protected Class<MatrixPowerStep> family() {
        return MatrixPowerStep.class;
    }

    @Override
    protected Stream<Run<MatrixPowerStep>> runs() {
        return Stream.of(t -> MatrixPower.of(BOOK, 11, t));
    }

    @Test
    void powersOfExample411() {
        assertEquals(
                Matrix.of(2, 2, 7.25, -5, -5, 7.25), MatrixPower.of(BOOK, 2).matrix());
        assertEquals(
                Matrix.of(2, 2, 266.40625, -258.8125, -258.8125, 266.40625),
                MatrixPower.of(BOOK, 5).matrix());
        assertEquals(Matrix.identity(2), MatrixPower.of(BOOK, 0).matrix());
        assertEquals(BOOK, MatrixPower.of(BOOK, 1).matrix());
    }

    @Test
    void everyPowerIsTheRepeatedProduct() {
        Matrix A = Matrix.of(3, 3, 1, 2, 0, -1, 1, 3, 2, 0, 1);
        Matrix product = Matrix.identity(3);
        for (int k = 0; k <= 17; k++) {
            assertEquals(product, MatrixPower.of(A, k).matrix()); // whole numbers do not round
            product = product.times(A);
        }
        Trace<MatrixPowerStep> trace = Trace.of(t -> MatrixPower.of(A, 11, t));
        assertEquals(11, trace.last().exponent());
        assertEquals(4, trace.size());
    }

    @Test
    void theLargestExponentEndsAndAnOverflowIsAnError() {
        assertEquals(
                Matrix.identity(2),
                MatrixPower.of(Matrix.identity(2), Integer.MAX_VALUE).matrix());
        assertThrows(MagnitudeException.class, () -> MatrixPower.of(BOOK, 1000));
        assertThrows(IllegalArgumentException.class, () -> MatrixPower.of(BOOK, -1));
        assertThrows(IllegalArgumentException.class, () -> MatrixPower.of(Matrix.zeros(2, 3), 2));
    }
}
