package mml.demo.ch02;

import java.io.IOException;
import java.util.Locale;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.Parametric;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.exact.RowReductionScene;

/**
 * Example 2.6: a system whose right-hand side contains a. Elimination itself finds the one a for which it has solutions.
 * Every step as a frame, and the whole reduction as LaTeX and as a page to step through.
 *
 * @mml §2.3.2, Example 2.6
 */
public final class Parameter {
    private static final String[][] SYSTEM = {
        {"-2", "4", "-2", "-1", "4", "-3"},
        {"4", "-8", "3", "-3", "1", "2"},
        {"1", "-2", "1", "-1", "1", "0"},
        {"1", "-2", "0", "-3", "4", "a"}
    };

    private Parameter() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "parameter")));
    }

    /** Reduces the system, draws every step and returns what was found. */
    public static String run(Folder out) throws IOException {
        FieldMatrix<Parametric> augmented = FieldMatrix.parseParametric(SYSTEM);
        Trace<RowReductionStep> trace =
                Trace.of(t -> RowReduction.of(augmented, Rules.reduced().withRightHandSides(1), t));
        RowReductionScene scene = new RowReductionScene(trace, out.canvas(Canvas.ofWidth(960, 23)));
        int condition = 0;
        while (!(trace.get(condition) instanceof RowReductionStep.Condition)) condition++;
        out.figure("start", scene.frame(0).picture());
        out.figure("condition", scene.frame(condition).picture());
        out.figure("done", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", new RowReductionScene(trace, out.canvas()));
        return trace.get(condition).caption() + "; " + trace.last().caption().toLowerCase(Locale.ROOT) + ", "
                + Count.of(scene.frames(), "frame");
    }
}
