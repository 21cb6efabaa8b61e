package mml.optimization;

import java.util.List;
import mml.calculus.Differentiable;
import mml.matrix.Vector;

/**
 * A mean over examples, {@code f(θ) = (1/N) Σ L_n(θ)}: what learning minimises. It is a function as any other; and the gradient of one example is a
 * cheap guess at that of all.
 *
 * @mml §7.1.3, (7.13)
 */
public interface FiniteSum extends Differentiable {
    /** N, at least 1. */
    int size();

    /** ∂L_n/∂θ for one example, counted from 0. */
    Vector gradient(int n, Vector theta);

    /** The mean of {@link #gradient(int, Vector)} over some examples, in their order. */
    default Vector gradient(List<Integer> examples, Vector theta) {
        if (examples.isEmpty()) throw new IllegalArgumentException("examples is empty, needs at least 1");
        Vector sum = Vector.zeros(theta.size());
        for (int n : examples) sum = sum.plus(gradient(n, theta));
        return sum.times(1.0 / examples.size());
    }

    /** The mean of functions. */
    static FiniteSum of(List<? extends Differentiable> losses) {
        List<Differentiable> all = List.copyOf(losses);
        if (all.isEmpty()) throw new IllegalArgumentException("losses is empty, needs at least 1");
        return new FiniteSum() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public double at(Vector theta) {
                double sum = 0;
                for (Differentiable loss : all) sum += loss.at(theta);
                return sum / all.size();
            }

            @Override
            public Vector gradient(int n, Vector theta) {
                return all.get(n).gradient(theta);
            }

            @Override
            public Vector gradient(Vector theta) {
                Vector sum = Vector.zeros(theta.size());
                for (Differentiable loss : all) sum = sum.plus(loss.gradient(theta));
                return sum.times(1.0 / all.size());
            }

            @Override
            public Vector hessianTimes(Vector theta, Vector v) {
                Vector sum = Vector.zeros(theta.size());
                for (Differentiable loss : all) sum = sum.plus(loss.hessianTimes(theta, v));
                return sum.times(1.0 / all.size());
            }
        };
    }
}
