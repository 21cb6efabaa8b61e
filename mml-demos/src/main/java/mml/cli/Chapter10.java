package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.random.Rng;
import mml.reduction.FactorAnalysis;
import mml.reduction.Pca;
import mml.reduction.PcaRoute;
import mml.reduction.PcaSettings;
import mml.reduction.Ppca;
import mml.text.Count;
import mml.text.NumberText;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 10 on the command line: principal components, also of data with missing values. */
final class Chapter10 {
    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.of(
                            "pca",
                            "§10.2, §10.6",
                            "Directions along which data vary most, one example a row",
                            Chapter10::pca)
                    .withFields("X", "standardise", "ddof", "components", "y")
                    .withLayout(Data::layout)
                    .withOptions(Chapter10::pcaOptions)
                    .drawnBy(Portraits::pca),
            Algorithm.of(
                            "ppca",
                            "§10.7",
                            "A Gaussian near a subspace, one example a row; values may be missing",
                            Chapter10::ppca)
                    .withFields("X", "q", "seed", "y")
                    .withLayout(Data::layout)
                    .withOptions(Chapter10::ppcaOptions)
                    .drawnBy(Portraits::ppca),
            Algorithm.of(
                            "factor-analysis",
                            "§10.8",
                            "A Gaussian near a subspace with a noise for each column",
                            Chapter10::factorAnalysis)
                    .withFields("X", "q", "y")
                    .withLayout(Data::layout)
                    .withOptions(Chapter10::factorOptions));

    private Chapter10() {}

    private static List<OptionSpec> pcaOptions() {
        List<OptionSpec> options = new ArrayList<>(Data.options());
        options.add(Options.on("--standardise", "Divide each column by its standard deviation first."));
        options.add(Options.count("--components", "M", "0", "How many directions to keep, 0 for all."));
        options.add(Options.number("--fraction", "F", "1", "The share of the variance to keep."));
        options.add(Options.count("--ddof", "0|1", "0", "Variances are divided by N − ddof."));
        options.add(Options.choice("--route", PcaRoute.class, PcaRoute.AUTO, "How the directions are computed."));
        return options;
    }

    private static Answer pca(Run run) {
        Matrix X = Data.features(run);
        int ddof = Data.whole(run, "ddof", "--ddof");
        if (ddof != 0 && ddof != 1)
            throw new IllegalArgumentException(
                    "ddof is " + ddof + ", expected 0 or 1: variances are divided by N − ddof");
        PcaSettings settings = new PcaSettings(
                Data.whole(run, "components", "--components"),
                run.option("--fraction", Double.class),
                ddof == 0 ? Divisor.N : Divisor.N_MINUS_1,
                Data.on(run, "standardise", "--standardise"),
                run.option("--route", PcaRoute.class));
        Pca pca = Pca.of(X, settings, run.trace());
        Answer answer = new Answer(pca.certificate(X))
                .show("mean", "mean ", pca.mean())
                .show("eigenvaluesDescending", "variances ", pca.eigenvalues())
                .show("explainedVarianceRatio", "of the whole ", pca.explained())
                .say("")
                .put("components", pca.B().transpose())
                .put("standardDeviations", pca.scale())
                .put("rank", pca.rank())
                .put("route", Options.word(pca.route()))
                .put("divisor", settings.divisor().toString())
                .putTexts("notes", pca.notes())
                .say(Tables.text("B, the directions as columns", pca.B()))
                .say(Count.of(pca.components(), "direction keeps", "directions keep") + " "
                        + NumberText.significant(100 * pca.captured(pca.components()), 5)
                        + " % of the variance (divisor " + settings.divisor() + ")")
                .model(pca.toJson());
        for (String note : pca.notes()) answer.say(note);
        return answer;
    }

    private static List<OptionSpec> ppcaOptions() {
        List<OptionSpec> options = new ArrayList<>(Data.options());
        options.add(Options.count("--q", "M", "1", "How many latent coordinates."));
        options.add(Options.count("--seed", "SEED", "1", "For the start of EM, when values are missing."));
        options.add(Options.count("--iterations", "I", "20000", "The most iterations of EM."));
        return options;
    }

    private static Answer ppca(Run run) {
        Matrix X = run.problem().get("X").matrixWithMissing();
        int M = Data.whole(run, "q", "--q");
        boolean missing = Double.isNaN(X.maxNorm());
        Stopping stopping = new Stopping(1e-11, run.option("--iterations", Integer.class));
        Ppca ppca = missing
                ? Ppca.em(X, M, Rng.seeded(Data.whole(run, "seed", "--seed")), stopping, run.trace())
                : Ppca.of(X, M, run.trace());
        Vector squares = Vector.generate(M, m -> ppca.B().column(m).dot(ppca.B().column(m)));
        Answer answer = new Answer(ppca.certificate(X))
                .show("mean", "mean ", ppca.mu())
                .show("W", "B", ppca.B())
                .show("sigma2ML", "noise variance ", ppca.sigma2())
                .show("logLikelihood", "log likelihood ", ppca.logLikelihood())
                .put("squaredColumnNormsOfW", squares)
                .put("logDensity", ppca.logDensity(X))
                .put("iterations", ppca.iterations())
                .put("outcome", Options.word(ppca.outcome()))
                .model(ppca.toJson());
        if (!missing) return answer.say("in closed form");
        return answer.put("imputed", ppca.impute(X))
                .put("imputedVariance", ppca.imputedVariance(X))
                .say("by EM, which " + ppca.outcome().verb() + " after " + Count.of(ppca.iterations(), "iteration")
                        + "; --json has the values filled in");
    }

    private static List<OptionSpec> factorOptions() {
        List<OptionSpec> options = new ArrayList<>(Data.options());
        options.add(Options.count("--q", "M", "1", "How many factors."));
        options.add(Options.count("--iterations", "I", "20000", "The most iterations of EM."));
        return options;
    }

    private static Answer factorAnalysis(Run run) {
        Matrix X = Data.features(run);
        Stopping stopping = new Stopping(1e-12, run.option("--iterations", Integer.class));
        FactorAnalysis model = FactorAnalysis.of(X, Data.whole(run, "q", "--q"), stopping, run.trace());
        return new Answer(model.certificate(X))
                .show("mean", "mean ", model.mu())
                .show("loadings", "B, the loadings", model.B())
                .show("noiseVariances", "noise variances ", model.psi())
                .show("communalities", "told by the factors ", model.communalities())
                .show("logLikelihood", "log likelihood ", model.logLikelihood())
                .put("scores", model.encode(X))
                .put("logDensity", model.logDensity(X))
                .put("iterations", model.iterations())
                .put("outcome", Options.word(model.outcome()))
                .say("by EM, which " + model.outcome().verb() + " after " + Count.of(model.iterations(), "iteration"))
                .model(model.toJson());
    }
}
