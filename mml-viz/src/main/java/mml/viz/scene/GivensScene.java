package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.GivensQrStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Givens' zeros: each rotation touches two rows and makes one entry below the diagonal zero; in the end Q and R.
 *
 * @mml §3.8.3, §3.9.3
 */
public final class GivensScene implements Scene {
    private static final double LARGEST = 1.6;
    private static final double FORMULA = 2;

    private final Trace<GivensQrStep> trace;
    private final Canvas canvas;
    private final List<Matrix> after = new ArrayList<>();
    private final Heading heading;
    private final MatrixRow working;
    private final MatrixRow result;

    /**
     * @param trace of a whole run, its {@link GivensQrStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public GivensScene(Trace<GivensQrStep> trace, Canvas canvas) {
        if (trace.size() == 0 || !(trace.get(0) instanceof GivensQrStep.Start start))
            throw new IllegalArgumentException("trace does not begin with a Start step, expected that of a whole run");
        this.trace = trace;
        this.canvas = canvas;
        List<String> captions = new ArrayList<>();
        List<Digits> tables = new ArrayList<>();
        Matrix now = start.A();
        for (GivensQrStep step : trace) {
            if (step instanceof GivensQrStep.Rotated s) now = Digits.tidy(s.matrix());
            after.add(now);
            tables.add(new Digits(now));
            captions.add(step.caption());
        }
        this.heading = new Heading(captions, canvas);
        this.working = row(List.of(MatrixLayout.of(tables, 0)), List.of("R"), List.of());
        this.result = trace.last() instanceof GivensQrStep.Done done
                ? row(
                        List.of(
                                MatrixLayout.of(List.of(new Digits(Digits.tidy(done.Q()))), 0),
                                MatrixLayout.of(List.of(new Digits(Digits.tidy(done.R()))), 0)),
                        List.of("Q", "R"),
                        List.of("·"))
                : working;
    }

    private MatrixRow row(List<MatrixLayout> layouts, List<String> names, List<String> signs) {
        return new MatrixRow(
                layouts,
                names,
                signs,
                heading.margin(),
                heading.height(),
                canvas.width() - 2 * heading.margin(),
                canvas.height() - heading.height() - heading.margin() - FORMULA * canvas.fontSize(),
                LARGEST * canvas.fontSize());
    }

    @Override
    public Trace<GivensQrStep> trace() {
        return trace;
    }

    @Override
    public Svg picture(int k) {
        GivensQrStep step = trace.get(k);
        List<Mark> marks = new ArrayList<>();
        marks.add(heading.words(k, step instanceof GivensQrStep.Done ? Role.GOOD : Role.INK));
        if (step instanceof GivensQrStep.Done done) {
            marks.add(Mark.named(
                    "Q",
                    result.at(0)
                            .entries(new Digits(Digits.tidy(done.Q())), Role.INK)
                            .marks()));
            marks.add(Mark.named(
                    "R",
                    result.at(1)
                            .entries(new Digits(Digits.tidy(done.R())), Role.INK)
                            .marks()));
            marks.add(result.labels());
        } else {
            marks.add(Mark.named("R", matrix(k).marks()));
            marks.add(working.labels());
        }
        double font = canvas.fontSize();
        MathText formula = MathText.parse(formula(step));
        marks.addAll(formula.marks(
                canvas.width() / 2,
                Math.min(working.bottom() + 1.5 * font, canvas.height() - heading.margin()),
                font,
                Anchor.MIDDLE,
                Role.CHANGE));
        String title = "Step " + (k + 1) + " of " + frames() + ": " + step.caption();
        return new Svg(canvas.width(), canvas.height(), title, spoken(k), marks);
    }

    private MatrixMark matrix(int k) {
        MatrixMark mark = working.at(0);
        Matrix M = after.get(k);
        GivensQrStep step = trace.get(k);
        int p = step instanceof GivensQrStep.Rotated s ? s.p() : -1;
        int q = step instanceof GivensQrStep.Rotated s ? s.q() : -1;
        if (p >= 0) mark.row(p, Role.TOUCH_FILL).row(q, Role.TOUCH_FILL);
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++) {
                boolean made = i == q && j == p;
                boolean touched = p >= 0 && (i == p || i == q) && j >= p;
                boolean zero = i > j && M.get(i, j) == 0;
                Paint paint = made ? Role.GOOD : zero ? Role.AXIS : touched ? Role.CHANGE : Role.INK;
                if (made) mark.cell(i, j, Look.fill(Role.GOOD_FILL));
                mark.entry(i, j, Digits.of(M.get(i, j)), paint, made);
            }
        return mark;
    }

    private static String formula(GivensQrStep step) {
        if (!(step instanceof GivensQrStep.Rotated s)) return step instanceof GivensQrStep.Done ? "A = Q·R" : "";
        return "R_{" + (s.p() + 1) + "} ← c·R_{" + (s.p() + 1) + "} + s·R_{" + (s.q() + 1) + "},  R_{" + (s.q() + 1)
                + "} ← c·R_{" + (s.q() + 1) + "} − s·R_{" + (s.p() + 1) + "}";
    }

    private String spoken(int k) {
        StringBuilder out = new StringBuilder(trace.get(k).caption()).append('.');
        Matrix M = after.get(k);
        for (int i = 0; i < M.rows(); i++) {
            out.append(" Row ").append(i + 1).append(':');
            for (int j = 0; j < M.cols(); j++) out.append(j == 0 ? " " : ", ").append(Digits.of(M.get(i, j)));
            out.append('.');
        }
        return out.toString();
    }
}
