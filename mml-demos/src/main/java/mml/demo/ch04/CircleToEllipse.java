package mml.demo.ch04;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.spectral.SvdStages;
import mml.spectral.SvdStagesStep;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.SvdStagesScene;
import mml.viz.svg.Mark;
import mml.viz.svg.Svg;

/**
 * Figures 4.8 and 4.9: a singular value decomposition acts in three stages, in the plane and from the plane into space.
 *
 * @mml §4.5.1, Figures 4.8, 4.9, Example 4.12
 */
public final class CircleToEllipse {
    private static final Matrix SHEAR = Matrix.of(2, 2, 1, 1, 0, 1);
    private static final Matrix INTO_SPACE = Matrix.of(3, 2, 1, -0.8, 0, 1, 1, 0);
    private static final double WIDTH = 480;
    private static final double HEIGHT = 270;

    private CircleToEllipse() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "svd-stages")));
    }

    /** Draws the stages of both matrices and returns their singular values. */
    public static String run(Folder out) throws IOException {
        return "shear: " + draw("plane", SHEAR, out) + "; plane into space: " + draw("space", INTO_SPACE, out);
    }

    private static String draw(String name, Matrix A, Folder out) throws IOException {
        Trace<SvdStagesStep> trace = Trace.of(t -> SvdStages.of(A, t));
        SvdStagesScene panel = new SvdStagesScene(trace, new Canvas(WIDTH, HEIGHT, 20).bare());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < panel.frames(); i++)
            marks.add(Mark.at(
                    i % 2 == 0 ? 0 : WIDTH,
                    i < 2 ? 0 : HEIGHT,
                    panel.frame(i).picture().marks()));
        String title = "The three stages of a singular value decomposition";
        out.figure(name, new Svg(2 * WIDTH, 2 * HEIGHT, title, title + ": " + panel.values() + ".", marks));
        out.frames(name + "-steps", new SvdStagesScene(trace, out.canvas()));
        return panel.values();
    }
}
