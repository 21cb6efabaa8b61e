package mml.svm;

import mml.iteration.Outcome;

/** Where SMO ended. */
final class SmoResult {
    final double[] beta;
    final double[] F; // the gradient there
    final double[] nu; // the multiplier of each group
    final double violation; // the largest F_j − F_i of a pair that could still improve
    final double objective;
    final double gap; // how far the objective is above its least value, at most
    final int steps;
    final boolean indefinite; // the objective was seen not to be convex: what was found need not be the best
    final Outcome end;

    SmoResult(BoxProblem problem, double[] beta, double[] F, int steps, boolean indefinite, Outcome end) {
        this.beta = beta;
        this.F = F;
        this.steps = steps;
        this.indefinite = indefinite;
        this.end = end;
        nu = problem.multipliers(beta, F);
        violation = problem.violation(beta, F);
        objective = problem.objective(beta, F);
        gap = problem.gap(beta, F, nu);
    }
}
