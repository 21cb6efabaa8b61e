package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.EvidenceMaximisation;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.regression.Prediction;
import mml.text.Count;
import mml.text.NumberText;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 9 on the command line: a column predicted from others. */
final class Chapter09 {
    private static final double LEVEL = 0.95;

    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.of(
                            "regression",
                            "§9.2",
                            "The line, plane or polynomial nearest to a column, one example a row",
                            Chapter09::regression)
                    .withFields("X", "y", "degree")
                    .withLayout(Data::layout)
                    .withOptions(Chapter09::data)
                    .drawnBy(Portraits::curve),
            PricePath.ALGORITHM,
            Algorithm.of(
                            "bayesian-regression",
                            "§9.3",
                            "The same with what is believed of the parameters, one example a row",
                            Chapter09::bayesian)
                    .withFields("X", "y", "degree", "alpha", "beta", "predictAt")
                    .withLayout(Data::layout)
                    .withOptions(Chapter09::bayesianOptions)
                    .drawnBy(Portraits::curves));

    private Chapter09() {}

    /** Which columns to predict from, and which to predict. */
    static List<OptionSpec> columns() {
        return List.of(
                Options.text("--columns", "A,B,…", "The columns to predict from, by name or number; all without it."),
                Options.text("--label", "C", "The column to predict, by name or number."));
    }

    /** The same with the degree of a polynomial. */
    static List<OptionSpec> data() {
        List<OptionSpec> options = new ArrayList<>(columns());
        options.add(Options.count("--degree", "K", "1", "The degree of the polynomial, above 1 for one column only."));
        return options;
    }

    private static List<OptionSpec> bayesianOptions() {
        List<OptionSpec> options = data();
        options.add(Options.number("--alpha", "A", "1", "The prior of the parameters is N(0, I/alpha)."));
        options.add(Options.number("--beta", "B", "1", "The noise is N(0, 1/beta)."));
        options.add(Options.on("--maximise", "Take the alpha and beta of largest evidence."));
        return options;
    }

    static FeatureMap features(Run run, Matrix X) {
        int degree = Data.whole(run, "degree", "--degree");
        if (degree == 1) return FeatureMap.linear(X.cols());
        if (X.cols() > 1)
            throw new IllegalArgumentException(
                    "degree is " + degree + " with " + Count.of(X.cols(), "column") + ", expected 1, or one column");
        return FeatureMap.polynomial(degree);
    }

    static Vector observations(Run run) {
        if (!run.has("y"))
            throw new IllegalArgumentException("there is no y, expected --label with the column to predict");
        return run.vector("y");
    }

    private static Answer regression(Run run) {
        Matrix X = Data.features(run);
        Vector y = observations(run);
        FeatureMap phi = features(run, X);
        LinearRegression fit = LinearRegression.of(phi, X, y, run.trace());
        Answer answer = new Answer(fit.certificate())
                .putTexts("features", phi.names())
                .show("theta", "θ for " + String.join(", ", phi.names()) + ": ", fit.theta())
                .show("noiseVariance", "σ² of maximum likelihood ", fit.noiseVariance())
                .put("residualSumOfSquares", fit.residualSumOfSquares())
                .show("rmse", "root mean square of the residuals ", fit.rootMeanSquare())
                .put("rank", fit.rank());
        if (fit.rank() < phi.size())
            return answer.say("the features have rank " + fit.rank() + " of " + phi.size()
                    + ": of many θ that fit alike this is the shortest");
        if (fit.size() > phi.size()) {
            answer.show("standardErrors", "standard errors ", fit.standardErrors());
            answer.show("gcv", "generalised cross-validation ", fit.generalisedCrossValidation());
        }
        return answer;
    }

    private static Answer bayesian(Run run) {
        Matrix X = Data.features(run);
        Vector y = observations(run);
        FeatureMap phi = features(run, X);
        double alpha = Data.number(run, "alpha", "--alpha");
        double beta = Data.number(run, "beta", "--beta");
        positive(alpha, "alpha");
        positive(beta, "beta");
        if (run.settings().on("--maximise")) {
            EvidenceMaximisation best = EvidenceMaximisation.of(phi, X, y);
            alpha = best.alpha();
            beta = best.beta();
        }
        BayesianRegression posterior =
                BayesianRegression.prior(phi, 1 / alpha, 1 / beta).update(X, y, run.trace());
        Answer answer = new Answer(posterior.certificate())
                .putTexts("features", phi.names())
                .show("posteriorMean", "m for " + String.join(", ", phi.names()) + ": ", posterior.mean())
                .put("posteriorCovariance", posterior.covariance())
                .say(Tables.text("S", posterior.covariance()))
                .show("alpha", "α ", alpha)
                .show("beta", "β ", beta)
                .show("logEvidence", "log evidence ", posterior.logEvidence());
        if (run.has("predictAt")) {
            Matrix at = run.problem().get("predictAt").matrix();
            if (at.cols() != X.cols()) at = at.transpose();
            Vector[] means = new Vector[at.rows()];
            for (int n = 0; n < at.rows(); n++) {
                Prediction p = posterior.observation(at.row(n));
                double[] ends = p.interval(LEVEL);
                means[n] = Vector.of(p.mean(), p.variance());
                answer.say("at " + NumberText.tuple(at.row(n)) + ": " + NumberText.of(p.mean()) + ", with 95 % from "
                        + NumberText.of(ends[0]) + " to " + NumberText.of(ends[1]));
            }
            Matrix both = Matrix.ofRows(means);
            answer.put("predictiveMean", both.column(0)).put("predictiveVariance", both.column(1));
        }
        return answer;
    }

    private static void positive(double x, String name) {
        if (!(x > 0)) throw new IllegalArgumentException(name + " is " + x + ", expected above 0");
    }
}
