package mml.viz.export;

import mml.text.Numbers;
import mml.viz.svg.Labels;
import mml.viz.svg.Svg;

/**
 * Frames as fragments inside one SVG, for a slide of reveal.js or Quarto: no plug-in, no style sheet, no other file. Each
 * frame takes the place of the one before; printed, or with fragments switched off, the last one is seen.
 */
final class Reveal {
    private Reveal() {}

    static String of(Roll roll, Style style) {
        Svg first = roll.picture(0);
        StringBuilder out = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"r-stretch\" viewBox=\"0 0 ")
                .append(number(first.width()))
                .append(' ')
                .append(number(first.height()))
                .append("\" font-family=\"" + PlainSvg.FONT
                        + "\" xml:space=\"preserve\" stroke-linejoin=\"round\" role=\"img\">\n");
        int k = 0;
        int last = roll.size() - 1;
        for (Roll.Shot shot : roll) {
            out.append("<g").append(fragment(k, last)).append(" role=\"img\">\n<title>");
            out.append(Labels.escaped(shot.frame().caption()));
            out.append("</title>\n<desc>");
            out.append(Labels.escaped(shot.picture().description()));
            out.append("</desc>\n").append(PlainSvg.marks(shot.picture(), style, "mml-" + (k + 1) + "-"));
            out.append("</g>\n");
            k++;
        }
        return out.append("</svg>\n").toString();
    }

    /** The same for a document in Markdown, marked as what is not to be read as such. */
    static String raw(String fragments) {
        return "```{=html}\n" + fragments + "```\n";
    }

    private static String fragment(int k, int last) {
        if (last == 0) return "";
        String effect = k == 0 ? "fragment fade-out" : k == last ? "fragment" : "fragment fade-in-then-out";
        return " class=\"" + effect + "\" data-fragment-index=\"" + Math.max(0, k - 1) + "\"";
    }

    private static String number(double x) {
        return Numbers.rounded(x, 3);
    }
}
