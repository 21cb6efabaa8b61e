package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
