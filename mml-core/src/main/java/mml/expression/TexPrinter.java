package mml.expression;

/** A formula in TeX: fractions for divisions, no sign for a product where none is needed. */
final class TexPrinter {
    private static final long LONGEST = 100_000;
    private static final int SUM = 0;
    private static final int NEGATION = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final Expression f;
    private final String[] texts;

    private TexPrinter(Expression f) {
        this.f = f;
        this.texts = new String[f.size()];
    }

    static String of(Expression f) {
        long[] lengths = new long[f.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = 40L + f.label(i).length();
            if (f.left(i) >= 0) lengths[i] += lengths[f.left(i)];
            if (f.right(i) >= 0) lengths[i] += lengths[f.right(i)];
            lengths[i] = Math.min(lengths[i], LONGEST + 1);
        }
        if (lengths[lengths.length - 1] > LONGEST) return "\\text{a formula of " + f.size() + " parts}";
        TexPrinter tex = new TexPrinter(f);
        for (int i = 0; i < f.size(); i++) tex.texts[i] = tex.text(i);
        return tex.texts[f.size() - 1];
    }

    private String text(int i) {
        int left = f.left(i);
        int right = f.right(i);
        return switch (f.operation(i)) {
            case NUMBER -> number(f.label(i));
            case NAME -> name(f.label(i));
            case PI -> "\\pi";
            case E -> "e";
            case ADD -> at(left, SUM) + " + " + at(right, PRODUCT);
            case SUBTRACT -> at(left, SUM) + " - " + at(right, PRODUCT);
            case NEGATE -> "-" + at(left, PRODUCT);
            case MULTIPLY -> product(left, right);
            case DIVIDE -> "\\frac{" + texts[left] + "}{" + texts[right] + "}";
            case POWER -> power(left, right);
            case ABS -> "\\left|" + texts[left] + "\\right|";
            case SQRT -> "\\sqrt{" + texts[left] + "}";
            case LOG2 -> "\\log_{2}" + argument(left);
            case LOG10 -> "\\log_{10}" + argument(left);
            case ASIN -> "\\arcsin" + argument(left);
            case ACOS -> "\\arccos" + argument(left);
            case ATAN -> "\\arctan" + argument(left);
            case EXP, LOG, SIN, COS, TAN, SINH, COSH, TANH -> "\\" + f.label(i) + argument(left);
            case MIN, MAX -> "\\" + f.label(i) + "\\left(" + texts[left] + ", " + texts[right] + "\\right)";
            default -> "\\operatorname{" + f.label(i) + "}" + argument(left);
        };
    }

    private String argument(int i) {
        return "\\left(" + texts[i] + "\\right)";
    }

    private String power(int base, int exponent) {
        String raised = "^{" + texts[exponent] + "}";
        return switch (f.operation(base)) {
            case SIN, COS, TAN, SINH, COSH, TANH ->
                f.operation(exponent) == Operation.NUMBER
                        ? "\\" + f.label(base) + raised + argument(f.left(base))
                        : argument(base) + raised;
            case NUMBER -> (f.label(base).indexOf('e') >= 0 ? argument(base) : texts[base]) + raised;
            case NAME, PI, E, ABS -> texts[base] + raised;
            default -> argument(base) + raised;
        };
    }

    private String product(int left, int right) {
        String a = at(left, PRODUCT);
        String b = at(right, POWER);
        return a + (startsWithDigit(right, b) || looksLikeCall(left, b) ? " \\cdot " : " ") + b;
    }

    /** {@code x (y + 1)} would be read as a function x. */
    private boolean looksLikeCall(int left, String text) {
        int last = f.operation(left) == Operation.MULTIPLY ? f.right(left) : left;
        return f.operation(last) == Operation.NAME && text.startsWith("\\left(");
    }

    /** Two numbers side by side would be read as one. */
    private boolean startsWithDigit(int i, String text) {
        return Names.digit(text.charAt(0)) || (text.startsWith("\\frac") && numeric(f.left(i)) && numeric(f.right(i)));
    }

    private boolean numeric(int i) {
        return i >= 0 && f.operation(i) == Operation.NUMBER;
    }

    private String at(int i, int tightness) {
        return tightness(i) >= tightness ? texts[i] : argument(i);
    }

    private int tightness(int i) {
        return switch (f.operation(i)) {
            case ADD, SUBTRACT -> SUM;
            case NEGATE -> NEGATION;
            case MULTIPLY -> PRODUCT;
            case POWER -> POWER;
            default -> ATOM;
        };
    }

    /** {@code 2\cdot 10^{-6}} for 2e-6. */
    private static String number(String literal) {
        int e = literal.indexOf('e');
        return e < 0 ? literal : literal.substring(0, e) + "\\cdot 10^{" + literal.substring(e + 1) + "}";
    }

    private static String name(String name) {
        String letter = Names.letter(name);
        String tex = letter.length() == 1
                ? letter
                : Names.GREEK.contains(letter) ? "\\" + letter : "\\mathit{" + letter + "}";
        return letter.equals(name) ? tex : tex + "_{" + name.substring(letter.length()) + "}";
    }
}
