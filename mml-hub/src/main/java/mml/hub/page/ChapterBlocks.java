package mml.hub.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mml.hub.widget.Chapter;
import mml.hub.widget.Control;
import mml.hub.widget.Derivation;
import mml.hub.widget.Exercise;
import mml.hub.widget.Fact;
import mml.hub.widget.View;
import mml.hub.widget.Widget;

/**
 * The blocks of a chapter that are more than text, as they look before any script runs: a widget's first frame, a
 * derivation with its checks on the book's numbers, an exercise with its solution to unfold.
 */
final class ChapterBlocks implements Markdown.Blocks {
    private final Chapter chapter;
    private final Markdown markdown;
    private final Set<String> unused = new LinkedHashSet<>();

    ChapterBlocks(Chapter chapter, Markdown markdown) {
        this.chapter = chapter;
        this.markdown = markdown;
        for (Widget w : chapter.widgets()) unused.add("widget " + w.name());
        for (Derivation d : chapter.derivations()) unused.add("derivation " + d.name());
        for (Exercise e : chapter.exercises()) unused.add("exercise " + e.name());
    }

    @Override
    public String html(String kind, String name, Source.Part body) {
        if (!unused.remove(kind + " " + name))
            throw new PageException(body.place(-1), "no " + kind + " " + name + ", or a second time");
        return switch (kind) {
            case "widget" -> widget(chapter.widget(name), body);
            case "derivation" -> derivation(chapter.derivation(name), body);
            default -> exercise(chapter.exercise(name), body);
        };
    }

    /** Every widget, derivation and exercise of the chapter must stand on its page. */
    void expectAllUsed(String file) {
        if (!unused.isEmpty()) throw new PageException(file, "not on the page: " + String.join(", ", unused));
    }

    private String widget(Widget widget, Source.Part lead) {
        View view = widget.view(widget.example());
        StringBuilder facts = new StringBuilder();
        for (Fact fact : view.facts())
            facts.append("<div class=\"")
                    .append(fact.mark())
                    .append("\"><dt>")
                    .append(Html.text(fact.name()))
                    .append("</dt><dd>")
                    .append(
                            fact.mark().equals("holds")
                                    ? "✓"
                                    : fact.mark().equals("fails") ? "✗" : Html.text(fact.value()))
                    .append("</dd></div>");
        return "<div class=\"widget\" id=\"figure-" + widget.name() + "\" data-widget=\"" + widget.name()
                + (widget.knowsReader() ? "\" data-reader=\"" : "") + "\"><div class=\"head\"><h3>"
                + Html.text(widget.title()) + "</h3>" + markdown.html(lead, this)
                + "</div><figure class=\"stage\"><div class=\"room\"><div class=\"picture\">"
                + FirstFrame.of(view.picture().embedded(widget.name())) + "</div></div><figcaption"
                + (view.caption().isEmpty() ? " hidden>" : ">") + Html.text(view.caption())
                + "</figcaption></figure><p class=\"needs-script\">This figure can be stepped through and changed when"
                + " scripts are allowed.</p><dl class=\"facts\">" + facts + "</dl></div>\n";
    }

    /**
     * Lines between {@code ---}; in each, the first paragraph is the formula and the rest the reason. The line with numbers
     * is set in the page, where they are the reader's: KaTeX would take some 5 KB for each of its matrices.
     */
    private String derivation(Derivation derivation, Source.Part body) {
        String[] parts = body.text().split("\n---\n", -1);
        List<Derivation.Line> checks = derivation.lines(0);
        if (parts.length != checks.size() + 1)
            throw new PageException(
                    body.place(0),
                    "derivation " + derivation.name() + " has " + (parts.length - 1) + " lines but " + checks.size()
                            + " checks");
        StringBuilder out = new StringBuilder("<details class=\"derivation\" data-derivation=\"")
                .append(derivation.name())
                .append("\" data-figure=\"")
                .append(derivation.figure())
                .append("\"><summary>")
                .append(markdown.inline(new Source.Part(body.file(), body.line(), parts[0].strip())))
                .append("</summary><ol>");
        int line = (int) parts[0].lines().count() + 1;
        for (int i = 0; i < checks.size(); i++) {
            if (!checks.get(i).holds())
                throw new PageException(
                        body.place(line), "the check fails: " + checks.get(i).tex());
            out.append("<li>")
                    .append(markdown.html(new Source.Part(body.file(), body.line() + line, parts[i + 1]), this))
                    .append("<div class=\"check\"></div></li>");
            line += (int) parts[i + 1].lines().count() + 1;
        }
        return out.append("</ol><div class=\"lines\"></div></details>\n").toString();
    }

    /** Title, question, and after {@code ---} the solution. */
    private String exercise(Exercise exercise, Source.Part body) {
        String[] parts = body.text().split("\n---\n", -1);
        if (parts.length != 3)
            throw new PageException(body.place(0), "expected title, question and solution between --- lines");
        int question = (int) parts[0].lines().count() + 1;
        int solution = question + (int) parts[1].lines().count() + 1;
        Map<String, String> values = exercise.task(0).values();
        String mark = exercise.name().replace('.', '-');
        StringBuilder out = new StringBuilder("<form class=\"exercise\" data-exercise=\"")
                .append(exercise.name())
                .append("\" aria-labelledby=\"")
                .append(mark)
                .append("-title\"><h3 id=\"")
                .append(mark)
                .append("-title\"><span class=\"ref\">")
                .append(Html.text(exercise.name()))
                .append("</span> ")
                .append(markdown.inline(new Source.Part(body.file(), body.line(), parts[0].strip())))
                .append("</h3>")
                .append(markdown.html(new Source.Part(body.file(), body.line() + question, parts[1]), this, values));
        for (Control field : exercise.fields()) out.append(field(field, mark + "-" + field.key()));
        return out.append("<p class=\"go\"><button type=\"submit\">Check</button></p>")
                .append("<p class=\"feedback\" role=\"status\"></p>")
                .append("<details class=\"solution\"><summary>Solution</summary>")
                .append(markdown.html(new Source.Part(body.file(), body.line() + solution, parts[2]), this, values))
                .append("</details></form>\n")
                .toString();
    }

    private static String field(Control field, String id) {
        String name = "\" name=\"" + Html.text(field.key()) + "\"";
        if (field instanceof Control.Choice choice) {
            StringBuilder out = new StringBuilder("<fieldset class=\"choices\"><legend>")
                    .append(Html.text(choice.label()))
                    .append("</legend>");
            for (Control.Option option : choice.options())
                out.append("<label><input type=\"radio\" value=\"")
                        .append(Html.text(option.value()))
                        .append(name)
                        .append("><span>")
                        .append(Html.text(option.label()))
                        .append("</span></label>");
            return out.append("</fieldset>").toString();
        }
        Control.Field typed = (Control.Field) field;
        String common = " id=\"" + id + name + " spellcheck=\"false\" autocomplete=\"off\" autocapitalize=\"off\""
                + " aria-describedby=\"" + id + "-hint\"";
        return "<div class=\"field\"><label for=\"" + id + "\">" + Html.text(typed.label()) + "</label>"
                + (typed.lines() > 1
                        ? "<textarea rows=\"" + typed.lines() + "\"" + common + "></textarea>"
                        : "<input type=\"text\"" + common + ">")
                + "<small id=\"" + id + "-hint\">" + Html.text(typed.hint()) + "</small></div>";
    }
}
