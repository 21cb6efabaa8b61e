package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.GradientCheck;
import mml.calculus.GradientCheckStep;
import mml.expression.Expression;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Group;
import mml.hub.widget.Input;
import mml.hub.widget.Letters;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.GradientCheckScene;

/**
 * Is this gradient right? A gradient of the reader's own beside difference quotients: the component that is wrong is named, and a
 * kink is told from a fault.
 *
 * @mml §5.2.2, the remark on gradient checking
 */
public final class CheckWidget extends TraceWidget {
    private static final Canvas CANVAS = Canvas.ofWidth(480, 15).bare();
    private static final int REACH = 5;

    /** @param claim a gradient to begin with, right or not */
    private record Claiming(String text, String name, String claim, Vector x0) {}

    private static final List<Claiming> EXAMPLES = List.of(
            new Claiming("x1^2 x2 + x1 x2^3", "Example 5.6", "2x1 x2 + x2^3; x1^2 + 3x1 x2", Vector.of(1, 2)),
            new Claiming("(x + 2y^3)^2", "A chain", "2(x + 2y^3); 12(x + 2y^3) y^2", Vector.of(1, -1)),
            new Claiming("exp(x y) + sin(z)", "Three variables", "exp(x y); x exp(x y); cos(z)", Vector.of(1, 0.5, 2)),
            new Claiming("abs(x) + y^2", "A kink at 0", "1; 2y", Vector.of(0, 1)),
            new Claiming("log(x)", "One variable", "1/x", Vector.of(2)),
            new Claiming("a x^2 + sin(b y)", "With letters a and b", "2a x; cos(b y)", Vector.of(1, 0.5)));

    private static final FormulaInput F = Chained.input(options(), "step", "p0", "p1", "p2", "claim");

    private static final Claim CLAIM = new Claim(new Claim.Asked() {
        @Override
        public String first(State state) {
            return example(state).claim();
        }

        @Override
        public Expression function(State state) {
            return F.in(state);
        }

        @Override
        public Expression bound(State state, Expression part) {
            return Letters.put(state, part, F.letters(state));
        }

        @Override
        public Vector point(State state) {
            return CheckWidget.point(state);
        }
    });

    private static final Prediction WRONG = Prediction.of("Which component is wrong?", CheckWidget::question);

    public CheckWidget() {
        super(
                "check",
                "Is this gradient right?",
                WRONG.group(),
                Group.of("Function", F),
                Group.of("Gradient", CLAIM),
                Group.of("Point", slider(0), slider(1), slider(2)));
    }

    private static List<Option> options() {
        List<Option> out = new ArrayList<>();
        for (Claiming f : EXAMPLES) out.add(new Option(f.text(), f.name()));
        return out;
    }

    private static Claiming example(State state) {
        String text = F.text(state);
        for (Claiming f : EXAMPLES) if (f.text().equals(text)) return f;
        int n = F.in(state).variables().size();
        StringBuilder zeros = new StringBuilder("0");
        for (int i = 1; i < n; i++) zeros.append("; 0");
        return new Claiming(text, "", zeros.toString(), Vector.ones(n));
    }

    private static double coordinate(State state, int i) {
        return Reals.in(state, "p" + i, example(state).x0().get(i), -REACH, REACH);
    }

    /** The function of a state. */
    static Expression function(State state) {
        return F.in(state);
    }

    static Vector point(State state) {
        return Vector.generate(F.in(state).variables().size(), i -> coordinate(state, i));
    }

    private static Input slider(int i) {
        return Param.of("p" + i, state -> state, (state, same) -> (Control) new Control.Slider(
                        "p" + i, names(state).get(i), -REACH, REACH, "0.05", Reals.text(coordinate(state, i))))
                .when(state -> i < F.in(state).variables().size());
    }

    private static List<String> names(State state) {
        return F.in(state).variables().stream().map(Chained::spoken).toList();
    }

    /** The check that a state asks for. */
    static GradientCheck checked(State state, Tracer<? super GradientCheckStep> trace) {
        Expression f = F.in(state);
        return GradientCheck.of(x -> f.at(x.toArray()), CLAIM.in(state).numbers(), point(state), trace);
    }

    private static Prediction.Asked question(State state) {
        List<Option> options = new ArrayList<>();
        List<String> names = names(state);
        for (int i = 0; i < names.size(); i++) options.add(new Option(Integer.toString(i), "that by " + names.get(i)));
        options.add(new Option("right", "none, all are right"));
        options.add(new Option("kink", "there is no derivative at this point"));
        GradientCheck check = checked(state, Tracer.off());
        String first = Integer.toString(Math.max(0, check.component()));
        String right = switch (check.verdict()) {
            case RIGHT -> "right";
            case WRONG -> isWrong(state, state.get("guess", "")) ? state.get("guess", "") : first;
            case KINK, UNDECIDED -> "kink";
        };
        return new Prediction.Asked(
                options,
                right,
                (guess, is) -> check.verdict() == GradientCheck.Verdict.UNDECIDED
                        ? "f has no value beside this point."
                        : "measured is " + NumberText.tuple(check.numeric()) + ", claimed "
                                + NumberText.tuple(check.claimed()) + ".");
    }

    /** Whether the component that was guessed is a wrong one, where several are. */
    private static boolean isWrong(State state, String guess) {
        Trace<GradientCheckStep> trace = Trace.of(t -> checked(state, t));
        for (GradientCheckStep step : trace)
            if (step instanceof GradientCheckStep.Component c
                    && c.finding().equals("WRONG")
                    && Integer.toString(c.i()).equals(guess)) return true;
        return false;
    }

    @Override
    protected Showing run(State state) {
        Trace<GradientCheckStep> trace = Trace.of(t -> checked(state, t));
        GradientCheck check = checked(state, Tracer.off());
        Claim.Claimed claimed = CLAIM.in(state);
        Showing shown = Showing.of(new GradientCheckScene(trace, names(state), CANVAS))
                .captioned()
                .java("Expression f = Expression.parse(\"" + F.in(state)
                        + "\");\nGradientCheck.of(x -> f.at(x.toArray()), " + Calls.vector(check.claimed()) + ", "
                        + Calls.vector(point(state)) + ").verdict();");
        if (!claimed.problem().isEmpty()) shown.warning(claimed.problem() + " Zeros are checked in its place.");
        shown.atTheEnd();
        if (Shapes.finite(check.error())) shown.fact("relative error", NumberText.of(check.error()));
        return shown.check("the gradient is right", check.certificate().holds());
    }
}
