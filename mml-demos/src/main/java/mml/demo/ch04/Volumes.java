package mml.demo.ch04;

import java.io.IOException;
import mml.demo.Folder;
import mml.exact.Determinant;
import mml.exact.DeterminantStep;
import mml.exact.FieldMatrix;
import mml.exact.LaplaceExpansion;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.exact.VolumeScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Figures 4.2 and 4.3: a determinant is the area of a parallelogram, the volume of a parallelepiped; shears keep it.
 *
 * @mml §4.1, Figures 4.2, 4.3, Examples 4.2, 4.3
 */
public final class Volumes {
    private static final FieldMatrix<BigFraction> PLANE = FieldMatrix.of(new int[][] {{3, 1}, {1, 2}});
    private static final FieldMatrix<BigFraction> SPACE =
            FieldMatrix.of(new int[][] {{2, 6, 1}, {0, 1, 4}, {-8, 0, -1}});
    private static final FieldMatrix<BigFraction> LAPLACE =
            FieldMatrix.of(new int[][] {{1, 2, 3}, {3, 1, 2}, {0, 0, 1}});

    private Volumes() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "volumes")));
    }

    /** Draws both bodies and the shears, and returns their sizes. */
    public static String run(Folder out) throws IOException {
        VolumeScene plane = new VolumeScene(columns(PLANE), out.canvas(Canvas.HALF));
        out.figure("area", plane.frame(0).picture());
        out.figure("box", plane.frame(plane.frames() - 1).picture());
        out.figure(
                "volume",
                new VolumeScene(columns(SPACE), out.canvas(Canvas.HALF))
                        .frame(0)
                        .picture());
        out.frames("shears", plane);
        return "area " + Determinant.of(PLANE).value() + "; volume "
                + Determinant.of(SPACE).value().abs() + ", turned over; Laplace along the first row: "
                + LaplaceExpansion.of(LAPLACE).terms() + ", sum "
                + LaplaceExpansion.of(LAPLACE).value();
    }

    private static Trace<DeterminantStep> columns(FieldMatrix<BigFraction> A) {
        return Trace.of(t -> Determinant.of(A.transpose(), t));
    }
}
