package mml.model;

import java.util.List;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Enumeration}: what is asked, term after term, and the shares. */
public sealed interface EnumerationStep extends Step {
    /**
     * What is asked.
     *
     * @param graph as {@link Dag#parse} reads it
     * @param target the place of the node
     * @param given such as {@code a = 1, b = 0}
     */
    record Start(String graph, int target, String given) implements EnumerationStep {
        @Override
        public void tell(Telling t) {
            Dag dag = Dag.parse(graph);
            t.kind("start")
                    .put("graph", graph)
                    .put("target", target)
                    .put("given", given)
                    .caption("What is " + dag.nodes().get(target) + (given.isEmpty() ? "?" : ", given " + given + "?"))
                    .formula(dag.factorisation());
        }
    }

    /**
     * One combination of values.
     *
     * @param values of all nodes
     * @param factors {@code p(x_k | Pa_k)}, in ancestral order
     * @param product of the factors
     * @param sums what each value of the target has so far
     */
    record Term(List<Integer> values, Table factors, String product, Table sums) implements EnumerationStep {
        public Term {
            values = List.copyOf(values);
        }

        @Override
        public void tell(Telling t) {
            StringBuilder tex = new StringBuilder();
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < factors.rows(); i++) {
                tex.append(i == 0 ? "" : "\\cdot ").append(Tex.entry(factors.text(i, 0)));
                said.append(i == 0 ? "" : " · ").append(factors.text(i, 0));
            }
            StringBuilder at = new StringBuilder();
            for (int v : values) at.append(at.length() == 0 ? "" : ", ").append(v);
            t.kind("term")
                    .put("values", values)
                    .put("factors", factors)
                    .put("product", product)
                    .put("sums", sums)
                    .caption("(" + at + "): " + said + " = " + product)
                    .formula(tex + "=" + Tex.entry(product));
        }
    }

    /**
     * All terms were summed.
     *
     * @param posterior the share of each value of the target
     * @param evidence the probability of what is given
     */
    record Done(Table posterior, String evidence) implements EnumerationStep {
        @Override
        public void tell(Telling t) {
            StringBuilder said = new StringBuilder();
            for (int v = 0; v < posterior.rows(); v++)
                said.append(v == 0 ? "" : ", ").append(posterior.text(v, 0));
            t.kind("done")
                    .put("posterior", posterior)
                    .put("evidence", evidence)
                    .caption("What is given has probability " + evidence + "; divided by it: " + said)
                    .formula("p(e)=" + Tex.entry(evidence) + ",\\quad p(x\\mid e)=" + Tex.matrix(posterior));
        }
    }
}
