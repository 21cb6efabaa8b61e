package mml.hub.widget;

import java.util.List;
import java.util.function.Function;
import mml.text.Json;
import mml.trace.Latex;
import mml.trace.TraceJson;

/**
 * The border to JavaScript: text in, one JSON text out. The same functions run on the JVM, where the tests and the page
 * builder call them.
 */
public final class Border {
    private Border() {}

    /**
     * Calls one of the functions below on what a chapter has under a name.
     *
     * @param function its name
     * @param texts the name of the widget, derivation or exercise, then the arguments that are text
     * @param x the first argument that is a number
     * @param y the second
     */
    public static String call(Chapter chapter, String function, String[] texts, double x, double y) {
        String name = texts[0];
        return switch (function) {
            case "example" -> chapter.widget(name).example().toString();
            case "view" -> view(chapter.widget(name), texts[1]);
            case "set" -> set(chapter.widget(name), texts[1], texts[2], texts[3]);
            case "drag" -> drag(chapter.widget(name), texts[1], texts[2], x, y);
            case "nudge" -> nudge(chapter.widget(name), texts[1], texts[2], (int) x, (int) y);
            case "open" ->
                chapter.widget(name).open(State.parse(texts[1]), texts[2]).toString();
            case "slow" -> chapter.widget(name).isSlow(State.parse(texts[1])) ? "yes" : "";
            case "export" -> export(chapter.widget(name), texts[1], texts[2]);
            case "lines" -> lines(chapter.derivation(name), (int) x);
            case "mark" -> mark(chapter.exercise(name), texts[1]);
            default -> throw new IllegalArgumentException("the border has no function " + function);
        };
    }

    public static String view(Widget widget, String state) {
        return json(widget.view(State.parse(state)), widget.name());
    }

    public static String set(Widget widget, String state, String key, String value) {
        return widget.set(State.parse(state), key, value).toString();
    }

    public static String drag(Widget widget, String state, String handle, double x, double y) {
        return widget.drag(State.parse(state), handle, x, y).toString();
    }

    public static String nudge(Widget widget, String state, String handle, int right, int up) {
        return widget.nudge(State.parse(state), handle, right, up).toString();
    }

    /** The frame as a file of its own, or the whole run: format is {@code svg}, {@code latex} or {@code json}. */
    public static String export(Widget widget, String state, String format) {
        State s = State.parse(state);
        return switch (format) {
            case "svg" -> widget.view(s).picture().toString();
            case "latex" -> Latex.of(widget.trace(s));
            default -> TraceJson.of(widget.trace(s));
        };
    }

    /** {@code [{"text": …, "holds": true}, …]}. */
    public static String lines(Derivation derivation, int seed) {
        return list(
                        derivation.lines(seed),
                        line -> Json.object().put("text", line.text()).put("holds", line.holds()))
                .toString();
    }

    public static String mark(Exercise exercise, String answer) {
        return json(exercise.mark(State.parse(answer))).toString();
    }

    private static String json(View v, String ids) {
        return Json.object()
                .put("svg", v.picture().embedded(ids))
                .put("caption", v.caption())
                .put("spoken", v.spoken())
                .put("step", v.step())
                .put("steps", v.steps())
                .put("facts", list(v.facts(), Border::json))
                .put("feedback", json(v.feedback()))
                .put("panels", list(v.panels(), Border::json))
                .put("handles", list(v.handles(), Border::json))
                .put("java", v.java())
                .toString();
    }

    private static Json json(Fact f) {
        return Json.object().put("name", f.name()).put("value", f.value()).put("mark", f.mark());
    }

    private static Json json(Feedback f) {
        return Json.object().put("kind", f.kind()).put("text", f.text());
    }

    private static Json json(Handle h) {
        return Json.object()
                .put("key", h.key())
                .put("label", h.label())
                .put("x", h.x())
                .put("y", h.y());
    }

    private static Json json(Panel p) {
        return Json.object().put("title", p.title()).put("controls", list(p.controls(), Border::json));
    }

    private static Json json(Control c) {
        Json json = Json.object().put("key", c.key()).put("label", c.label());
        if (c instanceof Control.Slider s)
            return json.put("type", "slider")
                    .put("min", s.min())
                    .put("max", s.max())
                    .put("step", s.step())
                    .put("value", s.value());
        if (c instanceof Control.Choice s)
            return json.put("type", "choice")
                    .put("value", s.value())
                    .put(
                            "options",
                            list(
                                    s.options(),
                                    o -> Json.object().put("value", o.value()).put("label", o.label())));
        if (c instanceof Control.Toggle s) return json.put("type", "toggle").put("on", s.on());
        if (c instanceof Control.Field s)
            return json.put("type", "field")
                    .put("lines", s.lines())
                    .put("value", s.value())
                    .put("hint", s.hint())
                    .put("error", s.error());
        if (c instanceof Control.Picture s)
            return json.put("type", "picture").put("side", s.side()).put("hint", s.hint());
        if (c instanceof Control.Seed s) return json.put("type", "seed").put("value", s.value());
        Control.Button b = (Control.Button) c;
        return json.put("type", "button").put("value", b.value()).put("enabled", b.enabled());
    }

    private static <T> Json list(List<T> items, Function<? super T, Json> json) {
        Json array = Json.array();
        for (T item : items) array.add(json.apply(item));
        return array;
    }
}
