package mml.viz.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of mathematics, laid out without a typesetter: slanted variables, indices, spaced operators, and fractions one
 * above the other.
 *
 * <p>Reads what the library writes: {@code -3/2}, {@code x_1 + 2x_2 = 3}, {@code R_2 ← R_2 − 3/2·R_1},
 * {@code (a + 1)/2}, {@code 10^{-3}}.
 */
public final class MathText {
    private static final double FRACTION_SIZE = 0.74;
    private static final double FRACTION_PAD = 0.1;
    private static final double BAR_GAP = 0.15;
    private static final double ASCENT = 0.76;
    private static final double DESCENT = 0.2;
    /** From this width on, a run is made to come out as wide as reckoned, whatever the font. */
    private static final double FITTED_FROM = 1.5;

    private final List<Piece> pieces;

    /** A part of the line. */
    sealed interface Piece permits Run, Fraction {}

    /** Stretches of text on one baseline. */
    record Run(List<Span> spans) implements Piece {}

    /** One line above another. */
    record Fraction(MathText numerator, MathText denominator) implements Piece {}

    MathText(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Lays out mathematics written on one line; what is not understood is shown as it is. */
    public static MathText parse(String text) {
        return new MathReader(Labels.clean(text)).read();
    }

    /** Words, with no mathematics in them but variables with an index, such as {@code x₃}. */
    public static MathText words(String text) {
        return new MathReader(Labels.clean(text, 200)).readWords();
    }

    /** Upright text without any mathematics in it. */
    public static MathText plain(String text) {
        return new MathText(List.of(new Run(List.of(Span.of(Labels.clean(text))))));
    }

    /** This and then another, with no space between. */
    public MathText then(MathText other) {
        List<Piece> both = new ArrayList<>(pieces);
        for (Piece piece : other.pieces) {
            int last = both.size() - 1;
            if (piece instanceof Run right && last >= 0 && both.get(last) instanceof Run left) {
                List<Span> spans = new ArrayList<>(left.spans);
                spans.addAll(right.spans);
                both.set(last, new Run(List.copyOf(spans)));
            } else {
                both.add(piece);
            }
        }
        return new MathText(both);
    }

    /** The same, heavy. */
    public MathText emphasised() {
        List<Piece> heavy = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Run run) {
                List<Span> spans = new ArrayList<>();
                for (Span span : run.spans) spans.add(span.emphasised());
                heavy.add(new Run(List.copyOf(spans)));
            } else {
                Fraction f = (Fraction) piece;
                heavy.add(new Fraction(f.numerator.emphasised(), f.denominator.emphasised()));
            }
        }
        return new MathText(heavy);
    }

    /** The width at a font size. */
    public double width(double size) {
        double sum = 0;
        for (Piece piece : pieces) sum += width(piece, size);
        return sum;
    }

    /** How far it reaches above the baseline. */
    public double ascent(double size) {
        double most = ASCENT;
        for (Piece piece : pieces) {
            if (piece instanceof Fraction f) {
                double numerator = f.numerator.ascent(FRACTION_SIZE) + f.numerator.descentOfDigits();
                most = Math.max(most, Advance.MATH_AXIS + BAR_GAP + numerator);
            }
        }
        return most * size;
    }

    /** How far it reaches below the baseline. */
    public double descent(double size) {
        double most = DESCENT;
        for (Piece piece : pieces) {
            if (piece instanceof Fraction f) {
                double denominator = f.denominator.ascent(FRACTION_SIZE) + f.denominator.descentOfDigits();
                most = Math.max(most, BAR_GAP + denominator - Advance.MATH_AXIS);
            }
        }
        return most * size;
    }

    /** The marks of this line, its baseline running through (x, y). */
    public List<Mark> marks(double x, double y, double size, Anchor anchor, Paint paint) {
        List<Mark> out = new ArrayList<>();
        if (pieces.size() == 1 && pieces.get(0) instanceof Run run) {
            boolean fitted = Advance.of(run.spans, 1) > FITTED_FROM;
            out.add(new Mark.Text(new Point(x, y), size, anchor, run.spans, paint, fitted));
            return out;
        }
        double left = x - anchor.share() * width(size);
        for (Piece piece : pieces) {
            double width = width(piece, size);
            if (piece instanceof Run run) {
                run(out, run, left, y, size, paint);
            } else {
                fraction(out, (Fraction) piece, left, y, width, size, paint);
            }
            left += width;
        }
        return out;
    }

    /** A run beside a fraction: without the spaces at its ends, which not every renderer stretches alike. */
    private static void run(List<Mark> out, Run run, double left, double y, double size, Paint paint) {
        List<Span> spans = new ArrayList<>(run.spans);
        String opening = spans.get(0).text();
        int start = 0;
        while (start < opening.length() && opening.charAt(start) == ' ') start++;
        double indent = Advance.of(opening.substring(0, start), size);
        spans.set(0, spans.get(0).saying(opening.substring(start)));
        int last = spans.size() - 1;
        String closing = spans.get(last).text();
        int end = closing.length();
        while (end > 0 && closing.charAt(end - 1) == ' ') end--;
        spans.set(last, spans.get(last).saying(closing.substring(0, end)));
        if (Advance.of(spans, size) == 0) return;
        out.add(new Mark.Text(new Point(left + indent, y), size, Anchor.START, spans, paint, true));
    }

    private static void fraction(
            List<Mark> out, Fraction f, double left, double y, double width, double size, Paint paint) {
        double bar = y - Advance.MATH_AXIS * size;
        double small = FRACTION_SIZE * size;
        double middle = left + width / 2;
        double up = bar - BAR_GAP * size - f.numerator.descentOfDigits() * size;
        double down = bar + BAR_GAP * size + f.denominator.ascent(FRACTION_SIZE) * size;
        double inset = FRACTION_PAD / 2 * size;
        out.addAll(f.numerator.marks(middle, up, small, Anchor.MIDDLE, paint));
        out.add(Mark.line(left + inset, bar, left + width - inset, bar, Look.stroke(paint, Math.max(1, size / 18))));
        out.addAll(f.denominator.marks(middle, down, small, Anchor.MIDDLE, paint));
    }

    /** Below the baseline only what hangs there: nothing for digits. */
    private double descentOfDigits() {
        for (Piece piece : pieces) {
            if (piece instanceof Fraction) return descent(FRACTION_SIZE);
            for (Span span : ((Run) piece).spans) {
                if (span.script() == Span.Script.SUB || hangs(span.text())) return DESCENT * FRACTION_SIZE;
            }
        }
        return 0;
    }

    private static boolean hangs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("gjpqyβγμρφχψ()[],;".indexOf(text.charAt(i)) >= 0) return true;
        }
        return false;
    }

    private static double width(Piece piece, double size) {
        if (piece instanceof Run run) return Advance.of(run.spans, size);
        Fraction f = (Fraction) piece;
        double small = FRACTION_SIZE * size;
        return Math.max(f.numerator.width(small), f.denominator.width(small)) + 2 * FRACTION_PAD * size;
    }
}
