package mml.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mml.trace.JsonTracer;
import mml.trace.Recorder;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.export.Figure;
import mml.viz.export.Outputs;
import org.jspecify.annotations.Nullable;

/**
 * Who watches a run of the command line: the writer of a trace, which keeps nothing, the recorder of the steps to be
 * drawn, or nobody, which is fastest. A run of many seconds says how far it is.
 */
final class Watch implements Tracer<Step> {
    private static final long SILENCE = 5_000_000_000L; // nanoseconds before a word, and between words

    /** Tells how far a run is. */
    interface Patience {
        void say(long done, long total);
    }

    private final @Nullable Recorder<Step> recorder;
    private final @Nullable Writer writer;
    private final @Nullable JsonTracer json;
    private final Patience patience;
    private long count;
    private long next = System.nanoTime() + SILENCE;

    /**
     * Watches a run.
     *
     * @param file where the trace goes, or null
     * @param drawn whether the steps are drawn
     */
    Watch(@Nullable Path file, boolean drawn, Outputs outputs, Patience patience) throws IOException {
        recorder = drawn ? Recorder.all() : null;
        writer = file == null
                ? null
                : new BufferedWriter(new OutputStreamWriter(outputs.open(file), StandardCharsets.UTF_8), 1 << 16);
        json = writer == null ? null : new JsonTracer(writer);
        this.patience = patience;
    }

    @Override
    public boolean on() {
        return recorder != null || json != null;
    }

    @Override
    public void step(Step step) {
        count++;
        if (recorder != null) recorder.step(step);
        if (json != null) json.step(step);
    }

    @Override
    public void progress(long done, long total) {
        if (done > 0) said(patience, done, total);
    }

    /** Whoever draws the steps says how far it is, as seldom. */
    Figure.Patience frames(Patience told) {
        return (done, total) -> said(told, done, total);
    }

    private void said(Patience told, long done, long total) {
        long now = System.nanoTime();
        if (now < next) return;
        next = now + SILENCE;
        told.say(done, total);
    }

    /** How many steps were made; 0 when nobody watched. */
    long count() {
        return count;
    }

    /** The steps to be drawn. */
    Trace<Step> steps() {
        if (recorder == null) throw new IllegalStateException("nobody keeps the steps");
        return recorder.trace();
    }

    /** Ends the trace that is written. */
    void finish() throws IOException {
        if (writer == null || json == null) return;
        try {
            json.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.close();
    }
}
