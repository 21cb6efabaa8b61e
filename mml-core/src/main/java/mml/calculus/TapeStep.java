package mml.calculus;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ReverseMode}: the graph, its values forwards, then one step for each edge backwards. */
public sealed interface TapeStep extends Step {
    /** The function as a graph, and where it is differentiated. */
    record Graph(ComputationGraph graph, Vector x) implements TapeStep {
        @Override
        public void tell(Telling t) {
            t.kind("graph")
                    .put("graph", graph)
                    .put("x", x)
                    .caption("A graph of " + Count.of(graph.size(), "node") + ", at x = " + NumberText.point(x))
                    .formula(Tex.equation("x", x));
        }
    }

    /** Forwards: the result of one operation. */
    record Value(int node, String name, String definition, String definitionTex, double value) implements TapeStep {
        @Override
        public void tell(Telling t) {
            String u = ComputationGraph.spoken(name);
            boolean input = u.equals(definition);
            t.kind("value")
                    .put("node", node)
                    .put("name", name)
                    .put("definition", definition)
                    .put("definitionTex", definitionTex)
                    .put("value", value)
                    .caption(u + (input ? "" : " = " + definition) + " = " + NumberText.of(value))
                    .formula(ComputationGraph.tex(name) + (input ? "" : " = " + definitionTex) + " = "
                            + Tex.number(value));
        }
    }

    /** Backwards: the derivative of the result by itself is 1. */
    record Seed(int node, String name, double adjoint) implements TapeStep {
        @Override
        public void tell(Telling t) {
            t.kind("seed")
                    .put("node", node)
                    .put("name", name)
                    .put("adjoint", adjoint)
                    .caption("Backwards from " + ComputationGraph.spoken(name) + ": ∂f/∂"
                            + ComputationGraph.spoken(name) + " = " + NumberText.of(adjoint))
                    .formula("\\frac{\\partial f}{\\partial " + ComputationGraph.tex(name) + "} = "
                            + Tex.number(adjoint));
        }
    }

    /**
     * Backwards along one edge: {@code ∂f/∂input += ∂f/∂node · ∂node/∂input}.
     *
     * @param node where it comes from
     * @param input where it goes to
     * @param local ∂node/∂input
     * @param adjoint ∂f/∂node, which is complete
     * @param added their product
     * @param total ∂f/∂input as it is now
     */
    record Adjoint(
            int node,
            String name,
            int input,
            String inputName,
            double local,
            double adjoint,
            double added,
            double total)
            implements TapeStep {
        @Override
        public void tell(Telling t) {
            String u = ComputationGraph.spoken(inputName);
            String y = ComputationGraph.spoken(name);
            String uTex = ComputationGraph.tex(inputName);
            String yTex = ComputationGraph.tex(name);
            t.kind("adjoint")
                    .put("node", node)
                    .put("name", name)
                    .put("input", input)
                    .put("inputName", inputName)
                    .put("local", local)
                    .put("adjoint", adjoint)
                    .put("added", added)
                    .put("total", total)
                    .caption("∂f/∂" + u + " gains ∂f/∂" + y + " · ∂" + y + "/∂" + u + " = " + NumberText.of(adjoint)
                            + "·" + factor(local) + " and is " + NumberText.of(total))
                    .formula("\\frac{\\partial f}{\\partial " + uTex + "} \\mathrel{+}= \\frac{\\partial f}{\\partial "
                            + yTex + "} \\frac{\\partial " + yTex + "}{\\partial " + uTex + "} = "
                            + Tex.number(adjoint) + " \\cdot " + texFactor(local) + " = " + Tex.number(added));
        }

        private static String factor(double x) {
            return x < 0 ? "(" + NumberText.of(x) + ")" : NumberText.of(x);
        }

        private static String texFactor(double x) {
            return x < 0 ? "(" + Tex.number(x) + ")" : Tex.number(x);
        }
    }

    /** Backwards: the derivative by this node is 0, nothing flows on from it. */
    record Zero(int node, String name) implements TapeStep {
        @Override
        public void tell(Telling t) {
            t.kind("zero")
                    .put("node", node)
                    .put("name", name)
                    .caption("∂f/∂" + ComputationGraph.spoken(name) + " = 0: nothing flows back from here")
                    .formula("\\frac{\\partial f}{\\partial " + ComputationGraph.tex(name) + "} = 0");
        }
    }

    /** The first operation without a value or without a derivative; the last step. */
    record Stopped(int node, String name, String reason) implements TapeStep {
        @Override
        public void tell(Telling t) {
            ComputationGraph.stopped(t, node, name, reason);
        }
    }

    /** All derivatives by the inputs are complete. */
    record Gradient(double value, Vector gradient) implements TapeStep {
        @Override
        public void tell(Telling t) {
            t.kind("gradient")
                    .put("value", value)
                    .put("gradient", gradient)
                    .caption("f = " + NumberText.of(value) + ", gradient " + NumberText.tuple(gradient))
                    .formula(Tex.equation("(\\nabla f)^\\top", gradient));
        }
    }
}
