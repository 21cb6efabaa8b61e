package mml.hub.widget.ch11;

import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.mixture.CollapseException;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmStep;
import mml.trace.Recorder;
import mml.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * EM as a figure shows it: its steps, and the result or the collapse that ended it.
 *
 * @param contested the point of which the start is least sure, from 0
 */
record EmRun(
        Mixing mixing,
        Trace<EmStep> trace,
        @Nullable EmResult result,
        @Nullable CollapseException collapse,
        int contested) {
    static EmRun of(State state) {
        Mixing mixing = Mixing.of(state);
        Recorder<EmStep> steps = Recorder.all();
        EmResult result = null;
        CollapseException collapse = null;
        try {
            result = Em.of(mixing.X(), mixing.start(), mixing.settings(), steps);
        } catch (CollapseException e) {
            collapse = e;
        }
        return new EmRun(mixing, steps.trace(), result, collapse, contested(mixing));
    }

    private static int contested(Mixing mixing) {
        Matrix R = mixing.start().responsibilities(mixing.X());
        int least = 0;
        for (int n = 1; n < R.rows(); n++) if (R.row(n).maxNorm() < R.row(least).maxNorm()) least = n;
        return least;
    }

    /** The responsibilities known at a step; none before the first E-step. */
    Matrix responsibilities(int step) {
        return trace.latest(step, EmStep.Responsibilities.class)
                .map(EmStep.Responsibilities::R)
                .orElse(Matrix.zeros(0, 1));
    }

    /** Which component answers most for a point at a step, from 0. */
    int owner(int step, int n) {
        Matrix R = responsibilities(step);
        int most = 0;
        for (int k = 1; k < R.cols(); k++) if (R.get(n, k) > R.get(n, most)) most = k;
        return most;
    }

    int last() {
        return trace.size() - 1;
    }
}
