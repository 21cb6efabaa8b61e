package mml.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.LegendreStep.Support;
import mml.text.NumberText;
import mml.trace.Tracer;

/**
 * The Legendre–Fenchel transform of a function of one variable on an interval,
 * <pre>
 *   f*(s) = sup_x ( s x − f(x) )        (7.53)
 * </pre>
 *
 * <p>For each slope s the line {@code s x − f*(s)} lies below the graph and touches it. f* is convex whatever f is; and {@code f**}, the largest of all these lines, is the largest convex
 * function below f, its {@link #envelope}: f itself exactly where f is convex and closed.
 *
 * <p>f is looked at in 1025 points, and near the best of them the maximum is narrowed down to the last digits that the values tell. Points where f is not finite do not belong to its domain.
 * What lies outside of the interval is not seen: a line that touches at an end says so, and {@link ConjugatePair} has the transforms of the book's functions on the whole line.
 *
 * @mml §7.3.3, (7.53), Example 7.7
 */
public final class ConvexConjugate {
    private static final int PARTS = 1024;
    /** Of so many points one is shown. */
    private static final int SHOWN = 16;

    private static final double GOLDEN = 0.6180339887498949;
    private static final int NARROWINGS = 60;

    private final Expression f;
    private final double[] x;
    private final double[] value;
    private final List<Integer> hull = new ArrayList<>();

    private ConvexConjugate(Expression f, double[] x, double[] value) {
        this.f = f;
        this.x = x;
        this.value = value;
        for (int i = 0; i < x.length; i++) {
            while (hull.size() >= 2 && isAbove(hull.get(hull.size() - 2), hull.get(hull.size() - 1), i))
                hull.remove(hull.size() - 1);
            hull.add(i);
        }
    }

    /**
     * On an interval.
     *
     * @throws IllegalArgumentException if f has not exactly one variable, the interval is empty, or f is finite in fewer than two of its points
     */
    public static ConvexConjugate of(Expression f, double from, double to) {
        if (f.variables().size() != 1 || !f.parameters().isEmpty())
            throw new IllegalArgumentException(
                    "f has " + (f.variables().size() + f.parameters().size()) + " names, expected 1 variable");
        if (!(from < to && Shapes.finite(to - from)))
            throw new IllegalArgumentException("the interval is from " + from + " to " + to + ", expected from < to");
        double[] x = new double[PARTS + 1];
        double[] value = new double[PARTS + 1];
        int n = 0;
        for (int i = 0; i <= PARTS; i++) {
            double at = i == PARTS ? to : from + (to - from) * i / PARTS;
            double v = f.at(at);
            if (!Shapes.finite(v)) continue;
            x[n] = at;
            value[n++] = v;
        }
        if (n < 2)
            throw new IllegalArgumentException(
                    "f is finite in " + n + " of " + (PARTS + 1) + " points, expected at least 2");
        return new ConvexConjugate(f, Arrays.copyOf(x, n), Arrays.copyOf(value, n));
    }

    /** Shows the graph and the line of each slope. */
    public List<Support> lines(Vector slopes, Tracer<? super LegendreStep> trace) {
        Shapes.finite(slopes, "slopes");
        boolean on = trace.on();
        if (on) {
            int n = (x.length - 1) / SHOWN + 1;
            trace.step(new LegendreStep.Start(
                    Vector.generate(n, i -> x[SHOWN * i]),
                    Vector.generate(n, i -> value[SHOWN * i]),
                    Vector.generate(n, i -> envelope(x[SHOWN * i]))));
        }
        List<Support> lines = new ArrayList<>();
        for (int k = 0; k < slopes.size(); k++) {
            Support line = line(k, slopes.get(k));
            if (on) trace.step(line);
            lines.add(line);
        }
        return lines;
    }

    /** f*(s) on the interval. */
    public double at(double s) {
        return line(0, s).conjugate();
    }

    private Support line(int k, double s) {
        if (!Shapes.finite(s)) throw new IllegalArgumentException("s is " + s + ", expected a finite number");
        int best = hull.get(0);
        for (int i : hull) if (s * x[i] - value[i] > s * x[best] - value[best]) best = i;
        double a = x[Math.max(0, best - 1)];
        double b = x[Math.min(x.length - 1, best + 1)];
        double touch = x[best];
        double conjugate = s * touch - value[best];
        for (int i = 0; i < NARROWINGS && b > a; i++) {
            double p = b - GOLDEN * (b - a);
            double q = a + GOLDEN * (b - a);
            double fp = s * p - f.at(p);
            double fq = s * q - f.at(q);
            if (fp >= fq || Double.isNaN(fq)) b = q;
            else a = p;
            double higher = fp >= fq ? fp : fq;
            if (higher > conjugate && Shapes.finite(higher)) {
                conjugate = higher;
                touch = fp >= fq ? p : q;
            }
        }
        boolean atEnd = touch == x[0] || touch == x[x.length - 1];
        return new Support(k, s, touch, s * touch - conjugate, conjugate, atEnd);
    }

    private boolean isAbove(int i, int j, int k) {
        return (value[j] - value[i]) * (x[k] - x[i]) >= (value[k] - value[i]) * (x[j] - x[i]);
    }

    /**
     * {@code f**}, the largest convex function below f, between the points where f was looked at along chords.
     *
     * @throws IllegalArgumentException if at is outside of the domain
     */
    public double envelope(double at) {
        if (!(at >= x[0] && at <= x[x.length - 1]))
            throw new IllegalArgumentException(
                    at + " is outside of the domain, expected " + x[0] + " to " + x[x.length - 1]);
        int right = 1;
        while (x[hull.get(right)] < at) right++;
        int i = hull.get(right - 1);
        int j = hull.get(right);
        double part = (at - x[i]) / (x[j] - x[i]);
        return (1 - part) * value[i] + part * value[j];
    }

    @Override
    public String toString() {
        return "convex conjugate of " + f + " from " + NumberText.of(x[0]) + " to " + NumberText.of(x[x.length - 1]);
    }
}
