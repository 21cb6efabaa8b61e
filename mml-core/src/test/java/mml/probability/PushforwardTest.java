package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PushforwardTest extends TraceContract<PushforwardStep> {
    private static final Discrete FIVE = Discrete.of(Vector.of(-2, -1, 0, 1, 2), Vector.of(1, 2, 4, 2, 1));

    @Override
    protected Class<PushforwardStep> family() {
        return PushforwardStep.class;
    }

    @Override
    protected Stream<Run<PushforwardStep>> runs() {
        return Stream.of(t -> Pushforward.of(FIVE, Expression.parse("x^2"), t));
    }

    /** Example 6.1: two draws, each a success with 0.3; none, the first, the second and both are 0, 1, -1 and 2 here. */
    @Test
    void exampleSixPointOne() {
        Discrete omega = Discrete.of(Vector.of(-1, 0, 1, 2), Vector.of(0.21, 0.49, 0.21, 0.09));
        Discrete successes =
                Pushforward.of(omega, Expression.parse("abs(x)"), Tracer.off()).Y();
        assertEquals(Vector.of(0, 1, 2), successes.values());
        assertEquals(0.49, successes.density(0), 1e-15);
        assertEquals(0.42, successes.density(1), 1e-15);
        assertEquals(0.09, successes.density(2), 1e-15);
    }

    @Test
    void aSquareAddsBothSides() {
        Discrete Y = Pushforward.of(FIVE, Expression.parse("x^2"), Tracer.off()).Y();
        assertEquals(Vector.of(0, 1, 4), Y.values());
        assertEquals(0.4, Y.density(0), 1e-15);
        assertEquals(0.4, Y.density(1), 1e-15);
        assertEquals(0.2, Y.density(4), 1e-15);
        assertEquals(FIVE.variance(), Y.mean(), 1e-15);
    }

    @Test
    void whatRoundingKeepsApartIsOneValue() {
        Discrete X = Discrete.of(Vector.of(-0.3, 0.1, 0.3), Vector.of(1, 1, 1));
        assertEquals(
                2,
                Pushforward.of(X, Expression.parse("(x + 0.1)^2 - 0.2x"), Tracer.off())
                        .Y()
                        .values()
                        .size());
        assertEquals(
                1,
                Pushforward.of(FIVE, Expression.parse("7"), Tracer.off())
                        .Y()
                        .values()
                        .size());
    }

    @Test
    void theMeanIsThatOfG() {
        Pushforward run = Pushforward.of(FIVE, Expression.parse("exp(x)"), Tracer.off());
        assertTrue(run.certificate().holds());
    }

    @Property(tries = 60, seed = "6")
    void nothingIsLost(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Discrete X = Discrete.of(
                Vector.generate(6, k -> k + 0.5 * rng.uniform()),
                Vector.generate(6, k -> (double) rng.between(0, 9) + 0.1));
        for (String g : new String[] {"x^2 - 5x", "sin(x)", "abs(x - 3)", "-x"}) {
            Pushforward run = Pushforward.of(X, Expression.parse(g), Tracer.off());
            assertTrue(run.certificate().holds(), run::toString);
        }
    }

    @Test
    void whatCannotBeTakenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Pushforward.of(FIVE, Expression.parse("1/x"), Tracer.off()));
        assertThrows(
                IllegalArgumentException.class, () -> Pushforward.of(FIVE, Expression.parse("x + y"), Tracer.off()));
    }

    @Test
    void aDistributionOfAnotherMeanIsNotCertified() {
        Discrete other = Discrete.of(Vector.of(0, 1, 4), Vector.of(4, 4, 3));
        assertFalse(new Pushforward(FIVE, Expression.parse("x^2"), other)
                .certificate()
                .holds());
    }
}
