package mml.hub.widget.ch07;

import java.util.List;
import mml.decomposition.Lu;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.QpResult;
import mml.optimization.QuadraticProgram;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;

/**
 * The dual of a quadratic program; checked on Example 7.6, on the program of the figure, or on another one.
 *
 * @mml §7.3.2, (7.47), (7.50), (7.52), Example 7.6
 */
public final class QuadraticDualDerivation extends Derivation {
    private static final Matrix BOX = Matrix.of(4, 2, 1, 0, -1, 0, 0, 1, 0, -1);

    public QuadraticDualDerivation() {
        super("quadratic-dual", "quadratic");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0)
            return lines(QuadraticProgram.of(Matrix.of(2, 2, 2, 1, 1, 4), Vector.of(5, 3))
                    .subjectTo(BOX, Vector.of(1, 1, 1, 1)));
        Rng rng = Rng.seeded(seed);
        int half = rng.between(0, 2);
        Matrix P = Matrix.of(2, 2, rng.between(3, 6), half, half, rng.between(3, 6));
        return lines(QuadraticProgram.of(P, Vector.of(rng.between(-9, 9), rng.between(-9, 9)))
                .subjectTo(BOX, Vector.of(rng.between(1, 3), 1, rng.between(1, 3), 1)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(QuadraticWidget.program(state));
    }

    private static List<Line> lines(QuadraticProgram program) {
        Vector curvatures = SymmetricEigen.of(program.P()).eigenvalues();
        if (!(curvatures.get(0) > 1e-9 * program.P().maxNorm()))
            throw new IllegalArgumentException("The figure's P has no inverse: along some direction f does not curve.");
        if (!(ActiveSet.of(program) instanceof QpResult.Optimal o))
            throw new IllegalArgumentException("The figure's program has no optimum.");
        Vector lambda = o.lambda();
        Vector pull = program.q().plus(program.A().transpose().times(lambda));
        Vector x = Lu.of(program.P()).solve(pull.times(-1));
        Vector slope = program.P().times(x).plus(pull);
        double price = lambda.dot(program.u());
        double dual = program.r() - 0.5 * pull.dot(x.times(-1)) - price;
        double size = 1
                + Math.abs(o.value())
                + program.P().maxNorm() * (1 + x.maxNorm() * x.maxNorm())
                + pull.maxNorm()
                + Math.abs(price);
        double close = 1e-9 * size;
        return List.of(
                new Line(
                        "\\vec c+\\mat A^\\top\\lambda=" + Live.column(pull) + ",\\quad \\mat Q\\vec x+\\dots="
                                + Live.column(slope.map(v -> Math.abs(v) <= close ? 0 : v)),
                        slope.maxNorm() <= close),
                new Line("\\vec x=" + Live.column(x), x.minus(o.x()).maxNorm() <= close),
                new Line(
                        "D(\\lambda)=" + Live.number(dual, size) + ",\\quad \\lambda=" + Live.column(lambda),
                        lambda.min() >= -close && dual <= o.value() + close),
                new Line(
                        "f(\\vec x)=" + Live.number(program.at(o.x()), size) + "=D(\\lambda)",
                        Math.abs(program.at(o.x()) - dual) <= close));
    }
}
