package mml.hub.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mml.viz.svg.Stylesheet;

/** The frame of every page, {@code page.html}, and what all pages share. */
final class Template {
    /** Our mark: the staircase of pivots between brackets. */
    private static final String LOGO = "<svg class=\"logo\" viewBox=\"0 0 32 32\" aria-hidden=\"true\">"
            + "<path d=\"M9 3H4v26h5M23 3h5v26h-5\"/><circle cx=\"10\" cy=\"9.5\" r=\"2.6\"/>"
            + "<circle cx=\"16\" cy=\"16\" r=\"2.6\"/><circle cx=\"22\" cy=\"22.5\" r=\"2.6\"/></svg>";

    /** The files of the shell, one idea each; {@code boot} and {@code lzma} unpack them. */
    private static final List<String> SHELL = List.of(
            "core",
            "page",
            "focus",
            "address",
            "slides",
            "present",
            "print",
            "motion",
            "live",
            "figure",
            "controls",
            "orbit",
            "math",
            "practice",
            "progress");

    private final Path sources;

    Template(Path sources) {
        this.sources = sources;
    }

    /** The page with each {@code {{name}}} replaced; style, logo and licences are the same everywhere. */
    String fill(Map<String, String> own, Markdown markdown) {
        Map<String, String> values = new HashMap<>(own);
        Typeset formulas = new Typeset();
        for (String part : List.of("contents", "body")) values.put(part, formulas.without(own.getOrDefault(part, "")));
        values.put("formulas", packed("formulas", formulas.bytes()));
        values.put("policy", Policy.of(own.getOrDefault("scripts", "")));
        values.put("style", style(markdown));
        values.put("logo", LOGO);
        values.put("licences", licences());
        values.put("book", book());
        String template = text("page.html");
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open; (open = template.indexOf("{{", at)) >= 0; ) {
            int close = template.indexOf("}}", open);
            String name = template.substring(open + 2, close);
            String value = values.get(name);
            if (value == null) throw new PageException("page.html", "nothing was given for {{" + name + "}}");
            out.append(template, at, open).append(value);
            at = close + 2;
        }
        return out.append(template.substring(at)).toString();
    }

    /** The chapters' files with their sections and exercises: {@code chapter-01.html 5 3,chapter-02.html …}. */
    private String book() {
        return Chapters.ALL.stream()
                .map(chapter -> chapter.page() + ".html "
                        + (1
                                + Source.read(sources.resolve(chapter.page() + ".md"))
                                        .slides()
                                        .size())
                        + " " + chapter.exercises().size())
                .collect(Collectors.joining(","));
    }

    private String style(Markdown markdown) {
        return markdown.style()
                + Stylesheet.page()
                + text("page.css")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("/*"))
                        .collect(Collectors.joining("\n"));
    }

    private String licences() {
        return "<p>mml, with TeaVM’s runtime and Apache Commons Math inside: Apache License 2.0.</p>"
                + "<p>The style sheet of the formulas is KaTeX’s: MIT License, © 2013–2020 Khan Academy and other"
                + " contributors.</p><pre class=\"scroll\">"
                + Html.text(text("fonts/OFL.txt")) + "</pre>";
    }

    /** What is packed into the page under a name, for the shell to unpack. */
    static String packed(String id, byte[] content) {
        return "<script type=\"text/plain\" id=\"" + id + "\">" + Packed.of(content) + "</script>\n";
    }

    /** The scripts of every page: the shell, packed, and what unpacks it. */
    String shell() {
        String shell = "((bytes, unpacked, tooOld) => {\n'use strict';\n" + script(SHELL) + "\nstart();\n})";
        return packed("shell", shell.getBytes(StandardCharsets.UTF_8)) + "<script>\n(() => {\n'use strict';\n"
                + script(List.of("lzma", "boot")) + "\n})();\n</script>";
    }

    /** Files one after the other, without the indentation and the comments that only their authors need. */
    private String script(List<String> files) {
        return files.stream()
                .flatMap(file -> text("shell/" + file + ".js").lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/**"))
                .collect(Collectors.joining("\n"));
    }

    String text(String file) {
        try {
            return Files.readString(sources.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
