package mml.calculus;

import mml.expression.Expression;
import mml.expression.Simplification;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Derivative}: each use of a rule, from the inside out, and what is simplified. */
public sealed interface RuleStep extends Step {
    /** What does not depend on the variable has derivative 0. */
    record Constant(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "constant", "Constant", variable, f, result);
        }
    }

    /** The variable itself has derivative 1. */
    record Variable(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "variable", "Variable", variable, f, result);
        }
    }

    /** {@code (c u)′ = c u′}, also {@code (u/c)′ = u′/c} and {@code (−u)′ = −u′}. */
    record ConstantFactor(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "constantFactor", "Constant factor", variable, f, result);
        }
    }

    /** {@code (u + v)′ = u′ + v′}, (5.31). */
    record Sum(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "sum", "Sum rule", variable, f, result);
        }
    }

    /** {@code (u v)′ = u′ v + u v′}, (5.29). */
    record Product(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "product", "Product rule", variable, f, result);
        }
    }

    /** {@code (u/v)′ = (u′ v − u v′)/v²}, (5.30). */
    record Quotient(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "quotient", "Quotient rule", variable, f, result);
        }
    }

    /** {@code (uⁿ)′ = n uⁿ⁻¹ u′} for an exponent without the variable. */
    record Power(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "power", "Power rule", variable, f, result);
        }
    }

    /** {@code (aᵘ)′ = aᵘ log(a) u′} for a base without the variable. */
    record Exponential(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "exponential", "Exponential rule", variable, f, result);
        }
    }

    /** {@code (uᵛ)′ = uᵛ (v′ log u + v u′/u)}. */
    record GeneralPower(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "generalPower", "General power", variable, f, result);
        }
    }

    /** The derivative of a function of the language at the variable itself. */
    record Function(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "function", "Known derivative", variable, f, result);
        }
    }

    /**
     * {@code g(u)′ = g′(u) u′}, (5.32); also of the larger of two functions and the smaller.
     *
     * @param inner u
     */
    record Chain(String variable, Expression f, Expression inner, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            t.kind("chain")
                    .put("variable", variable)
                    .put("f", f.toString())
                    .put("inner", inner.toString())
                    .put("result", result.toString())
                    .caption("Chain rule with u = " + spoken(inner) + ": " + equation(variable, f, result))
                    .formula(texEquation(variable, f, result) + ",\\quad u = " + inner.tex());
        }
    }

    /** A part becomes simpler by one rule. */
    record Simplified(Simplification rule, Expression before, Expression after) implements RuleStep {
        @Override
        public void tell(Telling t) {
            t.kind("simplified")
                    .put("rule", rule.text())
                    .put("before", before.toString())
                    .put("after", after.toString())
                    .caption("Simplified, " + rule.text() + ": " + spoken(before) + " = " + spoken(after))
                    .formula(before.tex() + " = " + after.tex());
        }
    }

    /** The derivative. */
    record Done(String variable, Expression f, Expression result) implements RuleStep {
        @Override
        public void tell(Telling t) {
            RuleStep.tell(t, "done", "Derivative", variable, f, result);
        }
    }

    private static void tell(Telling t, String kind, String name, String variable, Expression f, Expression result) {
        t.kind(kind)
                .put("variable", variable)
                .put("f", f.toString())
                .put("result", result.toString())
                .caption(name + ": " + equation(variable, f, result))
                .formula(texEquation(variable, f, result));
    }

    private static String equation(String variable, Expression f, Expression result) {
        return "d/d" + ComputationGraph.spoken(variable) + " (" + spoken(f) + ") = " + spoken(result);
    }

    private static String texEquation(String variable, Expression f, Expression result) {
        return "\\frac{d}{d" + ComputationGraph.tex(variable) + "} \\left(" + f.tex() + "\\right) = " + result.tex();
    }

    private static String spoken(Expression f) {
        return f.toString().replace('-', '−');
    }
}
