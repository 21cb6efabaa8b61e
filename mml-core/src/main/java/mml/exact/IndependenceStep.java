package mml.exact;

import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link LinearIndependence}: the reduction, then a verdict on each vector. */
public sealed interface IndependenceStep extends Step {

    /** A step of the reduction. */
    record Reduce(RowReductionStep step) implements IndependenceStep {
        @Override
        public void describe(Fields out) {
            out.kind("reduce");
            out.put("step", step);
        }

        @Override
        public String caption() {
            return step.caption();
        }

        @Override
        public String formula() {
            return step.formula();
        }
    }

    /** Vector {@code column} is no combination of those before it: its column has a pivot. */
    record Independent(int column, Table matrix) implements IndependenceStep {
        @Override
        public void describe(Fields out) {
            out.kind("independent");
            out.put("column", column);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "x" + Captions.subscript(column + 1) + " has a pivot: it is no combination of those before it";
        }

        @Override
        public String formula() {
            if (column == 0) return "x_{1} \\neq 0";
            String between = column == 1 ? "" : column == 2 ? ", x_{2}" : ", \\ldots, x_{" + column + "}";
            return "x_{" + (column + 1) + "} \\notin \\operatorname{span}[x_{1}" + between + "]";
        }
    }

    /** Vector {@code column} is a combination of those before it: {@code relation} holds weights that sum to 0. */
    record Dependent(int column, Table relation, Table matrix) implements IndependenceStep {
        @Override
        public void describe(Fields out) {
            out.kind("dependent");
            out.put("column", column);
            out.put("relation", relation);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "x" + Captions.subscript(column + 1) + " = " + Captions.combination(relation, column);
        }

        @Override
        public String formula() {
            return "x_{" + (column + 1) + "} = " + Captions.texCombination(relation, column);
        }
    }

    default <R> R match(
            Function<? super Reduce, R> reduce,
            Function<? super Independent, R> independent,
            Function<? super Dependent, R> dependent) {
        if (this instanceof Reduce s) return reduce.apply(s);
        if (this instanceof Independent s) return independent.apply(s);
        return dependent.apply((Dependent) this);
    }
}
