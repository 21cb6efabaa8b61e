package mml.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DegreeSelectionTest extends TraceContract<DegreeStep> {
    private static final Matrix X = Matrix.of(4, 1, 0, 1, 2, 4);
    private static final Vector Y = Vector.of(1, 3, 2, 5);

    @Override
    protected Class<DegreeStep> family() {
        return DegreeStep.class;
    }

    @Override
    protected Stream<Run<DegreeStep>> runs() {
        return Stream.of(t -> DegreeSelection.of(X, Y, 9, 1, 0.25, t));
    }

    /** The line through the four points has the leave-one-out error √(18215/12168), in fractions by hand. */
    @Test
    void theErrorsOfALine() {
        DegreeSelection s = DegreeSelection.of(X, Y, 9, 1, 0.25);
        assertEquals(3, s.degrees().size(), "four inputs leave no degree above 2 to judge");
        DegreeStep line = s.degrees().get(1);
        assertEquals(Math.sqrt(33 / 70.0), line.trainingError(), 1e-14);
        assertEquals(Math.sqrt(18215 / 12168.0), line.leaveOneOutError(), 1e-14);
    }

    /** The error on the data never rises; what is left out is really left out. */
    @Property(tries = 60, seed = "1")
    void leavesOut(@ForAll @IntRange(min = 3, max = 9) int N, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix inputs = Matrix.generate(N, 1, (n, d) -> n + 0.5 * rng.uniform());
        Vector y = rng.normalVector(N);
        DegreeSelection s = DegreeSelection.of(inputs, y, 3, 1, 1);
        double last = Double.MAX_VALUE;
        for (DegreeStep d : s.degrees()) {
            assertTrue(d.trainingError() <= last * (1 + 1e-12), s::toString);
            last = d.trainingError();
            double sum = 0;
            for (int n = 0; n < N; n++) {
                int out = n;
                Matrix others = Matrix.generate(N - 1, 1, (i, j) -> inputs.get(i < out ? i : i + 1, 0));
                Vector rest = Vector.generate(N - 1, i -> y.get(i < out ? i : i + 1));
                double missed = y.get(n)
                        - LinearRegression.of(FeatureMap.polynomial(d.degree()), others, rest)
                                .predict(inputs.row(n));
                sum += missed * missed;
            }
            assertEquals(Math.sqrt(sum / N), d.leaveOneOutError(), 1e-8 * Math.sqrt(sum / N));
        }
        assertTrue(s.degrees().get(s.byLeaveOneOut()).leaveOneOutError()
                <= s.degrees().get(s.byEvidence()).leaveOneOutError());
    }

    /** Data from a parabola with little noise. */
    @Test
    void bothFindTheParabola() {
        Rng rng = Rng.seeded(5);
        Matrix inputs = Matrix.generate(20, 1, (n, d) -> n / 10.0 - 1);
        Vector y = Vector.generate(20, n -> 3 * inputs.get(n, 0) * inputs.get(n, 0) - 1 + 0.1 * rng.normal());
        DegreeSelection s = DegreeSelection.of(inputs, y, 8, 4, 0.01);
        assertEquals(2, s.byEvidence());
        assertEquals(2, s.byLeaveOneOut());
    }

    @Test
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> DegreeSelection.of(Matrix.zeros(3, 2), Y, 1, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> DegreeSelection.of(Matrix.ones(3, 1), Vector.of(1, 2, 3), 1, 1, 1),
                "one input");
        assertThrows(IllegalArgumentException.class, () -> DegreeSelection.of(X, Y, 101, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> DegreeSelection.of(X, Y, -1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> DegreeSelection.of(X, Y, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> DegreeSelection.of(X, Y, 1, 1, Double.NaN));
    }
}
