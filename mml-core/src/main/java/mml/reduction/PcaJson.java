package mml.reduction;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;

/** Principal components as JSON, number by number the same when they are read back. */
final class PcaJson {
    private static final int VERSION = 1;

    private PcaJson() {}

    static String of(Pca pca) {
        PcaSettings settings = pca.settings();
        return Json.object()
                .put("kind", "pca")
                .put("version", VERSION)
                .put("examples", pca.examples)
                .put("components", settings.components())
                .put("fraction", settings.fraction())
                .put("divisor", settings.divisor().name())
                .put("standardise", settings.standardise())
                .put("asked", settings.route().name())
                .put("route", pca.route().name())
                .put("rank", pca.rank())
                .put("mean", pca.mean())
                .put("scale", pca.scale())
                .put("deviations", pca.deviations)
                .put("B", pca.B())
                .put("notes", Json.texts(pca.notes()))
                .toString();
    }

    static Pca of(String text) {
        JsonValue json = JsonValue.model(text, "pca", VERSION);
        PcaSettings settings = new PcaSettings(
                json.get("components").whole(),
                json.get("fraction").number(),
                json.get("divisor").constant(Divisor.values()),
                json.get("standardise").truth(),
                json.get("asked").constant(PcaRoute.values()));
        Vector mean = Vector.of(json.get("mean").numbers());
        Vector scale = Vector.of(json.get("scale").numbers());
        Vector deviations = Vector.of(json.get("deviations").numbers());
        Matrix B = Matrix.of(json.get("B").rows());
        Shapes.vector(scale, mean.size(), "scale");
        if (deviations.size() != mean.size() || B.rows() != mean.size())
            throw new IllegalArgumentException("B has " + Count.of(B.rows(), "row") + ", deviations "
                    + Count.entries(deviations.size()) + ", expected " + mean.size() + " as the mean has");
        return new Pca(
                settings,
                json.get("examples").count(),
                mean,
                scale,
                B,
                deviations,
                json.get("route").constant(PcaRoute.values()),
                json.get("rank").whole(),
                json.get("notes").texts());
    }
}
