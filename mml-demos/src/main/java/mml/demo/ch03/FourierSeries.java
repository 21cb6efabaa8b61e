package mml.demo.ch03;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.geometry.FourierProjection;
import mml.geometry.FourierStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.FourierScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * A square wave projected onto sines and cosines: what Fourier's series is, seen as geometry. The overshoot beside the jump
 * keeps its height and becomes narrower.
 *
 * @mml §3.7; §3.8
 */
public final class FourierSeries {
    private static final int[] TERMS = {1, 3, 15};

    private FourierSeries() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "fourier")));
    }

    /** Draws three projections side by side, and the way to the second; returns what is left over. */
    public static String run(Folder out) throws IOException {
        List<Mark> panels = new ArrayList<>();
        List<String> rests = new ArrayList<>();
        for (int k = 0; k < TERMS.length; k++) {
            Trace<FourierStep> trace = trace(TERMS[k]);
            FourierStep.Done done = (FourierStep.Done) trace.last();
            Svg panel = new FourierScene(trace, new Canvas(380, 590, 26).bare())
                    .frame(trace.size() - 1)
                    .picture();
            panels.add(Mark.at(10 + 390 * k, 10, panel.marks()));
            panels.add(Mark.text(200 + 390 * k, 632, 21, Anchor.MIDDLE, "up to frequency " + TERMS[k], Role.INK));
            rests.add("N = " + TERMS[k] + " leaves " + NumberText.of(done.rest()));
        }
        String line = "a square wave of length " + NumberText.of(((FourierStep.Start) trace(0).get(0)).norm()) + ": "
                + String.join(", ", rests);
        out.figure("fourier", new Svg(1180, 655, "A square wave and its projections", line + ".", panels));
        out.frames("steps", new FourierScene(trace(5), out.canvas()));
        return line;
    }

    private static Trace<FourierStep> trace(int N) {
        return Trace.of(t -> FourierProjection.of(x -> x < 0 ? -1 : 1, N, 1e-8, t));
    }
}
