package mml.demo.ch04;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Eigen;
import mml.text.Numbers;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.EigenPicture;
import mml.viz.scene.spectral.SymmetryPicture;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Figure 4.4: five linear maps of the plane, with the lines that they keep. The first stretches along the axes, the second
 * shears, the third turns by 30°, the fourth collapses the plane to a line, the fifth stretches along the diagonals.
 *
 * @mml §4.2, Figure 4.4
 */
public final class FiveMaps {
    private static final double C = Elementary.cos(Math.PI / 6);
    private static final List<Matrix> MAPS = List.of(
            Matrix.of(2, 2, 0.5, 0, 0, 2),
            Matrix.of(2, 2, 1, 0.5, 0, 1),
            Matrix.of(2, 2, C, -0.5, 0.5, C),
            Matrix.of(2, 2, 1, -1, -1, 1),
            Matrix.of(2, 2, 1, 0.5, 0.5, 1));
    private static final List<String> NAMES = List.of("stretch", "shear", "turn", "collapse", "diagonals");
    private static final Canvas PANEL = new Canvas(300, 280, 26);

    private FiveMaps() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "five-maps")));
    }

    /** Draws the five maps and returns their eigenvalues. */
    public static String run(Folder out) throws IOException {
        List<Mark> panels = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int k = 0; k < MAPS.size(); k++) {
            Eigen eigen = Eigen.of(MAPS.get(k));
            String values = NAMES.get(k) + ": λ = " + text(eigen, 0) + ", " + text(eigen, 1);
            found.add(values);
            EigenPicture picture = new EigenPicture(MAPS.get(k), lines(eigen), PANEL);
            List<Mark> marks = new ArrayList<>(
                    picture.frame(Vector.of(0.6, 0.8), -1, "", "").marks());
            marks.addAll(MathText.words(values).marks(150, 303, 20, Anchor.MIDDLE, Role.INK));
            panels.add(Mark.at(20 + 160 * (k / 3) + 320 * (k % 3), 10 + 325 * (k / 3), marks));
        }
        String line = String.join("; ", found);
        out.figure("five-maps", new Svg(980, 650, "Five maps and the lines they keep", line + ".", panels));
        Matrix symmetric = MAPS.get(MAPS.size() - 1);
        Eigen kept = Eigen.of(symmetric);
        SymmetryPicture symmetry = new SymmetryPicture(
                symmetric,
                lines(kept),
                List.of(
                        kept.eigenvalues().get(0).re(),
                        kept.eigenvalues().get(1).re()),
                out.canvas().bare());
        out.figure("right-angle", symmetry.frame(symmetry.frames() - 1, "The eigenvectors of a symmetric matrix."));
        return line;
    }

    /** The real eigenvectors, of a defective matrix only the one there is. */
    private static List<Vector> lines(Eigen eigen) {
        if (!eigen.isReal()) return List.of();
        Vector first = eigen.eigenvectors().re().column(0);
        return eigen.defective()
                ? List.of(first)
                : List.of(first, eigen.eigenvectors().re().column(1));
    }

    private static String text(Eigen eigen, int k) {
        double re = eigen.eigenvalues().get(k).re();
        double im = eigen.eigenvalues().get(k).im();
        String real = Numbers.rounded(re, 3).replace('-', '−');
        return im == 0 ? real : real + (im < 0 ? " − " : " + ") + Numbers.rounded(Math.abs(im), 3) + "i";
    }
}
