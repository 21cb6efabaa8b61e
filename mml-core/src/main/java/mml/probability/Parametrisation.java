package mml.probability;

import java.util.List;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;

/**
 * One of the ways in which the parameters of a distribution are given. Books and programs differ, mostly silently: what is
 * called a gamma distribution of 3 and 2 here is one of 3 and ½ elsewhere.
 *
 * @param names of the parameters, in order, such as {@code shape a, rate b}
 * @param values one for each name
 * @mml §6.5, §6.6.1
 */
public record Parametrisation(List<String> names, Vector values) {
    public Parametrisation {
        names = List.copyOf(names);
        if (names.size() != values.size())
            throw new IllegalArgumentException("values has " + Count.entries(values.size()) + ", expected "
                    + names.size() + ", one for each name");
    }

    private static Parametrisation of(String first, double x, String second, double y) {
        return new Parametrisation(List.of(first, second), Vector.of(x, y));
    }

    /** All common ones of a distribution, that of its constructor first; none of a family that is not known here. */
    public static List<Parametrisation> all(Distribution X) {
        if (X instanceof Normal p)
            return List.of(
                    of("mean μ", p.mean(), "variance σ²", p.variance()),
                    of("mean μ", p.mean(), "standard deviation σ", Math.sqrt(p.variance())),
                    of("mean μ", p.mean(), "precision 1/σ²", 1 / p.variance()));
        if (X instanceof Gamma p)
            return List.of(
                    of("shape a", p.shape(), "rate b", p.rate()),
                    of("shape a", p.shape(), "scale 1/b", 1 / p.rate()),
                    of("mean a/b", p.mean(), "variance a/b²", p.variance()));
        if (X instanceof Beta p)
            return List.of(
                    of("α", p.alpha(), "β", p.beta()),
                    of("mean α/(α + β)", p.mean(), "count α + β", p.alpha() + p.beta()));
        if (X instanceof InverseGamma p)
            return List.of(
                    of("shape a", p.shape(), "scale b", p.scale()),
                    of("degrees 2a", 2 * p.shape(), "squared scale b/a", p.scale() / p.shape()));
        if (X instanceof Uniform p)
            return List.of(
                    of("from", p.low(), "to", p.high()),
                    of("middle", p.mean(), "half width", 0.5 * (p.high() - p.low())));
        if (X instanceof Binomial p)
            return List.of(
                    of("trials N", p.trials(), "probability μ", p.probability()),
                    of("trials N", p.trials(), "mean Nμ", p.mean()));
        if (X instanceof StudentT p)
            return List.of(new Parametrisation(List.of("degrees of freedom ν"), Vector.of(p.degrees())));
        return List.of();
    }

    /** {@code shape a = 3, rate b = 2}. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < names.size(); k++)
            out.append(k == 0 ? "" : ", ").append(names.get(k)).append(" = ").append(NumberText.of(values.get(k)));
        return out.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
