package mml.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static Trace<Integer> run(Recorder<Integer> recorder, int steps) {
        for (int i = 0; i < steps; i++) recorder.step(i);
        return recorder.trace();
    }

    private static List<Integer> kept(Trace<Integer> trace) {
        List<Integer> kept = new ArrayList<>();
        for (int s : trace) kept.add(s);
        return kept;
    }

    @Property(seed = "1")
    void atMostKeepsTheFirstTheLastAndEvenlySpacedStepsBetween(
            @ForAll @IntRange(min = 2, max = 40) int capacity, @ForAll @IntRange(min = 1, max = 3000) int steps) {
        Trace<Integer> trace = run(Recorder.atMost(capacity), steps);
        assertTrue(trace.size() <= capacity);
        assertEquals(steps, trace.total());
        assertEquals(0, trace.get(0));
        assertEquals(steps - 1, trace.last());
        for (int i = 0; i < trace.size(); i++) assertEquals(trace.get(i).longValue(), trace.number(i));
        int stride = trace.size() > 2 ? trace.get(1) - trace.get(0) : 1;
        assertEquals(1, Integer.bitCount(stride), "the stride is a power of two");
        for (int i = 1; i < trace.size() - 1; i++) assertEquals(i * stride, trace.get(i));
        if (trace.size() > 2) assertTrue(steps - 1 - trace.get(trace.size() - 2) <= stride);
        if (steps < capacity) assertEquals(steps, trace.size());
        else assertTrue(trace.size() > (capacity - 1) / 2, "at least half the room is used");
    }

    @Test
    void everyKeepsEachNthAndTheLast() {
        assertEquals(List.of(0, 3, 6, 7), kept(run(Recorder.every(3), 8)));
        assertEquals(List.of(0, 3, 6), kept(run(Recorder.every(3), 7)));
        assertEquals(List.of(0, 1, 2), kept(run(Recorder.all(), 3)));
    }

    @Test
    void aTraceIsNotChangedByLaterSteps() {
        Recorder<Integer> recorder = Recorder.all();
        recorder.step(1);
        Trace<Integer> before = recorder.trace();
        recorder.step(2);
        assertEquals(List.of(1), kept(before));
        assertEquals(List.of(1, 2), kept(recorder.trace()));
    }

    @Test
    void nothingRecordedIsAnEmptyTrace() {
        Trace<Integer> trace = Recorder.<Integer>all().trace();
        assertEquals(0, trace.size());
        assertEquals(0, trace.total());
        assertEquals("0 of 0 steps", trace.toString());
        assertThrows(IllegalArgumentException.class, trace::last);
    }

    @Test
    void tracesAreEqualByValue() {
        assertEquals(run(Recorder.all(), 3), run(Recorder.all(), 3));
        assertEquals(run(Recorder.all(), 3).hashCode(), run(Recorder.all(), 3).hashCode());
        assertFalse(run(Recorder.all(), 3).equals(run(Recorder.all(), 4)));
        assertFalse(run(Recorder.every(2), 1).equals(run(Recorder.every(3), 1)));
        assertEquals("3 of 5 steps\n1  0\n3  2\n5  4", run(Recorder.every(2), 5).toString());
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Recorder.atMost(1));
        assertThrows(IllegalArgumentException.class, () -> Recorder.every(0));
    }

    @Test
    void aTracerThatIsOffStaysOffInside() {
        assertFalse(Tracer.off().on());
        assertFalse(Tracer.<Object>off().via(x -> x).on());
        List<String> seen = new ArrayList<>();
        Tracer<String> outer = seen::add;
        Tracer<Integer> inner = outer.via(n -> "step " + n);
        assertTrue(inner.on());
        inner.step(7);
        Tracer.off().step("nobody sees this");
        assertEquals(List.of("step 7"), seen);
    }
}
