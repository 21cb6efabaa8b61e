package mml.iterative;

/** Why an iteration stopped. */
public enum Outcome {
    /** The residual is as small as was asked for. */
    CONVERGED("converged"),
    /** The number of iterations allowed was used up. */
    ITERATION_LIMIT("stopped at the limit of iterations"),
    /** The residual grew beyond all bounds. */
    DIVERGED("diverged"),
    /** The method cannot go on: the matrix is not of the kind it needs, or is singular. */
    BREAKDOWN("broke down");

    private final String verb;

    Outcome(String verb) {
        this.verb = verb;
    }

    /** As in "the iteration …". */
    public String verb() {
        return verb;
    }
}
