package mml.iterative;

import static mml.kernel.Rounding.EPSILON;

import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * What an iteration for {@code Ax = b} ended with.
 *
 * @param A n×n
 * @param b n entries
 * @param x the last iterate, always finite
 * @param iterations how many steps were taken
 * @param relativeResidual {@code ‖b − Ax‖ / ‖b‖}; beside the first residual when b is zero
 * @param stopping what was asked for
 * @param outcome why the iteration stopped
 */
public record Solution(
        Matrix A, Vector b, Vector x, int iterations, double relativeResidual, Stopping stopping, Outcome outcome) {
    private static final double ROUNDED = 1e-12; // of ‖b‖: what rounding may add, and no more

    public boolean converged() {
        return outcome == Outcome.CONVERGED;
    }

    /** {@code ‖b − Ax‖ ≤ tolerance·‖b‖}, computed anew; it does not hold where the iteration did not converge. */
    public Certificate certificate() {
        LinearSystem system = LinearSystem.of(A, b);
        double residual = system.residual(system.scaled(x)).norm();
        double rounding = (b.size() + 1) * EPSILON * system.size(x); // what the residual itself may be off by
        double allowed = stopping.tolerance() + Math.max(stopping.tolerance(), ROUNDED);
        return Certificate.of(
                "Ax = b",
                new Check(
                        "‖b − Ax‖ and its rounding",
                        residual + rounding,
                        allowed * system.b().norm()),
                Check.exact("converged", converged()),
                Check.exact("no digit lost in scaling", system.isFaithful(x)));
    }

    @Override
    public String toString() {
        return Printed.of("solution of Ax = b by iteration", A)
                .put("x", x)
                .line(outcome.verb() + " after " + Count.of(iterations, "iteration"))
                .line(certificate())
                .toString();
    }
}
