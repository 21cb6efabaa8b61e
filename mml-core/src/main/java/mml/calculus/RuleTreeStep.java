package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.text.Scripts;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of a {@link RuleTree}: the question, each rule that was chosen, and what is then known. */
public sealed interface RuleTreeStep extends Step {
    /** What is to be differentiated, part 0 of the tree. */
    record Asked(String variable, Expression f) implements RuleTreeStep {
        @Override
        public void tell(Telling t) {
            t.kind("asked")
                    .put("variable", variable)
                    .put("f", f.toString())
                    .caption(
                            "What is the derivative of " + spoken(f) + " by " + ComputationGraph.spoken(variable) + "?")
                    .formula(f.tex());
        }
    }

    /**
     * A part whose derivative is known, since those of its own parts are.
     *
     * @param part its place in the tree
     */
    record Known(int part, Expression derivative) {
        @Override
        public String toString() {
            return part + ": " + derivative;
        }
    }

    /**
     * A rule was chosen for a part.
     *
     * @param part its place in the tree
     * @param f the part
     * @param asked the parts whose derivatives it asks for; their places follow those that there are
     * @param detour whether another rule asks for less
     * @param known what is known by that
     * @param soFar the derivative of the whole, with what is still asked for in brackets
     */
    record Chosen(
            int part, Expression f, Rule rule, List<Expression> asked, boolean detour, List<Known> known, String soFar)
            implements RuleTreeStep {
        public Chosen {
            asked = List.copyOf(asked);
            known = List.copyOf(known);
        }

        @Override
        public void tell(Telling t) {
            List<String> parts = new ArrayList<>();
            for (Expression e : asked) parts.add(spoken(e));
            t.kind("chosen")
                    .put("part", part)
                    .put("f", f.toString())
                    .put("rule", rule.text())
                    .put("asked", String.join(", ", parts))
                    .put("detour", detour)
                    .put("known", texts(known))
                    .put("soFar", soFar)
                    .caption(rule.title() + " for " + spoken(f)
                            + (parts.isEmpty() ? "" : ": asks for the derivative of " + String.join(" and of ", parts)))
                    .formula(f.tex());
        }
    }

    /** The derivative. */
    record Done(String variable, Expression f, Expression result) implements RuleTreeStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("variable", variable)
                    .put("f", f.toString())
                    .put("result", result.toString())
                    .caption("The derivative of " + spoken(f) + " is " + spoken(result))
                    .formula("\\frac{d}{d" + ComputationGraph.tex(variable) + "}\\left(" + f.tex() + "\\right) = "
                            + result.tex());
        }
    }

    private static String texts(List<Known> known) {
        List<String> out = new ArrayList<>();
        for (Known k : known) out.add(k.toString());
        return String.join("; ", out);
    }

    /** A formula in words: whole exponents small, products with a dot. */
    static String spoken(Expression f) {
        String text = f.toString();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = i + 1;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
            boolean whole = end == text.length() || text.charAt(end) != '.';
            if (text.charAt(i) == '^' && end > i + 1 && end < i + 5 && whole) {
                for (i++; i < end; i++) out.append(Scripts.superscript(text.charAt(i) - '0'));
                i--;
            } else {
                out.append(text.charAt(i) == '-' ? '−' : text.charAt(i) == '*' ? '·' : text.charAt(i));
            }
        }
        return out.toString();
    }
}
