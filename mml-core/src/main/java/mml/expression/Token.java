package mml.expression;

import org.jspecify.annotations.Nullable;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text as it is understood: {@code x1} for {@code x₁}
 * @param operation of a function or a constant
 * @param position of its first character in the text
 * @param end of it
 */
record Token(Kind kind, String text, @Nullable Operation operation, int position, int end) {
    enum Kind {
        NUMBER,
        NAME,
        CONSTANT,
        FUNCTION,
        /** One of {@code + - * / ^ ( ) , |}. */
        SIGN,
        END
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    int length() {
        return end - position;
    }
}
