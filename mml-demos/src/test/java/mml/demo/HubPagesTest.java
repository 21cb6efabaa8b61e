package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubPagesTest {
    private static final String CHAPTER = "<html><title>Chapter 2 &amp; more · mml</title></html>";
    private static final String FRONT = "<html><title>The hub</title></html>";

    @TempDir
    Path folder;

    private void check(List<Gallery.Page> pages) throws IOException {
        assertEquals(
                List.of(
                        new Gallery.Page("pages/index.html", "All chapters, interactive"),
                        new Gallery.Page("pages/chapter-02.html", "Chapter 2 & more")),
                pages);
        assertEquals(CHAPTER, Files.readString(folder.resolve("out/pages/chapter-02.html")));
        String html = new Gallery(pages).html();
        assertTrue(html.contains("<a class=\"page\" href=\"pages/chapter-02.html\">Chapter 2 &amp; more</a>"), html);
    }

    @Test
    void pagesAreCopiedFromAFolderFrontPageFirst() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(pages.resolve("chapter-02.html"), CHAPTER);
        Files.writeString(pages.resolve("index.html"), FRONT);
        check(HubPages.copy(pages.toUri().toURL(), folder.resolve("out"), Theme.LIGHT));
    }

    @Test
    void aLecturersThemeDressesPagesAndFigures() {
        String page = "<html><head><style>:root{--bg:#fff}</style></head><body></body></html>";
        Theme ours = Theme.LIGHT
                .named("ours")
                .with(Role.FOCUS, Rgb.of("#7a1fa2"))
                .withFace("Fira Sans")
                .withLines(1.3);
        String dressed =
                new String(HubPages.dressed(page.getBytes(StandardCharsets.UTF_8), ours), StandardCharsets.UTF_8);
        assertTrue(dressed.contains("--mml-focus:#7a1fa2;") && dressed.contains("--accent:#7a1fa2;"), dressed);
        assertTrue(dressed.contains("}:root:not([data-theme=dark]){color-scheme:light;"), dressed);
        assertTrue(dressed.contains("@media screen{:root{--mml-lines:1.3;--mml-font:'Fira Sans',"), dressed);
        assertTrue(dressed.endsWith("</style>\n</head><body></body></html>"), dressed);
    }

    @Test
    void thePagesAskForTheFaceAndTheLinesOfATheme() throws IOException {
        String css = Files.readString(Path.of("../mml-hub/src/main/pages/page.css"));
        assertTrue(css.contains("--sans:var(--mml-font,") && css.contains("--serif:var(--mml-font,"), css);
        String figure = Files.readString(Path.of("../mml-hub/src/main/pages/shell/figure.js"));
        assertTrue(figure.contains("getPropertyValue('--mml-lines')"), "lines");
    }

    @Test
    void everyColourOfThePagesHasItsPlaceInATheme() throws IOException {
        String css = Files.readString(Path.of("../mml-hub/src/main/pages/page.css"));
        String root = css.substring(0, css.indexOf('}'));
        Theme ours = Theme.LIGHT.named("ours");
        String dressed =
                new String(HubPages.dressed("</head>".getBytes(StandardCharsets.UTF_8), ours), StandardCharsets.UTF_8);
        Matcher colour = Pattern.compile("(--[a-z-]+):#").matcher(root);
        int found = 0;
        for (; colour.find(); found++) assertTrue(dressed.contains(colour.group(1) + ":#"), colour.group(1));
        assertTrue(found > 8, root);
    }

    @Test
    void pagesAreCopiedFromAJarFrontPageFirst() throws IOException {
        Path jar = folder.resolve("hub.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            entry(out, "mml/hub/pages/chapter-02.html", CHAPTER);
            entry(out, "mml/hub/pages/index.html", FRONT);
        }
        URI inside = URI.create("jar:" + jar.toUri() + "!/mml/hub/pages");
        check(HubPages.copy(inside.toURL(), folder.resolve("out"), Theme.DARK));
    }

    private static void entry(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
