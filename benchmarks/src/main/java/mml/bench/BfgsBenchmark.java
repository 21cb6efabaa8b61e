package mml.bench;

import mml.calculus.Differentiable;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.Bfgs;
import mml.optimization.Minimum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do checks, counts and immutable vectors cost an iteration of BFGS? Beside it the same iterations, with the same
 * line search, as loops over arrays. Of a convex quartic of n variables, whose gradient both have by hand, both do as many; that
 * they go the same way is checked before.
 */
@Warmup(iterations = 3, time = 1)
public class BfgsBenchmark extends Problem {
    private static final int ITERATIONS = 20;
    private static final double ARMIJO = 1e-4;
    private static final double STEEP = 0.9;

    @Param({"10", "100"})
    String size;

    private double[] start = {};
    private final Bfgs bfgs = new Bfgs().with(new Stopping(0, ITERATIONS));

    @Setup
    public void setup() {
        start = Vector.generate(Integer.parseInt(size), i -> 1 + 0.1 * (i % 7)).toArray();
        Minimum ours = mml();
        double theirs = value((double[]) byHand());
        if (ours.iterations() != ITERATIONS || Math.abs(ours.value() - theirs) > 1e-6 * theirs)
            throw new IllegalStateException(ours + ", by hand " + theirs);
    }

    private static double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += 0.5 * (1 + i) * x[i] * x[i] + 0.25 * x[i] * x[i] * x[i] * x[i];
        return sum;
    }

    private static double[] gradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) g[i] = (1 + i) * x[i] + x[i] * x[i] * x[i];
        return g;
    }

    private static final class Quartic implements Differentiable {
        @Override
        public double at(Vector x) {
            return value(x.toArray());
        }

        @Override
        public Vector gradient(Vector x) {
            return Vector.of(BfgsBenchmark.gradient(x.toArray()));
        }

        @Override
        public Vector hessianTimes(Vector x, Vector v) {
            return Vector.generate(x.size(), i -> (1 + i + 3 * x.get(i) * x.get(i)) * v.get(i));
        }
    }

    @Benchmark
    public Minimum mml() {
        return bfgs.minimise(new Quartic(), Vector.of(start));
    }

    @Benchmark
    public Object byHand() {
        int n = start.length;
        double[] x = start.clone();
        double[] g = gradient(x);
        double fx = value(x);
        double[][] H = new double[n][];
        double[] p = new double[n];
        double[] z = new double[n];
        for (int k = 0; k < ITERATIONS; k++) {
            for (int i = 0; i < n; i++) p[i] = H[i] == null ? -g[i] : -dot(H[i], g);
            double slope = dot(g, p);
            double t = k == 0 ? Math.min(1, 1 / Math.sqrt(dot(p, p))) : 1;
            double low = 0;
            double high = Double.POSITIVE_INFINITY;
            while (true) {
                for (int i = 0; i < n; i++) z[i] = x[i] + t * p[i];
                double fz = value(z);
                if (fz > fx + ARMIJO * t * slope) {
                    high = t;
                    double bottom = -slope * t * t / (2 * (fz - fx - slope * t));
                    t = low == 0 ? Math.min(0.5, Math.max(0.1, bottom / t)) * t : 0.5 * (low + high);
                    continue;
                }
                double[] gz = gradient(z);
                if (dot(gz, p) < STEEP * slope) {
                    low = t;
                    t = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * t;
                    continue;
                }
                learn(H, x, z, g, gz);
                System.arraycopy(z, 0, x, 0, n);
                g = gz;
                fx = fz;
                break;
            }
        }
        return x;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
        return sum;
    }

    private static void learn(double[][] H, double[] x, double[] z, double[] g, double[] gz) {
        int n = x.length;
        double[] s = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = z[i] - x[i];
            y[i] = gz[i] - g[i];
        }
        double sy = dot(s, y);
        if (H[0] == null)
            for (int i = 0; i < n; i++) {
                H[i] = new double[n];
                H[i][i] = sy / dot(y, y);
            }
        double[] Hy = new double[n];
        for (int i = 0; i < n; i++) Hy[i] = dot(H[i], y);
        double factor = (1 + dot(y, Hy) / sy) / sy;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) H[i][j] += factor * s[i] * s[j] - (Hy[i] * s[j] + s[i] * Hy[j]) / sy;
    }
}
