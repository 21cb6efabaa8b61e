package mml.iteration;

import mml.matrix.Shapes;

/**
 * Where an iteration stands after k steps: all that the next step is made from. It usually is the
 * {@link mml.trace.Step} that is shown.
 */
public interface State {
    /** How many steps were taken. */
    int k();

    /** How far it still is from being good, 0 or more: the norm of a residual, a gradient, a change. */
    double measure();

    /** Whether every number in it is one; a state that keeps more than {@link #measure} shows looks there too. */
    default boolean isFinite() {
        return Shapes.finite(measure());
    }
}
