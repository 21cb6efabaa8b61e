package mml.exact;

import mml.text.NumberText;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One of the six products of {@link Sarrus}.
 *
 * @param k 0 to 2 down from column k, 3 to 5 up from column k − 3
 * @param product of the three entries
 * @param sum of the signed products so far
 * @param A the matrix
 */
public record SarrusStep(int k, String product, String sum, Table A) implements Step {
    /** Whether the diagonal goes down, so that its product is added. */
    public boolean down() {
        return k < 3;
    }

    /** The row of the i-th factor. */
    public int row(int i) {
        return down() ? i : 2 - i;
    }

    /** The column of the i-th factor. */
    public int column(int i) {
        return (k + i) % 3;
    }

    @Override
    public void tell(Telling t) {
        t.kind("product")
                .put("k", k)
                .put("product", product)
                .put("sum", sum)
                .put("A", A)
                .caption((down() ? "+ " : "− ") + NumberText.exact(factors(" · ", false)) + " = " + (down() ? "" : "−")
                        + (product.startsWith("-") && !down()
                                ? "(" + NumberText.exact(product) + ")"
                                : NumberText.exact(product))
                        + ", sum " + NumberText.exact(sum))
                .formula((down() ? "+" : "-") + factors(" \\cdot ", true) + " \\quad\\Rightarrow\\quad "
                        + Tex.entry(sum));
    }

    private String factors(String times, boolean tex) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String entry = A.text(row(i), column(i));
            String text = tex ? Tex.entry(entry) : entry;
            out.append(i > 0 ? times : "").append(entry.startsWith("-") ? "(" + text + ")" : text);
        }
        return out.toString();
    }
}
