package mml.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.data.Decimal;
import mml.data.Quoted;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 12 on the command line: support vector machines. */
final class Chapter12 {
    private static final List<String> KERNELS = List.of("linear", "poly", "rbf", "sigmoid");

    static final List<Algorithm> ALGORITHMS = List.of(Algorithm.of(
                    "svm", "§12.2, §12.4", "The widest margin between two classes of labelled points", Chapter12::svm)
            .withFields("X", "y", "kernel", "C", "gamma", "degree", "coef0", "standardise")
            .withLayout(Data::layout)
            .withOptions(Chapter12::options));

    private Chapter12() {}

    private static List<OptionSpec> options() {
        List<OptionSpec> options = new ArrayList<>(Data.options());
        options.add(Options.word("--kernel", KERNELS, "linear", "The inner product."));
        options.add(Options.number("--c", "C", "1", "What a point on the wrong side costs."));
        options.add(Options.number("--gamma", "G", "Of poly, rbf and sigmoid; 1/D without it."));
        options.add(Options.count("--degree", "D", "3", "Of poly."));
        options.add(Options.number("--coef0", "R", "0", "Of poly and sigmoid."));
        options.add(Options.on("--standardise", "Divide each column by its standard deviation first."));
        options.add(Options.number("--tolerance", "EPS", "1e-8", "How far the conditions may be violated."));
        options.add(Options.count("--iterations", "I", "1000000", "The most pairs to optimise."));
        return options;
    }

    private static Answer svm(Run run) {
        Matrix X = Data.features(run);
        if (!run.has("y")) throw new IllegalArgumentException("the input has no labels, expected y or --label COLUMN");
        SvmSettings settings = SvmSettings.of(kernel(run, X.cols()), Data.number(run, "C", "--c"))
                .withTolerance(run.option("--tolerance", Double.class))
                .withIterations(run.option("--iterations", Integer.class));
        if (Data.on(run, "standardise", "--standardise")) settings = settings.standardised();
        List<String> y = labels(run.problem().get("y").texts());
        Svm svm = Svm.of(X, y, settings, run.trace());
        double[] alpha = new double[X.rows()];
        int[] support = svm.support();
        for (int n = 0; n < support.length; n++) alpha[support[n]] = svm.alpha().get(n);
        List<String> said = svm.predict(X);
        int right = 0;
        for (int n = 0; n < y.size(); n++) if (said.get(n).equals(y.get(n))) right++;
        Answer answer = new Answer(svm.certificate())
                .putTexts("classes", svm.classes())
                .put("support", Arrays.stream(support).boxed().toList())
                .put("alpha", Vector.of(alpha))
                .put("decision", svm.decision(X))
                .putTexts("predicted", said)
                .put("dualObjective", svm.dual())
                .put("primalObjective", svm.primal())
                .put("bias", svm.bias())
                .put(
                        "biasInterval",
                        Vector.of(svm.biasInterval().low(), svm.biasInterval().high()))
                .put("violation", svm.violation())
                .put("iterations", svm.iterations())
                .put("outcome", Options.word(svm.outcome()))
                .putTexts("notes", svm.notes())
                .say(svm.toString())
                .say(right + " of " + Count.of(y.size(), "point") + " on their side; primal "
                        + NumberText.of(svm.primal()) + ", dual " + NumberText.of(svm.dual()));
        if (svm.hasHyperplane())
            answer.show("w", "w = ", svm.hyperplane().w())
                    .show("offset", "b = ", svm.hyperplane().b());
        else if (settings.kernel() instanceof Kernel.Linear) answer.put("w", Vector.zeros(X.cols()));
        for (String note : svm.notes()) answer.say(note);
        return answer.model(svm.toJson());
    }

    private static Kernel kernel(Run run, int D) {
        String name = Data.word(run, "kernel", "--kernel");
        Double given = run.settings().find("--gamma", Double.class);
        double gamma = run.has("gamma") ? Data.number(run, "gamma", "--gamma") : given == null ? 1.0 / D : given;
        return switch (name) {
            case "linear" -> Kernel.linear();
            case "poly" ->
                Kernel.polynomial(Data.whole(run, "degree", "--degree"), gamma, Data.number(run, "coef0", "--coef0"));
            case "rbf" -> Kernel.rbf(gamma);
            case "sigmoid" -> Kernel.sigmoid(gamma, Data.number(run, "coef0", "--coef0"));
            default ->
                throw new IllegalArgumentException("kernel is " + Quoted.of(name) + Nearest.hint(name, KERNELS, ""));
        };
    }

    /** Names as they are; of numbers 1 and 1.0 are the same. */
    private static List<String> labels(List<String> y) {
        if (!y.stream().allMatch(Decimal::matches)) return y;
        return y.stream()
                .map(text -> Decimal.parse(text))
                .map(x -> Numbers.shortest(x == 0 ? 0 : x))
                .toList();
    }
}
