package mml.expression;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random formulas in x and y, smooth where they are defined. */
public final class Formulas {
    private Formulas() {}

    /** Texts that the language reads. */
    public static Arbitrary<String> texts(int depth) {
        Arbitrary<String> leaf =
                Arbitraries.of("x", "y", "2", "0.5", "3", "x", "1", "0", "y", "1.25", "1/3", "pi", "e", "(-2)");
        if (depth == 0) return leaf;
        Arbitrary<String> inner = texts(depth - 1);
        Arbitrary<String> binary = Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "*"), inner)
                .as((u, op, v) -> "(" + u + ")" + op + "(" + v + ")");
        Arbitrary<String> function = Combinators.combine(
                        Arbitraries.of(
                                "sin",
                                "cos",
                                "exp",
                                "log",
                                "sqrt",
                                "tanh",
                                "sigmoid",
                                "softplus",
                                "atan",
                                "tan",
                                "sinh",
                                "cosh",
                                "asin",
                                "acos",
                                "log2",
                                "log10",
                                "-"),
                        inner)
                .as((f, u) -> f + "(" + u + ")");
        Arbitrary<String> power = Combinators.combine(inner, Arbitraries.of("2", "3", "(-1)", "0", "1", "(1/2)", "x"))
                .as((u, n) -> "(" + u + ")^" + n);
        return Arbitraries.oneOf(leaf, binary, binary, function, power);
    }

    /** Formulas over x and y. */
    public static Arbitrary<Expression> formulas(int depth) {
        return texts(depth).map(text -> Expression.parse(text, "x", "y"));
    }
}
