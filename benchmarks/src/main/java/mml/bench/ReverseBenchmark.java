package mml.bench;

import mml.calculus.Differentiable;
import mml.calculus.Tape;
import mml.matrix.Vector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a gradient by reverse mode take beside one written by hand, of Rosenbrock's function of n variables? Its loops are
 * compiled one by one, as they become hot, so both are warmed up for longer than usual.
 */
@Warmup(iterations = 4, time = 1)
public class ReverseBenchmark extends Problem {
    @Param({"10", "100", "1000"})
    String size;

    private Differentiable f;
    private Vector x;

    @Setup
    public void setup() {
        f = Differentiable.of(ReverseBenchmark::rosenbrock);
        x = Vector.generate(Integer.parseInt(size), i -> 0.5 + 0.1 * (i % 7));
    }

    private static Tape.Variable rosenbrock(Tape.Variable[] x) {
        Tape.Variable sum = x[0].times(0);
        for (int i = 0; i + 1 < x.length; i++) {
            Tape.Variable a = x[i].times(-1).plus(1);
            Tape.Variable b = x[i + 1].minus(x[i].times(x[i]));
            sum = sum.plus(a.times(a)).plus(b.times(b).times(100));
        }
        return sum;
    }

    @Benchmark
    public Object mml() {
        return f.gradient(x);
    }

    @Benchmark
    public Object byHand() {
        double[] g = new double[x.size()];
        for (int i = 0; i + 1 < g.length; i++) {
            double a = 1 - x.get(i);
            double b = x.get(i + 1) - x.get(i) * x.get(i);
            g[i] += -2 * a - 400 * b * x.get(i);
            g[i + 1] += 200 * b;
        }
        return Vector.of(g);
    }
}
