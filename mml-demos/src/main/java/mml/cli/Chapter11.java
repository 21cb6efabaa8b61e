package mml.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.mixture.Prior;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 11 on the command line: mixtures and clusters. */
final class Chapter11 {
    private static final String WEIGHTS = "exampleWeights";

    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.of("gmm", "§11.2, §11.3", "A mixture of Gaussians by EM, one example a row", Chapter11::gmm)
                    .withFields(
                            "X", "K", "weightsInit", "meansInit", "covariancesInit", "iterations", "seed", "y", WEIGHTS)
                    .withLayout(Data::layout)
                    .withOptions(Chapter11::gmmOptions)
                    .drawnBy(Portraits::mixture),
            Algorithm.of("k-means", "§11.3", "Clusters by the nearest centre, one example a row", Chapter11::kMeans)
                    .withFields("X", "K", "init", "seed", "y")
                    .withLayout(Data::layout)
                    .withOptions(Chapter11::kMeansOptions)
                    .drawnBy(Portraits::clusters));

    private Chapter11() {}

    private static List<OptionSpec> gmmOptions() {
        List<OptionSpec> options = new ArrayList<>(Data.options());
        options.add(Data.weights());
        options.add(Options.count("--k", "K", "2", "How many components."));
        options.add(Options.choice("--family", Family.class, Family.FULL, "Which covariances."));
        options.add(Options.count("--starts", "S", "10", "From how many starts, of which the best is taken."));
        options.add(Options.count("--seed", "SEED", "1", "For the starts."));
        options.add(Options.count("--iterations", "I", "10000", "The most iterations of a start."));
        options.add(Options.number("--tolerance", "EPS", "1e-12", "The gain of a point at which to stop."));
        options.add(Options.number(
                "--prior",
                "W",
                "0",
                "The weight of a prior for the covariances, which keeps them from collapsing; 0 for none."));
        return options;
    }

    private static Answer gmm(Run run) {
        Matrix X = Data.features(run);
        int K = Data.whole(run, "K", "--k");
        int iterations = Data.whole(run, "iterations", "--iterations");
        EmSettings settings = EmSettings.BOOK
                .withFamily(run.option("--family", Family.class))
                .withRestarts(run.option("--starts", Integer.class))
                .withIterations(iterations)
                .withTolerance(run.option("--tolerance", Double.class));
        double weight = run.option("--prior", Double.class);
        if (weight != 0) settings = settings.withPrior(prior(run, X, weight));
        EmResult r = fitted(run, X, K, settings);
        GaussianMixture m = r.mixture();
        List<Integer> labels = Arrays.stream(m.predict(X)).boxed().toList();
        Answer answer = new Answer(r.certificate(X))
                .show("weights", "weights ", m.weights())
                .show("means", "means, one a row", m.means())
                .putMatrices("covariances", m.covariances());
        for (int k = 0; k < m.size() && k < Tables.MOST_ROWS; k++)
            answer.say(Tables.text(
                    Tables.subscripted("Σ", k), m.components().get(k).covariance()));
        answer.show(
                        "logLikelihood",
                        r.exampleWeights() == null ? "log likelihood " : "weighted log likelihood ",
                        r.logLikelihood())
                .put("objective", r.objective())
                .put("parameters", (int) r.parameters())
                .put("aic", r.aic())
                .put("bic", r.bic())
                .put("icl", r.icl(X))
                .put("iterations", r.iterations())
                .put("outcome", Options.word(r.outcome()))
                .put("converged", r.outcome() == Outcome.CONVERGED)
                .put("restarts", r.restarts())
                .put("labels", labels)
                .putTexts("notes", r.notes())
                .say(Count.of(r.parameters(), "parameter") + ", AIC " + NumberText.of(r.aic()) + ", BIC "
                        + NumberText.of(r.bic()))
                .say("EM " + r.outcome().verb() + " after " + Count.of(r.iterations(), "iteration"))
                .model(m.toJson());
        for (String note : r.notes()) answer.say(note);
        return answer;
    }

    private static EmResult fitted(Run run, Matrix X, int K, EmSettings settings) {
        if (run.has("meansInit")) {
            GaussianMixture start = start(run, K, X.cols());
            return run.has(WEIGHTS)
                    ? Em.of(X, run.vector(WEIGHTS), start, settings, run.trace())
                    : Em.of(X, start, settings, run.trace());
        }
        Rng rng = Rng.seeded(Data.whole(run, "seed", "--seed"));
        return run.has(WEIGHTS)
                ? Em.fit(X, run.vector(WEIGHTS), K, settings, rng, run.trace())
                : Em.fit(X, K, settings, rng, run.trace());
    }

    private static Prior prior(Run run, Matrix X, double weight) {
        if (!(weight > 0))
            throw new IllegalArgumentException("--prior is " + weight + ", expected 0 or a positive number");
        Moments moments = run.has(WEIGHTS) ? Moments.of(X, run.vector(WEIGHTS)) : Moments.of(X);
        Matrix S = moments.covariance(Divisor.N);
        int D = X.cols();
        return new Prior(
                D + 1, Matrix.generate(D, D, (i, j) -> i == j ? weight * (S.get(i, i) > 0 ? S.get(i, i) : 1) : 0));
    }

    private static GaussianMixture start(Run run, int K, int D) {
        Matrix means = run.problem().get("meansInit").matrix();
        Matrix covariances = run.problem().get("covariancesInit").matrix();
        Vector weights = run.vector("weightsInit");
        if (means.rows() != K || means.cols() != D)
            throw new IllegalArgumentException("meansInit is " + Shapes.shape(means) + ", expected " + K + "×" + D);
        if (covariances.rows() != K * D || covariances.cols() != D)
            throw new IllegalArgumentException("covariancesInit has " + Count.of(covariances.rows(), "row") + " of "
                    + covariances.cols() + " in all, expected " + K + " matrices of " + D + "×" + D);
        List<Matrix> all = new ArrayList<>();
        for (int k = 0; k < K; k++) all.add(covariances.rows(k * D, (k + 1) * D));
        return GaussianMixture.of(weights, means, all);
    }

    private static List<OptionSpec> kMeansOptions() {
        List<OptionSpec> options = new ArrayList<>(Data.options());
        options.add(Options.count("--k", "K", "2", "How many clusters."));
        options.add(Options.count("--starts", "S", "10", "From how many starts, of which the best is taken."));
        options.add(Options.count("--seed", "SEED", "1", "For the starts."));
        options.add(Options.on("--optimal", "Of one column the clusters that no others surpass."));
        return options;
    }

    private static Answer kMeans(Run run) {
        Matrix X = Data.features(run);
        KMeans clusters = clusters(run, X);
        List<Integer> sizes = Arrays.stream(clusters.sizes()).boxed().toList();
        Answer answer = new Answer(clusters.certificate(X))
                .show("centers", "centres, one a row", clusters.centres())
                .put("sizes", sizes)
                .put("labels", Arrays.stream(clusters.labels()).boxed().toList())
                .showSize("inertia", "squared distances sum to ", clusters.inertia())
                .put("deviation", clusters.deviation())
                .put("iterations", clusters.iterations())
                .put("outcome", Options.word(clusters.outcome()))
                .putTexts("notes", clusters.notes())
                .say("sizes " + sizes)
                .model(clusters.toJson());
        for (String note : clusters.notes()) answer.say(note);
        return answer;
    }

    private static KMeans clusters(Run run, Matrix X) {
        if (run.has("init"))
            return KMeans.from(X, run.problem().get("init").matrix(), new Stopping(0, 10_000), run.trace());
        int K = Data.whole(run, "K", "--k");
        if (run.settings().on("--optimal")) {
            if (X.cols() != 1)
                throw new IllegalArgumentException("--optimal has " + Count.of(X.cols(), "column") + ", expected one");
            return KMeans.optimal(X.column(0), K);
        }
        Rng rng = Rng.seeded(Data.whole(run, "seed", "--seed"));
        return KMeans.best(X, K, run.option("--starts", Integer.class), rng, run.trace());
    }
}
