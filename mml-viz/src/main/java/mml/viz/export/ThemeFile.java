package mml.viz.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mml.text.JsonValue;
import mml.viz.svg.Labels;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Theme;

/**
 * A theme from a small JSON file: what it does not say is as in the theme it is based on.
 *
 * <pre>{@code
 * {"base": "light", "face": "Fira Sans", "lines": 1.3, "text": 22,
 *  "colours": {"paper": "#fdf6e3", "ink": "#073642", "focus": "#7a5c00", "series-1": "#268bd2"}}
 * }</pre>
 */
public final class ThemeFile {
    private static final int LONGEST = 20_000;
    private static final List<Role> TEXTS = List.of(Role.INK, Role.MUTED, Role.FOCUS, Role.CHANGE, Role.GOOD, Role.BAD);
    private static final List<Role> GROUNDS =
            List.of(Role.FOCUS_FILL, Role.CHANGE_FILL, Role.TOUCH_FILL, Role.QUIET_FILL, Role.GOOD_FILL, Role.BAD_FILL);
    private static final List<String> FIELDS = List.of("base", "colours", "face", "lines", "name", "text");

    private ThemeFile() {}

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
        JsonValue file = JsonValue.of(json);
        for (String field : file.names())
            if (!FIELDS.contains(field))
                throw new IllegalArgumentException(
                        "theme has \"" + Labels.clean(field, 40) + "\", expected " + String.join(", ", FIELDS));
        Theme theme = base(file.has("base") ? file.get("base").text() : "light")
                .named(file.has("name") ? file.get("name").text() : name);
        if (file.has("face")) theme = theme.withFace(file.get("face").text());
        if (file.has("lines")) theme = theme.withLines(file.get("lines").number());
        if (file.has("text")) theme = theme.withText(file.get("text").number());
        if (file.has("colours")) theme = coloured(theme, file.get("colours"));
        for (Role text : TEXTS) readable(theme, text, Role.PAPER);
        for (Role ground : GROUNDS) readable(theme, Role.INK, ground);
        return theme;
    }

    private static void readable(Theme theme, Role text, Role ground) {
        double contrast = theme.colour(text).contrast(theme.colour(ground));
        if (contrast < Theme.READABLE)
            throw new IllegalArgumentException(text.css() + " on " + ground.css() + " has a contrast of "
                    + Math.floor(10 * contrast) / 10 + ", expected at least " + Theme.READABLE);
    }

    private static Theme coloured(Theme theme, JsonValue colours) {
        Theme out = theme;
        for (String role : colours.names())
            out = out.with(role(role), Rgb.of(colours.get(role).text()));
        return out;
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
}
