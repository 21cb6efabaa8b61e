package mml.expression;

/** A formula as text that reads back as the same formula. */
final class Printer {
    private static final long LONGEST = 100_000;
    /** How tightly what stands at the top of a part holds together. */
    private static final int SUM = 0;

    private static final int NEGATION = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final Expression f;
    private final String[] texts;

    private Printer(Expression f) {
        this.f = f;
        this.texts = new String[f.size()];
    }

    static String of(Expression f) {
        long length = 0;
        long[] lengths = new long[f.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = 12L + f.label(i).length();
            if (f.left(i) >= 0) lengths[i] += lengths[f.left(i)];
            if (f.right(i) >= 0) lengths[i] += lengths[f.right(i)];
            length = lengths[i] = Math.min(lengths[i], LONGEST + 1);
        }
        if (length > LONGEST) return "a formula of " + f.size() + " parts"; // a part that occurs often is written often
        Printer printer = new Printer(f);
        for (int i = 0; i < f.size(); i++) printer.texts[i] = printer.text(i);
        return printer.texts[f.size() - 1];
    }

    private String text(int i) {
        int left = f.left(i);
        int right = f.right(i);
        Operation operation = f.operation(i);
        return switch (operation) {
            case NUMBER, NAME, PI, E -> f.label(i);
            case ADD -> at(left, SUM) + " + " + at(right, PRODUCT);
            case SUBTRACT -> at(left, SUM) + " - " + at(right, PRODUCT);
            case NEGATE -> "-" + (negated(left) ? texts[left] : at(left, PRODUCT));
            case MULTIPLY -> product(left, right);
            case DIVIDE -> at(left, PRODUCT) + "/" + at(right, POWER);
            case POWER -> at(left, ATOM) + "^" + at(right, POWER);
            case MIN, MAX -> operation.text() + "(" + texts[left] + ", " + texts[right] + ")";
            default -> operation.text() + "(" + texts[left] + ")";
        };
    }

    private boolean negated(int i) {
        return f.operation(i) == Operation.NEGATE;
    }

    private String product(int left, int right) {
        String a = at(left, PRODUCT);
        String b = at(right, POWER);
        return f.operation(left) == Operation.NUMBER && joins(b) ? a + b : a + "*" + b;
    }

    /** Whether a text right after a number is still read as what it is. */
    private static boolean joins(String text) {
        char c = text.charAt(0);
        return c == '(' || (Names.latin(c) && !(c == 'e' || c == 'E')) || text.startsWith("exp(");
    }

    private String at(int i, int tightness) {
        return tightness(i) >= tightness ? texts[i] : "(" + texts[i] + ")";
    }

    private int tightness(int i) {
        return switch (f.operation(i)) {
            case ADD, SUBTRACT -> SUM;
            case NEGATE -> NEGATION;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case POWER -> POWER;
            default -> ATOM;
        };
    }
}
