package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Advance;

/** Text broken into lines at its spaces. */
public final class Wrapped {
    private Wrapped() {}

    /** The lines of a text, none wider than {@code width} unless a single word is. */
    public static List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            if (end < 0) end = text.length();
            String word = text.substring(start, end);
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Advance.of(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
            start = end + 1;
        }
        lines.add(line);
        return lines;
    }
}
