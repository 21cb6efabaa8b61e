package mml.optimization;

import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/** How one method goes on; made anew for each run, since it may remember. */
@FunctionalInterface
interface Steps {
    /** The next iterate; the same where no step improves it, null with a note where the method cannot go on. */
    @Nullable
    Iterate next(Iterate s, Objective f);
}
