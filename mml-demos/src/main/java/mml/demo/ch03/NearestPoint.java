package mml.demo.ch03;

import java.io.IOException;
import mml.demo.Folder;
import mml.geometry.AffineProjection;
import mml.geometry.AffineProjectionStep;
import mml.geometry.InnerProduct;
import mml.geometry.Projection;
import mml.geometry.ProjectionStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.AffineProjectionScene;
import mml.viz.scene.geometry.ProjectionScene;

/**
 * The nearest point of a line, of the plane of Example 3.11, and of a line beside the origin; under another inner product
 * the nearest point is another one.
 *
 * @mml §3.8.1, Figure 3.10; §3.8.2, Figure 3.11; §3.8.4, Figure 3.13
 */
public final class NearestPoint {
    private static final Matrix LINE = Matrix.of(2, 1, 2, 1);
    private static final Matrix PLANE = Matrix.of(3, 2, 1, 0, 1, 1, 1, 2);

    private NearestPoint() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "nearest-point")));
    }

    /** Draws the four projections step by step and says where they lead. */
    public static String run(Folder out) throws IOException {
        Vector x = Vector.of(-0.5, 3.5);
        InnerProduct stretched = InnerProduct.of(Matrix.of(2, 2, 2, 1, 1, 1));
        Canvas canvas = out.canvas();
        out.frames("line", scene(LINE, x, InnerProduct.dot(), canvas));
        out.frames("line-stretched", scene(LINE, x, stretched, canvas));
        ProjectionScene onPlane = scene(PLANE, Vector.of(6, 0, 0), InnerProduct.dot(), canvas);
        out.figure("nearest-point", onPlane.frame(onPlane.frames() - 1).picture());
        out.frames("plane", onPlane);
        Trace<AffineProjectionStep> affine =
                Trace.of(t -> AffineProjection.of(Vector.of(-1, 2), LINE, Vector.of(2.5, -1), InnerProduct.dot(), t));
        out.frames("affine", new AffineProjectionScene(affine, canvas));
        Projection plane = Projection.of(PLANE, Vector.of(6, 0, 0));
        if (!plane.certificate().holds())
            throw new IllegalStateException(plane.certificate().toString());
        return "(6, 0, 0) is √6 from the plane of (1, 1, 1) and (0, 1, 2): its square is "
                + Numbers.rounded(plane.distance() * plane.distance(), 6);
    }

    private static ProjectionScene scene(Matrix B, Vector x, InnerProduct inner, Canvas canvas) {
        Trace<ProjectionStep> trace = Trace.of(t -> Projection.of(B, x, inner, t));
        return new ProjectionScene(trace, canvas);
    }
}
