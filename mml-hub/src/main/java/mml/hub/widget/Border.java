package mml.hub.widget;

import java.util.List;
import mml.trace.Json;
import mml.trace.Latex;

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
            default -> Json.of(widget.trace(s));
        };
    }

    /** {@code [{"text": …, "holds": true}, …]}. */
    public static String lines(Derivation derivation, int seed) {
        return list(
                derivation.lines(seed),
                line -> "{\"text\":" + Json.of(line.text()) + ",\"holds\":" + line.holds() + "}");
    }

    public static String mark(Exercise exercise, String answer) {
        return json(exercise.mark(State.parse(answer)));
    }

    private static String json(View v, String ids) {
        return "{\"svg\":" + Json.of(v.picture().embedded(ids))
                + ",\"caption\":" + Json.of(v.caption())
                + ",\"spoken\":" + Json.of(v.spoken())
                + ",\"step\":" + v.step()
                + ",\"steps\":" + v.steps()
                + ",\"facts\":" + list(v.facts(), Border::json)
                + ",\"feedback\":" + json(v.feedback())
                + ",\"panels\":" + list(v.panels(), Border::json)
                + ",\"handles\":" + list(v.handles(), Border::json)
                + ",\"java\":" + Json.of(v.java()) + "}";
    }

    private static String json(Fact f) {
        return object("name", f.name(), "value", f.value(), "mark", f.mark()) + "}";
    }

    private static String json(Feedback f) {
        return object("kind", f.kind(), "text", f.text()) + "}";
    }

    private static String json(Handle h) {
        return object("key", h.key(), "label", h.label()) + ",\"x\":" + Json.of(h.x()) + ",\"y\":" + Json.of(h.y())
                + "}";
    }

    private static String json(Panel p) {
        return object("title", p.title()) + ",\"controls\":" + list(p.controls(), Border::json) + "}";
    }

    private static String json(Control c) {
        String head = object("key", c.key(), "label", c.label());
        if (c instanceof Control.Slider s)
            return head + ",\"type\":\"slider\",\"min\":" + s.min() + ",\"max\":" + s.max() + ",\"step\":"
                    + Json.of(s.step()) + ",\"value\":" + Json.of(s.value()) + "}";
        if (c instanceof Control.Choice s)
            return head + ",\"type\":\"choice\",\"value\":" + Json.of(s.value()) + ",\"options\":"
                    + list(s.options(), o -> object("value", o.value(), "label", o.label()) + "}") + "}";
        if (c instanceof Control.Toggle s) return head + ",\"type\":\"toggle\",\"on\":" + s.on() + "}";
        if (c instanceof Control.Field s)
            return head + ",\"type\":\"field\",\"lines\":" + s.lines() + ",\"value\":" + Json.of(s.value())
                    + ",\"hint\":" + Json.of(s.hint()) + ",\"error\":" + Json.of(s.error()) + "}";
        if (c instanceof Control.Picture s)
            return head + ",\"type\":\"picture\",\"side\":" + s.side() + ",\"hint\":" + Json.of(s.hint()) + "}";
        if (c instanceof Control.Seed s) return head + ",\"type\":\"seed\",\"value\":" + s.value() + "}";
        Control.Button b = (Control.Button) c;
        return head + ",\"type\":\"button\",\"value\":" + Json.of(b.value()) + ",\"enabled\":" + b.enabled() + "}";
    }

    /** An object's text without its closing brace. */
    private static String object(String... namesAndValues) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (i > 0) out.append(',');
            out.append(Json.of(namesAndValues[i])).append(':').append(Json.of(namesAndValues[i + 1]));
        }
        return out.toString();
    }

    private static <T> String list(List<T> items, Writer<? super T> writer) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) out.append(',');
            out.append(writer.text(items.get(i)));
        }
        return out.append(']').toString();
    }

    private interface Writer<T> {
        String text(T item);
    }
}
