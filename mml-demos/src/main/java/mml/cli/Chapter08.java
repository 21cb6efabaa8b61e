package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.model.CrossValidation;
import mml.model.DSeparation;
import mml.model.Dag;
import mml.model.Folds;
import mml.model.Implications;
import mml.model.LeakSearch;
import mml.model.LeakSearch.Place;
import mml.model.LeakSearch.Plan;
import mml.model.LeakStep;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.Preparation;
import mml.model.SeparationStep;
import mml.model.Trail;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.text.Count;
import mml.viz.scene.model.LeakScene;
import mml.viz.scene.model.SeparationScene;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 8 on the command line: errors on what was not seen, and what a graph promises. */
final class Chapter08 {
    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.of(
                            "cross-validate",
                            "§8.2.4",
                            "How far a line, plane, polynomial or ridge regression misses what it has not seen",
                            Chapter08::crossValidate)
                    .withFields(
                            "X", "y", "degree", "lambda", "lambdas", "folds", "innerFolds", "seed", "groups", "classes")
                    .withLayout(Data::layout)
                    .withOptions(Chapter08::foldOptions)
                    .drawnBy(Portraits::folds),
            Algorithm.of(
                            "leak",
                            "§8.2.4",
                            "Whether cross-validation has looked at what should be out of sight, and what that is"
                                    + " worth",
                            Chapter08::leak)
                    .withFields("X", "y", "keep", "lambda", "folds", "seed")
                    .withLayout(Data::layout)
                    .withOptions(Chapter08::leakOptions)
                    .withScene(LeakStep.class, LeakScene::new),
            Algorithm.of(
                            "d-separation",
                            "§8.5.2",
                            "Whether a directed graph promises that A and B are independent given C, trail by trail",
                            Chapter08::separation)
                    .withFields("graph", "A", "B", "C")
                    .withScene(SeparationStep.class, SeparationScene::new));

    /** More promises than these are counted. */
    private static final int MOST_SAID = 8;

    private Chapter08() {}

    private static List<OptionSpec> foldOptions() {
        List<OptionSpec> options = Chapter09.data();
        options.add(Options.number("--lambda", "L", "0", "What the squares of the parameters cost."));
        options.add(
                Options.count("--folds", "F", "5", "How many folds; as many as examples to leave out one at a time."));
        options.add(Options.count("--seed", "SEED", "1", "For the shuffling of the examples."));
        options.add(Options.on("--in-order", "Cut the examples as they come, for what is ordered in time."));
        options.addAll(ChosenInside.options());
        return options;
    }

    private static List<OptionSpec> leakOptions() {
        List<OptionSpec> options = new ArrayList<>(Chapter09.columns());
        options.add(Options.choice(
                "--select", Place.class, Place.BEFORE, "When the features that go with y most are chosen."));
        options.add(Options.choice("--standardise", Place.class, Place.INSIDE, "When the columns are standardised."));
        options.add(Options.count("--keep", "M", "1", "How many features are chosen."));
        options.add(Options.number("--lambda", "L", "1", "What the squares of the parameters cost."));
        options.add(Options.count("--folds", "F", "5", "How many folds."));
        options.add(Options.count("--seed", "SEED", "1", "For the shuffling of the examples."));
        options.add(Options.on("--in-order", "Cut the examples as they come."));
        return options;
    }

    private static Folds folds(Run run, int N) {
        int K = Data.whole(run, "folds", "--folds");
        boolean grouped = run.has("groups");
        if (grouped || run.has("classes")) {
            String field = grouped ? "groups" : "classes";
            if (grouped && run.has("classes"))
                throw new IllegalArgumentException("groups and classes are both given, expected one of them");
            if (run.settings().on("--in-order"))
                throw new IllegalArgumentException(field + " and --in-order are both given, expected one of them");
            List<String> names = texts(run, field);
            if (names.size() != N)
                throw new IllegalArgumentException(
                        field + " has " + Count.entries(names.size()) + ", expected " + N + ", one for each row of X");
            return grouped
                    ? Folds.grouped(names, K)
                    : Folds.stratified(names, K, Rng.seeded(Data.whole(run, "seed", "--seed")));
        }
        return run.settings().on("--in-order")
                ? Folds.inOrder(N, K)
                : Folds.shuffled(N, K, Rng.seeded(Data.whole(run, "seed", "--seed")));
    }

    private static Answer leak(Run run) {
        Matrix X = Data.features(run);
        Vector y = Chapter09.observations(run);
        Plan plan = new Plan(
                run.option("--standardise", Place.class),
                run.option("--select", Place.class),
                Data.whole(run, "keep", "--keep"));
        LeakSearch found = LeakSearch.of(learner(run), X, y, folds(run, X.rows()), plan, run.trace());
        if (!Shapes.finite(found.foldRisks().sum() + found.risk() + found.honest() + found.constant()))
            throw new IllegalArgumentException(
                    "the squared errors are larger than every double, expected X and y of another unit");
        List<Integer> leaks = new ArrayList<>();
        for (int k = 0; k < found.leaks().size(); k++) if (found.leaks().get(k)) leaks.add(k);
        return new Answer(found.certificate())
                .show("risk", "mean squared error as it was done ", found.risk())
                .show("honest", "with everything learned inside of the folds ", found.honest())
                .show("constant", "of the mean alone ", found.constant())
                .put("foldRisks", found.foldRisks())
                .put("leaks", leaks)
                .say(Count.of(leaks.size(), "fold") + " of " + found.leaks().size() + " seen too early");
    }

    /** The features without the constant, which is free. */
    static Matrix columns(Run run, Matrix X) {
        Matrix Phi = Chapter09.features(run, X).matrix(X);
        return Phi.columns(1, Phi.cols());
    }

    static Learner learner(Run run) {
        double lambda = Data.number(run, "lambda", "--lambda");
        return (A, b) -> Ridge.withFreeConstant(A, b, lambda)::predict;
    }

    private static Answer crossValidate(Run run) {
        Matrix X = Data.features(run);
        Vector y = Chapter09.observations(run);
        Matrix columns = columns(run, X);
        if (ChosenInside.isAsked(run)) return ChosenInside.of(run, columns, y, folds(run, X.rows()));
        Folds folds = folds(run, X.rows());
        CrossValidation cv = CrossValidation.of(
                learner(run), Preparation.FROM_TRAINING, columns, y, folds, Loss.SQUARED, run.trace());
        return new Answer(cv.certificate())
                .show("meanLoss", "mean squared error on examples not seen ", cv.risk())
                .show("standardError", "standard error over the folds, rather too small ", cv.standardError())
                .show("foldLosses", "of each fold ", cv.foldRisks())
                .put("predictions", cv.predictions())
                .put("fold", folds.of());
    }

    private static Answer separation(Run run) {
        Cells text = run.problem().get("graph");
        if (text.rows() != 1 || text.cols() != 1)
            throw new IllegalArgumentException("graph is a table, expected one text such as \"a -> b; b -> c\"");
        Dag graph;
        try {
            graph = Dag.parse(text.text(0, 0));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("graph: " + e.getMessage(), e);
        }
        DSeparation s = DSeparation.of(graph, names(run, "A"), names(run, "B"), names(run, "C"), run.trace());
        Answer answer = new Answer(s.certificate()).put("separated", s.separated());
        answer.putTexts(
                "open",
                s.trails().stream().filter(Trail::isOpen).map(Trail::text).toList());
        answer.putTexts(
                "blocked",
                s.trails().stream().filter(t -> !t.isOpen()).map(Trail::text).toList());
        for (Trail t : s.trails()) answer.say((t.isOpen() ? "open     " : "blocked  ") + t.text() + ": " + t.reason());
        int trails = s.trails().size();
        answer.say(
                s.separated()
                        ? "independent: "
                                + (trails == 0 ? "there is no trail" : Count.of(trails, "trail") + ", none open")
                        : "the graph does not promise independence");
        if (graph.nodes().size() <= Implications.MOST) promises(answer, graph.implications());
        return answer;
    }

    private static void promises(Answer answer, Implications found) {
        List<String> all = found.texts();
        answer.putTexts("implications", all);
        if (all.isEmpty()) {
            answer.say("the graph promises nothing of any two: arrows join them all");
            return;
        }
        List<String> some = all.subList(0, Math.min(all.size(), MOST_SAID));
        int more = all.size() - some.size();
        answer.say("the graph promises: " + String.join("; ", some)
                + (more == 0 ? "" : "; and " + more + " more, --json prints all"));
    }

    /** One name or several, each once; none where the field is missing. */
    private static List<String> names(Run run, String field) {
        return run.has(field) ? List.copyOf(new TreeSet<>(texts(run, field))) : List.of();
    }

    private static List<String> texts(Run run, String field) {
        Cells cells = run.problem().get(field);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < cells.rows(); i++) for (int j = 0; j < cells.cols(); j++) out.add(cells.text(i, j));
        return out;
    }
}
