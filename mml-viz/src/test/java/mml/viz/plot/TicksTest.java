package mml.viz.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mml.viz.plot.Ticks.Tick;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void roundValuesWithEqualDecimals() {
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(Ticks.linear(0, 1, 6)));
        assertEquals(List.of("−1.0", "−0.5", "0", "0.5", "1.0"), labels(Ticks.linear(-1.2, 1.2, 6)));
        assertEquals(List.of("0", "25", "50", "75", "100"), labels(Ticks.linear(0, 100, 5)));
        assertEquals(List.of("0", "5", "10"), labels(Ticks.linear(0, 10, 5)));
        assertEquals(List.of("0", "50", "100"), labels(Ticks.linear(-3, 110, 4)));
        assertEquals(List.of("0", "2×10⁹", "4×10⁹"), labels(Ticks.linear(0, 5e9, 4)));
    }

    @Test
    void valuesAreTheNearestDoubles() {
        List<Tick> ticks = Ticks.linear(0, 1, 11);
        assertEquals(0.3, ticks.get(3).value());
        assertEquals(0.7, ticks.get(7).value());
    }

    @Test
    void betweenTheNumbersOfALogarithmicAxisThereAreAsManyMarksAsFit() {
        List<Tick> decades = Ticks.logarithmic(1, 1000, 4);
        assertEquals(24, Ticks.between(1, 1000, decades, 4).size());
        assertEquals(List.of(2.0, 5.0, 20.0, 50.0, 200.0, 500.0), Ticks.between(1, 1000, decades, 2));
        assertEquals(List.of(), Ticks.between(1, 1000, decades, 1));
        List<Tick> few = Ticks.logarithmic(1, 1e6, 3);
        assertEquals(3, few.size(), few.toString());
        assertEquals(List.of(10.0, 100.0, 1e4, 1e5), Ticks.between(1, 1e6, few, 0.5));
        assertEquals(List.of(), Scale.linear(1, 1000).between(Ticks.linear(1, 1000, 4), 4));
    }

    @Property(seed = "1")
    void alwaysFewDistinctGrowingAndInside(
            @ForAll double a, @ForAll double b, @ForAll @IntRange(min = 2, max = 12) int most) {
        double min = Math.min(a, b);
        double max = Math.max(a, b);
        check(Ticks.linear(min, max, most), min, max, most);
    }

    @Property(seed = "1")
    void alsoWhenTheRangeIsTinyAgainstItsPlace(
            @ForAll double a, @ForAll @IntRange(max = 5) int ulps, @ForAll @IntRange(min = 2, max = 12) int most) {
        double max = a;
        for (int i = 0; i < ulps; i++) max = Math.nextUp(max);
        if (max <= Double.MAX_VALUE) check(Ticks.linear(a, max, most), a, max, most);
    }

    private static void check(List<Tick> ticks, double min, double max, int most) {
        assertFalse(ticks.isEmpty());
        assertTrue(ticks.size() <= most + 1, () -> ticks.size() + " ticks");
        double slack = (max / 2 - min / 2) * 1e-8;
        double last = Double.NEGATIVE_INFINITY;
        for (Tick t : ticks) {
            assertTrue(t.value() > last);
            assertTrue(t.value() >= min - slack && t.value() <= max + slack, () -> t + " in " + min + " … " + max);
            last = t.value();
        }
    }

    @Test
    void extremeRangesEnd() {
        for (double[] r : new double[][] {
            {1e16, 1e16 + 2}, {-1e300, 1e300}, {1e-300, 1e300}, {-Double.MAX_VALUE, Double.MAX_VALUE}, {0, 1e-300},
            {0, Double.MIN_VALUE}, {5, 5}, {0, 0}, {1e-300, 2e-300}, {-1e-300, 1e300}
        }) {
            check(Ticks.linear(r[0], r[1], 10), r[0], r[1], 10);
        }
    }

    @Test
    void labelsOfALargeOffsetDiffer() {
        List<String> labels = labels(Ticks.linear(1e9, 1e9 + 10, 6));
        Set<String> distinct = new HashSet<>(labels);
        assertEquals(labels.size(), distinct.size(), labels::toString);
    }

    @Test
    void logarithmicTicksArePowersOfTen() {
        assertEquals(List.of("0.01", "0.1", "1", "10", "100"), labels(Ticks.logarithmic(0.01, 100, 10)));
        assertEquals(List.of("1", "2", "5", "10", "20", "50"), labels(Ticks.logarithmic(1, 90, 10)));
        assertEquals(List.of("10⁻²⁰⁰", "10⁻¹⁰⁰", "1", "10¹⁰⁰", "10²⁰⁰"), labels(Ticks.logarithmic(1e-280, 1e280, 6)));
        assertEquals(List.of("3.0", "3.5", "4.0"), labels(Ticks.logarithmic(3, 4, 4)));
        assertThrows(IllegalArgumentException.class, () -> Ticks.logarithmic(0, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> Ticks.logarithmic(-1, 1, 5));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Ticks.linear(1, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> Ticks.linear(Double.NaN, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> Ticks.linear(0, Double.POSITIVE_INFINITY, 5));
        assertThrows(IllegalArgumentException.class, () -> Ticks.linear(0, 1, 1));
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }

    @Test
    void multiplesOfPi() {
        assertEquals(List.of("−π", "−π/2", "0", "π/2", "π"), labels(Ticks.pi(-Math.PI, Math.PI, 8)));
        assertEquals(List.of("−π", "0", "π"), labels(Ticks.pi(-Math.PI, Math.PI, 4)));
        assertEquals(List.of("0", "π/6", "π/3", "π/2"), labels(Ticks.pi(0, Math.PI / 2, 5)));
        assertEquals(List.of("0", "π/2", "π", "3π/2", "2π"), labels(Ticks.pi(-0.1, 6.4, 5)));
        assertEquals(List.of("0", "10π", "20π"), labels(Ticks.pi(0, 70, 4)));
        assertEquals(Math.PI / 2, Ticks.pi(-Math.PI, Math.PI, 8).get(3).value());
        assertEquals(labels(Ticks.linear(0.1, 0.2, 4)), labels(Ticks.pi(0.1, 0.2, 4)), "too narrow for any");
    }

    @Test
    void aNarrowLogAxisHasTwoTicksAtLeast() {
        assertEquals(List.of("0.2", "0.5", "1", "2", "5"), labels(Ticks.logarithmic(0.2, 9, 6)));
        assertEquals(List.of("0.3", "1", "3"), labels(Ticks.logarithmic(0.2, 9, 4)));
        assertEquals(List.of("0.01", "1"), labels(Ticks.logarithmic(0.0005, 50, 4)));
        assertTrue(Ticks.logarithmic(0.9, 1.1, 4).size() > 1);
    }

    @Test
    void whereAPowerOfTenIsTooLongToWriteAllArePowers() {
        assertEquals(List.of("10⁻⁶", "10⁻⁴", "10⁻²", "1"), labels(Ticks.logarithmic(1e-6, 1, 4)));
    }

    @Test
    void wholeNumbersOnly() {
        assertEquals(List.of("0", "1", "2"), labels(Scale.whole(0, 2.4).ticks(9)));
        assertEquals(List.of("0", "20", "40"), labels(Scale.whole(0, 41).ticks(5)));
        assertEquals(List.of("1", "2", "3", "4"), labels(Scale.whole(0.3, 4.7).ticks(9)));
        assertEquals(
                List.of("b", "c"),
                labels(new Scale(0.5, 2.5, Scale.named(List.of("a", "b", "c")).spacing()).ticks(2)));
        assertEquals(0.25, Scale.linear(0, 4).reversed().share(3));
        assertEquals(3, Scale.linear(0, 4).reversed().value(0.25));
    }
}
