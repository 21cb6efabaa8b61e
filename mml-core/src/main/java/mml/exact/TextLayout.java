package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.text.Count;
import org.apache.commons.math3.fraction.BigFraction;

/** Finds out how the rows and entries of a plain text are told apart. */
final class TextLayout {
    private static final String OPEN = "[({";
    private static final String CLOSE = "])}";
    private static final String ROWS = "\n;" + PlainText.ROW;

    private final String text;

    TextLayout(String text) {
        this.text = text;
    }

    String[][] cells() {
        String s = text.strip();
        String factor = "";
        boolean transposed = false;
        boolean bracketed = false;
        List<int[]> groups = groups(s);
        if (groups.size() == 1) {
            bracketed = true;
            int[] only = groups.get(0);
            String before = s.substring(0, only[0]).strip();
            String after = s.substring(only[1] + 1).strip();
            for (String mark : new String[] {"'", "^T", "^{T}", ".T", "ᵀ", "^ T"})
                if (after.startsWith(mark)) {
                    transposed = true;
                    after = after.substring(mark.length()).strip();
                    break;
                }
            factor = factor(before, after);
            s = s.substring(only[0] + 1, only[1]).strip();
            groups = groups(s);
            while (groups.size() == 1 && isWhole(s, groups.get(0))) {
                s = s.substring(1, s.length() - 1).strip();
                groups = groups(s);
            }
        }
        List<List<String>> rows = groups.isEmpty() ? plain(s, bracketed) : grouped(s, groups);
        String[][] cells = rectangle(rows);
        for (String[] row : cells) for (int j = 0; j < row.length; j++) row[j] = scaled(row[j], factor);
        return transposed ? transposed(cells) : cells;
    }

    private static boolean isWhole(String s, int[] group) {
        return group[0] == 0 && group[1] == s.length() - 1;
    }

    /** What the brackets are multiplied with, as text; empty for 1. */
    private static String factor(String before, String after) {
        String left =
                before.endsWith("*") ? before.substring(0, before.length() - 1).strip() : before;
        if (!after.isEmpty() && after.charAt(0) != '/' && after.charAt(0) != '*')
            throw new IllegalArgumentException("Something stands after the brackets: \"" + after + "\".");
        String right = after.startsWith("/") ? "1" + after : after.startsWith("*") ? after.substring(1) : after;
        if (left.equals("-")) left = "-1";
        if (left.isEmpty()) return right;
        return right.isEmpty() ? left : "(" + left + ")*(" + right + ")";
    }

    /** The entry times a factor: multiplied if both are fractions, else written so. */
    private static String scaled(String cell, String factor) {
        if (factor.isEmpty()) return cell;
        try {
            BigFraction product = Fractions.parse(cell).multiply(Fractions.parse(factor));
            return Fractions.text(product);
        } catch (IllegalArgumentException e) {
            return "(" + cell + ")*(" + factor + ")";
        }
    }

    private static String[][] transposed(String[][] cells) {
        String[][] out = new String[cells[0].length][cells.length];
        for (int i = 0; i < cells.length; i++) for (int j = 0; j < out.length; j++) out[j][i] = cells[i][j];
        return out;
    }

    /**
     * The outermost brackets that hold entries, as first and last index. Round ones that belong to an expression, as
     * in {@code (1+√5)/2}, are none.
     */
    private static List<int[]> groups(String s) {
        List<int[]> groups = new ArrayList<>();
        List<Character> open = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                if (open.isEmpty()) start = i;
                open.add(c);
            } else if (CLOSE.indexOf(c) >= 0) {
                if (open.isEmpty()) throw new IllegalArgumentException("A \"" + c + "\" closes nothing.");
                char last = open.remove(open.size() - 1);
                if (OPEN.indexOf(last) != CLOSE.indexOf(c))
                    throw new IllegalArgumentException("A \"" + last + "\" is closed by \"" + c + "\".");
                if (open.isEmpty() && !isExpression(s, start, i)) groups.add(new int[] {start, i});
            }
        }
        if (!open.isEmpty()) throw new IllegalArgumentException("A \"" + open.get(0) + "\" is not closed.");
        return groups;
    }

    private static boolean isExpression(String s, int from, int to) {
        if (s.charAt(from) != '(') return false;
        for (int i = from + 1; i < to; i++) if ((ROWS + ",&[{").indexOf(s.charAt(i)) >= 0) return false;
        char before = beside(s, from, -1);
        char after = beside(s, to, 1);
        return "+-*/√^".indexOf(before) >= 0
                || "+-*/√^".indexOf(after) >= 0
                || Character.isLetterOrDigit(from > 0 ? s.charAt(from - 1) : ' ');
    }

    /** The next character that is no space; a bar if there is none. */
    private static char beside(String s, int i, int step) {
        int k = i + step;
        while (k >= 0 && k < s.length() && s.charAt(k) == ' ') k += step;
        return k >= 0 && k < s.length() ? s.charAt(k) : '|';
    }

    /** Each pair of brackets is a row, whatever its entries are parted by. */
    private static List<List<String>> grouped(String s, List<int[]> groups) {
        List<List<String>> rows = new ArrayList<>();
        int end = 0;
        for (int[] g : groups) {
            expectSeparators(s.substring(end, g[0]));
            String inside = s.substring(g[0] + 1, g[1]);
            if (!groups(inside).isEmpty())
                throw new IllegalArgumentException("Row " + (rows.size() + 1) + " has brackets inside brackets.");
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < inside.length(); i++) {
                char c = inside.charAt(i);
                row.append(ROWS.indexOf(c) >= 0 || c == '&' ? ' ' : c);
            }
            rows.add(entries(row.toString(), rows.size()));
            end = g[1] + 1;
            for (String mark : new String[] {"'", "^T", "ᵀ"}) if (s.startsWith(mark, end)) end += mark.length();
        }
        expectSeparators(s.substring(end));
        return rows;
    }

    private static void expectSeparators(String between) {
        for (int i = 0; i < between.length(); i++)
            if ((ROWS + ", ").indexOf(between.charAt(i)) < 0)
                throw new IllegalArgumentException(
                        "\"" + between.strip() + "\" stands beside the brackets, expected a comma or nothing.");
    }

    private static List<List<String>> plain(String s, boolean bracketed) {
        boolean ampersands = s.indexOf('&') >= 0;
        boolean latex = s.indexOf(PlainText.ROW) >= 0;
        List<List<String>> rows = new ArrayList<>();
        if (ampersands || latex) {
            for (String line : split(s, latex ? String.valueOf(PlainText.ROW) : "\n;")) {
                String row = line.replace('\n', ' ');
                if (!row.isBlank()) rows.add(ampersands ? parted(row, "&", rows.size()) : entries(row, rows.size()));
            }
        } else if (!bracketed && semicolonsPart(s)) {
            for (String line : split(s, "\n")) if (!line.isBlank()) rows.add(parted(line, ";", rows.size()));
        } else {
            for (String line : split(s, "\n;")) if (!line.isBlank()) rows.add(entries(line, rows.size()));
        }
        return rows;
    }

    /** Whether lines part rows and semicolons entries: several lines, each of single entries, equally many. */
    private static boolean semicolonsPart(String s) {
        int lines = 0;
        int count = 0;
        for (String line : split(s, "\n")) {
            if (line.isBlank()) continue;
            List<String> pieces = split(withoutLast(line.strip(), ';'), ";");
            for (String piece : pieces) {
                List<String> words = words(piece);
                if (words.size() != 1 || commas(words.get(0)) > 1) return false;
            }
            if (pieces.size() < 2 || (lines > 0 && pieces.size() != count)) return false;
            count = pieces.size();
            lines++;
        }
        return lines > 1;
    }

    private static String withoutLast(String s, char c) {
        return !s.isEmpty() && s.charAt(s.length() - 1) == c ? s.substring(0, s.length() - 1) : s;
    }

    private static int commas(String s) {
        int n = 0;
        for (int i = 0; i < s.length(); i++) if (s.charAt(i) == ',') n++;
        return n;
    }

    /** Entries parted by a sign that nothing else means: a comma in them is a decimal one. */
    private static List<String> parted(String line, String separator, int row) {
        List<String> entries = new ArrayList<>();
        for (String piece : split(separator.equals(";") ? withoutLast(line.strip(), ';') : line, separator)) {
            String entry = tight(piece);
            if (entry.indexOf('.') < 0)
                entry = entry.replace(',', '.'); // 1.000,50 is no number, and named as it stands
            if (entry.isEmpty())
                throw new IllegalArgumentException(
                        "Row " + (row + 1) + ", column " + (entries.size() + 1) + " is empty.");
            entries.add(entry);
        }
        return entries;
    }

    /** The entries of one line, apart by tabs, or by commas and spaces. */
    private static List<String> entries(String line, int row) {
        if (line.strip().indexOf('\t') > 0) return parted(line.strip(), "\t", row);
        String s = withoutLast(line.strip(), ',');
        List<String> words = words(s);
        if (words.size() > 1 && s.indexOf('.') < 0 && !hasLooseComma(s))
            for (String word : words)
                if (hasTightComma(word))
                    throw new IllegalArgumentException("Row " + (row + 1) + ": \"" + word
                            + "\" can be one number or two; write " + word.replace(',', '.') + " or "
                            + word.replace(",", ", ") + ".");
        List<String> entries = new ArrayList<>();
        for (String piece : split(s, ",")) {
            List<String> some = words(piece);
            if (some.isEmpty())
                throw new IllegalArgumentException(
                        "Row " + (row + 1) + ", column " + (entries.size() + 1) + " is empty.");
            entries.addAll(some);
        }
        return entries;
    }

    private static boolean hasLooseComma(String s) {
        for (int i = s.indexOf(','); i >= 0; i = s.indexOf(',', i + 1))
            if (i == 0 || i + 1 == s.length() || s.charAt(i - 1) == ' ' || s.charAt(i + 1) == ' ') return true;
        return false;
    }

    private static boolean hasTightComma(String word) {
        for (int i = word.indexOf(','); i > 0; i = word.indexOf(',', i + 1))
            if (i + 1 < word.length() && digit(word.charAt(i - 1)) && digit(word.charAt(i + 1))) return true;
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What spaces part, but not beside a sign that stands alone, nor in the brackets of an expression. */
    private static List<String> words(String s) {
        List<String> words = new ArrayList<>();
        boolean glue = false;
        int i = 0;
        while (i < s.length()) {
            if (s.charAt(i) == ' ') {
                i++;
                continue;
            }
            int end = i;
            int depth = 0;
            while (end < s.length() && (depth > 0 || s.charAt(end) != ' ')) {
                if (s.charAt(end) == '(') depth++;
                if (s.charAt(end) == ')') depth--;
                end++;
            }
            String word = tight(s.substring(i, end));
            boolean sign = word.length() == 1 && "+-/*".indexOf(word.charAt(0)) >= 0;
            if ((glue || sign) && !words.isEmpty()) words.set(words.size() - 1, words.get(words.size() - 1) + word);
            else words.add(word);
            glue = sign;
            i = end;
        }
        return words;
    }

    static String tight(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) if (" \n\t".indexOf(s.charAt(i)) < 0) out.append(s.charAt(i));
        return out.toString();
    }

    /** The pieces between any of the given characters. */
    static List<String> split(String s, String separators) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= s.length(); i++)
            if (i == s.length() || separators.indexOf(s.charAt(i)) >= 0) {
                pieces.add(s.substring(from, i));
                from = i + 1;
            }
        return pieces;
    }

    private static String[][] rectangle(List<List<String>> rows) {
        if (rows.isEmpty()) throw new IllegalArgumentException("Empty: type at least one row of numbers.");
        int n = rows.get(0).size();
        String[][] cells = new String[rows.size()][];
        for (int i = 0; i < cells.length; i++) {
            int k = rows.get(i).size();
            if (k != n)
                throw new IllegalArgumentException("Row " + (i + 1) + " has " + Count.entries(k) + ", row 1 has " + n
                        + ": all rows must be equally long.");
            cells[i] = rows.get(i).toArray(new String[0]);
        }
        return cells;
    }
}
