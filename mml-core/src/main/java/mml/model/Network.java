package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.matrix.Shapes;
import mml.text.Count;
import mml.text.Printed;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A directed graph with numbers: for each node a table of what it is given its parents, in fractions. Together they are the
 * joint distribution
 * <pre>
 *   p(x_1, …, x_K) = Π_k p(x_k | Pa_k).                                                      (8.31)
 * </pre>
 * The table of a node has a column for each of its values and a row for each combination of values of its parents, the last
 * parent's changing fastest. Values are counted from 0.
 *
 * @param graph who depends on whom
 * @param tables one for each node, in the order of the nodes of the graph
 * @mml §8.5.1, (8.31), Examples 8.7 and 8.8
 */
public record Network(Dag graph, List<FieldMatrix<BigFraction>> tables) {
    /** As many joint values may be summed one by one. */
    static final int MOST = 1 << 16;

    /** @throws IllegalArgumentException if a table is missing, has not a row for each combination, or a row is no distribution */
    public Network {
        tables = List.copyOf(tables);
        int K = graph.nodes().size();
        if (tables.size() != K)
            throw new IllegalArgumentException(
                    "there are " + tables.size() + " tables, expected one for each of the " + Count.of(K, "node"));
        for (int k = 0; k < K; k++) {
            FieldMatrix<BigFraction> table = tables.get(k);
            String name = graph.nodes().get(k);
            long rows = 1;
            for (int p : graph.parents(k)) rows *= tables.get(p).cols();
            if (table.rows() != rows || table.cols() == 0)
                throw new IllegalArgumentException("the table of " + name + " is " + Shapes.shape(table)
                        + ", expected a row for each of the " + rows + " combinations of its parents");
            for (int i = 0; i < table.rows(); i++) {
                BigFraction sum = BigFraction.ZERO;
                for (int v = 0; v < table.cols(); v++) {
                    if (table.get(i, v).getNumerator().signum() < 0)
                        throw new IllegalArgumentException("the probability in row " + (i + 1) + ", column " + (v + 1)
                                + " of the table of " + name + " is " + table.text(i, v) + ", expected 0 or more");
                    sum = sum.add(table.get(i, v));
                }
                if (!sum.equals(BigFraction.ONE))
                    throw new IllegalArgumentException(
                            "row " + (i + 1) + " of the table of " + name + " sums to " + text(sum) + ", expected 1");
            }
        }
    }

    /**
     * Of nodes that happen (1) or do not (0): for each node the probabilities that it happens, one for each combination of its
     * parents, as texts such as {@code "1/100"} or {@code "0.02"}.
     */
    public static Network ofEvents(Dag graph, List<List<String>> happens) {
        List<FieldMatrix<BigFraction>> tables = new ArrayList<>();
        for (List<String> column : happens) {
            String[][] one = new String[column.size()][1];
            for (int i = 0; i < one.length; i++) one[i][0] = column.get(i);
            FieldMatrix<BigFraction> p = FieldMatrix.parse(one);
            tables.add(FieldMatrix.generate(
                    p.rows(), 2, (i, v) -> v == 1 ? p.get(i, 0) : BigFraction.ONE.subtract(p.get(i, 0))));
        }
        return new Network(graph, tables);
    }

    /** As {@code 3/4}. */
    static String text(BigFraction p) {
        return FieldMatrix.ofColumn(List.of(p)).text(0, 0);
    }

    /** How many values node k has. */
    public int values(int k) {
        return tables.get(k).cols();
    }

    /** The row of the table of node k that belongs to the values of its parents. */
    int row(int k, int[] x) {
        int row = 0;
        for (int p : graph.parents(k)) row = row * values(p) + x[p];
        return row;
    }

    /** {@code p(x_k | Pa_k)} for these values of all nodes. */
    BigFraction factor(int k, int[] x) {
        return tables.get(k).get(row(k, x), x[k]);
    }

    /**
     * {@code p(x_1, …, x_K)}.
     *
     * @param x a value for each node
     */
    public BigFraction probability(List<Integer> x) {
        int[] at = values(x);
        BigFraction product = BigFraction.ONE;
        for (int k = 0; k < at.length; k++) product = product.multiply(factor(k, at));
        return product;
    }

    private int[] values(List<Integer> x) {
        int K = graph.nodes().size();
        if (x.size() != K) throw new IllegalArgumentException("x has " + x.size() + " values, expected " + K);
        int[] at = new int[K];
        for (int k = 0; k < K; k++) at[k] = Shapes.index(x.get(k), values(k), "x[" + k + "]");
        return at;
    }

    @Override
    public String toString() {
        Printed out = Printed.of(graph.factorisation());
        for (int k = 0; k < tables.size(); k++) out.put(graph.nodes().get(k), tables.get(k));
        return out.toString();
    }
}
