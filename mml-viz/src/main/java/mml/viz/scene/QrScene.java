package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.QrStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Householder's zeros: each reflection clears a column below the diagonal, and changes all that stands to the right of it.
 * Beside the matrix stands the vector v that the reflection turns over; in the end Q and R.
 *
 * @mml §3.8.3, §4.5
 */
public final class QrScene implements Scene {
    private static final double LARGEST = 1.6;

    private final Trace<QrStep> trace;
    private final Canvas canvas;
    private final List<Matrix> after = new ArrayList<>();
    private final Heading heading;
    private final MatrixRow working;
    private final MatrixRow result;

    /**
     * @param trace of a whole run, its {@link QrStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public QrScene(Trace<QrStep> trace, Canvas canvas) {
        this(trace, canvas, LARGEST);
    }

    private QrScene(Trace<QrStep> trace, Canvas canvas, double largest) {
        if (trace.size() == 0 || !(trace.get(0) instanceof QrStep.Start start))
            throw new IllegalArgumentException("trace does not begin with a Start step, expected that of a whole run");
        this.trace = trace;
        this.canvas = canvas;
        List<String> captions = new ArrayList<>();
        List<Digits> tables = new ArrayList<>();
        List<Digits> vectors = new ArrayList<>();
        int m = start.A().rows();
        vectors.add(new Digits(Matrix.zeros(m, 1)));
        Matrix now = start.A();
        for (QrStep step : trace) {
            if (step instanceof QrStep.Reflected s) now = Digits.tidy(s.matrix());
            if (step instanceof QrStep.Panel s) now = Digits.tidy(s.matrix());
            after.add(now);
            tables.add(new Digits(now));
            captions.add(step.caption());
            if (step instanceof QrStep.Reflected r) vectors.add(new Digits(whole(r, m)));
        }
        this.heading = new Heading(captions, canvas);
        this.working = row(
                List.of(MatrixLayout.of(tables, 0), MatrixLayout.of(vectors, 0)),
                List.of("R", "v"),
                List.of(" "),
                largest);
        QrStep last = trace.last();
        this.result = last instanceof QrStep.Done done
                ? row(
                        List.of(
                                MatrixLayout.of(List.of(new Digits(Digits.tidy(done.Q()))), 0),
                                MatrixLayout.of(List.of(new Digits(Digits.tidy(done.R()))), 0)),
                        List.of("Q", "R"),
                        List.of("·"),
                        largest)
                : working;
    }

    private MatrixRow row(List<MatrixLayout> layouts, List<String> names, List<String> signs, double largest) {
        return new MatrixRow(
                layouts,
                names,
                signs,
                heading.margin(),
                heading.height(),
                canvas.width() - 2 * heading.margin(),
                canvas.height() - heading.height() - heading.margin(),
                largest * canvas.fontSize());
    }

    /** The vector of a reflection with zeros above it. */
    private static Matrix whole(QrStep.Reflected step, int m) {
        Vector v = step.v();
        double[] x = new double[m];
        for (int i = 0; i < v.size(); i++) x[m - v.size() + i] = v.get(i);
        return Matrix.of(m, 1, x);
    }

    @Override
    public Trace<QrStep> trace() {
        return trace;
    }

    @Override
    public Svg picture(int k) {
        QrStep step = trace.get(k);
        List<Mark> marks = new ArrayList<>();
        marks.add(heading.words(k, step instanceof QrStep.Done ? Role.GOOD : Role.INK));
        if (step instanceof QrStep.Done done) {
            marks.add(Mark.named(
                    "Q",
                    result.at(0)
                            .entries(new Digits(Digits.tidy(done.Q())), Role.INK)
                            .marks()));
            marks.add(Mark.named(
                    "R",
                    triangle(result.at(1), Digits.tidy(done.R()), 0, done.R().cols(), false)
                            .marks()));
            marks.add(result.labels());
        } else {
            int first = step instanceof QrStep.Reflected s ? s.j() : step instanceof QrStep.Panel p ? p.first() : 0;
            int cleared = cleared(step, 0);
            boolean moved = step instanceof QrStep.Panel || (step instanceof QrStep.Reflected s && s.tau() != 0);
            marks.add(Mark.named(
                    "R",
                    triangle(working.at(0), after.get(k), first, cleared, moved).marks()));
            boolean reflects = moved && step instanceof QrStep.Reflected;
            if (moved && step instanceof QrStep.Reflected r) {
                MatrixMark v = working.at(1);
                Matrix x = whole(r, r.matrix().rows());
                for (int i = 0; i < x.rows(); i++)
                    v.entry(i, 0, Digits.of(x.get(i, 0)), i < r.j() ? Role.AXIS : Role.SERIES_1, false);
                marks.add(Mark.named("v", v.marks()));
            }
            marks.add(working.labels(reflects ? 2 : 1));
        }
        String title = "Step " + (k + 1) + " of " + frames() + ": " + step.caption();
        return new Svg(canvas.width(), canvas.height(), title, spoken(k), marks);
    }

    /** The matrix with the zeros of columns 0 to {@code cleared} − 1; those from {@code first} on are new. */
    private static MatrixMark triangle(MatrixMark mark, Matrix R, int first, int cleared, boolean moved) {
        for (int i = 0; i < R.rows(); i++)
            for (int j = 0; j < R.cols(); j++) {
                boolean zero = j < cleared && i > j;
                boolean fresh = moved && j >= first && i >= first;
                Paint paint = Role.INK;
                if (zero) paint = fresh ? Role.GOOD : Role.AXIS;
                else if (fresh) paint = Role.CHANGE;
                if (fresh) mark.cell(i, j, Look.fill(zero ? Role.GOOD_FILL : Role.CHANGE_FILL));
                mark.entry(i, j, zero ? "0" : Digits.of(R.get(i, j)), paint, fresh && zero);
            }
        return mark;
    }

    private String spoken(int k) {
        StringBuilder out = new StringBuilder(trace.get(k).caption()).append('.');
        Matrix R = after.get(k);
        int cleared = cleared(trace.get(k), R.cols());
        for (int i = 0; i < R.rows(); i++) {
            out.append(" Row ").append(i + 1).append(':');
            for (int j = 0; j < R.cols(); j++)
                out.append(j == 0 ? " " : ", ").append(j < cleared && i > j ? "0" : Digits.of(R.get(i, j)));
            out.append('.');
        }
        return out.toString();
    }

    /** How many columns are zero below the diagonal after a step; {@code all} at the end. */
    private static int cleared(QrStep step, int all) {
        if (step instanceof QrStep.Reflected s) return s.j() + 1;
        if (step instanceof QrStep.Panel s) return s.first() + s.count();
        return step instanceof QrStep.Done ? all : 0;
    }
}
