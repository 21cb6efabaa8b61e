package mml.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mml.data.Decimal;
import mml.data.Quoted;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.NestedStep;
import mml.model.NestedValidation;
import mml.model.Preparation;
import mml.model.SelectionRule;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.model.NestedScene;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** Cross-validation of a ridge regression whose λ is chosen among several without the fold that judges it. */
final class ChosenInside {
    private static final int MOST_LETTERS = 40; // below a table of half a slide
    private static final String OPTION = "--lambdas";

    private ChosenInside() {}

    static List<OptionSpec> options() {
        return List.of(
                Options.text(
                        OPTION,
                        "L,L,…",
                        "Several lambda, of which one is chosen for each fold by cross-validation inside of the others."),
                Options.count("--inner-folds", "F", "5", "With --lambdas: how many folds choose."),
                Options.choice(
                        "--rule",
                        SelectionRule.class,
                        SelectionRule.LEAST,
                        "With --lambdas: take the least error, or the largest lambda within one standard error of it."));
    }

    static boolean isAsked(Run run) {
        return run.has("lambdas") || run.settings().find(OPTION, String.class) != null;
    }

    static Answer of(Run run, Matrix columns, Vector y, Folds folds) {
        if (run.has("lambda"))
            throw new IllegalArgumentException("lambda and lambdas are both given, expected one of them");
        List<Double> lambdas = lambdas(run);
        List<Learner> candidates = new ArrayList<>();
        for (double lambda : lambdas) candidates.add((A, b) -> Ridge.withFreeConstant(A, b, lambda)::predict);
        NestedValidation nested = NestedValidation.of(
                candidates,
                Preparation.FROM_TRAINING,
                columns,
                y,
                folds,
                innerFolds(run, folds),
                run.option("--rule", SelectionRule.class),
                Loss.SQUARED,
                Rng.seeded(Data.whole(run, "seed", "--seed")),
                run.trace());
        Vector chosen =
                Vector.generate(folds.count(), k -> lambdas.get(nested.chosen().get(k)));
        return new Answer(nested.certificate())
                .show("meanLoss", "mean squared error on examples not seen ", nested.risk())
                .show("chosen", "lambda chosen without each fold ", chosen)
                .show(
                        "flatLoss",
                        "least error of one lambda for all folds, chosen by what judges it ",
                        nested.flatRisk())
                .show("optimism", "optimism of that one ", nested.optimism())
                .put("lambdas", Vector.generate(lambdas.size(), lambdas::get))
                .put("innerLosses", nested.inner())
                .put("innerStandardErrors", nested.innerErrors())
                .put("losses", nested.losses())
                .put("fold", folds.of());
    }

    /** Which λ each fold gets, as long as their names stand beside each other. */
    static @Nullable Scene scene(Run run, Canvas canvas) {
        List<String> names = lambdas(run).stream().map(Tables::number).toList();
        int characters = names.stream().mapToInt(String::length).max().orElse(0);
        return names.size() * Math.max(characters, 4) <= MOST_LETTERS
                ? new NestedScene(run.steps(NestedStep.class), "λ", names, canvas)
                : null;
    }

    private static int innerFolds(Run run, Folds folds) {
        int inner = Data.whole(run, "innerFolds", "--inner-folds");
        int fewest = Integer.MAX_VALUE;
        for (int k = 0; k < folds.count(); k++)
            fewest = Math.min(fewest, folds.training(k).size());
        if (inner < 2 || inner > fewest)
            throw new IllegalArgumentException("innerFolds is " + inner
                    + (fewest < 2
                            ? ", but outside of a fold there is one example alone, expected more examples"
                            : ", expected 2 to " + fewest + ", the fewest examples outside of a fold"));
        return inner;
    }

    /** The largest first: it makes the simplest model. */
    private static List<Double> lambdas(Run run) {
        List<Double> out = new ArrayList<>();
        if (run.has("lambdas")) for (double lambda : run.vector("lambdas").toArray()) add(out, lambda);
        else
            for (String text : run.option(OPTION, String.class).split(",", -1))
                add(out, number(text.strip(), out.size() + 1));
        out.sort(Comparator.reverseOrder());
        return out;
    }

    private static double number(String text, int position) {
        try {
            return Decimal.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "lambdas, number " + position + ": " + Quoted.of(text) + ", expected a number of 0 or more", e);
        }
    }

    private static void add(List<Double> out, double given) {
        double lambda = given + 0.0; // −0 is 0
        String which = "lambdas, number " + (out.size() + 1) + ": " + Tables.number(lambda);
        if (lambda < 0) throw new IllegalArgumentException(which + ", expected 0 or more");
        if (out.contains(lambda)) throw new IllegalArgumentException(which + " comes twice, expected each once");
        out.add(lambda);
    }
}
