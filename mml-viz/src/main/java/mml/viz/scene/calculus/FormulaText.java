package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.MathText;

/** A formula in the text of its language as a line: exponents raised, and broken where it is too long. */
final class FormulaText {
    private FormulaText() {}

    /** One line; quotients stay on it. */
    static MathText of(String formula) {
        String text = raised(formula);
        MathText out = MathText.plain("");
        int from = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
            out = out.then(MathText.parse(text.substring(from, slash))).then(MathText.plain("/"));
            from = slash + 1;
        }
        return out.then(MathText.parse(text.substring(from)));
    }

    /** As many lines as it takes, broken at spaces. */
    static List<MathText> lines(String formula, double width, double size) {
        List<MathText> out = new ArrayList<>();
        String rest = formula;
        while (!rest.isEmpty()) {
            int end = rest.length();
            while (of(rest.substring(0, end)).width(size) > width && rest.lastIndexOf(' ', end - 1) > 0)
                end = rest.lastIndexOf(' ', end - 1);
            out.add(of(rest.substring(0, end)));
            rest = rest.substring(end).strip();
        }
        return out;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Brackets of an exponent are those of a script. */
    private static String raised(String formula) {
        StringBuilder out = new StringBuilder(formula);
        for (int i = 0; i + 1 < out.length(); i++) {
            if (out.charAt(i) != '^' || out.charAt(i + 1) != '(') continue;
            int depth = 1;
            int end = i + 2;
            while (end < out.length() && depth > 0) {
                if (out.charAt(end) == '(') depth++;
                if (out.charAt(end) == ')') depth--;
                end++;
            }
            boolean simple = true;
            for (int k = i + 2; k < end - 1; k++)
                simple &= isDigit(out.charAt(k)) || isLetter(out.charAt(k)) || "+-. ".indexOf(out.charAt(k)) >= 0;
            if (depth > 0 || !simple) continue;
            out.setCharAt(i + 1, '{');
            out.setCharAt(end - 1, '}');
        }
        return out.toString();
    }
}
