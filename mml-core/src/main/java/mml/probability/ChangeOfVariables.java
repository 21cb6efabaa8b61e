package mml.probability;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.ForwardMode;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * The distribution of {@code Y = g(X)} for a number X with a density. Where g is monotone, probability is kept and density is
 * not:
 * <pre>
 *   p_Y(y) = p_X(x) |dx/dy| = p_X(x) / |g'(x)|,   y = g(x).                              (6.143)
 * </pre>
 * Where several x lead to the same y, their contributions are added up: one for each piece on which g is monotone.
 *
 * <p>The pieces are found on 512 places between the quantiles 10⁻⁹ and 1 − 10⁻⁹ of X; g must not turn twice between two of
 * them. What lies beyond is left out.
 *
 * @param X the distribution
 * @param g the function, of one variable
 * @param ends of the pieces, ascending
 * @mml §6.7.1; §6.7.2, (6.143)
 */
public record ChangeOfVariables(Distribution X, Expression g, Vector ends) {
    private static final double TAIL = 1e-9;
    private static final int PLACES = 512;
    private static final int SECTIONS = 200;
    private static final int HALVINGS = 200;

    /**
     * Finds the pieces, and moves the probability tile by tile while {@code trace} watches.
     *
     * @param X with a density
     * @param g of one variable
     * @param tiles how many of equal probability, 1 or more; they are cut where g turns
     * @throws IllegalArgumentException if g has another number of variables, is not finite somewhere, or is constant on a
     *     piece, where Y has no density
     */
    public static ChangeOfVariables of(Distribution X, Expression g, int tiles, Tracer<? super ChangeStep> trace) {
        if (g.variables().size() != 1)
            throw new IllegalArgumentException(
                    "g has " + Count.of(g.variables().size(), "variable") + ", expected one");
        if (tiles < 1) throw new IllegalArgumentException("tiles is " + tiles + ", expected 1 or more");
        ChangeOfVariables change = new ChangeOfVariables(X, g, pieces(X, g));
        boolean on = trace.on();
        if (!on) return change;
        trace.step(new ChangeStep.Start(g.toString(), change.ends));
        List<ChangeStep.Tile> all = change.tiles(tiles);
        for (ChangeStep.Tile tile : all) trace.step(tile);
        trace.step(new ChangeStep.Done(all.size(), change.ends.size() - 1));
        return change;
    }

    private static double value(Expression g, double at) {
        double y = g.at(at);
        if (!Shapes.finite(y))
            throw new IllegalArgumentException(
                    "g is " + y + " at " + at + ", expected a finite number wherever X may lie");
        return y;
    }

    /** The ends of X, or places close to them where g is not finite. */
    private static double end(Distribution X, Expression g, boolean lower) {
        double exact = X.quantile(lower ? 0 : 1);
        if (Shapes.finite(exact) && Shapes.finite(g.at(exact))) return exact;
        return X.quantile(lower ? TAIL : 1 - TAIL);
    }

    private static Vector pieces(Distribution X, Expression g) {
        double a = end(X, g, true);
        double b = end(X, g, false);
        double[] x = new double[PLACES + 1];
        double[] y = new double[PLACES + 1];
        for (int k = 0; k <= PLACES; k++) {
            x[k] = k == PLACES ? b : a + (b - a) * k / PLACES;
            y[k] = value(g, x[k]);
        }
        List<Double> ends = new ArrayList<>(List.of(a));
        double way = 0; // 1 where g rises, −1 where it falls
        for (int k = 0; k < PLACES; k++) {
            double now = Math.signum(y[k + 1] - y[k]);
            if (now == 0)
                throw new IllegalArgumentException("g is constant from " + x[k] + " to " + x[k + 1]
                        + ", expected it to change everywhere: Y has no density there");
            if (way != 0 && now != way) ends.add(turn(g, x[k - 1], x[k + 1], way));
            way = now;
        }
        ends.add(b);
        return Vector.generate(ends.size(), ends::get);
    }

    /** Where g is highest (way 1) or lowest (way −1) between two places, by thirds. */
    private static double turn(Expression g, double from, double to, double way) {
        double low = from;
        double high = to;
        for (int n = 0; n < SECTIONS; n++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (left <= low || right >= high) break;
            if (way * g.at(left) < way * g.at(right)) low = left;
            else high = right;
        }
        return low + (high - low) / 2;
    }

    /** The tiles of X: between quantiles, cut where g turns. */
    private List<ChangeStep.Tile> tiles(int count) {
        List<Double> edges = new ArrayList<>();
        for (int k = 0; k <= count; k++) {
            double x = k == 0 ? ends.get(0) : k == count ? ends.get(ends.size() - 1) : X.quantile((double) k / count);
            edges.add(Math.max(ends.get(0), Math.min(ends.get(ends.size() - 1), x)));
        }
        for (int e = 1; e < ends.size() - 1; e++) edges.add(ends.get(e));
        edges.sort(Double::compare);
        List<ChangeStep.Tile> tiles = new ArrayList<>();
        for (int k = 1; k < edges.size(); k++) {
            double from = edges.get(k - 1);
            double to = edges.get(k);
            double mass = X.cdf(to) - X.cdf(from);
            if (!(to > from) || !(mass > TAIL)) continue;
            double left = value(g, from);
            double right = value(g, to);
            if (left == right) continue;
            tiles.add(new ChangeStep.Tile(tiles.size(), from, to, mass, Math.min(left, right), Math.max(left, right)));
        }
        return tiles;
    }

    /** The places x with {@code g(x) = y}, one for each piece that has it. */
    public Vector roots(double y) {
        List<Double> roots = new ArrayList<>();
        for (int e = 1; e < ends.size(); e++) {
            double low = ends.get(e - 1);
            double high = ends.get(e);
            boolean rises = g.at(high) > g.at(low);
            double least = g.at(rises ? low : high);
            double most = g.at(rises ? high : low);
            if (!(y >= least && y <= most)) continue;
            for (int n = 0; n < HALVINGS; n++) {
                double middle = low + (high - low) / 2;
                if (middle <= low || middle >= high) break;
                if (g.at(middle) < y == rises) low = middle;
                else high = middle;
            }
            roots.add(low + (high - low) / 2);
        }
        return Vector.generate(roots.size(), roots::get);
    }

    /** {@code p_Y(y)}; ∞ where g turns, 0 where no x leads. */
    public double density(double y) {
        Vector roots = roots(y);
        double sum = 0;
        for (int k = 0; k < roots.size(); k++) {
            double slope;
            try {
                slope = Math.abs(ForwardMode.of(g, roots.get(k)).derivative());
            } catch (NotDifferentiableException e) {
                continue; // at a kink or an end: one place, which has no probability
            }
            double p = X.density(roots.get(k));
            if (p > 0) sum += slope == 0 ? Double.POSITIVE_INFINITY : p / slope;
        }
        return sum;
    }

    /** {@code P(Y ≤ y)}: how likely X lies where {@code g(x) ≤ y} (§6.7.1). */
    public double cdf(double y) {
        double sum = 0;
        for (int e = 1; e < ends.size(); e++) {
            double low = ends.get(e - 1);
            double high = ends.get(e);
            boolean rises = g.at(high) > g.at(low);
            double least = g.at(rises ? low : high);
            double most = g.at(rises ? high : low);
            double whole = X.cdf(high) - X.cdf(low);
            if (y >= most) sum += whole;
            else if (y > least) {
                double root = within(low, high, y);
                sum += rises ? X.cdf(root) - X.cdf(low) : X.cdf(high) - X.cdf(root);
            }
        }
        return Math.min(1, sum);
    }

    /** The one of the roots that lies between two ends. */
    private double within(double low, double high, double y) {
        Vector roots = roots(y);
        for (int k = 0; k < roots.size(); k++) if (roots.get(k) >= low && roots.get(k) <= high) return roots.get(k);
        return low;
    }

    @Override
    public String toString() {
        return Printed.of("distribution of y = " + g)
                .put("x", X.toString())
                .put("ends of the pieces", ends)
                .toString();
    }
}
