package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Standardiser;
import mml.optimization.FiniteSum;
import mml.optimization.Minimum;
import mml.optimization.Quadratic;
import mml.optimization.Schedule;
import mml.optimization.StochasticDescent;
import mml.optimization.StochasticStep;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.optimization.Landscape;
import mml.viz.scene.optimization.NoiseScene;

/**
 * A line fitted by a few examples a step. Inputs and observations are standardised, so that the contours are circles and
 * only the noise is left to look at.
 *
 * @mml §7.1.3
 */
public final class NoiseWidget extends TraceWidget {
    private static final int WATCHED = 4; // epochs
    private static final int EARLY = 50;
    private static final int LATE = 400;
    private static final double RATE = 0.1;
    private static final int MOST = 40; // examples
    static final Vector START = Vector.of(-1.5, 1.5);
    private static final Scale AXIS = Scale.linear(-2, 2);

    private static final DataInput DATA = DataInput.points(2)
            .checked(data -> {
                Matrix X = data.X();
                if (X.cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed, x and y.");
                if (X.rows() > MOST)
                    throw new IllegalArgumentException("At most " + MOST + " rows can be watched one by one.");
                for (int d = 0; d < 2; d++)
                    if (constant(X, d))
                        throw new IllegalArgumentException("Two different numbers are needed in each column.");
                return data;
            })
            .example("practice", "Hours of practice and points", "1,31;2,38;2.5,33;3,45;4,44;4.5,52;5.5,50;6,59")
            .example("exact", "Points on a line", "0,1;1,3;2,5;3,7")
            .outdates("step");
    private static final Param<Integer> BATCH =
            Param.count("batch", "examples a step", new Range(1, MOST, "1"), 1).outdates("step");
    private static final Param<Integer> GAMMA = Param.count(
                    "g", "step size γ, in hundredths", new Range(1, 250, "1"), 30)
            .outdates("step");
    private static final Param<String> SCHEDULE = Param.choice(
                    "schedule", "Schedule", new Option("", "always γ"), new Option("falls", "γ / (1 + k/10)"))
            .outdates("step");
    private static final Param<Integer> SEED =
            Param.seed("seed of the order", 1).outdates("step");

    private static final Memo<State, Run> RUN = new Memo<>(Run::of);

    private static final Prediction END = Prediction.of("How does it end, if it may go on?", state -> {
        Run run = watched(state);
        return new Prediction.Asked(
                List.of(
                        new Option("rests", "at rest at the minimum"),
                        new Option("nearer", "nearer and nearer to it"),
                        new Option("jumps", "jumping about it"),
                        new Option("lost", "far away")),
                run.fate(),
                (guess, right) -> run.story());
    });

    public NoiseWidget() {
        super(
                "noise",
                "A few examples a step",
                END.group(),
                Group.of("Method", BATCH, GAMMA, SCHEDULE, SEED),
                Group.of("Data", DATA));
    }

    private static boolean constant(Matrix X, int d) {
        for (int n = 1; n < X.rows(); n++) if (X.get(n, d) != X.get(0, d)) return false;
        return true;
    }

    /** The squared distances of points from a line, ½ (θ₀ + θ₁ x − y)², both standardised. */
    static FiniteSum sum(Matrix points) {
        Matrix z = Standardiser.of(points).apply(points);
        List<Quadratic> losses = new ArrayList<>();
        for (int n = 0; n < z.rows(); n++) {
            double x = z.get(n, 0);
            double y = z.get(n, 1);
            losses.add(new Quadratic(Matrix.of(2, 2, 1, x, x, x * x), Vector.of(-y, -y * x), 0.5 * y * y));
        }
        return FiniteSum.of(losses);
    }

    static FiniteSum sum(State state) {
        return sum(DATA.points(state));
    }

    static int batch(State state) {
        return BATCH.in(state);
    }

    /** γ of the first step. */
    static double gamma(State state) {
        return 0.01 * GAMMA.in(state);
    }

    /** The run that a state asks for, whatever step it looks at. */
    private static Run watched(State state) {
        return RUN.get(computed(state));
    }

    /**
     * What a state runs, and how that goes on.
     *
     * @param early ‖∇f‖ after 50 epochs, 0 if it came to rest before, infinite if it left all numbers behind
     * @param late the same after 400
     */
    private record Run(FiniteSum f, int batch, StochasticDescent method, int seed, double early, double late) {
        static Run of(State state) {
            FiniteSum f = sum(DATA.points(state));
            int batch = Math.min(BATCH.in(state), f.size());
            StochasticDescent method = StochasticDescent.with(schedule(state)).inBatchesOf(batch);
            int seed = SEED.in(state);
            return new Run(f, batch, method, seed, left(f, method, seed, EARLY), left(f, method, seed, LATE));
        }

        private static double left(FiniteSum f, StochasticDescent method, int seed, int epochs) {
            double[] last = {Double.POSITIVE_INFINITY};
            Minimum m = method.withEpochs(epochs).minimise(f, START, Rng.seeded(seed), step -> {
                if (step instanceof StochasticStep.Epoch e)
                    last[0] = e.gradient().norm();
            });
            if (m.converged()) return 0;
            return m.outcome() == Outcome.ITERATION_LIMIT ? last[0] : Double.POSITIVE_INFINITY;
        }

        String fate() {
            if (late == 0) return "rests";
            if (!(late <= 10 * f.gradient(START).norm())) return "lost";
            return late < 0.5 * early ? "nearer" : "jumps";
        }

        String story() {
            if (late == 0) return "the whole gradient vanishes before " + LATE + " epochs are over.";
            return late == Double.POSITIVE_INFINITY
                    ? "it leaves all numbers behind."
                    : "after " + EARLY + " epochs ‖∇f‖ = " + NumberText.of(early) + ", after " + LATE + " it is "
                            + NumberText.of(late) + ".";
        }
    }

    private static Schedule schedule(State state) {
        double gamma = gamma(state);
        return SCHEDULE.in(state).isEmpty() ? Schedule.fixed(gamma) : Schedule.decreasing(gamma, RATE);
    }

    @Override
    protected Showing run(State state) {
        Run run = watched(state);
        Recorder<StochasticStep> steps = Recorder.all();
        Minimum m = run.method().withEpochs(WATCHED).minimise(run.f(), START, Rng.seeded(run.seed()), steps);
        Trace<StochasticStep> trace = steps.trace();
        Landscape ground = Landscape.of(run.f(), List.of("θ_0", "θ_1"), AXIS, AXIS);
        String gamma = Numbers.shortest(gamma(state));
        Showing showing = Showing.of(new NoiseScene(ground, trace, Screen.canvas(state)))
                .fact("examples, N", Integer.toString(run.f().size()))
                .fact("steps an epoch", Integer.toString((run.f().size() + run.batch() - 1) / run.batch()))
                .each((step, view) -> trace.latest(step, StochasticStep.Epoch.class)
                        .ifPresent(e -> view.fact("epochs", Integer.toString(e.k()))
                                .fact("f", NumberText.of(e.value()))
                                .fact(
                                        "‖∇f‖, all examples",
                                        NumberText.of(e.gradient().norm()))))
                .java("StochasticDescent.with(Schedule."
                        + (SCHEDULE.in(state).isEmpty()
                                ? "fixed(" + gamma + "))"
                                : "decreasing(" + gamma + ", " + Numbers.shortest(RATE) + "))")
                        + ".inBatchesOf(" + run.batch() + ").withEpochs(" + WATCHED
                        + ")\n    .minimise(f, Vector.of(-1.5, 1.5), Rng.seeded(" + run.seed() + "));");
        return m.converged()
                ? showing.atTheEnd()
                        .check("the whole gradient vanishes", m.certificate().holds())
                : showing;
    }
}
