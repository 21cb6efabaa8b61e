package mml.hub.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import mml.hub.widget.Chapter;
import mml.hub.widget.ch02.Chapter2;
import mml.hub.widget.ch03.Chapter3;
import mml.hub.widget.ch04.Chapter4;

/**
 * Builds all pages: {@code BuildPages SOURCES TARGET OUTPUT}, where SOURCES holds the Markdown, the style sheet, the
 * shell and the fonts, TARGET the WebAssembly in {@code wasm} and the kept formulas in {@code katex}, and OUTPUT gets
 * {@code index.html} and one {@code chapter-NN.html} per presentation.
 */
public final class BuildPages {
    /** The chapters that have a presentation. */
    public static final List<Chapter> CHAPTERS = List.of(Chapter2.CHAPTER, Chapter3.CHAPTER, Chapter4.CHAPTER);

    private BuildPages() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path output = Files.createDirectories(Path.of(args[2]));
        Fonts fonts = new Fonts(sources.resolve("fonts"));
        try (Formulas formulas = new Formulas(target.resolve("katex"))) {
            write(output.resolve("index.html"), new FrontPage(sources, fonts, formulas).html());
            for (Chapter chapter : CHAPTERS)
                write(
                        output.resolve(chapter.page() + ".html"),
                        new ChapterPage(sources, target.resolve("wasm"), fonts, formulas).html(chapter));
        }
    }

    private static void write(Path file, String html) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, html);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        System.out.println(file.getFileName() + " " + Files.size(file) / 1024 + " KiB");
    }
}
