package mml.model;

import java.util.List;
import mml.text.NumberText;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link AncestralSampling}: node after node. */
public sealed interface AncestralStep extends Step {
    /**
     * The graph.
     *
     * @param graph as {@link Dag#parse} reads it
     */
    record Start(String graph) implements AncestralStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("graph", graph)
                    .caption("Each node is drawn after its parents")
                    .formula(Dag.parse(graph).factorisation());
        }
    }

    /**
     * A node was drawn.
     *
     * @param node its place
     * @param name its name
     * @param probabilities of its values, as those of its parents make them
     * @param u where chance fell, from 0 to 1
     * @param value what it is
     */
    record Drawn(int node, String name, Table probabilities, double u, int value) implements AncestralStep {
        @Override
        public void tell(Telling t) {
            t.kind("drawn")
                    .put("node", node)
                    .put("name", name)
                    .put("probabilities", probabilities)
                    .put("u", u)
                    .put("value", value)
                    .caption("u = " + NumberText.of(u) + ": " + name + " is " + value + ", which had probability "
                            + probabilities.text(value, 0))
                    .formula(Dag.tex(List.of(name)) + "=" + value + ",\\quad p="
                            + Tex.entry(probabilities.text(value, 0)));
        }
    }
}
