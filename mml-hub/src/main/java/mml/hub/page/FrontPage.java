package mml.hub.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mml.hub.widget.Chapter;
import mml.hub.widget.Widget;

/** The hub's front page: the way back to where its reader was, and all chapters with what is in them and how far one is. */
final class FrontPage {
    private record Entry(int number, String title, String line) {}

    private static final List<Entry> BOOK = List.of(
            new Entry(1, "Introduction and Motivation", "data, models, learning"),
            new Entry(2, "Linear Algebra", "systems, matrices, spaces, maps"),
            new Entry(3, "Analytic Geometry", "lengths, angles, projections"),
            new Entry(4, "Matrix Decompositions", "eigenvalues, Cholesky, SVD"),
            new Entry(5, "Vector Calculus", "gradients, backpropagation"),
            new Entry(6, "Probability and Distributions", "Bayes, Gaussians, conjugacy"),
            new Entry(7, "Continuous Optimization", "descent, duality, convexity"),
            new Entry(8, "When Models Meet Data", "risk, likelihood, model selection"),
            new Entry(9, "Linear Regression", "regression"),
            new Entry(10, "Principal Component Analysis", "dimensionality reduction"),
            new Entry(11, "Gaussian Mixture Models", "density estimation"),
            new Entry(12, "Support Vector Machines", "classification"));

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
                .append("<div id=\"on\" hidden></div></section>\n"
                        + "<section class=\"now\" aria-labelledby=\"now-h\"><h2 id=\"now-h\">Twelve chapters</h2><ol>");
        for (Chapter chapter : Chapters.ALL) body.append(open(chapter));
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
                                "Interactive presentations of the book’s twelve chapters, each one file that opens"
                                        + " anywhere",
                        "kind", "front",
                        "here", "",
                        "tools", "",
                        "contents", "",
                        "body", body.toString(),
                        "scripts", template.shell()),
                markdown);
    }

    /** The book's title of a chapter. */
    static String title(int number) {
        return entry(number).title();
    }

    private static Entry entry(int number) {
        return BOOK.stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the book has no chapter " + number));
    }

    /** A chapter that can be opened: what is in it, and the figures one can go to at once. */
    private String open(Chapter chapter) {
        Entry e = entry(chapter.number());
        String page = chapter.page() + ".html";
        StringBuilder out = new StringBuilder("<li class=\"card\" data-page=\"" + page + "\"><p class=\"number\">"
                + e.number()
                + "</p><div><h3><a href=\"" + page + "\">" + Html.text(e.title()) + "</a></h3><p class=\"line\">"
                + Html.text(e.line()) + ": " + count(chapter.widgets().size(), "figure")
                + more(chapter.derivations().size(), "derivation")
                + more(chapter.exercises().size(), "exercise") + "</p><ul>");
        for (Widget w : chapter.widgets())
            out.append("<li><a href=\"")
                    .append(page)
                    .append("#figure-")
                    .append(w.name())
                    .append("\">")
                    .append(Html.text(w.title()))
                    .append("</a></li>");
        return out.append(
                        "</ul><div class=\"far\"><div class=\"share\" aria-hidden=\"true\"></div><div class=\"read\"></div>"
                                + "<label class=\"knows\" hidden><input type=\"checkbox\"><span>I know this chapter<span"
                                + " class=\"spoken\">: " + Html.text(e.title())
                                + "</span></span></label></div></div></li>")
                .toString();
    }

    /** One more kind of thing, if there are any. */
    private static String more(int n, String of) {
        return n == 0 ? "" : ", " + count(n, of);
    }

    private static String count(int n, String of) {
        return n + " " + of + (n == 1 ? "" : "s");
    }
}
