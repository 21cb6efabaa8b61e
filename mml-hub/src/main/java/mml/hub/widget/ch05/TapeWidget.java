package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.ForwardMode;
import mml.calculus.ForwardStep;
import mml.calculus.NotDifferentiableException;
import mml.calculus.ReverseMode;
import mml.calculus.TapeStep;
import mml.expression.Expression;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Choice;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Input;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.ForwardScene;
import mml.viz.scene.calculus.TapeScene;

/**
 * The chain rule on the graph of a formula: backwards, one sweep for all variables, or forwards, one sweep for each.
 *
 * @mml §5.6.2, Example 5.14, Figures 5.10, 5.11
 */
public final class TapeWidget extends TraceWidget {
    private static final Canvas CANVAS = Canvas.ofWidth(480, 15).bare();
    private static final String FORWARDS = "forwards";
    private static final String ALONG = "along";

    private static final Param<String> WAY = Param.choice(
                    "way",
                    "Which way",
                    new Option("backwards", "backwards, one sweep"),
                    new Option(FORWARDS, "forwards, by variable"),
                    new Option(ALONG, "forwards, along a direction"))
            .outdates("step");

    private static final Param<Integer> BY =
            Param.of("by", TapeWidget::by, TapeWidget::choice).outdates("step");

    private static final Prediction FELT =
            Prediction.of("Which variable does f feel most here, if it grows a little?", TapeWidget::question);

    public TapeWidget() {
        super(
                "tape",
                "Derivatives on a graph",
                FELT.group(),
                Group.of("Function", Chained.INPUT),
                Group.of("Point", Chained.slider(0), Chained.slider(1), Chained.slider(2)),
                Group.of("Sweep", WAY, BY.when(TapeWidget::isByVariable), seed(0), seed(1), seed(2)));
    }

    private static boolean isByVariable(State state) {
        return WAY.in(state).equals(FORWARDS);
    }

    private static boolean isAlong(State state) {
        return WAY.in(state).equals(ALONG);
    }

    /** An entry of the direction that a sweep begins with. */
    private static Input seed(int i) {
        return Param.of("v" + i, state -> entry(state, i), (state, value) -> (Control) new Control.Slider(
                        "v" + i, "how fast " + Chained.name(state, i) + " changes", -3, 3, "0.25", Reals.text(value)))
                .outdates("step")
                .when(state -> isAlong(state) && i < Chained.point(state).size());
    }

    private static double entry(State state, int i) {
        return Reals.in(state, "v" + i, 1, -3, 3);
    }

    private static int by(State state) {
        return Math.min(
                state.count("by", 0), Chained.INPUT.in(state).variables().size() - 1);
    }

    private static Choice choice(State state, int by) {
        List<Option> options = new ArrayList<>();
        int n = Chained.INPUT.in(state).variables().size();
        for (int i = 0; i < n; i++) options.add(new Option(Integer.toString(i), "by " + Chained.name(state, i)));
        return new Choice("by", "Derivative", options, Integer.toString(by));
    }

    private static Prediction.Asked question(State state) {
        List<Option> options = new ArrayList<>();
        int n = Chained.point(state).size();
        for (int i = 0; i < n; i++) {
            String name = Chained.name(state, i);
            options.add(new Option(i + "+", name + ", and f grows"));
            options.add(new Option(i + "-", name + ", and f falls"));
        }
        options.add(new Option("none", "none: the gradient is 0"));
        options.add(new Option("stopped", "there is no gradient here"));
        try {
            Vector g = ReverseMode.of(Chained.INPUT.in(state), Chained.point(state))
                    .gradient();
            return new Prediction.Asked(
                    options,
                    felt(g, state.get("guess", "")),
                    (guess, right) -> "the gradient is " + NumberText.tuple(g) + ".");
        } catch (NotDifferentiableException e) {
            return new Prediction.Asked(options, "stopped", (guess, right) -> e.text() + ".");
        }
    }

    /** Of several that are felt alike the one that was guessed is right. */
    private static String felt(Vector g, String guess) {
        double most = g.maxNorm();
        if (most == 0) return "none";
        String right = "";
        for (int i = 0; i < g.size(); i++) {
            if (Math.abs(g.get(i)) < most) continue;
            String answer = i + (g.get(i) > 0 ? "+" : "-");
            if (right.isEmpty() || answer.equals(guess)) right = answer;
        }
        return right;
    }

    @Override
    protected Showing run(State state) {
        return isByVariable(state) || isAlong(state) ? forwards(state) : backwards(state);
    }

    private static String formula(State state) {
        return "Expression f = Expression.parse(\"" + Chained.INPUT.in(state) + "\");\n";
    }

    private static Showing backwards(State state) {
        Expression f = Chained.INPUT.in(state);
        Vector x = Chained.point(state);
        Recorder<TapeStep> steps = Recorder.all();
        String stopped = "";
        try {
            ReverseMode.of(f, x, steps);
        } catch (NotDifferentiableException e) {
            stopped = e.text();
        }
        Trace<TapeStep> trace = steps.trace();
        Showing shown = Showing.of(new TapeScene(trace, Screen.canvas(state, CANVAS)))
                .captioned()
                .java(formula(state) + "ReverseMode.of(f, " + Calls.vector(x) + ").gradient();")
                .atTheEnd();
        if (!stopped.isEmpty()) return shown.fact("no gradient", stopped);
        ReverseMode result = ReverseMode.of(f, x);
        shown.fact("f", NumberText.of(result.value()));
        for (int i = 0; i < x.size(); i++)
            shown.fact(
                    "∂f/∂" + Chained.name(state, i),
                    NumberText.of(result.gradient().get(i)));
        long edges = trace.stream().filter(TapeStep.Adjoint.class::isInstance).count();
        return shown.fact("products backwards", edges + " for " + Count.of(x.size(), "derivative"))
                .check("forward mode agrees", result.certificate().holds());
    }

    private static Showing forwards(State state) {
        Expression f = Chained.INPUT.in(state);
        Vector x = Chained.point(state);
        int by = BY.in(state);
        boolean along = isAlong(state);
        Vector direction = Vector.generate(x.size(), i -> along ? entry(state, i) : i == by ? 1 : 0);
        Recorder<ForwardStep> steps = Recorder.all();
        String stopped = "";
        try {
            ForwardMode.of(f, x, direction, steps);
        } catch (NotDifferentiableException e) {
            stopped = e.text();
        }
        Showing shown = Showing.of(new ForwardScene(steps.trace(), Screen.canvas(state, CANVAS)))
                .captioned()
                .java(formula(state) + "ForwardMode.of(f, " + Calls.vector(x) + ", " + Calls.vector(direction)
                        + ").derivative();")
                .atTheEnd();
        if (!stopped.isEmpty()) return shown.fact("no derivative", stopped);
        ForwardMode result = ForwardMode.of(f, x, direction);
        shown.fact("f", NumberText.of(result.value()));
        if (along)
            shown.fact("direction v", NumberText.tuple(direction))
                    .fact("∇f v, in one sweep", NumberText.of(result.derivative()));
        else shown.fact("∂f/∂" + Chained.name(state, by), NumberText.of(result.derivative()));
        return shown.fact("sweeps for the gradient", Integer.toString(x.size()))
                .check("reverse mode agrees", result.certificate().holds());
    }
}
