package mml.hub.widget.ch07;

import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.Minimiser;
import mml.optimization.Minimum;
import mml.text.Count;
import mml.trace.Recorder;
import mml.trace.Trace;

/**
 * One function, one start, and the methods on it.
 *
 * @param method the one that is watched
 * @param alpha the part of the last step that momentum keeps
 */
record Race(Expression formula, Differentiable f, Vector x0, DescentMethod method, double gamma, double alpha) {
    private static final Stopping WATCHED = new Stopping(1e-6, 40);
    private static final Stopping LONG = new Stopping(1e-6, 2000);

    Minimiser minimiser(DescentMethod any) {
        return any.minimiser(gamma, alpha);
    }

    /** Where the method gets with a limit that is hardly felt. */
    Minimum longRun() {
        return longRun(method);
    }

    private Minimum longRun(DescentMethod any) {
        return run(any, LONG, Recorder.atMost(2));
    }

    /** The same from another start. */
    Race from(Vector other) {
        return new Race(formula, f, other, method, gamma, alpha);
    }

    private Minimum run(DescentMethod any, Stopping stopping, Recorder<DescentStep> steps) {
        return minimiser(any).with(stopping).minimise(f, x0, steps);
    }

    /** The steps of a method that are watched. */
    Trace<DescentStep> trace(DescentMethod any) {
        Recorder<DescentStep> steps = Recorder.all();
        run(any, WATCHED, steps);
        return steps.trace();
    }

    /** Whether the values fell in every step that is watched. */
    private static boolean falls(Trace<DescentStep> trace) {
        double before = Double.POSITIVE_INFINITY;
        for (DescentStep step : trace)
            if (step instanceof Iterate x) {
                if (x.value() > before) return false;
                before = x.value();
            }
        return true;
    }

    /** Why it cannot even begin; empty if it can. */
    String refused() {
        try {
            run(method, WATCHED.withIterations(0), Recorder.atMost(2));
            return "";
        } catch (IllegalArgumentException | NotDifferentiableException e) {
            return "From here no method can start: " + e.getMessage() + ".";
        }
    }

    /** Which of the four answers to what it does is right. */
    String fate() {
        if (!refused().isEmpty()) return "lost";
        Recorder<DescentStep> steps = Recorder.all();
        Minimum found = run(method, WATCHED, steps);
        if (found.converged()) return falls(steps.trace()) ? "falls" : "jumps";
        return found.outcome() == Outcome.ITERATION_LIMIT && found.iterations() >= WATCHED.iterations()
                ? bounded(steps.trace()) || longRun().converged() ? "slow" : "lost"
                : "lost";
    }

    /** Whether the last value that is watched is no higher than the start. */
    private static boolean bounded(Trace<DescentStep> trace) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (DescentStep step : trace)
            if (step instanceof Iterate x) {
                if (x.k() == 0) first = x.value();
                last = x.value();
            }
        return last <= first;
    }

    /** What it does, in words. */
    String story() {
        if (!refused().isEmpty()) return refused();
        Minimum found = longRun();
        String first = switch (fate()) {
            case "falls" -> "f never grows; ";
            case "jumps" -> "f grows in between; ";
            case "slow" -> "after " + Count.of(WATCHED.iterations(), "step") + " it is not there; ";
            default -> "";
        };
        return first + "with up to " + Count.of(LONG.iterations(), "step") + " it "
                + found.outcome().verb() + " after " + Count.of(found.iterations(), "step") + ".";
    }

    /** How it ends, with a limit that is hardly felt. */
    String result(DescentMethod any) {
        Minimum m = longRun(any);
        String asked = m.values() + m.gradients() + " evaluations";
        return m.converged()
                ? Count.of(m.iterations(), "step") + ", " + asked
                : m.outcome().verb() + ", " + asked;
    }
}
