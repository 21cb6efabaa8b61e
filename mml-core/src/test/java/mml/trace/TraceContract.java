package mml.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every traced algorithm promises. Extend it, name the step family, and give a run or two. */
public abstract class TraceContract<S extends Step> {
    /** One run: an input already chosen, an algorithm, a tracer to be watched by. */
    public interface Run<S> {
        Object with(Tracer<S> trace);
    }

    protected abstract Class<S> family();

    /** Runs that together show every kind of step. */
    protected abstract Stream<Run<S>> runs();

    @Test
    void watchingChangesNothing() {
        runs().forEach(run -> assertEquals(run.with(Tracer.off()), run.with(Recorder.all())));
    }

    @Test
    void theSameRunGivesTheSameTrace() {
        runs().forEach(run -> assertEquals(steps(run), steps(run)));
    }

    @Test
    void everyKindOfStepIsSeen() {
        Set<Class<?>> seen = new HashSet<>();
        runs().forEach(run -> steps(run).forEach(s -> seen.add(s.getClass())));
        assertEquals(kinds(family()), seen);
    }

    @Test
    void everyStepTellsAllItsParts() {
        runs().forEach(run -> steps(run).forEach(step -> {
            Telling telling = Telling.of(step);
            assertFalse(telling.kind().isBlank());
            List<String> told =
                    telling.values().stream().map(Telling.Value::name).toList();
            assertEquals(parts(step), told, () -> step.getClass() + " tells other names than it has");
        }));
    }

    @Test
    void everyStepHasOneSpokenLineAndOneLineOfTex() {
        runs().forEach(run -> steps(run).forEach(step -> {
            for (String line : List.of(step.caption(), step.formula())) {
                assertFalse(line.isBlank());
                assertFalse(line.contains("\n"));
            }
            assertEquals(0, depth(step.formula()), () -> "unbalanced braces in " + step.formula());
        }));
    }

    @Test
    void everyStepHoldsOnlyImmutableParts() {
        runs().forEach(run -> steps(run).forEach(step -> {
            for (RecordComponent part : step.getClass().getRecordComponents())
                assertFalse(part.getType().isArray(), () -> step.getClass() + " holds the array " + part.getName());
        }));
    }

    @Test
    void everyTraceIsWrittenAsJson() {
        runs().forEach(run -> {
            Recorder<S> recorder = Recorder.all();
            run.with(recorder);
            String json = TraceJson.of(recorder.trace());
            assertTrue(json.endsWith(",\"total\":" + recorder.trace().total() + "}\n"), json);
        });
    }

    /** Values, captions and formulas stay what they are, or somebody reads the difference. */
    @Test
    void itsTranscriptIsTheOneKept() throws IOException {
        String text = Transcript.of(runs().map(this::steps).toList());
        Path file = Path.of("src/test/resources/transcripts", family().getSimpleName() + ".txt");
        if (Boolean.getBoolean("mml.golden.accept")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text, () -> file + " differs; -Dmml.golden.accept=true accepts");
    }

    private List<S> steps(Run<S> run) {
        List<S> steps = new ArrayList<>();
        run.with(steps::add);
        return steps;
    }

    private static List<String> parts(Step step) {
        return Arrays.stream(step.getClass().getRecordComponents())
                .filter(part -> part.getType().isPrimitive() || isThere(step, part))
                .map(RecordComponent::getName)
                .toList();
    }

    /** What may be null, and is, cannot be told. */
    private static boolean isThere(Step step, RecordComponent part) {
        if (part.getAnnotatedType().getAnnotation(Nullable.class) == null) return true;
        try {
            return part.getAccessor().invoke(step) != null;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static int depth(String tex) {
        int depth = 0;
        for (int i = 0; i < tex.length(); i++) {
            if (tex.charAt(i) == '{') depth++;
            if (tex.charAt(i) == '}') depth--;
        }
        return depth;
    }

    /** The records of a family, also of the families in it. */
    private static Set<Class<?>> kinds(Class<?> family) {
        if (!family.isSealed()) return Set.of(family);
        Set<Class<?>> kinds = new HashSet<>();
        for (Class<?> kind : family.getPermittedSubclasses()) kinds.addAll(kinds(kind));
        return kinds;
    }
}
