package mml.viz.svg;

/**
 * A stretch of text in one style.
 *
 * @param text the characters; {@link Labels#clean} is for those from outside
 * @param script on the line, below or above it
 * @param italic slanted, as variables are
 * @param bold heavy
 */
public record Span(String text, Script script, boolean italic, boolean bold) {
    /** Where a stretch of text stands. */
    public enum Script {
        /** On the line. */
        NORMAL(0),
        /** Lowered and small, as an index. */
        SUB(0.22),
        /** Raised and small, as an exponent. */
        SUPER(-0.38);

        private final double drop;

        Script(double drop) {
            this.drop = drop;
        }

        /** How far below the line its own line is, as a share of the font size. */
        public double drop() {
            return drop;
        }

        /** How large it is, as a share of the font size. */
        public double size() {
            return this == NORMAL ? 1 : Advance.SCRIPT_SIZE;
        }
    }

    /** Upright text on the line. */
    public static Span of(String text) {
        return new Span(text, Script.NORMAL, false, false);
    }

    /** A variable. */
    public static Span variable(String text) {
        return new Span(text, Script.NORMAL, true, false);
    }

    /** An index. */
    public static Span sub(String text) {
        return new Span(text, Script.SUB, false, false);
    }

    /** An exponent. */
    public static Span sup(String text) {
        return new Span(text, Script.SUPER, false, false);
    }

    /** Another text in this style. */
    Span saying(String newText) {
        return new Span(newText, script, italic, bold);
    }

    /** The same text, heavy. */
    public Span emphasised() {
        return new Span(text, script, italic, true);
    }
}
