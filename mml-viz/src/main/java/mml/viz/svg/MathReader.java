package mml.viz.svg;

import java.util.ArrayList;
import java.util.List;

/** Reads one line of plain-text mathematics into a {@link MathText}, from left to right. */
final class MathReader {
    private static final String RELATIONS = "=<>≤≥≠←→↔≈∈⇔";
    private static final List<String> VERBS = List.of(" is", " has");
    private static final int LONGEST_PRODUCT = 3;
    private static final String LOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼ";
    private static final String LOW_AS = "0123456789+−=()aeoxhklmnpstij";
    private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᵏ";
    private static final String HIGH_AS = "0123456789+−=()niTk";

    private final String text;
    private int at;
    private final List<MathText.Piece> pieces = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private boolean afterOperand;
    private boolean barred; // between ‖ and ‖

    MathReader(String text) {
        this.text = text;
    }

    MathText read() {
        while (at < text.length()) next();
        flush();
        return new MathText(pieces);
    }

    /**
     * Everything as it is but indices and exponents, which some fonts lack, and variables: letters before indices and
     * exponents, single ones other than the articles, I and units, any beside a sign, before a bracket or alone in
     * brackets, and products of such.
     */
    MathText readWords() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean indexed = at + 1 < text.length() && LOW.indexOf(text.charAt(at + 1)) >= 0;
            if (LOW.indexOf(c) >= 0) unicode(LOW, LOW_AS, Span.Script.SUB);
            else if (HIGH.indexOf(c) >= 0) unicode(HIGH, HIGH_AS, Span.Script.SUPER);
            else if (isLetter(c) && (indexed || isVariable())) letters();
            else if (isLetter(c)) word();
            else other();
        }
        flush();
        return new MathText(pieces);
    }

    /** Whether the letter here stands alone and is no word. */
    private boolean isVariable() {
        char c = text.charAt(at);
        char before = before(at);
        char after = after(at + 1);
        if (isLetter(before) || before == '\'' || before == '°' || isLetter(after)) return false;
        if (c >= 'α' && c <= 'ω') return true;
        boolean small = c >= 'a' && c <= 'z';
        if (isDigit(before)) return small && !isDigit(after); // a factor, as in 3x
        if (HIGH.indexOf(after) >= 0 || HIGH.indexOf(before) >= 0) return true;
        boolean unit = before == ' ' && at > 1 && isDigit(text.charAt(at - 2));
        boolean partOfName = isDigit(after) || after == '-' || before == '-';
        if (c != 'a' && c != 'A' && c != 'I' && !unit && !partOfName) return true;
        if (after == '(' || (before == '(' && after == ')') || (c != 'I' && isSubject(at + 1))) return true;
        return (c == 'A' && !opensSentence()) || isBesideSign(at + 1);
    }

    /** What is or has something is no article. */
    private boolean isSubject(int end) {
        for (String verb : VERBS) if (text.startsWith(verb, end) && !isLetter(after(end + verb.length()))) return true;
        return false;
    }

    /** An article A does, a matrix A may. */
    private boolean opensSentence() {
        return at < 2 || !(isLetter(text.charAt(at - 2)) || text.charAt(at - 2) == ',');
    }

    /** Whether what starts here and ends before there stands next to a sign. */
    private boolean isBesideSign(int end) {
        boolean beforeSign = after(end) == ' ' && isSign(after(end + 1));
        return beforeSign || (before(at) == ' ' && isSign(before(at - 1)));
    }

    private char before(int i) {
        return i <= 0 ? ' ' : text.charAt(i - 1);
    }

    private char after(int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isSign(char c) {
        return RELATIONS.indexOf(c) >= 0 || c == '+' || c == '−' || c == '·';
    }

    /** A word as it is. */
    private void word() {
        int end = at + 1;
        while (isLetter(after(end)) && LOW.indexOf(after(end + 1)) < 0) end++;
        String word = text.substring(at, end);
        boolean product = isProduct(word)
                || (isCapitals(word) && (after(end) == 'ᵀ' || (word.length() == 2 && isBesideSign(end))))
                || (word.length() == 2
                        && isCapitals(word.substring(0, 1))
                        && word.charAt(1) >= 'u'
                        && isBesideSign(end));
        spans.add(product ? Span.variable(word) : Span.of(word));
        at = end;
        afterOperand = true;
    }

    private static boolean isCapitals(String word) {
        for (int i = 0; i < word.length(); i++) if (!(word.charAt(i) >= 'A' && word.charAt(i) <= 'Z')) return false;
        return word.length() <= LONGEST_PRODUCT;
    }

    private void next() {
        if (fraction()) return;
        char c = text.charAt(at);
        if (isDigit(c)) number();
        else if (isLetter(c)) letters();
        else if (c == '-' || c == '−' || c == '+') sign(c == '+' ? "+" : "−");
        else if (RELATIONS.indexOf(c) >= 0) relation(c);
        else if (c == '*' || c == '·') symbol("·", false);
        else if (c == '_') script(Span.Script.SUB);
        else if (c == '^') script(Span.Script.SUPER);
        else if (LOW.indexOf(c) >= 0) unicode(LOW, LOW_AS, Span.Script.SUB);
        else if (HIGH.indexOf(c) >= 0) unicode(HIGH, HIGH_AS, Span.Script.SUPER);
        else if (c == ' ') space();
        else other();
    }

    /** An atom over an atom, such as {@code 3/2}, {@code 3a/2}, {@code (a + 1)/2}. */
    private boolean fraction() {
        int slash = atomEnd(at);
        if (slash == at || slash >= text.length() || text.charAt(slash) != '/') return false;
        int end = atomEnd(slash + 1);
        if (end == slash + 1) return false;
        flush();
        pieces.add(new MathText.Fraction(atom(at, slash), atom(slash + 1, end)));
        at = end;
        afterOperand = true;
        return true;
    }

    private MathText atom(int from, int to) {
        boolean bracketed = text.charAt(from) == '(';
        return new MathReader(bracketed ? text.substring(from + 1, to - 1) : text.substring(from, to)).read();
    }

    /** Where the atom ends that starts here: digits and single letters, or a bracketed expression. */
    private int atomEnd(int from) {
        int i = from;
        if (i < text.length() && text.charAt(i) == '(') {
            int depth = 0;
            for (; i < text.length(); i++) {
                if (text.charAt(i) == '(') depth++;
                else if (text.charAt(i) == ')' && --depth == 0) return i + 1;
            }
            return from;
        }
        while (i < text.length() && isDigit(text.charAt(i))) i++;
        int letters = 0;
        while (i < text.length() && isLetter(text.charAt(i))) {
            i++;
            letters++;
        }
        return letters > 1 ? from : i;
    }

    private void number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || decimalPoint())) at++;
        spans.add(Span.of(text.substring(start, at)));
        exponent();
        afterOperand = true;
    }

    private boolean decimalPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** {@code E-7} after a number, as Java writes it, is read as a power of ten. */
    private void exponent() {
        int i = at;
        if (i >= text.length() || (text.charAt(i) != 'E' && text.charAt(i) != 'e')) return;
        i++;
        if (i < text.length() && text.charAt(i) == '-') i++;
        int digits = i;
        while (i < text.length() && isDigit(text.charAt(i))) i++;
        if (i == digits) return;
        spans.add(Span.of("·10"));
        spans.add(Span.sup(withMinus(text.substring(at + 1, i))));
        at = i;
    }

    private void letters() {
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) at++;
        boolean variable = at == start + 1 ? !isArticle(start) : isProduct(text.substring(start, at));
        while (at < text.length() && isAccent(text.charAt(at))) at++;
        String word = text.substring(start, at);
        spans.add(
                variable ? Span.variable(word.replace("ŷ", "y\u0302")) : Span.of(word)); // no italic face has it as one
        afterOperand = true;
    }

    /** The one between words, as in miles on a gallon; and what follows °. */
    private boolean isArticle(int i) {
        if (before(i) == '°') return true;
        boolean afterWord = before(i) == ' ' && isLetter(before(i - 1)) && isLetter(before(i - 2));
        boolean beforeWord = after(i + 1) == ' ' && isLetter(after(i + 2)) && isLetter(after(i + 3));
        return text.charAt(i) == 'a' && afterWord && beforeWord && !isSubject(i + 1);
    }

    /** Several letters are a word, but for a few within bars, as in ‖λx‖, and what no word looks like: Ax, λg. */
    private boolean isProduct(String letters) {
        char first = letters.charAt(0);
        boolean capital = first >= 'A' && first <= 'Z';
        boolean greek = first >= 'α' && first <= 'ω';
        return (barred && letters.length() <= LONGEST_PRODUCT)
                || (letters.length() == 2 && ((capital && letters.charAt(1) == 'x') || greek));
    }

    private void sign(String sign) {
        at++;
        if (afterOperand) {
            symbol(" " + sign + " ", true);
            skipSpaces();
        } else {
            spans.add(Span.of(sign));
        }
        afterOperand = false;
    }

    private void relation(char c) {
        at++;
        boolean opens = spans.isEmpty() && pieces.isEmpty();
        symbol(opens ? String.valueOf(c) : " " + c + " ", true);
        skipSpaces();
    }

    private void symbol(String symbol, boolean read) {
        if (!read) at++;
        dropSpace();
        spans.add(Span.of(symbol));
        afterOperand = false;
    }

    private void script(Span.Script script) {
        int start = ++at;
        String body;
        if (at < text.length() && text.charAt(at) == '{') {
            int close = text.indexOf('}', at);
            int end = close < 0 ? text.length() : close;
            body = text.substring(at + 1, end);
            at = Math.min(text.length(), end + 1);
        } else {
            if (at < text.length() && isLetter(text.charAt(at))) at++;
            else while (at < text.length() && isDigit(text.charAt(at))) at++;
            body = text.substring(start, at);
        }
        spans.add(scripted(withMinus(body), script));
        afterOperand = true;
    }

    /** Small characters of Unicode, as what they are small forms of. */
    private void unicode(String forms, String as, Span.Script script) {
        StringBuilder body = new StringBuilder();
        while (at < text.length() && forms.indexOf(text.charAt(at)) >= 0)
            body.append(as.charAt(forms.indexOf(text.charAt(at++))));
        spans.add(scripted(body.toString(), script));
        afterOperand = true;
    }

    /** An index or exponent that is one letter is a variable; the T of a transpose is none. */
    private static Span scripted(String body, Span.Script script) {
        boolean variable = body.length() == 1 && isLetter(body.charAt(0)) && !body.equals("T");
        return new Span(body, script, variable, false);
    }

    private void space() {
        skipSpaces();
        if (!spans.isEmpty() || !pieces.isEmpty()) spans.add(Span.of(" "));
    }

    private void other() {
        int start = at;
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        spans.add(Span.of(text.substring(start, at)));
        if (c == '‖') barred = !barred;
        afterOperand = c == ')' || c == ']';
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private void dropSpace() {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).text().equals(" ")) spans.remove(last);
    }

    /** Neighbouring stretches of the same style become one. */
    private void flush() {
        if (spans.isEmpty()) return;
        List<Span> merged = new ArrayList<>();
        for (Span s : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && sameStyle(merged.get(last), s)) {
                merged.set(last, new Span(merged.get(last).text() + s.text(), s.script(), s.italic(), s.bold()));
            } else {
                merged.add(s);
            }
        }
        spans.clear();
        pieces.add(new MathText.Run(List.copyOf(merged)));
    }

    private static boolean sameStyle(Span a, Span b) {
        return a.script() == b.script() && a.italic() == b.italic() && a.bold() == b.bold();
    }

    private static String withMinus(String s) {
        return s.replace('-', '−');
    }

    private static boolean isAccent(char c) {
        return c >= 0x0300 && c < 0x0370;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        boolean accented = c >= 'À' && c <= 'ſ' && c != '×' && c != '÷';
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'Α' && c <= 'ω') || accented;
    }
}
