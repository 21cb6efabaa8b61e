package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.exact.FieldMatrix;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.BayesRule;
import mml.probability.BayesStep;
import mml.probability.ConditionalStep;
import mml.probability.ConjugateStep;
import mml.probability.Description;
import mml.probability.Distribution;
import mml.probability.Divisor;
import mml.probability.Exploration;
import mml.probability.ExplorationStep;
import mml.probability.Gaussian;
import mml.probability.Parametrisation;
import mml.probability.StudentT;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Scripts;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.probability.BayesScene;
import mml.viz.scene.probability.ConditionalScene;
import mml.viz.scene.probability.ConjugateScene;
import mml.viz.scene.probability.ExplorationScene;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 6 on the command line: what is believed after something was seen. Numbers of entries count from 0. */
final class Chapter06 {
    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.of(
                            "describe",
                            "§6.4.2",
                            "Mean, deviation, quartiles and correlation of the columns of a table",
                            Chapter06::describe)
                    .withFields("X", "ddof")
                    .withLayout(Data::layout)
                    .withOptions(Chapter06::columns),
            Algorithm.of(
                            "bayes-update",
                            "§6.3",
                            "What is believed after outcomes were seen, in fractions",
                            Chapter06::bayes)
                    .withFields("prior", "likelihood", "outcomes")
                    .withScene(BayesStep.class, Chapter06::areas),
            Algorithm.of(
                            "conjugate",
                            "§6.6.1",
                            "What is believed of parameters after data: beta, Dirichlet, normal, normal-inverse-gamma",
                            Beliefs::update)
                    .withFields(Beliefs.FIELDS.toArray(String[]::new))
                    .drawnBy(Chapter06::belief),
            Algorithm.of(
                            "distributions",
                            "§6.2",
                            "Density, cdf, quantiles, intervals and samples of a distribution; of vectors and matrices, moments, density and samples",
                            Chapter06::distribution)
                    .withFields(fields())
                    .withOptions(Chapter06::asked)
                    .drawnBy(Chapter06::explored),
            Algorithm.of(
                            "conditional-gaussian",
                            "§6.5.1",
                            "A Gaussian of some entries when others are known",
                            Chapter06::conditional)
                    .withFields("mean", "covariance", "given", "values", "keep")
                    .drawnBy(Chapter06::cut));

    private static final int MOST = 100_000;
    private static final double CLOSE = 1e-9;

    private Chapter06() {}

    private static String[] fields() {
        List<String> fields = new ArrayList<>(List.of("family"));
        fields.addAll(Families.PARAMETERS);
        fields.addAll(List.of("x", "p", "level", "count", "seed"));
        return fields.toArray(String[]::new);
    }

    private static List<OptionSpec> asked() {
        return List.of(
                Options.number("--level", "P", "0.95", "What the intervals hold."),
                Options.count("--count", "N", "0", "How many values to draw."),
                Options.count("--seed", "SEED", "1", "For the values to draw."));
    }

    private static String family(Run run) {
        return Families.name(
                run,
                "family",
                Stream.concat(Families.names().stream(), VectorFamilies.NAMES.stream())
                        .toList());
    }

    private static Answer distribution(Run run) {
        String family = family(run);
        int count = Data.whole(run, "count", "--count");
        if (count < 0 || count > MOST)
            throw new IllegalArgumentException("count is " + count + ", expected 0 to " + MOST);
        Rng rng = Rng.seeded(Data.whole(run, "seed", "--seed"));
        if (VectorFamilies.NAMES.contains(family)) return VectorFamilies.of(run, family, count, rng);
        Distribution X = Families.of(run, family);
        Vector x = Families.numbers(run, "x");
        Vector p = Families.numbers(run, "p");
        double level = Data.number(run, "level", "--level");
        Exploration seen = Exploration.of(X, x.size() > 0 ? x.get(0) : X.median(), level, run.trace());
        List<Check> checks = new ArrayList<>(seen.certificate().checks());
        for (double at : x.toArray())
            checks.add(new Check("|F + P(X > x) − 1|", Math.abs(X.cdf(at) + X.survival(at) - 1), CLOSE));
        for (double of : p.toArray()) checks.add(reached(X, of));
        Answer answer = new Answer(new Certificate(seen.certificate().claim(), checks))
                .put("distribution", X.toString())
                .say(X.toString());
        for (Parametrisation other : Parametrisation.all(X)) answer.say("  by " + other.text());
        if (X instanceof StudentT t && t.degrees() <= 1) answer.say("no mean and no variance");
        else answer.show("mean", "mean ", X.mean()).show("variance", "variance ", X.variance());
        answer.show(
                        "modes",
                        "modes ",
                        Vector.generate(X.modes().size(), k -> X.modes().get(k)))
                .put("level", level)
                .show("interval", "with equal tails, " + Tables.number(level) + " are in ", seen.tails());
        if (!X.isDiscrete() && X.modes().size() == 1)
            answer.show("shortestInterval", "the shortest such interval ", seen.shortest());
        if (x.size() > 0)
            answer.put("x", x)
                    .show("density", X.isDiscrete() ? "p(x) " : "density at x ", x.map(X::density))
                    .put("logDensity", x.map(X::logDensity))
                    .show("cdf", "P(X ≤ x) ", x.map(X::cdf))
                    .show("survival", "P(X > x) ", x.map(X::survival));
        if (p.size() > 0) answer.put("p", p).show("quantile", "quantiles of p ", p.map(X::quantile));
        return count == 0 ? answer : answer.show("sample", "sample ", Vector.generate(count, n -> X.sample(rng)));
    }

    /** That the cdf leads back to p; where X takes single values, that it reaches p there and not before. */
    private static Check reached(Distribution X, double p) {
        double x = X.quantile(p);
        if (!X.isDiscrete()) return new Check("|F(F⁻¹(p)) − p|", Math.abs(X.cdf(x) - p), CLOSE);
        return Check.exact("F(F⁻¹(p)) ≥ p", X.cdf(x) >= p - CLOSE && X.cdf(x) - X.density(x) <= p + CLOSE);
    }

    private static Scene explored(Run run, Canvas canvas) {
        String family = family(run);
        if (VectorFamilies.NAMES.contains(family))
            throw new IllegalArgumentException("family is " + family + ", expected one of numbers for a figure");
        return new ExplorationScene(run.steps(ExplorationStep.class), Families.of(run, family), canvas);
    }

    private static @Nullable Scene belief(Run run, Canvas canvas) {
        return Families.name(run, "prior", Beliefs.NAMES).equals("beta")
                ? new ConjugateScene(run.steps(ConjugateStep.class), canvas)
                : null;
    }

    private static List<OptionSpec> columns() {
        return List.of(
                Options.text("--columns", "A,B,…", "The columns to describe, by name or number; all without it."),
                Options.text("--label", "C", "A column to leave out, by name or number."),
                Options.count("--ddof", "0|1", "1", "Variances are divided by N − ddof."));
    }

    private static Answer describe(Run run) {
        Description d = Description.of(Data.features(run), run.trace());
        int ddof = Data.whole(run, "ddof", "--ddof");
        if (ddof != 0 && ddof != 1) throw new IllegalArgumentException("ddof is " + ddof + ", expected 0 or 1");
        Divisor divisor = ddof == 0 ? Divisor.N : Divisor.N_MINUS_1;
        Answer answer = new Answer(d.certificate())
                .put("count", d.X().rows())
                .say(Count.of(d.X().rows(), "example"))
                .show("mean", "mean ", d.mean())
                .show("standardDeviation", "standard deviation, with " + divisor + " ", d.deviation(divisor))
                .show("least", "least ", d.quantile(0))
                .show("lowerQuartile", "a quarter below ", d.quantile(0.25))
                .show("median", "half below ", d.quantile(0.5))
                .show("upperQuartile", "three quarters below ", d.quantile(0.75))
                .show("largest", "largest ", d.quantile(1))
                .put("covariance", d.moments().covariance(divisor));
        for (int k = 0; k < d.X().cols(); k++)
            if (!d.varies(k)) return answer.say("column " + (k + 1) + " has one value only: no correlation with it");
        return answer.put("correlation", d.correlation()).say(Tables.text("correlation", d.correlation()));
    }

    private static Answer bayes(Run run) {
        List<BigFraction> prior = entries(run.problem().get("prior").fractions(), "prior");
        FieldMatrix<BigFraction> likelihood = run.problem().get("likelihood").fractions();
        BayesRule rule = BayesRule.of(prior, likelihood, indices(run, "outcomes"), run.trace());
        List<String> shares = new ArrayList<>();
        for (BigFraction p : rule.posterior()) shares.add(Answer.brief(p));
        return new Answer(rule.certificate())
                .putVector("posterior", rule.posterior())
                .put("evidence", rule.evidence())
                .say("posterior (" + String.join(", ", shares) + ")")
                .say("evidence " + Answer.brief(rule.evidence()));
    }

    private static List<BigFraction> entries(FieldMatrix<BigFraction> list, String name) {
        if (list.rows() > 1 && list.cols() > 1)
            throw new IllegalArgumentException(
                    name + " is " + list.rows() + "×" + list.cols() + ", expected a list of numbers");
        return list.rows() == 1 ? list.rowEntries(0) : list.columnEntries(0);
    }

    private static Answer conditional(Run run) {
        Gaussian joint =
                new Gaussian(run.vector("mean"), run.problem().get("covariance").matrix());
        List<Integer> given = indices(run, "given");
        Vector values = run.vector("values");
        Gaussian rest = joint.conditional(given, values, run.trace());
        Answer answer = new Answer(joint.factors(given, values));
        if (run.has("keep")) rest = rest.marginal(places(indices(run, "keep"), given, joint.size()));
        Matrix covariance = rest.covariance();
        return answer.show("conditionalMean", "mean ", rest.mean())
                .put("conditionalCovariance", covariance)
                .say(Tables.text("covariance", covariance));
    }

    /** Where the entries to be kept stand among those that are not given. */
    private static List<Integer> places(List<Integer> keep, List<Integer> given, int size) {
        List<Integer> rest = new ArrayList<>();
        for (int d = 0; d < size; d++) if (!given.contains(d)) rest.add(d);
        List<Integer> places = new ArrayList<>();
        for (int d : keep) {
            if (!rest.contains(d))
                throw new IllegalArgumentException(
                        "keep has " + d + ", expected a number from 0 to " + (size - 1) + " that is not given");
            places.add(rest.indexOf(d));
        }
        return places;
    }

    /** A list of places, counted from 0. */
    private static List<Integer> indices(Run run, String field) {
        Vector x = run.vector(field);
        List<Integer> out = new ArrayList<>();
        for (int k = 0; k < x.size(); k++) {
            if (x.get(k) != Math.rint(x.get(k)) || Math.abs(x.get(k)) > 1e9)
                throw new IllegalArgumentException(
                        field + "[" + k + "] is " + x.get(k) + ", expected a whole number, counted from 0");
            out.add((int) x.get(k));
        }
        return out;
    }

    private static Scene areas(Trace<BayesStep> trace, Canvas canvas) {
        BayesStep.Start start = trace.start(BayesStep.Start.class);
        return new BayesScene(
                trace,
                names("x", start.prior().rows()),
                names("y", start.likelihood().cols()),
                canvas);
    }

    private static List<String> names(String letter, int count) {
        List<String> names = new ArrayList<>();
        for (int k = 1; k <= count; k++) names.add(letter + Scripts.subscript(k));
        return names;
    }

    private static @Nullable Scene cut(Run run, Canvas canvas) {
        boolean plane = run.vector("mean").size() == 2 && run.vector("given").size() == 1;
        return plane ? new ConditionalScene(run.steps(ConditionalStep.class), canvas) : null;
    }
}
