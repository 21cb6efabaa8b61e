package mml.hub.widget.ch07;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Lu;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.FiniteSum;
import mml.random.Rng;

/**
 * That the gradient of a few examples is right on average, how far off it is, and what that leaves at the minimum; checked
 * on the examples of the figure, or on others.
 *
 * @mml §7.1.3, (7.13), (7.15)
 */
public final class AverageDerivation extends Derivation {
    public AverageDerivation() {
        super("average", "noise");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        int n = rng.between(4, 8);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i + rng.between(0, 3);
            y[i] = i + rng.between(-3, 3) + 0.5 * (i % 2);
        }
        FiniteSum f = NoiseWidget.sum(Matrix.ofColumns(Vector.of(x), Vector.of(y)));
        return lines(f, rng.between(1, 3), 0.1 * rng.between(1, 5), Vector.of(rng.between(-2, 2), rng.between(1, 2)));
    }

    @Override
    public List<Line> following(State state) {
        FiniteSum f = NoiseWidget.sum(state);
        return lines(f, Math.min(NoiseWidget.batch(state), f.size()), NoiseWidget.gamma(state), NoiseWidget.START);
    }

    private static List<Line> lines(FiniteSum f, int batch, double gamma, Vector theta) {
        int N = f.size();
        Vector first = f.gradient(0, theta);
        Vector mean = mean(f, theta);
        Vector whole = f.gradient(theta);
        double variance = variance(f, theta);
        double ofBatch = batch == N ? 0 : variance / batch * (N - batch) / (N - 1);
        Vector best = theta.minus(Lu.of(f.hessian(theta)).solve(whole));
        double left = variance(f, best);
        double jump = batch == N ? 0 : gamma * gamma * left / batch * (N - batch) / (N - 1);
        double close = 1000 * EPSILON * N * (1 + variance + whole.dot(whole));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\frac{" + Live.column(first) + "+\\dots+" + Live.column(f.gradient(N - 1, theta)) + "}{" + N + "}="
                        + Live.column(mean),
                mean.minus(whole).maxNorm() <= close));
        lines.add(new Line(
                "\\sigma^2=" + Live.number(variance, 1 + whole.dot(whole)),
                Math.abs(variance - spread(f, theta)) <= close));
        lines.add(new Line(
                "\\frac{" + Live.number(variance) + "}{" + batch + "}\\cdot\\frac{" + N + "-" + batch + "}{" + N
                        + "-1}=" + Live.number(ofBatch),
                Math.abs(ofBatch - ofBatches(f, theta, batch)) <= close));
        lines.add(new Line(
                "\\vec\\theta_*=" + Live.column(best) + ",\\quad" + Live.number(gamma)
                        + "^2\\cdot\\sigma_B^2(\\vec\\theta_*)=" + Live.number(jump),
                f.gradient(best).maxNorm() <= close
                        && Math.abs(jump - gamma * gamma * ofBatches(f, best, batch)) <= close));
        return lines;
    }

    private static Vector mean(FiniteSum f, Vector theta) {
        Vector sum = Vector.zeros(theta.size());
        for (int n = 0; n < f.size(); n++) sum = sum.plus(f.gradient(n, theta));
        return sum.times(1.0 / f.size());
    }

    private static double variance(FiniteSum f, Vector theta) {
        Vector mean = f.gradient(theta);
        double sum = 0;
        for (int n = 0; n < f.size(); n++) {
            Vector d = f.gradient(n, theta).minus(mean);
            sum += d.dot(d);
        }
        return sum / f.size();
    }

    /** The same by the squares: their mean without the square of the mean. */
    private static double spread(FiniteSum f, Vector theta) {
        Vector mean = f.gradient(theta);
        double sum = 0;
        for (int n = 0; n < f.size(); n++) sum += f.gradient(n, theta).dot(f.gradient(n, theta));
        return sum / f.size() - mean.dot(mean);
    }

    /** The same of batches without an example twice, from the products of all pairs. */
    private static double ofBatches(FiniteSum f, Vector theta, int batch) {
        int N = f.size();
        Vector mean = f.gradient(theta);
        double same = 0;
        double others = 0;
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++) {
                double product = f.gradient(i, theta)
                        .minus(mean)
                        .dot(f.gradient(j, theta).minus(mean));
                if (i == j) same += product / N;
                else others += product / N / (N - 1);
            }
        return (same + (batch - 1) * others) / batch;
    }
}
