package mml.viz.scene.decomposition;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.QrStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Cells;
import mml.viz.scene.Cells.Cell;
import mml.viz.scene.Digits;
import mml.viz.svg.Look;
import mml.viz.svg.Role;
import org.jspecify.annotations.Nullable;

/**
 * Householder's zeros: each reflection clears a column below the diagonal, and changes all that stands to the right of it.
 * Beside the matrix stands the vector v that the reflection turns over; in the end Q and R.
 *
 * @mml §3.8.3, §4.5
 */
public final class QrScene extends QrFilm<QrStep> {
    private final List<Matrix> vectors = new ArrayList<>();

    /** On a wide slide, {@link Canvas#WIDE}. */
    public QrScene(Trace<? extends QrStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link QrStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public QrScene(Trace<? extends QrStep> trace, Canvas canvas) {
        super(trace, canvas, QrStep.Start.class);
        vectors.add(Matrix.zeros(this.trace.start(QrStep.Start.class).A().rows(), 1));
        for (QrStep step : trace) if (step instanceof QrStep.Reflected r) vectors.add(whole(r));
    }

    /** The vector of a reflection with zeros above it. */
    private static Matrix whole(QrStep.Reflected step) {
        Vector v = step.v();
        int m = step.matrix().rows();
        double[] x = new double[m];
        for (int i = 0; i < v.size(); i++) x[m - v.size() + i] = v.get(i);
        return Matrix.of(m, 1, x);
    }

    @Override
    Matrix A(QrStep start) {
        return ((QrStep.Start) start).A();
    }

    @Override
    @Nullable
    Matrix made(QrStep step) {
        if (step instanceof QrStep.Reflected s) return s.matrix();
        if (step instanceof QrStep.Panel s) return s.matrix();
        return step instanceof QrStep.Done done ? done.R() : null;
    }

    @Override
    @Nullable
    Matrix Q(QrStep step) {
        return step instanceof QrStep.Done done ? done.Q() : null;
    }

    @Override
    List<Matrix> beside() {
        return vectors;
    }

    @Override
    @Nullable
    Cells besideCells(int k) {
        if (!(trace.get(k) instanceof QrStep.Reflected r) || r.tau() == 0) return null;
        Matrix v = whole(r);
        return (i, j) -> Cell.of(Digits.of(v.get(i, 0)), i < r.j() ? Role.AXIS : Role.SERIES_1);
    }

    /** Zeros below the diagonal of the columns done so far; what a reflection changes has a ground. */
    @Override
    Cells cells(int k, Matrix R) {
        QrStep step = trace.get(k);
        int first = step instanceof QrStep.Reflected s ? s.j() : step instanceof QrStep.Panel p ? p.first() : 0;
        int cleared = cleared(step, R.cols());
        boolean moved = step instanceof QrStep.Panel || (step instanceof QrStep.Reflected s && s.tau() != 0);
        return (i, j) -> {
            boolean zero = j < cleared && i > j;
            boolean fresh = moved && j >= first && i >= first;
            String text = zero ? "0" : Digits.of(R.get(i, j));
            if (zero && fresh) return Cell.fresh(text, Role.GOOD, Role.GOOD_FILL);
            if (zero) return Cell.of(text, Role.AXIS);
            return fresh ? Cell.of(text, Role.CHANGE).on(Look.fill(Role.CHANGE_FILL)) : Cell.of(text, Role.INK);
        };
    }

    /** How many columns are zero below the diagonal after a step; {@code all} at the end. */
    private static int cleared(QrStep step, int all) {
        if (step instanceof QrStep.Reflected s) return s.j() + 1;
        if (step instanceof QrStep.Panel s) return s.first() + s.count();
        return step instanceof QrStep.Done ? all : 0;
    }
}
