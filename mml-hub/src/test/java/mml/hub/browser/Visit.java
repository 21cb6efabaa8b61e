package mml.hub.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import mml.hub.widget.Control;
import mml.hub.widget.Derivation;
import mml.hub.widget.Exercise;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;

/**
 * A curious and then malicious visitor: everything that a chapter's controls offer, once from the first state and once
 * more where that brings up new controls; then what nobody should type or put into a link.
 */
final class Visit {
    /** Typed into every field; four of them are matrices that some widget takes. */
    private static final List<String> TYPED = List.of(
            "2 1 4\n1 -1 1",
            "1/2, -0.25; 3, 1e-2",
            "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}",
            "[[0,0,0],[0,0,0]]",
            "",
            " ",
            "1 2\n3 x",
            "1 2\n3",
            "1/0 1\n2 3",
            "a a; a a",
            "NaN Infinity",
            "1e400 1; 1 1",
            "1e999999999 1; 1 1",
            "123456789012345678901234567890 1; 1 1/98765432109876543210",
            "−1 ½; ٣ 4",
            "1 2 3 4 5 6 7 8 9 10",
            "<img src=x onerror=alert(1)>",
            "\"'&<>\\",
            "😀\u0000\u2028",
            "1".repeat(5000),
            "1 ".repeat(2000));

    /** Put into every value of a link. */
    private static final List<String> LINKED = List.of(
            "", "-1", "1", "7", "999999", "9999999999", "x", "1/0", "add:9:1:0;swap:0:0", "\u0000", "z".repeat(300));

    private static final List<String> LINKS =
            List.of("&&&", "=", "step", "step=", "step=1=2", "m=%", "m=%ZZ", "m=%ff%fe", "%73tep=1", "step=1&step=2");

    /** So many states of a widget are looked at all, of the others every tenth. */
    private static final int LOOKED_AT = 5;

    private final Set<Call> calls = new LinkedHashSet<>();

    private Visit() {}

    static List<Call> of(Chapter chapter) {
        Visit visit = new Visit();
        for (Widget w : chapter.widgets()) visit.widget(w);
        for (Derivation d : chapter.derivations())
            for (int seed = 0; seed < 20; seed++) visit.calls.add(Call.of("lines", d.name(), seed));
        for (Exercise e : chapter.exercises()) visit.exercise(e);
        return List.copyOf(visit.calls);
    }

    /** The states that a widget's own examples and choices lead to, as links hold them. */
    static Set<String> offered(Widget widget) {
        String start = widget.example().toString();
        Set<String> states = new LinkedHashSet<>(List.of(start));
        for (Control control : controls(widget, start))
            if (!(control instanceof Control.Field))
                for (String value : values(control)) states.add(Border.set(widget, start, control.key(), value));
        return states;
    }

    private void widget(Widget widget) {
        calls.add(Call.of("example", widget.name()));
        String start = widget.example().toString();
        Set<String> keys = new LinkedHashSet<>(List.of("step"));
        Set<String> states = new LinkedHashSet<>(List.of(start));
        states.addAll(operate(widget, start, keys));
        for (String state : List.copyOf(states)) states.addAll(operate(widget, state, keys));
        int n = 0;
        for (String state : states) {
            if (n < LOOKED_AT || n % 10 == 0) look(widget, state, n == 0 ? Integer.MAX_VALUE : 2);
            n++;
        }
        for (String state : offered(widget))
            for (String format : List.of("svg", "latex", "json"))
                calls.add(Call.of("export", widget.name(), state, format));
        for (String key : keys)
            for (String value : LINKED)
                calls.add(Call.of(
                        "view", widget.name(), State.empty().with(key, value).toString()));
        for (String link : LINKS) calls.add(Call.of("view", widget.name(), link));
    }

    /** Uses each control whose key is new, and returns where that leads. */
    private Set<String> operate(Widget widget, String state, Set<String> keys) {
        Set<String> reached = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        for (Control control : controls(widget, state)) {
            if (keys.contains(control.key())) continue;
            found.add(control.key());
            for (String value : values(control)) {
                calls.add(Call.of("set", widget.name(), state, control.key(), value));
                reached.add(Border.set(widget, state, control.key(), value));
            }
        }
        keys.addAll(found);
        return reached;
    }

    /** Looks about, and tries some of the handles in every way. */
    private void look(Widget widget, String state, int most) {
        String name = widget.name();
        View view = widget.view(State.parse(state));
        calls.add(Call.of("view", name, state));
        for (int step : new int[] {view.steps() / 2, view.steps() - 1}) {
            calls.add(Call.of("set", name, state, "step", Integer.toString(step)));
            calls.add(Call.of("view", name, Border.set(widget, state, "step", Integer.toString(step))));
        }
        List<Handle> handles = view.handles();
        for (Handle handle : handles.subList(0, Math.min(most, handles.size()))) {
            for (double by : new double[] {-1e9, -37.5, 21.25})
                calls.add(Call.of("drag", name, state, handle.key(), handle.x() + by, handle.y() - by));
            calls.add(Call.of("nudge", name, state, handle.key(), 1, 0));
            calls.add(Call.of("nudge", name, state, handle.key(), 0, -1));
        }
    }

    private void exercise(Exercise exercise) {
        for (int seed : new int[] {0, 1, 2, 77}) {
            calls.add(Call.of("draw", exercise.name(), seed));
            calls.add(Call.of(
                    "mark", exercise.name(), exercise.task(seed).answers().toString(), seed));
        }
        for (String typed : TYPED) {
            State answer = State.empty();
            for (Control field : exercise.fields()) answer = answer.with(field.key(), typed);
            calls.add(Call.of("mark", exercise.name(), answer.toString()));
        }
    }

    private static List<Control> controls(Widget widget, String state) {
        List<Control> controls = new ArrayList<>();
        widget.view(State.parse(state)).panels().forEach(panel -> controls.addAll(panel.controls()));
        return controls;
    }

    private static List<String> values(Control control) {
        if (control instanceof Control.Choice c)
            return c.options().stream().map(Control.Option::value).toList();
        if (control instanceof Control.Slider s)
            return List.of(Integer.toString(s.min()), s.value(), Integer.toString(s.max()));
        if (control instanceof Control.Toggle) return List.of("1", "");
        if (control instanceof Control.Seed) return List.of("0", "1", "999999");
        if (control instanceof Control.Button b) return List.of(b.value());
        return TYPED;
    }
}
