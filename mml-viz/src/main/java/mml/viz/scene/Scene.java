package mml.viz.scene;

import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.svg.Svg;

/**
 * A trace as a sequence of figures of one size.
 *
 * @param <S> the steps that are drawn
 */
public interface Scene<S extends Step> {
    /** What is drawn. */
    Trace<S> trace();

    /**
     * The picture of frame i: always the same for the same i.
     *
     * @throws IndexOutOfBoundsException if i is not within 0 … {@code frames() − 1}
     */
    Svg frame(int i);

    /** Which step of the trace frame i shows; several frames may show one step, and a step may have none. */
    default int step(int i) {
        return i;
    }

    /** How many frames there are: one per step of the trace, unless a scene says otherwise. */
    default int frames() {
        return trace().size();
    }
}
