package mml.viz.export;

import mml.text.Precision;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;

/**
 * A scene whose numbers have another precision.
 *
 * @param scene laid out for numbers of this precision
 * @param digits significant ones
 */
record Rounded(Scene scene, int digits) implements Scene {
    @Override
    public Trace<? extends Step> trace() {
        return scene.trace();
    }

    @Override
    public int frames() {
        return scene.frames();
    }

    @Override
    public Frame frame(int i) {
        return Precision.of(digits, () -> scene.frame(i));
    }
}
