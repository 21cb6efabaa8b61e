package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.EigenspacesStep;
import mml.exact.FieldMatrix;
import mml.exact.MatrixText;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Fact;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.EigenPicture;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A vector x goes round the unit circle, Ax round its image; where both lie on one line, x is an eigenvector.
 *
 * @mml §4.2, Figure 4.4, Examples 4.5, 4.6
 */
public final class EigenWidget extends TraceWidget {
    private static final int BOUND = 4;
    private static final int STOPS = 48; // apart from those at eigenvectors
    private static final int FIRST = 14; // 105°
    static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = MatrixInput.of("a", 2, 2, EigenWidget::read)
            .example("4,2;1,3", "Example 4.5: λ = 2 and 5")
            .example("2,1;0,2", "Example 4.6: defective")
            .example("5/2,-1;-1,5/2", "Example 4.11: symmetric")
            .example("1/2,0;0,2", "Figure 4.4: stretch along the axes")
            .example("1,1/2;0,1", "Figure 4.4: shear")
            .example("0.866,-0.5;0.5,0.866", "Figure 4.4: turn by 30°, complex")
            .example("1,-1;-1,1", "Figure 4.4: collapse, λ = 0")
            .example("1,1/2;1/2,1", "Figure 4.4: λ = 1/2 and 3/2")
            .example("1,2;1,1", "λ = 1 ± √2")
            .example("0,1;1,0", "A reflection: λ = ±1")
            .labelled("Your own matrix A", "2 × 2, one row a line; fractions and decimals are fine.")
            .outdates("step");

    private static final Prediction KEPT = Prediction.of("How many lines does A keep?", state -> {
        Spectrum spectrum = Spectrum.of(MATRIX.in(state), Recorder.atMost(2));
        String right =
                spectrum.all() ? "all" : Integer.toString(spectrum.directions().size());
        return new Prediction.Asked(
                List.of(
                        new Option("0", "none"),
                        new Option("1", "one"),
                        new Option("2", "two"),
                        new Option("all", "all of them")),
                right,
                (guess, is) -> is
                        ? "they are drawn now."
                        : "they are drawn now. On such a line Ax lies on the line of x: turn x and watch.");
    });

    public EigenWidget() {
        super(
                "eigen",
                "Directions that are kept",
                KEPT.group(),
                Group.of(
                        "Entries",
                        entry("a11", "a₁₁", 0, 0),
                        entry("a12", "a₁₂", 0, 1),
                        entry("a21", "a₂₁", 1, 0),
                        entry("a22", "a₂₂", 1, 1)),
                Group.of("Matrix", MATRIX));
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.square(cells);
        if (A.rows() != 2) throw new IllegalArgumentException("The matrix needs 2 rows and 2 columns.");
        return A;
    }

    private static Param<BigFraction> entry(String key, String label, int row, int col) {
        Range range = new Range(-BOUND, BOUND, "0.25");
        return Param.fraction(key, label, range, state -> MATRIX.in(state).get(row, col))
                .writes((state, text) -> {
                    BigFraction x = Reals.quarters(State.empty().with("x", text), "x", BOUND);
                    FieldMatrix<BigFraction> A = MATRIX.in(state);
                    return MATRIX.put(
                            state,
                            MatrixText.compact(
                                    FieldMatrix.generate(2, 2, (i, j) -> i == row && j == col ? x : A.get(i, j))));
                });
    }

    /** The vectors that x stops at, once round: evenly apart, and at each eigenvector. */
    private static List<Vector> stops(Spectrum spectrum) {
        List<Vector> kept = new ArrayList<>();
        for (Vector d : spectrum.directions()) {
            kept.add(d);
            kept.add(d.times(-1));
        }
        List<Vector> out = new ArrayList<>();
        for (int k = 0; k < STOPS; k++) {
            Vector here = onCircle(k);
            Vector next = onCircle(k + 1);
            boolean replaced = false;
            List<Vector> between = new ArrayList<>();
            for (Vector v : kept) {
                boolean same = v.minus(here).norm() < 1e-9;
                replaced |= same;
                if (same || (left(here, v) > 1e-9 && left(v, next) > 1e-9)) between.add(v);
            }
            between.sort((p, q) -> left(p, q) > 0 ? -1 : 1);
            if (!replaced) out.add(here);
            out.addAll(between);
        }
        return out;
    }

    private static Vector onCircle(int k) {
        double angle = 2 * Math.PI * (FIRST + k) / STOPS;
        return Vector.of(Elementary.cos(angle), Elementary.sin(angle));
    }

    /** More than 0 if y lies to the left of x, less than a half turn away. */
    private static double left(Vector x, Vector y) {
        double area = x.get(0) * y.get(1) - x.get(1) * y.get(0);
        return x.dot(y) < 0 ? -1 : area;
    }

    private static int on(Spectrum spectrum, Vector x) {
        for (int k = 0; k < spectrum.directions().size(); k++)
            if (Math.abs(Math.abs(spectrum.directions().get(k).dot(x)) - 1) < 1e-12) return k;
        return -1;
    }

    /** The kept lines are shown to who has guessed, or asked for all. */
    private static boolean isAsked(State state) {
        return !state.has("guess") && !state.has("all");
    }

    @Override
    protected State asked(State state) {
        State all = super.asked(state);
        return isAsked(state) ? all : all.with("all", "1");
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> A = MATRIX.in(state);
        boolean shown = !isAsked(state);
        Recorder<EigenspacesStep> steps = Recorder.all();
        Spectrum spectrum = Spectrum.of(A, steps);
        List<Vector> stops = stops(spectrum);
        EigenPicture picture =
                new EigenPicture(spectrum.A(), shown ? spectrum.directions() : List.of(), new Canvas(480, 440, 18));
        return Showing.of(steps.trace(), stops.size(), step -> frame(picture, spectrum, stops.get(step)))
                .each((step, view) -> {
                    int on = on(spectrum, stops.get(step));
                    view.caption(
                            shown || on >= 0
                                    ? caption(spectrum, on)
                                    : "x is turned to Ax: where is it kept on its line?");
                    if (shown) view.facts(spectrum.facts());
                    else view.facts(found(spectrum, stops.subList(0, step + 1)));
                })
                .handles(step -> List.of(x(picture, stops, step)))
                .java(Calls.matrix("A", A) + "Eigenspaces.of(A).spaces();\nEigen.of(A.toMatrix()).eigenvalues();");
    }

    /** The lines that x has met on its way, each with its eigenvalue. */
    private static List<Fact> found(Spectrum spectrum, List<Vector> way) {
        List<Fact> out = new ArrayList<>();
        List<Integer> met = new ArrayList<>();
        for (Vector x : way) {
            int on = on(spectrum, x);
            if (on < 0 || met.contains(on)) continue;
            met.add(on);
            out.add(Fact.of(
                    "found: λ = " + NumberText.of(spectrum.values().get(on)),
                    "x = ±" + NumberText.tuple(spectrum.directions().get(on), 1)));
        }
        return out;
    }

    private static Svg frame(EigenPicture picture, Spectrum spectrum, Vector x) {
        int on = on(spectrum, x);
        String spoken = caption(spectrum, on) + ". x = " + NumberText.tuple(x, 1) + ", Ax = "
                + NumberText.tuple(spectrum.A().times(x), spectrum.A().maxNorm()) + ".";
        return picture.frame(x, on, "A vector x on the unit circle and Ax", spoken);
    }

    /** x goes to the stop nearest to where it is dragged, or one stop on. */
    private static Handle x(EigenPicture picture, List<Vector> stops, int step) {
        int n = stops.size();
        return Handle.of(
                "x",
                "x = " + NumberText.tuple(stops.get(step), 1),
                picture.at(stops.get(step)),
                (state, left, top) -> {
                    Vector to = picture.point(left, top);
                    if (to.norm() == 0) return state;
                    int nearest = 0;
                    for (int k = 1; k < n; k++)
                        if (stops.get(k).dot(to) > stops.get(nearest).dot(to)) nearest = k;
                    return state.with("step", nearest);
                },
                (state, right, up) -> state.with("step", (step + (int) (right != 0 ? -right : up) + n) % n));
    }

    private static String caption(Spectrum spectrum, int on) {
        if (spectrum.all()) return "A multiple of the identity: every direction is kept";
        if (spectrum.complex()) return "Complex eigenvalues: every direction is turned";
        if (on < 0) return spectrum.spaces().defective() ? "x is turned; only one line is kept" : "x is turned to Ax";
        double lambda = spectrum.values().get(on);
        return lambda == 0
                ? "Ax = 0: x is an eigenvector with λ = 0"
                : "Ax = " + (lambda < 0 ? "(" + NumberText.of(lambda) + ")" : NumberText.of(lambda))
                        + " x: x is an eigenvector";
    }
}
