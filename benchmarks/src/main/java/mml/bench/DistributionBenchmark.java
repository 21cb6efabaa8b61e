package mml.bench;

import java.util.function.DoubleUnaryOperator;
import mml.bench.accuracy.Distributions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How fast are log densities, distribution functions, quantiles and samples of a thousand numbers? Each library draws with the
 * generator it has by itself. How many digits are right is a question of {@code ./mml bench accuracy}.
 */
public class DistributionBenchmark extends Problem {
    private static final int COUNT = 1000;

    @Param({
        "normal density", "normal cdf", "normal quantile", "normal sample",
        "gamma density", "gamma cdf", "gamma quantile", "gamma sample",
        "t density", "t cdf", "t quantile", "t sample"
    })
    String size;

    private String name = "";
    private String question = "";
    private double[] parameters = {};
    private double[] at = {};
    private final double[] answers = new double[COUNT];

    @Setup
    public void setup() {
        int space = size.indexOf(' ');
        name = size.substring(0, space);
        question = size.substring(space + 1);
        parameters = switch (name) {
            case "normal" -> new double[] {0, 1};
            case "gamma" -> new double[] {2.5, 1};
            default -> new double[] {3};
        };
        at = new double[COUNT];
        double low = name.equals("gamma") ? 0 : -4;
        for (int i = 0; i < COUNT; i++) {
            double share = (i + 0.5) / COUNT;
            at[i] = question.equals("quantile") ? share : low + 8 * share;
        }
    }

    private Object answers(Distributions d) {
        if (question.equals("sample")) {
            for (int i = 0; i < COUNT; i++) answers[i] = d.sample().getAsDouble();
            return answers;
        }
        DoubleUnaryOperator f = switch (question) {
            case "density" -> d.logDensity();
            case "cdf" -> d.cdf();
            default -> d.quantile();
        };
        for (int i = 0; i < COUNT; i++) answers[i] = f.applyAsDouble(at[i]);
        return answers;
    }

    @Benchmark
    public Object mml() {
        return answers(Distributions.mml(name, parameters));
    }

    @Benchmark
    public Object commonsMath() {
        return answers(Distributions.commonsMath(name, parameters));
    }

    @Benchmark
    public Object hipparchus() {
        return answers(Distributions.hipparchus(name, parameters));
    }

    @Benchmark
    public Object commonsStatistics() {
        return answers(Distributions.commonsStatistics(name, parameters));
    }
}
