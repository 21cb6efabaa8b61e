package mml.regression;

import mml.matrix.Vector;
import mml.text.Json;
import mml.text.JsonValue;

/** Features as JSON, which read back are the same; those of {@link FeatureMap#named a function} cannot be written. */
final class FeatureJson {
    private FeatureJson() {}

    static Json of(FeatureMap phi) {
        if (phi instanceof FeatureMap.Linear l)
            return Json.object().put("type", "linear").put("inputs", l.inputs());
        if (phi instanceof FeatureMap.Polynomial p)
            return Json.object().put("type", "polynomial").put("degree", p.degree());
        if (phi instanceof FeatureMap.Standard s)
            return Json.object().put("type", s.type()).put("numbers", s.numbers());
        throw new IllegalArgumentException("the features " + String.join(", ", phi.names())
                + " are a function of your own, which cannot be written down");
    }

    static FeatureMap of(JsonValue json) {
        String type = json.get("type").text();
        return switch (type) {
            case "linear" -> FeatureMap.linear(json.get("inputs").whole());
            case "polynomial" -> FeatureMap.polynomial(json.get("degree").whole());
            case "through-origin" -> FeatureMap.throughOrigin(whole(json, 0));
            case "powers" -> FeatureMap.powers(whole(json, 0), whole(json, 1));
            case "radial" -> {
                Vector numbers = Vector.of(json.get("numbers").numbers());
                if (numbers.size() == 0)
                    throw new IllegalArgumentException("the bells have no numbers, expected a width");
                int K = numbers.size() - 1;
                yield FeatureMap.radial(numbers.part(0, K), numbers.get(K));
            }
            case "fourier" -> FeatureMap.fourier(whole(json, 0), number(json, 1).number());
            default -> throw new IllegalArgumentException("the features are of type " + type + ", which is not known");
        };
    }

    private static int whole(JsonValue json, int i) {
        return number(json, i).whole();
    }

    private static JsonValue number(JsonValue json, int i) {
        int count = json.get("numbers").items().size();
        if (i >= count)
            throw new IllegalArgumentException("the features have " + count + " numbers, expected at least " + (i + 1));
        return json.get("numbers").items().get(i);
    }
}
