package mml.demo.ch02;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.exact.AffineMap;
import mml.exact.AffineSubspace;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.viz.scene.Eye;
import mml.viz.scene.exact.AffinePicture;
import mml.viz.scene.exact.SolutionsPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * All solutions of a system are one of them and the null space, shifted there; and a plane beside 0, which a shear takes
 * to another one.
 *
 * @mml §2.3.1, (2.43); §2.8.1, Figure 2.13; §2.8.2
 */
public final class Shifted {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2}, {2, 4}});
    private static final FieldMatrix<BigFraction> B = column(2, 4);
    private static final FieldMatrix<BigFraction> SUPPORT = column(0, 1, 2);
    private static final List<FieldMatrix<BigFraction>> DIRECTIONS = List.of(column(2, 1, 0), column(-1, 2, 1));
    private static final FieldMatrix<BigFraction> SHEAR = FieldMatrix.of(new int[][] {{1, 1, 0}, {0, 1, 0}, {0, 0, 1}});

    private Shifted() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "shifted")));
    }

    /** Draws both and returns what they show. */
    public static String run(Folder out) throws IOException {
        SolutionSet<BigFraction> S = SolutionSet.of(A, B);
        SolutionsPicture solutions = new SolutionsPicture(S, S.particular(), Eye.CHOSEN);
        int all = solutions.frames() - 1;
        out.figure("solutions", solutions.frame(all, "x₁ + 2x₂ = 2 has a line of solutions."));
        FieldMatrix<BigFraction> points = SUPPORT;
        for (FieldMatrix<BigFraction> u : DIRECTIONS) points = points.augment(SUPPORT.plus(u));
        AffineMap<BigFraction> map = new AffineMap<>(SHEAR, column(1, -2, -1));
        AffinePicture plane = new AffinePicture(
                SUPPORT, DIRECTIONS, SUPPORT.plus(DIRECTIONS.get(0)), AffineSubspace.through(points), map, Eye.CHOSEN);
        int shown = plane.frames() - 2;
        out.figure("plane", plane.frame(shown, "A plane through 0, and the same plane shifted by x₀."));
        return solutions.caption(all) + "; " + plane.caption(shown);
    }

    private static FieldMatrix<BigFraction> column(int... v) {
        return FieldMatrix.generate(v.length, 1, (i, j) -> new BigFraction(v[i]));
    }
}
