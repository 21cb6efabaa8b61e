package mml.viz.scene;

import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.svg.Svg;

/** A trace as a sequence of frames of one size. */
public interface Scene {
    /** What is drawn. */
    Trace<? extends Step> trace();

    /** How many frames there are: one per step of the trace, unless a scene says otherwise. */
    default int frames() {
        return trace().size();
    }

    /**
     * Frame i: always the same for the same i.
     *
     * @throws IllegalArgumentException if i is not within 0 … {@code frames() − 1}
     */
    default Frame frame(int i) {
        Step step = trace().get(step(i));
        return new Frame(picture(i), step.caption(), step.formula(), step(i));
    }

    /** Which step frame i shows. */
    default int step(int i) {
        return i;
    }

    /** The picture of frame i, of scenes that do not say their words yet. */
    default Svg picture(int i) {
        throw new UnsupportedOperationException();
    }
}
