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
     * The picture of step i: always the same for the same i.
     *
     * @throws IndexOutOfBoundsException if i is not within 0 … {@code frames() − 1}
     */
    Svg frame(int i);

    /** How many frames there are: one per step of the trace. */
    default int frames() {
        return trace().size();
    }
}
