package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import mml.matrix.Shapes;
import mml.text.Aligned;
import mml.text.Count;
import mml.text.Table;

/**
 * A finite set of numbers with an operation ⊗, written out: entry (i, j) is the i-th element ⊗ the j-th.
 *
 * @param elements each once
 * @param products as many rows and columns as there are elements; a product may lie outside the set
 * @mml §2.4.1, Example 2.10
 */
public record CayleyTable(List<Integer> elements, List<List<Integer>> products) implements Table {

    public CayleyTable {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) throw new IllegalArgumentException("elements is empty, expected at least one");
        for (int i = 0; i < elements.size(); i++)
            if (elements.indexOf(elements.get(i)) < i)
                throw new IllegalArgumentException(
                        "element " + (i + 1) + " is " + elements.get(i) + ", which stood before");
        List<List<Integer>> rows = new ArrayList<>();
        for (List<Integer> row : products) {
            if (row.size() != elements.size())
                throw new IllegalArgumentException("row " + (rows.size() + 1) + " of products has "
                        + Count.entries(row.size()) + ", expected " + elements.size());
            rows.add(List.copyOf(row));
        }
        if (rows.size() != elements.size())
            throw new IllegalArgumentException(
                    "products has " + Count.of(rows.size(), "row") + ", expected " + elements.size());
        products = List.copyOf(rows);
    }

    public static CayleyTable of(List<Integer> elements, IntBinaryOperator operation) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int x : elements) {
            List<Integer> row = new ArrayList<>();
            for (int y : elements) row.add(operation.applyAsInt(x, y));
            rows.add(row);
        }
        return new CayleyTable(elements, rows);
    }

    /** {@code ℤ_n}: 0, …, n − 1 added modulo n, a group for every n. */
    public static CayleyTable addition(int n) {
        return of(range(0, n), (x, y) -> (int) (((long) x + y) % n));
    }

    /** 1, …, n − 1 multiplied modulo n: a group exactly for prime n. */
    public static CayleyTable multiplication(int n) {
        return of(range(1, n), (x, y) -> (int) ((long) x * y % n));
    }

    private static List<Integer> range(int from, int n) {
        if (n <= from) throw new IllegalArgumentException("n is " + n + ", expected at least " + (from + 1));
        List<Integer> range = new ArrayList<>();
        for (int x = from; x < n; x++) range.add(x);
        return range;
    }

    public int size() {
        return elements.size();
    }

    /** The product of the i-th and the j-th element. */
    public int product(int i, int j) {
        return products.get(Shapes.index(i, size(), "row")).get(Shapes.index(j, size(), "column"));
    }

    @Override
    public int rows() {
        return size();
    }

    @Override
    public int cols() {
        return size();
    }

    @Override
    public String text(int i, int j) {
        return Integer.toString(product(i, j));
    }

    @Override
    public String toString() {
        return "table of " + elements.size() + " elements\n" + Aligned.of(this);
    }
}
