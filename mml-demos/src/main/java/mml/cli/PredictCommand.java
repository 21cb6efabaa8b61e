package mml.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvFile;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.reduction.FactorAnalysis;
import mml.reduction.Pca;
import mml.reduction.Ppca;
import mml.svm.KernelPca;
import mml.svm.OneClassSvm;
import mml.svm.SupportVectorRegression;
import mml.svm.Svm;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Numbers;
import mml.trace.Csv;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mml predict MODEL.json}: what a model that was saved says of other data, one line a row. */
final class PredictCommand {
    private static final Algorithm DATA = Algorithm.of("predict", "", "", run -> {
                throw new IllegalStateException("predict is no algorithm");
            })
            .withFields("X", "y")
            .withLayout(Data::layout);

    private static final String KINDS = "pca, ppca, factor-analysis, kernel-pca, gaussian-mixture, k-means, svm,"
            + " one-class-svm, support-vector-regression";

    private PredictCommand() {}

    static void declare(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .type(Path.class)
                .paramLabel("MODEL.json")
                .description("A model that mml run … --save has written.")
                .build());
        spec.addOption(OptionSpec.builder("--input", "-i")
                .type(String.class)
                .arity("1")
                .paramLabel("FILE|-")
                .defaultValue("-")
                .description("CSV or JSON with the features of the model; - or nothing: standard input.")
                .build());
        Separators.declare(spec);
        spec.addOption(Options.text("--columns", "A,B,…", "The columns to use, by name or number; all without it."));
        spec.addOption(Options.text("--label", "C", "A column to leave out, by name or number."));
        spec.addOption(Options.on("--json", "Print one JSON object instead of CSV."));
    }

    /** What is said of each row: columns by name. */
    private record Said(List<String> names, List<List<String>> columns, List<Boolean> text) {
        static Said none() {
            return new Said(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Said numbers(String name, Vector values) {
            List<String> column = new ArrayList<>();
            for (int n = 0; n < values.size(); n++) column.add(Numbers.shortest(values.get(n)));
            return add(name, column, false);
        }

        Said numbers(String name, Matrix values) {
            for (int j = 0; j < values.cols(); j++) numbers(name + (j + 1), values.column(j));
            return this;
        }

        Said whole(String name, int[] values) {
            List<String> column = new ArrayList<>();
            for (int v : values) column.add(Integer.toString(v + 1));
            return add(name, column, false);
        }

        Said add(String name, List<String> column, boolean words) {
            names.add(name);
            columns.add(column);
            text.add(words);
            return this;
        }
    }

    static void run(Settings settings, Console console) {
        Path file = settings.get("MODEL.json", Path.class);
        String model = read(file);
        String kind = kind(file, model);
        Input input = new Input(settings, console);
        Matrix X;
        try {
            Cells cells = input.problem(DATA).get("X");
            X = kind.equals("ppca") ? cells.matrixWithMissing() : cells.matrix();
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(input.source(), e);
        }
        Said said;
        try {
            said = say(kind, model, X);
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(file.toString(), e);
        }
        console.print(settings.on("--json") ? json(said) : csv(said));
    }

    private static String read(Path file) {
        try {
            return new String(CsvFile.bytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw Failures.ofInput(file.toString(), e);
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(file.toString(), e);
        }
    }

    private static String kind(Path file, String model) {
        try {
            return JsonValue.of(model).get("kind").text();
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(file.toString(), e);
        }
    }

    private static Said say(String kind, String model, Matrix X) {
        switch (kind) {
            case "pca" -> {
                Pca pca = Pca.fromJson(model);
                return Said.none().numbers("z", pca.encode(X)).numbers("error", pca.errors(X));
            }
            case "gaussian-mixture" -> {
                GaussianMixture mixture = GaussianMixture.fromJson(model);
                return Said.none()
                        .whole("component", mixture.predict(X))
                        .numbers("logDensity", mixture.logDensity(X))
                        .numbers("r", mixture.responsibilities(X));
            }
            case "k-means" -> {
                return Said.none().whole("cluster", KMeans.fromJson(model).predict(X));
            }
            case "svm" -> {
                Svm svm = Svm.fromJson(model);
                return Said.none().add("class", svm.predict(X), true).numbers("decision", svm.decision(X));
            }
            case "ppca" -> {
                Ppca ppca = Ppca.fromJson(model);
                return Said.none().numbers("x", ppca.impute(X)).numbers("logDensity", ppca.logDensity(X));
            }
            case "factor-analysis" -> {
                FactorAnalysis factors = FactorAnalysis.fromJson(model);
                return Said.none().numbers("z", factors.encode(X)).numbers("logDensity", factors.logDensity(X));
            }
            case "kernel-pca" -> {
                return Said.none().numbers("z", KernelPca.fromJson(model).encode(X));
            }
            case "one-class-svm" -> {
                return Said.none()
                        .numbers("decision", OneClassSvm.fromJson(model).decision(X));
            }
            case "support-vector-regression" -> {
                return Said.none()
                        .numbers(
                                "value", SupportVectorRegression.fromJson(model).predict(X));
            }
            default ->
                throw new IllegalArgumentException("the model is of kind " + kind + ", expected one of " + KINDS);
        }
    }

    private static String csv(Said said) {
        StringBuilder out = new StringBuilder(String.join(",", said.names)).append('\n');
        for (int n = 0; n < said.columns.get(0).size(); n++)
            for (int j = 0; j < said.names.size(); j++)
                out.append(Csv.quoted(said.columns.get(j).get(n))).append(j == said.names.size() - 1 ? '\n' : ',');
        return out.toString();
    }

    private static String json(Said said) {
        Json json = Json.object();
        for (int j = 0; j < said.names.size(); j++) {
            if (said.text.get(j)) {
                json.put(said.names.get(j), Json.texts(said.columns.get(j)));
                continue;
            }
            Json array = Json.array();
            for (String number : said.columns.get(j)) array.add(Double.parseDouble(number));
            json.put(said.names.get(j), array);
        }
        return json + "\n";
    }
}
