package mml.trace;

/**
 * One visible moment of an algorithm: an immutable value holding everything a picture of that moment needs.
 *
 * <p>Each algorithm has its own sealed family of steps, for instance {@code RowReductionStep}.
 */
public interface Step {
    /** Writes the named values of this step, in declaration order; the one place that knows how to export it. */
    void describe(Fields out);

    /** One line a reader could say aloud, such as {@code R₂ ← R₂ − 3·R₁}. */
    String caption();

    /** The step as one line of TeX, without dollars. */
    String formula();
}
