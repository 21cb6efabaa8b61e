package mml.svm;

import mml.iteration.Iteration;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/** Tells the steps of SMO on the nearest points of two hulls. */
final class Nearing implements SmoWatch {
    private final BoxProblem problem;
    private final Matrix X;
    private final Vector y;
    private final boolean linear;
    private final int[] order;
    private final boolean on;
    private final Tracer<? super HullStep> trace;
    private final double[] beta;
    private int k;

    Nearing(
            BoxProblem problem,
            Matrix X,
            Vector y,
            Kernel kernel,
            double mu,
            int[] order,
            Tracer<? super HullStep> trace) {
        this.problem = problem;
        this.X = X;
        this.y = y;
        this.order = order;
        this.trace = trace;
        on = trace.on();
        linear = kernel instanceof Kernel.Linear;
        beta = problem.start.clone();
        if (!on) return;
        trace.step(new HullStep.Start(X, y, mu));
        show();
    }

    @Override
    public boolean stopped() {
        return Iteration.stopped(trace);
    }

    @Override
    public void pair(int i, int j, double eta, double violation, double betaI, double betaJ) {
        k++;
        if (!on) return;
        beta[i] = betaI;
        beta[j] = betaJ;
        show();
    }

    @Override
    public void jumped(int[] numbers, double[] values) {
        if (!on) return;
        for (int t = 0; t < numbers.length; t++) beta[numbers[t]] = values[t];
        show();
    }

    private void show() {
        Vector weights = ConvexHulls.weights(beta, order);
        double squared = 2 * problem.objective(beta, problem.gradient(beta));
        Vector none = Vector.of();
        trace.step(new HullStep.Moved(
                k,
                weights,
                linear ? ConvexHulls.mean(X, y, weights, 1) : none,
                linear ? ConvexHulls.mean(X, y, weights, -1) : none,
                Math.sqrt(Math.max(0, squared))));
    }
}
