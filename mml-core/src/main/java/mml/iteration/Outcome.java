package mml.iteration;

/** Why an iteration ended. Not converging is an outcome, not an exception. */
public enum Outcome {
    /** The measure is as small as was asked for. */
    CONVERGED("converged"),
    /** The steps allowed were used up. */
    ITERATION_LIMIT("stopped at the limit of iterations"),
    /** The measure grew beyond all bounds. */
    DIVERGED("diverged"),
    /** The method cannot go on: the problem is not of the kind it needs. */
    BREAKDOWN("broke down"),
    /** A step no longer leads anywhere: as far as rounding lets it come. */
    STALLED("stalled"),
    /** A step made worse what it was to make better, beyond rounding. */
    WORSENED("was ended by a step that made it worse"),
    /** It rests where only symmetry holds it: a point that is no maximum and that it cannot leave by itself. */
    SADDLE("rests at a saddle point"),
    /** The next state left the range of doubles; the one before is kept. */
    NOT_FINITE("left the range of numbers"),
    /** Whoever watches had seen enough, or the thread was interrupted. */
    STOPPED("was stopped");

    private final String verb;

    Outcome(String verb) {
        this.verb = verb;
    }

    /** As in "the iteration …". */
    public String verb() {
        return verb;
    }
}
