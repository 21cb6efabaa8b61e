package mml.hub.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mml.hub.widget.Chapter;

/** One chapter's presentation as one HTML file. */
final class ChapterPage {
    private final Template template;
    private final Path sources;
    private final Compiled compiled;
    private final Markdown markdown;

    ChapterPage(Path sources, Compiled compiled, Fonts fonts, Formulas formulas) {
        this.sources = sources;
        this.compiled = compiled;
        this.template = new Template(sources);
        this.markdown = new Markdown(formulas, fonts);
    }

    String html(Chapter chapter) throws IOException {
        String name = chapter.page();
        Source source = Source.read(sources.resolve(name + ".md"));
        ChapterBlocks blocks = new ChapterBlocks(chapter, markdown);
        StringBuilder body = new StringBuilder();
        StringBuilder contents = new StringBuilder("<nav id=\"contents\" aria-label=\"Contents\"><ol>");
        Set<String> ids = new HashSet<>();
        section(body, contents, "top", "", source.title(), source.opening(), blocks, "h1");
        for (Source.Slide slide : source.slides()) {
            if (!ids.add(slide.id()))
                throw new PageException(slide.body().place(-1), "a second slide is called " + slide.id());
            section(body, contents, slide.id(), slide.reference(), slide.heading(), slide.body(), blocks, "h2");
        }
        contents.append("</ol></nav>");
        blocks.expectAllUsed(name + ".md");
        String scripts = Template.packed("loader", Compiled.loader().getBytes(StandardCharsets.UTF_8))
                + Template.packed("core", compiled.of(chapter))
                + template.shell();
        return template.fill(
                Map.of(
                        "title",
                        "Chapter " + chapter.number() + " · " + Html.text(source.title()) + " · mml",
                        "description",
                        "Chapter " + chapter.number() + ", " + Html.text(source.title())
                                + ": an interactive companion of Mathematics for Machine Learning",
                        "kind",
                        "chapter",
                        "here",
                        "<span>Chapter " + chapter.number() + "</span> " + Html.text(source.title()),
                        "tools",
                        TOOLS,
                        "contents",
                        contents.toString(),
                        "body",
                        body + neighbours(chapter) + PAGER,
                        "scripts",
                        scripts),
                markdown);
    }

    private static final String TOOLS =
            "<button type=\"button\" id=\"menu\" aria-expanded=\"false\" aria-controls=\"contents\">Contents</button>"
                    + "<button type=\"button\" id=\"present\" aria-pressed=\"false\" title=\"One slide at a time (P)\">Present</button>";

    private static final String PAGER =
            "<nav class=\"pager\" aria-label=\"Slides\"><button type=\"button\" id=\"before\" aria-label=\"Slide before\">←</button>"
                    + "<span id=\"where\"></span><button type=\"button\" id=\"after\" aria-label=\"Next slide\">→</button>"
                    + "<button type=\"button\" id=\"end\">End</button></nav>";

    /** The way to the chapters before and after this one that have a presentation. */
    private static String neighbours(Chapter chapter) {
        int at = Chapters.ALL.indexOf(chapter);
        StringBuilder out = new StringBuilder("<nav class=\"neighbours\" aria-label=\"Chapters\">");
        if (at > 0) out.append(neighbour("prev", "Before", Chapters.ALL.get(at - 1)));
        if (at + 1 < Chapters.ALL.size()) out.append(neighbour("next", "Next", Chapters.ALL.get(at + 1)));
        return out.append("</nav>").toString();
    }

    private static String neighbour(String relation, String way, Chapter chapter) {
        return "<a rel=\"" + relation + "\" href=\"" + chapter.page() + ".html\"><span>" + way + "</span> Chapter "
                + chapter.number() + ": " + Html.text(FrontPage.title(chapter.number())) + "</a>";
    }

    private void section(
            StringBuilder body,
            StringBuilder contents,
            String id,
            String reference,
            String heading,
            Source.Part part,
            ChapterBlocks blocks,
            String level) {
        String head = markdown.inline(new Source.Part(part.file(), part.line() - 1, heading));
        String label = reference.isEmpty() ? "" : "<span class=\"ref\">" + Html.text(reference) + "</span> ";
        contents.append("<li><a href=\"#")
                .append(id)
                .append("\">")
                .append(label)
                .append(head)
                .append("</a></li>");
        body.append("<section class=\"slide\" id=\"").append(id).append("\" tabindex=\"-1\" aria-labelledby=\"");
        body.append(id).append("-h\">\n");
        if (!reference.isEmpty())
            body.append("<p class=\"ref\">").append(Html.text(reference)).append("</p>");
        body.append("<")
                .append(level)
                .append(" id=\"")
                .append(id)
                .append("-h\">")
                .append(head);
        body.append("</").append(level).append(">\n");
        body.append(markdown.html(part, blocks)).append("</section>\n");
    }
}
