package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class PerceptronTest extends TraceContract<PerceptronStep> {
    private static final Matrix SIX = Matrix.of(6, 2, 2, 2, 2, 3, 3, 2, 0, 0, 1, 0, 0, 1);
    private static final List<String> Y = List.of("b", "b", "b", "a", "a", "a");

    @Override
    protected Class<PerceptronStep> family() {
        return PerceptronStep.class;
    }

    @Override
    protected Stream<Run<PerceptronStep>> runs() {
        return Stream.of(t -> Perceptron.of(SIX, Y, 1000, t));
    }

    @Test
    void itSeparatesWhatCanBeSeparated() {
        Perceptron found = Perceptron.of(SIX, Y);
        assertEquals(Outcome.CONVERGED, found.outcome());
        assertTrue(found.hyperplane().separation(SIX, Vector.of(1, 1, 1, -1, -1, -1)) > 0);
        double margin = HardMarginSvm.of(SIX, Y).hyperplane().margin();
        assertTrue(
                found.corrections() <= (13 + 1) * (1 + 8) / (margin * margin), "Novikoff's bound, with b as a weight");
    }

    @Test
    void withoutAHyperplaneItStopsAtTheLimit() {
        Perceptron xor = Perceptron.of(
                Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1), List.of("a", "a", "b", "b"), 500, Tracer.off());
        assertEquals(Outcome.ITERATION_LIMIT, xor.outcome());
        assertEquals(500, xor.corrections());
    }

    @Test
    void ahyperplaneHasSidesDistancesAndProjections() {
        Hyperplane plane = new Hyperplane(Vector.of(3, 4), -5);
        assertEquals(1, plane.distance(Vector.of(2, 1)), 1e-15);
        assertEquals(-1, plane.distance(Vector.of(0, 0)), 1e-15);
        assertEquals(-1, plane.side(Vector.of(0, 0)));
        assertEquals(0, plane.side(Vector.of(1, 0.5)));
        assertArrayEquals(
                new double[] {0.6, 0.8}, plane.projection(Vector.of(0, 0)).toArray(), 1e-15);
        assertEquals(0.2, plane.margin(), 1e-15);
        assertArrayEquals(
                new double[] {-5, 5}, plane.f(Matrix.of(2, 2, 0, 0, 2, 1)).toArray(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> new Hyperplane(Vector.of(0, 0), 1));
    }
}
