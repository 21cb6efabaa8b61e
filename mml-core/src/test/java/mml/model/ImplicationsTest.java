package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.model.Implications.Independence;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class ImplicationsTest {
    private static final Dag BOOK = Dag.parse("a -> b -> c; a -> d <- c; d -> e");

    @Test
    void whatTheGraphOfExample89Promises() {
        assertEquals(
                List.of("a ⫫ c | b", "a ⫫ e | d", "b ⫫ d | a, c", "b ⫫ e | d", "c ⫫ e | d"),
                BOOK.implications().texts());
    }

    @Test
    void nothingMustBeKnownOfACollider() {
        assertEquals(List.of("a ⫫ b"), Dag.parse("a -> c <- b").implications().texts());
        assertEquals(
                List.of("b ⫫ c | a"), Dag.parse("b <- a -> c").implications().texts());
    }

    @Test
    void aGraphWithAllArrowsPromisesNothing() {
        assertEquals(List.of(), Dag.parse("a -> b -> c; a -> c").implications().all());
        assertEquals(List.of(), Dag.parse("a").implications().all());
        assertEquals(
                List.of("a ⫫ b", "a ⫫ c", "b ⫫ c"),
                Dag.parse("a; b; c").implications().texts());
    }

    /** On every graph of up to five nodes: each pair without an arrow, and no set that separates by its trails is smaller. */
    @Test
    void theyAreWhatTheTrailsOfAllSmallGraphsSay() {
        int promises = 0;
        for (int n = 1; n <= 5; n++)
            for (Dag graph : Graphs.all(n)) {
                Implications found = graph.implications();
                assertTrue(found.certificate().holds(), found::toString);
                List<Independence> all = new ArrayList<>(found.all());
                for (int a = 0; a < n; a++)
                    for (int b = a + 1; b < n; b++) {
                        int least = fewest(graph, a, b);
                        if (least < 0) continue;
                        Independence i = all.remove(0);
                        assertEquals(List.of(a, b), List.of(i.a(), i.b()), graph::toString);
                        assertEquals(least, i.C().size(), found::toString);
                        assertTrue(separates(graph, a, b, i.C()), found::toString);
                        promises++;
                    }
                assertEquals(List.of(), all, graph::toString);
            }
        // half of all pairs have no arrow
        assertEquals((2 + 8 * 3 + 64 * 6 + 1024 * 10) / 2, promises);
    }

    /** The number of nodes that must be known at least; −1 where no set separates. */
    private static int fewest(Dag graph, int a, int b) {
        int n = graph.nodes().size();
        int least = -1;
        for (int set = 0; set < 1 << n; set++) {
            if ((set >> a & 1) == 1 || (set >> b & 1) == 1) continue;
            if (least >= 0 && Integer.bitCount(set) >= least) continue;
            List<Integer> given = new ArrayList<>();
            for (int k = 0; k < n; k++) if ((set >> k & 1) == 1) given.add(k);
            if (separates(graph, a, b, given)) least = given.size();
        }
        return least;
    }

    private static boolean separates(Dag graph, int a, int b, List<Integer> given) {
        return DSeparation.of(graph, graph.names(List.of(a)), graph.names(List.of(b)), graph.names(given))
                .separated();
    }

    /** Larger graphs against the search through all sets. */
    @Test
    void noneOfTheMinimalSetsIsSmaller() {
        Rng rng = Rng.seeded(85);
        for (int run = 0; run < 60; run++) {
            Dag graph = Graphs.random(rng, 6 + rng.below(5));
            Implications found = graph.implications();
            assertTrue(found.certificate().holds(), found::toString);
            for (Independence i : found.all()) {
                List<List<Integer>> minimal = Separators.of(
                                graph, graph.nodes().get(i.a()), graph.nodes().get(i.b()))
                        .sets();
                assertTrue(minimal.contains(i.C()), found::toString);
                assertEquals(minimal.get(0).size(), i.C().size(), found::toString);
            }
        }
    }

    @Test
    void whatIsWrongIsNotConfirmed() {
        assertFalse(new Implications(BOOK, List.of(new Independence(0, 2, List.of())))
                .certificate()
                .holds());
        assertFalse(new Implications(BOOK, List.of(new Independence(0, 4, List.of(2, 3))))
                .certificate()
                .holds());
    }

    @Test
    void aGraphOfManyNodesIsRefused() {
        StringBuilder text = new StringBuilder("v0");
        for (int k = 1; k < 40; k++) text.append(" -> v").append(k);
        assertEquals(
                39 * 38 / 2, Dag.parse(text.toString()).implications().all().size());
        assertEquals(
                "graph has 41 nodes, expected 40 at most",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Dag.parse(text + "; w").implications())
                        .getMessage());
    }
}
