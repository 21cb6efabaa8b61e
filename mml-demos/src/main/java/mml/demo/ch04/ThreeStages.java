package mml.demo.ch04;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.exact.Diagonalization;
import mml.exact.FieldMatrix;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.EigenStages;
import mml.spectral.EigenStagesStep;
import mml.spectral.SymmetricEigen;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.spectral.EigenStagesScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Figure 4.7: an eigendecomposition acts in three stages. Pᵀ turns the eigenvectors onto the axes, D stretches along
 * these, P turns back. Frame by frame the same with eigenvectors that are not at right angles.
 *
 * @mml §4.4, Figure 4.7, Example 4.11
 */
public final class ThreeStages {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.parse(new String[][] {{"5/2", "-1"}, {"-1", "5/2"}});
    private static final Matrix SLANTED = Matrix.of(2, 2, 2, 1, 0, 1);
    private static final int POINTS = 120;

    private ThreeStages() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "eigendecomposition")));
    }

    /** Draws the stages and returns what the decomposition is good for. */
    public static String run(Folder out) throws IOException {
        SymmetricEigen eigen = SymmetricEigen.of(A.toMatrix());
        Matrix P = eigen.eigenvectors();
        Matrix turned = P.transpose();
        Matrix stretched = eigen.diagonal().times(turned);
        List<Matrix> stages = List.of(Matrix.identity(2), turned, stretched, P.times(stretched));
        List<String> names = List.of("x", "P^T x", "D P^T x", "P D P^T x = A x");
        List<Mark> marks = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            marks.add(Mark.at(15 + 245 * k, 20, panel(stages.get(k), P, names.get(k))));
            if (k > 0)
                marks.addAll(Arrow.of(new Point(245 * k - 8, 130), new Point(245 * k + 14, 130), Role.MUTED, 2.4));
        }
        Diagonalization exact = Diagonalization.of(A);
        FieldMatrix<BigFraction> D = exact.D();
        FieldMatrix<BigFraction> fifth = exact.power(5);
        String line = "A = PDPᵀ with D = diag" + FieldMatrix.ofColumn(List.of(D.get(0, 0), D.get(1, 1)))
                + "; A⁵ has the rows " + fifth.row(0) + " and " + fifth.row(1);
        out.figure("eigendecomposition", new Svg(985, 290, "The three stages of an eigendecomposition", line, marks));
        Trace<EigenStagesStep> trace = Trace.of(t -> EigenStages.of(SLANTED, t));
        out.frames("slanted", new EigenStagesScene(trace, out.canvas()));
        return line;
    }

    private static List<Mark> panel(Matrix M, Matrix P, String name) {
        Plane plane = new Plane(new Clip(0, 0, 220, 220), Scale.linear(-3.9, 3.9), Scale.linear(-3.9, 3.9), 20);
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("", ""));
        double[] x = new double[POINTS + 1];
        double[] y = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            double angle = 2 * Math.PI * (i % POINTS) / POINTS;
            Vector p = M.times(Vector.of(Elementary.cos(angle), Elementary.sin(angle)));
            x[i] = p.get(0);
            y[i] = p.get(1);
        }
        marks.addAll(plane.curve(x, y, Look.stroke(Role.INK, 2)));
        for (int j = 0; j < 2; j++) {
            Vector p = M.times(P.column(j));
            marks.addAll(plane.arrow(0, 0, p.get(0), p.get(1), Role.series(j), 3));
        }
        marks.addAll(MathText.parse(name).marks(110, 252, 19, Anchor.MIDDLE, Role.INK));
        return marks;
    }
}
