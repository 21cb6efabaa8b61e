package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Entered;
import mml.hub.widget.Feedback;
import mml.hub.widget.Grid;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Panel;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.EigenPicture;
import mml.viz.svg.Point;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.FastMath;

/**
 * A vector x goes round the unit circle, Ax round its image; where both lie on one line, x is an eigenvector.
 *
 * @mml §4.2, Figure 4.4, Examples 4.5, 4.6
 */
public final class EigenWidget implements Widget {
    private static final String BOOK = "4,2;1,3";
    private static final int BOUND = 4;
    private static final int STOPS = 48; // apart from those at eigenvectors
    private static final int FIRST = 14; // 105°
    private static final Canvas CANVAS = new Canvas(480, 440, 18);
    private static final String[] ENTRIES = {"a11", "a12", "a21", "a22"};
    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "Example 4.5: λ = 2 and 5"),
            new Option("2,1;0,2", "Example 4.6: defective"),
            new Option("5/2,-1;-1,5/2", "Example 4.11: symmetric"),
            new Option("1/2,0;0,2", "Figure 4.4: stretch along the axes"),
            new Option("1,1/2;0,1", "Figure 4.4: shear"),
            new Option("0.866,-0.5;0.5,0.866", "Figure 4.4: turn by 30°, complex"),
            new Option("1,-1;-1,1", "Figure 4.4: collapse, λ = 0"),
            new Option("1,1/2;1/2,1", "Figure 4.4: λ = 1/2 and 3/2"),
            new Option("1,2;1,1", "λ = 1 ± √2"),
            new Option("0,1;1,0", "A reflection: λ = ±1"));

    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = new MatrixInput<>(
            new MatrixField<>("a", BOOK, 2, 2, EigenWidget::read),
            EXAMPLES,
            "Your own matrix A",
            "2 × 2, one row a line; fractions and decimals are fine.",
            "step");

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Words.square(cells);
        if (A.rows() != 2) throw new IllegalArgumentException("The matrix needs 2 rows and 2 columns.");
        return A;
    }

    @Override
    public String name() {
        return "eigen";
    }

    @Override
    public String title() {
        return "Directions that are kept";
    }

    @Override
    public State set(State state, String key, String value) {
        for (int k = 0; k < 4; k++) if (ENTRIES[k].equals(key)) return entry(state, k, value);
        return MATRIX.set(state, key, value);
    }

    private static State entry(State state, int k, String value) {
        BigFraction x = Words.quarter(State.empty().with("x", value), "x", BOUND);
        FieldMatrix<BigFraction> A = MATRIX.in(state).value();
        return MATRIX.put(state, Grid.compact(FieldMatrix.generate(2, 2, (i, j) -> 2 * i + j == k ? x : A.get(i, j))));
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
            double from = 2 * FastMath.PI * (FIRST + k) / STOPS;
            Vector here = Vector.of(FastMath.cos(from), FastMath.sin(from));
            double to = 2 * FastMath.PI * (FIRST + k + 1) / STOPS;
            Vector next = Vector.of(FastMath.cos(to), FastMath.sin(to));
            boolean replaced = false;
            List<Vector> between = new ArrayList<>();
            for (Vector v : kept) {
                if (v.minus(here).norm() < 1e-9) replaced = true;
                if (v.minus(here).norm() < 1e-9 || (left(here, v) > 1e-9 && left(v, next) > 1e-9)) between.add(v);
            }
            between.sort((p, q) -> left(p, q) > 0 ? -1 : 1);
            if (!replaced) out.add(here);
            out.addAll(between);
        }
        return out;
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

    @Override
    public View view(State state) {
        Entered<FieldMatrix<BigFraction>> entered = MATRIX.in(state);
        Spectrum spectrum = Spectrum.of(entered.value());
        List<Vector> stops = stops(spectrum);
        int step = Math.min(state.count("step", 0), stops.size() - 1);
        Vector x = stops.get(step);
        int on = on(spectrum, x);
        String caption = caption(spectrum, on);
        Vector Ax = spectrum.A().times(x);
        String spoken = caption + ". x = " + pair(x) + ", Ax = " + pair(Ax) + ".";
        EigenPicture picture = new EigenPicture(spectrum.A(), spectrum.directions(), CANVAS);
        Point tip = picture.at(x);
        return new View(
                picture.frame(x, on, "A vector x on the unit circle and Ax", spoken),
                caption,
                spoken,
                step,
                stops.size(),
                spectrum.facts(),
                Feedback.NONE,
                panels(state, entered),
                List.of(new Handle("x", "x = " + pair(x), tip.x(), tip.y())),
                Calls.matrix("A", entered.value())
                        + "Eigenspaces.of(A).spaces();\nEigen.of(A.toMatrix()).eigenvalues();");
    }

    private static String caption(Spectrum spectrum, int on) {
        if (spectrum.all()) return "A multiple of the identity: every direction is kept";
        if (spectrum.complex()) return "Complex eigenvalues: every direction is turned";
        if (on < 0) return spectrum.spaces().defective() ? "x is turned; only one line is kept" : "x is turned to Ax";
        double lambda = spectrum.values().get(on);
        return lambda == 0
                ? "Ax = 0: x is an eigenvector with λ = 0"
                : "Ax = " + (lambda < 0 ? "(" + Words.number(lambda) + ")" : Words.number(lambda))
                        + " x: x is an eigenvector";
    }

    private static String pair(Vector x) {
        return "(" + Words.number(x.get(0)) + ", " + Words.number(x.get(1)) + ")";
    }

    private static List<Panel> panels(State state, Entered<FieldMatrix<BigFraction>> entered) {
        List<Control> sliders = new ArrayList<>();
        String[] labels = {"a₁₁", "a₁₂", "a₂₁", "a₂₂"};
        for (int k = 0; k < 4; k++) {
            double v = Fractions.toDouble(entered.value().get(k / 2, k % 2));
            sliders.add(new Control.Slider(ENTRIES[k], labels[k], -BOUND, BOUND, "0.25", Numbers.shortest(v)));
        }
        return List.of(new Panel("Entries", sliders), MATRIX.panel("Matrix", state));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        Spectrum spectrum = Spectrum.of(MATRIX.in(state).value());
        Vector to = new EigenPicture(spectrum.A(), spectrum.directions(), CANVAS).point(x, y);
        if (to.norm() == 0) return state;
        List<Vector> stops = stops(spectrum);
        int nearest = 0;
        for (int k = 1; k < stops.size(); k++)
            if (stops.get(k).dot(to) > stops.get(nearest).dot(to)) nearest = k;
        return state.with("step", nearest);
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        int size = stops(Spectrum.of(MATRIX.in(state).value())).size();
        int step = Math.min(state.count("step", 0), size - 1);
        int by = right != 0 ? -right : up;
        return state.with("step", (step + by + size) % size);
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return Trace.of(t -> Eigenspaces.of(MATRIX.in(state).value(), t));
    }
}
