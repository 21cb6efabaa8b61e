package mml.trace;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.text.Table;

/**
 * Writes steps, traces and certificates as JSON: numbers that read back as the same doubles, exact entries as strings
 * {@code "3/2"}, NaN and infinities as the strings {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}. Text is
 * escaped so that the result may stand inside a script element of a page.
 */
public final class Json {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    private Json() {}

    public static String of(Step step) {
        Json json = new Json();
        json.object(step);
        return json.out.toString();
    }

    public static String of(Trace<? extends Step> trace) {
        Json json = new Json();
        json.out.append("{\"total\":").append(trace.total()).append(",\"steps\":[");
        for (int i = 0; i < trace.size(); i++) {
            json.out.append(i == 0 ? "\n" : ",\n");
            json.object(trace.get(i));
        }
        return json.out.append("\n]}\n").toString();
    }

    public static String of(Certificate certificate) {
        Json json = new Json();
        json.out.append('{');
        json.put("claim", certificate.claim());
        json.put("holds", certificate.holds());
        json.name("checks");
        json.out.append('[');
        String comma = "";
        for (Certificate.Check check : certificate.checks()) {
            json.out.append(comma).append('{');
            json.first = true;
            json.put("name", check.name());
            json.put("value", check.value());
            json.put("bound", check.bound());
            json.out.append('}');
            comma = ",";
        }
        return json.out.append("]}").toString();
    }

    /** A matrix as an array of rows. */
    public static String of(Matrix A) {
        Json json = new Json();
        json.value(A);
        return json.out.toString();
    }

    /** A table of exact entries as an array of rows of strings. */
    public static String of(Table A) {
        Json json = new Json();
        json.value(A);
        return json.out.toString();
    }

    public static String of(Vector x) {
        Json json = new Json();
        json.value(x);
        return json.out.toString();
    }

    public static String of(double x) {
        Json json = new Json();
        json.number(x);
        return json.out.toString();
    }

    public static String of(String text) {
        Json json = new Json();
        json.string(text);
        return json.out.toString();
    }

    private void object(Step step) {
        boolean outer = first;
        first = true;
        out.append('{');
        Telling telling = Telling.of(step);
        put("kind", telling.kind());
        for (Telling.Value v : telling.values()) put(v.name(), v.value());
        put("caption", telling.caption());
        put("formula", telling.formula());
        out.append('}');
        first = outer;
    }

    private void name(String name) {
        if (!first) out.append(',');
        first = false;
        string(name);
        out.append(':');
    }

    private void put(String name, Object value) {
        name(name);
        if (value instanceof Double x) number(x);
        else if (value instanceof String text) string(text);
        else if (value instanceof Vector x) value(x);
        else if (value instanceof Table A) value(A);
        else if (value instanceof Step nested) object(nested);
        else if (value instanceof List<?> indices) value(indices);
        else out.append(value); // Long, Boolean
    }

    private void value(List<?> indices) {
        out.append('[');
        for (int i = 0; i < indices.size(); i++) out.append(i == 0 ? "" : ",").append(indices.get(i));
        out.append(']');
    }

    private void value(Vector x) {
        out.append('[');
        for (int i = 0; i < x.size(); i++) {
            if (i > 0) out.append(',');
            number(x.get(i));
        }
        out.append(']');
    }

    private void value(Table A) {
        out.append('[');
        for (int i = 0; i < A.rows(); i++) {
            out.append(i == 0 ? "[" : ",[");
            for (int j = 0; j < A.cols(); j++) {
                if (j > 0) out.append(',');
                if (A instanceof Matrix doubles) number(doubles.get(i, j));
                else string(A.text(i, j));
            }
            out.append(']');
        }
        out.append(']');
    }

    private void number(double x) {
        String text = Numbers.shortest(x);
        if (Math.abs(x) <= Double.MAX_VALUE) out.append(text);
        else string(text);
    }

    private void string(String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c == '\n') out.append("\\n");
            else if (c < ' ' || c == 0x7F || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) escape(c);
            else out.append(c);
        }
        out.append('"');
    }

    private void escape(char c) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
    }
}
