package mml.viz.scene.decomposition;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Cells;
import mml.viz.scene.Cells.Cell;
import mml.viz.scene.Digits;
import mml.viz.scene.MatrixFilm;
import mml.viz.scene.MatrixRow;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/** A matrix on its way to a triangle, zero by zero; in the end Q and R. */
abstract class QrFilm<S extends Step> extends MatrixFilm<S> {
    private final List<Matrix> after = new ArrayList<>();
    private final @Nullable Matrix Q;

    /** @throws IllegalArgumentException if the trace is empty or does not begin with the start */
    QrFilm(Trace<? extends S> trace, Canvas canvas, Class<? extends S> start) {
        super(trace, canvas);
        Matrix now = A(this.trace.start(start));
        for (S step : trace) {
            Matrix made = made(step);
            if (made != null) now = Digits.tidy(made);
            after.add(now);
        }
        Matrix last = Q(trace.last());
        this.Q = last == null ? null : Digits.tidy(last);
    }

    /** The matrix that the start holds. */
    abstract Matrix A(S start);

    /** The matrix that a step has made of it, at the end R; none if it left it as it was. */
    abstract @Nullable Matrix made(S step);

    /** The other factor, once it is known. */
    abstract @Nullable Matrix Q(S step);

    /** The entries of the matrix in a frame. */
    abstract Cells cells(int i, Matrix M);

    /** What stands beside the matrix while it is worked on: columns of its height; none if that is empty. */
    List<Matrix> beside() {
        return List.of();
    }

    /** The entries of what stands beside it in a frame; null if nothing does. */
    @Nullable
    Cells besideCells(int i) {
        return null;
    }

    private boolean done(int i) {
        return Q(trace.get(i)) != null;
    }

    @Override
    protected MatrixRow row(Room room) {
        return row(room, "R");
    }

    /** The matrix is A until something has been made of it. */
    private static String name(int i) {
        return i == 0 ? "A" : "R";
    }

    private MatrixRow row(Room room, String name) {
        List<Matrix> shown =
                after.stream().filter(M -> M.rows() == after.get(0).rows()).toList();
        return beside().isEmpty()
                ? row(room, List.of(layout(shown)), List.of(name), List.of())
                : row(room, List.of(layout(shown), layout(beside())), List.of(name, "v"), List.of(" "));
    }

    @Override
    protected MatrixRow row(int i, Room room) {
        if (Q == null || !done(i)) return row(room, name(i));
        return row(room, List.of(layout(List.of(Q)), layout(List.of(after.get(i)))), List.of("Q", "R"), List.of("·"));
    }

    @Override
    protected List<Mark> matrices(int i, MatrixRow row) {
        Cells R = cells(i, after.get(i));
        if (Q != null && done(i)) {
            Matrix q = Q;
            return List.of(
                    row.mark(0, (r, c) -> Cell.of(Digits.of(q.get(r, c)), Role.INK)), row.mark(1, R), row.labels());
        }
        Cells v = besideCells(i);
        return v == null
                ? List.of(row.mark(0, R), row.labels(1))
                : List.of(row.mark(0, R), row.mark(1, v), row.labels());
    }

    @Override
    protected Paint paint(int i) {
        return done(i) ? Role.GOOD : Role.INK;
    }

    @Override
    protected String spoken(int i) {
        Matrix R = after.get(i);
        return said(i) + cells(i, R).spoken(name(i), R.rows(), R.cols());
    }
}
