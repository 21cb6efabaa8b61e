package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.exact.FieldMatrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class IndependenceTest extends TraceContract<JointStep> {
    private static final JointTable SQUARE = JointTable.parse(new String[][] {{"0", "1/3", "0"}, {"1/3", "0", "1/3"}});

    @Override
    protected Class<JointStep> family() {
        return JointStep.class;
    }

    @Override
    protected Stream<Run<JointStep>> runs() {
        return Stream.of(
                t -> Independence.of(SQUARE, t),
                t -> Independence.of(JointTable.parse(new String[][] {{"1/12", "1/6"}, {"1/4", "1/2"}}), t));
    }

    @Test
    void uncorrelatedMayBeDependent() {
        Independence found = Independence.of(SQUARE);
        assertFalse(found.holds());
        assertEquals(0, found.row());
        assertEquals(0, found.column());
        assertTrue(found.certificate().holds());
        assertFalse(new Independence(SQUARE, true, -1, -1).certificate().holds());
    }

    @Test
    void aRowThatCannotHappenSaysNothing() {
        JointTable table = JointTable.parse(new String[][] {{"0", "0"}, {"1/4", "3/4"}});
        assertTrue(Independence.of(table).holds());
        assertEquals(
                1,
                Trace.<JointStep>of(t -> Independence.of(table, t)).stream()
                        .filter(JointStep.Given.class::isInstance)
                        .count());
    }

    @Property(tries = 60, seed = "5")
    void itHoldsForProductsAndForNothingElse(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int cols = 2 + rng.below(3);
        JointTable product = JointTable.independent(distribution(rng, 2), distribution(rng, cols));
        assertTrue(Independence.of(product).holds());
        BigFraction moved = product.p().get(0, 0).divide(2);
        JointTable bent = new JointTable(FieldMatrix.generate(2, cols, (i, j) -> {
            BigFraction v = product.p().get(i, j);
            return i == 0 && j == 0 ? v.subtract(moved) : i == 0 && j == 1 ? v.add(moved) : v;
        }));
        Independence found = Independence.of(bent);
        assertFalse(found.holds());
        assertTrue(found.certificate().holds());
        assertFalse(bent.givenRow(found.row())
                .get(found.column())
                .equals(bent.columnMarginal().get(found.column())));
    }

    private static List<BigFraction> distribution(Rng rng, int n) {
        int[] weights = new int[n];
        int sum = 0;
        for (int k = 0; k < n; k++) {
            weights[k] = 1 + rng.below(9);
            sum += weights[k];
        }
        List<BigFraction> out = new ArrayList<>();
        for (int w : weights) out.add(new BigFraction(w, sum));
        return out;
    }
}
