package mml.hub.widget.ch07;

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
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.hub.widget.View;
import mml.iteration.Stopping;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.Basins;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.Minimum;
import mml.optimization.StationaryPoint;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.optimization.DescentScene;
import mml.viz.scene.optimization.Landscape;
import mml.viz.scene.optimization.LineSearchScene;
import org.jspecify.annotations.Nullable;

/**
 * Down a function of one's own by one of eight methods: the path, the value in each step, and how the gradient vanishes
 * with every question that is asked of f.
 *
 * @mml §7.1, Example 7.1, Figures 7.2, 7.3; §7.1.1; §7.1.2
 */
public final class DescentLab extends TraceWidget {
    private static final Canvas COLUMN = new Canvas(480, 640, 15).bare();

    private static final double THOUSAND = 1000;
    /** Where a slider for γ may end, in thousandths. */
    private static final int[] ENDS = {10, 50, 250, 1000, 5000, 25_000, 100_000};

    private static final Param<String> METHOD =
            Param.choice("method", "Method", DescentMethod.options()).outdates("step");
    private static final Param<Double> GAMMA =
            Param.of("g", DescentLab::thousandths, DescentLab::slider).outdates("step");
    private static final Param<Double> ALPHA = Param.decimal(
                    "al", "α, the part of the last step that is kept", new Range(0, 1, "0.01"), 0.5)
            .outdates("step");

    private static final String APART = "apart";
    private static final String SEARCH = "search";
    private static final Param<String> BESIDE = Param.choice(
            "beside",
            "Beside the path",
            new Option("", "values, and a race by evaluations"),
            new Option(APART, "each step taken apart"),
            new Option(SEARCH, "f along the line of a step"));
    private static final Param<String> GROUND = Param.choice(
            "ground", "Ground", new Option("", "level lines"), new Option("basins", "where each start leads"));

    private static final int CELLS = 28; // along each axis
    private static final Stopping EACH = new Stopping(1e-4, 600);
    private static final int FEW = 12; // ends that can be told apart by colours

    private static final Memo<State, Basins> BASINS = new Memo<>(DescentLab::lead);

    private static final Rivals RIVALS = new Rivals(DescentLab::method);

    private static final Prediction FATE = Prediction.of("What does this descent do?", state -> {
        Race race = race(state);
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
                Group.of(
                        "Method",
                        METHOD,
                        GAMMA.when(state -> method(state).hasStep()),
                        ALPHA.when(state -> method(state).hasMomentum())),
                Group.of("Function", Hill.INPUT),
                Group.of("Picture", BESIDE, GROUND),
                Group.of(
                        "Beside it, by evaluations",
                        RIVALS.when(state -> BESIDE.in(state).isEmpty())));
    }

    @Override
    public boolean isSlow(State state) {
        return !GROUND.in(state).isEmpty();
    }

    private static DescentMethod method(State state) {
        return DescentMethod.of(METHOD.in(state));
    }

    private static Race race(State state) {
        Expression formula = Hill.INPUT.in(state);
        return new Race(
                formula,
                Differentiable.of(formula),
                Hill.of(state).start(state),
                method(state),
                gamma(state),
                Math.min(0.99, ALPHA.in(state)));
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

    @Override
    protected Showing run(State state) {
        Hill hill = Hill.of(state);
        Race race = race(state);
        String refused = race.refused();
        if (refused.isEmpty()) return shown(hill, race, race.x0(), state);
        Vector safe = hill.x0();
        Race other = race.from(safe);
        if (safe.equals(race.x0()) || !other.refused().isEmpty()) return nothing(hill, race, refused, state);
        return shown(hill, other, race.x0(), state)
                .from(0)
                .warning(refused + " So the start is " + NumberText.tuple(safe) + ".");
    }

    /** Where not even the start has a value, only the ground is shown. */
    private static Showing nothing(Hill hill, Race race, String refused, State state) {
        Recorder<DescentStep> steps = Recorder.all();
        steps.step(new DescentStep.Start(race.minimiser(race.method()).title(), "", race.x0()));
        DescentScene scene = new DescentScene(
                landscape(hill, race, State.empty()), steps.trace(), Map.of(), Screen.canvas(state, COLUMN));
        return Showing.of(scene)
                .captioned()
                .warning(refused)
                .handles(step -> List.of(handle(hill, scene.plane(), race, race.x0())));
    }

    private static Landscape landscape(Hill hill, Race race, State state) {
        Landscape ground = Landscape.of(race.formula(), hill.across(), hill.up());
        Basins basins = basins(state);
        return basins == null || basins.ends().size() > FEW ? ground : ground.with(basins);
    }

    /** Null where they are not asked for. */
    private static @Nullable Basins basins(State state) {
        return GROUND.in(state).isEmpty() ? null : BASINS.get(computed(state, "p0", "p1", "rivals", "beside"));
    }

    private static Basins lead(State state) {
        Hill hill = Hill.of(state);
        Race race = race(state);
        boolean line = hill.x0().size() == 1;
        Scale across = hill.across();
        Scale up = hill.up();
        return Basins.of(
                race.f(),
                race.minimiser(race.method()).with(EACH),
                line ? Vector.of(across.min()) : Vector.of(across.min(), up.min()),
                line ? Vector.of(across.max()) : Vector.of(across.max(), up.max()),
                line ? CELLS * CELLS / 4 : CELLS,
                0.02 * hill.reach(),
                Tracer.off());
    }

    private static Showing shown(Hill hill, Race race, Vector handle, State state) {
        Trace<DescentStep> trace = race.trace(race.method());
        Canvas canvas = Screen.canvas(state, COLUMN);
        Landscape landscape = landscape(hill, race, state);
        Film<DescentStep> film;
        Plane plane;
        if (BESIDE.in(state).equals(SEARCH)) {
            LineSearchScene scene =
                    new LineSearchScene(landscape, trace, race.method().asked(), canvas);
            film = scene;
            plane = scene.plane();
        } else {
            Map<String, Trace<DescentStep>> rivals = new LinkedHashMap<>();
            boolean raced = BESIDE.in(state).isEmpty();
            if (raced) for (DescentMethod rival : RIVALS.in(state)) rivals.put(rival.title(), race.trace(rival));
            DescentScene scene = new DescentScene(landscape, trace, rivals, canvas);
            film = raced ? scene : scene.withAnatomy();
            plane = scene.plane();
        }
        Showing shown = Showing.of(film)
                .captioned()
                .handles(step -> List.of(handle(hill, plane, race, handle)))
                .each((step, view) -> now(trace, step, view))
                .java(java(race));
        Basins basins = basins(state);
        if (basins != null) leads(shown, basins);
        shown.atTheEnd();
        end(shown, race);
        return shown;
    }

    /** How many of the starts in the picture lead to each end. */
    private static void leads(Showing shown, Basins basins) {
        if (basins.ends().size() > FEW) {
            shown.warning("The starts lead to more than " + FEW + " places, which no colours tell apart.");
            return;
        }
        for (int end = 0; end < basins.ends().size(); end++)
            shown.fact(
                    "starts that lead to "
                            + NumberText.tuple(basins.ends().get(end).x()),
                    part(basins, end));
        shown.fact("that are lost, or nowhere after " + Count.of(EACH.iterations(), "step"), part(basins, -1));
    }

    private static String part(Basins basins, int end) {
        return basins.size(end) + " of " + basins.cells().size();
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
        Minimum found = race.longRun();
        shown.fact("In the long run", found.outcome().verb() + ": " + found.reason());
        if (found.converged()) {
            shown.fact("x is", kind(found));
            shown.check("∇f(x) = 0 checked", found.certificate().holds());
        }
        curvature(shown, race, found);
        for (DescentMethod any : DescentMethod.ALL) shown.fact(any.label(), race.result(any));
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
            StationaryPoint point = StationaryPoint.of(race.f(), found.x());
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
        return "Expression f = Expression.parse(\"" + race.formula() + "\");\nMinimum m = "
                + race.method().java(race.gamma(), race.alpha()) + ".minimise(f, " + Calls.vector(race.x0())
                + ");\nm.x();\nm.outcome();";
    }

    /** The start: on the contours, or on the graph, where it only goes along. */
    private static Handle handle(Hill hill, Plane plane, Race race, Vector x0) {
        String label = "start at " + NumberText.tuple(x0);
        if (x0.size() == 2) return Handle.of("start", label, plane, x0, 0.05 * hill.reach(), hill::moved);
        double y = race.f().at(x0);
        Vector at = Vector.of(x0.get(0), Shapes.finite(y) ? y : plane.up().min());
        return Handle.of(
                "start", label, plane, at, 0.05 * hill.reach(), (state, to) -> hill.moved(state, Vector.of(to.get(0))));
    }
}
