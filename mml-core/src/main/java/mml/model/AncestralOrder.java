package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * All that a node stands on, each after its parents and the node itself last: the order in which values can be drawn, or
 * chapters read. Of several that could come next the first in the graph does.
 *
 * @param order the places of the nodes
 * @mml §8.5.1, (8.31); §1.2
 */
public record AncestralOrder(Dag graph, List<Integer> order) {
    public AncestralOrder {
        order = List.copyOf(order);
    }

    /** Without a watcher. */
    public static AncestralOrder of(Dag graph, String target) {
        return of(graph, target, Tracer.off());
    }

    /**
     * Goes from node to node while {@code trace} watches.
     *
     * @param target the name of the node
     * @throws IllegalArgumentException if it is not in the graph
     */
    public static AncestralOrder of(Dag graph, String target, Tracer<? super OrderStep> trace) {
        List<Integer> needed = graph.ancestors(List.of(graph.index(target)));
        boolean on = trace.on();
        if (on) trace.step(new OrderStep.Start(graph.toString(), graph.index(target)));
        List<Integer> order = new ArrayList<>();
        for (int k : graph.order()) {
            if (!needed.contains(k)) continue;
            order.add(k);
            List<Integer> parents = graph.parents(k);
            if (on) trace.step(new OrderStep.Next(k, graph.nodes().get(k), parents, graph.names(parents)));
        }
        return new AncestralOrder(graph, order);
    }

    /** The nodes by name. */
    public List<String> names() {
        return graph.names(order);
    }

    /** That each node comes once, after all of its parents. */
    public Certificate certificate() {
        boolean holds = true;
        List<Integer> before = new ArrayList<>();
        for (int k : order) {
            holds &= before.containsAll(graph.parents(k)) && !before.contains(k);
            before.add(k);
        }
        return Certificate.of("each comes after its parents", Check.exact("each comes once, after its parents", holds));
    }

    @Override
    public String toString() {
        return Printed.of("ancestral order in " + graph)
                .put("order", names())
                .line(certificate())
                .toString();
    }
}
