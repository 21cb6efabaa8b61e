package mml.regression;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.Svd;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * What becomes of the parameters while their price λ falls from where next to nothing is left of them: of ridge they all
 * shrink alike and none is ever zero, of the lasso they come in one after the other.
 *
 * <p>The numbers of parameters that the data speak for grows on the way: of ridge it is {@code Σ s_k²/(s_k² + λ)} with the
 * singular values of Φ, of the lasso the number of those that are not zero.
 *
 * <p>Columns and observations should be centred, and columns of like size: what is added is not free, and λ does not know units.
 *
 * @param penalty what is paid for
 * @param points one for each λ, the largest first
 * @mml §9.2.3, §9.2.4, §8.2.3
 */
public record ParameterPath(Penalty penalty, List<PathStep> points) {
    /** What a parameter costs. */
    public enum Penalty {
        /** {@code ‖y − Φθ‖² + λ‖θ‖²}. */
        RIDGE,
        /** {@code ½‖y − Φθ‖² + λ Σ|θ_k|}. */
        LASSO
    }

    public ParameterPath {
        points = List.copyOf(points);
    }

    /**
     * Walks down a ladder of λ, each the same part of the one before, from where the lasso lets go of zero, and ridge of
     * {@code 100 s_1²}, to a share of that.
     *
     * @param steps how many λ, 2 or more
     * @param down the last λ over the first, between 0 and 1
     * @throws IllegalArgumentException if Φ is empty or 0 throughout, y has not an entry for each row, {@code Φᵀy} is 0, or a
     *     number is out of range
     */
    public static ParameterPath of(
            Matrix Phi, Vector y, Penalty penalty, int steps, double down, Tracer<? super PathStep> trace) {
        Shapes.notEmpty(Phi, "Φ");
        Shapes.finite(Phi, "Φ");
        Shapes.vector(y, Phi.rows(), "y");
        Shapes.finite(y, "y");
        if (steps < 2) throw new IllegalArgumentException("steps is " + steps + ", expected 2 or more");
        if (!(down > 0 && down < 1))
            throw new IllegalArgumentException("down is " + down + ", expected between 0 and 1");
        Vector s = Svd.of(Phi).singularValues();
        double top = penalty == Penalty.LASSO ? Lasso.largest(Phi, y) : 100 * s.get(0) * s.get(0);
        if (!(top > 0 && Shapes.finite(top)))
            throw new IllegalArgumentException("Φᵀy is 0, expected a feature that tells something of y");
        boolean on = trace.on();
        double each = Elementary.log(down) / (steps - 1);
        List<PathStep> points = new ArrayList<>();
        for (int k = 0; k < steps && !trace.stopped(); k++) {
            double lambda = top * Elementary.exp(each * k);
            PathStep point = penalty == Penalty.RIDGE ? ridge(k, Phi, y, lambda, s) : lasso(k, Phi, y, lambda);
            points.add(point);
            if (on) trace.step(point);
        }
        return new ParameterPath(penalty, points);
    }

    private static PathStep ridge(int k, Matrix Phi, Vector y, double lambda, Vector s) {
        Vector theta = Ridge.of(Phi, y, lambda).theta();
        double effective = 0;
        for (double sk : s.toArray()) effective += sk * sk / (sk * sk + lambda);
        return new PathStep(k, lambda, theta, residual(Phi, y, theta), effective);
    }

    private static PathStep lasso(int k, Matrix Phi, Vector y, double lambda) {
        Lasso fit = Lasso.of(Phi, y, lambda);
        return new PathStep(k, lambda, fit.theta(), residual(Phi, y, fit.theta()), fit.count());
    }

    private static double residual(Matrix Phi, Vector y, Vector theta) {
        Vector r = y.minus(Phi.times(theta));
        return r.dot(r);
    }

    /** In which order the parameters are first other than zero; those that never are do not come. */
    public List<Integer> entering() {
        List<Integer> order = new ArrayList<>();
        for (PathStep p : points)
            for (int k = 0; k < p.theta().size(); k++) if (p.theta().get(k) != 0 && !order.contains(k)) order.add(k);
        return List.copyOf(order);
    }

    /** That a smaller price never leaves a larger residual, and never makes θ shorter, in the norm that is paid for. */
    public Certificate certificate() {
        double worse = 0;
        double shorter = 0;
        for (int i = 1; i < points.size(); i++) {
            PathStep before = points.get(i - 1);
            PathStep now = points.get(i);
            worse = Math.max(worse, (now.residual() - before.residual()) / before.residual());
            shorter = Math.max(shorter, (size(before.theta()) - size(now.theta())) / (1e-300 + size(now.theta())));
        }
        return Certificate.of(
                "the less θ costs, the longer it is and the better it fits",
                new Check("growth of the residual", Math.max(0, worse), 1e-8),
                new Check("loss of length", Math.max(0, shorter), 1e-4));
    }

    private double size(Vector theta) {
        if (penalty == Penalty.RIDGE) return theta.norm();
        double sum = 0;
        for (double t : theta.toArray()) sum += Math.abs(t);
        return sum;
    }

    @Override
    public String toString() {
        PathStep last = points.get(points.size() - 1);
        return Printed.of("path of " + (penalty == Penalty.RIDGE ? "ridge" : "lasso") + " over " + points.size() + " λ")
                .places("parameters as they come in", entering())
                .put("last θ", last.theta())
                .line(certificate())
                .toString();
    }
}
