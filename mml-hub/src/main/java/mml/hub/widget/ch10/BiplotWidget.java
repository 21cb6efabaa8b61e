package mml.hub.widget.ch10;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.NumericalException;
import mml.matrix.Vector;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.reduction.BiplotPicture;

/**
 * Examples and features in one plane: dots and arrows, whose inner product is what two directions say of an entry.
 *
 * @mml §10.1; §10.3; §10.6
 */
public final class BiplotWidget extends TraceWidget {
    private static final double CLOSE = 1e-9;

    static final DataInput DATA = Tables.input()
            .checked(data -> {
                if (data.X().cols() < 2 || data.X().rows() < 3)
                    throw new IllegalArgumentException("At least two columns and three rows are needed.");
                try {
                    plane(data.X(), PcaSettings.BOOK);
                    plane(data.X(), PcaSettings.BOOK.standardised());
                } catch (NumericalException e) {
                    throw new IllegalArgumentException(
                            "The rows lie on one line, and a plane needs two directions in which they vary.", e);
                }
                return data;
            })
            .outdates("step");

    /** Both directions, and what they say. */
    record Plane(Pca pca, Matrix dots, Matrix loadings, Vector variances) {}

    private static Plane plane(Matrix X, PcaSettings settings) {
        Pca pca = Pca.of(X, settings.withComponents(2));
        Matrix Y = Tables.scaled(X, settings);
        Vector variances = Vector.generate(X.cols(), d -> Y.column(d).dot(Y.column(d)) / X.rows());
        return new Plane(pca, pca.whiten(X), pca.loadings(), variances);
    }

    private static final Memo<State, Plane> PLANES =
            new Memo<>(state -> plane(DATA.points(state), Tables.settings(state)));

    private static final Prediction FIRST =
            Prediction.of("Which feature counts most in the first direction?", BiplotWidget::question);

    public BiplotWidget() {
        super("biplot", "Rows as dots, columns as arrows", FIRST.group(), Group.of("Data", DATA, Tables.UNITS));
    }

    static Plane in(State state) {
        return PLANES.get(computed(state));
    }

    private static Prediction.Asked question(State state) {
        Vector b = in(state).pca().B().column(0);
        List<String> names = Tables.names(DATA, state);
        int most = 0;
        for (int d = 1; d < b.size(); d++) if (Math.abs(b.get(d)) > Math.abs(b.get(most))) most = d;
        int alike = 0;
        for (double w : b.toArray()) if (Math.abs(w) >= Math.abs(b.get(most)) * (1 - CLOSE)) alike++;
        List<Option> options = new ArrayList<>();
        for (int d = 0; d < names.size(); d++) options.add(new Option(Integer.toString(d), names.get(d)));
        options.add(new Option("alike", "several alike"));
        String weight = NumberText.of(b.get(most), 1);
        String words = alike > 1
                ? Count.of(alike, "feature has", "features have") + " the largest weight, "
                        + NumberText.of(Math.abs(b.get(most)), 1) + " but for its sign."
                : names.get(most) + " has the weight " + weight + " in b₁, the largest but for its sign.";
        return new Prediction.Asked(options, alike > 1 ? "alike" : Integer.toString(most), (guess, right) -> words);
    }

    @Override
    protected Showing run(State state) {
        Matrix X = DATA.points(state);
        Plane plane = in(state);
        PcaSettings settings = Tables.settings(state).withComponents(2);
        List<String> names = Tables.names(DATA, state);
        int D = X.cols();
        BiplotPicture picture = new BiplotPicture(
                plane.dots(),
                plane.loadings(),
                plane.pca().B(),
                plane.pca().explained().part(0, 2),
                names,
                Screen.canvas(state));
        double longer = BiplotPicture.factor(plane.dots(), plane.loadings());
        Showing showing = Showing.of(() -> Trace.<PcaStep>of(t -> Pca.of(X, settings, t)), D + 1, step -> {
                    String title = step == 0
                            ? Count.of(X.rows(), "row") + " in the plane of two directions"
                            : "The arrow of " + names.get(step - 1);
                    return picture.frame(step, title, spoken(plane, names, step));
                })
                .java(Calls.data("X", X) + "Pca pca = Pca.of(X, PcaSettings.BOOK.withComponents(2)"
                        + (settings.standardise() ? ".standardised()" : "") + ");\npca.whiten(X);\npca.loadings();")
                .fact("two directions keep", percent(plane.pca().captured(2)))
                .from(1)
                .fact("arrows", NumberText.of(longer) + " times the loadings")
                .each((step, view) -> {
                    if (step == 0) return; // all is asked for, and no arrow is there yet
                    int d = step - 1;
                    double told = squared(plane, d);
                    view.caption("The arrow of " + names.get(d))
                            .fact(
                                    "its loadings",
                                    NumberText.tuple(plane.loadings().row(d), 1))
                            .fact(
                                    "of its variance both directions tell",
                                    plane.variances().get(d) > 0
                                            ? percent(told / plane.variances().get(d))
                                            : "nothing: it is constant");
                })
                .atTheEnd();
        for (String fact : pairs(X, plane, settings, names)) showing.fact("nearly the same way", fact);
        for (String note : plane.pca().notes()) if (note.contains("constant")) showing.fact("Note", note);
        return showing.check("a dot times an arrow is what both say of the entry", holds(plane, X));
    }

    private static String percent(double share) {
        return NumberText.significant(100 * share, 3) + " %";
    }

    private static double squared(Plane plane, int d) {
        Vector arrow = plane.loadings().row(d);
        return arrow.dot(arrow);
    }

    private static String spoken(Plane plane, List<String> names, int step) {
        StringBuilder out = new StringBuilder(Count.of(plane.dots().rows(), "dot"))
                .append(" in the plane of b₁ and b₂, which keep ")
                .append(percent(plane.pca().captured(2)))
                .append(" of the variance.");
        for (int d = 0; d < step; d++)
            out.append(d == 0 ? " Loadings: " : "; ")
                    .append(names.get(d))
                    .append(' ')
                    .append(NumberText.tuple(plane.loadings().row(d), 1));
        return step == 0 ? out.toString() : out.append('.').toString();
    }

    /** The two arrows of smallest angle among those of which both directions tell most. */
    private static List<String> pairs(Matrix X, Plane plane, PcaSettings settings, List<String> names) {
        int D = X.cols();
        int one = -1;
        int other = -1;
        double least = -2;
        for (int d = 0; d < D; d++)
            for (int e = 0; e < d; e++) {
                double lengths = Math.sqrt(squared(plane, d) * squared(plane, e));
                boolean told = 2 * squared(plane, d) > plane.variances().get(d)
                        && 2 * squared(plane, e) > plane.variances().get(e);
                if (!told || !(lengths > 0)) continue;
                double cosine = plane.loadings().row(d).dot(plane.loadings().row(e)) / lengths;
                if (cosine <= least) continue;
                least = cosine;
                one = e;
                other = d;
            }
        if (one < 0 || least < 0.9) return List.of();
        Matrix Y = Tables.scaled(X, settings);
        double correlation = Y.column(one).dot(Y.column(other))
                / (Y.column(one).norm() * Y.column(other).norm());
        return List.of(names.get(one) + " and " + names.get(other) + ", cosine " + NumberText.significant(least, 3)
                + "; their correlation is " + NumberText.significant(correlation, 3));
    }

    private static boolean holds(Plane plane, Matrix X) {
        Matrix told = plane.dots().times(plane.loadings().transpose());
        Pca pca = plane.pca();
        Matrix decoded = pca.decode(pca.encode(X));
        double off = 0;
        for (int n = 0; n < X.rows(); n++)
            for (int d = 0; d < X.cols(); d++)
                off = Math.max(
                        off,
                        Math.abs(told.get(n, d)
                                - (decoded.get(n, d) - pca.mean().get(d))
                                        / pca.scale().get(d)));
        double size = told.maxNorm() + pca.mean().maxNorm();
        return pca.certificate(X).holds() && off <= CLOSE * size;
    }
}
