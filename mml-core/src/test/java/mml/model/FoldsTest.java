package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void tenExamplesInThreeFolds() {
        Folds folds = Folds.inOrder(10, 3);
        assertEquals(List.of(0, 0, 0, 0, 1, 1, 1, 2, 2, 2), folds.of());
        assertEquals(List.of(4, 5, 6), folds.validation(1));
        assertEquals(List.of(0, 1, 2, 3, 7, 8, 9), folds.training(1));
        assertEquals(List.of(2), Folds.leaveOneOut(4).validation(2));
    }

    @Property(tries = 200, seed = "20261129")
    void foldsPartTheExamples(@ForAll @IntRange(min = 2, max = 40) int N, @ForAll long seed) {
        int K = 2 + Rng.seeded(seed).below(N - 1);
        for (Folds folds : List.of(Folds.inOrder(N, K), Folds.shuffled(N, K, Rng.seeded(seed)))) {
            List<Integer> all = new ArrayList<>();
            for (int k = 0; k < K; k++) {
                List<Integer> inside = folds.validation(k);
                assertEquals(N / K + (k < N % K ? 1 : 0), inside.size());
                all.addAll(inside);
                TreeSet<Integer> both = new TreeSet<>(inside);
                assertTrue(both.addAll(folds.training(k)));
                assertEquals(N, both.size());
                assertEquals(N, inside.size() + folds.training(k).size());
            }
            assertEquals(N, new TreeSet<>(all).size());
        }
    }

    @Test
    void groupsOfTheirSizesInTwoFolds() {
        Folds folds = Folds.grouped(List.of("ann", "bob", "bob", "cy", "bob", "ann", "dan"), 2);
        assertEquals(List.of(1, 0, 0, 1, 0, 1, 0), folds.of());
    }

    @Property(tries = 200, seed = "20261130")
    void noGroupIsCut(@ForAll @IntRange(min = 2, max = 40) int N, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        List<Integer> groups = drawn(N, 2 + rng.below(N - 1), rng);
        int count = new TreeSet<>(groups).size();
        int K = 2 + rng.below(count - 1);
        Folds folds = Folds.grouped(groups, K);
        List<Integer> sizes = new ArrayList<>();
        for (int k = 0; k < K; k++) {
            List<Integer> inside = folds.validation(k);
            sizes.add(inside.size());
            for (int n : folds.training(k)) for (int m : inside) assertNotEquals(groups.get(n), groups.get(m));
        }
        assertEquals(N, sizes.stream().mapToInt(size -> size).sum());
        int largest = 0;
        for (int group : groups) largest = Math.max(largest, Collections.frequency(groups, group));
        assertTrue(Collections.max(sizes) - Collections.min(sizes) <= largest, folds.of()::toString);
    }

    @Property(tries = 200, seed = "20261130")
    void everyFoldHasItsShareOfEveryClass(@ForAll @IntRange(min = 2, max = 40) int N, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int K = 2 + rng.below(N - 1);
        List<Integer> classes = drawn(N, 2 + rng.below(N - 1), rng);
        Folds folds = Folds.stratified(classes, K, rng);
        for (int k = 0; k < K; k++) {
            assertEquals(N / K + (k < N % K ? 1 : 0), folds.validation(k).size());
            for (int c : new TreeSet<>(classes)) {
                int all = Collections.frequency(classes, c);
                int here = 0;
                for (int n : folds.validation(k)) if (classes.get(n) == c) here++;
                assertTrue(here == all / K || here == (all + K - 1) / K, here + " of " + all + " in one of " + K);
            }
        }
    }

    /** Two at least are different. */
    private static List<Integer> drawn(int N, int kinds, Rng rng) {
        List<Integer> out = new ArrayList<>(List.of(0, 1));
        while (out.size() < N) out.add(rng.below(kinds));
        return out;
    }

    @Test
    void whichExamplesOfAClassIsDrawn() {
        List<String> classes = List.of("a", "a", "a", "a", "b", "b", "b", "b");
        Folds folds = Folds.stratified(classes, 2, Rng.seeded(1));
        assertEquals(folds, Folds.stratified(classes, 2, Rng.seeded(1)));
        TreeSet<String> seen = new TreeSet<>();
        for (int seed = 0; seed < 40; seed++)
            seen.add(Folds.stratified(classes, 2, Rng.seeded(seed)).of().toString());
        assertTrue(seen.size() > 15, seen::toString);
    }

    @Test
    void theSameSeedGivesTheSameFolds() {
        assertEquals(Folds.shuffled(20, 4, Rng.seeded(3)), Folds.shuffled(20, 4, Rng.seeded(3)));
        assertNotEquals(Folds.inOrder(20, 4), Folds.shuffled(20, 4, Rng.seeded(3)));
    }

    @Test
    void badFoldsAreRefused() {
        assertEquals("K is 1, expected 2 folds or more", refusal(() -> Folds.inOrder(10, 1)));
        assertEquals(
                "K is 11 for 10 examples, expected 10 at most", refusal(() -> Folds.shuffled(10, 11, Rng.seeded(1))));
        assertEquals("K is 1, expected 2 folds or more", refusal(() -> Folds.leaveOneOut(1)));
        assertEquals(
                "K is 3 for 2 groups, expected 2 at most", refusal(() -> Folds.grouped(List.of("a", "b", "a"), 3)));
        assertEquals("K is 1, expected 2 folds or more", refusal(() -> Folds.grouped(List.of("a", "b"), 1)));
        assertEquals("K is 2 for 0 groups, expected 0 at most", refusal(() -> Folds.grouped(List.of(), 2)));
        assertEquals(
                "K is 3 for 2 examples, expected 2 at most",
                refusal(() -> Folds.stratified(List.of("a", "a"), 3, Rng.seeded(1))));
        assertEquals("fold[1] is 2, expected 0 to 1", refusal(() -> new Folds(List.of(0, 2, 1), 2)));
        assertEquals("fold 2 is empty, expected an example in it", refusal(() -> new Folds(List.of(0, 2, 0), 3)));
        assertEquals(
                "k is 3, expected 0 to 2", refusal(() -> Folds.inOrder(10, 3).validation(3)));
    }

    private static String refusal(Runnable run) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, run::run).getMessage());
    }
}
