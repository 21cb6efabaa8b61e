package mml.calculus;

import mml.expression.Expression;
import mml.expression.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The rules of differentiation, each with its formula of the parts and their derivatives: one place for {@link Derivative}, which
 * chooses by itself, and {@link RuleTree}, where somebody chooses.
 *
 * @mml §5.1.2, (5.29)–(5.32)
 */
public enum Rule {
    CONSTANT("constant", "c′ = 0"),
    VARIABLE("variable", "x′ = 1"),
    CONSTANT_FACTOR("constant factor", "(c u)′ = c u′"),
    SUM("sum", "(u + v)′ = u′ + v′"),
    PRODUCT("product", "(u v)′ = u′ v + u v′"),
    QUOTIENT("quotient", "(u/v)′ = (u′ v − u v′)/v²"),
    POWER("power", "(uⁿ)′ = n uⁿ⁻¹ u′"),
    EXPONENTIAL("exponential", "(aᵘ)′ = aᵘ log(a) u′"),
    GENERAL_POWER("general power", "(uᵛ)′ = uᵛ (v′ log u + v u′/u)"),
    FUNCTION("known derivative", "sin′ = cos, log′ = 1/x, …"),
    CHAIN("chain", "g(u)′ = g′(u) u′");

    private final String text;
    private final String formula;

    Rule(String text, String formula) {
        this.text = text;
        this.formula = formula;
    }

    /** Its name, such as {@code product}. */
    public String text() {
        return text;
    }

    /** Its name at the beginning of a sentence. */
    public String title() {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What it says, in one line. */
    public String formula() {
        return formula;
    }

    /**
     * What it makes of y, not simplified.
     *
     * @param y what is differentiated; its outermost operation joins u and v
     * @param u the first operand, y itself if there is none
     * @param v the second one, u if there is none
     * @param du u′; null where the rule asks for none
     * @param dv v′; null where the rule asks for none
     */
    Expression of(Expression y, Expression u, Expression v, @Nullable Expression du, @Nullable Expression dv) {
        Operation operation = y.operation(y.size() - 1);
        return switch (this) {
            case CONSTANT -> number(0);
            case VARIABLE -> number(1);
            case CONSTANT_FACTOR -> {
                if (operation == Operation.NEGATE) yield of(du).negate();
                if (operation == Operation.DIVIDE) yield of(du).over(v);
                yield dv == null ? of(du).times(v) : u.times(dv);
            }
            case SUM -> operation == Operation.ADD ? of(du).plus(of(dv)) : of(du).minus(of(dv));
            case PRODUCT -> of(du).times(v).plus(u.times(of(dv)));
            case QUOTIENT -> of(du).times(v).minus(u.times(of(dv))).over(v.power(2));
            case POWER -> {
                Expression n = operation == Operation.SQRT ? number(0.5) : v;
                Expression outer = n.times(u.power(n.minus(number(1)).simplified()));
                yield du == null ? outer : outer.times(du);
            }
            case EXPONENTIAL -> {
                boolean natural = operation == Operation.EXP || u.operation(u.size() - 1) == Operation.E;
                Expression outer = natural ? y : y.times(u.with(Operation.LOG));
                Expression inner = operation == Operation.EXP ? du : dv;
                yield inner == null ? outer : outer.times(inner);
            }
            case GENERAL_POWER ->
                y.times(of(dv).times(u.with(Operation.LOG)).plus(v.times(of(du)).over(u)));
            case FUNCTION -> function(operation, y, u, number(1)).simplified(); // a known derivative has no factor 1
            case CHAIN ->
                switch (operation) {
                    case MIN, MAX -> extreme(operation, u, v, of(du), of(dv));
                    case POWER -> (dv == null ? POWER : EXPONENTIAL).of(y, u, v, du, dv);
                    default -> function(operation, y, u, of(du));
                };
        };
    }

    private static Expression of(@Nullable Expression derivative) {
        if (derivative == null) throw new IllegalStateException("the rule needs the derivative of a part");
        return derivative;
    }

    private static Expression number(double value) {
        return Expression.number(value);
    }

    /** {@code max(u, v) = (u + v + |u − v|)/2}. */
    private static Expression extreme(Operation which, Expression u, Expression v, Expression du, Expression dv) {
        Expression bend = u.minus(v).with(Operation.SIGN).times(du.minus(dv));
        Expression both = du.plus(dv);
        return (which == Operation.MAX ? both.plus(bend) : both.minus(bend)).over(number(2));
    }

    /** g′(u) u′, where y = g(u). */
    private static Expression function(Operation g, Expression y, Expression u, Expression du) {
        Expression one = number(1);
        return switch (g) {
            case ABS -> du.times(u.with(Operation.SIGN));
            case SIGN -> number(0).times(du);
            case RELU -> du.times(one.plus(u.with(Operation.SIGN)).over(number(2)));
            case SQRT -> du.over(number(2).times(y));
            case EXP -> du.times(y);
            case LOG -> du.over(u);
            case LOG2 -> du.over(u.times(number(2).with(Operation.LOG)));
            case LOG10 -> du.over(u.times(number(10).with(Operation.LOG)));
            case SIN -> du.times(u.with(Operation.COS));
            case COS -> du.times(u.with(Operation.SIN)).negate();
            case TAN -> du.over(u.with(Operation.COS).power(2));
            case ASIN -> du.over(one.minus(u.power(2)).with(Operation.SQRT));
            case ACOS -> du.over(one.minus(u.power(2)).with(Operation.SQRT)).negate();
            case ATAN -> du.over(one.plus(u.power(2)));
            case SINH -> du.times(u.with(Operation.COSH));
            case COSH -> du.times(u.with(Operation.SINH));
            case TANH -> du.times(one.minus(y.power(2)));
            case SIGMOID -> du.times(y.times(one.minus(y)));
            case SOFTPLUS -> du.times(u.with(Operation.SIGMOID));
            default -> throw new IllegalArgumentException(g + " is not a function");
        };
    }
}
