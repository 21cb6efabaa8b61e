package mml.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that was read, a value at a time: what {@link Json} writes, read back as the same numbers. Strict: what is not
 * JSON, a name twice in one object, a name that is missing, or a value of another type is refused with its place.
 *
 * <p>A number may also be one of the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
public final class JsonValue {
    private final String path;
    private final @Nullable Object value; // a String, a Double, a Boolean, a List or a Map of values, or null

    private JsonValue(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /**
     * Reads one text.
     *
     * @throws IllegalArgumentException if it is not JSON, naming the character, and of several lines the line, where it stops being it
     */
    public static JsonValue of(String text) {
        return new JsonValue("the text", new JsonParser(text).parse());
    }

    /**
     * Reads a model that was written as {@code {"kind": kind, "version": version, …}}.
     *
     * @throws IllegalArgumentException if it is another kind or version
     */
    public static JsonValue model(String text, String kind, int version) {
        JsonValue json = of(text);
        String found = json.get("kind").text();
        if (!found.equals(kind))
            throw new IllegalArgumentException("the model is of kind " + found + ", expected " + kind);
        double number = json.get("version").number();
        if (number != version)
            throw new IllegalArgumentException("the model has version " + Numbers.shortest(number)
                    + ", expected version " + version + ", the only one that is known");
        return json;
    }

    /** The value under this name of an object. */
    public JsonValue get(String name) {
        Map<?, ?> map = as(Map.class, "an object");
        if (!map.containsKey(name)) throw new IllegalArgumentException(path + " has no \"" + name + "\"");
        return new JsonValue(path.equals("the text") ? name : path + "." + name, map.get(name));
    }

    /** Whether an object has this name. */
    public boolean has(String name) {
        return as(Map.class, "an object").containsKey(name);
    }

    /** The names of an object, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Object name : as(Map.class, "an object").keySet()) names.add((String) name);
        return names;
    }

    /** The items of an array. */
    public List<JsonValue> items() {
        List<JsonValue> items = new ArrayList<>();
        for (Object item : as(List.class, "an array")) items.add(new JsonValue(path + "[" + items.size() + "]", item));
        return items;
    }

    public double number() {
        if (value instanceof String s) {
            if (s.equals("NaN")) return Double.NaN;
            if (s.equals("Infinity")) return Double.POSITIVE_INFINITY;
            if (s.equals("-Infinity")) return Double.NEGATIVE_INFINITY;
        }
        return as(Double.class, "a number");
    }

    /** A whole number within the range of int. */
    public int whole() {
        double x = as(Double.class, "a whole number");
        if (x != Math.floor(x) || Math.abs(x) > Integer.MAX_VALUE) throw expected("a whole number");
        return (int) x;
    }

    /** How many: a whole number from 0 to 2⁵³. */
    public long count() {
        double x = as(Double.class, "a whole number");
        if (x != Math.floor(x) || x < 0 || x > 0x1p53) throw expected("a whole number from 0 to 2^53");
        return (long) x;
    }

    public String text() {
        return as(String.class, "a string");
    }

    /** True or false. */
    public boolean truth() {
        return as(Boolean.class, "true or false");
    }

    /** One of the constants of an enum by its name, such as {@code Divisor.values()}. */
    public <E extends Enum<E>> E constant(E[] constants) {
        String name = text();
        StringBuilder names = new StringBuilder();
        for (E constant : constants) {
            if (constant.name().equals(name)) return constant;
            names.append(names.length() == 0 ? "" : ", ").append(constant.name());
        }
        throw expected("one of " + names);
    }

    /** An array of numbers. */
    public double[] numbers() {
        List<JsonValue> items = items();
        double[] x = new double[items.size()];
        for (int i = 0; i < x.length; i++) x[i] = items.get(i).number();
        return x;
    }

    /** An array of arrays of numbers. */
    public double[][] rows() {
        List<JsonValue> items = items();
        double[][] x = new double[items.size()][];
        for (int i = 0; i < x.length; i++) x[i] = items.get(i).numbers();
        return x;
    }

    /** An array of strings. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items()) texts.add(item.text());
        return texts;
    }

    private <T> T as(Class<T> type, String what) {
        if (value == null || !type.isInstance(value)) throw expected(what);
        return type.cast(value);
    }

    private IllegalArgumentException expected(String what) {
        return new IllegalArgumentException(this + ", expected " + what);
    }

    /** Its place and what it is: {@code B[0][1] is 0.5}. */
    @Override
    public String toString() {
        String found = "null";
        if (value instanceof Map) found = "an object";
        else if (value instanceof List) found = "an array";
        else if (value instanceof Double x) found = Numbers.shortest(x);
        else if (value instanceof String s) found = Json.of(s);
        else if (value != null) found = value.toString();
        return path + " is " + found;
    }

    /** Reads by descent; what it has read are strings, doubles, truth values, lists and maps. */
    private static final class JsonParser {
        private static final int DEEPEST = 64;

        private final String text;
        private int at;
        private int depth;

        JsonParser(String text) {
            this.text = text;
        }

        @Nullable
        Object parse() {
            Object value = value();
            space();
            if (at < text.length()) throw wrong("something follows, expected the end");
            return value;
        }

        private @Nullable Object value() {
            space();
            if (at == text.length()) throw wrong("the text ends, expected a value");
            char c = text.charAt(at);
            if (c == '"') return string();
            if (c == '-' || (c >= '0' && c <= '9')) return number();
            if (c == '{' || c == '[') {
                if (++depth > DEEPEST) throw wrong("it is nested deeper than " + DEEPEST);
                Object inner = c == '{' ? object() : array();
                depth--;
                return inner;
            }
            if (word("true")) return true;
            if (word("false")) return false;
            if (word("null")) return null;
            throw wrong("expected a value");
        }

        private boolean word(String word) {
            if (!text.startsWith(word, at)) return false;
            at += word.length();
            return true;
        }

        private Map<String, @Nullable Object> object() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            at++;
            if (next('}')) return map;
            do {
                space();
                if (at == text.length() || text.charAt(at) != '"') throw wrong("expected a name in quotes");
                String name = string();
                if (map.containsKey(name)) throw wrong("the name " + Json.of(name) + " stands twice");
                if (!next(':')) throw wrong("expected a colon");
                map.put(name, value());
            } while (next(','));
            if (!next('}')) throw wrong("expected a comma or }");
            return map;
        }

        private List<@Nullable Object> array() {
            List<@Nullable Object> list = new ArrayList<>();
            at++;
            if (next(']')) return list;
            do list.add(value());
            while (next(','));
            if (!next(']')) throw wrong("expected a comma or ]");
            return list;
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return out.toString();
                }
                if (c < ' ') throw wrong("a string has a control character, expected \\u and four digits");
                out.append(c == '\\' ? escape() : c);
            }
            throw wrong("a string does not end");
        }

        private char escape() {
            at++;
            char c = at < text.length() ? text.charAt(at) : ' ';
            int k = "\"\\/bfnrt".indexOf(c);
            if (k >= 0) return "\"\\/\b\f\n\r\t".charAt(k);
            if (c != 'u' || at + 4 >= text.length()) throw wrong("this escape is not known");
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit(text.charAt(++at), 16);
                if (digit < 0) throw wrong("expected four hexadecimal digits");
                code = 16 * code + digit;
            }
            return (char) code;
        }

        private Double number() {
            int from = at;
            if (text.charAt(at) == '-') at++;
            if (at < text.length() && text.charAt(at) == '0') at++;
            else digits();
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                digits();
            }
            if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
                at++;
                if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) at++;
                digits();
            }
            double x = Double.parseDouble(text.substring(from, at));
            if (Math.abs(x) > Double.MAX_VALUE) throw wrong("the number is larger than every double");
            return x;
        }

        private void digits() {
            int from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
            if (at == from) throw wrong("expected a digit");
        }

        private boolean next(char c) {
            space();
            if (at == text.length() || text.charAt(at) != c) return false;
            at++;
            return true;
        }

        private void space() {
            while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
        }

        private IllegalArgumentException wrong(String what) {
            int start = text.lastIndexOf('\n', at - 1) + 1;
            int line = 1;
            for (int i = 0; i < start; i++) if (text.charAt(i) == '\n') line++;
            String place = text.indexOf('\n') < 0 ? "" : "in line " + line + " ";
            return new IllegalArgumentException("not JSON " + place + "at character " + (at - start + 1) + ": " + what);
        }
    }
}
