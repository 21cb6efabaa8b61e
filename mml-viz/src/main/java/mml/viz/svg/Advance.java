package mml.viz.svg;

import java.util.List;

/**
 * How wide text comes out: the widths of the face that figures are set in, which in ASCII are those of Helvetica, Arial and
 * Liberation Sans. Where a page or an editor has none of them, text may come out an eighth wider.
 */
public final class Advance {
    /** Height of a capital letter, as a share of the font size. */
    public static final double CAP_HEIGHT = 0.73;
    /** Height of the line that a minus sign and a fraction bar lie on. */
    public static final double MATH_AXIS = 0.31;
    /** Size of an index or exponent, as a share of the font size. */
    public static final double SCRIPT_SIZE = 0.7;

    private Advance() {}

    /** The width of plain text. */
    public static double of(String text, double size) {
        return of(Span.of(text), size);
    }

    /** The width of the widest of some plain texts; 0 without any. */
    public static double widest(List<String> texts, double size) {
        double widest = 0;
        for (String text : texts) widest = Math.max(widest, of(text, size));
        return widest;
    }

    /** The width of stretches of text set one after the other. */
    public static double of(List<Span> spans, double size) {
        double sum = 0;
        for (Span span : spans) sum += of(span, size);
        return sum;
    }

    /** The width of one character on the line, in thousandths of the font size. */
    public static int of(int character, boolean bold, boolean italic) {
        return Widths.of(character, bold, italic);
    }

    private static double of(Span span, double size) {
        String text = span.text();
        int thousandths = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            thousandths += Widths.of(c, span.bold(), span.italic());
        }
        return thousandths * span.script().size() * size / 1000;
    }
}
