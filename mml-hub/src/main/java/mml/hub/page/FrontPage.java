package mml.hub.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mml.hub.widget.Chapter;

/** The hub's front page: the map of the book, with links to the presentations there are. */
final class FrontPage {
    private record Entry(int number, String title, String line) {}

    private static final List<Entry> FOUNDATIONS = List.of(
            new Entry(1, "Introduction and Motivation", "data, models, learning"),
            new Entry(2, "Linear Algebra", "systems, matrices, spaces, maps"),
            new Entry(3, "Analytic Geometry", "lengths, angles, projections"),
            new Entry(4, "Matrix Decompositions", "eigenvalues, Cholesky, SVD"),
            new Entry(5, "Vector Calculus", "gradients, backpropagation"),
            new Entry(6, "Probability and Distributions", "Bayes, Gaussians, conjugacy"),
            new Entry(7, "Continuous Optimization", "descent, duality, convexity"));
    private static final Entry BRIDGE = new Entry(8, "When Models Meet Data", "risk, likelihood, model selection");
    private static final List<Entry> PILLARS = List.of(
            new Entry(9, "Linear Regression", "Regression"),
            new Entry(10, "Principal Component Analysis", "Dimensionality reduction"),
            new Entry(11, "Gaussian Mixture Models", "Density estimation"),
            new Entry(12, "Support Vector Machines", "Classification"));

    private final Template template;
    private final Markdown markdown;
    private final Source source;

    FrontPage(Path sources, Fonts fonts, Formulas formulas) {
        this.template = new Template(sources);
        this.markdown = new Markdown(formulas, fonts);
        this.source = Source.read(sources.resolve("index.md"));
    }

    String html() {
        StringBuilder body = new StringBuilder("<section class=\"hero\"><h1>")
                .append(Html.text(source.title()))
                .append("</h1>")
                .append(markdown.html(source.opening(), (kind, name, part) -> ""))
                .append("</section>\n<section class=\"map\" aria-labelledby=\"map-h\"><h2 id=\"map-h\">The map</h2>");
        body.append("<h3>Four pillars</h3><ol class=\"pillars\">");
        for (Entry e : PILLARS) body.append(card(e));
        body.append("</ol><ol class=\"bridge\">").append(card(BRIDGE)).append("</ol><h3>Foundations</h3>");
        body.append("<ol class=\"foundations\">");
        for (Entry e : FOUNDATIONS) body.append(card(e));
        body.append("</ol></section>\n");
        for (Source.Slide slide : source.slides())
            body.append("<section aria-labelledby=\"")
                    .append(slide.id())
                    .append("-h\"><h2 id=\"")
                    .append(slide.id())
                    .append("-h\">")
                    .append(Html.text(slide.heading()))
                    .append("</h2>")
                    .append(markdown.html(slide.body(), (kind, name, part) -> ""))
                    .append("</section>\n");
        return template.fill(
                Map.of(
                        "title", "mml · a companion of Mathematics for Machine Learning",
                        "description",
                                "Interactive presentations of the book’s twelve chapters, each one file that opens anywhere",
                        "kind", "front",
                        "here", "",
                        "tools", "",
                        "contents", "",
                        "body", body.toString(),
                        "scripts", "<script>\n" + template.shell() + "</script>"),
                markdown);
    }

    private static String card(Entry e) {
        Optional<Chapter> chapter =
                Chapters.ALL.stream().filter(c -> c.number() == e.number()).findFirst();
        String inside = "<span class=\"number\">" + e.number() + "</span><span class=\"name\">" + Html.text(e.title())
                + "</span><span class=\"line\">" + Html.text(e.line()) + "</span>";
        return chapter.map(c -> "<li><a class=\"card\" href=\"" + c.page() + ".html\">" + inside + "</a></li>")
                .orElse("<li><div class=\"card coming\">" + inside + "<span class=\"soon\">coming</span></div></li>");
    }
}
