package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GaussianConditionalTest extends TraceContract<ConditionalStep> {
    private static final Gaussian BOOK = new Gaussian(Vector.of(0, 2), Matrix.of(2, 2, 0.3, -1, -1, 5));
    private static final Gaussian THREE =
            new Gaussian(Vector.of(1, -1, 2), Matrix.of(3, 3, 4, 2, -2, 2, 5, 3, -2, 3, 6));

    @Override
    protected Class<ConditionalStep> family() {
        return ConditionalStep.class;
    }

    @Override
    protected Stream<Run<ConditionalStep>> runs() {
        return Stream.of(
                t -> BOOK.conditional(List.of(1), Vector.of(-1), t),
                t -> THREE.conditional(List.of(2, 0), Vector.of(3, 0), t));
    }

    @Test
    void theExampleOfTheBook() {
        Gaussian rest = BOOK.conditional(List.of(1), Vector.of(-1));
        assertEquals(0.6, rest.mean().get(0), 1e-15);
        assertEquals(0.1, rest.covariance().get(0, 0), 1e-16);
        assertEquals(-0.4, BOOK.conditional(List.of(1), Vector.of(4)).mean().get(0), 1e-15);
    }

    /** {@code 1 − ρ²} has lost six digits where {@code (1 − ρ)(1 + ρ)} has them all. */
    @Test
    void theVarianceKeepsItsDigitsWhereNextToNothingIsLeft() {
        double rho = 1 - 1e-10;
        Gaussian line = new Gaussian(Vector.of(0, 0), Matrix.of(2, 2, 1, rho, rho, 1));
        double left = line.conditional(List.of(1), Vector.of(1)).covariance().get(0, 0);
        assertEquals(2.000000165380742e-10, left, 1e-24);
    }

    @Test
    void nothingKnownChangesNothing() {
        assertEquals(THREE, THREE.conditional(List.of(), Vector.of()));
        assertEquals(
                1,
                Trace.<ConditionalStep>of(t -> THREE.conditional(List.of(), Vector.of(), t))
                        .size());
    }

    @Test
    void largeVariancesDoNotOverflow() {
        Gaussian large = new Gaussian(Vector.of(0, 0), Matrix.of(2, 2, 4e200, 2e200, 2e200, 2e200));
        assertEquals(
                2e200, large.conditional(List.of(1), Vector.of(0)).covariance().get(0, 0), 1e185);
    }

    @Property(tries = 60, seed = "3")
    void theJointDensityIsTheProductOfMarginalAndConditional(
            @ForAll @IntRange(min = 2, max = 5) int D, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix G = rng.normalMatrix(D, D);
        Gaussian joint =
                new Gaussian(rng.normalVector(D), G.times(G.transpose()).plus(Matrix.identity(D)));
        int[] order = rng.shuffle(D);
        int known = 1 + rng.below(D - 1);
        List<Integer> b = Arrays.stream(order).limit(known).boxed().toList();
        assertTrue(joint.factors(b, rng.normalVector(known)).holds());
    }

    @Property(tries = 40, seed = "4")
    void oneAfterTheOtherIsBothAtOnce(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix G = rng.normalMatrix(3, 3);
        Gaussian joint =
                new Gaussian(rng.normalVector(3), G.times(G.transpose()).plus(Matrix.identity(3)));
        Vector values = rng.normalVector(2);
        Gaussian both = joint.conditional(List.of(0, 2), values);
        Gaussian first = joint.conditional(List.of(0), values.part(0, 1));
        Gaussian then = first.conditional(List.of(1), values.part(1, 2));
        assertTrue(both.mean().isClose(then.mean(), 1e-12));
        assertTrue(both.covariance().isClose(then.covariance(), 1e-12));
        assertTrue(both.covariance().get(0, 0) <= joint.covariance().get(1, 1));
    }

    @Test
    void aSingularJointIsRefusedByItsCertificateOnly() {
        Gaussian line = new Gaussian(Vector.of(0, 0), Matrix.of(2, 2, 1, 2, 2, 4));
        Gaussian rest = line.conditional(List.of(1), Vector.of(2));
        assertEquals(1, rest.mean().get(0));
        assertEquals(0, rest.covariance().get(0, 0));
        assertThrows(NotPositiveDefiniteException.class, () -> line.factors(List.of(1), Vector.of(2)));
        Gaussian flat = new Gaussian(Vector.of(0, 0), Matrix.of(2, 2, 1, 0, 0, 0));
        assertThrows(NotPositiveDefiniteException.class, () -> flat.conditional(List.of(1), Vector.of(0)));
    }

    @Test
    void theCertificateFindsAWrongConditional() {
        Gaussian wrong = new Gaussian(BOOK.mean(), Matrix.of(2, 2, 0.3, -1.0001, -1.0001, 5));
        assertFalse(Math.abs(BOOK.logDensity(Vector.of(0.6, -1))
                        - wrong.marginal(List.of(1)).logDensity(Vector.of(-1))
                        - wrong.conditional(List.of(1), Vector.of(-1)).logDensity(Vector.of(0.6)))
                <= BOOK.factors(List.of(1), Vector.of(-1)).checks().get(0).bound());
    }

    @Test
    void nothingLeftOrWantedIsSaid() {
        Gaussian g = new Gaussian(Vector.of(0, 0), Matrix.identity(2));
        assertEquals(
                "all entries are known, expected one that is not",
                assertThrows(IllegalArgumentException.class, () -> g.conditional(List.of(0, 1), Vector.of(1, 2)))
                        .getMessage());
        assertEquals(
                "entries is empty, expected an entry of x",
                assertThrows(IllegalArgumentException.class, () -> g.marginal(List.of()))
                        .getMessage());
    }
}
