package mml.calculus;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ForwardMode}: the graph, then the value and the tangent of each operation, and the derivative. */
public sealed interface ForwardStep extends Step {
    /** The function as a graph, where it is differentiated, and along which direction. */
    record Graph(ComputationGraph graph, Vector x, Vector direction) implements ForwardStep {
        @Override
        public void tell(Telling t) {
            t.kind("graph")
                    .put("graph", graph)
                    .put("x", x)
                    .put("direction", direction)
                    .caption("A graph of " + Count.of(graph.size(), "node") + ", at x = " + NumberText.point(x)
                            + " along " + NumberText.point(direction))
                    .formula(Tex.equation("x", x) + ",\\quad " + Tex.equation("\\dot x", direction));
        }
    }

    /** One operation: its result, and how fast it changes. */
    record Node(int node, String name, String definition, String definitionTex, double value, double tangent)
            implements ForwardStep {
        @Override
        public void tell(Telling t) {
            String u = ComputationGraph.spoken(name);
            String tex = ComputationGraph.tex(name);
            boolean input = u.equals(definition);
            t.kind("node")
                    .put("node", node)
                    .put("name", name)
                    .put("definition", definition)
                    .put("definitionTex", definitionTex)
                    .put("value", value)
                    .put("tangent", tangent)
                    .caption(u + (input ? "" : " = " + definition) + " = " + NumberText.of(value) + " changes with "
                            + NumberText.of(tangent))
                    .formula(tex + (input ? "" : " = " + definitionTex) + " = " + Tex.number(value) + ",\\quad \\dot{"
                            + tex + "} = " + Tex.number(tangent));
        }
    }

    /** The first operation without a value or without a derivative; the last step. */
    record Stopped(int node, String name, String reason) implements ForwardStep {
        @Override
        public void tell(Telling t) {
            ComputationGraph.stopped(t, node, name, reason);
        }
    }

    /** The value and the derivative along the direction. */
    record Done(double value, double derivative) implements ForwardStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("value", value)
                    .put("derivative", derivative)
                    .caption("f = " + NumberText.of(value) + ", along the direction it changes with "
                            + NumberText.of(derivative))
                    .formula("\\nabla f \\, \\dot x = " + Tex.number(derivative));
        }
    }
}
