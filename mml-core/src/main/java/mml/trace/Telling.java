package mml.trace;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Table;

/**
 * What a {@link Step} tells of itself: its kind, its named values, one spoken line and one line of TeX. A step fills it
 * in once, in {@link Step#tell}, and everybody listens to the same words: JSON, CSV, pictures, pages, tests.
 *
 * <pre>{@code
 * t.kind("pivot").put("j", j).put("s", s)
 *         .caption("l" + jj + " = √" + digits(s))
 *         .formula("a_{jj} - \\sum_{k<j} \\ell_{jk}^2 = " + tex(s));
 * }</pre>
 */
public final class Telling {
    /**
     * A value under its name: a {@link Long}, {@link Double}, {@link Boolean}, {@link String}, {@link Vector},
     * {@link Matrix}, {@link Table}, nested {@link Step}, or a list of {@link Integer}.
     *
     * @param scale how large the numbers are that a vector or matrix was computed from, so that what is rounding is seen as such; 0 where nothing is
     *     known of that
     */
    public record Value(String name, Object value, double scale) {}

    private String kind = "";
    private final List<Value> values = new ArrayList<>();
    private String caption = "";
    private String formula = "";

    private Telling() {}

    /** Listens to a step. */
    public static Telling of(Step step) {
        Telling t = new Telling();
        step.tell(t);
        return t;
    }

    /** The kind of step, such as {@code pivot}. */
    public Telling kind(String name) {
        kind = name;
        return this;
    }

    public Telling put(String name, long value) {
        return add(name, value);
    }

    public Telling put(String name, double value) {
        return add(name, value);
    }

    public Telling put(String name, boolean value) {
        return add(name, value);
    }

    public Telling put(String name, String value) {
        return add(name, value);
    }

    /** Positions, counted from 0. */
    public Telling put(String name, List<Integer> indices) {
        return add(name, List.copyOf(indices));
    }

    public Telling put(String name, Vector value) {
        return add(name, value);
    }

    /** A vector that was computed from numbers of size {@code scale}: beside them, what is nothing but rounding is shown as 0. */
    public Telling put(String name, Vector value, double scale) {
        return add(name, value, scale);
    }

    /** Beside its largest entry, what is nothing but rounding is shown as 0. */
    public Telling put(String name, Matrix value) {
        return put(name, value, value.maxNorm());
    }

    /** The same beside numbers of size {@code scale}, 0 where the entries are of several kinds. */
    public Telling put(String name, Matrix value, double scale) {
        return add(name, value, scale);
    }

    /** A table of exact entries. */
    public Telling put(String name, Table value) {
        return add(name, value);
    }

    public Telling put(String name, Step nested) {
        return add(name, nested);
    }

    private Telling add(String name, Object value) {
        return add(name, value, 0);
    }

    private Telling add(String name, Object value, double scale) {
        values.add(new Value(name, value, scale));
        return this;
    }

    /** One line a reader could say aloud, such as {@code R₂ ← R₂ − 3·R₁}. */
    public Telling caption(String line) {
        caption = line;
        return this;
    }

    /** The step as one line of TeX, without dollars. */
    public Telling formula(String tex) {
        formula = tex;
        return this;
    }

    public String kind() {
        return kind;
    }

    /** The named values, in the order they were told. */
    public List<Value> values() {
        return List.copyOf(values);
    }

    public String caption() {
        return caption;
    }

    public String formula() {
        return formula;
    }
}
