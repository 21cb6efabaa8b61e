package mml.optimization;

import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.iteration.Outcome;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * What a descent ended with.
 *
 * @param f the function
 * @param x the last iterate of a run that converged, else the one with the smallest value that was finished
 * @param value f(x)
 * @param gradient ∇f(x)
 * @param bound what the norm of the gradient had to come down to
 * @param outcome why it ended
 * @param reason the same in one line, with the numbers
 * @param iterations how many steps were taken
 * @param values how often f was evaluated
 * @param gradients how often its gradient was; a product with the Hessian counts as two
 */
public record Minimum(
        Differentiable f,
        Vector x,
        double value,
        Vector gradient,
        double bound,
        Outcome outcome,
        String reason,
        int iterations,
        int values,
        int gradients) {
    public boolean converged() {
        return outcome == Outcome.CONVERGED;
    }

    /** What kind of point x is, by the second derivatives there. */
    public StationaryPoint kind() {
        return StationaryPoint.of(f, x);
    }

    /**
     * How the run ended, in words that do not call a minimum what need not be one: a gradient vanishes at saddles too. Takes two
     * Hessians of a run that converged.
     */
    public String verdict() {
        if (!converged()) return outcome.verb();
        try {
            return switch (kind().kind()) {
                case MINIMUM -> "converged to a minimum";
                case MAXIMUM -> "came to rest at a maximum";
                case SADDLE -> "came to rest at a saddle point, no minimum";
                case UNDECIDED ->
                    "came to rest where second derivatives do not tell a minimum from another level point";
            };
        } catch (NotDifferentiableException e) {
            return "came to rest where there are no second derivatives to tell a minimum by";
        }
    }

    /** That f and its gradient, computed anew, are what is said, and the gradient as small as was asked for. */
    public Certificate certificate() {
        Vector g = f.gradient(x);
        return Certificate.of(
                "∇f(x) = 0",
                new Check("|f − f(x)|", Math.abs(value - f.at(x)), 0),
                new Check("‖gradient − ∇f(x)‖∞", gradient.minus(g).maxNorm(), 0),
                new Check("‖∇f(x)‖", g.norm(), bound),
                Check.exact("converged", converged()));
    }

    @Override
    public String toString() {
        return Printed.of("where the descent ended")
                .put("x", x)
                .put("f(x)", value)
                .line(verdict() + ": " + reason)
                .line(certificate())
                .toString();
    }
}
