package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.Simplex;
import mml.random.Rng;

/**
 * Why multipliers bound a linear program from below, and the best of them prove its optimum; checked on Example 7.5, on the
 * program of the figure, or on another one.
 *
 * @mml §7.2, §7.3.1, Example 7.5
 */
public final class DualityDerivation extends Derivation {
    public DualityDerivation() {
        super("duality", "polygon");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0)
            return lines(LinearProgram.minimise(Vector.of(-5, -3))
                    .subjectTo(Matrix.of(5, 2, 2, 2, 2, -4, -2, 1, 0, -1, 0, 1), Vector.of(33, 8, 5, -1, 8)));
        Rng rng = Rng.seeded(seed);
        Matrix A = Matrix.of(3, 2, rng.between(1, 4), rng.between(1, 4), -1, 0, 0, -1);
        return lines(LinearProgram.minimise(Vector.of(-rng.between(1, 6), -rng.between(1, 6)))
                .subjectTo(A, Vector.of(rng.between(4, 20), 0, 0)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(PolygonWidget.program(state));
    }

    private static List<Line> lines(LinearProgram program) {
        if (!(Simplex.of(program) instanceof LpResult.Optimal o))
            throw new IllegalArgumentException("The figure's program has no optimum.");
        Vector x = o.x();
        Vector lambda = o.lambda();
        Vector b = program.rowUpper();
        Vector left = program.A().times(x).minus(b);
        Vector z = program.c().plus(program.A().transpose().times(lambda));
        double value = program.c().dot(x);
        double dual = -lambda.dot(b);
        double size = 1 + Math.abs(value) + program.c().maxNorm() + b.maxNorm();
        double close = 1e-9 * size;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\lambda=" + Live.column(lambda) + ",\\quad \\lambda^\\top(\\mat A\\vec x-\\vec b)="
                        + Live.number(lambda.dot(left), size) + "\\le0",
                lambda.min() >= -close && lambda.dot(left) <= close));
        lines.add(new Line(
                Live.number(value, size) + "=" + Live.factor(Math.abs(z.dot(x)) > close ? z.dot(x) : 0) + "+"
                        + Live.factor(Math.abs(dual) <= close ? 0 : dual),
                Math.abs(value - z.dot(x) - dual) <= close));
        lines.add(new Line(
                "\\vec c+\\mat A^\\top\\lambda=" + Live.column(z.map(v -> Math.abs(v) <= close ? 0 : v)),
                z.maxNorm() <= close));
        lines.add(new Line(
                "-\\lambda^\\top\\vec b=" + Live.number(dual, size) + "=\\vec c^\\top\\vec x",
                Math.abs(value - dual) <= close));
        return lines;
    }
}
