package mml.cli;

import java.util.List;
import mml.iteration.Stopping;
import mml.iterative.IterativeStep;
import mml.iterative.Method;
import mml.iterative.Richardson;
import mml.iterative.Solution;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.viz.scene.iterative.IterateScene;
import picocli.CommandLine.Model.OptionSpec;

/** §2.3.4 on the command line: systems of linear equations, from a guess to better ones. */
final class Iterations {
    private static final double OVER_RELAXED = 1.2;

    static final Algorithm ITERATE = Algorithm.of(
                    "iterate",
                    "§2.3.4",
                    "The solution of Ax = b by an iteration, such as Jacobi's",
                    Iterations::iterate)
            .withFields("matrix", "rhs", "start")
            .withLayout(Problem::withRightHandSide)
            .withOptions(Iterations::options)
            .drawnBy((run, canvas) -> new IterateScene(run.steps(IterativeStep.class), canvas));

    private Iterations() {}

    private static List<OptionSpec> options() {
        return List.of(
                Options.rightHandSide(),
                Options.choice("--method", Method.class, Method.CONJUGATE_GRADIENT, "Which one."),
                Options.number("--tolerance", "EPS", "1e-10", "How small ‖b − Ax‖ has to be beside ‖b‖."),
                Options.count("--iterations", "K", "10000", "The most steps to take."),
                Options.number(
                        "--omega",
                        "W",
                        "The length of a step of richardson and sor. Without it 1/‖A‖∞ and " + OVER_RELAXED + "."));
    }

    private static Answer iterate(Run run) {
        Matrix A = run.matrix();
        Problem.square(A);
        Vector b = run.vector("rhs");
        if (b.size() != A.rows()) throw Problem.rightHandSide(b.size(), A.rows());
        Method method = run.option("--method", Method.class);
        Vector start = run.has("start") ? run.vector("start") : Vector.zeros(b.size());
        Stopping stopping =
                new Stopping(run.option("--tolerance", Double.class), run.option("--iterations", Integer.class));
        Solution s = method.solve(A, b, omega(method, A, run.settings()), start, stopping, run.trace());
        return new Answer(s.certificate())
                .show("x", "x = ", s.x())
                .put("iterations", s.iterations())
                .put("relativeResidual", s.relativeResidual())
                .put("outcome", Options.word(s.outcome()))
                .put("converged", s.converged())
                .say(method.title() + " " + s.outcome().verb() + " after " + steps(s.iterations()) + ", ‖b − Ax‖ = "
                        + Tables.number(s.relativeResidual()) + " ‖b‖");
    }

    private static double omega(Method method, Matrix A, Settings settings) {
        Double given = settings.find("--omega", Double.class);
        if (given == null) return method == Method.RICHARDSON ? Richardson.safe(A) : OVER_RELAXED;
        if (!method.isRelaxed())
            throw new IllegalArgumentException(
                    "--omega is " + given + ", expected none: " + Options.word(method) + " has no step length");
        return given;
    }

    private static String steps(int n) {
        return Count.of(n, "step");
    }
}
