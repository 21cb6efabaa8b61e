package mml.exact;

import mml.text.Scripts;
import mml.text.Sums;
import mml.text.Table;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link LinearIndependence}: the reduction, then a verdict on each vector. */
public sealed interface IndependenceStep extends Step {

    /** A step of the reduction. */
    record Reduce(RowReductionStep step) implements IndependenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("reduce").put("step", step).caption(step.caption()).formula(step.formula());
        }
    }

    /** Vector {@code column} is no combination of those before it: its column has a pivot. */
    record Independent(int column, Table matrix) implements IndependenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("independent")
                    .put("column", column)
                    .put("matrix", matrix)
                    .caption("x" + Scripts.subscript(column + 1)
                            + " has a pivot: it is no combination of those before it")
                    .formula(tex());
        }

        private String tex() {
            if (column == 0) return "x_{1} \\neq 0";
            String between = column == 1 ? "" : column == 2 ? ", x_{2}" : ", \\ldots, x_{" + column + "}";
            return "x_{" + (column + 1) + "} \\notin \\operatorname{span}[x_{1}" + between + "]";
        }
    }

    /** Vector {@code column} is a combination of those before it: {@code relation} holds weights that sum to 0. */
    record Dependent(int column, Table relation, Table matrix) implements IndependenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("dependent")
                    .put("column", column)
                    .put("relation", relation)
                    .put("matrix", matrix)
                    .caption("x" + Scripts.subscript(column + 1) + " = " + Sums.combination(relation, column))
                    .formula("x_{" + (column + 1) + "} = " + Sums.texCombination(relation, column));
        }
    }
}
