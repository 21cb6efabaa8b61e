package mml.viz.scene.optimization;

import mml.matrix.Vector;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Direction;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.DescentStep.Model;
import mml.optimization.DescentStep.Trial;
import mml.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The line on which a descent looked for its next point: {@code φ(γ) = f(x + γp)}. */
record SearchLine(Iterate from, Vector p) {
    Vector at(double gamma) {
        return from.x().plus(gamma, p);
    }

    /** {@code φ′(0)}. */
    double slope() {
        return from.gradient().dot(p);
    }

    /** The line after the iterate at this step of a trace, null if no step was tried or taken from there. */
    static @Nullable SearchLine after(Trace<? extends DescentStep> trace, int iterate) {
        if (!(trace.get(iterate) instanceof Iterate from)) return null;
        for (int i = iterate + 1; i < trace.size(); i++) {
            DescentStep step = trace.get(i);
            if (step instanceof Direction d) return new SearchLine(from, d.p());
            if (step instanceof Model m) return new SearchLine(from, m.p());
            if (step instanceof Trial t) return through(from, t.x(), t.stepSize());
            if (step instanceof Iterate x) return through(from, x.x(), x.stepSize());
        }
        return null;
    }

    private static @Nullable SearchLine through(Iterate from, Vector x, double gamma) {
        return gamma > 0 ? new SearchLine(from, x.minus(from.x()).times(1 / gamma)) : null;
    }

    /** Of the iterate whose line step i is about: an iterate shows the line it was found on, the first one the line that follows; −1 before it. */
    static int about(Trace<? extends DescentStep> trace, int i) {
        int last = iterate(trace, i);
        if (last < 0 || last != i) return last;
        int before = iterate(trace, i - 1);
        return before < 0 ? last : before;
    }

    /** The last iterate up to step i, −1 if there is none. */
    private static int iterate(Trace<? extends DescentStep> trace, int i) {
        int j = i;
        while (j >= 0 && !(trace.get(j) instanceof Iterate)) j--;
        return j;
    }
}
