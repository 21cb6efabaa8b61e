package mml.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mml.viz.export.Outputs;
import mml.viz.svg.Role;
import mml.viz.svg.Stylesheet;
import mml.viz.svg.Theme;

/** The interactive pages of the hub, copied beside the gallery. */
public final class HubPages {
    private static final String PLACE = "/mml/hub/pages";

    /** The colours of the pages around their figures, and what they are in a theme. */
    private static final Map<String, Role> SHELL = new TreeMap<>(Map.ofEntries(
            Map.entry("bg", Role.QUIET_FILL),
            Map.entry("card", Role.PAPER),
            Map.entry("text", Role.INK),
            Map.entry("soft", Role.MUTED),
            Map.entry("line", Role.GRID),
            Map.entry("edge", Role.AXIS),
            Map.entry("accent", Role.FOCUS),
            Map.entry("accent-soft", Role.FOCUS_FILL),
            Map.entry("good", Role.GOOD),
            Map.entry("good-soft", Role.GOOD_FILL),
            Map.entry("bad", Role.BAD),
            Map.entry("bad-soft", Role.BAD_FILL),
            Map.entry("note-soft", Role.TOUCH_FILL)));

    private HubPages() {}

    /**
     * Copies all pages into {@code out/pages}.
     *
     * @param theme the colours they have until a reader chooses others, the face and the lines
     * @return links to them seen from {@code out}, the front page first; empty if the hub was built without pages
     */
    public static List<Gallery.Page> copy(Path out, Theme theme) throws IOException {
        URL url = HubPages.class.getResource(PLACE);
        return url == null ? List.of() : copy(url, out, theme);
    }

    /** Copies what is in a folder, which may be inside a jar. */
    static List<Gallery.Page> copy(URL url, Path out, Theme theme) throws IOException {
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) return copy(Path.of(uri), out, theme);
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return copy(jar.getPath(uri.toString().substring(uri.toString().indexOf("!/") + 1)), out, theme);
            }
        } catch (URISyntaxException e) {
            throw new IOException(url + " is no address", e);
        }
    }

    private static List<Gallery.Page> copy(Path from, Path out, Theme theme) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(from)) {
            files = list.filter(Files::isRegularFile).sorted().toList();
        }
        List<Gallery.Page> pages = new ArrayList<>();
        try (Outputs outputs = new Outputs()) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                String name = String.valueOf(file.getFileName());
                boolean dressed = name.endsWith(".html") && !Theme.all().contains(theme);
                outputs.write(out.resolve("pages").resolve(name), dressed ? dressed(bytes, theme) : bytes);
                if (!name.endsWith(".html")) continue;
                Gallery.Page page = new Gallery.Page("pages/" + name, title(bytes, name));
                if (name.equals("index.html")) pages.add(0, page);
                else pages.add(page);
            }
            outputs.commit();
        }
        return pages;
    }

    /**
     * The page in the colours, the face and the lines of a lecturer, on screens; who asks for dark (for light, if these are dark) gets
     * that. How large text is stays with the page: it goes by the screen.
     */
    static byte[] dressed(byte[] html, Theme theme) {
        String page = new String(html, StandardCharsets.UTF_8);
        int end = page.indexOf("</head>");
        if (end < 0) return html;
        StringBuilder style = new StringBuilder("<style>@media screen{:root{");
        if (theme.lines() != 1)
            style.append("--mml-lines:").append(theme.lines()).append(';');
        if (theme.hasFace())
            style.append("--mml-font:").append(theme.families()).append(';');
        style.append("}:root:not([data-theme=");
        style.append(theme.isDark() ? "light" : "dark").append("]){color-scheme:");
        style.append(theme.isDark() ? "dark" : "light").append(';').append(Stylesheet.properties(theme));
        SHELL.forEach((name, role) -> style.append("--")
                .append(name)
                .append(':')
                .append(theme.colour(role))
                .append(';'));
        style.append("}}</style>\n");
        return (page.substring(0, end) + style + page.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands between the title tags, without the name of the project; of the front page, what it is for. */
    private static String title(byte[] html, String name) {
        if (name.equals("index.html")) return "All chapters, interactive";
        String head = new String(html, 0, Math.min(html.length, 4096), StandardCharsets.UTF_8);
        int start = head.indexOf("<title>");
        int end = head.indexOf("</title>");
        if (start < 0 || end < start) return name;
        String title = head.substring(start + 7, end).replace("&amp;", "&");
        return title.endsWith(" · mml") ? title.substring(0, title.length() - 6) : title;
    }
}
