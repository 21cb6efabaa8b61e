package mml.hub.widget.ch08;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.Widget;
import mml.model.Dag;
import org.junit.jupiter.api.Test;

class GraphDrawingTest {
    private static final Widget GAME = new SeparationWidget();
    private static final State CHAIN = GAME.set(State.parse("graph=a -> b -> c"), "draw", "1");

    private static <T extends Control> T control(State state, Class<T> kind, String key, String value) {
        return GAME.view(state).panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c.key().equals(key))
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(c -> !(c instanceof Control.Button b) || b.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String text(State state) {
        return control(state, Control.Field.class, "graph", "").value();
    }

    private static Handle handle(State state, String key) {
        return GAME.view(state).handles().stream()
                .filter(h -> h.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " of "
                        + GAME.view(state).handles().stream().map(Handle::key).toList()));
    }

    private static State pull(State state, int from, int to) {
        Handle end = handle(state, "node-" + to);
        return GAME.drag(state, "node-" + from, end.x(), end.y());
    }

    private static State arrow(State state, int from, int to) {
        return GAME.set(pull(state, from, to), "drop", "node-" + from);
    }

    private static String said(State state) {
        return GAME.view(state).feedback().text();
    }

    @Test
    void handlesComeOnlyWithTheDrawing() {
        assertEquals(List.of(), GAME.view(GAME.example()).handles());
        assertEquals(
                List.of("ground", "node-1", "node-2", "node-3"),
                GAME.view(CHAIN).handles().stream().map(Handle::key).toList());
        assertEquals(List.of(), GAME.view(GAME.set(CHAIN, "draw", "")).handles());
    }

    @Test
    void aPressPutsANodeWhereItIsAndADragAnArrow() {
        State four = GAME.drag(CHAIN, "ground", 400, 150);
        assertEquals("a -> b; b -> c", text(CHAIN).replace("a -> b -> c", "a -> b; b -> c"));
        assertEquals(List.of("a", "b", "c", "d"), Dag.parse(text(four)).nodes());
        assertEquals(400, handle(four, "node-4").x(), 4);
        assertEquals(150, handle(four, "node-4").y(), 4);
        State joined = arrow(four, 1, 4);
        assertEquals(Dag.parse("a -> b -> c; a -> d"), Dag.parse(text(joined)));
        assertEquals(handle(four, "node-2").y(), handle(joined, "node-2").y());
        assertEquals(Dag.parse("a -> b -> c; d"), Dag.parse(text(arrow(joined, 1, 4))));
    }

    @Test
    void whatIsPulledIsSeenAndWhatIsDroppedOnTheGroundIsNothing() {
        State pulled = GAME.drag(CHAIN, "node-1", 400, 150);
        assertTrue(GAME.view(pulled).picture().toString().contains("pulled"));
        State dropped = GAME.set(pulled, "drop", "node-1");
        assertFalse(GAME.view(dropped).picture().toString().contains("pulled"));
        assertEquals(text(CHAIN), text(dropped));
        assertEquals(text(CHAIN), text(GAME.set(pull(CHAIN, 1, 3), "drop", "")));
    }

    @Test
    void aCycleIsRefusedWithItsWay() {
        String words = "An arrow c → a would close the cycle a → b → c → a.";
        assertEquals(words, said(pull(CHAIN, 3, 1)));
        State refused = arrow(CHAIN, 3, 1);
        assertEquals(words, said(refused));
        assertEquals(text(CHAIN), text(refused));
        assertEquals("", said(GAME.set(refused, "a", "b")));
        assertEquals("An arrow b → a would close the cycle a → b → a.", said(arrow(CHAIN, 2, 1)));
    }

    @Test
    void buttonsDoTheSameForAKeyboard() {
        State chosen = GAME.set(GAME.set(CHAIN, "node", "a"), "other", "c");
        assertEquals(
                "Draw a → c",
                control(chosen, Control.Button.class, "edit", "arrow").label());
        State drawn = GAME.set(chosen, "edit", "arrow");
        assertEquals(Dag.parse("a -> b -> c; a -> c"), Dag.parse(text(drawn)));
        assertEquals(
                "Take away a → c",
                control(drawn, Control.Button.class, "edit", "arrow").label());
        State four = GAME.nudge(drawn, "ground", 0, 0);
        assertEquals(4, Dag.parse(text(four)).nodes().size());
        assertEquals(
                Dag.parse("a -> b -> c"),
                Dag.parse(text(GAME.set(GAME.set(four, "tap", "3"), "edit", "delete")))
                        .without(new Dag.Edge(0, 2)));
        assertTrue(handle(GAME.set(CHAIN, "tap", "1"), "node-2").label().startsWith("chosen node b"));
        Handle before = handle(CHAIN, "node-2");
        assertTrue(handle(GAME.nudge(CHAIN, "node-2", 1, 0), "node-2").x() > before.x());
        State two = GAME.set(GAME.set(CHAIN, "edit", "delete"), "edit", "delete");
        assertEquals(2, Dag.parse(text(two)).nodes().size());
        assertFalse(control(two, Control.Button.class, "edit", "delete").enabled());
    }

    @Test
    void undoGoesBackEditByEditAndOverTypedText() {
        assertFalse(control(CHAIN, Control.Button.class, "edit", "undo").enabled());
        State one = arrow(CHAIN, 1, 3);
        State two = GAME.drag(one, "ground", 400, 150);
        State typed = GAME.set(two, "graph", "p -> q");
        assertEquals(text(two), text(GAME.set(typed, "edit", "undo")));
        State back = GAME.set(GAME.set(typed, "edit", "undo"), "edit", "undo");
        assertEquals(text(one), text(back));
        State start = GAME.set(back, "edit", "undo");
        assertEquals(Dag.parse("a -> b -> c"), Dag.parse(text(start)));
        assertEquals(handle(CHAIN, "node-3").x(), handle(start, "node-3").x());
        assertFalse(control(start, Control.Button.class, "edit", "undo").enabled());
        State many = CHAIN;
        for (int i = 0; i < 60; i++) many = arrow(many, 1, 3);
        assertTrue(many.toString().length() < 2500, many.toString());
        assertTrue(control(many, Control.Button.class, "edit", "undo").enabled());
    }

    @Test
    void whatThereIsNoRoomForIsSaid() {
        State full = CHAIN;
        for (int i = 0; i < 7; i++) full = GAME.set(full, "edit", "add");
        assertEquals(10, Dag.parse(text(full)).nodes().size());
        assertEquals("There is room for 10 nodes.", said(GAME.set(full, "edit", "add")));
        for (int i = 1; i <= 10; i++)
            for (int j = i + 1; j <= 10; j++)
                if (Dag.parse(text(full)).edges().size() < 16 && j - i != 1) full = arrow(full, i, j);
        assertEquals(16, Dag.parse(text(full)).edges().size());
        assertEquals("There is room for 16 arrows.", said(arrow(full, 9, 10)));
    }

    @Test
    void theQuestionStaysAsItWasAsked() {
        State start = State.parse("graph=a -> b -> c&a=a&b=c&given=b&draw=1");
        State more = GAME.drag(start, "ground", 400, 150);
        assertEquals("independent given b", end(more));
        assertEquals("may depend given b: 1 open trail", end(arrow(more, 1, 3)));
    }

    private static String end(State state) {
        State last = state.with("step", GAME.view(state).steps() - 1);
        return GAME.view(last).facts().stream()
                .filter(f -> f.name().equals("a and c"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
