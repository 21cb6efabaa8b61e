package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.plot.Arrows;
import mml.viz.plot.Dots;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Labels;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;

/**
 * Examples as dots in the plane of the first two directions, features as arrows, one more from picture to picture: the inner
 * product of a dot and an arrow is what both directions say of that example's feature. Names stand apart, each beside its
 * tip. Beside or below, the weights of the features in both directions.
 *
 * @mml §10.1; §10.3; §10.6
 */
public final class BiplotPicture {
    private static final double PLANE = 0.56; // of the width, where both stand side by side
    private static final double ROW = 1.35; // sizes of the text
    private static final double SMALL = 0.9;
    private static final double SMALLEST = 0.75;
    private static final double READABLE = 16.2;
    private static final int LONGEST = 16; // letters of a name

    private final Matrix dots;
    private final Matrix weights;
    private final List<String> names;
    private final Matrix arrows;
    private final Canvas canvas;
    private final Room all;
    private final Scale across;
    private final Scale up;
    private final String[] axes;
    private final TipNames placed;

    /**
     * @param dots N×2, the coordinates of variance 1
     * @param loadings D×2, √λ_m b_md
     * @param weights D×2, the entries of b₁ and b₂
     * @param kept the shares of the variance that both directions keep
     * @param names of the features
     */
    public BiplotPicture(Matrix dots, Matrix loadings, Matrix weights, Vector kept, List<String> names, Canvas canvas) {
        if (dots.cols() != 2 || loadings.cols() != 2 || weights.rows() != loadings.rows())
            throw new IllegalArgumentException("expected two coordinates of each example and each feature");
        if (names.size() != loadings.rows())
            throw new IllegalArgumentException(
                    "there are " + Count.of(names.size(), "name") + ", expected " + loadings.rows());
        this.dots = dots;
        this.weights = weights;
        this.names = names.stream().map(n -> Labels.clean(n, LONGEST)).toList();
        double factor = factor(dots, loadings);
        arrows = loadings.times(factor);
        double needed = Math.ceil(canvas.width() + (names.size() * ROW + 5) * canvas.fontSize());
        this.canvas = canvas.orHigh(needed);
        all = canvas.room(needed);
        across = around(0);
        up = around(1);
        axes = new String[] {axis(1, kept.get(0)), axis(2, kept.get(1))};
        placed = TipNames.of(plane(0).plane(), dots, arrows, this.names, small(canvas.fontSize()));
    }

    /** Many names stand close together: where text is large, theirs need not be as large. */
    private static double small(double font) {
        return Math.max(Math.min(READABLE, SMALL * font), SMALLEST * font);
    }

    private static String axis(int m, double share) {
        return "z_" + m + " / √λ_" + m + " (" + NumberText.significant(100 * share, 3) + " %)";
    }

    /** How many times longer than the loadings arrows are drawn: 1, 2 or 5 times a power of ten, so that the longest reaches about as far as the dots. */
    public static double factor(Matrix dots, Matrix loadings) {
        double longest = 0;
        for (int d = 0; d < loadings.rows(); d++)
            longest = Math.max(longest, loadings.row(d).norm());
        double reach = 0.9 * dots.maxNorm();
        if (!(longest > 0) || !(reach > 0)) return 1;
        double power = 1;
        while (power * longest > reach) power /= 10;
        while (10 * power * longest <= reach) power *= 10;
        return 5 * power * longest <= reach ? 5 * power : 2 * power * longest <= reach ? 2 * power : power;
    }

    private Scale around(int k) {
        double[] seen = new double[dots.rows() + arrows.rows() + 1];
        for (int n = 0; n < dots.rows(); n++) seen[n] = dots.get(n, k);
        for (int d = 0; d < arrows.rows(); d++) seen[dots.rows() + d] = arrows.get(d, k);
        return Scale.roomy(0.14, seen);
    }

    private Room room(boolean first) {
        if (all.isWide())
            return first
                    ? all.within(0, 0, (1 - PLANE) * all.width(), 0)
                    : all.within((PLANE + 0.03) * all.width(), 0, 0, 0);
        double below = Math.min(0.45 * all.height(), (names.size() * ROW + 4.4) * all.font());
        return first ? all.within(0, 0, 0, below + 0.6 * all.font()) : all.within(0, all.height() - below, 0, 0);
    }

    /** With the arrows of the first {@code shown} features. */
    public Svg frame(int shown, String title, String spoken) {
        List<Mark> marks = new ArrayList<>(plane(shown).marks());
        marks.add(Mark.named("feature-names", placed.marks(shown, shown - 1)));
        marks.addAll(weights(shown).marks());
        return new Svg(canvas.width(), canvas.height(), title, spoken, marks);
    }

    private Plot plane(int shown) {
        Plot plot = Plot.in(room(true))
                .square()
                .x(axes[0], across)
                .y(axes[1], up)
                .add(Dots.of(dots.column(0).toArray(), dots.column(1).toArray()).painted(Role.SERIES_1));
        for (int d = 0; d < shown; d++)
            if (arrows.row(d).norm() > 0)
                plot = plot.add(
                        Arrows.at(Vector.zeros(2), arrows.row(d)).painted(d == shown - 1 ? Role.CHANGE : Role.INK));
        return plot;
    }

    /** The entries of both directions, a row for each feature. */
    private Plot weights(int shown) {
        Plot plot = Plot.in(room(false))
                .named("weights")
                .x("weight in b_1 and b_2", Scale.linear(-1.05, 1.05))
                .y("", Scale.named(names).reversed())
                .add(Rule.of(1, 0, 0).painted(Role.AXIS).dashed(Dash.SOLID));
        double[] rows = new double[shown];
        for (int d = 0; d < shown; d++) rows[d] = d;
        double[] first = weights.rows(0, shown).column(0).toArray();
        double[] second = weights.rows(0, shown).column(1).toArray();
        return plot.add(Dots.of(first, rows)
                        .painted(Role.SERIES_2)
                        .shaped(Symbol.DISC)
                        .sized(0.3)
                        .named("b₁"))
                .add(Dots.of(second, rows)
                        .painted(Role.SERIES_3)
                        .shaped(Symbol.RING)
                        .sized(0.3)
                        .named("b₂"));
    }

    /** Whether no name lies on another. */
    boolean isApart() {
        return placed.isApart();
    }
}
