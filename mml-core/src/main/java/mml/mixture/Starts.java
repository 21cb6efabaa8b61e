package mml.mixture;

import java.util.List;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Tracer;

/**
 * Where EM comes from many starts: it climbs to the nearest maximum, and which one that is the start decides.
 *
 * @param best what {@link Em#fit(Matrix, int, EmSettings, Rng)} returns
 * @param reached one for each start, in their order
 * @mml §11.3
 */
public record Starts(EmResult best, List<StartStep> reached) {
    public Starts {
        reached = List.copyOf(reached);
    }

    /**
     * Climbs from each while {@code trace} watches.
     *
     * @param settings how many starts, among others
     * @throws CollapseException if all of them end in a collapse
     */
    public static Starts of(Matrix X, int K, EmSettings settings, Rng rng, Tracer<? super StartStep> trace) {
        Recorder<StartStep> steps = Recorder.all();
        EmResult best = Em.fit(X, K, settings, rng, Tracer.off(), new Tracer<>() {
            @Override
            public void step(StartStep step) {
                steps.step(step);
                if (trace.on()) trace.step(step);
            }

            @Override
            public boolean stopped() {
                return trace.stopped();
            }

            @Override
            public void progress(long done, long total) {
                trace.progress(done, total);
            }
        });
        return new Starts(best, steps.trace().stream().toList());
    }

    /** How many came within so much of the best. */
    public int within(double less) {
        int count = 0;
        for (StartStep step : reached) if (step.objective() >= best.objective() - less) count++;
        return count;
    }

    @Override
    public String toString() {
        return Count.of(reached.size(), "start") + " reach " + NumberText.of(best.objective()) + " at most";
    }
}
