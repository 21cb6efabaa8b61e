package mml.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.expression.Expression;
import mml.expression.Operation;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The derivative of a formula as a formula, by the rules of §5.1.2: each part is differentiated by one rule from its parts, equal
 * parts once, and the result simplified by the few rules of {@link mml.expression.Simplification}. The answer is the last step.
 *
 * <p>Every function of the language has a derivative in the language. At a kink, of |x| at 0, the formula gives the mean of the slopes
 * to both sides; it is no derivative there.
 *
 * @param f what was differentiated
 * @param variable by which
 * @param expression the derivative
 * @mml §5.1.2, (5.29)–(5.32), Example 5.5
 */
public record Derivative(Expression f, String variable, Expression expression) {
    private static final double[] SAMPLES = {0.7, 1.3, -0.4, 0.2, 2.5, -1.7, 0.95, 3.1, 0.05, -0.85, 5.5, 0.5};

    public static Derivative of(Expression f, String variable) {
        return of(f, variable, Tracer.off());
    }

    /**
     * Differentiates while {@code trace} watches.
     *
     * @param variable a variable or a parameter of f
     * @throws IllegalArgumentException if it is no name, or the derivative is too long a formula
     */
    public static Derivative of(Expression f, String variable, Tracer<? super RuleStep> trace) {
        Expression x = Expression.name(variable);
        Rules rules = new Rules(f, variable, trace);
        Expression result = rules.derivative();
        // 0 and 1 have forgotten their variables
        String[] variables = f.variables().toArray(new String[0]);
        if (!result.variables().equals(f.variables())) result = result.over(variables);
        if (trace.on()) trace.step(new RuleStep.Done(x.toString(), f, result));
        return new Derivative(f, variable, result);
    }

    /** The derivatives by all variables, in their order. */
    public static List<Expression> gradient(Expression f) {
        List<Expression> gradient = new ArrayList<>();
        for (String variable : f.variables()) gradient.add(of(f, variable).expression());
        return gradient;
    }

    /** That the formula has the value that dual numbers give, at most of a dozen points. */
    public Certificate certificate() {
        List<String> names = new ArrayList<>(f.variables());
        names.addAll(f.parameters());
        if (!names.contains(variable)) names.add(variable);
        String[] all = names.toArray(new String[0]);
        Expression function = f.over(all);
        Expression formula = expression.over(all);
        double[] unit = new double[all.length];
        unit[names.indexOf(variable)] = 1;
        List<Double> errors = new ArrayList<>();
        for (int k = 0; k < SAMPLES.length; k++) {
            double[] x = new double[all.length];
            for (int i = 0; i < x.length; i++) x[i] = SAMPLES[(k + 5 * i) % SAMPLES.length];
            double got = formula.at(x);
            try {
                double expected =
                        ForwardMode.of(function, Vector.of(x), Vector.of(unit)).derivative();
                if (Shapes.finite(got)) errors.add(Math.abs(got - expected) / Math.max(1, Math.abs(expected)));
            } catch (NotDifferentiableException outside) {
                // this point does not count
            }
        }
        double[] sorted = new double[errors.size()];
        for (int k = 0; k < sorted.length; k++) sorted[k] = errors.get(k);
        Arrays.sort(sorted);
        double median = sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length / 2];
        return Certificate.of(
                "the formula has the values that dual numbers give",
                new Certificate.Check("median of |formula − dual| over a dozen points", median, 1e-9));
    }

    /** The rules, applied to the parts of one formula. */
    private static final class Rules {
        private final Expression f;
        private final String variable;
        private final Tracer<? super RuleStep> trace;
        private final boolean on;
        private final boolean[] depends;
        private final Expression[] parts;
        private final Expression[] derivatives;

        Rules(Expression f, String variable, Tracer<? super RuleStep> trace) {
            this.f = f;
            this.variable = variable;
            this.trace = trace;
            this.on = trace.on();
            int n = f.size();
            depends = new boolean[n];
            parts = new Expression[n];
            derivatives = new Expression[n];
            for (int i = 0; i < n; i++) {
                parts[i] = f.part(i);
                depends[i] = f.operation(i) == Operation.NAME
                        ? f.label(i).equals(variable)
                        : (f.left(i) >= 0 && depends[f.left(i)]) || (f.right(i) >= 0 && depends[f.right(i)]);
            }
        }

        Expression derivative() {
            int last = f.size() - 1;
            for (int i = 0; i < last; i++) if (depends[i]) derivatives[i] = differentiated(i);
            return depends[last] ? differentiated(last) : constant(last);
        }

        private static Expression number(double value) {
            return Expression.number(value);
        }

        private Expression constant(int i) {
            Expression zero = number(0);
            if (on) trace.step(new RuleStep.Constant(variable, parts[i], zero));
            return zero;
        }

        private Expression of(int i) {
            return depends[i] ? derivatives[i] : constant(i);
        }

        private Expression simplified(Expression raw) {
            if (!on) return raw.simplified();
            return raw.simplified((rule, before, after) -> trace.step(new RuleStep.Simplified(rule, before, after)));
        }

        private Expression differentiated(int i) {
            return switch (f.operation(i)) {
                case NAME -> {
                    Expression one = number(1);
                    if (on) trace.step(new RuleStep.Variable(variable, parts[i], one));
                    yield one;
                }
                case ADD, SUBTRACT -> sum(i);
                case NEGATE -> {
                    Expression result = of(f.left(i)).negate();
                    if (on) trace.step(new RuleStep.ConstantFactor(variable, parts[i], result));
                    yield simplified(result);
                }
                case MULTIPLY -> product(i);
                case DIVIDE -> quotient(i);
                case POWER -> power(i);
                case MIN, MAX -> extreme(i);
                default -> function(i);
            };
        }

        private Expression sum(int i) {
            Expression du = of(f.left(i));
            Expression dv = of(f.right(i));
            Expression result = by(Rule.SUM, i, du, dv);
            if (on) trace.step(new RuleStep.Sum(variable, parts[i], result));
            return simplified(result);
        }

        /** What a rule makes of part i. */
        private Expression by(Rule rule, int i, @Nullable Expression du, @Nullable Expression dv) {
            Expression u = parts[f.left(i)];
            return rule.of(parts[i], u, f.right(i) < 0 ? u : parts[f.right(i)], du, dv);
        }

        private Expression product(int i) {
            if (depends[f.left(i)] && depends[f.right(i)]) {
                Expression result = by(Rule.PRODUCT, i, of(f.left(i)), of(f.right(i)));
                if (on) trace.step(new RuleStep.Product(variable, parts[i], result));
                return simplified(result);
            }
            Expression result = depends[f.left(i)]
                    ? by(Rule.CONSTANT_FACTOR, i, of(f.left(i)), null)
                    : by(Rule.CONSTANT_FACTOR, i, null, of(f.right(i)));
            if (on) trace.step(new RuleStep.ConstantFactor(variable, parts[i], result));
            return simplified(result);
        }

        private Expression quotient(int i) {
            if (!depends[f.right(i)]) {
                Expression result = by(Rule.CONSTANT_FACTOR, i, of(f.left(i)), null);
                if (on) trace.step(new RuleStep.ConstantFactor(variable, parts[i], result));
                return simplified(result);
            }
            Expression result = by(Rule.QUOTIENT, i, of(f.left(i)), of(f.right(i)));
            if (on) trace.step(new RuleStep.Quotient(variable, parts[i], result));
            return simplified(result);
        }

        private Expression power(int i) {
            boolean plain = isVariable(parts[f.left(i)]);
            if (!depends[f.right(i)]) {
                Expression result = by(Rule.POWER, i, plain ? null : of(f.left(i)), null);
                if (on) trace.step(new RuleStep.Power(variable, parts[i], result));
                return simplified(result);
            }
            Expression dv = of(f.right(i));
            if (!depends[f.left(i)]) {
                Expression result = by(Rule.EXPONENTIAL, i, null, isVariable(parts[f.right(i)]) ? null : dv);
                if (on) trace.step(new RuleStep.Exponential(variable, parts[i], result));
                return simplified(result);
            }
            Expression result = by(Rule.GENERAL_POWER, i, of(f.left(i)), dv);
            if (on) trace.step(new RuleStep.GeneralPower(variable, parts[i], result));
            return simplified(result);
        }

        private Expression extreme(int i) {
            Expression result = by(Rule.CHAIN, i, of(f.left(i)), of(f.right(i)));
            Expression inner = parts[f.left(i)].minus(parts[f.right(i)]);
            if (on) trace.step(new RuleStep.Chain(variable, parts[i], inner, result));
            return simplified(result);
        }

        private boolean isVariable(Expression u) {
            return u.size() == 1;
        }

        private Expression function(int i) {
            Expression u = parts[f.left(i)];
            Expression du = of(f.left(i));
            if (isVariable(u)) {
                Expression result = by(Rule.FUNCTION, i, null, null);
                if (on) trace.step(new RuleStep.Function(variable, parts[i], result));
                return result;
            }
            Expression result = by(Rule.CHAIN, i, du, null);
            if (on) trace.step(new RuleStep.Chain(variable, parts[i], u, result));
            return simplified(result);
        }
    }

    @Override
    public String toString() {
        return Printed.of("derivative with respect to " + variable)
                .put("f", f.toString())
                .put("f′", expression.toString())
                .line(certificate())
                .toString();
    }
}
