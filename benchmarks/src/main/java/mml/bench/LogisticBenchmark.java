package mml.bench;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LogisticLoss;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What does a value and a gradient of logistic regression take beside a loop written for it, with the logarithms and exponentials of the JDK? */
public class LogisticBenchmark extends Problem {
    @Param({"1000x10", "100000x10"})
    String size;

    private LogisticLoss f;
    private Vector w;
    private double[][] rows;
    private double[] labels;

    @Setup
    public void setup() {
        Matrix X = random(size);
        rows = X.toArray();
        labels = new double[rows.length];
        for (int i = 0; i < labels.length; i++) labels[i] = rows[i][0] + rows[i][1] * rows[i][2] > 0 ? 1 : 0;
        f = LogisticLoss.of(X, Vector.of(labels));
        w = Vector.generate(X.cols(), j -> 0.1 * (j + 1));
    }

    @Benchmark
    public Object mml() {
        return f.gradient(w).times(f.at(w));
    }

    @Benchmark
    public Object byHand() {
        double[] weights = w.toArray();
        double[] gradient = new double[weights.length];
        double value = 0;
        for (int i = 0; i < rows.length; i++) {
            double[] x = rows[i];
            double z = 0;
            for (int j = 0; j < x.length; j++) z += weights[j] * x[j];
            double p = 1 / (1 + Math.exp(-z));
            value += Math.log1p(Math.exp(z)) - labels[i] * z;
            for (int j = 0; j < x.length; j++) gradient[j] += (p - labels[i]) * x[j];
        }
        for (int j = 0; j < gradient.length; j++) gradient[j] *= value / rows.length / rows.length;
        return gradient;
    }
}
