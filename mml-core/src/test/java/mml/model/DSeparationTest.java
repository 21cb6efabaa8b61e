package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mml.random.Rng;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class DSeparationTest extends TraceContract<SeparationStep> {
    private static final Dag BOOK = Dag.parse("a -> b -> c; a -> d <- c; d -> e");
    private static final Dag LONG = Dag.parse("A -> X; A -> B -> X; C -> B; C -> Y");

    @Override
    protected Class<SeparationStep> family() {
        return SeparationStep.class;
    }

    @Override
    protected Stream<Run<SeparationStep>> runs() {
        return Stream.of(
                t -> DSeparation.of(BOOK, Set.of("b"), Set.of("d"), Set.of("a", "c"), t),
                t -> DSeparation.of(LONG, Set.of("X"), Set.of("Y"), Set.of("B"), t),
                t -> DSeparation.of(Dag.parse("a -> b; c"), List.of("a", "b"), List.of("c"), List.of(), t));
    }

    private static boolean separated(Dag graph, String a, String b, String... given) {
        DSeparation s = DSeparation.of(graph, Set.of(a), Set.of(b), List.of(given));
        assertTrue(s.certificate().holds());
        assertEquals(s.separated(), s.openTrail().isEmpty());
        assertEquals(s.separated(), separated(DSeparation.of(graph, Set.of(b), Set.of(a), List.of(given))));
        return s.separated();
    }

    private static boolean separated(DSeparation s) {
        return s.separated();
    }

    @Test
    void example89() {
        assertTrue(separated(BOOK, "b", "d", "a", "c"));
        assertTrue(separated(BOOK, "a", "c", "b"));
        assertFalse(separated(BOOK, "b", "d", "c"));
        assertFalse(separated(BOOK, "a", "c", "b", "e"));
    }

    @Test
    void aColliderInTheMiddleOfALongTrail() {
        assertFalse(separated(LONG, "X", "Y"));
        assertTrue(separated(LONG, "X", "Y", "C"));
        assertFalse(separated(LONG, "X", "Y", "B"));
        assertTrue(separated(LONG, "X", "Y", "A", "B"));
        assertTrue(separated(LONG, "X", "Y", "B", "C"));
        DSeparation opened = DSeparation.of(LONG, Set.of("X"), Set.of("Y"), Set.of("B"));
        assertEquals("X ← A → B ← C → Y", opened.openTrail().orElseThrow().text());
        assertEquals(
                List.of(List.of("C"), List.of("A", "B")),
                Separators.of(LONG, "X", "Y").names());
    }

    @Test
    void theShapeM() {
        Dag M = Dag.parse("U1 -> X; U1 -> M <- U2; U2 -> Y");
        assertTrue(separated(M, "X", "Y"));
        assertFalse(separated(M, "X", "Y", "M"));
        assertTrue(separated(M, "X", "Y", "M", "U1"));
        assertEquals(List.of(List.of()), Separators.of(M, "X", "Y").sets());
    }

    @Test
    void theSprinkler() {
        Dag wet = Dag.parse("C -> S; C -> R; S -> W <- R");
        assertFalse(separated(wet, "S", "R"));
        assertTrue(separated(wet, "S", "R", "C"));
        assertFalse(separated(wet, "S", "R", "C", "W"));
    }

    @Test
    void whatFollowsFromAColliderOpensIt() {
        Dag down = Dag.parse("a -> c <- b; c -> d -> e");
        assertTrue(separated(down, "a", "b"));
        assertFalse(separated(down, "a", "b", "e"));
        Trail trail = DSeparation.of(down, Set.of("a"), Set.of("b"), Set.of("e"))
                .trails()
                .get(0);
        assertEquals("c is opened by e below it", trail.reason());
    }

    @Test
    void anEdgeIsNeverBlockedAndNoTrailIsNone() {
        assertFalse(separated(BOOK, "a", "b", "c", "d", "e"));
        assertTrue(separated(Dag.parse("a; b"), "a", "b"));
        assertEquals(List.of(), Separators.of(BOOK, "a", "b").sets());
    }

    @Test
    void setsOfNodes() {
        Dag chain = Dag.parse("a -> b -> c -> d -> e");
        assertTrue(separated(DSeparation.of(chain, Set.of("a", "b"), Set.of("d", "e"), Set.of("c"))));
        DSeparation open = DSeparation.of(chain, Set.of("a", "b"), Set.of("d", "e"), Set.of());
        assertEquals(
                List.of("b → c → d"), open.trails().stream().map(Trail::text).toList());
    }

    /**
     * On every graph of up to four nodes: what is separated is independent under a distribution of the graph drawn at random,
     * what is not is dependent.
     */
    @Test
    void itIsTheIndependenceOfDistributionsOnAllSmallGraphs() {
        Rng rng = Rng.seeded(8);
        int asked = 0;
        for (int n = 2; n <= 4; n++)
            for (Dag graph : Graphs.all(n)) {
                double[] joint = drawn(graph, rng);
                for (int a = 0; a < n; a++)
                    for (int b = a + 1; b < n; b++)
                        for (int given = 0; given < 1 << n; given++) {
                            if ((given >> a & 1) == 1 || (given >> b & 1) == 1) continue;
                            List<Integer> C = places(given);
                            DSeparation s = DSeparation.of(
                                    graph, graph.names(List.of(a)), graph.names(List.of(b)), graph.names(C));
                            double off = dependence(joint, a, b, given);
                            String what = graph + ": " + s;
                            assertTrue(s.separated() ? off < 1e-14 : off > 1e-7, what);
                            assertTrue(s.certificate().holds(), what);
                            asked++;
                        }
            }
        assertEquals(2 + 8 * 6 + 64 * 24, asked);
    }

    /** On every graph of five nodes the two ways to the answer agree, and separators are minimal. */
    @Test
    void trailsAndTheMoralGraphAgreeOnAllGraphsOfFiveNodes() {
        for (Dag graph : Graphs.all(5))
            for (int a = 0; a < 5; a++)
                for (int b = a + 1; b < 5; b++) {
                    List<List<Integer>> minimal = new ArrayList<>();
                    for (int given = 0; given < 32; given++) {
                        if ((given >> a & 1) == 1 || (given >> b & 1) == 1) continue;
                        DSeparation s = DSeparation.of(
                                graph, graph.names(List.of(a)), graph.names(List.of(b)), graph.names(places(given)));
                        assertTrue(s.certificate().holds(), s::toString);
                        if (s.separated() && isMinimal(graph, a, b, places(given))) minimal.add(places(given));
                    }
                    List<List<Integer>> found = Separators.of(
                                    graph, graph.nodes().get(a), graph.nodes().get(b))
                            .sets();
                    assertEquals(Set.copyOf(minimal), Set.copyOf(found), graph::toString);
                }
    }

    /** No node can be left out. For sets of ancestors that is the same as: no smaller set separates. */
    private static boolean isMinimal(Dag graph, int a, int b, List<Integer> set) {
        if (!graph.ancestors(List.of(a, b)).containsAll(set)) return false;
        for (int k : set) {
            List<Integer> less = new ArrayList<>(set);
            less.remove(Integer.valueOf(k));
            if (DSeparation.of(graph, graph.names(List.of(a)), graph.names(List.of(b)), graph.names(less))
                    .separated()) return false;
        }
        return true;
    }

    private static List<Integer> places(int set) {
        List<Integer> out = new ArrayList<>();
        for (int k = 0; k < 8; k++) if ((set >> k & 1) == 1) out.add(k);
        return out;
    }

    /** The probabilities of all values of n variables of two values, conditional probabilities drawn at random. */
    private static double[] drawn(Dag graph, Rng rng) {
        int n = graph.nodes().size();
        double[][] one = new double[n][1 << n];
        for (double[] row : one) for (int k = 0; k < row.length; k++) row[k] = 0.1 + 0.8 * rng.uniform();
        double[] joint = new double[1 << n];
        for (int x = 0; x < 1 << n; x++) {
            joint[x] = 1;
            for (int k = 0; k < n; k++) {
                int parents = 0;
                for (int p : graph.parents(k)) parents |= x & 1 << p;
                joint[x] *= (x >> k & 1) == 1 ? one[k][parents] : 1 - one[k][parents];
            }
        }
        return joint;
    }

    /** How far {@code p(a, b, c) p(c)} is from {@code p(a, c) p(b, c)} at most. */
    private static double dependence(double[] joint, int a, int b, int given) {
        int both = given | 1 << a | 1 << b;
        double worst = 0;
        for (int x = 0; x < joint.length; x++) {
            double off = sum(joint, x, both) * sum(joint, x, given)
                    - sum(joint, x, given | 1 << a) * sum(joint, x, given | 1 << b);
            worst = Math.max(worst, Math.abs(off));
        }
        return worst;
    }

    private static double sum(double[] joint, int x, int over) {
        double sum = 0;
        for (int z = 0; z < joint.length; z++) if ((z & over) == (x & over)) sum += joint[z];
        return sum;
    }

    @Test
    void badQuestionsAreRefused() {
        assertEquals(
                "there is no node 'z', expected one of a, b, c, d, e",
                refusal(() -> DSeparation.of(BOOK, Set.of("z"), Set.of("b"), Set.of())));
        assertEquals(
                "A is empty, expected the name of a node",
                refusal(() -> DSeparation.of(BOOK, Set.of(), Set.of("b"), Set.of())));
        assertEquals(
                "b is in B and in C, expected in one of A, B and C",
                refusal(() -> DSeparation.of(BOOK, Set.of("a"), Set.of("b"), Set.of("b"))));
        assertEquals(
                "a is in A and in B, expected in one of A, B and C",
                refusal(() -> DSeparation.of(BOOK, Set.of("a"), Set.of("a"), Set.of())));
        assertEquals("both nodes are a, expected two", refusal(() -> Separators.of(BOOK, "a", "a")));
    }

    /** A graph with more trails than anybody looks at is refused at once; the moral graph answers. */
    @Test
    void tooManyTrailsAreRefusedAndTheMoralGraphAnswers() {
        StringBuilder text = new StringBuilder("s");
        for (int k = 0; k < 14; k++) text.append("; v").append(k);
        for (int i = 0; i < 14; i++) {
            text.append("; s -> v").append(i).append("; v").append(i).append(" -> t");
            for (int j = i + 1; j < 14; j++)
                text.append("; v").append(i).append(" -> v").append(j);
        }
        Dag dense = Dag.parse(text.toString());
        assertTrue(refusal(() -> DSeparation.of(dense, Set.of("s"), Set.of("t"), Set.of()))
                .startsWith("graph has more than 2000 trails from A to B"));
        List<Integer> ends = dense.indices(Set.of("s", "t"));
        assertEquals(
                3,
                MoralGraph.of(dense, ends)
                        .way(dense.indices(Set.of("s")), dense.indices(Set.of("t")), List.of())
                        .size());
    }

    private static String refusal(Runnable run) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, run::run).getMessage());
    }

    @Test
    void anOpenTrailThatIsLeftOutOrMadeUpIsNotCertified() {
        DSeparation open = DSeparation.of(BOOK, Set.of("b"), Set.of("d"), Set.of("c"));
        List<Trail> blocked = open.trails().stream().filter(t -> !t.isOpen()).toList();
        assertFalse(new DSeparation(BOOK, open.A(), open.B(), open.C(), blocked)
                .certificate()
                .holds());
        DSeparation parted = DSeparation.of(BOOK, Set.of("b"), Set.of("d"), Set.of("a", "c"));
        assertFalse(new DSeparation(BOOK, parted.A(), parted.B(), parted.C(), open.trails())
                .certificate()
                .holds());
    }
}
