package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.ForwardMode;
import mml.calculus.NotDifferentiableException;
import mml.calculus.RuleTree;
import mml.calculus.RuleTreeStep;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Letters;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Shapes;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.RuleTreeScene;

/**
 * A derivative by the reader's own choices: at each part of the formula a rule, judged; the tree of what is asked for and the
 * derivative grow with each. Whoever goes on without choosing sees the shortest way from there.
 *
 * @mml §5.1.2, (5.29)–(5.32), Example 5.5
 */
public final class RulesWidget extends TraceWidget {
    private static final Canvas CANVAS = Canvas.ofWidth(480, 18).bare();
    private static final int MOST_PARTS = 10;
    private static final int LONGEST = 40;
    private static final double CLOSE = 1e-9;

    private static final FormulaInput F = FormulaInput.of(
            "f",
            RulesWidget::read,
            List.of(
                    new Option("x^2 sin(x)", "x² sin x"),
                    new Option("(2x + 1)^4", "Example 5.5: (2x + 1)⁴"),
                    new Option("x/(x^2 + 1)", "x/(x² + 1)"),
                    new Option("exp(-x^2/2)", "A bell: exp(−x²/2)"),
                    new Option("log(1 + exp(x))", "log(1 + exp x)"),
                    new Option("a x^3 + b x", "a x³ + b x, with letters"),
                    new Option("sin(x)^2 cos(x)", "sin² x · cos x"),
                    new Option("x^x", "xˣ")),
            "Your own f",
            "One variable, such as x; exp, log, sin, sqrt … Other letters are constants.",
            "step",
            RuleChoice.MOVES,
            RuleChoice.TRIED,
            RuleChoice.HINT,
            RuleChoice.PART);

    private static final RuleChoice CHOICE = new RuleChoice(RulesWidget::start);

    private static final Param<Double> AT = Param.decimal("x", "x₀, to try it out", new Range(-3, 3, "0.1"), 0.7);

    public RulesWidget() {
        super("rules", "Which rule?", Group.of("Which rule?", CHOICE), Group.of("Function", F), Group.of("Point", AT));
    }

    private static Expression read(String text) {
        Expression f = OwnFunction.read(text);
        int parts = RuleTree.of(f, f.variables().get(0))
                .replay(List.of(), Tracer.off())
                .parts()
                .size();
        if (parts > MOST_PARTS || f.toString().length() > LONGEST)
            throw new IllegalArgumentException(
                    "f asks for " + parts + " rules and has " + f.toString().length()
                            + " signs; this picture has room for " + MOST_PARTS + " rules and " + LONGEST + " signs");
        return f;
    }

    private static RuleTree start(State state) {
        Expression f = F.formula(state);
        return RuleTree.of(f, f.variables().get(0));
    }

    @Override
    protected State lookAt(State state, String step) {
        return state.without(RuleChoice.SAID).with("step", step);
    }

    @Override
    protected Showing run(State state) {
        Trace<RuleTreeStep> trace = CHOICE.trace(state);
        RuleTreeScene scene = new RuleTreeScene(trace, state.count(RuleChoice.PART, -1), Screen.canvas(state, CANVAS));
        Showing shown = Showing.of(scene)
                .captioned()
                .each((step, view) -> view.feedback(CHOICE.said(state.with("step", step), trace, step)))
                .each((step, view) -> view.java(java(trace, step)))
                .handles(step -> handles(scene, step))
                .atTheEnd();
        if (!(trace.get(trace.size() - 1) instanceof RuleTreeStep.Done done)) return shown;
        return tried(shown, state, done.result());
    }

    /** The formula at a point, beside dual numbers. */
    private static Showing tried(Showing shown, State state, Expression derivative) {
        Expression f = F.in(state);
        double x = AT.in(state);
        String name = "f′(" + NumberText.of(x) + ")";
        double value = Letters.put(state, derivative, F.letters(state))
                .over(f.variables().get(0))
                .at(x);
        shown.fact(name + ", by your formula", Shapes.finite(value) ? NumberText.of(value) : "no value");
        try {
            double dual = ForwardMode.of(f, x).derivative();
            shown.fact(name + ", by dual numbers", NumberText.of(dual));
            if (!Shapes.finite(value)) return shown;
            return shown.check("they agree", Math.abs(value - dual) <= CLOSE * Math.max(1, Math.abs(dual)));
        } catch (NotDifferentiableException e) {
            return shown.fact(name + ", by dual numbers", e.text());
        }
    }

    /** One at each part without a rule, if there is a choice. */
    private static List<Handle> handles(RuleTreeScene scene, int step) {
        List<Integer> open = scene.open(step);
        List<Handle> out = new ArrayList<>();
        if (open.size() < 2) return out;
        for (int k = 0; k < open.size(); k++) {
            int part = open.get(k);
            int before = open.get(Math.max(0, k - 1));
            int after = open.get(Math.min(open.size() - 1, k + 1));
            out.add(Handle.of(
                    "part" + part,
                    (part == scene.asked(step) ? "asked about: " : "") + "part " + (k + 1) + " of " + open.size()
                            + " without a rule; tap it to be asked about it, or arrow up and down",
                    scene.place(step, part),
                    (state, x, y) -> {
                        int to = scene.partAt(step, y);
                        return ask(state, open.contains(to) ? to : part);
                    },
                    (state, right, up) -> ask(state, up > 0 ? before : up < 0 ? after : part)));
        }
        return out;
    }

    private static State ask(State state, int part) {
        return state.without(RuleChoice.SAID).with(RuleChoice.PART, part);
    }

    private static String java(Trace<RuleTreeStep> trace, int step) {
        RuleTreeStep.Asked asked = trace.start(RuleTreeStep.Asked.class);
        StringBuilder out = new StringBuilder("Expression f = Expression.parse(\"" + asked.f()
                + "\");\nRuleTree.of(f, \"" + asked.variable() + "\")");
        for (int k = 0; k <= step; k++)
            if (trace.get(k) instanceof RuleTreeStep.Chosen c)
                out.append("\n    .by(")
                        .append(c.part())
                        .append(", Rule.")
                        .append(c.rule().name())
                        .append(')');
        return out.append("\n    .soFar();").toString();
    }
}
