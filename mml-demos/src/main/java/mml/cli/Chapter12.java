package mml.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.data.Decimal;
import mml.data.Quoted;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Kernel;
import mml.svm.KernelPca;
import mml.svm.OneClassSvm;
import mml.svm.SupportVectorRegression;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 12 on the command line: support vector machines of two classes, of numbers and of one class; kernel PCA. */
final class Chapter12 {
    private static final List<String> KERNELS = List.of("linear", "poly", "rbf", "sigmoid");

    private static final String[] KERNEL_FIELDS = {"kernel", "gamma", "degree", "coef0"};

    static final List<Algorithm> ALGORITHMS = List.of(
            of(
                            "svm",
                            "§12.2, §12.4",
                            "The widest margin between two classes of labelled points",
                            Chapter12::svm,
                            "C",
                            "standardise")
                    .withOptions(Chapter12::svmOptions)
                    .drawnBy(Portraits::margin),
            of(
                            "support-vector-regression",
                            "§12.6",
                            "A function with most points within a tube around it",
                            Chapter12::regression,
                            "C",
                            "epsilon",
                            "standardise")
                    .withOptions(Chapter12::regressionOptions),
            of(
                            "one-class-svm",
                            "§12.6",
                            "Which points are unlike the others, without labels",
                            Chapter12::oneClass,
                            "nu",
                            "standardise")
                    .withOptions(Chapter12::oneClassOptions),
            of(
                            "kernel-pca",
                            "§10.8, §12.4",
                            "Principal components of points mapped by a kernel",
                            Chapter12::kernelPca,
                            "q")
                    .withOptions(Chapter12::kernelPcaOptions));

    private Chapter12() {}

    private static Algorithm of(String name, String section, String summary, Algorithm.Work work, String... fields) {
        List<String> all = new ArrayList<>(List.of("X", "y"));
        all.addAll(List.of(fields));
        all.addAll(List.of(KERNEL_FIELDS));
        return Algorithm.of(name, section, summary, work)
                .withFields(all.toArray(String[]::new))
                .withLayout(Data::layout);
    }

    private static List<OptionSpec> kernelOptions(String kernel) {
        List<OptionSpec> options = new ArrayList<>(Data.options());
        options.add(Options.word("--kernel", KERNELS, kernel, "The inner product."));
        options.add(Options.number("--gamma", "G", "Of poly, rbf and sigmoid; 1/D without it."));
        options.add(Options.count("--degree", "D", "3", "Of poly."));
        options.add(Options.number("--coef0", "R", "0", "Of poly and sigmoid."));
        return options;
    }

    private static List<OptionSpec> machineOptions(String kernel) {
        List<OptionSpec> options = kernelOptions(kernel);
        options.add(Options.on("--standardise", "Divide each column by its standard deviation first."));
        options.add(Options.number("--tolerance", "EPS", "1e-8", "How far the conditions may be violated."));
        options.add(Options.count("--iterations", "I", "1000000", "The most pairs to optimise."));
        return options;
    }

    private static List<OptionSpec> svmOptions() {
        List<OptionSpec> options = machineOptions("linear");
        options.add(Options.number("--c", "C", "1", "What a point on the wrong side costs."));
        return options;
    }

    private static List<OptionSpec> regressionOptions() {
        List<OptionSpec> options = machineOptions("linear");
        options.add(Options.number("--c", "C", "1", "What a unit outside the tube costs."));
        options.add(Options.number("--epsilon", "E", "0.1", "Half the width of the tube."));
        return options;
    }

    private static List<OptionSpec> oneClassOptions() {
        List<OptionSpec> options = machineOptions("rbf");
        options.add(Options.number("--nu", "NU", "0.5", "The largest share of points outside, above 0 and at most 1."));
        return options;
    }

    private static List<OptionSpec> kernelPcaOptions() {
        List<OptionSpec> options = kernelOptions("rbf");
        options.add(Options.count("--q", "M", "2", "How many directions to keep."));
        return options;
    }

    private static SvmSettings settings(Run run, double C, int D) {
        SvmSettings settings = SvmSettings.of(kernel(run, D), C)
                .withTolerance(run.option("--tolerance", Double.class))
                .withIterations(run.option("--iterations", Integer.class));
        return Data.on(run, "standardise", "--standardise") ? settings.standardised() : settings;
    }

    /** A number for each of N points, 0 for those that are no support vectors. */
    private static Vector everywhere(int N, int[] support, Vector values) {
        double[] all = new double[N];
        for (int k = 0; k < support.length; k++) all[support[k]] = values.get(k);
        return Vector.of(all);
    }

    private static Answer regression(Run run) {
        Matrix X = Data.features(run);
        if (!run.has("y"))
            throw new IllegalArgumentException("the input has no numbers to tell, expected y or --label COLUMN");
        Vector y = run.vector("y");
        SupportVectorRegression machine = SupportVectorRegression.of(
                X,
                y,
                Data.number(run, "epsilon", "--epsilon"),
                settings(run, Data.number(run, "C", "--c"), X.cols()),
                run.trace());
        return new Answer(machine.certificate())
                .put("coefficients", everywhere(X.rows(), machine.support(), machine.coefficients()))
                .put("predicted", machine.predict(X))
                .put("primalObjective", machine.primal())
                .put("dualObjective", machine.dual())
                .put("iterations", machine.iterations())
                .put("outcome", Options.word(machine.outcome()))
                .say(machine.toString())
                .put("bias", machine.bias())
                .show("residuals", "y − f ", y.minus(machine.predict(X)))
                .model(machine.toJson());
    }

    private static Answer oneClass(Run run) {
        Matrix X = Data.features(run);
        OneClassSvm machine =
                OneClassSvm.of(X, Data.number(run, "nu", "--nu"), settings(run, 1, X.cols()), run.trace());
        Vector f = machine.decision(X);
        double edge = run.option("--tolerance", Double.class) * f.maxNorm();
        List<Integer> outside = new ArrayList<>();
        for (int n = 0; n < f.size(); n++) if (f.get(n) < -edge) outside.add(n);
        return new Answer(machine.certificate())
                .put("alpha", everywhere(X.rows(), machine.support(), machine.alpha()))
                .put("decision", f)
                .put("outside", outside)
                .put("objective", machine.objective())
                .put("iterations", machine.iterations())
                .put("outcome", Options.word(machine.outcome()))
                .say(machine.toString())
                .put("rho", machine.rho())
                .say(outside.size() + " of " + Count.of(X.rows(), "point") + " outside")
                .model(machine.toJson());
    }

    private static Answer kernelPca(Run run) {
        Matrix X = Data.features(run);
        KernelPca pca = KernelPca.of(X, kernel(run, X.cols()), Data.whole(run, "q", "--q"), run.trace());
        Vector lambda = pca.eigenvalues();
        int M = pca.components();
        return new Answer(pca.certificate())
                .show("eigenvalues", "variances ", lambda.part(0, M))
                .put("explainedVarianceRatio", lambda.part(0, M).times(1 / lambda.sum()))
                .show("scores", "Z, the coordinates, one point a row", pca.encode(X))
                .put("coefficients", pca.A())
                .say(Count.of(M, "direction keeps", "directions keep") + " "
                        + NumberText.significant(100 * pca.captured(M), 5) + " % of the variance of the mapped points")
                .model(pca.toJson());
    }

    private static Answer svm(Run run) {
        Matrix X = Data.features(run);
        if (!run.has("y")) throw new IllegalArgumentException("the input has no labels, expected y or --label COLUMN");
        SvmSettings settings = settings(run, Data.number(run, "C", "--c"), X.cols());
        List<String> y = labels(run.problem().get("y").texts());
        Svm svm = Svm.of(X, y, settings, run.trace());
        int[] support = svm.support();
        List<String> said = svm.predict(X);
        int right = 0;
        for (int n = 0; n < y.size(); n++) if (said.get(n).equals(y.get(n))) right++;
        Answer answer = new Answer(svm.certificate())
                .putTexts("classes", svm.classes())
                .put("support", Arrays.stream(support).boxed().toList())
                .put("alpha", everywhere(X.rows(), support, svm.alpha()))
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

    static Kernel kernel(Run run, int D) {
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
