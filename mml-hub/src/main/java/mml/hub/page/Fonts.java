package mml.hub.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mathematical fonts: the faces that a page's formulas use, embedded under our own family name. */
final class Fonts {
    /** Which classes of KaTeX's HTML ask for which face. */
    private static final Map<String, Pattern> FACES = faces();

    /** Classes that ask for a face which no page has: the browser would take letters of another kind. */
    private static final Pattern FACELESS = asked("mathscr|textscr|mathboldfrak|textboldfrak|mathboldsf|textboldsf");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LETTERS = Pattern.compile("<span (class=\"[^\"]*\")[^>]*>([^<]+)<");
    private static final Pattern ENTITY = Pattern.compile("&[a-z#0-9]+;");
    private static final String VISIBLE = "<span class=\"katex-html\"";

    private final Path folder;
    private final Map<String, List<Range>> covered = new LinkedHashMap<>();

    private record Range(int first, int last) {}

    Fonts(Path folder) {
        this.folder = folder;
        try {
            for (String line : Files.readAllLines(folder.resolve("characters.txt"))) {
                String[] words = line.split(" ", -1);
                List<Range> ranges = new ArrayList<>();
                for (String range : List.of(words).subList(1, words.length)) {
                    String[] ends = range.split("-", -1);
                    ranges.add(new Range(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16)));
                }
                covered.put(words[0], ranges);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code @font-face} rules for these formulas, as KaTeX wrote them. */
    String css(Collection<String> formulas) {
        StringBuilder out = new StringBuilder();
        for (String face : used(formulas)) {
            String[] name = face.split("-", -1);
            out.append("@font-face{font-family:MMLHub_")
                    .append(name[0])
                    .append(";font-style:")
                    .append(name[1].endsWith("Italic") ? "italic" : "normal")
                    .append(";font-weight:")
                    .append(name[1].startsWith("Bold") ? "700" : "400")
                    .append(";font-display:block;src:url(data:font/woff2;base64,")
                    .append(base64(face))
                    .append(") format(\"woff2\")}\n");
        }
        return out.toString();
    }

    /** The characters of a formula that none of our faces has, or not the one that is asked for it; or empty. */
    String missing(String formula) {
        Matcher faceless = FACELESS.matcher(formula);
        if (faceless.find()) return faceless.group(1);
        String visible = formula.substring(formula.indexOf(VISIBLE));
        StringBuilder out = new StringBuilder();
        List<Range> all = covered.values().stream().flatMap(List::stream).toList();
        add(out, TAG.matcher(visible).replaceAll(""), all);
        Matcher letters = LETTERS.matcher(visible);
        while (letters.find())
            for (Map.Entry<String, Pattern> face : FACES.entrySet())
                if (face.getKey().startsWith("Math-")
                        && face.getValue().matcher(letters.group(1)).find())
                    add(out, letters.group(2), covered.getOrDefault(face.getKey(), all));
        return out.toString();
    }

    private static void add(StringBuilder out, String text, List<Range> covered) {
        ENTITY.matcher(text).replaceAll("").codePoints().forEach(c -> {
            boolean space = c <= 0x20 || (c >= 0x2000 && c <= 0x200d) || (c >= 0x2061 && c <= 0x2064);
            if (!space && covered.stream().noneMatch(r -> r.first <= c && c <= r.last)) out.appendCodePoint(c);
        });
    }

    private static List<String> used(Collection<String> formulas) {
        List<String> used = new ArrayList<>();
        FACES.forEach((face, pattern) -> {
            if (formulas.stream().anyMatch(formula -> pattern.matcher(formula).find())) used.add(face);
        });
        return used;
    }

    private String base64(String face) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve(face + ".woff2")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Pattern> faces() {
        Map<String, Pattern> faces = new LinkedHashMap<>();
        faces.put("Main-Regular", asked("katex"));
        faces.put("Main-Bold", asked("mathbf|textbf"));
        faces.put("Main-Italic", asked("mathit|textit"));
        faces.put("Math-Italic", asked("mathnormal"));
        faces.put("Math-BoldItalic", asked("boldsymbol"));
        faces.put("AMS-Regular", asked("amsrm|mathbb|textbb"));
        faces.put("Caligraphic-Regular", asked("mathcal"));
        faces.put("Fraktur-Regular", asked("mathfrak|textfrak"));
        faces.put("SansSerif-Regular", asked("mathsf|textsf"));
        faces.put("Typewriter-Regular", asked("mathtt|texttt"));
        faces.put("Size1-Regular", asked("delimsizing size1|delim-size1|small-op"));
        faces.put("Size2-Regular", asked("delimsizing size2|large-op"));
        faces.put("Size3-Regular", asked("delimsizing size3"));
        faces.put("Size4-Regular", asked("delimsizing size4|delim-size4"));
        return faces;
    }

    private static Pattern asked(String classes) {
        return Pattern.compile("class=\"[^\"]*\\b(" + classes + ")\\b");
    }
}
