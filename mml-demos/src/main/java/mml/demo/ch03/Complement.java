package mml.demo.ch03;

import java.io.IOException;
import mml.demo.Folder;
import mml.geometry.OrthogonalComplement;
import mml.geometry.Orthonormality;
import mml.geometry.Projection;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.geometry.ComplementPicture;
import mml.viz.scene.geometry.CoordinatesPicture;

/**
 * Coordinates in an orthonormal basis are inner products; and a vector of space is the sum of its parts in a plane and in the
 * line at a right angle to it.
 *
 * @mml §3.5, Example 3.8; §3.6, Figure 3.7
 */
public final class Complement {
    private static final double R = Math.sqrt(0.5);

    private Complement() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "complement")));
    }

    /** Draws both and returns the parts. */
    public static String run(Folder out) throws IOException {
        Canvas half = Canvas.HALF.bare();
        Orthonormality basis = Orthonormality.of(Matrix.of(2, 2, R, R, R, -R));
        CoordinatesPicture coordinates = new CoordinatesPicture(basis, Vector.of(3, 1), half);
        int sum = coordinates.frames() - 2;
        out.figure("coordinates", coordinates.frame(sum, "A vector as the sum of its parts along a basis."));
        Matrix plane = Matrix.of(3, 2, 1, 0, 1, 1, 0, 1);
        Projection parts = Projection.of(plane, Vector.of(2, -1, 0));
        ComplementPicture both = new ComplementPicture(parts, OrthogonalComplement.of(plane), half, Eye.CHOSEN);
        int last = both.frames() - 1;
        out.figure("complement", both.frame(last, "A vector, its part in a plane and its part in the complement."));
        return coordinates.caption(sum) + "; " + both.caption(last);
    }
}
