package mml.viz.scene;

import mml.trace.Step;
import mml.trace.Trace;

/** A trace as a sequence of frames of one size; {@link Film} is what to extend. */
public interface Scene {
    /** What is drawn. */
    Trace<? extends Step> trace();

    /** How many frames there are: one per step of the trace, unless a scene says otherwise. */
    int frames();

    /**
     * Frame i: always the same for the same i.
     *
     * @throws IllegalArgumentException if i is not within 0 … {@code frames() − 1}
     */
    Frame frame(int i);
}
