package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.probability.BayesRule;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Bayes' rule out of the product rule read both ways, with the rates of the figure and its first test.
 *
 * @mml §6.3, (6.20) to (6.23)
 */
public final class BayesDerivation extends Derivation {
    public BayesDerivation() {
        super("bayes-rule", "bayes");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(
                new Rates(
                        new BigFraction(rng.between(1, 9), 10),
                        new BigFraction(rng.between(6, 9), 10),
                        new BigFraction(rng.between(6, 9), 10)),
                0);
    }

    @Override
    public List<Line> following(State state) {
        return lines(BayesWidget.rates(state), BayesWidget.outcomes(state).get(0));
    }

    private static List<Line> lines(Rates rates, int outcome) {
        BigFraction ill = rates.prior();
        BigFraction well = BigFraction.ONE.subtract(ill);
        BigFraction seenIfIll = rates.likelihood().get(0, outcome);
        BigFraction seenIfWell = rates.likelihood().get(1, outcome);
        BigFraction both = seenIfIll.multiply(ill);
        BigFraction other = seenIfWell.multiply(well);
        BigFraction seen = both.add(other);
        if (seen.equals(BigFraction.ZERO))
            throw new IllegalArgumentException("With these rates the test cannot come out so; its probability is 0.");
        BigFraction posterior = BayesRule.of(rates.belief(), rates.likelihood(), outcome)
                .posterior()
                .get(0);
        return List.of(
                new Line(
                        Live.exact(seenIfIll) + "\\cdot" + Live.exact(ill) + "=" + Live.exact(both),
                        both.equals(ill.multiply(seenIfIll)),
                        "series-2"),
                new Line(
                        Live.exact(both) + "+" + Live.exact(seenIfWell) + "\\cdot" + Live.exact(well) + "="
                                + Live.exact(seen),
                        seen.subtract(both).equals(other),
                        "series-2 series-1"),
                new Line(
                        Live.exact(posterior) + "\\cdot" + Live.exact(seen) + "=" + Live.exact(both),
                        posterior.multiply(seen).equals(both),
                        "series-2"),
                new Line(
                        "\\frac{" + text(both) + "}{" + text(seen) + "}=" + Live.exact(posterior) + "\\approx"
                                + Live.number(Fractions.toDouble(posterior)),
                        both.divide(seen).equals(posterior),
                        "series-2"));
    }

    private static String text(BigFraction x) {
        return Fractions.text(x);
    }
}
