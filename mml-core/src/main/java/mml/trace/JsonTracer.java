package mml.trace;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes each step as JSON the moment it is made and keeps none: a run of any length in the memory of one step.
 *
 * <pre>{@code
 * JsonTracer trace = new JsonTracer(out);
 * Lu.of(A, trace);
 * trace.finish();
 * }</pre>
 *
 * <p>What is written is {@code {"steps": […], "total": …}}, a line a step.
 */
public final class JsonTracer implements Tracer<Step> {
    private final Appendable out;
    private long count;

    /** Begins to write. */
    public JsonTracer(Appendable out) {
        this.out = out;
        write("{\"steps\":[");
    }

    /**
     * Writes a step.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public void step(Step step) {
        write(count++ == 0 ? "\n" : ",\n");
        write(TraceJson.of(step).toString());
    }

    /** Ends the text; the run had as many steps as were seen. */
    public void finish() {
        finish(count);
    }

    /** Ends the text of a run that had {@code total} steps. */
    void finish(long total) {
        write("\n],\"total\":" + total + "}\n");
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
