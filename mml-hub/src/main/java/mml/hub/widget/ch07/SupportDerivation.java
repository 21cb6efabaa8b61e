package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.optimization.ConvexConjugate;
import mml.optimization.LegendreStep;
import mml.optimization.LegendreStep.Support;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.Tracer;

/**
 * That every supporting line bounds the graph and the transform at once, and that the graph comes back where a line touches it; checked on two slopes
 * of the figure, or of another function.
 *
 * @mml §7.3.3, (7.53), (7.54)
 */
public final class SupportDerivation extends Derivation {
    public SupportDerivation() {
        super("support", "conjugate");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Expression f = Expression.parse(rng.between(1, 3) + "x^2 + " + rng.between(1, 5) + "x + abs(x)");
        return lines(
                ConvexConjugate.of(f, -4, 4).lines(Vector.of(rng.between(-6, 0), rng.between(1, 6)), Tracer.off()),
                0,
                1);
    }

    /** The slope that is looked at, and the steepest other one. */
    @Override
    public List<Line> following(State state) {
        Trace<LegendreStep> trace = ConjugateWidget.lines(state);
        List<Support> all = new ArrayList<>();
        for (LegendreStep step : trace) if (step instanceof Support l) all.add(l);
        int middle = all.size() / 2 + 2;
        int k = Math.max(0, Math.min(all.size() - 1, state.count("step", middle + 1) - 1));
        return lines(all, k, k == all.size() - 1 ? 0 : all.size() - 1);
    }

    private static List<Line> lines(List<Support> all, int at, int beside) {
        Support s = all.get(at);
        Support t = all.get(beside);
        double size = 1;
        for (Support l : all)
            size = Math.max(size, Math.abs(l.value()) + Math.abs(l.conjugate()) + Math.abs(l.s() * l.x()));
        double close = 1e-9 * size;
        double best = Double.NEGATIVE_INFINITY;
        for (Support l : all) best = Math.max(best, l.s() * s.x() - l.conjugate());
        double back = s.s() * s.x() - s.conjugate();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "f^*(" + Live.number(s.s()) + ")=" + Live.number(s.s()) + "\\cdot" + Live.factor(s.x()) + "-"
                        + Live.factor(s.value()) + "=" + Live.number(s.conjugate(), size),
                Math.abs(s.s() * s.x() - s.value() - s.conjugate()) <= close));
        double line = s.s() * t.x() - s.conjugate();
        lines.add(new Line(
                "f(" + Live.number(t.x()) + ")=" + Live.number(t.value(), size) + "\\ge" + Live.number(s.s()) + "\\cdot"
                        + Live.factor(t.x()) + "-" + Live.factor(s.conjugate()) + "=" + Live.number(line, size),
                t.value() >= line - close));
        double bound = s.conjugate() + (t.s() - s.s()) * s.x();
        lines.add(new Line(
                "f^*(" + Live.number(t.s()) + ")=" + Live.number(t.conjugate(), size) + "\\ge"
                        + Live.number(s.conjugate(), size) + "+" + Live.factor(t.s() - s.s()) + "\\cdot"
                        + Live.factor(s.x()) + "=" + Live.number(bound, size),
                t.conjugate() >= bound - close));
        lines.add(new Line(
                Live.number(s.s()) + "\\cdot" + Live.factor(s.x()) + "-" + Live.factor(s.conjugate()) + "="
                        + Live.number(back, size) + "=f(" + Live.number(s.x()) + ")",
                Math.abs(best - s.value()) <= close && Math.abs(back - s.value()) <= close));
        return lines;
    }
}
