package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Advance;

/**
 * Text broken into lines at its spaces, as evenly as it goes; an equation, a tuple, a number and the word before it are not
 * taken apart where they fit.
 */
public final class Wrapped {
    private static final String RELATIONS = "=≈≤≥≠<>±+−·←→";
    /** Of the width: what is kept together may be no longer. */
    private static final double TOGETHER = 0.6;

    private static final int HALVINGS = 8;

    private Wrapped() {}

    /** The lines of a text, none wider than {@code width} unless a single word is. */
    public static List<String> lines(String text, double width, double size) {
        if (Advance.of(text, size) <= width) return List.of(text);
        List<String> parts = parts(text, TOGETHER * width, size);
        List<String> best = filled(parts, width, size);
        List<String> words = words(text);
        List<String> shortest = filled(words, width, size);
        if (best.size() > shortest.size() || Advance.of(best.get(0), size) > width) {
            best = shortest;
            parts = words;
        }
        double low = width / 2;
        double high = width;
        for (int k = 0; k < HALVINGS; k++) { // the narrowest that takes no more lines
            double middle = (low + high) / 2;
            List<String> tried = filled(parts, middle, size);
            if (tried.size() > best.size()) {
                low = middle;
            } else {
                high = middle;
                best = tried;
            }
        }
        return best;
    }

    private static List<String> filled(List<String> parts, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + " " + part;
            if (!line.isEmpty() && Advance.of(longer, size) > width) {
                lines.add(line);
                line = part;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(' ', start);
            if (end < 0) end = text.length();
            words.add(text.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    /** Words, with those that belong to one equation, to one pair of brackets or to a number kept together. */
    private static List<String> parts(String text, double most, double size) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean open = false;
        for (String word : words(text)) {
            int last = parts.size() - 1;
            boolean relation = isRelation(word);
            String joined = last < 0 ? word : parts.get(last) + " " + word;
            boolean number = !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
            if (last >= 0 && (open || relation || number || depth > 0) && Advance.of(joined, size) <= most)
                parts.set(last, joined);
            else parts.add(word);
            open = relation;
            depth = Math.max(0, depth + count(word, '(') - count(word, ')'));
        }
        return parts;
    }

    private static boolean isRelation(String word) {
        return word.length() == 1 && RELATIONS.indexOf(word.charAt(0)) >= 0;
    }

    private static int count(String word, char c) {
        int n = 0;
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) == c) n++;
        return n;
    }
}
