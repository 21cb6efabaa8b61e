package mml.hub.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A presentation as it is written: Markdown in parts. The text before the first {@code ## } is the title part; each
 * {@code ## Heading {id, §2.1}} begins a slide.
 *
 * @param title the text of the {@code # } heading
 * @param opening the title part
 * @param slides in order
 */
record Source(String title, Part opening, List<Slide> slides) {

    /** A stretch of Markdown that knows where it came from. */
    record Part(String file, int line, String text) {
        /** {@code file:line} of a line of this part, counted from 0. */
        String place(int offset) {
            return file + ":" + (line + offset);
        }
    }

    /** A slide: its name in links, its section of the book, its heading and its text. */
    record Slide(String id, String reference, String heading, Part body) {}

    static Source read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = file.getFileName().toString();
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) throw new PageException(name + ":1", "expected # Title");
        List<Integer> starts = new ArrayList<>();
        boolean fenced = false;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) fenced = !fenced;
            if (!fenced && lines.get(i).startsWith("## ")) starts.add(i);
        }
        int end = starts.isEmpty() ? lines.size() : starts.get(0);
        List<Slide> slides = new ArrayList<>();
        for (int s = 0; s < starts.size(); s++) {
            int from = starts.get(s);
            int to = s + 1 < starts.size() ? starts.get(s + 1) : lines.size();
            slides.add(slide(name, from, lines.get(from), String.join("\n", lines.subList(from + 1, to))));
        }
        return new Source(
                lines.get(0).substring(2), new Part(name, 2, String.join("\n", lines.subList(1, end))), slides);
    }

    private static Slide slide(String file, int at, String heading, String text) {
        int open = heading.lastIndexOf('{');
        int comma = heading.indexOf(',', open + 1);
        if (open < 0 || comma < 0 || !heading.endsWith("}"))
            throw new PageException(file + ":" + (at + 1), "expected ## Heading {id, §section}, got " + heading);
        return new Slide(
                heading.substring(open + 1, comma).strip(),
                heading.substring(comma + 1, heading.length() - 1).strip(),
                heading.substring(3, open).strip(),
                new Part(file, at + 2, text));
    }
}
