package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/**
 * {@link Bfgs} that remembers only the last m pairs of step and change of gradient, {@code (s, y)}, and applies H by them:
 * two loops over the pairs, 4mn operations a step, and no matrix.
 *
 * @mml §7.4
 */
public final class LBfgs extends Minimiser {
    private final int memory;

    /** With ten pairs. */
    public LBfgs() {
        this(10);
    }

    /** @param memory how many pairs, at least 1 */
    public LBfgs(int memory) {
        this(memory, STANDARD);
    }

    private LBfgs(int memory, Stopping stopping) {
        super(stopping);
        if (memory < 1) throw new IllegalArgumentException("memory is " + memory + ", expected 1 or more");
        this.memory = memory;
    }

    @Override
    public LBfgs with(Stopping other) {
        return new LBfgs(memory, other);
    }

    @Override
    public String title() {
        return "L-BFGS";
    }

    @Override
    public String rule() {
        return "x_{k+1} = x_k - \\gamma_k H_k \\nabla f(x_k)^\\top";
    }

    @Override
    Steps steps() {
        List<Pair> pairs = new ArrayList<>();
        return (s, f) -> {
            Iterate next = pairs.isEmpty() ? LineSearch.steepest(s, f) : along(pairs, s, f);
            if (next == null || next.k() == s.k()) {
                if (pairs.isEmpty()) return next;
                pairs.clear();
                next = LineSearch.steepest(s, f);
            }
            if (next != null && next.k() > s.k()) remember(pairs, Pair.of(s, next));
            return next;
        };
    }

    private static @Nullable Iterate along(List<Pair> pairs, Iterate s, Objective f) {
        Vector p = direction(pairs, s.gradient());
        f.direction(s, p);
        return WolfeSearch.along(p, 1, s, f);
    }

    private void remember(List<Pair> pairs, Pair pair) {
        if (!(pair.sy > 1e-12 * pair.s.norm() * pair.y.norm())) return;
        if (pairs.size() == memory) pairs.remove(0);
        pairs.add(pair);
    }

    private static Vector direction(List<Pair> pairs, Vector gradient) {
        Vector q = gradient;
        double[] alpha = new double[pairs.size()];
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pair pair = pairs.get(i);
            alpha[i] = pair.s.dot(q) / pair.sy;
            q = q.plus(-alpha[i], pair.y);
        }
        Pair last = pairs.get(pairs.size() - 1);
        q = q.times(last.sy / last.y.dot(last.y));
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            q = q.plus(alpha[i] - pair.y.dot(q) / pair.sy, pair.s);
        }
        return q.times(-1);
    }

    private record Pair(Vector s, Vector y, double sy) {
        static Pair of(Iterate from, Iterate to) {
            Vector y = to.gradient().minus(from.gradient());
            return new Pair(to.step(), y, to.step().dot(y));
        }
    }
}
