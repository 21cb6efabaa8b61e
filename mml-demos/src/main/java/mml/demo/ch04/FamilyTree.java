package mml.demo.ch04;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.spectral.MatrixFinding;
import mml.spectral.MatrixPhylogeny;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.PhylogenyScene;

/**
 * Figure 4.13: the family tree of matrices, lit up for four of the chapter's examples.
 *
 * @mml §4.7, Figure 4.13
 */
public final class FamilyTree {
    private static final Map<String, Matrix> EXAMPLES = new LinkedHashMap<>();

    static {
        EXAMPLES.put("example-4.5", Matrix.of(2, 2, 4, 2, 1, 3));
        EXAMPLES.put("example-4.6", Matrix.of(2, 2, 2, 1, 0, 2));
        EXAMPLES.put("example-4.8", Matrix.of(3, 3, 3, 2, 2, 2, 3, 2, 2, 2, 3));
        EXAMPLES.put("example-4.13", Matrix.of(2, 3, 1, 0, 1, -2, 1, 0));
    }

    private FamilyTree() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "family-tree")));
    }

    /** Classifies the matrices, draws their trees and returns the last property that each has. */
    public static String run(Folder out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Matrix> e : EXAMPLES.entrySet()) {
            Trace<MatrixFinding> trace = Trace.of(t -> MatrixPhylogeny.of(e.getValue(), t));
            PhylogenyScene scene = new PhylogenyScene(trace, out.canvas(Canvas.CLASSIC));
            out.figure(e.getKey(), scene.frame(scene.frames() - 1).picture());
            List<String> holds = new ArrayList<>();
            for (MatrixFinding f : trace) if (f.holds()) holds.add(f.property().adjective());
            lines.add(e.getKey() + ": " + String.join(", ", holds));
        }
        return String.join("; ", lines);
    }
}
