package mml.bench.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Just enough JSON for reference cases: objects as maps, arrays as lists, numbers as doubles, words as text. */
final class GoldenJson {
    private final String text;
    private int at;

    private GoldenJson(String text) {
        this.text = text;
    }

    static Map<?, ?> parse(String text) {
        return (Map<?, ?>) new GoldenJson(text).value();
    }

    private Object value() {
        char c = peek();
        if (c == '"') return string();
        if (c == '[') {
            List<Object> list = new ArrayList<>();
            while (more(list.isEmpty(), ']')) list.add(value());
            return list;
        }
        if (c == '{') {
            Map<String, Object> map = new LinkedHashMap<>();
            while (more(map.isEmpty(), '}')) {
                peek();
                String name = string();
                peek();
                at++; // the colon
                map.put(name, value());
            }
            return map;
        }
        int start = at;
        while (at < text.length() && ",]} \n\r".indexOf(text.charAt(at)) < 0) at++;
        String word = text.substring(start, at);
        return Character.isLetter(word.charAt(0)) ? word : Double.valueOf(word);
    }

    /** Steps over the opening bracket or a comma; false at the closing bracket. */
    private boolean more(boolean first, char close) {
        if (first) {
            at++;
            if (peek() != close) return true;
        } else if (peek() == ',') {
            at++;
            return true;
        }
        at++;
        return false;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') at++;
            out.append(text.charAt(at));
        }
        at++;
        return out.toString();
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) at++;
        return text.charAt(at);
    }
}
