package mml.svm;

import mml.iteration.Iteration;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/** Tells the steps of SMO on a problem whose variables are weights of N points, once or twice over. */
final class Weighing implements SmoWatch {
    private final int N;
    private final Tracer<? super WeightStep> trace;
    private final boolean on;
    private final double[] beta;
    private int pairs;

    Weighing(BoxProblem problem, Matrix X, Kernel kernel, Tracer<? super WeightStep> trace) {
        N = X.rows();
        this.trace = trace;
        on = trace.on();
        beta = problem.start.clone();
        if (on) trace.step(new WeightStep.Start(X, kernel.toString(), weights(beta)));
    }

    @Override
    public boolean stopped() {
        return Iteration.stopped(trace);
    }

    @Override
    public void pair(int i, int j, double eta, double violation, double betaI, double betaJ) {
        pairs++;
        if (!on) return;
        beta[i] = betaI;
        beta[j] = betaJ;
        trace.step(new WeightStep.Moved(pairs, weights(beta)));
    }

    @Override
    public void jumped(int[] numbers, double[] values) {
        if (!on) return;
        for (int t = 0; t < numbers.length; t++) beta[numbers[t]] = values[t];
        trace.step(new WeightStep.Moved(pairs, weights(beta)));
    }

    void finished(SmoResult r) {
        if (on) trace.step(new WeightStep.Finished(weights(r.beta), 0 - r.nu[0], r.end.verb()));
    }

    private Vector weights(double[] variables) {
        double[] sum = new double[N];
        for (int i = 0; i < variables.length; i++) sum[i % N] += variables[i];
        return Vector.of(sum);
    }
}
