package mml.viz.export;

import mml.matrix.Shapes;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;

/** One picture as a scene of one frame. */
record Still(Svg picture) implements Scene {
    @Override
    public Trace<Step> trace() {
        return Trace.of(t -> t.step(telling -> telling.kind("picture").caption(picture.title())));
    }

    @Override
    public int frames() {
        return 1;
    }

    @Override
    public Frame frame(int i) {
        Shapes.index(i, 1, "frame");
        return new Frame(picture, picture.title(), "", 0);
    }
}
