package mml.expression;

import java.util.ArrayList;
import java.util.List;

/** A text as its words, the end among them. */
final class Lexer {
    private static final int MOST_DIGITS = 400;

    private final Plain plain;
    private final Words words;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text, Names names) {
        plain = new Plain(text);
        words = new Words(plain, names);
    }

    static List<Token> tokens(String text, Names names) {
        return new Lexer(text, names).read();
    }

    private List<Token> read() {
        int i = plain.skip(0);
        while (i < plain.size()) {
            char c = plain.at(i);
            int end;
            if (Names.digit(c) || c == '.') {
                end = number(i);
                tokens.add(new Token(Token.Kind.NUMBER, literal(i, end), null, plain.place(i), plain.end(end)));
            } else if (Names.latin(c)) {
                end = i + 1;
                while (Names.latin(plain.at(end)) || Names.digit(plain.at(end))) end++;
                tokens.addAll(words.split(i, end));
            } else if ("+-*/^(),|".indexOf(c) >= 0) {
                boolean power = c == '*' && plain.at(i + 1) == '*';
                end = power ? i + 2 : i + 1;
                tokens.add(new Token(
                        Token.Kind.SIGN, power ? "^" : String.valueOf(c), null, plain.place(i), plain.end(end)));
            } else {
                throw error(
                        i, i + 1, "\"" + c + "\" at position " + (plain.place(i) + 1) + " is not understood", hint(c));
            }
            i = plain.skip(end);
        }
        int n = plain.source().length();
        tokens.add(new Token(Token.Kind.END, "", null, n, n));
        return tokens;
    }

    private static String hint(char c) {
        return switch (c) {
            case '=' -> "write the right-hand side alone, x^2 instead of f(x) = x^2";
            case '[', ']', '{', '}' -> "parentheses are ( and )";
            case '!' -> "there is no factorial";
            case '<', '>' -> "there are no conditions; max, min, abs and sign bend a function";
            default -> "";
        };
    }

    private int number(int from) {
        int i = digits(from);
        if (plain.at(i) == '.') {
            int end = digits(i + 1);
            if (end == i + 1) {
                if (plain.skip(end) == plain.size())
                    throw new ExpressionException(
                            plain.source(), plain.source().length(), 0, "ends after \".\", expected a digit", "", true);
                throw error(i, end, "\".\" at position " + (plain.place(i) + 1) + " has no digit after it", "");
            }
            i = end;
        }
        if (plain.at(i) == 'e' || plain.at(i) == 'E') {
            int sign = plain.at(i + 1) == '-' || plain.at(i + 1) == '+' ? 1 : 0;
            int end = digits(i + 1 + sign);
            if (end > i + 1 + sign) i = end; // 2e alone is 2·e
        }
        return i;
    }

    private int digits(int from) {
        int i = from;
        while (Names.digit(plain.at(i))) i++;
        return i;
    }

    /** The number as it is kept: {@code .5} as {@code 0.5}, {@code 2E+6} as {@code 2e6}. */
    private String literal(int from, int to) {
        StringBuilder out = new StringBuilder(plain.at(from) == '.' ? "0" : "");
        for (int i = from; i < to; i++) {
            char c = plain.at(i);
            if (c != '+') out.append(c == 'E' ? 'e' : c);
        }
        String text = out.toString();
        if (text.length() > MOST_DIGITS)
            throw error(
                    from, to, "the number has " + text.length() + " characters, expected at most " + MOST_DIGITS, "");
        if (!Exact.inRange(text))
            throw error(
                    from,
                    to,
                    "the number " + (text.length() > 20 ? text.substring(0, 20) + "…" : text)
                            + " is out of range, expected 0 or one between 5e-324 and 1.7e308",
                    "");
        return text;
    }

    private ExpressionException error(int from, int to, String problem, String hint) {
        int place = plain.place(from);
        return new ExpressionException(plain.source(), place, plain.end(to) - place, problem, hint, false);
    }
}
