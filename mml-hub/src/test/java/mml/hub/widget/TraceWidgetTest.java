package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Control.Slider;
import mml.trace.Trace;
import mml.viz.svg.Point;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class TraceWidgetTest {
    private static final Param<Integer> N =
            Param.count("n", "N", new Range(1, 9, "1"), 3).outdates("step");
    private static final Param<String> KIND = Param.choice("kind", "Kind", new Option("a", "A"), new Option("b", "B"))
            .then(s -> s.with("step", 1));

    private static final class Counting extends TraceWidget {
        private int runs;

        Counting() {
            super(
                    "counting",
                    "Counting",
                    Group.of("Size", N),
                    Group.of("Only b", KIND.when(state -> state.has("kind"))));
        }

        @Override
        protected Showing run(State state) {
            runs++;
            int n = N.in(state);
            return Showing.of(Trace.of(t -> {}), n, step -> new Svg(10, 10, "title", "frame " + step, List.of()))
                    .fact("always", "yes")
                    .handles(step -> List.of(handle("seen", true), handle("hidden", false)))
                    .from(1)
                    .fact("late", "yes");
        }

        private static Handle handle(String key, boolean shown) {
            return Handle.of(
                            key,
                            key,
                            new Point(1, 2),
                            (state, x, y) -> state.with(key, (int) x),
                            (state, right, up) -> state.with(key, (int) up))
                    .when(shown);
        }
    }

    private final Counting widget = new Counting();

    @Test
    void stepsDragsAndExportsOfOneStateAreOneRun() {
        for (int k = 0; k < 3; k++) {
            View view = widget.view(State.empty().with("step", k));
            assertEquals("frame " + k, view.spoken());
            assertEquals(k == 0 ? 1 : 2, view.facts().size());
        }
        widget.drag(State.empty().with("step", 1), "seen", 1, 1);
        widget.trace(State.empty());
        assertEquals(1, widget.runs);
        widget.view(State.empty().with("n", 5));
        assertEquals(2, widget.runs);
    }

    @Test
    void aStepBeyondTheEndIsTheLast() {
        assertEquals(4, widget.view(State.parse("n=5&step=77")).step());
    }

    @Test
    void aControlOutdatesWhatItWasDeclaredToOutdate() {
        assertEquals("n=4&x=1", widget.set(State.parse("step=2&x=1"), "n", "4").toString());
        assertEquals("kind=b&step=1", widget.set(State.empty(), "kind", "b").toString());
        assertEquals("x=1", widget.set(State.parse("x=1"), "nobody", "4").toString());
    }

    @Test
    void aGroupIsThereWhenAStateAsksForIt() {
        assertEquals(1, widget.view(State.empty()).panels().size());
        assertEquals(2, widget.view(State.parse("kind=b")).panels().size());
    }

    @Test
    void whatCannotBeReadCountsAsNotGiven() {
        for (String n : List.of("", "x", "-4", "1e3", "99999999"))
            assertEquals(3, N.in(State.empty().with("n", n)), n);
        assertEquals(9, N.in(State.empty().with("n", "12")));
        assertEquals("a", KIND.in(State.parse("kind=c")));
        Slider slider = (Slider)
                widget.view(State.parse("n=7")).panels().get(0).controls().get(0);
        assertEquals("7", slider.value());
    }

    @Test
    void aHandleOutOfSightIsNotShownButCanBeDraggedBack() {
        List<Handle> shown = widget.view(State.empty()).handles();
        assertEquals(List.of("seen"), shown.stream().map(Handle::key).toList());
        assertEquals("hidden=7", widget.drag(State.empty(), "hidden", 7, 0).toString());
        assertEquals("seen=1", widget.nudge(State.empty(), "seen", 0, 1).toString());
        assertTrue(widget.drag(State.empty(), "nobody", 1, 1).equals(State.empty()));
    }

    @Test
    void costlyNumbersAreKeptWhateverIsLookedAt() {
        State state = State.parse("all=1&beside=made&guess=2&k=3&room=160&step=4");
        assertEquals(State.parse("beside=made&k=3"), TraceWidget.computed(state));
        assertEquals(State.parse("k=3"), TraceWidget.computed(state, "beside"));
    }
}
