package mml.hub.widget;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that determines what a widget shows: names with text values, immutable, written as it stands in a link,
 * {@code a=1&m=1,2;3,4}. Names come in alphabetical order, so equal states have equal text.
 */
public final class State {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~,;:/*()";
    private static final String HEX = "0123456789ABCDEF";

    private final Map<String, String> values;

    private State(Map<String, String> values) {
        this.values = values;
    }

    /** No values at all: a widget then shows its own defaults. */
    public static State empty() {
        return new State(new TreeMap<>());
    }

    /** Reads a link's text; parts that are no {@code name=value} are left out. */
    public static State parse(String text) {
        Map<String, String> values = new TreeMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('&', at);
            if (end < 0) end = text.length();
            int equals = text.indexOf('=', at);
            if (equals > at && equals < end)
                values.put(decode(text.substring(at, equals)), decode(text.substring(equals + 1, end)));
            at = end + 1;
        }
        return new State(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String get(String name, String otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : value;
    }

    /** A whole number from 0 to 999,999; anything else counts as not given. */
    public int count(String name, int otherwise) {
        String value = get(name, "");
        if (value.isEmpty() || value.length() > 6) return otherwise;
        int n = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') return otherwise;
            n = 10 * n + (c - '0');
        }
        return n;
    }

    public State with(String name, String value) {
        Map<String, String> copy = new TreeMap<>(values);
        copy.put(name, value);
        return new State(copy);
    }

    public State with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    public State without(String... names) {
        Map<String, String> copy = new TreeMap<>(values);
        for (String name : names) copy.remove(name);
        return new State(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State s && values.equals(s.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The text for a link; {@link #parse} reads it back. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, String> e : values.entrySet()) {
            if (out.length() > 0) out.append('&');
            encode(e.getKey(), out);
            out.append('=');
            encode(e.getValue(), out);
        }
        return out.toString();
    }

    private static void encode(String text, StringBuilder out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (PLAIN.indexOf(c) >= 0) out.append(c);
            else out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }

    private static String decode(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[raw.length];
        int n = 0;
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length ? HEX.indexOf(Character.toUpperCase((char) raw[i + 1])) : -1;
            int low = i + 2 < raw.length ? HEX.indexOf(Character.toUpperCase((char) raw[i + 2])) : -1;
            if (raw[i] == '%' && high >= 0 && low >= 0) {
                bytes[n++] = (byte) (16 * high + low);
                i += 2;
            } else {
                bytes[n++] = raw[i];
            }
        }
        return new String(bytes, 0, n, StandardCharsets.UTF_8);
    }
}
