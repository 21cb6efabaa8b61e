package mml.hub.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mml.hub.widget.Chapter;

/**
 * Builds all pages: {@code BuildPages SOURCES CACHE OUTPUT}, where SOURCES holds the Markdown, the style sheet, the shell
 * and the fonts, CACHE what was compiled and typeset before, and OUTPUT gets {@code index.html} and one
 * {@code chapter-NN.html} per presentation.
 */
public final class BuildPages {
    private BuildPages() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path cache = Path.of(args[1]);
        Path output = Files.createDirectories(Path.of(args[2]));
        Fonts fonts = new Fonts(sources.resolve("fonts"));
        Compiled compiled = Compiled.all(Chapters.ALL, cache.resolve("wasm"));
        try (Formulas formulas = new Formulas(cache.resolve("katex"))) {
            write(output.resolve("index.html"), new FrontPage(sources, fonts, formulas).html());
            for (Chapter chapter : Chapters.ALL)
                write(
                        output.resolve(chapter.page() + ".html"),
                        new ChapterPage(sources, compiled, fonts, formulas).html(chapter));
        } catch (PageException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static void write(Path file, String html) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, html);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        System.out.println(file.getFileName() + " " + Files.size(file) / 1024 + " KiB");
    }
}
