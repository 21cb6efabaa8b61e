package mml.hub.widget.ch06;

import mml.hub.widget.DataText;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.text.Numbers;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import org.jspecify.annotations.Nullable;

/** How far the axes of a figure reach, kept in the state once something was dragged, so that nothing moves under the hand. */
final class Reach {
    static final String KEY = "reach";
    private static final double TINY = 1e-9;

    private Reach() {}

    /** The axis d that is kept, if it is one; null otherwise. */
    static @Nullable Scale of(State state, int d) {
        Matrix ends;
        try {
            ends = DataText.points(state.get(KEY, ""), 2).X();
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (ends.rows() != 2 || ends.cols() != 2) return null;
        double size = Math.max(Math.abs(ends.get(0, d)), Math.abs(ends.get(1, d)));
        return ends.get(1, d) - ends.get(0, d) > TINY * size ? Scale.linear(ends.get(0, d), ends.get(1, d)) : null;
    }

    /** The state with these axes, unless it keeps some already. */
    static State kept(State state, Plane plane) {
        if (state.has(KEY)) return state;
        Scale x = plane.across();
        Scale y = plane.up();
        return state.with(KEY, pair(x.min(), y.min()) + ";" + pair(x.max(), y.max()));
    }

    private static String pair(double x, double y) {
        return Numbers.shortest(x) + "," + Numbers.shortest(y);
    }
}
