package mml.svm;

/** Why training stopped. */
public enum SmoEnd {
    /** The conditions hold as well as was asked for. */
    CONVERGED("converged"),
    /** The number of pairs allowed was used up. */
    LIMIT("stopped at the limit of pairs"),
    /** Nothing moves any more, though the conditions do not hold as well as was asked for. */
    ROUNDING("stopped where rounding hides any progress"),
    /** The watcher had seen enough. */
    STOPPED("was stopped");

    private final String verb;

    SmoEnd(String verb) {
        this.verb = verb;
    }

    /** As in "the training …". */
    public String verb() {
        return verb;
    }
}
