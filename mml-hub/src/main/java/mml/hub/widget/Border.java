package mml.hub.widget;

import java.util.List;
import java.util.function.Function;
import mml.text.Json;
import mml.trace.Latex;
import mml.trace.TraceJson;
import org.jspecify.annotations.Nullable;

/**
 * The border to JavaScript: text in, one JSON text out. The same functions run on the JVM, where the tests and the page
 * builder call them.
 */
public final class Border {
    /** A state of more characters holds numbers of so many digits that computing with them may take long. */
    private static final int LONG = 4000;

    /** What the page says of itself and its reader with a state that it asks to see. */
    private static final String[] GIVEN = {Screen.ROOM, Progress.DONE, Progress.BEGUN};

    private Border() {}

    /**
     * Calls one of the functions below on what a chapter has under a name. Each gives one JSON text; what fails is told as
     * {@code {"error": …}}, so that one state that cannot be shown ends nothing else on its page.
     *
     * <p>{@code example}, {@code show}, {@code set}, {@code drag} and {@code nudge} lead to a state and show it at once: a
     * step costs one call. A state that is slow, or very long, is only named, unless it is asked for by {@code view} or {@code open}.
     *
     * @param function its name
     * @param texts the name of the widget, derivation or exercise, then the arguments that are text
     * @param x the first argument that is a number
     * @param y the second
     */
    public static String call(Chapter chapter, String function, String[] texts, double x, double y) {
        try {
            return answer(chapter, function, texts, x, y).toString();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return error(e.getMessage());
        } catch (RuntimeException e) {
            return error(null);
        }
    }

    private static String error(@Nullable String message) {
        String text = message == null || message.isEmpty() ? "This is a fault of mml itself." : message;
        return Json.object().put("error", text).toString();
    }

    private static Json answer(Chapter chapter, String function, String[] texts, double x, double y) {
        String name = texts[0];
        if (function.equals("lines"))
            return Json.object().put("lines", json(chapter.derivation(name).lines((int) x)));
        if (function.equals("follow"))
            return Json.object().put("lines", json(chapter.derivation(name).following(State.parse(texts[1]))));
        if (function.equals("draw")) return json(chapter.exercise(name), (int) x);
        if (function.equals("mark")) return json(chapter.exercise(name).mark((int) x, State.parse(texts[1])));
        Widget w = chapter.widget(name);
        if (function.equals("example")) return shown(w, w.example());
        State state = State.parse(texts[1]);
        return switch (function) {
            case "show" -> shown(w, state);
            case "set" -> shown(w, there(state, w.set(state, texts[2], texts[3])));
            case "drag" -> moved(w, state, there(state, w.drag(state, texts[2], x, y)));
            case "nudge" -> moved(w, state, there(state, w.nudge(state, texts[2], (int) x, (int) y)));
            case "view" -> viewed(w, state);
            case "open" -> viewed(w, there(state, w.open(state, texts[2])));
            case "export" -> Json.object().put("text", export(w, state, texts[2]));
            default -> throw new IllegalArgumentException("the border has no function " + function);
        };
    }

    /** The state that something led to, shown where and to whom the one before was shown. */
    private static State there(State before, State after) {
        State there = after;
        for (String given : GIVEN) if (before.has(given)) there = there.with(given, before.get(given, ""));
        return there;
    }

    /** A state with its view, or with a note that the view takes long. */
    private static Json shown(Widget widget, State state) {
        return slow(widget, state) ? named(widget, state) : viewed(widget, state);
    }

    /** The same after a move; one that led nowhere needs no view. */
    private static Json moved(Widget widget, State before, State after) {
        return after.equals(before) ? named(widget, after) : shown(widget, after);
    }

    private static Json viewed(Widget widget, State state) {
        return named(widget, state).put("view", json(widget.view(state), widget.name()));
    }

    private static Json named(Widget widget, State state) {
        State told = state.without(GIVEN);
        return Json.object().put("state", told.toString()).put("slow", slow(widget, told));
    }

    private static boolean slow(Widget widget, State state) {
        return widget.isSlow(state) || state.toString().length() > LONG;
    }

    public static String view(Widget widget, String state) {
        return json(widget.view(State.parse(state)), widget.name()).toString();
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
        return export(widget, State.parse(state), format);
    }

    private static String export(Widget widget, State state, String format) {
        return switch (format) {
            case "svg" -> widget.view(state).picture().toString();
            case "latex" -> Latex.of(widget.trace(state));
            default -> TraceJson.of(widget.trace(state));
        };
    }

    /** {@code [{"tex": …, "holds": true, "marks": …}, …]}. */
    public static String lines(Derivation derivation, int seed) {
        return json(derivation.lines(seed)).toString();
    }

    private static Json json(List<Derivation.Line> lines) {
        return list(
                lines,
                line -> Json.object()
                        .put("tex", line.tex())
                        .put("holds", line.holds())
                        .put("marks", line.marks()));
    }

    /** A draw of an exercise: its values by name, and a right answer under each field's label. */
    public static String draw(Exercise exercise, int seed) {
        return json(exercise, seed).toString();
    }

    private static Json json(Exercise exercise, int seed) {
        Task task = exercise.task(seed);
        Json values = Json.object();
        task.values().forEach(values::put);
        State answers = task.answers();
        return Json.object()
                .put("values", values)
                .put(
                        "answers",
                        list(
                                exercise.fields(),
                                field -> Json.object()
                                        .put("label", field.label())
                                        .put("text", answers.get(field.key(), ""))));
    }

    public static String mark(Exercise exercise, int seed, String answer) {
        return json(exercise.mark(seed, State.parse(answer))).toString();
    }

    private static Json json(View v, String ids) {
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
                .put("java", v.java());
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
