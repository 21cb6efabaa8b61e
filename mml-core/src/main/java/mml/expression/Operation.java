package mml.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node of a formula does with its operands. */
public enum Operation {
    /** A number. */
    NUMBER("number", 0),
    /** A variable or a parameter. */
    NAME("name", 0),
    PI("pi", 0),
    /** Euler's number. */
    E("e", 0),
    ADD("+", 2),
    SUBTRACT("-", 2),
    MULTIPLY("*", 2),
    DIVIDE("/", 2),
    POWER("^", 2),
    /** uⁿ with a whole n that is part of the operation; only programs have it. */
    INTEGER_POWER("^n", 1),
    MIN("min", 2),
    MAX("max", 2),
    NEGATE("-", 1),
    ABS("abs", 1),
    /** −1, 0 or 1. */
    SIGN("sign", 1),
    /** max(0, u). */
    RELU("relu", 1),
    SQRT("sqrt", 1),
    EXP("exp", 1),
    /** The natural logarithm. */
    LOG("log", 1),
    LOG2("log2", 1),
    LOG10("log10", 1),
    SIN("sin", 1),
    COS("cos", 1),
    TAN("tan", 1),
    ASIN("asin", 1),
    ACOS("acos", 1),
    ATAN("atan", 1),
    SINH("sinh", 1),
    COSH("cosh", 1),
    TANH("tanh", 1),
    /** 1/(1 + e⁻ᵘ). */
    SIGMOID("sigmoid", 1),
    /** log(1 + eᵘ). */
    SOFTPLUS("softplus", 1);

    private static final List<Operation> ALL = List.of(values());

    private final String text;
    private final int operands;

    Operation(String text, int operands) {
        this.text = text;
        this.operands = operands;
    }

    /** The sign or name in a formula, such as {@code +} or {@code sin}. */
    public String text() {
        return text;
    }

    /** 0, 1 or 2. */
    public int operands() {
        return operands;
    }

    /** Whether it is written as a name with arguments in parentheses. */
    public boolean isFunction() {
        return operands > 0 && Names.latin(text.charAt(0));
    }

    /** The function of this name, none if there is none; {@code ln} is {@code log}. */
    static @Nullable Operation function(String name) {
        if (name.equals("ln")) return LOG;
        for (Operation f : ALL) if (f.isFunction() && f.text.equals(name)) return f;
        return null;
    }

    /** All functions of the language by name, without {@code ln}. */
    static List<String> functions() {
        return ALL.stream().filter(Operation::isFunction).map(Operation::text).toList();
    }
}
