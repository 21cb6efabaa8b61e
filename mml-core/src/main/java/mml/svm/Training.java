package mml.svm;

import java.util.ArrayList;
import java.util.List;
import mml.iteration.Iteration;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/** Tells the steps of SMO on a classification problem. It keeps a gradient of its own, of all points, shrunk or not. */
final class Training implements SmoWatch {
    private final BoxProblem problem;
    private final Matrix X;
    private final boolean linear;
    private final boolean on;
    private final Tracer<? super SmoStep> trace;
    private final double[] beta;
    private final double[] F;
    private final double[] row;
    private int pairs;

    Training(BoxProblem problem, Matrix X, Kernel kernel, Tracer<? super SmoStep> trace) {
        this.problem = problem;
        this.X = X;
        this.trace = trace;
        on = trace.on();
        linear = kernel instanceof Kernel.Linear;
        beta = on ? problem.start.clone() : new double[0];
        F = on ? problem.gradient(beta) : new double[0];
        row = new double[F.length];
        if (!on) return;
        double[] C = new double[beta.length];
        for (int i = 0; i < C.length; i++) C[i] = problem.upper[i] - problem.lower[i];
        trace.step(new SmoStep.Start(X, Vector.of(problem.q).times(-1), Vector.of(C), kernel.toString()));
    }

    @Override
    public boolean stopped() {
        return Iteration.stopped(trace);
    }

    @Override
    public void pair(int i, int j, double eta, double violation, double newI, double newJ) {
        pairs++;
        if (!on) return;
        double most = inside(j, beta[j] + (beta[i] - problem.lower[i]));
        double least = inside(j, beta[j] - (problem.upper[i] - beta[i]));
        move(i, newI);
        move(j, newJ);
        boolean positive = problem.upper[j] > 0;
        trace.step(new SmoStep.Pair(
                pairs, i, j, eta, positive ? least : 0 - most, positive ? most : 0 - least, violation, machine()));
    }

    @Override
    public void jumped(int[] numbers, double[] values) {
        if (!on) return;
        int moved = 0;
        for (int t = 0; t < numbers.length; t++)
            if (values[t] != beta[numbers[t]]) {
                move(numbers[t], values[t]);
                moved++;
            }
        if (moved > 0) trace.step(new SmoStep.Together(moved, machine()));
    }

    void finished(SmoResult r, Svm.Interval bias) {
        if (!on) return;
        trace.step(new SmoStep.Finished(machine(r.beta, r.F), bias.low(), bias.high(), r.violation, r.end.verb()));
    }

    private SmoMachine machine() {
        return machine(beta, F);
    }

    private SmoMachine machine(double[] beta, double[] F) {
        double[] nu = problem.multipliers(beta, F);
        double dual = 0 - problem.objective(beta, F);
        double[] f = new double[F.length];
        for (int n = 0; n < f.length; n++) f[n] = F[n] - problem.q[n] - nu[0];
        return new SmoMachine(
                alpha(beta),
                Vector.of(f),
                linear ? weights(X, beta) : Vector.of(),
                0 - nu[0],
                dual + problem.gap(beta, F, nu),
                dual);
    }

    /** The bound of β_j where value is beyond it or differs by rounding only. */
    private double inside(int j, double value) {
        double close = 0x1p-48 * (problem.upper[j] - problem.lower[j]);
        if (value - problem.lower[j] <= close) return problem.lower[j];
        return problem.upper[j] - value <= close ? problem.upper[j] : value;
    }

    private void move(int i, double value) {
        problem.K.row(i, row);
        for (int n = 0; n < F.length; n++) F[n] += (value - beta[i]) * row[n];
        beta[i] = value;
    }

    @Override
    public void shrunk(int[] active) {
        if (!on) return;
        List<Integer> numbers = new ArrayList<>();
        for (int i : active) numbers.add(i);
        trace.step(new SmoStep.Shrunk(numbers));
    }

    /** {@code α_n = |β_n|}. */
    static Vector alpha(double[] beta) {
        double[] alpha = new double[beta.length];
        for (int n = 0; n < alpha.length; n++) alpha[n] = Math.abs(beta[n]);
        return Vector.of(alpha);
    }

    /** {@code w = Σ β_n x_n}. */
    static Vector weights(Matrix X, double[] beta) {
        double[] w = new double[X.cols()];
        for (int n = 0; n < beta.length; n++) {
            if (beta[n] == 0) continue;
            double[] x = X.row(n).toArray();
            Vectors.add(w.length, beta[n], x, w);
        }
        return Vector.of(w);
    }
}
