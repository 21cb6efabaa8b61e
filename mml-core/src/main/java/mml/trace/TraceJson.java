package mml.trace;

import java.util.List;
import mml.matrix.Vector;
import mml.text.Json;
import mml.text.Table;

/** Steps, traces and certificates as JSON; what they hold reads back as the same numbers. */
public final class TraceJson {
    private TraceJson() {}

    /** A step: kind, named values, caption, formula. */
    public static Json of(Step step) {
        Telling telling = Telling.of(step);
        Json json = Json.object().put("kind", telling.kind());
        for (Telling.Value v : telling.values()) put(json, v.name(), v.value());
        return json.put("caption", telling.caption()).put("formula", telling.formula());
    }

    private static void put(Json json, String name, Object value) {
        if (value instanceof Double x) json.put(name, (double) x);
        else if (value instanceof Long n) json.put(name, (long) n);
        else if (value instanceof Boolean b) json.put(name, (boolean) b);
        else if (value instanceof Vector x) json.put(name, x);
        else if (value instanceof Table A) json.put(name, A);
        else if (value instanceof Step nested) json.put(name, of(nested));
        else if (value instanceof List<?> indices) {
            Json array = Json.array();
            for (Object i : indices) array.add((Integer) i);
            json.put(name, array);
        } else json.put(name, (String) value);
    }

    /** {@code {"steps": […], "total": …}}, a line a step; {@link JsonTracer} writes it while the run goes on. */
    public static String of(Trace<? extends Step> trace) {
        StringBuilder out = new StringBuilder();
        JsonTracer tracer = new JsonTracer(out);
        for (Step step : trace) tracer.step(step);
        tracer.finish(trace.total());
        return out.toString();
    }

    /** What is claimed, whether it holds, and each number with its bound. */
    public static Json of(Certificate certificate) {
        Json checks = Json.array();
        for (Certificate.Check check : certificate.checks())
            checks.add(Json.object()
                    .put("name", check.name())
                    .put("value", check.value())
                    .put("bound", check.bound()));
        return Json.object()
                .put("claim", certificate.claim())
                .put("holds", certificate.holds())
                .put("checks", checks);
    }
}
