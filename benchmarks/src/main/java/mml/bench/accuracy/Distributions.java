package mml.bench.accuracy;

import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import mml.probability.Beta;
import mml.probability.Binomial;
import mml.probability.Distribution;
import mml.probability.Gamma;
import mml.probability.Normal;
import mml.probability.StudentT;
import mml.random.Rng;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;

/**
 * What a library answers about a distribution. Commons Math and Hipparchus have no survival function: there it is 1 less
 * the distribution function, which is what their users write.
 *
 * @param sample a number drawn, with the generator that the library takes by itself; Commons Statistics, which takes none,
 *     has ours, SplitMix64
 */
public record Distributions(
        DoubleUnaryOperator logDensity,
        DoubleUnaryOperator cdf,
        DoubleUnaryOperator survival,
        DoubleUnaryOperator quantile,
        DoubleSupplier sample) {
    private static final int SEED = 1;

    /** A rate where the library wants a scale is turned over. */
    public static Distributions mml(String name, double... p) {
        Distribution d = switch (name) {
            case "normal" -> Normal.ofDeviation(p[0], p[1]);
            case "gamma" -> Gamma.ofShapeAndRate(p[0], p[1]);
            case "beta" -> new Beta(p[0], p[1]);
            case "t" -> new StudentT(p[0]);
            case "binomial" -> new Binomial((int) p[0], p[1]);
            default -> throw new IllegalArgumentException(name);
        };
        Rng rng = Rng.seeded(SEED);
        return new Distributions(d::logDensity, d::cdf, d::survival, d::quantile, () -> d.sample(rng));
    }

    public static Distributions commonsMath(String name, double... p) {
        if (name.equals("binomial")) {
            IntegerDistribution d = new BinomialDistribution((int) p[0], p[1]);
            return new Distributions(
                    x -> d.probability((int) x),
                    x -> d.cumulativeProbability((int) x),
                    x -> 1 - d.cumulativeProbability((int) x),
                    d::inverseCumulativeProbability,
                    d::sample);
        }
        RealDistribution d = switch (name) {
            case "normal" -> new NormalDistribution(p[0], p[1]);
            case "gamma" -> new GammaDistribution(p[0], 1 / p[1]);
            case "beta" -> new BetaDistribution(p[0], p[1]);
            case "t" -> new TDistribution(p[0]);
            default -> throw new IllegalArgumentException(name);
        };
        DoubleUnaryOperator logDensity = d instanceof NormalDistribution n
                ? n::logDensity
                : d instanceof GammaDistribution g
                        ? g::logDensity
                        : d instanceof TDistribution t ? t::logDensity : x -> Math.log(d.density(x));
        return new Distributions(
                logDensity,
                d::cumulativeProbability,
                x -> 1 - d.cumulativeProbability(x),
                d::inverseCumulativeProbability,
                d::sample);
    }

    public static Distributions hipparchus(String name, double... p) {
        if (name.equals("binomial")) {
            var d = new org.hipparchus.distribution.discrete.BinomialDistribution((int) p[0], p[1]);
            return new Distributions(
                    x -> d.logProbability((int) x),
                    x -> d.cumulativeProbability((int) x),
                    x -> 1 - d.cumulativeProbability((int) x),
                    d::inverseCumulativeProbability,
                    () -> Double.NaN);
        }
        org.hipparchus.distribution.RealDistribution d = switch (name) {
            case "normal" -> new org.hipparchus.distribution.continuous.NormalDistribution(p[0], p[1]);
            case "gamma" -> new org.hipparchus.distribution.continuous.GammaDistribution(p[0], 1 / p[1]);
            case "beta" -> new org.hipparchus.distribution.continuous.BetaDistribution(p[0], p[1]);
            case "t" -> new org.hipparchus.distribution.continuous.TDistribution(p[0]);
            default -> throw new IllegalArgumentException(name);
        };
        var generator = new org.hipparchus.random.RandomDataGenerator(SEED);
        return new Distributions(
                d::logDensity,
                d::cumulativeProbability,
                x -> 1 - d.cumulativeProbability(x),
                d::inverseCumulativeProbability,
                () -> generator.nextDeviate(d));
    }

    public static Distributions commonsStatistics(String name, double... p) {
        if (name.equals("binomial")) {
            DiscreteDistribution d =
                    org.apache.commons.statistics.distribution.BinomialDistribution.of((int) p[0], p[1]);
            var sampler = d.createSampler(RandomSource.SPLIT_MIX_64.create((long) SEED));
            return new Distributions(
                    x -> d.logProbability((int) x),
                    x -> d.cumulativeProbability((int) x),
                    x -> d.survivalProbability((int) x),
                    d::inverseCumulativeProbability,
                    sampler::sample);
        }
        ContinuousDistribution d = switch (name) {
            case "normal" -> org.apache.commons.statistics.distribution.NormalDistribution.of(p[0], p[1]);
            case "gamma" -> org.apache.commons.statistics.distribution.GammaDistribution.of(p[0], 1 / p[1]);
            case "beta" -> org.apache.commons.statistics.distribution.BetaDistribution.of(p[0], p[1]);
            case "t" -> org.apache.commons.statistics.distribution.TDistribution.of(p[0]);
            default -> throw new IllegalArgumentException(name);
        };
        var sampler = d.createSampler(RandomSource.SPLIT_MIX_64.create((long) SEED));
        return new Distributions(
                d::logDensity,
                d::cumulativeProbability,
                d::survivalProbability,
                d::inverseCumulativeProbability,
                sampler::sample);
    }

    DoubleUnaryOperator question(String name) {
        return switch (name) {
            case "logDensity" -> logDensity;
            case "cdf" -> cdf;
            case "survival" -> survival;
            case "quantile" -> quantile;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
