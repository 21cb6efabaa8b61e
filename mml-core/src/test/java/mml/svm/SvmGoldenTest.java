package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.data.CsvReader;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.golden.Golden;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reference machines, solved by others to the last digits: objective, bias, decision values, support vectors. */
class SvmGoldenTest {
    @TestFactory
    Stream<DynamicTest> ownCases() {
        return Stream.of("svm", "svmTiny")
                .flatMap(task -> Golden.cases(task).stream())
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> check(c)));
    }

    @TestFactory
    Stream<DynamicTest> publishedCases() {
        assumeTrue(Golden.shared().isPresent(), "skipped: no folder shared/golden beside the project");
        return Golden.external("svm").stream().map(c -> DynamicTest.dynamicTest(c.id(), () -> check(c)));
    }

    private static void check(Golden c) throws IOException {
        JsonNode input = c.input();
        Matrix X;
        List<String> y;
        if (input.has("X")) {
            X = Golden.matrix(input.get("X"));
            y = Labels.names(Golden.vector(input.get("y")));
        } else {
            CsvTable table = table(input.get("datasetRef").asText());
            List<Integer> rows = rows(table, input.get("rows").asText());
            X = some(features(table, input.get("columns")), rows);
            String last = table.names().get(table.cols() - 1);
            String label = table.names().contains("species")
                    ? "species"
                    : input.path("labelColumn").asText(last);
            List<String> all = table.texts(label);
            y = rows.stream().map(all::get).toList();
        }
        SvmSettings settings = SvmSettings.of(kernel(input), input.get("C").asDouble());
        Svm svm = Svm.of(X, y, input.has("standardise") ? settings.standardised() : settings);
        JsonNode expected = c.expected();
        String second = svm.classes().get(1);
        double sign = input.path("positive").asText(second).contains(second) ? 1 : -1;
        double dual = expected.get("dualObjective").asDouble();
        assertEquals(dual, svm.dual(), 1e-7 * dual);
        assertEquals(dual, svm.primal(), 1e-7 * dual);
        assertEquals(expected.get("bias").asDouble(), sign * svm.bias(), 1e-6 * (1 + Math.abs(svm.bias())));
        assertEquals(Outcome.CONVERGED, svm.outcome());
        assertTrue(svm.certificate().holds(), () -> svm.certificate().toString());
        assertTrue(svm.violation() <= 1e-8);
        JsonNode at = expected.path("decisionValuesAt");
        if (!at.isMissingNode()) {
            Vector f = svm.decision(X);
            for (int k = 0; k < at.get("rows").size(); k++)
                assertEquals(
                        at.get("values").get(k).asDouble(),
                        sign * f.get(at.get("rows").get(k).asInt()),
                        1e-6);
        }
        if (expected.has("w")) {
            Vector w = svm.hyperplane().w();
            assertEquals(
                    0, Golden.vector(expected.get("w")).minus(w.times(sign)).maxNorm(), 1e-6 * w.maxNorm());
        }
        if (expected.has("nSV")) assertEquals(expected.get("nSV").asInt(), svm.support().length);
        if (expected.has("trainErrors")) {
            List<String> said = svm.predict(X);
            int errors = 0;
            for (int n = 0; n < y.size(); n++) if (!said.get(n).equals(y.get(n))) errors++;
            assertEquals(expected.get("trainErrors").asInt(), errors);
        }
        JsonNode alphas = expected.path("alphaNonZero");
        for (int n = 0; n < svm.support().length && !alphas.isMissingNode(); n++)
            assertEquals(
                    alphas.get(Integer.toString(svm.support()[n])).asDouble(),
                    svm.alpha().get(n),
                    1e-4 * (1 + input.get("C").asDouble()));
    }

    private static CsvTable table(String ref) throws IOException {
        String name = ref.substring(ref.indexOf('/') + 1);
        Path published = Golden.shared()
                .map(shared -> shared.resolve("external/datasets").resolve(name))
                .orElse(Path.of("none"));
        if (Files.exists(published)) return CsvReader.standard().read(Files.readString(published));
        return Datasets.named(name.substring(0, name.length() - ".csv".length()))
                .table();
    }

    private static List<Integer> rows(CsvTable table, String which) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            boolean wanted = switch (which) {
                case "all" -> true;
                case "digit in (3,8), file order" ->
                    List.of("3", "8").contains(table.texts("digit").get(i));
                default -> !table.texts("species").get(i).equals(which.split(" ", -1)[2].replace(",", ""));
            };
            if (wanted) rows.add(i);
        }
        return rows;
    }

    private static Matrix features(CsvTable table, JsonNode columns) {
        if (columns.isArray()) {
            List<String> names = new ArrayList<>();
            columns.forEach(name -> names.add(name.asText()));
            return table.matrix(names.toArray(String[]::new));
        }
        String rule = columns.asText();
        if (rule.startsWith("p00"))
            return table.matrix(table.names().stream()
                            .filter(name -> name.startsWith("p"))
                            .toArray(String[]::new))
                    .times(1 / 16.0);
        throw new AssertionError("columns " + rule);
    }

    private static Matrix some(Matrix X, List<Integer> rows) {
        double[][] some = new double[rows.size()][];
        for (int i = 0; i < some.length; i++) some[i] = X.row(rows.get(i)).toArray();
        return Matrix.of(some);
    }

    private static Kernel kernel(JsonNode input) {
        return switch (input.get("kernel").asText()) {
            case "linear" -> Kernel.linear();
            case "rbf" -> Kernel.rbf(input.get("gamma").asDouble());
            default ->
                Kernel.polynomial(
                        input.get("degree").asInt(),
                        input.get("gamma").asDouble(),
                        input.get("coef0").asDouble());
        };
    }
}
