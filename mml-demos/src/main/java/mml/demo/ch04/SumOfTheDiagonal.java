package mml.demo.ch04;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.exact.BasisChange;
import mml.exact.Diagonalization;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.DiagonalPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One map in three bases: the diagonals of its matrices differ, their sums agree.
 *
 * @mml §4.1, Definition 4.4
 */
public final class SumOfTheDiagonal {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 1}, {2, 0}});
    private static final FieldMatrix<BigFraction> S = FieldMatrix.of(new int[][] {{2, -1}, {1, 1}});
    private static final Canvas CANVAS = new Canvas(520, 560, 21);

    private SumOfTheDiagonal() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "trace")));
    }

    /** Draws the shares of the basis vectors and returns the sums. */
    public static String run(Folder out) throws IOException {
        Diagonalization eigen = Diagonalization.of(A);
        List<String> values = new ArrayList<>();
        List<Vector> directions = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            values.add(NumberText.exact(eigen.D().text(k, k)));
            directions.add(eigen.P().column(k).toVector());
        }
        BasisChange<BigFraction> change = BasisChange.similar(A, S);
        DiagonalPicture picture = new DiagonalPicture(change, values, directions, CANVAS);
        for (int step : new int[] {1, 4})
            out.figure(
                    step == 1 ? "share" : "trace",
                    picture.frame(
                            step, picture.caption(step) + ". What each basis vector keeps of itself, as a trail."));
        BasisChange<BigFraction> diagonal = BasisChange.similar(A, eigen.P());
        return "diagonals " + diagonal(A) + ", " + diagonal(change.result()) + ", " + diagonal(diagonal.result())
                + (change.certificate().holds() && diagonal.certificate().holds() ? "" : ", unconfirmed");
    }

    private static String diagonal(FieldMatrix<BigFraction> M) {
        return NumberText.exact(M.text(0, 0)) + " and " + NumberText.exact(M.text(1, 1)) + " (sum "
                + NumberText.exact(Fractions.text(M.trace())) + ")";
    }
}
