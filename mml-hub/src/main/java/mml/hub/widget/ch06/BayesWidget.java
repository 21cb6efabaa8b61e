package mml.hub.widget.ch06;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.probability.BayesRule;
import mml.probability.BayesStep;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.probability.BayesScene;
import mml.viz.scene.probability.BayesTreeScene;
import mml.viz.svg.Point;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a test tells, as area, as a thousand cases, as a tree and as a fraction.
 *
 * @mml §6.3, (6.23)
 */
public final class BayesWidget extends TraceWidget {
    private static final List<String> HYPOTHESES = List.of("ill", "well");
    private static final List<String> OUTCOMES = List.of("positive", "negative");
    private static final int PARTS = 200; // of 1, at which a dragged rate stops
    private static final BigInteger MANY = BigInteger.valueOf(10_000_000);

    private static final MatrixInput<Rates> RATES = MatrixInput.of("rates", 2, 3, Rates::read)
            .example("1/100,19/20,9/10", "1 in 100; 95 % and 90 %")
            .example("1/100,99/100,19/20", "1 in 100; 99 % and 95 %")
            .example("1/1000,99/100,99/100", "1 in 1000; 99 % and 99 %")
            .example("1/2,19/20,9/10", "As many ill as well")
            .example("1/5,1/2,1/2", "A test that is a coin")
            .labelled(
                    "Your own rates",
                    "Three numbers: how many are ill (prior), how many of the ill are positive (sensitivity), how many"
                            + " of the well negative (specificity).")
            .outdates("step");
    private static final Param<BigFraction> PRIOR = percent("prior", "ill, in %", Rates::prior, Rates::withPrior, 1);
    private static final Param<BigFraction> SENSITIVITY =
            percent("sensitivity", "sensitivity, in %", Rates::sensitivity, Rates::withSensitivity, 0);
    private static final Param<BigFraction> SPECIFICITY =
            percent("specificity", "specificity, in %", Rates::specificity, Rates::withSpecificity, 0);
    private static final Param<String> SEEN = Param.choice(
                    "seen",
                    "What is seen",
                    new Option("", "one positive test"),
                    new Option("n", "one negative test"),
                    new Option("pp", "two positive tests"),
                    new Option("pn", "positive, then negative"))
            .outdates("step");

    private static final Param<String> DRAWN = Param.choice(
            "drawn", "Drawn", new Option("", "as areas and a thousand cases"), new Option("tree", "as a tree"));

    private static final Prediction HOW =
            Prediction.of("How likely is it, after what is seen, that somebody is ill?", BayesWidget::question);

    public BayesWidget() {
        super(
                "bayes",
                "What a test tells",
                HOW.group(),
                Group.of("What is seen", SEEN, DRAWN),
                Group.of("Rates", RATES, PRIOR, SENSITIVITY, SPECIFICITY));
    }

    /** A rate that is changed by one of its parts alone. */
    private interface With {
        Rates with(Rates rates, BigFraction p);
    }

    private static Param<BigFraction> percent(
            String key, String label, Function<Rates, BigFraction> part, With with, int least) {
        return Param.fraction(
                        key,
                        label,
                        new Range(0, 100, "0.5"),
                        state -> part.apply(rates(state)).multiply(100))
                .writes((state, text) -> {
                    try {
                        return put(state, with, Fractions.toDouble(Fractions.parse(text)) / 100, least);
                    } catch (IllegalArgumentException e) {
                        return state;
                    }
                });
    }

    /** The state with one rate set to the nearest part, so many parts away from 0 and 1 at least. */
    private static State put(State state, With with, double p, int least) {
        double within = Math.max(0, Math.min(1, p));
        int parts = Math.max(least, Math.min(PARTS - least, (int) Math.floor(PARTS * within + 0.5)));
        return RATES.put(
                state, with.with(rates(state), new BigFraction(parts, PARTS)).text());
    }

    static Rates rates(State state) {
        return RATES.in(state);
    }

    /** What is seen, 0 for positive and 1 for negative. */
    static List<Integer> outcomes(State state) {
        return switch (SEEN.in(state)) {
            case "n" -> List.of(1);
            case "pp" -> List.of(0, 0);
            case "pn" -> List.of(0, 1);
            default -> List.of(0);
        };
    }

    /** The outcomes up to the first that cannot be seen with these rates. */
    private static List<Integer> possible(Rates rates, List<Integer> outcomes) {
        List<Integer> out = new ArrayList<>();
        for (int j : outcomes) {
            out.add(j);
            BigFraction p = evidence(rates, out);
            if (p.equals(BigFraction.ZERO)) return out.subList(0, out.size() - 1);
        }
        return out;
    }

    /** {@code Σ p(outcomes | x) p(x)}. */
    private static BigFraction evidence(Rates rates, List<Integer> outcomes) {
        return both(rates, outcomes, 0).add(both(rates, outcomes, 1));
    }

    /** {@code p(outcomes | x) p(x)}. */
    private static BigFraction both(Rates rates, List<Integer> outcomes, int x) {
        BigFraction p = rates.belief().get(x);
        for (int j : outcomes) p = p.multiply(rates.likelihood().get(x, j));
        return p;
    }

    private static Prediction.Asked question(State state) {
        Rates rates = rates(state);
        List<Integer> outcomes = outcomes(state);
        boolean never = possible(rates, outcomes).size() < outcomes.size();
        BigFraction p = never
                ? BigFraction.ZERO
                : BayesRule.of(rates.belief(), rates.likelihood(), outcomes, Tracer.off())
                        .posterior()
                        .get(0);
        String right = never
                ? "never"
                : p.compareTo(new BigFraction(1, 10)) < 0
                        ? "few"
                        : p.compareTo(BigFraction.ONE_HALF) < 0
                                ? "some"
                                : p.compareTo(new BigFraction(9, 10)) <= 0 ? "many" : "most";
        String words = never ? "with these rates this cannot be seen." : "it is " + value(p) + ".";
        return new Prediction.Asked(
                List.of(
                        new Option("few", "less than 1 in 10"),
                        new Option("some", "from 1 in 10 to less than 1 in 2"),
                        new Option("many", "from 1 in 2 to 9 in 10"),
                        new Option("most", "more than 9 in 10"),
                        new Option("never", "this cannot be seen")),
                right,
                (guess, is) -> words);
    }

    /** {@code 19/217 ≈ 0.08756}. */
    private static String value(BigFraction p) {
        String exact = Fractions.text(p);
        String rounded = NumberText.of(Fractions.toDouble(p));
        if (exact.equals(rounded)) return exact;
        boolean same =
                Fractions.parse(Numbers.significant(Fractions.toDouble(p), 4)).equals(p);
        return exact.length() > 24 ? rounded : exact + (same ? " = " : " ≈ ") + rounded;
    }

    @Override
    protected Showing run(State state) {
        Rates rates = rates(state);
        List<Integer> asked = outcomes(state);
        List<Integer> outcomes = possible(rates, asked);
        Recorder<BayesStep> steps = Recorder.all();
        BayesRule rule = BayesRule.of(rates.belief(), rates.likelihood(), outcomes, steps);
        Canvas canvas = Screen.canvas(state);
        BayesScene areas = new BayesScene(steps.trace(), HYPOTHESES, OUTCOMES, canvas);
        boolean tree = DRAWN.in(state).equals("tree");
        String seen = words(outcomes);
        BigFraction p = rule.posterior().get(0);
        Showing showing = Showing.of(tree ? new BayesTreeScene(steps.trace(), HYPOTHESES, OUTCOMES, canvas) : areas)
                .handles(step -> tree || step >= 3
                        ? List.of()
                        : handles(rates, areas.plane()).subList(0, step == 0 ? 1 : 3))
                .java(java(rates, outcomes))
                .fact("p(ill)", value(rates.prior()));
        if (outcomes.size() < asked.size())
            showing.atTheEnd()
                    .warning("With these rates nobody is " + words(asked)
                            + ": that has probability 0, and nothing follows from what cannot be seen.");
        if (outcomes.isEmpty()) return showing;
        return showing.atTheEnd()
                .fact("p(" + seen + ")", value(rule.evidence()))
                .fact("p(ill | " + seen + ")", value(p))
                .fact("in whole cases", whole(rates, outcomes))
                .check(
                        "p(ill | y) p(y) = p(y | ill) p(ill), exactly",
                        rule.certificate().holds());
    }

    private static String words(List<Integer> outcomes) {
        StringBuilder out = new StringBuilder();
        for (int j : outcomes) out.append(out.length() == 0 ? "" : ", ").append(OUTCOMES.get(j));
        return out.toString();
    }

    /** The same with the fewest cases that can be counted: {@code 19 of 217, among 2000}. */
    private static String whole(Rates rates, List<Integer> outcomes) {
        BigFraction ill = both(rates, outcomes, 0);
        BigFraction all = ill.add(both(rates, outcomes, 1));
        BigInteger n = lcm(ill.getDenominator(), all.getDenominator());
        if (n.compareTo(MANY) > 0) return "too many to count";
        return ill.multiply(n).getNumerator() + " of " + all.multiply(n).getNumerator() + ", among " + n;
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** The prior on the lower border, the sensitivity on the left, what is positive by mistake on the right. */
    private static List<Handle> handles(Rates rates, Plane plane) {
        double prior = Fractions.toDouble(rates.prior());
        double sensitivity = Fractions.toDouble(rates.sensitivity());
        double specificity = Fractions.toDouble(rates.specificity());
        return List.of(
                handle(
                        "at-prior",
                        "the prior, " + NumberText.of(prior),
                        plane.at(prior, 0),
                        (x, y) -> plane.x(x),
                        prior,
                        1,
                        Rates::withPrior),
                handle(
                        "at-sensitivity",
                        "the sensitivity, " + NumberText.of(sensitivity),
                        plane.at(0, sensitivity),
                        (x, y) -> plane.y(y),
                        sensitivity,
                        0,
                        Rates::withSensitivity),
                handle(
                        "at-specificity",
                        "positive although well, " + NumberText.of(1 - specificity),
                        plane.at(1, 1 - specificity),
                        (x, y) -> plane.y(y),
                        1 - specificity,
                        0,
                        (r, p) -> r.withSpecificity(BigFraction.ONE.subtract(p))));
    }

    /** A place of the picture as a probability. */
    private interface Read {
        double at(double x, double y);
    }

    private static Handle handle(String key, String label, Point at, Read read, double now, int least, With with) {
        return Handle.of(
                key,
                label,
                at,
                (state, x, y) -> put(state, with, read.at(x, y), least),
                (state, right, up) -> put(state, with, now + (right + up) / (double) PARTS, least));
    }

    private static String java(Rates rates, List<Integer> outcomes) {
        StringBuilder seen = new StringBuilder();
        for (int j : outcomes) seen.append(seen.length() == 0 ? "" : ", ").append(j);
        BigFraction prior = rates.prior();
        String p = prior.getNumerator() + ", " + prior.getDenominator();
        StringBuilder out = new StringBuilder("FieldMatrix<BigFraction> test = FieldMatrix.parse(new String[][] {\n");
        Calls.rows(out, rates.likelihood());
        return out.append("});\nBigFraction ill = new BigFraction(")
                .append(p)
                .append(");\nBayesRule.of(List.of(ill, BigFraction.ONE.subtract(ill)), test, List.of(")
                .append(seen)
                .append("), Tracer.off()).posterior();")
                .toString();
    }
}
