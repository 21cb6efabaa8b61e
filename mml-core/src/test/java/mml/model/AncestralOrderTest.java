package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AncestralOrderTest extends TraceContract<OrderStep> {
    private static final Dag GRAPH = Dag.parse("c -> d; a_1 -> c; b -> c; b -> e");

    @Override
    protected Class<OrderStep> family() {
        return OrderStep.class;
    }

    @Override
    protected Stream<Run<OrderStep>> runs() {
        return Stream.of(t -> AncestralOrder.of(GRAPH, "d", t));
    }

    @Test
    void parentsComeFirst() {
        assertEquals(
                List.of("a_1", "b", "c", "d"), AncestralOrder.of(GRAPH, "d").names());
        assertEquals(List.of("b"), AncestralOrder.of(GRAPH, "b").names());
        assertThrows(IllegalArgumentException.class, () -> AncestralOrder.of(GRAPH, "z"));
    }

    @Test
    void anOrderThatIsNoneIsNotConfirmed() {
        assertFalse(new AncestralOrder(GRAPH, List.of(0, 1)).certificate().holds());
    }

    @Property(tries = 200, seed = "20261129")
    void itHoldsJustTheAncestors(@ForAll long seed) {
        Dag graph = Graphs.random(Rng.seeded(seed), 7);
        for (int k = 0; k < 7; k++) {
            AncestralOrder order = AncestralOrder.of(graph, graph.nodes().get(k));
            assertTrue(order.certificate().holds());
            assertEquals(Set.copyOf(graph.ancestors(List.of(k))), Set.copyOf(order.order()));
            assertEquals(k, order.order().get(order.order().size() - 1));
        }
    }
}
