package mml.demo;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Role;
import mml.viz.svg.Theme;

/** One HTML page that shows what demos have made. */
public final class Gallery {
    private final List<String> cards = new ArrayList<>();
    private final List<Page> pages;

    /**
     * An interactive page to link to.
     *
     * @param href where it is, seen from the gallery
     * @param title what it is called
     */
    public record Page(String href, String title) {}

    /** An empty gallery that begins with links to these pages. */
    public Gallery(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /**
     * Adds what a demo made.
     *
     * @param base the folder of the demo, seen from the gallery; empty if it is the same
     * @param line what the demo said
     */
    public void add(Demo demo, String base, Folder folder, String line) {
        StringBuilder card = new StringBuilder();
        card.append("<section id=\"").append(escaped(demo.name())).append("\">\n");
        card.append("<p class=\"source\">").append(escaped(demo.source())).append("</p>\n");
        card.append("<h2>").append(escaped(demo.title())).append("</h2>\n");
        for (Folder.Picture figure : folder.figures()) card.append(figure(base, figure));
        card.append("<p class=\"line\">").append(escaped(line)).append("</p>\n");
        List<String> links = new ArrayList<>();
        for (Folder.Picture figure : folder.figures()) {
            links.add(link(base + figure.file(Theme.LIGHT), figure.file(Theme.LIGHT)));
            for (String other : figure.others())
                links.add(link(base + other, other.substring(other.lastIndexOf('.') + 1)));
        }
        for (Folder.Extra extra : folder.extras()) links.add(link(base + extra.file(), extra.label()));
        card.append("<p class=\"files\">").append(String.join(" ", links)).append("</p>\n");
        card.append("<p class=\"run\"><code>mml demo ")
                .append(escaped(demo.name()))
                .append("</code></p>\n");
        cards.add(card.append("</section>\n").toString());
    }

    /** The page; its figures stay in their files. */
    public String html() {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.append("<title>mml: figures and examples</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n");
        html.append("<body>\n<header>\n<h1>Figures and examples</h1>\n<p>Drawn by mml, an independent, unofficial ");
        html.append("working companion of <cite>Mathematics for Machine Learning</cite>, from the steps of its own ");
        html.append("algorithms.</p>\n");
        if (!pages.isEmpty()) html.append(nav());
        html.append("</header>\n<main>\n");
        for (String card : cards) html.append(card);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private String nav() {
        StringBuilder nav = new StringBuilder("<nav aria-label=\"Interactive pages\">\n");
        for (Page page : pages)
            nav.append("<a class=\"page\" href=\"")
                    .append(escaped(page.href()))
                    .append("\">")
                    .append(escaped(page.title()))
                    .append("</a>\n");
        return nav.append("</nav>\n").toString();
    }

    /** The figure as the reader's system is, and small below it in every theme. */
    private static String figure(String base, Folder.Picture figure) {
        StringBuilder out = new StringBuilder("<div class=\"figure\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(escaped(figure.svg().title()))
                .append("\">\n<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"")
                .append(escaped(base + figure.file(Theme.DARK)))
                .append("\">")
                .append(image(base, figure, Theme.LIGHT, escaped(figure.svg().description())))
                .append("</picture>\n</div>\n<p class=\"themes\">");
        for (Theme theme : Theme.all()) {
            String name = theme.name();
            out.append("<a href=\"")
                    .append(escaped(base + figure.file(theme)))
                    .append("\">")
                    .append(image(base, figure, theme, "The same figure, " + name))
                    .append("</a>");
        }
        return out.append("</p>\n").toString();
    }

    private static String image(String base, Folder.Picture figure, Theme theme, String alt) {
        return "<img loading=\"lazy\" src=\"" + escaped(base + figure.file(theme)) + "\" width=\""
                + (int) figure.svg().width() + "\" height=\""
                + (int) figure.svg().height() + "\" alt=\"" + alt + "\">";
    }

    private static String link(String href, String label) {
        return "<a href=\"" + escaped(href) + "\">" + escaped(label) + "</a>";
    }

    private static String style() {
        StringBuilder css = new StringBuilder();
        css.append(":root{").append(colours(Theme.LIGHT)).append("}\n");
        css.append("@media (prefers-color-scheme:dark){:root{")
                .append(colours(Theme.DARK))
                .append("}}\n");
        return css.append("""
                        *{box-sizing:border-box}
                        body{margin:0;background:var(--quiet);color:var(--ink);
                          font:1rem/1.5 'Helvetica Neue',Helvetica,Arial,'Liberation Sans','Noto Sans',sans-serif}
                        header,main{max-width:66rem;margin:0 auto;padding:1rem}
                        h1{margin:1.5rem 0 0;font-size:2rem;line-height:1.2}
                        header p{max-width:44rem;color:var(--muted);margin:.5rem 0 1rem}
                        h2{margin:0 0 1rem;font-size:1.3rem;line-height:1.3}
                        a{color:var(--focus)}
                        a:focus-visible,.figure:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
                        nav{display:flex;flex-wrap:wrap;gap:.75rem}
                        .page{padding:.6rem 1rem;border-radius:.5rem;background:var(--focus);color:var(--paper);
                          text-decoration:none;font-weight:600}
                        section{background:var(--paper);border:1px solid var(--grid);border-radius:.75rem;
                          padding:1.25rem;margin:0 0 1.5rem}
                        .source{margin:0;color:var(--muted);font-size:.9rem}
                        .figure{overflow-x:auto;margin:0 0 .5rem}
                        .figure img{display:block;width:100%;min-width:38rem;height:auto;margin:0 auto}
                        .themes{display:flex;gap:.5rem;margin:0}
                        .themes a{flex:1;max-width:12rem;border:1px solid var(--grid)}
                        .themes img{display:block;width:100%;height:auto}
                        .line{margin:.75rem 0;font-size:1.1rem;overflow-wrap:anywhere}
                        .files{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0 0 .5rem;font-size:.95rem}
                        .run{margin:0;color:var(--muted);font-size:.9rem}
                        code{font-family:ui-monospace,'DejaVu Sans Mono','Liberation Mono',monospace}
                        @media print{body{background:none}section{break-inside:avoid}}
                        """).toString();
    }

    private static String colours(Theme theme) {
        return "--paper:" + theme.colour(Role.PAPER) + ";--ink:" + theme.colour(Role.INK) + ";--muted:"
                + theme.colour(Role.MUTED) + ";--grid:" + theme.colour(Role.GRID) + ";--quiet:"
                + theme.colour(Role.QUIET_FILL) + ";--focus:" + theme.colour(Role.FOCUS) + ";";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
