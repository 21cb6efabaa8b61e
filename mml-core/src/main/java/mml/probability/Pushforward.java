package mml.probability;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The distribution that {@code Y = g(X)} has when X takes a few values: of all x that lead to the same y the probabilities are
 * added,
 * <pre>
 *   P(Y = y) = Σ_{x: g(x) = y} P(X = x).                                                   (6.8)
 * </pre>
 * What rounding alone keeps apart is taken for the same y.
 *
 * @param X the distribution
 * @param g the function, of one variable
 * @param Y what came out
 * @mml §6.1.2, (6.8), Example 6.1
 */
public record Pushforward(Discrete X, Expression g, Discrete Y) {
    private static final double ROUNDING = 1e-12;

    /**
     * Collects value by value while {@code trace} watches.
     *
     * @param g of one variable
     * @throws IllegalArgumentException if g has another number of variables, or is not finite at a value of X
     */
    public static Pushforward of(Discrete X, Expression g, Tracer<? super PushforwardStep> trace) {
        if (g.variables().size() > 1)
            throw new IllegalArgumentException(
                    "g has " + Count.of(g.variables().size(), "variable") + ", expected one");
        boolean on = trace.on();
        if (on) trace.step(new PushforwardStep.Start(g.toString(), X.values(), X.probabilities()));
        TreeMap<Double, List<Integer>> sources = sources(X.values(), g);
        double[] y = new double[sources.size()];
        double[] p = new double[y.length];
        int k = 0;
        for (var image : sources.entrySet()) {
            List<Integer> from = image.getValue();
            y[k] = image.getKey();
            for (int i : from) p[k] += X.probabilities().get(i);
            if (on)
                trace.step(new PushforwardStep.Image(
                        y[k], p[k], Vector.generate(from.size(), i -> X.values().get(from.get(i)))));
            k++;
        }
        Discrete Y = Discrete.of(Vector.of(y), Vector.of(p));
        if (on) trace.step(new PushforwardStep.Done(Y.values(), Y.probabilities(), Y.mean()));
        return new Pushforward(X, g, Y);
    }

    /** Which x lead to each y, by their places, y ascending. */
    private static TreeMap<Double, List<Integer>> sources(Vector values, Expression g) {
        TreeMap<Double, List<Integer>> out = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            double y = value(g, values.get(i));
            if (!Shapes.finite(y))
                throw new IllegalArgumentException(
                        "g is " + y + " at " + values.get(i) + ", expected a finite number for each value of X");
            out.computeIfAbsent(near(out, y), any -> new ArrayList<>()).add(i);
        }
        return out;
    }

    private static double value(Expression g, double at) {
        return g.variables().isEmpty() ? g.at() : g.at(at);
    }

    /** A y that is there already and differs by rounding alone, or this one; zero is never −0. */
    private static double near(TreeMap<Double, List<Integer>> there, double image) {
        double slack = ROUNDING * (1 + Math.abs(image));
        Double close = there.ceilingKey(image - slack);
        return close != null && close <= image + slack ? close : image == 0 ? 0 : image;
    }

    /** That nothing was lost, and that {@code E[Y] = Σ g(x) P(X = x)}, once more from X itself. */
    public Certificate certificate() {
        double mean = 0;
        double size = 0;
        for (int i = 0; i < X.values().size(); i++) {
            double y = value(g, X.values().get(i));
            mean += y * X.probabilities().get(i);
            size = Math.max(size, Math.abs(y));
        }
        double slack = 4 * ROUNDING * X.values().size();
        return Certificate.of(
                "P(Y) sums to 1, and E[Y] = Σ g(x) P(X = x)",
                new Check("|ΣP(Y) − 1|", Math.abs(Y.probabilities().sum() - 1), slack),
                new Check("|E[Y] − Σ g(x) P(X = x)|", Math.abs(mean - Y.mean()), slack * (1 + size)));
    }

    @Override
    public String toString() {
        return Printed.of("distribution of y = " + g)
                .put("y", Y.values())
                .put("P(Y = y)", Y.probabilities())
                .line(certificate())
                .toString();
    }
}
