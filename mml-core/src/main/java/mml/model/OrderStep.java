package mml.model;

import java.util.List;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link AncestralOrder}: what is asked for, then one node after the other. */
public sealed interface OrderStep extends Step {
    /**
     * What is asked for.
     *
     * @param graph as {@link Dag#parse} reads it
     * @param target the place of the node
     */
    record Start(String graph, int target) implements OrderStep {
        @Override
        public void tell(Telling t) {
            String name = Dag.parse(graph).nodes().get(target);
            t.kind("start")
                    .put("graph", graph)
                    .put("target", target)
                    .caption("What has to come before " + name + "?")
                    .formula("\\mathrm{An}(" + Dag.tex(List.of(name)) + ")");
        }
    }

    /**
     * All parents of a node have come, and it comes.
     *
     * @param node its place
     * @param name its name
     * @param parents the places of its parents
     * @param after their names
     */
    record Next(int node, String name, List<Integer> parents, String after) implements OrderStep {
        Next(int node, String name, List<Integer> parents, List<String> after) {
            this(node, name, parents, String.join(", ", after));
        }

        public Next {
            parents = List.copyOf(parents);
        }

        @Override
        public void tell(Telling t) {
            String tex = Dag.tex(List.of(name));
            t.kind("next")
                    .put("node", node)
                    .put("name", name)
                    .put("parents", parents)
                    .put("after", after)
                    .caption(name + (parents.isEmpty() ? " comes: nothing points to it" : " comes after " + after))
                    .formula("\\mathrm{Pa}(" + tex + ")="
                            + (parents.isEmpty() ? "\\emptyset" : "\\{\\text{" + escaped(after) + "}\\}"));
        }

        private static String escaped(String names) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < names.length(); i++)
                out.append(names.charAt(i) == '_' ? "\\_" : String.valueOf(names.charAt(i)));
            return out.toString();
        }
    }
}
