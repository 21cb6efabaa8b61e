package mml.demo.ch02;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.exact.BasisChange;
import mml.exact.FieldMatrix;
import mml.viz.scene.exact.BasesPicture;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Example 2.24: the matrix of a linear map in two new bases, {@code Ã = T⁻¹AS}, drawn as the square whose two ways round
 * are the same map.
 *
 * @mml §2.7.2, Theorem 2.20, Example 2.24, Figure 2.11
 */
public final class TwoBases {
    private static final FieldMatrix<BigFraction> A =
            FieldMatrix.of(new int[][] {{1, 2, 0}, {-1, 1, 3}, {3, 7, 1}, {-1, 2, 4}});
    private static final FieldMatrix<BigFraction> S = FieldMatrix.of(new int[][] {{1, 0, 1}, {1, 1, 0}, {0, 1, 1}});
    private static final FieldMatrix<BigFraction> T =
            FieldMatrix.of(new int[][] {{1, 1, 0, 1}, {1, 0, 1, 0}, {0, 1, 1, 0}, {0, 0, 0, 1}});

    /** Example 2.23. */
    private static final FieldMatrix<BigFraction> MIXING = FieldMatrix.of(new int[][] {{2, 1}, {1, 2}});

    private static final FieldMatrix<BigFraction> DIAGONALS = FieldMatrix.of(new int[][] {{1, 1}, {1, -1}});

    private TwoBases() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "basis-change")));
    }

    /** Changes both bases, draws the square and returns the new matrix. */
    public static String run(Folder out) throws IOException {
        BasisChange<BigFraction> change = BasisChange.of(A, S, T);
        List<Mark> marks = new ArrayList<>();
        node(marks, "ℝ³, basis B", 330, 190);
        node(marks, "ℝ⁴, basis C", 650, 190);
        node(marks, "ℝ³, new basis", 330, 390);
        node(marks, "ℝ⁴, new basis", 650, 390);
        marks.addAll(Arrow.of(new Point(415, 184), new Point(565, 184), Role.SERIES_1, 3.5));
        marks.addAll(Arrow.of(new Point(415, 384), new Point(565, 384), Role.SERIES_2, 3.5));
        marks.addAll(Arrow.of(new Point(330, 360), new Point(330, 210), Role.SERIES_3, 3.5));
        marks.addAll(Arrow.of(new Point(650, 360), new Point(650, 210), Role.SERIES_4, 3.5));
        matrix(marks, "A", A, 490, 90, Role.SERIES_1);
        matrix(marks, "Ã", change.result(), 490, 484, Role.SERIES_2);
        matrix(marks, "S", S, 170, 285, Role.SERIES_3);
        matrix(marks, "T", T, 830, 285, Role.SERIES_4);
        String rows = rows(change.result());
        String description =
                "A square: S turns new coordinates into old ones, A maps, T does the same on the other side. "
                        + "The new matrix T⁻¹AS has the rows " + rows + ".";
        out.figure("basis-change", new Svg(980, 575, "A map in two pairs of bases", description, marks));
        BasisChange<BigFraction> plane = BasisChange.of(MIXING, DIAGONALS, DIAGONALS);
        BasesPicture grids = BasesPicture.of(
                plane, FieldMatrix.of(new int[][] {{2}, {1}}), out.canvas().bare());
        out.figure("grids", grids.frame(4, "In the basis of the diagonals the map stretches by 3 and by 1."));
        return "T⁻¹AS has the rows " + rows + (change.certificate().holds() ? ", and T·Ã = A·S" : ", unconfirmed");
    }

    private static String rows(FieldMatrix<BigFraction> M) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < M.rows(); i++) rows.add(Matrices.row(M, i));
        return String.join(", ", rows);
    }

    private static void node(List<Mark> marks, String text, double x, double y) {
        marks.addAll(MathText.words(text).marks(x, y, 20, Anchor.MIDDLE, Role.INK));
    }

    private static void matrix(
            List<Mark> marks, String name, FieldMatrix<BigFraction> M, double x, double y, Role role) {
        var mark = Matrices.centred(M, x, y, 21).entries(M, Role.INK);
        marks.addAll(mark.marks());
        marks.addAll(Matrices.name(name + " =", x - mark.width() / 2 - 26, y + 8, role));
    }
}
