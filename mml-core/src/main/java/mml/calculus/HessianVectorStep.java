package mml.calculus;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link HessianVector}: values with tangents forwards, adjoints with theirs backwards. */
public sealed interface HessianVectorStep extends Step {
    /** The function, where, and the vector. */
    record Graph(ComputationGraph graph, Vector x, Vector v) implements HessianVectorStep {
        @Override
        public void tell(Telling t) {
            t.kind("graph")
                    .put("graph", graph)
                    .put("x", x)
                    .put("v", v)
                    .caption("A graph of " + Count.of(graph.size(), "node") + ", at x = " + NumberText.point(x)
                            + " along v = " + NumberText.tuple(v))
                    .formula(Tex.equation("x", x) + ",\\quad " + Tex.equation("v", v));
        }
    }

    /** Forwards: a value, and how it changes along v. */
    record Forward(int node, String name, double value, double tangent) implements HessianVectorStep {
        @Override
        public void tell(Telling t) {
            t.kind("forward")
                    .put("node", node)
                    .put("name", name)
                    .put("value", value)
                    .put("tangent", tangent)
                    .caption(ComputationGraph.spoken(name) + " = " + NumberText.of(value) + " changes with "
                            + NumberText.of(tangent))
                    .formula(ComputationGraph.tex(name) + " = " + Tex.number(value) + ",\\quad \\dot{"
                            + ComputationGraph.tex(name) + "} = " + Tex.number(tangent));
        }
    }

    /** Backwards: a derivative of f, and how it changes along v. */
    record Backward(int node, String name, double adjoint, double tangent) implements HessianVectorStep {
        @Override
        public void tell(Telling t) {
            t.kind("backward")
                    .put("node", node)
                    .put("name", name)
                    .put("adjoint", adjoint)
                    .put("tangent", tangent)
                    .caption("∂f/∂" + ComputationGraph.spoken(name) + " = " + NumberText.of(adjoint) + " changes with "
                            + NumberText.of(tangent))
                    .formula("\\frac{\\partial f}{\\partial " + ComputationGraph.tex(name) + "} = "
                            + Tex.number(adjoint) + ",\\quad \\text{changing with } " + Tex.number(tangent));
        }
    }

    /** The product. */
    record Product(Vector product) implements HessianVectorStep {
        @Override
        public void tell(Telling t) {
            t.kind("product")
                    .put("product", product)
                    .caption("Hv = " + NumberText.tuple(product))
                    .formula(Tex.equation("H v", product));
        }
    }
}
