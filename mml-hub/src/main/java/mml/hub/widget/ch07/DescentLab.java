package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.hub.widget.View;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.Adam;
import mml.optimization.Bfgs;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.GradientDescent;
import mml.optimization.Minimiser;
import mml.optimization.Minimum;
import mml.optimization.Momentum;
import mml.optimization.Newton;
import mml.optimization.StationaryPoint;
import mml.optimization.StepSize;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.DescentScene;
import mml.viz.scene.optimization.Landscape;

/**
 * Down a function of one's own by one of eight methods: the path, the value in each step, and how the gradient vanishes
 * with every question that is asked of f.
 *
 * @mml §7.1, Example 7.1, Figures 7.2, 7.3; §7.1.1; §7.1.2
 */
public final class DescentLab extends TraceWidget {
    private static final Canvas COLUMN = new Canvas(480, 640, 15).bare();

    private static final Stopping WATCHED = new Stopping(1e-6, 40);
    private static final Stopping LONG = new Stopping(1e-6, 2000);
    private static final double THOUSAND = 1000;
    /** Where a slider for γ may end, in thousandths. */
    private static final int[] ENDS = {10, 50, 250, 1000, 5000, 25_000, 100_000};

    private static final String NEWTON = "newton";
    private static final String BFGS = "bfgs";

    private static final List<Option> METHODS = List.of(
            new Option("fixed", "Gradient descent, fixed step"),
            new Option("backtracking", "Gradient descent, step tried"),
            new Option("grow", "Gradient descent, undo and grow"),
            new Option("momentum", "Momentum"),
            new Option("nesterov", "Nesterov's momentum"),
            new Option("adam", "Adam"),
            new Option(NEWTON, "Newton"),
            new Option(BFGS, "BFGS"));
    private static final Param<String> METHOD =
            Param.choice("method", "Method", METHODS).outdates("step");
    private static final Param<Double> GAMMA =
            Param.of("g", DescentLab::thousandths, DescentLab::slider).outdates("step");
    private static final Param<Double> ALPHA = Param.decimal(
                    "al", "α, the part of the last step that is kept", new Range(0, 1, "0.01"), 0.5)
            .outdates("step");

    private static final Rivals RIVALS = new Rivals();

    private static final Prediction FATE = Prediction.of("What does this descent do?", state -> {
        Race race = Race.of(state);
        return new Prediction.Asked(
                List.of(
                        new Option("falls", "gets there, lower in every step"),
                        new Option("jumps", "gets there, sometimes higher"),
                        new Option("slow", "is not there after 40 steps"),
                        new Option("lost", "goes away or breaks off")),
                race.fate(),
                (guess, right) -> race.story());
    });

    public DescentLab() {
        super(
                "descent",
                "Descent lab",
                FATE.group(),
                Group.of("Method", METHOD, GAMMA.when(DescentLab::hasStep), only(ALPHA)),
                Group.of("Function", Hill.INPUT),
                Group.of("Beside it, by evaluations", RIVALS));
    }

    /** Which other methods stand in the race: a box to tick for each. */
    private static final class Rivals implements Input {
        private static final String KEY = "rivals";
        private static final String USUAL = "fixed." + NEWTON + "." + BFGS;
        private static final String BOX = "rival-";

        /** Those that are ticked, without the method itself. */
        List<String> in(State state) {
            List<String> out = new ArrayList<>();
            String ticked = "." + state.get(KEY, USUAL) + ".";
            for (Option option : METHODS)
                if (ticked.contains("." + option.value() + ".")
                        && !option.value().equals(METHOD.in(state))) out.add(option.value());
            return out;
        }

        @Override
        public List<Control> controls(State state) {
            List<Control> out = new ArrayList<>();
            List<String> ticked = in(state);
            for (Option option : METHODS)
                if (!option.value().equals(METHOD.in(state)))
                    out.add(new Control.Toggle(BOX + option.value(), option.label(), ticked.contains(option.value())));
            return out;
        }

        @Override
        public boolean owns(String key) {
            return key.startsWith(BOX);
        }

        @Override
        public State set(State state, String key, String value) {
            StringBuilder out = new StringBuilder();
            for (Option option : METHODS) {
                boolean ticked = ("." + state.get(KEY, USUAL) + ".").contains("." + option.value() + ".");
                boolean on = key.equals(BOX + option.value()) ? !value.isEmpty() : ticked;
                if (on) out.append(out.length() > 0 ? "." : "").append(option.value());
            }
            return state.with(KEY, out.length() == 0 ? "none" : out.toString());
        }
    }

    private static Input only(Input input) {
        return input.when(
                state -> METHOD.in(state).equals("momentum") || METHOD.in(state).equals("nesterov"));
    }

    private static boolean hasStep(State state) {
        String method = METHOD.in(state);
        return !method.equals(NEWTON) && !method.equals(BFGS);
    }

    /** γ in a state. */
    static double gamma(State state) {
        return GAMMA.in(state) / THOUSAND;
    }

    private static double thousandths(State state) {
        return Reals.in(state, "g", Hill.of(state).thousandths(), 0.1, ENDS[ENDS.length - 1]);
    }

    /** Long enough to leave the steps that converge, fine enough to find where they end. */
    private static Control slider(State state, double value) {
        double usual = Hill.of(state).thousandths();
        int end = 0;
        while (end < ENDS.length - 1 && ENDS[end] < 2.5 * usual) end++;
        int most = ENDS[end];
        String step = most <= 10 ? "0.1" : Integer.toString(Math.max(1, most / 1000));
        return new Control.Slider("g", "step size γ, in thousandths", 0, most, step, Reals.text(Math.min(value, most)));
    }

    /** One function, one start, and the methods on it. */
    private record Race(Expression formula, Differentiable f, Vector x0, String method, double gamma, double alpha) {
        static Race of(State state) {
            Expression formula = Hill.INPUT.in(state);
            return new Race(
                    formula,
                    Differentiable.of(formula),
                    Hill.of(state).start(state),
                    METHOD.in(state),
                    DescentLab.gamma(state),
                    Math.min(0.99, ALPHA.in(state)));
        }

        Minimiser minimiser(String name) {
            return switch (name) {
                case "backtracking" -> GradientDescent.with(StepSize.backtracking(gamma));
                case "grow" -> GradientDescent.with(StepSize.undoAndGrow(gamma));
                case "momentum" -> Momentum.of(gamma, alpha);
                case "nesterov" -> Momentum.nesterov(gamma, alpha);
                case "adam" -> Adam.withStepSize(gamma);
                case NEWTON -> new Newton();
                case BFGS -> new Bfgs();
                default -> GradientDescent.withStepSize(gamma);
            };
        }

        Minimum run(String name, Stopping stopping, Recorder<DescentStep> steps) {
            return minimiser(name).with(stopping).minimise(f, x0, steps);
        }

        Trace<DescentStep> trace(String name) {
            Recorder<DescentStep> steps = Recorder.all();
            run(name, WATCHED, steps);
            return steps.trace();
        }

        /** Whether the values fell in every step that is watched. */
        boolean falls(Trace<DescentStep> trace) {
            double before = Double.POSITIVE_INFINITY;
            for (DescentStep step : trace)
                if (step instanceof Iterate x) {
                    if (x.value() > before) return false;
                    before = x.value();
                }
            return true;
        }

        /** Why it cannot even begin; empty if it can. */
        String refused() {
            try {
                run(method, WATCHED.withIterations(0), Recorder.atMost(2));
                return "";
            } catch (IllegalArgumentException | NotDifferentiableException e) {
                return "From here no method can start: " + e.getMessage() + ".";
            }
        }

        String fate() {
            if (!refused().isEmpty()) return "lost";
            Recorder<DescentStep> steps = Recorder.all();
            Minimum found = run(method, WATCHED, steps);
            if (found.converged()) return falls(steps.trace()) ? "falls" : "jumps";
            return found.outcome() == Outcome.ITERATION_LIMIT && found.iterations() >= WATCHED.iterations()
                    ? bounded(steps.trace())
                                    || run(method, LONG, Recorder.atMost(2)).converged()
                            ? "slow"
                            : "lost"
                    : "lost";
        }

        /** Whether the last value that is watched is no higher than the start. */
        private static boolean bounded(Trace<DescentStep> trace) {
            double first = Double.NaN;
            double last = Double.NaN;
            for (DescentStep step : trace)
                if (step instanceof Iterate x) {
                    if (x.k() == 0) first = x.value();
                    last = x.value();
                }
            return last <= first;
        }

        String story() {
            if (!refused().isEmpty()) return refused();
            Minimum found = run(method, LONG, Recorder.atMost(2));
            String first = switch (fate()) {
                case "falls" -> "f never grows; ";
                case "jumps" -> "f grows in between; ";
                case "slow" -> "after " + steps(WATCHED.iterations()) + " it is not there; ";
                default -> "";
            };
            return first + "with up to " + LONG.iterations() + " steps it "
                    + found.outcome().verb() + " after " + steps(found.iterations()) + ".";
        }

        /** How it ends, with a limit that is hardly felt. */
        String result(String name) {
            Minimum m = run(name, LONG, Recorder.atMost(2));
            String asked = m.values() + m.gradients() + " evaluations";
            return m.converged()
                    ? steps(m.iterations()) + ", " + asked
                    : m.outcome().verb() + ", " + asked;
        }
    }

    private static String steps(int n) {
        return Count.of(n, "step");
    }

    @Override
    protected Showing run(State state) {
        Hill hill = Hill.of(state);
        Race race = Race.of(state);
        Canvas canvas = Screen.canvas(state, COLUMN);
        String refused = race.refused();
        if (!refused.isEmpty()) {
            Vector safe = hill.x0();
            Race other = new Race(race.formula, race.f, safe, race.method, race.gamma, race.alpha);
            if (safe.equals(race.x0) || !other.refused().isEmpty()) return nothing(hill, race, refused, canvas);
            return shown(hill, other, race.x0, RIVALS.in(state), canvas)
                    .from(0)
                    .warning(refused + " So the start is " + NumberText.tuple(safe) + ".");
        }
        return shown(hill, race, race.x0, RIVALS.in(state), canvas);
    }

    /** Where not even the start has a value, only the ground is shown. */
    private static Showing nothing(Hill hill, Race race, String refused, Canvas canvas) {
        Recorder<DescentStep> steps = Recorder.all();
        steps.step(new DescentStep.Start(race.minimiser(race.method).title(), "", race.x0));
        DescentScene scene = scene(hill, race, steps.trace(), Map.of(), canvas);
        return Showing.of(scene)
                .captioned()
                .warning(refused)
                .handles(step -> List.of(handle(hill, scene.plane(), race, race.x0)));
    }

    private static DescentScene scene(
            Hill hill, Race race, Trace<DescentStep> trace, Map<String, Trace<DescentStep>> rivals, Canvas canvas) {
        Landscape landscape = Landscape.of(race.formula, hill.across(), hill.up());
        return new DescentScene(landscape, trace, rivals, canvas);
    }

    private static Showing shown(Hill hill, Race race, Vector handle, List<String> others, Canvas canvas) {
        Map<String, Trace<DescentStep>> rivals = new LinkedHashMap<>();
        for (String rival : others) rivals.put(title(rival), race.trace(rival));
        Trace<DescentStep> trace = race.trace(race.method);
        DescentScene scene = scene(hill, race, trace, rivals, canvas);
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> List.of(handle(hill, scene.plane(), race, handle)))
                .each((step, view) -> now(trace, step, view))
                .java(java(race));
        shown.atTheEnd();
        end(shown, race);
        return shown;
    }

    private static String title(String method) {
        return switch (method) {
            case "fixed" -> "fixed step";
            case "backtracking" -> "tried";
            case "grow" -> "grow";
            default -> {
                for (Option option : METHODS) if (option.value().equals(method)) yield option.label();
                yield method;
            }
        };
    }

    /** Where the last iterate up to a step stands. */
    private static void now(Trace<DescentStep> trace, int step, View.Builder view) {
        trace.latest(step, Iterate.class).ifPresent(x -> {
            view.fact("x", NumberText.tuple(x.x()));
            view.fact("f(x)", NumberText.of(x.value()));
            view.fact("‖∇f(x)‖", NumberText.of(x.gradient().norm()));
        });
    }

    private static void end(Showing shown, Race race) {
        Minimum found = race.run(race.method, LONG, Recorder.atMost(2));
        shown.fact("In the long run", found.outcome().verb() + ": " + found.reason());
        if (found.converged()) {
            shown.fact("x is", kind(found));
            shown.check("∇f(x) = 0 checked", found.certificate().holds());
        }
        curvature(shown, race, found);
        for (Option option : METHODS) shown.fact(option.label(), race.result(option.value()));
    }

    private static String kind(Minimum found) {
        try {
            return found.kind().kind().text();
        } catch (NotDifferentiableException e) {
            return "a point without second derivatives";
        }
    }

    /** Where f curves upwards in all directions, the longest fixed step that can stay near x. */
    private static void curvature(Showing shown, Race race, Minimum found) {
        try {
            StationaryPoint point = StationaryPoint.of(race.f, found.x());
            Vector lambda = point.eigenvalues();
            double largest = lambda.get(lambda.size() - 1);
            if (!(lambda.get(0) > 0)) return;
            shown.fact("2/λ₁ at this x", NumberText.of(2 / largest));
            if (lambda.size() > 1) shown.fact("κ = λ₁/λ₂", NumberText.of(largest / lambda.get(0)));
        } catch (NotDifferentiableException | IllegalArgumentException e) {
            shown.fact("λ₁", "f has no second derivatives here");
        }
    }

    private static String java(Race race) {
        String gamma = Numbers.shortest(race.gamma);
        String method = switch (race.method) {
            case "backtracking" -> "GradientDescent.with(StepSize.backtracking(" + gamma + "))";
            case "grow" -> "GradientDescent.with(StepSize.undoAndGrow(" + gamma + "))";
            case "momentum" -> "Momentum.of(" + gamma + ", " + Numbers.shortest(race.alpha) + ")";
            case "nesterov" -> "Momentum.nesterov(" + gamma + ", " + Numbers.shortest(race.alpha) + ")";
            case "adam" -> "Adam.withStepSize(" + gamma + ")";
            case NEWTON -> "new Newton()";
            case BFGS -> "new Bfgs()";
            default -> "GradientDescent.withStepSize(" + gamma + ")";
        };
        return "Expression f = Expression.parse(\"" + race.formula + "\");\nMinimum m = " + method + ".minimise(f, "
                + Calls.vector(race.x0) + ");\nm.x();\nm.outcome();";
    }

    /** The start: on the contours, or on the graph, where it only goes along. */
    private static Handle handle(Hill hill, Plane plane, Race race, Vector x0) {
        String label = "start at " + NumberText.tuple(x0);
        if (x0.size() == 2) return Handle.of("start", label, plane, x0, 0.05 * hill.reach(), hill::moved);
        double y = race.f.at(x0);
        Vector at = Vector.of(x0.get(0), Shapes.finite(y) ? y : plane.up().min());
        return Handle.of(
                "start", label, plane, at, 0.05 * hill.reach(), (state, to) -> hill.moved(state, Vector.of(to.get(0))));
    }
}
