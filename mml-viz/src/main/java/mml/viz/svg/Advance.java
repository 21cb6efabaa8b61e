package mml.viz.svg;

import java.util.List;

/**
 * How wide text comes out, without asking for a font: the widths of Helvetica, which Arial and Liberation Sans share.
 * DejaVu Sans comes out an eighth wider, so leave that much room.
 */
public final class Advance {
    /** Height of a capital letter, as a share of the font size. */
    public static final double CAP_HEIGHT = 0.73;
    /** Height of the line that a minus sign and a fraction bar lie on. */
    public static final double MATH_AXIS = 0.31;
    /** Size of an index or exponent, as a share of the font size. */
    public static final double SCRIPT_SIZE = 0.7;

    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };
    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
    };

    private Advance() {}

    /** The width of plain text. */
    public static double of(String text, double size) {
        return of(Span.of(text), size);
    }

    /** The width of stretches of text set one after the other. */
    public static double of(List<Span> spans, double size) {
        double sum = 0;
        for (Span span : spans) sum += of(span, size);
        return sum;
    }

    private static double of(Span span, double size) {
        String text = span.text();
        int thousandths = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            thousandths += c >= 0x20 && c < 0x7F ? (span.bold() ? BOLD : REGULAR)[c - 0x20] : beyondAscii(c);
        }
        double scale = span.script() == Span.Script.NORMAL ? 1 : SCRIPT_SIZE;
        return thousandths * scale * size / 1000;
    }

    private static int beyondAscii(int c) {
        if (c == '\u00A0' || c == '·') return 278;
        if (c == '−' || c == '×' || c == '±' || c == '÷') return 584;
        if (c == '≤' || c == '≥' || c == '≠' || c == '≈' || c == '√') return 549;
        if ((c >= 0x2080 && c <= 0x209C) || (c >= 0x2070 && c <= 0x207F)) return 365;
        if (c >= 0x0300 && c <= 0x036F) return 0;
        if (c < 0x0370) return 650;
        if (c < 0x1100) return 700;
        return 1000;
    }
}
