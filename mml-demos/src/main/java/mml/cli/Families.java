package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.data.Quoted;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.BetaBinomial;
import mml.probability.Binomial;
import mml.probability.Discrete;
import mml.probability.Distribution;
import mml.probability.Gamma;
import mml.probability.InverseGamma;
import mml.probability.Normal;
import mml.probability.StudentT;
import mml.probability.Uniform;

/**
 * Distributions of a number, by the name of the family and the names of its parameters: half of the world means by the
 * second parameter of a gamma distribution its rate, the other half its scale, so nothing goes by its place.
 */
final class Families {
    static final List<String> PARAMETERS = List.of(
            "mean",
            "variance",
            "covariance",
            "standardDeviation",
            "precision",
            "shape",
            "rate",
            "scale",
            "alpha",
            "beta",
            "low",
            "high",
            "degrees",
            "trials",
            "probability",
            "values",
            "weights");

    /** A family, the fields that give it, and how. */
    private record Family(String name, List<String> fields, Made made) {
        String text() {
            return name + " by " + String.join(" and ", fields);
        }
    }

    @FunctionalInterface
    private interface Made {
        Distribution from(Run run);
    }

    private static final List<Family> ALL = List.of(
            family("normal", r -> Normal.ofVariance(x(r, "mean"), x(r, "variance")), "mean", "variance"),
            family(
                    "normal",
                    r -> Normal.ofDeviation(x(r, "mean"), x(r, "standardDeviation")),
                    "mean",
                    "standardDeviation"),
            family("normal", r -> Normal.ofPrecision(x(r, "mean"), x(r, "precision")), "mean", "precision"),
            family("gamma", r -> Gamma.ofShapeAndRate(x(r, "shape"), x(r, "rate")), "shape", "rate"),
            family("gamma", r -> Gamma.ofShapeAndScale(x(r, "shape"), x(r, "scale")), "shape", "scale"),
            family("gamma", r -> Gamma.ofMeanAndVariance(x(r, "mean"), x(r, "variance")), "mean", "variance"),
            family("exponential", r -> Gamma.exponential(x(r, "rate")), "rate"),
            family("exponential", r -> Gamma.ofShapeAndScale(1, x(r, "mean")), "mean"),
            family("beta", r -> new Beta(x(r, "alpha"), x(r, "beta")), "alpha", "beta"),
            family("inverse-gamma", r -> new InverseGamma(x(r, "shape"), x(r, "scale")), "shape", "scale"),
            family("uniform", r -> new Uniform(x(r, "low"), x(r, "high")), "low", "high"),
            family("student-t", r -> new StudentT(x(r, "degrees")), "degrees"),
            family("bernoulli", r -> Binomial.bernoulli(x(r, "probability")), "probability"),
            family(
                    "binomial",
                    r -> new Binomial(Data.whole(r, "trials"), x(r, "probability")),
                    "trials",
                    "probability"),
            family(
                    "beta-binomial",
                    r -> new BetaBinomial(Data.whole(r, "trials"), x(r, "alpha"), x(r, "beta")),
                    "trials",
                    "alpha",
                    "beta"),
            family("categorical", r -> Discrete.of(r.vector("values"), r.vector("weights")), "values", "weights"));

    private Families() {}

    private static Family family(String name, Made made, String... fields) {
        return new Family(name, List.of(fields), made);
    }

    private static double x(Run run, String field) {
        return Data.number(run, field);
    }

    /** Names of families, each once. */
    static List<String> names() {
        return ALL.stream().map(Family::name).distinct().toList();
    }

    /** The text of a field that names one of several. */
    static String name(Run run, String field, List<String> names) {
        Cells cells = run.problem().get(field);
        String name = cells.text(0, 0);
        if (cells.rows() != 1 || cells.cols() != 1)
            throw new IllegalArgumentException(field + " is a table, expected one of " + String.join(", ", names));
        if (!names.contains(name))
            throw new IllegalArgumentException(
                    field + " is " + Quoted.of(name) + ", expected one of " + String.join(", ", names));
        return name;
    }

    /**
     * The distribution that the fields of a run give.
     *
     * @throws IllegalArgumentException if the family is none, or has other parameters
     */
    static Distribution of(Run run, String name) {
        List<String> given = PARAMETERS.stream().filter(run::has).toList();
        List<String> ways = new ArrayList<>();
        for (Family f : ALL) {
            if (!f.name.equals(name)) continue;
            if (f.fields.size() == given.size() && f.fields.containsAll(given)) return f.made.from(run);
            ways.add(f.text());
        }
        throw new IllegalArgumentException("the parameters are " + (given.isEmpty() ? "none" : String.join(", ", given))
                + ", expected " + String.join(", or ", ways));
    }

    /** Numbers of a field; none where it is missing. */
    static Vector numbers(Run run, String field) {
        return run.has(field) ? run.vector(field) : Vector.zeros(0);
    }
}
