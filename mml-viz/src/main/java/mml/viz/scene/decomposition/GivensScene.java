package mml.viz.scene.decomposition;

import java.util.List;
import mml.decomposition.GivensQrStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Cells;
import mml.viz.scene.Cells.Cell;
import mml.viz.scene.Digits;
import mml.viz.scene.MatrixMark;
import mml.viz.scene.MatrixRow;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import org.jspecify.annotations.Nullable;

/**
 * Givens' zeros: each rotation touches two rows and makes one entry below the diagonal zero; in the end Q and R.
 *
 * @mml §3.8.3, §3.9.3
 */
public final class GivensScene extends QrFilm<GivensQrStep> {
    /** On a wide slide, {@link Canvas#WIDE}. */
    public GivensScene(Trace<? extends GivensQrStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link GivensQrStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public GivensScene(Trace<? extends GivensQrStep> trace, Canvas canvas) {
        super(trace, canvas, GivensQrStep.Start.class);
    }

    @Override
    Matrix A(GivensQrStep start) {
        return ((GivensQrStep.Start) start).A();
    }

    @Override
    @Nullable
    Matrix made(GivensQrStep step) {
        if (step instanceof GivensQrStep.Rotated s) return s.matrix().toMatrix();
        return step instanceof GivensQrStep.Done done ? done.R() : null;
    }

    @Override
    @Nullable
    Matrix Q(GivensQrStep step) {
        return step instanceof GivensQrStep.Done done ? done.Q() : null;
    }

    @Override
    Cells cells(int k, Matrix M) {
        int p = trace.get(k) instanceof GivensQrStep.Rotated s ? s.p() : -1;
        int q = trace.get(k) instanceof GivensQrStep.Rotated s ? s.q() : -1;
        return (i, j) -> {
            String text = Digits.of(M.get(i, j));
            if (p >= 0 && i == q && j == p) return Cell.fresh(text, Role.GOOD, Role.GOOD_FILL);
            boolean touched = p >= 0 && (i == p || i == q);
            if (i > j && M.get(i, j) == 0) return Cell.of(text, Role.AXIS);
            return Cell.of(text, touched && j >= p ? Role.CHANGE : Role.INK);
        };
    }

    @Override
    protected List<Mark> matrices(int k, MatrixRow row) {
        if (!(trace.get(k) instanceof GivensQrStep.Rotated s)) return super.matrices(k, row);
        MatrixMark two = row.at(0).row(s.p(), Role.TOUCH_FILL).row(s.q(), Role.TOUCH_FILL);
        return List.of(
                Mark.named(
                        "R",
                        two.cells(cells(k, Digits.tidy(s.matrix().toMatrix()))).marks()),
                row.labels());
    }

    @Override
    protected String formula(int k) {
        if (!(trace.get(k) instanceof GivensQrStep.Rotated s))
            return trace.get(k) instanceof GivensQrStep.Done ? "A = Q \\cdot R" : "";
        String p = "R_{" + (s.p() + 1) + "}";
        String q = "R_{" + (s.q() + 1) + "}";
        return p + " \\leftarrow c \\cdot " + p + " + s \\cdot " + q + ",\\quad " + q + " \\leftarrow c \\cdot " + q
                + " - s \\cdot " + p;
    }
}
