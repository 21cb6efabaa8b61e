package mml.optimization;

import mml.iteration.Outcome;
import mml.optimization.DescentStep.Iterate;
import mml.text.Count;
import mml.text.NumberText;

/** Why a descent ended, in one line with its numbers. */
final class Reasons {
    private Reasons() {}

    static String of(Outcome outcome, Iterate last, double bound, String note) {
        String gradient = "‖∇f‖ = " + NumberText.of(last.gradient().norm());
        String wanted = ", wanted " + NumberText.of(bound);
        String flat = last.flat() && last.gradient().norm() <= bound
                ? "; f is flat there, the gradient does not vanish nearby"
                : "";
        String noted = note.isEmpty() ? "" : ": " + note;
        return switch (outcome) {
            case CONVERGED -> gradient + " ≤ " + NumberText.of(bound);
            case ITERATION_LIMIT -> "after " + Count.of(last.k(), "step") + " " + gradient + wanted + flat;
            case DIVERGED ->
                "after step " + last.k() + " the gradient grew beyond all bounds, from " + gradient + noted;
            case NOT_FINITE -> "the step after iterate " + last.k() + " leaves where f has a finite value" + noted;
            case STALLED -> "no step improves iterate " + last.k() + ", " + gradient + wanted + flat + noted;
            case BREAKDOWN -> "the method cannot go on from iterate " + last.k() + noted;
            case WORSENED -> "the step after iterate " + last.k() + " would make it worse" + noted;
            case SADDLE -> "iterate " + last.k() + " rests at a saddle point, " + gradient + noted;
            case STOPPED -> "was asked to end at iterate " + last.k() + ", " + gradient;
        };
    }
}
