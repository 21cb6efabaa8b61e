package mml.demo.ch02;

import java.io.IOException;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.exact.MinusOneTrick;
import mml.exact.RowReductionStep;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.exact.RowReductionScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Examples 2.8 and 2.9, two uses of the reduced form: {@code [A | I]} becomes {@code [I | A⁻¹]}, and the Minus-1 trick
 * reads off a kernel.
 *
 * @mml §2.3.3, Examples 2.8, 2.9
 */
public final class GaussJordan {
    private static final FieldMatrix<BigFraction> A =
            FieldMatrix.of(new int[][] {{1, 0, 2, 0}, {1, 1, 0, 0}, {1, 2, 0, 1}, {1, 1, 1, 1}});
    private static final FieldMatrix<BigFraction> REDUCED =
            FieldMatrix.of(new int[][] {{1, 3, 0, 0, 3}, {0, 0, 1, 0, 9}, {0, 0, 0, 1, -4}});

    private GaussJordan() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "inverse")));
    }

    /** Inverts A step by step, fills the reduced form up with −1, and returns both results. */
    public static String run(Folder out) throws IOException {
        Trace<RowReductionStep> trace = Trace.of(t -> Inverse.of(A, t));
        RowReductionScene scene = new RowReductionScene(trace, out.canvas(Canvas.ofWidth(960, 23)));
        out.figure("inverse-start", scene.frame(0).picture());
        out.figure("inverse-done", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", new RowReductionScene(trace, out.canvas()));
        MinusOneTrick<BigFraction> trick = MinusOneTrick.of(REDUCED);
        out.figure("minus-one", Matrices.minusOne(REDUCED, trick));
        return "A·A⁻¹ = I after " + Count.of(trace.size(), "step") + ", first row of A⁻¹: "
                + Matrices.row(Inverse.of(A).inverse(), 0) + "; Minus-1 trick: kernel "
                + Matrices.row(trick.kernel().get(0).transpose(), 0) + ", "
                + Matrices.row(trick.kernel().get(1).transpose(), 0);
    }
}
