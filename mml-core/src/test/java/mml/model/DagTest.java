package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DagTest {
    private static final Dag BOOK = Dag.parse("a -> b -> c; a -> d <- c; d -> e");

    private static String refusal(String text) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Dag.parse(text))
                .getMessage());
    }

    @Test
    void chainsOfArrowsAreRead() {
        assertEquals(List.of("a", "b", "c", "d", "e"), BOOK.nodes());
        assertEquals(
                List.of(
                        new Dag.Edge(0, 1),
                        new Dag.Edge(1, 2),
                        new Dag.Edge(0, 3),
                        new Dag.Edge(2, 3),
                        new Dag.Edge(3, 4)),
                BOOK.edges());
        assertEquals(BOOK, Dag.parse("a→b→c\n a → d←c ;; d->e;a->b;"));
        assertEquals(List.of("x_1", "θ", "rain"), Dag.parse("x_1 <- θ\nrain").nodes());
    }

    @Test
    void familiesAndOrder() {
        assertEquals(List.of(0, 2), BOOK.parents(3));
        assertEquals(List.of(1, 3), BOOK.children(0));
        assertEquals(List.of(0, 1, 2), BOOK.ancestors(List.of(2)));
        assertEquals(List.of(2, 3, 4), BOOK.descendants(List.of(2)));
        assertEquals(List.of(2, 1, 0), Dag.parse("c <- b <- a").order());
        assertEquals("p(a)\\,p(b\\mid a)\\,p(c\\mid b)\\,p(d\\mid a, c)\\,p(e\\mid d)", BOOK.factorisation());
        assertEquals(
                "p(\\text{x\\_1})\\,p(y\\mid \\text{x\\_1})",
                Dag.parse("x_1 -> y").factorisation());
    }

    @Test
    void nodesAndEdgesComeAndGo() {
        Dag graph = Dag.parse("a -> b -> c");
        assertEquals(Dag.parse("a -> b -> c; a -> c"), graph.with(new Dag.Edge(0, 2)));
        assertEquals(graph, graph.with(new Dag.Edge(0, 1)));
        assertEquals(Dag.parse("a; b -> c"), graph.without(new Dag.Edge(0, 1)));
        assertEquals(List.of("a", "b", "c", "d"), graph.with("d").nodes());
        assertEquals(Dag.parse("a; c"), graph.without(1));
        assertEquals(Dag.parse("b -> c"), graph.without(0));
        assertEquals(graph, Dag.parse(graph.with("d").toString()).without(3));
        assertEquals(List.of(0, 1, 2), graph.way(0, 2));
        assertEquals(List.of(), graph.way(2, 0));
        assertEquals(List.of(1), graph.way(1, 1));
    }

    @Test
    void anEdgeThatClosesACycleIsRefusedWithItsWay() {
        Dag graph = Dag.parse("a -> b -> c");
        assertEquals(
                "the edge c -> a closes the cycle a -> b -> c -> a, expected a graph without one",
                assertThrows(IllegalArgumentException.class, () -> graph.with(new Dag.Edge(2, 0)))
                        .getMessage());
        assertEquals(
                "the edge b -> b closes the cycle b -> b, expected a graph without one",
                assertThrows(IllegalArgumentException.class, () -> graph.with(new Dag.Edge(1, 1)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> graph.with("a"));
        assertThrows(IllegalArgumentException.class, () -> graph.with("a b"));
        assertThrows(IllegalArgumentException.class, () -> graph.without(3));
    }

    @Test
    void badTextIsRefusedWithItsPosition() {
        assertEquals("position 6: there is ->, expected the name of a node", refusal("a -> -> b"));
        assertEquals("position 3: there is 'b', expected -> or <- or ; after a node", refusal("a b"));
        assertEquals("position 3: there is '&', expected -> or <- or ; after a node", refusal("a & b"));
        assertEquals("position 5: the text ends after an arrow, expected the name of a node", refusal("a ->"));
        assertEquals(
                "line 2, position 5: the chain ends after an arrow, expected the name of a node",
                refusal("a -> b\nb ->; c -> b"));
        assertEquals("position 3: there is '😀', expected -> or <- or ; after a node", refusal("a 😀 b"));
        assertEquals("position 1: there is ->, expected the name of a node", refusal("-> a"));
        assertEquals("position 3: there is <->, expected -> or <- or ; after a node", refusal("a <-> b"));
        assertEquals("there is no node, expected a graph such as a -> b; b -> c", refusal(" ;\n"));
    }

    @Test
    void aCycleIsRefusedAtTheArrowThatClosesIt() {
        assertEquals(
                "position 13: this arrow closes the cycle a -> b -> c -> a, expected a graph without one",
                refusal("a -> b -> c -> a"));
        assertEquals(
                "position 11: this arrow closes the cycle b -> a -> b, expected a graph without one",
                refusal("b -> a; a -> b"));
        assertEquals("position 3: this arrow closes the cycle a -> a, expected a graph without one", refusal("a -> a"));
    }

    @Test
    void aGraphOfPartsIsChecked() {
        Dag.Edge forth = new Dag.Edge(0, 1);
        assertThrows(
                IllegalArgumentException.class, () -> new Dag(List.of("a", "b"), List.of(forth, new Dag.Edge(1, 0))));
        assertThrows(IllegalArgumentException.class, () -> new Dag(List.of("a", "b"), List.of(forth, forth)));
        assertThrows(IllegalArgumentException.class, () -> new Dag(List.of("a", "a"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Dag(List.of("a b"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Dag(List.of("a"), List.of(forth)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> BOOK.index("z"))
                .getMessage()
                .contains("expected one of a, b, c, d, e"));
    }

    @Property(tries = 200, seed = "20261129")
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        Dag graph = Graphs.random(Rng.seeded(seed), 7);
        assertEquals(graph, Dag.parse(graph.toString()));
        boolean[] seen = new boolean[7];
        for (int k : graph.order()) {
            for (int parent : graph.parents(k)) assertTrue(seen[parent]);
            seen[k] = true;
        }
    }

    /** Whatever is typed is a graph or a reason, at a place of the text. */
    @Property(tries = 500, seed = "20261129")
    void anyTextIsAGraphOrAReason(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        String[] pieces = {"a", "b", "c1", " ", "->", "<-", ";", "\n", "-", ">", "→", "&", "é", "\u0000"};
        StringBuilder text = new StringBuilder();
        for (int k = rng.below(14); k > 0; k--) text.append(pieces[rng.below(pieces.length)]);
        try {
            assertEquals(
                    Dag.parse(text.toString()),
                    Dag.parse(Dag.parse(text.toString()).toString()));
        } catch (IllegalArgumentException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("expected"), e.getMessage());
        }
    }
}
