package mml.demo.ch10;

import java.io.IOException;
import java.util.List;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.reduction.PrincipalSubspaces;
import mml.reduction.SubspaceStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Eye;
import mml.viz.scene.reduction.SubspaceScene;

/**
 * Three lengths of 150 irises, told by one, two and three directions: their variance, the error that is left, and the
 * singular values say the same.
 *
 * @mml §10.2.2; §10.3.3; §10.4.1
 */
public final class Views {
    private Views() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "three-views")));
    }

    /** Draws the directions one after the other and returns what one and two of them lose. */
    public static String run(Folder out) throws IOException {
        Matrix X = Datasets.iris().table().matrix("sepal_length_cm", "sepal_width_cm", "petal_length_cm");
        Recorder<SubspaceStep> steps = Recorder.all();
        PrincipalSubspaces views = PrincipalSubspaces.of(X, steps);
        SubspaceScene scene = new SubspaceScene(steps.trace(), out.canvas(), Eye.CHOSEN, List.of());
        out.figure("plane", scene.frame(2).picture());
        out.frames("directions", scene);
        return "of a variance of " + NumberText.of(views.total()) + ", one direction loses "
                + NumberText.of(views.errors().get(1)) + " and two lose "
                + NumberText.of(views.errors().get(2))
                + (views.certificate().holds() ? "; three readings agree" : "; unconfirmed");
    }
}
