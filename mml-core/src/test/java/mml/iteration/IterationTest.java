package mml.iteration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IterationTest {
    private record At(int k, double measure) implements State {}

    private static final Stopping STOPPING = new Stopping(1e-3, 100);

    private static Function<At, At> times(double factor) {
        return s -> new At(s.k() + 1, factor * s.measure());
    }

    private static Iteration<At> run(double first, Function<At, @Nullable At> next) {
        return Iteration.run(new At(0, first), next, STOPPING, Tracer.off());
    }

    @Test
    void itEndsAtTheFirstStateThatIsGoodEnough() {
        Iteration<At> halved = run(1, times(0.5));
        assertEquals(new At(10, 0x1p-10), halved.last());
        assertTrue(halved.converged());
        assertEquals(new At(0, 1e-3), run(1e-3, times(0.5)).last());
    }

    @Test
    void theToleranceIsRelativeToASize() {
        Stopping beside = STOPPING.relativeTo(64);
        assertEquals(0.064, beside.bound());
        assertEquals(
                4,
                Iteration.run(new At(0, 1), times(0.5), beside, Tracer.off())
                        .last()
                        .k());
    }

    @Test
    void theLimitIsTheNumberOfStepsTaken() {
        Iteration<At> slow = run(1, times(0.999));
        assertEquals(100, slow.last().k());
        assertEquals(Outcome.ITERATION_LIMIT, slow.outcome());
        At first = new At(0, 1);
        assertSame(
                first,
                Iteration.run(first, times(0.5), STOPPING.withIterations(0), Tracer.off())
                        .last());
    }

    @Test
    void whatGrowsBeyondBoundsDivergesAndTheLastStateIsWithin() {
        Iteration<At> grown = run(1, times(1024));
        assertEquals(new At(5, 0x1p50), grown.last());
        assertEquals(Outcome.DIVERGED, grown.outcome());
        Iteration<At> strict = Iteration.run(new At(0, 1), times(2), STOPPING.withGrowth(100), Tracer.off());
        assertEquals(new At(6, 64), strict.last());
        Iteration<At> wide =
                Iteration.run(new At(0, 1), times(2), STOPPING.withGrowth(100).relativeTo(8), Tracer.off());
        assertEquals(new At(9, 512), wide.last());
        Iteration<At> far = Iteration.run(new At(0, 8), times(2), STOPPING.withGrowth(100), Tracer.off());
        assertEquals(new At(6, 512), far.last());
    }

    @Test
    void theMethodSaysWhereItCannotGoOnOrGetsNowhere() {
        Iteration<At> broken = run(1, s -> s.k() == 3 ? null : times(0.9).apply(s));
        assertEquals(Outcome.BREAKDOWN, broken.outcome());
        assertEquals(3, broken.last().k());
        Iteration<At> stalled = run(1, s -> s.k() == 3 ? s : times(0.9).apply(s));
        assertEquals(Outcome.STALLED, stalled.outcome());
        assertEquals(3, stalled.last().k());
    }

    @Test
    void noStateThatIsNotFiniteIsShownOrReturned() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Recorder<At> recorder = Recorder.all();
            Iteration<At> run =
                    Iteration.run(new At(0, 1), s -> new At(s.k() + 1, s.k() == 2 ? bad : 1), STOPPING, recorder);
            assertEquals(Outcome.NOT_FINITE, run.outcome());
            assertEquals(new At(2, 1), run.last());
            assertEquals(3, recorder.trace().size());
            var e = assertThrows(IllegalArgumentException.class, () -> run(bad, times(1)));
            assertTrue(e.getMessage().contains("measure of " + bad), e.getMessage());
        }
        record Hidden(int k, double measure, double x) implements State {
            @Override
            public boolean isFinite() {
                return x < 10;
            }
        }
        Iteration<Hidden> hidden =
                Iteration.run(new Hidden(0, 1, 1), s -> new Hidden(s.k() + 1, 1, 2 * s.x()), STOPPING, Tracer.off());
        assertEquals(new Hidden(3, 1, 8), hidden.last());
        assertEquals(Outcome.NOT_FINITE, hidden.outcome());
    }

    @Test
    void whoWatchesSeesEveryStateAndHowFarItIsAndMayEndIt() {
        List<Long> progress = new ArrayList<>();
        Recorder<At> recorder = Recorder.all();
        Tracer<At> trace = new Tracer<>() {
            @Override
            public void step(At step) {
                recorder.step(step);
            }

            @Override
            public void progress(long done, long total) {
                assertEquals(100, total);
                progress.add(done);
            }
        };
        Iteration<At> run = Iteration.run(new At(0, 1), times(0.5), STOPPING, trace.stopWhen(s -> s.k() == 4));
        assertEquals(Outcome.STOPPED, run.outcome());
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), progress);
        Trace<At> seen = recorder.trace();
        assertEquals(5, seen.size());
        for (int k = 0; k < 5; k++) assertEquals(new At(k, 1 / (double) (1 << k)), seen.get(k));
        assertSame(seen.last(), run.last());
        assertEquals(
                Outcome.CONVERGED,
                Iteration.run(new At(0, 1), times(0.5), STOPPING, trace.stopWhen(s -> s.k() == 10))
                        .outcome(),
                "who stops it where it has converged loses nothing");
    }

    @Test
    void anInterruptEndsItAndStaysSet() {
        Function<At, @Nullable At> interrupted = s -> {
            if (s.k() == 2) Thread.currentThread().interrupt();
            return times(0.999).apply(s);
        };
        Iteration<At> run = run(1, interrupted);
        assertTrue(Thread.interrupted(), "for whoever asked to find it, and cleared for the next test");
        assertEquals(Outcome.STOPPED, run.outcome());
        assertEquals(3, run.last().k());
    }

    @Property(seed = "1")
    void itAlwaysEndsForTheReasonItGives(
            @ForAll @DoubleRange(min = 0, max = 1e9) double first,
            @ForAll @DoubleRange(min = 0, max = 1e6) double factor,
            @ForAll @DoubleRange(min = 0, max = 10) double tolerance,
            @ForAll @IntRange(max = 60) int iterations) {
        Stopping stopping = new Stopping(tolerance, iterations);
        List<At> seen = new ArrayList<>();
        Iteration<At> run = Iteration.run(new At(0, first), times(factor), stopping, seen::add);
        At last = run.last();
        assertSame(last, seen.get(seen.size() - 1));
        assertEquals(last.k() + 1, seen.size());
        for (At s : seen.subList(0, last.k())) assertTrue(s.measure() > tolerance);
        assertEquals(last.measure() <= tolerance, run.converged());
        if (run.outcome() == Outcome.ITERATION_LIMIT) assertEquals(iterations, last.k());
        else assertTrue(last.k() < iterations || run.converged());
        if (run.outcome() == Outcome.DIVERGED) assertTrue(factor * last.measure() > 0x1p52 * Math.max(1, first));
        assertTrue(Set.of(Outcome.CONVERGED, Outcome.ITERATION_LIMIT, Outcome.DIVERGED)
                .contains(run.outcome()));
    }

    @Test
    void everyOutcomeHasItsVerb() {
        Set<String> verbs = new HashSet<>();
        for (Outcome o : Outcome.values()) verbs.add(o.verb());
        assertEquals(
                Set.of(
                        "converged",
                        "stopped at the limit of iterations",
                        "diverged",
                        "broke down",
                        "stalled",
                        "was ended by a step that made it worse",
                        "rests at a saddle point",
                        "left the range of numbers",
                        "was stopped"),
                verbs);
        assertFalse(new Iteration<>(new At(0, 1), Outcome.STALLED).converged());
    }

    @Test
    void settingsAreChecked() {
        message("tolerance is NaN", () -> STOPPING.withTolerance(Double.NaN));
        message("tolerance is Infinity", () -> STOPPING.withTolerance(Double.POSITIVE_INFINITY));
        message("tolerance is -1.0", () -> STOPPING.withTolerance(-1));
        message("iterations is -1", () -> STOPPING.withIterations(-1));
        message("growth is 0.5", () -> STOPPING.withGrowth(0.5));
        message("growth is NaN", () -> STOPPING.withGrowth(Double.NaN));
        message("size is -1.0", () -> STOPPING.relativeTo(-1));
        message("size is Infinity", () -> STOPPING.relativeTo(Double.POSITIVE_INFINITY));
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        var e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }
}
