package mml.hub.widget.ch07;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Differentiable;
import mml.decomposition.Lu;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.Quadratic;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;

/**
 * How fast gradient descent is on a quadratic function, by the eigenvalues of its Hessian; checked on Example 7.1, on the
 * function of the figure, or on another valley.
 *
 * @mml §7.1, §7.1.1, Example 7.1
 */
public final class RateDerivation extends Derivation {
    public RateDerivation() {
        super("rate", "descent");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0)
            return lines(Quadratic.of(Matrix.of(2, 2, 2, 1, 1, 20), Vector.of(-5, -3)), Vector.of(-3, -1), 0.085);
        Rng rng = Rng.seeded(seed);
        int b = rng.between(-2, 2);
        Matrix A = Matrix.of(2, 2, rng.between(3, 5), b, b, rng.between(5, 12));
        return lines(Quadratic.of(A, Draws.vector(rng, 2, 5)), Draws.vector(rng, 2, 3), 0.1);
    }

    @Override
    public List<Line> following(State state) {
        Hill hill = Hill.of(state);
        Differentiable f = Differentiable.of(Hill.INPUT.in(state));
        Vector x0 = hill.start(state);
        if (x0.size() != 2) throw new IllegalArgumentException("The figure's function has one variable only.");
        Matrix H = f.hessian(x0);
        Vector other = Vector.of(0.5, -1.25);
        boolean quadratic = H.equals(f.hessian(other)) && H.equals(f.hessian(other.times(-2)));
        if (!quadratic) throw new IllegalArgumentException("The figure's function is not quadratic.");
        if (!(SymmetricEigen.values(H).get(0) > 0))
            throw new IllegalArgumentException("The figure's function has no lowest point.");
        return lines(Quadratic.of(H, f.gradient(Vector.zeros(2))), x0, DescentLab.gamma(state));
    }

    private static List<Line> lines(Quadratic f, Vector x0, double gamma) {
        Matrix A = f.Q();
        Vector best = Lu.of(A).solve(f.c().times(-1));
        SymmetricEigen eigen = SymmetricEigen.of(A);
        double small = eigen.eigenvalues().get(0);
        double large = eigen.eigenvalues().get(1);
        Vector x1 = x0.plus(-gamma, f.gradient(x0));
        Vector e0 = x0.minus(best);
        Vector e1 = x1.minus(best);
        double scale = 1 + A.maxNorm() * (x0.maxNorm() + best.maxNorm());
        double close = 1000 * EPSILON * scale * scale;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\nabla f(\\vec x)\\T=" + Live.matrix(A) + "\\vec x+" + Live.column(f.c()) + ",\\quad \\vec x_*="
                        + Live.column(best),
                f.gradient(best).maxNorm() <= close));
        Matrix M = Matrix.identity(2).minus(A.times(gamma));
        lines.add(new Line(
                "\\vec e_1=" + Live.matrix(M) + Live.column(e0) + "=" + Live.column(e1),
                M.times(e0).minus(e1).maxNorm() <= close));
        Vector v = eigen.eigenvectors().column(1);
        Vector w = eigen.eigenvectors().column(0);
        lines.add(new Line(
                factor(large, gamma) + "\\cdot" + Live.factor(v.dot(e0)) + "=" + Live.number(v.dot(e1)) + ",\\quad "
                        + factor(small, gamma) + "\\cdot" + Live.factor(w.dot(e0)) + "=" + Live.number(w.dot(e1)),
                Math.abs((1 - gamma * large) * v.dot(e0) - v.dot(e1)) <= close
                        && Math.abs((1 - gamma * small) * w.dot(e0) - w.dot(e1)) <= close));
        double edge = 2 / large;
        lines.add(new Line(
                "\\frac{2}{\\lambda_1}=\\frac{2}{" + Live.number(large) + "}=" + Live.number(edge) + ",\\qquad"
                        + Live.number(gamma) + (gamma < edge ? "<" : "\\ge") + Live.number(edge),
                (Math.abs(1 - gamma * large) < 1) == (gamma < edge)));
        double kappa = large / small;
        double gammaBest = 2 / (small + large);
        double rate = (kappa - 1) / (kappa + 1);
        lines.add(new Line(
                "\\gamma=\\frac{2}{" + Live.number(large) + "+" + Live.number(small) + "}=" + Live.number(gammaBest)
                        + ",\\quad\\kappa=" + Live.number(kappa) + ",\\quad\\frac{\\kappa-1}{\\kappa+1}="
                        + Live.number(rate),
                Math.abs(Math.abs(1 - gammaBest * large) - rate) <= 1e-12
                        && Math.abs(Math.abs(1 - gammaBest * small) - rate) <= 1e-12));
        return lines;
    }

    private static String factor(double lambda, double gamma) {
        return "(1-" + Live.number(gamma) + "\\cdot" + Live.number(lambda) + ")";
    }
}
