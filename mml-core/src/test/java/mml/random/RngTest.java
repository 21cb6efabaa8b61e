package mml.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RngTest {
    /** The JDK's SplittableRandom is SplitMix64 as well, so its bits are the same. */
    @Property(tries = 50, seed = "1")
    void uniformNumbersAreThoseOfSplitMix64(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        SplittableRandom theirs = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) assertEquals((theirs.nextLong() >>> 11) * 0x1p-53, rng.uniform());
    }

    @Test
    void theFirstNumbersOfASeedNeverChange() {
        Rng rng = Rng.seeded(42);
        assertEquals(0.7415648787718233, rng.uniform());
        assertEquals(0.1599103928769201, rng.uniform());
        assertEquals(0.27860113025513866, rng.uniform());
        assertArrayEquals(new int[] {4, 0, 1, 2, 3}, Rng.seeded(1).shuffle(5));
    }

    @Test
    void eachOfSevenNumbersComesEquallyOften() {
        Rng rng = Rng.seeded(7);
        int[] counts = new int[7];
        int n = 70_000;
        for (int i = 0; i < n; i++) counts[rng.below(7)]++;
        double chiSquared = 0;
        for (int c : counts) chiSquared += (c - n / 7.0) * (c - n / 7.0) / (n / 7.0);
        assertTrue(chiSquared < 22.5, "χ² with 6 degrees of freedom exceeds this once in a thousand: " + chiSquared);
    }

    @Test
    void aBoundThatDoesNotDivideThePowerOfTwoBringsNoBias() {
        Rng rng = Rng.seeded(3);
        int bound = (1 << 30) + (1 << 29); // without rejection the lower third would come twice as often
        int low = 0;
        for (int i = 0; i < 30_000; i++) if (rng.below(bound) < bound / 3) low++;
        assertEquals(10_000, low, 400);
    }

    @Property(seed = "1")
    void betweenStaysWithinItsBounds(@ForAll long seed, @ForAll @IntRange(min = -50, max = 50) int low) {
        Rng rng = Rng.seeded(seed);
        int x = rng.between(low, low + 3);
        assertTrue(low <= x && x <= low + 3);
        assertEquals(low, rng.between(low, low));
    }

    @Test
    void betweenReachesBothEnds() {
        Rng rng = Rng.seeded(5);
        boolean[] seen = new boolean[3];
        for (int i = 0; i < 100; i++) seen[rng.between(-1, 1) + 1] = true;
        assertArrayEquals(new boolean[] {true, true, true}, seen);
    }

    @Test
    void impossibleBoundsAreRefused() {
        Rng rng = Rng.seeded(1);
        assertEquals(
                "n is 0, expected at least 1",
                assertThrows(IllegalArgumentException.class, () -> rng.below(0)).getMessage());
        assertEquals(
                "cannot draw between 2 and 1",
                assertThrows(IllegalArgumentException.class, () -> rng.between(2, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> rng.between(Integer.MIN_VALUE, 0));
    }

    @Test
    void normalNumbersHaveMeanZeroAndVarianceOne() {
        Rng rng = Rng.seeded(11);
        int n = 50_000;
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < n; i++) {
            double x = rng.normal();
            sum += x;
            squares += x * x;
            if (Math.abs(x) > 2) beyondTwo++;
        }
        assertEquals(0, sum / n, 4 / Math.sqrt(n));
        assertEquals(1, squares / n, 4 * Math.sqrt(2.0 / n));
        assertEquals(0.0455, beyondTwo / (double) n, 0.004);
    }

    @Property(tries = 100, seed = "1")
    void aShuffleIsAPermutation(@ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int n) {
        int[] order = Rng.seeded(seed).shuffle(n);
        Arrays.sort(order);
        for (int i = 0; i < n; i++) assertEquals(i, order[i]);
    }

    @Test
    void everyOrderOfThreeComesEquallyOften() {
        Rng rng = Rng.seeded(13);
        int[] counts = new int[27];
        for (int i = 0; i < 60_000; i++) {
            int[] o = rng.shuffle(3);
            counts[9 * o[0] + 3 * o[1] + o[2]]++;
        }
        for (int c : counts) if (c > 0) assertEquals(10_000, c, 450);
        assertEquals(6, Arrays.stream(counts).filter(c -> c > 0).count());
    }
}
