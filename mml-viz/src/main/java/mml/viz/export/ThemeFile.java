package mml.viz.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mml.viz.svg.Labels;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Theme;

/**
 * A theme from a small JSON file: what it does not say is as in the theme it is based on.
 *
 * <pre>{@code
 * {"base": "light", "face": "Fira Sans", "lines": 1.3, "text": 22,
 *  "colours": {"paper": "#fdf6e3", "ink": "#073642", "focus": "#b58900", "series-1": "#268bd2"}}
 * }</pre>
 */
public final class ThemeFile {
    private static final int LONGEST = 20_000;
    private static final List<String> FIELDS = List.of("base", "colours", "face", "lines", "name", "text");

    private final String text;
    private int at;

    private ThemeFile(String text) {
        this.text = text;
    }

    /**
     * One of {@code light}, {@code dark}, {@code print}, or the path of a file.
     *
     * @throws IllegalArgumentException if it is neither, or the file does not say what is expected
     */
    public static Theme of(String nameOrFile) {
        for (Theme theme : Theme.all()) if (theme.name().equals(nameOrFile)) return theme;
        if (!nameOrFile.endsWith(".json"))
            throw new IllegalArgumentException("theme is \"" + Labels.clean(nameOrFile, 60)
                    + "\", expected light, dark, print or a file THEME.json");
        try {
            return read(Path.of(nameOrFile));
        } catch (IOException e) {
            throw new IllegalArgumentException("theme " + Labels.clean(nameOrFile, 60) + " cannot be read", e);
        }
    }

    /**
     * The theme in a file, called as the file is unless it says a name.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it does not say what is expected
     */
    public static Theme read(Path file) throws IOException {
        if (Files.size(file) > LONGEST)
            throw new IllegalArgumentException(file + " has " + Files.size(file) + " bytes, expected a small theme");
        String name = file.getFileName().toString();
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), name.replace(".json", ""));
    }

    /** The theme that a text describes. */
    static Theme parse(String json, String name) {
        ThemeFile reader = new ThemeFile(json);
        Map<String, Object> fields = reader.object(true);
        reader.space();
        if (reader.at < json.length()) throw reader.unexpected("the end");
        for (String field : fields.keySet())
            if (!FIELDS.contains(field))
                throw new IllegalArgumentException(
                        "theme has \"" + Labels.clean(field, 40) + "\", expected " + String.join(", ", FIELDS));
        Theme theme = base(text(fields, "base", "light")).named(text(fields, "name", name));
        if (fields.containsKey("face")) theme = theme.withFace(text(fields, "face", ""));
        if (fields.containsKey("lines")) theme = theme.withLines(number(fields, "lines"));
        if (fields.containsKey("text")) theme = theme.withText(number(fields, "text"));
        Object colours = fields.getOrDefault("colours", Map.of());
        if (!(colours instanceof Map<?, ?> map))
            throw new IllegalArgumentException("colours is no object such as {\"ink\": \"#073642\"}");
        for (Map.Entry<?, ?> entry : map.entrySet())
            theme = theme.with(
                    role(entry.getKey().toString()), Rgb.of(entry.getValue().toString()));
        double contrast = theme.colour(Role.INK).contrast(theme.colour(Role.PAPER));
        if (contrast < Theme.READABLE)
            throw new IllegalArgumentException("ink on paper has a contrast of " + Math.floor(10 * contrast) / 10
                    + ", expected at least " + Theme.READABLE);
        return theme;
    }

    private static Theme base(String name) {
        for (Theme theme : Theme.all()) if (theme.name().equals(name)) return theme;
        throw new IllegalArgumentException("base is \"" + Labels.clean(name, 40) + "\", expected light, dark or print");
    }

    private static Role role(String name) {
        for (Role role : Role.values()) if (role != Role.NONE && role.css().equals(name)) return role;
        throw new IllegalArgumentException("colours has \"" + Labels.clean(name, 40) + "\", expected "
                + String.join(
                        ", ",
                        Arrays.stream(Role.values())
                                .filter(r -> r != Role.NONE)
                                .map(Role::css)
                                .toList()));
    }

    private static String text(Map<String, Object> fields, String name, String otherwise) {
        Object value = fields.getOrDefault(name, otherwise);
        if (value instanceof String text) return text;
        throw new IllegalArgumentException(name + " is no text");
    }

    private static double number(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof Double number) return number;
        throw new IllegalArgumentException(name + " is no number");
    }

    /** An object of texts and numbers, and at the top of objects of these. */
    private Map<String, Object> object(boolean top) {
        Map<String, Object> fields = new TreeMap<>();
        expect('{');
        space();
        if (at < text.length() && text.charAt(at) == '}') {
            at++;
            return fields;
        }
        while (true) {
            space();
            String name = string();
            expect(':');
            space();
            char c = at < text.length() ? text.charAt(at) : ' ';
            Object value = c == '"' ? string() : c == '{' && top ? object(false) : number();
            if (fields.put(name, value) != null)
                throw new IllegalArgumentException("theme has \"" + Labels.clean(name, 40) + "\" twice");
            space();
            if (at < text.length() && text.charAt(at) == ',') at++;
            else break;
        }
        expect('}');
        return fields;
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') throw unexpected("a text in quotes");
        int end = text.indexOf('"', at + 1);
        if (end < 0 || text.substring(at, end).indexOf('\\') >= 0) throw unexpected("a text without backslashes");
        String found = text.substring(at + 1, end);
        at = end + 1;
        return found;
    }

    private Double number() {
        int start = at;
        while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) at++;
        try {
            return Double.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            throw unexpected("a text in quotes or a number");
        }
    }

    private void expect(char c) {
        space();
        if (at >= text.length() || text.charAt(at) != c) throw unexpected("'" + c + "'");
        at++;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private IllegalArgumentException unexpected(String expected) {
        int line = 1;
        for (int i = 0; i < at; i++) if (text.charAt(i) == '\n') line++;
        return new IllegalArgumentException("theme, line " + line + ": found "
                + (at < text.length() ? "\"" + Labels.clean(text.substring(at), 20) + "\"" : "the end") + ", expected "
                + expected);
    }
}
