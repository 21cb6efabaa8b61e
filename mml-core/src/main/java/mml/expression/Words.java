package mml.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of letters and digits as the names it is made of: {@code xy} as x·y, {@code 2xsin(x)} as 2·x·sin(x). Names that
 * are known come first, the longest first; what is left may be parameters, unless that looks like a slip.
 */
final class Words {
    private static final int MOST_UNKNOWN = 2;
    private static final int TYPO_LENGTH = 12;

    /** What other systems call it, and what it is here. */
    private static final String[][] FOREIGN = {
        {"arcsin", "asin(x)"},
        {"arccos", "acos(x)"},
        {"arctan", "atan(x)"},
        {"cot", "1/tan(x)"},
        {"sec", "1/cos(x)"},
        {"csc", "1/sin(x)"},
        {"sgn", "sign(x)"},
        {"lg", "log10(x)"},
        {"lb", "log2(x)"},
        {"pow", "x^y"},
        {"cbrt", "x^(1/3)"},
        {"root", "x^(1/3)"},
        {"asinh", "log(x + sqrt(x^2 + 1))"},
        {"acosh", "log(x + sqrt(x^2 - 1))"},
        {"atanh", "log((1 + x)/(1 - x))/2"},
        {"norm", "sqrt(x1^2 + x2^2)"},
        {"sum", "x1 + x2 + x3"},
        {"prod", "x1*x2*x3"},
        {"mod", ""},
        {"floor", ""},
        {"ceil", ""},
        {"round", ""},
        {"erf", ""},
        {"if", "max(x, 0)"},
    };

    private final Plain plain;
    private final Names names;

    Words(Plain plain, Names names) {
        this.plain = plain;
        this.names = names;
    }

    /** The names in the run from {@code from} to {@code to}. */
    List<Token> split(int from, int to) {
        String run = plain.text(from, to);
        int next = plain.skip(to);
        boolean call = plain.at(next) == '(' || plain.at(next) == '^';
        int[] lengths = pieces(run, call, false);
        if (lengths == null) {
            bareFunction(run, call, from, to);
            String slip = slip(run, call);
            lengths = names.parametersAllowed() && slip == null ? pieces(run, call, true) : null;
            if (lengths == null || !plausible(run, lengths, plain.at(next) == '('))
                throw unknown(run, from, to, slip == null ? nearest(run) : slip);
        }
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < run.length(); i += lengths[i])
            tokens.add(token(run.substring(i, i + lengths[i]), from + i, from + i + lengths[i]));
        return tokens;
    }

    /** The length of the name that starts at each position, of the longest that leaves a rest that can be read. */
    private int @Nullable [] pieces(String run, boolean call, boolean letters) {
        int n = run.length();
        int[] length = new int[n + 1];
        for (int i = n - 1; i >= 0; i--)
            for (int end = i + 1; end <= n; end++) {
                if (end - i > Names.LONGEST) break;
                if (end < n && (length[end] == 0 || Names.digit(run.charAt(end)))) continue;
                String name = run.substring(i, end);
                if (known(name, call && end == n) || (letters && letter(name))) length[i] = end - i;
            }
        return length[0] == 0 ? null : length;
    }

    private boolean known(String name, boolean call) {
        return names.isVariable(name) || constant(name) != null || (call && Operation.function(name) != null);
    }

    /** A letter that may be a parameter: x2 is not where there is an x without index. */
    private boolean letter(String name) {
        String letter = Names.letter(name);
        return Names.isLetter(name) && (letter.equals(name) || names.isUsual() || !names.isVariable(letter));
    }

    private static @Nullable Operation constant(String name) {
        return name.equals("pi") ? Operation.PI : name.equals("e") ? Operation.E : null;
    }

    private Token token(String name, int from, int to) {
        Operation constant = constant(name);
        Operation function = Operation.function(name);
        if (names.isVariable(name)) return token(Token.Kind.NAME, name, null, from, to);
        if (constant != null) return token(Token.Kind.CONSTANT, name, constant, from, to);
        if (function != null) return token(Token.Kind.FUNCTION, name, function, from, to);
        return token(Token.Kind.NAME, name, null, from, to);
    }

    private Token token(Token.Kind kind, String name, @Nullable Operation operation, int from, int to) {
        return new Token(kind, name, operation, plain.place(from), plain.end(to));
    }

    /** A run with parameters in it is believed if it is a single letter, or has few of them beside names that are known. */
    private boolean plausible(String run, int[] lengths, boolean parenthesis) {
        int unknown = 0;
        int pieces = 0;
        boolean last = false;
        for (int i = 0; i < run.length(); i += lengths[i]) {
            last = !known(run.substring(i, i + lengths[i]), true);
            if (last) unknown++;
            pieces++;
        }
        return pieces == 1 || (unknown < pieces && unknown <= MOST_UNKNOWN && !(last && parenthesis));
    }

    /** Refuses {@code sin x}, {@code sinx}, {@code 2expx}. */
    private void bareFunction(String run, boolean call, int from, int to) {
        if (foreign(run, call) != null) return;
        String function = "";
        for (String name : Operation.functions())
            if (name.length() > function.length() && run.contains(name) && !(call && run.endsWith(name)))
                function = name;
        if (function.isEmpty() && run.contains("ln") && !(call && run.endsWith("ln"))) function = "ln";
        int start = run.indexOf(function);
        int end = start + function.length();
        String rest = end == run.length() ? word(plain.skip(to)) : run.substring(end);
        if (function.isEmpty() || (end == run.length() && plain.skip(to) == plain.size())) return;
        throw new ExpressionException(
                plain.source(),
                plain.end(from + end),
                0,
                "found no \"(\" after " + function + " at position " + (plain.place(from + start) + 1),
                "did you mean " + function + "(" + (rest.isEmpty() ? "x" : rest) + ")?",
                false);
    }

    private static String @Nullable [] foreign(String run, boolean call) {
        for (String[] foreign : FOREIGN)
            if (run.equals(foreign[0]) || (call && run.endsWith(foreign[0]))) return foreign;
        return null;
    }

    /** A function of another system, or one that is misspelt; null if it is none. */
    private static @Nullable String slip(String run, boolean call) {
        String[] foreign = foreign(run, call);
        if (foreign != null)
            return foreign[1].isEmpty() ? foreign[0] + " is not in the language" : "did you mean " + foreign[1] + "?";
        for (String name : Operation.functions()) if (run.endsWith(name)) return null;
        String near = call && run.length() >= 3 ? similar(run, Operation.functions()) : null;
        return near == null ? null : "did you mean " + near + "?";
    }

    /** The letters and digits from here on. */
    private String word(int from) {
        int end = from;
        while (Names.latin(plain.at(end)) || Names.digit(plain.at(end))) end++;
        return plain.text(from, end);
    }

    private String nearest(String run) {
        String letter = Names.letter(run);
        if (!letter.equals(run) && names.isVariable(letter)) {
            String index = run.substring(letter.length());
            return "did you mean " + letter + "^" + index + " or " + letter + "*" + index + "?";
        }
        List<String> all = new ArrayList<>(names.declared());
        all.addAll(Operation.functions());
        String near = similar(run, all);
        if (near != null) return "did you mean " + near + "?";
        return names.parametersAllowed() && run.length() <= 4 && Names.isLetter(run.substring(0, 1))
                ? "a product is written with *"
                : "";
    }

    private ExpressionException unknown(String run, int from, int to, String hint) {
        String source = plain.source();
        boolean atEnd = plain.skip(to) == plain.size();
        String shown = run.length() <= TYPO_LENGTH ? run : run.substring(0, TYPO_LENGTH) + "…";
        if (atEnd && begun(run))
            return new ExpressionException(
                    source,
                    plain.end(to),
                    0,
                    "ends after \"" + shown + "\", expected a function with its \"(\"",
                    hint,
                    true);
        String list = names.isUsual() ? "x, y, z, t" : String.join(", ", names.declared());
        return new ExpressionException(
                source,
                plain.place(from),
                plain.end(to) - plain.place(from),
                "\"" + shown + "\" at position " + (plain.place(from) + 1) + " is not known, expected "
                        + (list.isEmpty() ? "" : list + ", ") + "a function or a constant",
                hint,
                false);
    }

    /** Whether the run ends with the beginning of a function. */
    private static boolean begun(String run) {
        for (int i = Math.max(0, run.length() - TYPO_LENGTH); i + 2 <= run.length(); i++)
            for (String name : Operation.functions()) if (name.startsWith(run.substring(i))) return true;
        return run.endsWith("ln");
    }

    private static @Nullable String similar(String run, List<String> candidates) {
        if (run.length() > TYPO_LENGTH) return null;
        for (String name : candidates) if (run.length() >= 2 && name.length() >= 2 && oneSlip(run, name)) return name;
        return null;
    }

    /** Whether one letter is wrong, missing, too many, or two neighbours are exchanged. */
    static boolean oneSlip(String a, String b) {
        if (a.length() > b.length()) return oneSlip(b, a);
        if (b.length() - a.length() > 1) return false;
        int start = 0;
        while (start < a.length() && a.charAt(start) == b.charAt(start)) start++;
        if (a.length() < b.length()) return a.substring(start).equals(b.substring(start + 1));
        if (start == a.length() || a.substring(start + 1).equals(b.substring(start + 1))) return true;
        return start + 1 < a.length()
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start)
                && a.substring(start + 2).equals(b.substring(start + 2));
    }
}
