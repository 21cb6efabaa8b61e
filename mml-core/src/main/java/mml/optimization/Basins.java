package mml.optimization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.iteration.Outcome;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Which start leads where: a descent is run from the middle of each of n or n² equal cells of an interval or a rectangle. All starts with the same
 * end make its basin. The method decides as much as the function does: a step that is too long jumps from one basin into another, or out of all.
 *
 * <p>Costs as many descents. Runs that end nearer to each other than {@code close} are taken for one end.
 *
 * @param low the lower ends of the cells' area
 * @param high the upper ends
 * @param n how many cells there are along each axis
 * @param ends where runs came to rest, in the order in which they were found
 * @param cells the end of each cell, −1 for none; the first variable runs fastest
 * @mml §7, §7.1
 */
public record Basins(
        Differentiable f, Minimiser method, Vector low, Vector high, int n, List<Minimum> ends, List<Integer> cells) {
    public Basins {
        ends = List.copyOf(ends);
        cells = List.copyOf(cells);
    }

    /**
     * Runs from every cell.
     *
     * @throws IllegalArgumentException if low and high have other than one or two entries, one of low is not below that of high, or n is
     *     less than 1
     */
    public static Basins of(
            Differentiable f,
            Minimiser method,
            Vector low,
            Vector high,
            int n,
            double close,
            Tracer<? super BasinStep> trace) {
        if (low.size() < 1 || low.size() > 2)
            throw new IllegalArgumentException("low has " + Count.entries(low.size()) + ", expected one or two");
        Shapes.vector(high, low.size(), "high");
        Shapes.finite(low, "low");
        Shapes.finite(high, "high");
        for (int i = 0; i < low.size(); i++)
            if (!(low.get(i) < high.get(i)))
                throw new IllegalArgumentException(
                        "low[" + i + "] is " + low.get(i) + ", expected less than high[" + i + "] = " + high.get(i));
        if (n < 1) throw new IllegalArgumentException("n is " + n + ", expected at least 1");
        if (!(close >= 0)) throw new IllegalArgumentException("close is " + close + ", expected at least 0");
        int count = low.size() == 1 ? n : n * n;
        if (trace.on()) trace.step(new BasinStep.Start(method.title(), count));
        List<Minimum> ends = new ArrayList<>();
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < count; cell++) {
            Vector x0 = middle(low, high, n, cell);
            Minimum run = run(f, method, x0);
            int end = run == null || !run.converged() ? -1 : among(ends, run.x(), close);
            boolean found = end == ends.size();
            if (found && run != null) ends.add(run);
            cells.add(end);
            if (trace.on())
                trace.step(new BasinStep.Run(
                        cell,
                        x0,
                        run == null ? x0 : run.x(),
                        end,
                        found,
                        run == null ? Outcome.BREAKDOWN : run.outcome()));
        }
        return new Basins(f, method, low, high, n, ends, cells);
    }

    private static @Nullable Minimum run(Differentiable f, Minimiser method, Vector x0) {
        try {
            return method.minimise(f, x0);
        } catch (NotDifferentiableException | IllegalArgumentException e) {
            return null; // no descent can start there
        }
    }

    /** The end at x, a new one if none is near. */
    private static int among(List<Minimum> ends, Vector x, double close) {
        for (int i = 0; i < ends.size(); i++) if (ends.get(i).x().minus(x).norm() <= close) return i;
        return ends.size();
    }

    private static Vector middle(Vector low, Vector high, int n, int cell) {
        return Vector.generate(low.size(), i -> {
            int at = i == 0 ? cell % n : cell / n;
            return low.get(i) + (high.get(i) - low.get(i)) * (at + 0.5) / n;
        });
    }

    /** The end to which the cell of x leads, −1 for none; outside of the area that of the nearest cell. */
    public int at(Vector x) {
        int cell = 0;
        for (int i = low.size() - 1; i >= 0; i--) {
            double part = (x.get(i) - low.get(i)) / (high.get(i) - low.get(i));
            cell = n * cell + Math.max(0, Math.min(n - 1, (int) Math.floor(n * part)));
        }
        return cells.get(cell);
    }

    /** How many cells lead to an end; with −1, to none. */
    public int size(int end) {
        return Collections.frequency(cells, end);
    }

    /** That the gradient vanishes at each end, computed anew. */
    public Certificate certificate() {
        List<Check> checks = new ArrayList<>();
        for (Minimum end : ends)
            checks.add(new Check(
                    "‖∇f‖ at " + NumberText.tuple(end.x()), f.gradient(end.x()).norm(), end.bound()));
        return new Certificate("each end is a level point", checks);
    }

    @Override
    public String toString() {
        Printed out = Printed.of("basins of " + Count.of(cells.size(), "start"));
        for (int i = 0; i < ends.size(); i++)
            out = out.line(Count.of(size(i), "start") + " to "
                    + NumberText.tuple(ends.get(i).x()) + ", f = "
                    + NumberText.of(ends.get(i).value()));
        return out.line(Count.of(size(-1), "start") + " to none")
                .line(certificate())
                .toString();
    }
}
