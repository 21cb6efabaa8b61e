package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.StochasticStep.Epoch;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic gradient descent: step after step against the gradient of a few examples, a batch B_k, in place of all N,
 * <pre>
 *   θ_{k+1} = θ_k − γ_k (1/|B_k|) Σ_{n ∈ B_k} ∇L_n(θ_k)ᵀ        after (7.15)
 * </pre>
 *
 * <p>On average that is the gradient of f, and N/|B| steps cost what one step of {@link GradientDescent} does. Far from the minimum they lead almost as
 * far; near it the examples no longer agree, and with a fixed γ the iterates stay in a ball of noise. An epoch takes every example once, by default in
 * a new order each time that only depends on the {@link Rng}. After each epoch the value and the gradient of all examples are computed, which doubles its
 * cost, and is why the outcome can be trusted: converged means that the whole gradient vanishes, as for every other method.
 *
 * @mml §7.1.3
 */
public final class StochasticDescent {
    private final Schedule schedule;
    private final int batch;
    private final boolean shuffled;
    private final Stopping stopping;

    private StochasticDescent(Schedule schedule, int batch, boolean shuffled, Stopping stopping) {
        this.schedule = schedule;
        this.batch = batch;
        this.shuffled = shuffled;
        this.stopping = stopping;
    }

    /** One example a step, in shuffled epochs, at most 100 of them. */
    public static StochasticDescent with(Schedule schedule) {
        return new StochasticDescent(schedule, 1, true, new Stopping(1e-6, 100));
    }

    /** By batches of a size; the last of an epoch may be smaller. */
    public StochasticDescent inBatchesOf(int size) {
        if (size < 1) throw new IllegalArgumentException("size is " + size + ", expected 1 or more");
        return new StochasticDescent(schedule, size, shuffled, stopping);
    }

    /** Always from the first example to the last. */
    public StochasticDescent inOrder() {
        return new StochasticDescent(schedule, batch, false, stopping);
    }

    /** With a rule to stop by that counts epochs. */
    public StochasticDescent with(Stopping other) {
        return new StochasticDescent(schedule, batch, shuffled, other);
    }

    public StochasticDescent withEpochs(int epochs) {
        return with(stopping.withIterations(epochs));
    }

    public Minimum minimise(FiniteSum f, Vector theta0, Rng rng) {
        return minimise(f, theta0, rng, Tracer.off());
    }

    /**
     * Runs while {@code trace} watches.
     *
     * @param rng draws the order of each epoch; unused {@link #inOrder}
     * @return iterations counts epochs; the gradients of the batches of an epoch count as one of f
     * @throws IllegalArgumentException as {@link Minimiser#minimise}; or if f has no examples, or γ_k is not a positive number
     */
    public Minimum minimise(FiniteSum f, Vector theta0, Rng rng, Tracer<? super StochasticStep> trace) {
        if (f.size() < 1) throw new IllegalArgumentException("f has no examples, needs at least 1");
        if (theta0.size() == 0) throw new IllegalArgumentException("theta0 has no entries, needs at least 1");
        Shapes.finite(theta0, "theta0");
        Run run = new Run(f, theta0, rng, trace);
        return run.result();
    }

    private final class Run {
        private final FiniteSum f;
        private final Rng rng;
        private final Tracer<? super StochasticStep> trace;
        private final boolean on;
        private final Objective objective;
        private Iterate current;
        private int k;

        Run(FiniteSum f, Vector theta0, Rng rng, Tracer<? super StochasticStep> trace) {
            this.f = f;
            this.rng = rng;
            this.trace = trace;
            on = trace.on();
            objective = new Objective(f, theta0, Tracer.off());
            current = objective.start();
            if (on) trace.step(new StochasticStep.Start(f.size(), Math.min(batch, f.size()), theta0));
        }

        Minimum result() {
            double bound = stopping.bound() * Math.min(1, current.measure());
            objective.wanted(bound);
            Iteration<Epoch> run = Iteration.run(
                    epoch(current), this::next, stopping.relativeTo(1).withTolerance(bound), trace);
            Iterate best = run.outcome() == Outcome.CONVERGED ? current : objective.best(current);
            int epochs = run.last().k();
            return new Minimum(
                    f,
                    best.x(),
                    best.value(),
                    best.gradient(),
                    bound,
                    run.outcome(),
                    reason(run, bound),
                    epochs,
                    objective.values(),
                    objective.gradients() + epochs);
        }

        private String reason(Iteration<Epoch> run, double bound) {
            if (run.outcome() != Outcome.ITERATION_LIMIT)
                return Reasons.of(run.outcome(), current, bound, objective.note());
            return "after " + Count.of(run.last().k(), "epoch") + " ‖∇f‖ = "
                    + NumberText.of(run.last().gradient().norm()) + ", wanted " + NumberText.of(bound);
        }

        private @Nullable Epoch next(Epoch before) {
            int N = f.size();
            int[] order = shuffled ? rng.shuffle(N) : null;
            Vector theta = before.theta();
            for (int from = 0; from < N; from += batch) {
                List<Integer> examples = new ArrayList<>();
                for (int i = from; i < Math.min(N, from + batch); i++) examples.add(order == null ? i : order[i]);
                double gamma = StepSize.positive(schedule.at(k), "gamma of step " + (k + 1));
                Vector g = f.gradient(examples, theta);
                Vector following = theta.plus(-gamma, g);
                if (!Shapes.finite(following.maxNorm()))
                    return new Epoch(before.k() + 1, following, Double.NaN, g, false);
                theta = following;
                if (on) trace.step(new StochasticStep.Batch(k, examples, gamma, g, theta));
                k++;
                if (N > 1 && trace.stopped()) break;
            }
            Iterate after = objective.seen(objective.to(current, theta, 0));
            if (after == null) return null;
            if (after.equals(current)) return before;
            Epoch epoch = epoch(after);
            if (epoch.isFinite()) current = after;
            return epoch;
        }

        private Epoch epoch(Iterate x) {
            return new Epoch(x.k(), x.x(), x.value(), x.gradient(), x.flat());
        }
    }
}
