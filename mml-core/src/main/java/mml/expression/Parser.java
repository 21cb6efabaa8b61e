package mml.expression;

import java.util.List;
import mml.expression.Token.Kind;

/**
 * Reads a formula.
 *
 * <pre>
 *   sum     = product { ("+" | "-") product }
 *   product = signed { ("*" | "/") signed | power }
 *   signed  = [ "-" | "+" ] signed | power
 *   power   = atom [ "^" signed ]
 *   atom    = number | name | "(" sum ")" | function [ "^" integer ] "(" sum { "," sum } ")" | "|" sum "|"
 * </pre>
 *
 * <p>The sign of the first factor is the sign of the product. Two powers side by side are a product; after a division
 * only where numbers were divided, for {@code 1/2 x} has one reading and {@code 1/x y} has two.
 */
final class Parser {
    static final int MOST_CHARACTERS = 2000;
    static final int MOST_NODES = 500;
    static final int DEEPEST = 100;
    private static final int SHOWN = 30;
    private static final String OPERAND = "a number, a name or \"(\"";

    private final String text;
    private final List<Token> tokens;
    private final Nodes nodes = new Nodes();
    private int next;
    private int depth;
    /** Whether the innermost open parenthesis is a bar. */
    private boolean bar;

    private Parser(String text, Names names) {
        this.text = text;
        this.tokens = Lexer.tokens(text, names);
    }

    static Expression parse(String text, Names names) {
        if (text.length() > MOST_CHARACTERS)
            throw new ExpressionException(
                    text,
                    MOST_CHARACTERS,
                    text.length() - MOST_CHARACTERS,
                    "has " + text.length() + " characters, expected at most " + MOST_CHARACTERS,
                    "",
                    false);
        Parser parser = new Parser(text, names);
        int root = parser.sum();
        if (parser.peek().kind() != Kind.END) throw parser.left();
        return new Expression(parser.nodes.under(root), names);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private int sum() {
        enter();
        int value = product();
        while (peek().is('+') || peek().is('-')) {
            boolean plus = take().is('+');
            int term = product();
            value = add(plus ? Operation.ADD : Operation.SUBTRACT, value, term);
        }
        depth--;
        return value;
    }

    private int product() {
        int start = peek().position();
        int minus = 0;
        while (peek().is('-') || peek().is('+')) if (take().is('-')) minus++;
        int value = power();
        boolean numbers = isNumber(value); // all factors so far
        boolean ambiguous = false;
        int over = 0; // where the last division sign and its divisor start and end
        int divisor = 0;
        int divisorEnd = 0;
        while (true) {
            if (peek().is('*') || peek().is('/')) {
                Token sign = take();
                over = sign.position();
                divisor = peek().position();
                int factor = signed();
                divisorEnd = tokens.get(next - 1).end();
                boolean divides = sign.is('/');
                numbers &= isNumber(factor);
                ambiguous = divides && !numbers;
                value = add(divides ? Operation.DIVIDE : Operation.MULTIPLY, value, factor);
            } else if (startsPower()) {
                Token first = peek();
                if (first.kind() == Kind.NUMBER && tokens.get(next - 1).kind() == Kind.NUMBER)
                    throw error(
                            first.position(),
                            0,
                            "two numbers side by side, " + tokens.get(next - 1).text() + " and " + first.text()
                                    + ", expected an operation between them",
                            "");
                int factor = power();
                if (ambiguous) throw ambiguous(start, over, divisor, divisorEnd, first.position());
                numbers = false;
                value = add(Operation.MULTIPLY, value, factor);
            } else {
                for (int i = 0; i < minus; i++) value = add(Operation.NEGATE, value);
                return value;
            }
        }
    }

    private ExpressionException ambiguous(int start, int over, int divisor, int divisorEnd, int factor) {
        int end = tokens.get(next - 1).end();
        String above = text.substring(start, over).trim();
        String below = text.substring(divisor, divisorEnd);
        String beside = text.substring(factor, end);
        String hint = "";
        if (above.length() + below.length() + beside.length() <= SHOWN)
            hint = "write " + above + "/(" + below + "*" + beside + ") or (" + above + "/" + below + ")*" + beside;
        return error(factor, end - factor, "a product after a division can be read in two ways", hint);
    }

    private boolean startsPower() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER, NAME, CONSTANT, FUNCTION -> true;
            case SIGN -> token.is('(') || (token.is('|') && !bar);
            case END -> false;
        };
    }

    private boolean isNumber(int i) {
        int k = i;
        while (nodes.operation(k) == Operation.NEGATE) k = nodes.left(k);
        return nodes.operation(k) == Operation.NUMBER;
    }

    private int signed() {
        int minus = 0;
        while (peek().is('-') || peek().is('+')) if (take().is('-')) minus++;
        int value = power();
        for (int i = 0; i < minus; i++) value = add(Operation.NEGATE, value);
        return value;
    }

    private int power() {
        int base = atom();
        if (!peek().is('^')) return base;
        take();
        enter();
        int exponent = signed();
        depth--;
        return add(Operation.POWER, base, exponent);
    }

    private int atom() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> node(Node.number(token.text()));
            case NAME -> node(Node.name(token.text()));
            case CONSTANT -> node(new Node(operation(token), -1, -1));
            case FUNCTION -> function(token);
            case SIGN, END -> {
                if (token.is('(')) yield parentheses(token, ')');
                if (token.is('|')) yield add(Operation.ABS, parentheses(token, '|'));
                next--;
                throw expected(OPERAND);
            }
        };
    }

    private static Operation operation(Token token) {
        Operation operation = token.operation();
        if (operation == null) throw new AssertionError(token);
        return operation;
    }

    private int parentheses(Token open, char closing) {
        boolean outer = bar;
        bar = closing == '|';
        int value = sum();
        close(open, closing);
        bar = outer;
        return value;
    }

    private void close(Token open, char closing) {
        Token token = peek();
        if (token.is(closing)) {
            next++;
            return;
        }
        String opened = "the \"" + open.text() + "\" at position " + (open.position() + 1) + " is not closed";
        if (token.kind() == Kind.END)
            throw new ExpressionException(text, text.length(), 0, opened + ", expected \"" + closing + "\"", "", true);
        throw error(token, found(token) + ", expected an operation or \"" + closing + "\"", hint(token));
    }

    private int function(Token name) {
        Operation f = operation(name);
        String exponent = "";
        if (peek().is('^')) {
            take();
            if (peek().is('-')) throw error(peek(), "a function cannot have a negative exponent", inverse(name));
            if (peek().kind() != Kind.NUMBER || Exact.isDecimal(peek().text()))
                throw expected("a whole exponent, as in " + name.text() + "^2(x)");
            exponent = take().text();
        }
        Token open = peek();
        if (!open.is('(')) {
            String argument = open.kind() == Kind.NAME || open.kind() == Kind.NUMBER ? open.text() : "x";
            if (open.kind() == Kind.END) throw expected("\"(\"");
            throw error(
                    open,
                    found(open) + " after " + name.text() + ", expected \"(\"",
                    "did you mean " + name.text() + "(" + argument + ")?");
        }
        take();
        boolean outer = bar;
        bar = false;
        int value = sum();
        int count = 1;
        while (peek().is(',')) {
            Token comma = take();
            count++;
            if (f.operands() == 1)
                throw error(
                        comma,
                        name.text() + " has one argument, found \",\"",
                        f == Operation.LOG ? "the logarithm of x to the base b is log(x)/log(b)" : "");
            value = add(f, value, sum());
        }
        close(open, ')');
        bar = outer;
        if (f.operands() == 1) value = add(f, value);
        else if (count == 1) throw error(name, name.text() + " has one argument, expected two or more", "");
        return exponent.isEmpty() ? value : add(Operation.POWER, value, node(Node.number(exponent)));
    }

    private static String inverse(Token name) {
        return switch (operation(name)) {
            case SIN, COS, TAN -> "did you mean a" + name.text() + "(x) or 1/" + name.text() + "(x)?";
            default -> "did you mean 1/" + name.text() + "(x)?";
        };
    }

    /** What is left when a formula has come to its end. */
    private ExpressionException left() {
        Token token = peek();
        return error(token, found(token) + ", expected an operation or the end", hint(token));
    }

    private String hint(Token token) {
        if (token.is(')')) return "nothing is open there";
        if (token.is(',') && next > 0 && tokens.get(next - 1).kind() == Kind.NUMBER)
            return "a decimal has a point, 0.5";
        return "";
    }

    private ExpressionException expected(String what) {
        Token token = peek();
        if (token.kind() != Kind.END) return error(token, found(token) + ", expected " + what, "");
        String before =
                next == 0 ? "is empty" : "ends after \"" + tokens.get(next - 1).text() + "\"";
        return new ExpressionException(text, text.length(), 0, before + ", expected " + what, "", true);
    }

    private static String found(Token token) {
        return "found \"" + token.text() + "\" at position " + (token.position() + 1);
    }

    private ExpressionException error(Token token, String problem, String hint) {
        return error(token.position(), token.length(), problem, hint);
    }

    private ExpressionException error(int position, int length, String problem, String hint) {
        return new ExpressionException(text, position, length, problem, hint, false);
    }

    private void enter() {
        if (++depth > DEEPEST)
            throw error(peek().position(), 0, "is nested more than " + DEEPEST + " deep, expected less", "");
    }

    private int add(Operation operation, int operand) {
        return node(new Node(operation, operand, -1));
    }

    private int add(Operation operation, int left, int right) {
        return node(new Node(operation, left, right));
    }

    private int node(Node node) {
        int i = nodes.add(node);
        if (i >= MOST_NODES)
            throw error(
                    tokens.get(Math.max(0, next - 1)).position(),
                    0,
                    "is made of more than " + MOST_NODES + " nodes, expected less",
                    "");
        return i;
    }
}
