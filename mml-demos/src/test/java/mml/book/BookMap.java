package mml.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mml.data.CsvReader;
import mml.data.CsvTable;

/** docs/BOOK.md: the book's table of contents with the classes, demos and pages of each section. */
final class BookMap {
    private static final Pattern TAG = Pattern.compile("@mml ([^\\n]*)");
    private static final Pattern SECTION = Pattern.compile("§(\\d+(?:\\.\\d+)*)");

    private final Path root;
    private final List<Source> sources = new ArrayList<>();

    /** A source file and the sections of the book its tags name. */
    record Source(String name, String link, boolean demo, List<String> sections) {
        boolean in(String section) {
            return sections.stream().anyMatch(s -> s.equals(section) || s.startsWith(section + "."));
        }
    }

    BookMap(Path root) {
        this.root = root;
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(p -> p.toString().endsWith(".java") && p.toString().contains("src/main/java"))
                    .sorted()
                    .forEach(p -> sources.add(read(p)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Source read(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        List<String> sections = new ArrayList<>();
        try {
            Matcher tag = TAG.matcher(Files.readString(file));
            while (tag.find()) {
                Matcher section = SECTION.matcher(tag.group(1));
                while (section.find()) sections.add(section.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String path = root.relativize(file).toString().replace('\\', '/');
        return new Source(name, "../" + path, path.contains("/mml/demo/"), sections);
    }

    String markdown(byte[] tableOfContents) {
        CsvTable contents = CsvReader.standard().read(tableOfContents);
        StringBuilder out = new StringBuilder("""
                # From the book to the code

                Every section of *Mathematics for Machine Learning* (Deisenroth, Faisal, Ong; Cambridge University Press,
                2020) with the classes that compute it, the demos that draw it and the page that shows it. Written by
                `BookMapTest` from the `@mml` tags in the sources; do not edit.
                """);
        for (int i = 0; i < contents.rows(); i++) {
            String section = contents.text(i, 0);
            String title = contents.text(i, 1);
            if (section.indexOf('.') < 0) {
                out.append("\n## ").append(section).append(" ").append(title).append("\n\n");
                out.append(page(section)).append("| § | | classes | demos |\n|---|---|---|---|\n");
            } else
                out.append("| ")
                        .append(section)
                        .append(" | ")
                        .append(title)
                        .append(" | ")
                        .append(links(section, false))
                        .append(" | ")
                        .append(links(section, true))
                        .append(" |\n");
        }
        return out.toString();
    }

    private String page(String chapter) {
        String file = "chapter-" + (chapter.length() == 1 ? "0" : "") + chapter + ".md";
        Path source = root.resolve("mml-hub/src/main/pages/" + file);
        return Files.exists(source)
                ? "Presentation: [" + file.replace(".md", ".html") + "](../mml-hub/src/main/pages/" + file + ")\n\n"
                : "";
    }

    private String links(String section, boolean demos) {
        List<String> links = new ArrayList<>();
        for (Source s : sources)
            if (s.demo() == demos && s.in(section)) links.add("[" + s.name() + "](" + s.link() + ")");
        return String.join(", ", links);
    }

    /** The sections without a class, or without a demo. */
    List<String> bareSections(byte[] tableOfContents, boolean demos) {
        CsvTable contents = CsvReader.standard().read(tableOfContents);
        List<String> bare = new ArrayList<>();
        for (String section : contents.texts("section"))
            if (section.indexOf('.') > 0 && links(section, demos).isEmpty()) bare.add(section);
        return bare;
    }

    List<String> unknownSections(byte[] tableOfContents) {
        CsvTable contents = CsvReader.standard().read(tableOfContents);
        List<String> known = new ArrayList<>();
        for (int i = 0; i < contents.rows(); i++) known.add(contents.text(i, 0));
        List<String> unknown = new ArrayList<>();
        for (Source s : sources)
            for (String section : s.sections())
                if (known.stream().noneMatch(k -> section.equals(k) || section.startsWith(k + ".")))
                    unknown.add(s.name() + ": §" + section);
        return unknown;
    }
}
