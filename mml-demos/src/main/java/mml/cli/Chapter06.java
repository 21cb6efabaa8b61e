package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.BayesRule;
import mml.probability.BayesStep;
import mml.probability.ConditionalStep;
import mml.probability.Description;
import mml.probability.Divisor;
import mml.probability.Gaussian;
import mml.text.Count;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.StepScene;
import mml.viz.scene.probability.BayesScene;
import mml.viz.scene.probability.ConditionalScene;
import org.apache.commons.math3.fraction.BigFraction;
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
                            "conditional-gaussian",
                            "§6.5.1",
                            "A Gaussian of some entries when others are known",
                            Chapter06::conditional)
                    .withFields("mean", "covariance", "given", "values", "keep")
                    .drawnBy(Chapter06::cut));

    private Chapter06() {}

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

    private static Scene cut(Run run, Canvas canvas) {
        boolean plane = run.vector("mean").size() == 2 && run.vector("given").size() == 1;
        return plane
                ? new ConditionalScene(run.steps(ConditionalStep.class), canvas)
                : new StepScene(run.steps(), canvas);
    }
}
