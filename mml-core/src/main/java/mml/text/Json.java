package mml.text;

import java.util.List;

/**
 * Builds JSON, a value at a time:
 * <pre>{@code Json.object().put("k", 3).put("x", x).put("checks", Json.array().add(1.5)).toString()}</pre>
 *
 * <p>Numbers read back as the same doubles; NaN and infinities are the strings {@code "NaN"}, {@code "Infinity"},
 * {@code "-Infinity"}, exact entries strings such as {@code "3/2"}. Text is escaped so that the result may stand inside a
 * script element of a page.
 */
public final class Json {
    private final StringBuilder out = new StringBuilder();
    private final char close;

    private Json(char open, char close) {
        out.append(open);
        this.close = close;
    }

    /** An object to be filled by {@code put}. */
    public static Json object() {
        return new Json('{', '}');
    }

    /** An array to be filled by {@code add}. */
    public static Json array() {
        return new Json('[', ']');
    }

    /** An array of texts. */
    public static Json texts(Iterable<String> items) {
        Json array = array();
        for (String item : items) array.add(item);
        return array;
    }

    /** A matrix as an array of rows. */
    public static Json rows(Table A) {
        Json array = array();
        array.out.setLength(0);
        String text = of(A);
        array.out.append(text, 0, text.length() - 1);
        return array;
    }

    public Json put(String name, long value) {
        return raw(name, Long.toString(value));
    }

    public Json put(String name, double value) {
        return raw(name, of(value));
    }

    public Json put(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    public Json put(String name, String value) {
        return raw(name, of(value));
    }

    public Json put(String name, DoubleList value) {
        return raw(name, of(value));
    }

    /** A matrix as an array of rows. */
    public Json put(String name, Table value) {
        return raw(name, of(value));
    }

    public Json put(String name, List<Integer> indices) {
        Json array = array();
        for (int i : indices) array.add(i);
        return put(name, array);
    }

    public Json put(String name, Json value) {
        return raw(name, value.toString());
    }

    private Json raw(String name, String json) {
        comma();
        string(out, name);
        out.append(':').append(json);
        return this;
    }

    public Json add(long value) {
        comma();
        out.append(value);
        return this;
    }

    public Json add(double value) {
        comma();
        number(out, value);
        return this;
    }

    public Json add(String value) {
        comma();
        string(out, value);
        return this;
    }

    public Json add(Json value) {
        comma();
        out.append(value.out).append(value.close);
        return this;
    }

    private void comma() {
        if (out.length() > 1) out.append(',');
    }

    @Override
    public String toString() {
        return out.toString() + close;
    }

    /** A number, or the string that says why there is none. */
    public static String of(double x) {
        StringBuilder out = new StringBuilder();
        number(out, x);
        return out.toString();
    }

    /** A string. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        string(out, text);
        return out.toString();
    }

    /** An array of numbers. */
    public static String of(DoubleList x) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < x.size(); i++) {
            if (i > 0) out.append(',');
            number(out, x.get(i));
        }
        return out.append(']').toString();
    }

    /** An array of rows: of numbers if they are doubles, of strings if they are exact. */
    public static String of(Table A) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < A.rows(); i++) {
            out.append(i == 0 ? "[" : ",[");
            for (int j = 0; j < A.cols(); j++) {
                if (j > 0) out.append(',');
                if (A instanceof DoubleTable doubles) number(out, doubles.get(i, j));
                else string(out, A.text(i, j));
            }
            out.append(']');
        }
        return out.append(']').toString();
    }

    private static void number(StringBuilder out, double x) {
        String text = Numbers.shortest(x);
        if (Math.abs(x) <= Double.MAX_VALUE) out.append(text);
        else string(out, text);
    }

    private static void string(StringBuilder out, String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c == '\n') out.append("\\n");
            else if (c < ' ' || c == 0x7F || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029)
                escape(out, c);
            else out.append(c);
        }
        out.append('"');
    }

    private static void escape(StringBuilder out, char c) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
    }
}
