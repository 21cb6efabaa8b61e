package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.exact.MatrixText;

/** Linear inequalities as people write them, {@code x + 3y <= 6; x >= 0}, as the rows of {@code [A | b]} with Ax ≤ b. */
final class Inequalities {
    private static final int MOST_ROWS = 7;
    private static final int MOST_COLS = 8;

    private Inequalities() {}

    /**
     * The rows of inequalities; any other text as it is.
     *
     * @throws IllegalArgumentException saying which line is no inequality, or is not linear
     */
    static String rows(String text) {
        if (!related(text)) return text;
        List<Boolean> turned = new ArrayList<>();
        StringBuilder equations = new StringBuilder();
        for (String line : lines(text)) {
            if (!related(line))
                throw new IllegalArgumentException("Row " + (turned.size() + 1) + " has no <= and no >=.");
            StringBuilder equation = new StringBuilder();
            boolean more = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                boolean sign = c == '<' || c == '>' || c == '≤' || c == '≥';
                more |= c == '>' || c == '≥';
                if (sign && i + 1 < line.length() && line.charAt(i + 1) == '=') i++;
                equation.append(sign ? '=' : c);
            }
            turned.add(more);
            equations.append(equation).append('\n');
        }
        equations.append("x").append(numbered(text) ? "1 + x2" : " + y").append(" = 0"); // each unknown has its column
        String[][] cells =
                MatrixText.parse(equations.toString(), MOST_ROWS + 1, MOST_COLS).cells();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < turned.size(); i++) {
            for (String cell : cells[i])
                out.append(turned.get(i) ? Fractions.text(Fractions.parse(cell).negate()) : cell)
                        .append(' ');
            out.append('\n');
        }
        return out.toString();
    }

    private static boolean related(String text) {
        for (int i = 0; i < text.length(); i++) if ("<>≤≥".indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    private static boolean numbered(String text) {
        for (int i = 0; i < text.length(); i++) if ("_₁₂".indexOf(text.charAt(i)) >= 0) return true;
        return text.contains("x1") || text.contains("x2");
    }

    private static List<String> lines(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c != '\n' && c != ';') {
                line.append(c);
                continue;
            }
            if (!line.toString().isBlank()) out.add(line.toString());
            line.setLength(0);
        }
        return out;
    }
}
