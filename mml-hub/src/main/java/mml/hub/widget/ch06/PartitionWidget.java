package mml.hub.widget.ch06;

import java.util.List;
import java.util.function.DoubleFunction;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.probability.ExponentialFamily;
import mml.probability.Gamma;
import mml.probability.LogPartition;
import mml.probability.NaturalBernoulli;
import mml.probability.NaturalGamma;
import mml.probability.NaturalGaussian;
import mml.probability.PartitionStep;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.probability.PartitionScene;

/**
 * The natural parameter of a family moves: the slope of the log partition function is the mean, its curvature the variance.
 *
 * @mml §6.6.3, (6.107), Examples 6.13 and 6.14
 */
public final class PartitionWidget extends TraceWidget {
    /** A family by the one natural parameter that moves. */
    record Family(
            DoubleFunction<ExponentialFamily> by,
            int k,
            int low,
            int high,
            double otherwise,
            String fastest,
            String java,
            String means) {
        double within(double theta) {
            return Math.max(low, Math.min(edge(), theta));
        }

        /** The family ends before 0, where its parameters are negative. */
        double edge() {
            return high == 0 ? -0.25 : high;
        }
    }

    private static final Family BERNOULLI =
            new Family(NaturalBernoulli::new, 0, -5, 5, 1, "middle", "NaturalBernoulli::new", "the probability of a 1");
    private static final Family GAUSSIAN = new Family(
            t -> new NaturalGaussian(t, -0.5), 0, -4, 4, 1, "alike", "t -> new NaturalGaussian(t, -0.5)", "μ itself");
    private static final Family EXPONENTIAL = new Family(
            t -> new NaturalGamma(Gamma.exponential(-t)),
            1,
            -4,
            0,
            -1,
            "large",
            "t -> new NaturalGamma(Gamma.exponential(-t))",
            "1 over the rate");

    private static final Param<String> OF = Param.choice(
                    "of",
                    "Family",
                    new Option("", "Bernoulli, θ the log odds"),
                    new Option("gaussian", "Gaussian, σ² = 1, θ = μ"),
                    new Option("exponential", "exponential, θ = −rate"))
            .outdates("step", "theta");
    private static final Param<Double> THETA = Param.of("theta", PartitionWidget::theta, PartitionWidget::slider);

    private static final Prediction WHERE = Prediction.of(
            "θ moves from left to right. Where does the mean of φ(x) = x move fastest?", PartitionWidget::question);

    public PartitionWidget() {
        super("partition", "A function that knows mean and variance", WHERE.group(), Group.of("Family", OF, THETA));
    }

    static Family family(State state) {
        return switch (OF.in(state)) {
            case "gaussian" -> GAUSSIAN;
            case "exponential" -> EXPONENTIAL;
            default -> BERNOULLI;
        };
    }

    static double theta(State state) {
        Family f = family(state);
        return f.within(Reals.in(state, "theta", f.otherwise(), f.low(), f.high()));
    }

    private static Control slider(State state, double value) {
        Family f = family(state);
        return new Control.Slider("theta", "θ", f.low(), f.high(), "0.05", Reals.text(value));
    }

    private static Prediction.Asked question(State state) {
        Family f = family(state);
        String words = switch (f.fastest()) {
            case "middle" -> "its slope is the variance μ(1 − μ), largest for μ = 1/2, where θ is 0.";
            case "alike" -> "its slope is the variance, 1 for every θ.";
            default -> "its slope is the variance 1/θ², the larger the nearer θ is to 0.";
        };
        return new Prediction.Asked(
                List.of(
                        new Option("small", "at the left"),
                        new Option("middle", "in the middle"),
                        new Option("large", "at the right"),
                        new Option("alike", "everywhere alike")),
                f.fastest(),
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Family f = family(state);
        double theta = theta(state);
        Recorder<PartitionStep> steps = Recorder.all();
        LogPartition at = LogPartition.of(f.by(), f.k(), theta, steps);
        PartitionScene scene =
                new PartitionScene(steps.trace(), f.by(), f.k(), Scale.linear(f.low(), f.edge()), Screen.canvas(state));
        Plane plane = scene.plane();
        PartitionDerivation.Differences near = PartitionDerivation.differences(f, theta);
        return Showing.of(scene)
                .handles(step -> List.of(handle(f, theta, plane)))
                .java("LogPartition.of(" + f.java() + ", " + f.k() + ", " + Numbers.shortest(theta)
                        + ", Tracer.off());")
                .fact("A(θ)", NumberText.of(at.value()))
                .from(1)
                .fact("A′(θ), the mean of x: " + f.means(), NumberText.of(at.mean()))
                .from(2)
                .fact("A″(θ), the variance of x", NumberText.of(at.variance()))
                .check("differences of A say the same", near.agree(at));
    }

    private static Handle handle(Family f, double theta, Plane plane) {
        double step = DataInput.step(plane.across());
        return Handle.of(
                "theta",
                "θ = " + NumberText.of(theta),
                plane,
                Vector.of(theta, plane.up().min()),
                step,
                (state, to) -> state.with(
                        "theta",
                        Reals.text(f.within(DataInput.placed(plane, to, 1).get(0)))));
    }

    /** What A says at one place of a family, for whoever asks beside the figure. */
    static LogPartition at(Family f, double theta) {
        return LogPartition.of(f.by(), f.k(), theta, Tracer.off());
    }
}
