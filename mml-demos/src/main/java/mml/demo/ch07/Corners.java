package mml.demo.ch07;

import java.io.IOException;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ConvexConjugate;
import mml.optimization.LegendreStep;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.Simplex;
import mml.optimization.SimplexStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.optimization.PolygonScene;
import mml.viz.scene.optimization.SupportScene;

/**
 * Example 7.5: a linear cost over a polygon, walked from corner to corner by the simplex method; and the lines below the
 * graph of a function that is not convex, which carry its convex hull.
 *
 * @mml §7.3.1, Example 7.5, Figure 7.9; §7.3.3
 */
public final class Corners {
    private static final Matrix A = Matrix.of(5, 2, 2, 2, 2, -4, -2, 1, 0, -1, 0, 1);
    private static final Vector B = Vector.of(33, 8, 5, -1, 8);
    private static final Vector COST = Vector.of(-5, -3);
    private static final Expression WELLS = Expression.parse("x^4 - 2x^2 + x/3");

    private Corners() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "corners")));
    }

    /** Draws both and returns the best corner. */
    public static String run(Folder out) throws IOException {
        LinearProgram program = LinearProgram.minimise(COST).subjectTo(A, B);
        Recorder<SimplexStep> steps = Recorder.all();
        LpResult result = Simplex.of(program, steps);
        PolygonScene polygon = new PolygonScene(steps.trace(), B, out.canvas());
        out.figure("polygon", polygon.frame(polygon.frames() - 1).picture());
        out.frames("walk", polygon);
        out.frames("dictionary", polygon.withDictionary());
        Trace<LegendreStep> lines =
                Trace.of(t -> ConvexConjugate.of(WELLS, -1.6, 1.6).lines(Vector.of(-3, -1, 0, 0.3, 1, 3), t));
        SupportScene support = new SupportScene(lines, out.canvas());
        out.figure("supporting-lines", support.frame(support.frames() - 1).picture());
        if (!(result instanceof LpResult.Optimal best))
            throw new IllegalStateException("the polygon has a best corner: " + result.certificate());
        return "lowest at " + NumberText.tuple(best.x()) + ": " + NumberText.of(best.value())
                + (best.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
