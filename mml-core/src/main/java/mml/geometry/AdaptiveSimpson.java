package mml.geometry;

import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.matrix.Shapes;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * An integral {@code ∫ₐᵇ f(t) dt} by Simpson's rule where it is good enough, and by halves where it is not.
 *
 * <p>A panel [a, b] is measured twice, by one parabola and by two; the difference is the estimate of the error, and a
 * fifteenth of it corrects the finer value where f is smooth. Where f, at a sixth point off this grid, is further from the
 * polynomial through the five others than that, the distance counts instead: an oscillation in step with the grid is seen. The panel with the largest estimate is cut in two, until all estimates together are within
 * {@code tolerance · ∫|f|}. Smooth functions need few panels; a jump is
 * closed in upon by halving.
 *
 * <p>The estimate is honest for what the function shows at the points where it is asked: a spike between them is not seen.
 *
 * @param a where the interval starts
 * @param b where it ends, more than a
 * @param panels how many panels to begin with, from 1 to 4096
 * @param tolerance relative to {@code ∫|f|}, more than 0
 * @mml §3.7
 */
public record AdaptiveSimpson(double a, double b, int panels, double tolerance) {
    private static final int MOST = 8192;

    /** @throws IllegalArgumentException if the interval, the number of panels or the tolerance is not as said */
    public AdaptiveSimpson {
        if (!(Shapes.finite(a) && Shapes.finite(b) && a < b && Shapes.finite(b - a)))
            throw new IllegalArgumentException(
                    "the interval is from " + a + " to " + b + ", expected finite, in this order");
        if (panels < 1 || panels > MOST / 2)
            throw new IllegalArgumentException("panels is " + panels + ", expected 1 to " + MOST / 2);
        if (!(tolerance > 0 && tolerance < 1))
            throw new IllegalArgumentException("tolerance is " + tolerance + ", expected more than 0, less than 1");
    }

    /**
     * What was found.
     *
     * @param value the integral
     * @param error the estimated error, 0 or more
     * @param size {@code ∫|f|}, roughly: what the tolerance is relative to
     * @param evaluations how often f was asked
     * @param outcome why the cutting stopped: converged, at the limit of 8192 panels, stalled where panels are too
     *     narrow to be cut, not finite where f is near the largest double, or stopped by who watches
     */
    public record Integral(double value, double error, double size, int evaluations, Outcome outcome) {}

    /** Over [a, b] with 16 panels to begin with and a tolerance of 10⁻¹⁰. */
    public static AdaptiveSimpson over(double a, double b) {
        return new AdaptiveSimpson(a, b, 16, 1e-10);
    }

    /** Beginning with another number of panels: more where f oscillates fast. */
    public AdaptiveSimpson withPanels(int n) {
        return new AdaptiveSimpson(a, b, n, tolerance);
    }

    /** With another tolerance. */
    public AdaptiveSimpson withTolerance(double relative) {
        return new AdaptiveSimpson(a, b, panels, relative);
    }

    public Integral integrate(DoubleUnaryOperator f) {
        return integrate(f, Tracer.off());
    }

    /**
     * Integrates while {@code trace} watches.
     *
     * @throws IllegalArgumentException if f is not finite at a point where it is asked, saying where
     */
    public Integral integrate(DoubleUnaryOperator f, Tracer<? super SimpsonStep> trace) {
        Objects.requireNonNull(f, "f");
        boolean on = trace.on();
        Panels open = new Panels();
        double width = (b - a) / panels;
        double left = value(f, a);
        double size = 0;
        for (int i = 0; i < panels; i++) {
            double from = a + i * width;
            double to = i + 1 == panels ? b : a + (i + 1) * width;
            double right = value(f, to);
            Panel p = Panel.of(f, from, to, left, value(f, middle(from, to)), right);
            size += p.size();
            if (on) trace.step(p.step());
            open.append(p);
            left = right;
        }
        int evaluations = 5 * panels + 1;
        Outcome outcome;
        while ((outcome = outcome(open, tolerance * size, trace)) == null) {
            Panel p = open.worst();
            double m = middle(p.from, p.to);
            Panel first = Panel.of(f, p.from, m, p.f0, p.f1, p.f2);
            Panel second = Panel.of(f, m, p.to, p.f2, p.f3, p.f4);
            if (on) {
                trace.step(first.step());
                trace.step(second.step());
            }
            open.cut(first, second);
            size += first.size() + second.size() - p.size();
            evaluations += 6;
        }
        Integral found = new Integral(open.sum(p -> p.estimate), open.sum(p -> p.error), size, evaluations, outcome);
        if (on) trace.step(new SimpsonStep.Done(found.value, found.error, evaluations));
        return found;
    }

    private static @Nullable Outcome outcome(Panels panels, double allowed, Tracer<?> trace) {
        double error = panels.error(allowed);
        if (error <= allowed) return Outcome.CONVERGED;
        if (!Shapes.finite(error)) return Outcome.NOT_FINITE;
        if (panels.count >= MOST) return Outcome.ITERATION_LIMIT;
        if (!panels.worst().divisible()) return Outcome.STALLED;
        return Iteration.stopped(trace) ? Outcome.STOPPED : null;
    }

    /** The panels from left to right, and the one with the largest error. */
    private static final class Panels {
        private static final double UNSURE = 1e-9; // of a sum that is kept up

        private static final class Node {
            Panel panel;

            @Nullable
            Node next;

            Node(Panel panel, @Nullable Node next) {
                this.panel = panel;
                this.next = next;
            }
        }

        private final PriorityQueue<Node> byError = new PriorityQueue<>(
                Comparator.<Node>comparingDouble(n -> -n.panel.error).thenComparingDouble(n -> n.panel.from));
        private @Nullable Node first;
        private @Nullable Node last;
        private double error; // kept up since it was counted
        private double counted = Double.POSITIVE_INFINITY;
        int count;

        void append(Panel p) {
            Node node = new Node(p, null);
            if (last == null) first = node;
            else last.next = node;
            last = node;
            byError.add(node);
            error += p.error;
            count++;
        }

        Panel worst() {
            return byError.element().panel;
        }

        void cut(Panel left, Panel right) {
            Node node = byError.remove();
            error += left.error + right.error - node.panel.error;
            node.panel = left;
            node.next = new Node(right, node.next);
            byError.add(node);
            byError.add(node.next);
            count++;
        }

        /** All estimates together; counted anew where it may be as little as allowed, or half of what was counted last. */
        double error(double allowed) {
            if (Shapes.finite(error) && error > allowed * (1 + UNSURE) && error > counted / 2) return error;
            counted = sum(p -> p.error);
            error = counted;
            return error;
        }

        double sum(ToDoubleFunction<Panel> part) {
            double sum = 0;
            for (Node n = first; n != null; n = n.next) sum += part.applyAsDouble(n.panel);
            return sum;
        }
    }

    private static double middle(double a, double b) {
        return 0.5 * a + 0.5 * b;
    }

    private static double value(DoubleUnaryOperator f, double t) {
        double y = f.applyAsDouble(t);
        if (!Shapes.finite(y))
            throw new IllegalArgumentException("f(" + t + ") is " + y + ", expected a finite number");
        return y;
    }

    /** An interval with the function at its ends, its middle and its quarters. */
    private record Panel(
            double from,
            double to,
            double f0,
            double f1,
            double f2,
            double f3,
            double f4,
            double estimate,
            double error) {
        static final double ASIDE = 0.6180339887498949; // the golden section, which no grid meets

        static Panel of(DoubleUnaryOperator f, double from, double to, double f0, double f2, double f4) {
            double m = middle(from, to);
            double f1 = value(f, middle(from, m));
            double f3 = value(f, middle(m, to));
            double h = to - from;
            double coarse = h / 6 * (f0 + 4 * f2 + f4);
            double fine = h / 12 * (f0 + 4 * f1 + 2 * f2 + 4 * f3 + f4);
            double correction = (fine - coarse) / 15;
            double off = h * Math.abs(value(f, from + ASIDE * h) - quartic(f0, f1, f2, f3, f4));
            return new Panel(from, to, f0, f1, f2, f3, f4, fine + correction, Math.max(Math.abs(fine - coarse), off));
        }

        /** The polynomial through the five values at {@link #ASIDE}, by Newton's divided differences. */
        private static double quartic(double f0, double f1, double f2, double f3, double f4) {
            double t = 4 * ASIDE;
            double d1 = f1 - f0;
            double d2 = f2 - 2 * f1 + f0;
            double d3 = f3 - 3 * f2 + 3 * f1 - f0;
            double d4 = f4 - 4 * f3 + 6 * f2 - 4 * f1 + f0;
            return f0 + t * (d1 + (t - 1) / 2 * (d2 + (t - 2) / 3 * (d3 + (t - 3) / 4 * d4)));
        }

        /** Whether there are numbers between the ends and the middles of its halves. */
        boolean divisible() {
            double m = middle(from, to);
            return from < middle(from, m) && middle(m, to) < to;
        }

        double size() {
            double sum = Math.abs(f0) + 4 * Math.abs(f1) + 2 * Math.abs(f2) + 4 * Math.abs(f3) + Math.abs(f4);
            return (to - from) / 12 * sum;
        }

        SimpsonStep step() {
            return new SimpsonStep.Panel(from, to, estimate, error);
        }
    }
}
