package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DescriptionTest extends TraceContract<DescriptionStep> {
    private static final Matrix X = Matrix.of(4, 2, 1, 8, 2, 6, 4, 2, 3, 4);

    @Override
    protected Class<DescriptionStep> family() {
        return DescriptionStep.class;
    }

    @Override
    protected Stream<Run<DescriptionStep>> runs() {
        return Stream.of(t -> Description.of(X, t));
    }

    @Test
    void byHand() {
        Description d = Description.of(X);
        assertEquals(Vector.of(2.5, 5), d.mean());
        assertEquals(Math.sqrt(1.25), d.deviation(Divisor.N).get(0), 1e-15);
        assertEquals(Vector.of(1, 2), d.quantile(0));
        assertEquals(Vector.of(2.5, 5), d.quantile(0.5));
        assertEquals(Vector.of(1.75, 3.5), d.quantile(0.25));
        assertEquals(Vector.of(4, 8), d.quantile(1));
        assertEquals(-1, d.correlation().get(0, 1), 1e-15);
        assertTrue(d.certificate().holds());
    }

    /** An offset of 1e9 costs no digit. */
    /** Sevenths of −6 sum to −6 only nearly: the deviation was 2·10⁻³¹. */
    @Test
    void aConstantColumnDoesNotVaryAtAll() {
        Description d = Description.of(Matrix.generate(7, 2, (n, j) -> j == 0 ? -6 : n));
        assertEquals(-6, d.mean().get(0));
        assertEquals(0, d.deviation(Divisor.N_MINUS_1).get(0));
    }

    @Test
    void aColumnWhoseSquaresVanishStillVaries() {
        Vector deviation =
                Description.of(Matrix.of(3, 1, 1e-200, 2e-200, 3e-200)).deviation(Divisor.N_MINUS_1);
        assertEquals(1e-200, deviation.get(0), 1e-214);
        assertEquals(
                1e-320,
                Description.of(Matrix.of(3, 1, 1e-320, 2e-320, 3e-320))
                        .deviation(Divisor.N_MINUS_1)
                        .get(0),
                1e-323);
    }

    @Test
    void farFromZero() {
        Golden c = Golden.cases("covariance").get(0);
        JsonNode in = c.input();
        Description d = Description.of(Golden.matrix(in.get("X")));
        Matrix expected = Golden.matrix(c.expected().get("covariance"));
        assertTrue(d.moments().covariance(Divisor.N_MINUS_1).isClose(expected, 1e-13 * expected.maxNorm()));
        assertTrue(d.certificate().holds(), d::toString);
    }

    @Property(tries = 60, seed = "20261129")
    void correlationsAreCosines(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double offset = Math.pow(10, rng.below(9));
        Matrix Y = rng.normalMatrix(2 + rng.below(8), 3).map(x -> x + offset);
        Description d = Description.of(Y);
        assertTrue(d.certificate().holds(), d::toString);
        Matrix R = d.correlation();
        assertTrue(R.maxNorm() <= 1);
        assertEquals(R, R.transpose());
    }

    @Test
    void whatCannotBeDescribedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Description.of(Matrix.of(1, 2, 1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Description.of(Matrix.of(2, 1, 1e200, 2)));
        assertEquals(
                "column 1 is 3.0 throughout, there is no correlation with it",
                assertThrows(
                                IllegalStateException.class,
                                () -> Description.of(Matrix.of(2, 1, 3, 3)).correlation())
                        .getMessage());
        assertFalse(new Description(X, Moments.of(X.times(2))).certificate().holds());
    }

    @Test
    void ofOtherNumbersWithTheSameSpreadOrTheSameMeanItIsNotCertified() {
        Vector mean = Description.of(X).mean();
        Matrix shifted = Matrix.generate(4, 2, (n, d) -> X.get(n, d) + 1);
        assertFalse(new Description(X, Moments.of(shifted)).certificate().holds());
        Matrix wider = Matrix.generate(4, 2, (n, d) -> 2 * X.get(n, d) - mean.get(d));
        assertFalse(new Description(X, Moments.of(wider)).certificate().holds());
    }
}
