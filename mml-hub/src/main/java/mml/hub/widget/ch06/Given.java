package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Range;
import mml.probability.Beta;
import mml.probability.Binomial;
import mml.probability.Distribution;
import mml.probability.Elicitation;
import mml.probability.Gamma;
import mml.probability.InverseGamma;
import mml.probability.Normal;
import mml.probability.StudentT;
import mml.probability.Uniform;
import mml.text.Numbers;

/**
 * A way to give the parameters of a family, and what it makes of them.
 *
 * @param key which of the ways of its family; empty for the first
 * @param parameters one or two
 * @param java what is called with them
 */
record Given(String family, String key, String title, List<Parameter> parameters, String java, Making making) {
    static final Range SHARE = new Range(0, 1, "0.01");
    private static final Range POSITIVE = new Range(0, 20, "0.25");
    private static final Range ANY = new Range(-10, 10, "0.25");
    private static final String ENDS = "ends";
    private static final String BETWEEN = "95 % between two ends";
    private static final double SURE = 0.95;

    /** What is chosen on a slider. */
    record Parameter(String name, Range range, double otherwise) {}

    interface Making {
        /** What it makes of two parameters; where there is one, b is any number. */
        Distribution of(double a, double b);
    }

    private static final Parameter MEAN = new Parameter("mean μ", ANY, 0);
    private static final Parameter SHAPE = new Parameter("shape a", POSITIVE, 3);

    private static final List<Given> ALL = List.of(
            two(
                    "normal",
                    "",
                    "mean and variance",
                    MEAN,
                    positive("variance σ²", 1),
                    "Normal.ofVariance",
                    Normal::ofVariance),
            two(
                    "normal",
                    "deviation",
                    "mean and deviation",
                    MEAN,
                    positive("deviation σ", 1),
                    "Normal.ofDeviation",
                    Normal::ofDeviation),
            two(
                    "normal",
                    "precision",
                    "mean and precision",
                    MEAN,
                    positive("precision 1/σ²", 1),
                    "Normal.ofPrecision",
                    Normal::ofPrecision),
            ends("normal", ANY, -2, 2, "Elicitation.normal", (low, high) -> Elicitation.normal(low, high, SURE)),
            two(
                    "gamma",
                    "",
                    "shape and rate",
                    SHAPE,
                    positive("rate b", 2),
                    "Gamma.ofShapeAndRate",
                    Gamma::ofShapeAndRate),
            two(
                    "gamma",
                    "scale",
                    "shape and scale",
                    SHAPE,
                    positive("scale 1/b", 0.5),
                    "Gamma.ofShapeAndScale",
                    Gamma::ofShapeAndScale),
            two(
                    "gamma",
                    "moments",
                    "mean and variance",
                    positive("mean", 1.5),
                    positive("variance", 0.75),
                    "Gamma.ofMeanAndVariance",
                    Gamma::ofMeanAndVariance),
            ends("gamma", POSITIVE, 0.5, 4, "Elicitation.gamma", (low, high) -> Elicitation.gamma(low, high, SURE)),
            two("beta", "", "α and β", positive("α", 9), positive("β", 6), "new Beta", Beta::new),
            two(
                    "beta",
                    "count",
                    "mean and count",
                    new Parameter("mean", SHARE, 0.6),
                    positive("count α + β", 15),
                    "Beta.ofMeanAndCount",
                    Beta::ofMeanAndCount),
            ends("beta", SHARE, 0.35, 0.82, "Elicitation.beta", (low, high) -> Elicitation.beta(low, high, SURE)),
            two("inverse", "", "shape and scale", SHAPE, positive("scale b", 2), "new InverseGamma", InverseGamma::new),
            one(
                    "exponential",
                    "rate",
                    positive("rate", 1),
                    "Gamma.exponential",
                    (rate, none) -> Gamma.exponential(rate)),
            two(
                    "uniform",
                    "",
                    "both ends",
                    new Parameter("from", ANY, 0),
                    positive("length", 1),
                    "new Uniform",
                    (from, length) -> new Uniform(from, from + length)),
            one(
                    "t",
                    "degrees of freedom",
                    positive("degrees ν", 3),
                    "new StudentT",
                    (degrees, none) -> new StudentT(degrees)),
            two(
                    "binomial",
                    "",
                    "trials and probability",
                    new Parameter("trials N", new Range(1, 60, "1"), 15),
                    new Parameter("probability μ", SHARE, 0.4),
                    "new Binomial",
                    (n, p) -> new Binomial((int) n, p)));

    /** All ways to give a family. */
    static List<Given> of(String family) {
        return ALL.stream().filter(g -> g.family.equals(family)).toList();
    }

    private static Parameter positive(String name, double otherwise) {
        return new Parameter(name, POSITIVE, otherwise);
    }

    private static Given one(String family, String title, Parameter only, String java, Making making) {
        return new Given(family, "", title, List.of(only), java, making);
    }

    private static Given two(
            String family, String key, String title, Parameter first, Parameter second, String java, Making making) {
        return new Given(family, key, title, List.of(first, second), java, making);
    }

    private static Given ends(String family, Range range, double low, double high, String java, Making making) {
        Parameter from = new Parameter("95 % from", range, low);
        return two(family, ENDS, BETWEEN, from, new Parameter("to", range, high), java, making);
    }

    boolean hasTwo() {
        return parameters.size() > 1;
    }

    private boolean isByEnds() {
        return key.equals(ENDS);
    }

    /**
     * The k-th parameter, kept off the ends that it may not take.
     *
     * @param first the parameter before it, if it is the second
     */
    double within(int k, double x, double first) {
        Range range = parameters.get(k).range();
        double step = Fractions.toDouble(Fractions.parse(range.step()));
        if (isByEnds()) return k == 0 ? lower(range, step, x) : Math.max(first + step, upper(range, step, x));
        if (range.equals(POSITIVE)) return Math.max(step, x);
        return range.equals(SHARE) ? Math.max(step, Math.min(1 - step, x)) : range.equals(ANY) ? x : Math.floor(x);
    }

    /** Of two ends the lower, with room for the upper, and off 0 and 1 where the family never gets there. */
    private static double lower(Range range, double step, double x) {
        double room = range.equals(SHARE) ? range.max() - 2 * step : range.max() - step;
        return Math.max(range.equals(ANY) ? range.min() : range.min() + step, Math.min(room, x));
    }

    private static double upper(Range range, double step, double x) {
        return range.equals(SHARE) ? Math.min(range.max() - step, x) : x;
    }

    /** What gives it in Java. */
    String call(double a, double b) {
        String given = Numbers.shortest(a);
        if (hasTwo()) given += ", " + Numbers.shortest(family.equals("uniform") ? a + b : b);
        return java + "(" + given + (isByEnds() ? ", " + Numbers.shortest(SURE) : "") + ")";
    }
}
