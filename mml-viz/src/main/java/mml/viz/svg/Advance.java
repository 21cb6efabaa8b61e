package mml.viz.svg;

import java.util.List;

/**
 * How wide text comes out, without asking for a font: the widest of the fonts in {@link Stylesheet#FONTS}, so that what
 * is made to fit here fits everywhere.
 */
public final class Advance {
    /** Height of a capital letter, as a share of the font size. */
    public static final double CAP_HEIGHT = 0.73;
    /** Height of the line that a minus sign and a fraction bar lie on. */
    public static final double MATH_AXIS = 0.31;
    /** Size of an index or exponent, as a share of the font size. */
    public static final double SCRIPT_SIZE = 0.7;

    private static final int[] ASCII = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838
    };
    private static final double BOLD = 1.13;

    private Advance() {}

    /** The width of plain text. */
    public static double of(String text, double size) {
        double thousandths = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            thousandths += width(c);
        }
        return thousandths * size / 1000;
    }

    /** The width of stretches of text set one after the other. */
    public static double of(List<Span> spans, double size) {
        double sum = 0;
        for (Span s : spans) {
            double scale = (s.script() == Span.Script.NORMAL ? 1 : SCRIPT_SIZE) * (s.bold() ? BOLD : 1);
            sum += of(s.text(), size) * scale;
        }
        return sum;
    }

    private static int width(int c) {
        if (c >= 0x20 && c < 0x7F) return ASCII[c - 0x20];
        if ((c >= 0x2080 && c <= 0x209C) || (c >= 0x2070 && c <= 0x207F)) return 420;
        if (c >= 0x0300 && c <= 0x036F) return 0;
        if (c == 0xA0 || c == 0xB7 || c == 0x2009) return 318;
        if (c >= 0x0370 && c <= 0x03FF) return 720;
        if (c >= 0xA1 && c <= 0x024F) return 680;
        return c >= 0x1100 ? c >= 0x2000 && c <= 0x2BFF ? 900 : 1050 : 800;
    }
}
