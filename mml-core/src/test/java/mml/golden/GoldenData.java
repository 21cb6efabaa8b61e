package mml.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/** The data that reference cases of models name: a data set that comes with the library, its columns, and their scale. */
public final class GoldenData {
    private GoldenData() {}

    /** One example a row. */
    public static Matrix of(JsonNode input) {
        if (input.has("X")) return Golden.matrix(input.get("X"));
        String ref = input.get("datasetRef").asText();
        CsvTable table = Datasets.named(ref.substring(ref.indexOf('/') + 1, ref.length() - ".csv".length()))
                .table();
        List<String> names = new ArrayList<>();
        double scale = 1;
        if (input.get("columns").isArray()) input.get("columns").forEach(name -> names.add(name.asText()));
        else {
            table.names().stream().filter(name -> name.startsWith("p")).forEach(names::add);
            scale = 1 / 16.0;
        }
        Matrix X = table.matrix(names.toArray(String[]::new)).times(scale);
        JsonNode by = input.path("scaleColumnsBy");
        if (by.isMissingNode()) return X;
        return Matrix.generate(X.rows(), X.cols(), (n, d) -> X.get(n, d) * (by.isArray() ? by.get(d) : by).asDouble());
    }

    /** The largest error, relative to the largest of the numbers expected. */
    public static double error(Vector expected, Vector got) {
        return got.minus(expected).maxNorm() / (expected.maxNorm() == 0 ? 1 : expected.maxNorm());
    }
}
