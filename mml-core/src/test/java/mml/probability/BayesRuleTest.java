package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.exact.FieldMatrix;
import mml.golden.Golden;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BayesRuleTest extends TraceContract<BayesStep> {
    private static final FieldMatrix<BigFraction> TEST =
            FieldMatrix.parse(new String[][] {{"0.95", "0.05"}, {"0.1", "0.9"}});
    private static final List<BigFraction> RARE = List.of(new BigFraction(1, 100), new BigFraction(99, 100));

    @Override
    protected Class<BayesStep> family() {
        return BayesStep.class;
    }

    @Override
    protected Stream<Run<BayesStep>> runs() {
        return Stream.of(t -> BayesRule.of(RARE, TEST, List.of(0, 0), t));
    }

    @Test
    void aTestForARareIllness() {
        assertEquals(
                new BigFraction(19, 217),
                BayesRule.of(RARE, TEST, 0).posterior().get(0));
        assertEquals(
                new BigFraction(1, 1783),
                BayesRule.of(RARE, TEST, 1).posterior().get(0));
        BayesRule twice = BayesRule.of(RARE, TEST, List.of(0, 0), Tracer.off());
        assertEquals(0.47688243064729197, twice.posterior().get(0).doubleValue(), 1e-15);
        assertEquals(new BigFraction(18925, 1000000), twice.evidence());
        assertTrue(twice.certificate().holds());
        assertFalse(new BayesRule(twice.prior(), TEST, List.of(0), twice.posterior(), twice.evidence())
                .certificate()
                .holds());
        assertEquals(RARE, BayesRule.of(RARE, TEST, List.of(), Tracer.off()).posterior());
    }

    private static List<BigFraction> fractions(Golden c, String name) {
        List<String> texts = new ArrayList<>();
        c.expected().get(name).forEach(p -> texts.add(p.asText()));
        return FieldMatrix.parse(new String[][] {texts.toArray(String[]::new)}).rowEntries(0);
    }

    @Test
    void theTableOfTheExercise() {
        Golden c = Golden.book(6).stream()
                .filter(r -> r.id().equals("X6.1"))
                .findFirst()
                .orElseThrow();
        JointTable table = JointTable.parse(Golden.texts(c.input().get("table_rows_y1_y2_y3")));
        assertEquals(fractions(c, "p(x)"), table.columnMarginal());
        assertEquals(fractions(c, "p(y)"), table.rowMarginal());
        assertEquals(fractions(c, "p(x|y1)"), table.givenRow(0));
        assertEquals(fractions(c, "p(y|x3)"), table.givenColumn(2));
        assertFalse(table.isIndependent());
        assertTrue(JointTable.independent(table.rowMarginal(), table.columnMarginal())
                .isIndependent());
    }

    /** Uniform on (0,0,0), (0,1,1), (1,0,1), (1,1,0): any two tell nothing of each other, and both together all of the third. */
    @Test
    void pairsMayBeIndependentAndAllThreeNot() {
        int[][] points = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
        for (int a = 0; a < 3; a++)
            for (int b = 0; b < a; b++) {
                String[][] pair = {{"0", "0"}, {"0", "0"}};
                for (int[] x : points) pair[x[a]][x[b]] = pair[x[a]][x[b]].equals("0") ? "1/4" : "1/2";
                assertTrue(JointTable.parse(pair).isIndependent());
            }
        JointTable third = JointTable.parse(new String[][] {{"1/4", "0"}, {"0", "1/4"}, {"0", "1/4"}, {"1/4", "0"}});
        assertFalse(third.isIndependent());
        assertEquals(BigFraction.ONE, third.givenRow(1).get(1));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        message("the probabilities sum to 1/2, expected 1", () -> JointTable.parse(new String[][] {{"1/4", "1/4"}}));
        message(
                "the probability in row 1, column 2 is -1/2, expected 0 or more",
                () -> JointTable.parse(new String[][] {{"3/2", "-1/2"}}));
        message(
                "row 2 has probability 0, expected something that can happen",
                () -> JointTable.parse(new String[][] {{"1/2", "1/2"}, {"0", "0"}})
                        .givenRow(1));
        message(
                "prior sums to 1/100, expected 1",
                () -> BayesRule.of(List.of(new BigFraction(1, 100)), FieldMatrix.parse(new String[][] {{"1"}}), 0));
        message(
                "outcome 2 has probability 0, expected something that can happen",
                () -> BayesRule.of(List.of(BigFraction.ONE), FieldMatrix.parse(new String[][] {{"1", "0"}}), 1));
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
