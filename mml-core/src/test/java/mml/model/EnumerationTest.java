package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class EnumerationTest extends TraceContract<EnumerationStep> {
    /** Two rare causes of one alarm: rows of C are (A, B) = 00, 01, 10, 11. */
    static final Network ALARM = Network.ofEvents(
            Dag.parse("A -> C; B -> C"),
            List.of(List.of("0.01"), List.of("0.001", "0.8", "0.9", "0.98"), List.of("0.02")));

    @Override
    protected Class<EnumerationStep> family() {
        return EnumerationStep.class;
    }

    @Override
    protected Stream<Run<EnumerationStep>> runs() {
        return Stream.of(
                t -> Enumeration.of(ALARM, "A", Map.of("C", 1), t), t -> Enumeration.of(ALARM, "C", Map.of(), t));
    }

    @Test
    void explainingAway() {
        assertEquals(List.of("A", "C", "B"), ALARM.graph().nodes());
        assertEquals(new BigFraction(129131, 5000000), yes("C", Map.of()));
        assertEquals(new BigFraction(45080, 129131), yes("A", Map.of("C", 1)));
        assertEquals(new BigFraction(49, 4009), yes("A", Map.of("C", 1, "B", 1)));
        assertEquals(new BigFraction(1, 100), yes("A", Map.of("B", 1)));
        assertTrue(Enumeration.of(ALARM, "A", Map.of("C", 1)).certificate().holds());
    }

    private static BigFraction yes(String target, Map<String, Integer> given) {
        return Enumeration.of(ALARM, target, given).posterior().get(1);
    }

    @Test
    void aWrongShareIsNotConfirmed() {
        Enumeration right = Enumeration.of(ALARM, "A", Map.of("C", 1));
        List<BigFraction> other =
                List.of(right.posterior().get(1), right.posterior().get(0));
        assertTrue(!new Enumeration(ALARM, 0, right.given(), other, right.evidence())
                .certificate()
                .holds());
    }

    @Test
    void theJointIsTheProduct() {
        assertEquals(
                new BigFraction(99, 100).multiply(new BigFraction(98, 100)).multiply(new BigFraction(1, 1000)),
                ALARM.probability(List.of(0, 1, 0)));
    }

    /** What the graph promises holds in its numbers, whatever these are. */
    @Property(tries = 40, seed = "20261129")
    void whatIsSeparatedIsIndependent(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Dag graph = Graphs.random(rng, 5);
        Network network = random(graph, rng);
        int a = rng.below(5);
        int b = (a + 1 + rng.below(4)) % 5;
        int c = rng.below(5);
        if (c == a || c == b) return;
        String A = graph.nodes().get(a);
        String B = graph.nodes().get(b);
        String C = graph.nodes().get(c);
        if (!DSeparation.of(graph, Set.of(A), Set.of(B), Set.of(C)).separated()) return;
        for (int v = 0; v < 2; v++)
            assertEquals(
                    Enumeration.of(network, A, Map.of(C, v)).posterior(),
                    Enumeration.of(network, A, Map.of(C, v, B, 1)).posterior());
    }

    static Network random(Dag graph, Rng rng) {
        List<List<String>> tables = new ArrayList<>();
        for (int k = 0; k < graph.nodes().size(); k++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 1 << graph.parents(k).size(); i++) rows.add(rng.between(1, 9) + "/10");
            tables.add(rows);
        }
        return Network.ofEvents(graph, tables);
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        assertEquals("A is asked for and given, expected one of the two", refusal("A", Map.of("A", 1)));
        assertEquals("B is 2, expected 0 to 1", refusal("A", Map.of("B", 2)));
        Network never = Network.ofEvents(Dag.parse("a -> b"), List.of(List.of("1"), List.of("0", "0")));
        assertEquals(
                "b = 1 has probability 0, expected something that can happen",
                assertThrows(IllegalArgumentException.class, () -> Enumeration.of(never, "a", Map.of("b", 1)))
                        .getMessage());
    }

    @Test
    void tablesThatAreNoneAreRefused() {
        Dag graph = Dag.parse("a -> b");
        assertEquals(
                "the table of b is 1×2, expected a row for each of the 2 combinations of its parents",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Network.ofEvents(graph, List.of(List.of("1/2"), List.of("1/2"))))
                        .getMessage());
        assertEquals(
                "the probability in row 1, column 1 of the table of a is -1/2, expected 0 or more",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Network.ofEvents(graph, List.of(List.of("3/2"), List.of("1/2", "1"))))
                        .getMessage());
    }

    private static String refusal(String target, Map<String, Integer> given) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Enumeration.of(ALARM, target, given))
                .getMessage());
    }

    @Test
    void sharesThatDoNotSumToOneAreNotConfirmed() {
        Enumeration right = Enumeration.of(ALARM, "A", Map.of("C", 1));
        List<BigFraction> half =
                right.posterior().stream().map(p -> p.divide(2)).toList();
        assertTrue(
                !new Enumeration(ALARM, 0, right.given(), half, right.evidence().multiply(2))
                        .certificate()
                        .holds());
    }
}
