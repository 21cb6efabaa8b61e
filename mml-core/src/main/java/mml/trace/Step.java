package mml.trace;

/**
 * One visible moment of an algorithm: an immutable value holding everything a picture of that moment needs.
 *
 * <p>Each algorithm has its own sealed family of steps, for instance {@code RowReductionStep}. A step has one method to
 * write, {@link #tell}; the rest is read off it.
 */
public interface Step {
    /** Tells kind, named values in declaration order, caption and formula. */
    void tell(Telling t);

    /** One line a reader could say aloud, such as {@code R₂ ← R₂ − 3·R₁}. */
    default String caption() {
        return Telling.of(this).caption();
    }

    /** The step as one line of TeX, without dollars. */
    default String formula() {
        return Telling.of(this).formula();
    }
}
