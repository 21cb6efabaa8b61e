package mml.hub.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import mml.hub.widget.Chapter;
import mml.hub.widget.ch02.Chapter2;

/**
 * Builds all pages: {@code BuildPages SOURCES TARGET OUTPUT}, where SOURCES holds the Markdown, the style sheet, the
 * shell and the fonts, TARGET the WebAssembly in {@code wasm} and the kept formulas in {@code katex}, and OUTPUT gets
 * {@code index.html} and one {@code chapter-NN.html} per presentation.
 */
public final class BuildPages {
    /** The chapters that have a presentation, by the name of their page. */
    public static final Map<String, Chapter> CHAPTERS = Map.of("chapter-02", Chapter2.CHAPTER);

    private BuildPages() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path output = Files.createDirectories(Path.of(args[2]));
        Fonts fonts = new Fonts(sources.resolve("fonts"));
        try (Formulas formulas = new Formulas(target.resolve("katex"))) {
            write(output.resolve("index.html"), new FrontPage(sources, fonts, formulas).html());
            for (Map.Entry<String, Chapter> e : CHAPTERS.entrySet())
                write(
                        output.resolve(e.getKey() + ".html"),
                        new ChapterPage(sources, target.resolve("wasm"), fonts, formulas)
                                .html(e.getKey(), e.getValue()));
        }
    }

    private static void write(Path file, String html) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, html);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        System.out.println(file.getFileName() + " " + Files.size(file) / 1024 + " KiB");
    }
}
