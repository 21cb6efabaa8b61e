package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Input;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.text.Numbers;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The line or plane that is projected onto, as an equation to be read and to be typed. What cannot be read stays in the
 * field beside what is wrong with it.
 */
final class EquationField implements Input {
    private static final String KEY = "eq";
    private static final int SEEN = 4; // how far the axes reach at least
    private static final int LINES = 2; // as wide as a formula
    private static final int PLACES = 6;

    @Override
    public List<Control> controls(State state) {
        ProjectionInput in = new ProjectionInput(state);
        if (in.kind().equals("line3")) return List.of();
        boolean plane = in.dimension() == 2;
        String typed = state.get(KEY, "");
        String error = typed.isEmpty() ? "" : problem(state, typed);
        return List.of(new Control.Field(
                KEY,
                plane ? "The line as an equation" : "The plane as an equation",
                error.isEmpty() ? now(in) : typed,
                LINES,
                plane ? "Such as x + 2y = 3." : "Such as x + 2y − z = 3.",
                error));
    }

    @Override
    public boolean owns(String key) {
        return key.equals(KEY);
    }

    @Override
    public State set(State state, String key, String text) {
        if (text.isEmpty()) return state.without(KEY);
        try {
            return put(state, text);
        } catch (IllegalArgumentException e) {
            return state.with(KEY, text);
        }
    }

    private static String problem(State state, String text) {
        try {
            put(state, text);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The equation of what is shown; nothing if its generators are dependent. */
    private static String now(ProjectionInput in) {
        Vector b = in.vector("b");
        Vector n = in.dimension() == 2 ? Vector.of(0 - b.get(1), b.get(0)) : b.cross(in.vector("c"));
        if (n.maxNorm() == 0) return "";
        double c = in.affine() ? n.dot(in.vector("s")) : 0;
        double least = n.maxNorm();
        for (int i = 0; i < n.size(); i++)
            if (Math.abs(n.get(i)) > 1e-6 * n.maxNorm()) least = Math.min(least, Math.abs(n.get(i)));
        int first = 0;
        while (Math.abs(n.get(first)) <= 1e-6 * n.maxNorm()) first++;
        double by = n.get(first) < 0 ? -least : least;
        List<BigFraction> coefficients = new ArrayList<>();
        for (int i = 0; i < n.size(); i++) coefficients.add(fourPlaces(n.get(i) / by));
        return new LinearEquation(coefficients, fourPlaces(c / by)).toString();
    }

    private static BigFraction fourPlaces(double x) {
        return Fractions.parse(Numbers.rounded(x, 4));
    }

    /** The state with the subspace that an equation describes; x stays. */
    private static State put(State state, String text) {
        ProjectionInput in = new ProjectionInput(state);
        int size = in.dimension();
        LinearEquation equation = LinearEquation.parse(text.strip(), size);
        double[] n = new double[size];
        double most = 0;
        for (int i = 0; i < size; i++) {
            n[i] = Fractions.toDouble(equation.n().get(i));
            most = Math.max(most, Math.abs(n[i]));
        }
        double c = Fractions.toDouble(equation.c());
        int pivot = 0; // where the plane crosses an axis nearest to the origin
        for (int i = 0; i < size; i++) if (Math.abs(n[i]) > Math.abs(n[pivot])) pivot = i;
        if (!(Math.abs(c / n[pivot]) <= ProjectionInput.MOST))
            throw new IllegalArgumentException("It is too far from the origin: at most 6 along an axis can be drawn.");
        double scale = most <= ProjectionInput.MOST ? 1 : 1 / most;
        boolean affine = c != 0;
        State out = State.empty().with("kind", size == 2 ? affine ? "affine" : "line" : affine ? "affine3" : "plane");
        for (int i = 0; i < size; i++) {
            out = out.with("x" + i, entry(in.vector("x").get(i)));
            if (affine) out = out.with("s" + i, entry(i == pivot ? c / n[pivot] : 0));
        }
        double far = Math.max(in.vector("x").maxNorm(), Math.abs(c / n[pivot]));
        if (far > SEEN) out = out.with("zoom", (int) Math.ceil(far));
        int generator = 0;
        for (int k = 0; k < size; k++) {
            if (k == pivot) continue;
            String letter = generator++ == 0 ? "b" : "c";
            double sign = n[pivot] < 0 ? -scale : scale;
            for (int i = 0; i < size; i++)
                out = out.with(letter + i, entry(i == k ? sign * n[pivot] : i == pivot ? -sign * n[k] : 0));
        }
        return out;
    }

    private static String entry(double x) {
        return Numbers.rounded(x == 0 ? 0 : x, PLACES);
    }
}
