package mml.svm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;

/** A trained machine as JSON, number by number the same when it is read back. */
final class SvmJson {
    static final int VERSION = 1;

    private SvmJson() {}

    static Json settings(SvmSettings s) {
        Json weights = Json.object();
        s.weights().forEach((name, weight) -> weights.put(name, weight.doubleValue()));
        return Json.object()
                .put("kernel", kernel(s.kernel()))
                .put("C", s.C())
                .put("weights", weights)
                .put("standardise", s.standardise())
                .put("tolerance", s.tolerance())
                .put("iterations", s.iterations())
                .put("cacheBytes", s.cacheBytes())
                .put("shrinking", s.shrinking());
    }

    static SvmSettings settings(JsonValue json) {
        Map<String, Double> weights = new TreeMap<>();
        for (String name : json.get("weights").names())
            weights.put(name, json.get("weights").get(name).number());
        return new SvmSettings(
                kernel(json.get("kernel")),
                json.get("C").number(),
                weights,
                json.get("standardise").truth(),
                json.get("tolerance").number(),
                json.get("iterations").whole(),
                (long) json.get("cacheBytes").number(),
                json.get("shrinking").truth());
    }

    static Json kernel(Kernel kernel) {
        Json json = Json.object();
        if (kernel instanceof Kernel.Linear) return json.put("type", "linear");
        if (kernel instanceof Kernel.Precomputed) return json.put("type", "precomputed");
        if (kernel instanceof Kernel.Polynomial p)
            return json.put("type", "polynomial")
                    .put("degree", p.degree())
                    .put("gamma", p.gamma())
                    .put("c", p.c());
        if (kernel instanceof Kernel.Rbf r) return json.put("type", "rbf").put("gamma", r.gamma());
        if (kernel instanceof Kernel.RationalQuadratic r)
            return json.put("type", "rational-quadratic")
                    .put("alpha", r.alpha())
                    .put("l", r.l());
        if (kernel instanceof Kernel.Sigmoid s)
            return json.put("type", "sigmoid").put("gamma", s.gamma()).put("c", s.c());
        if (kernel instanceof Kernel.Sum s)
            return json.put("type", "sum").put("left", kernel(s.left())).put("right", kernel(s.right()));
        if (kernel instanceof Kernel.Product p)
            return json.put("type", "product").put("left", kernel(p.left())).put("right", kernel(p.right()));
        throw new IllegalArgumentException(
                "the kernel " + kernel + " is a function of your own, which cannot be written down");
    }

    static Kernel kernel(JsonValue json) {
        String type = json.get("type").text();
        return switch (type) {
            case "linear" -> Kernel.linear();
            case "precomputed" -> Kernel.precomputed();
            case "polynomial" ->
                Kernel.polynomial(
                        json.get("degree").whole(),
                        json.get("gamma").number(),
                        json.get("c").number());
            case "rbf" -> Kernel.rbf(json.get("gamma").number());
            case "rational-quadratic" ->
                Kernel.rationalQuadratic(
                        json.get("alpha").number(), json.get("l").number());
            case "sigmoid" ->
                Kernel.sigmoid(json.get("gamma").number(), json.get("c").number());
            case "sum" -> kernel(json.get("left")).plus(kernel(json.get("right")));
            case "product" -> kernel(json.get("left")).times(kernel(json.get("right")));
            default -> throw new IllegalArgumentException("the kernel is of type " + type + ", which is not known");
        };
    }

    static Json expansion(Expansion f) {
        Json support = Json.array();
        for (int n : f.support) support.add(n);
        Json json = Json.object()
                .put("support", support)
                .put("columns", f.vectors.cols())
                .put("vectors", f.vectors)
                .put("coefficients", Vector.of(f.coefficients))
                .put("b", f.b);
        Scaling scaling = f.scaling;
        if (scaling != null) json.put("mean", scaling.mean()).put("deviation", scaling.deviation());
        return json;
    }

    static Expansion expansion(Kernel kernel, JsonValue json) {
        List<JsonValue> items = json.get("support").items();
        int[] support = new int[items.size()];
        for (int n = 0; n < support.length; n++) support[n] = items.get(n).whole();
        int D = json.get("columns").whole();
        double[] coefficients = json.get("coefficients").numbers();
        double[][] rows = json.get("vectors").rows();
        if (rows.length != support.length || coefficients.length != support.length)
            throw new IllegalArgumentException(
                    "the model has " + Count.of(support.length, "support vector") + ", " + Count.of(rows.length, "row")
                            + " and " + coefficients.length + " coefficients, expected as many of each");
        Matrix vectors = rows.length == 0 ? Matrix.zeros(0, D) : Matrix.of(rows);
        if (vectors.cols() != D)
            throw new IllegalArgumentException(
                    "the support vectors have " + Count.of(vectors.cols(), "column") + ", expected " + D);
        Scaling scaling = json.has("mean")
                ? new Scaling(
                        Vector.of(json.get("mean").numbers()),
                        Vector.of(json.get("deviation").numbers()))
                : null;
        return new Expansion(
                kernel, scaling, support, vectors, coefficients, json.get("b").number());
    }
}
