package mml.demo.ch03;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.geometry.Angle;
import mml.geometry.AngleStep;
import mml.geometry.InnerProduct;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.AngleScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Figure 3.6: two vectors at a right angle for the dot product, and at another one for the inner product with
 * A = diag(2, 1).
 *
 * @mml §3.4, Example 3.7, Figure 3.6
 */
public final class RightAngles {
    private static final Vector X = Vector.of(1, 1);
    private static final Vector Y = Vector.of(-1, 1);

    private RightAngles() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "right-angles")));
    }

    /** Draws both side by side, and how the second comes about; returns the angles. */
    public static String run(Folder out) throws IOException {
        InnerProduct stretched = InnerProduct.of(Matrix.of(2, 2, 2, 0, 0, 1));
        List<InnerProduct> products = List.of(InnerProduct.dot(), stretched);
        String[] names = {"dot product", "A = diag(2, 1)"};
        List<Mark> panels = new ArrayList<>();
        List<String> angles = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            Trace<AngleStep> trace = trace(products.get(k));
            Svg panel = new AngleScene(trace, new Canvas(400, 400, 20).bare(), 1.7)
                    .frame(trace.size() - 1)
                    .picture();
            String found = names[k] + ": "
                    + NumberText.of(Angle.of(X, Y, products.get(k)).degrees()) + "°";
            panels.add(Mark.at(10 + 430 * k, 10, panel.marks()));
            panels.addAll(MathText.words(found).marks(210 + 430 * k, 440, 19, Anchor.MIDDLE, Role.INK));
            angles.add(found);
        }
        String line = String.join(", ", angles);
        out.figure("right-angles", new Svg(850, 470, "The same vectors, two inner products", line + ".", panels));
        out.frames("steps", new AngleScene(trace(stretched), out.canvas()));
        return line;
    }

    private static Trace<AngleStep> trace(InnerProduct product) {
        return Trace.of(t -> Angle.of(X, Y, product, t));
    }
}
