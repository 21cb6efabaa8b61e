package mml.cli;

import java.util.List;
import java.util.stream.Stream;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.Bfgs;
import mml.optimization.GradientDescent;
import mml.optimization.Minimiser;
import mml.optimization.Minimum;
import mml.optimization.Momentum;
import mml.optimization.Newton;
import mml.optimization.StationaryPoint;
import mml.optimization.StepSize;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 7 on the command line: the smallest value of a function. */
final class Chapter07 {
    static final List<Algorithm> ALGORITHMS = List.of(
            descent(
                            "gradient-descent",
                            "§7.1",
                            "The minimum of a function, step by step against its gradient",
                            Chapter07::gradientDescent)
                    .withOptions(() -> options(
                            Options.choice(
                                    "--step-rule",
                                    Rule.class,
                                    Rule.BACKTRACKING,
                                    "How long they are. backtracking without it."),
                            Options.number("--step-size", "G", "1", "The size of a step, or of the first."),
                            Options.number(
                                    "--momentum",
                                    "A",
                                    "The part of the last step that is added; the steps are then fixed."))),
            descent("newton", "§7.1", "The minimum of a function by its second derivatives", run -> new Newton()),
            descent("bfgs", "§7.4", "The minimum of a function by BFGS, which learns its curvature", run -> new Bfgs()),
            Fits.ALGORITHM,
            Constraints.LAGRANGE,
            Programs.LP,
            Programs.QP);

    /** Rules for the size of a step. */
    private enum Rule {
        FIXED,
        DECREASING,
        UNDO_AND_GROW,
        BACKTRACKING,
        EXACT;

        StepSize of(double gamma) {
            return switch (this) {
                case FIXED -> StepSize.fixed(gamma);
                case DECREASING -> StepSize.decreasing(gamma, 1);
                case UNDO_AND_GROW -> StepSize.undoAndGrow(gamma);
                case BACKTRACKING -> StepSize.backtracking(gamma);
                case EXACT -> StepSize.exact();
            };
        }
    }

    /** Makes a method of the options of a run. */
    private interface Choice {
        Minimiser method(Run run);
    }

    private Chapter07() {}

    private static Algorithm descent(String name, String section, String summary, Choice choice) {
        return Algorithm.of(name, section, summary, run -> minimise(run, choice.method(run)))
                .withFields("function", "x0")
                .withOptions(Chapter07::options)
                .drawnBy(Portraits::descent);
    }

    private static List<OptionSpec> options(OptionSpec... more) {
        List<OptionSpec> stopping = List.of(
                Options.number("--tolerance", "EPS", "1e-8", "How small the gradient has to be."),
                Options.count("--iterations", "K", "10000", "The most steps to take."));
        return Stream.concat(Stream.of(more), stopping.stream()).toList();
    }

    private static Minimiser gradientDescent(Run run) {
        Double alpha = run.settings().find("--momentum", Double.class);
        if (alpha != null) return Momentum.of(run.option("--step-size", Double.class), alpha);
        return GradientDescent.with(run.option("--step-rule", Rule.class).of(run.option("--step-size", Double.class)));
    }

    private static Answer minimise(Run run, Minimiser method) {
        Vector x0 = run.vector("x0");
        Formula formula = Formula.of(run, x0);
        Stopping stopping =
                new Stopping(run.option("--tolerance", Double.class), run.option("--iterations", Integer.class));
        Minimum found = method.with(stopping).minimise(formula.f(), x0, run.trace());
        Answer answer = new Answer(found.certificate())
                .show("x", "x = ", found.x())
                .show("f", "f(x) = ", found.value())
                .put("gradient", found.gradient())
                .put("outcome", found.outcome().name())
                .put("reason", found.reason())
                .put("iterations", found.iterations())
                .put("evaluations", found.values())
                .put("gradientEvaluations", found.gradients())
                .say(method.title() + " " + found.verdict() + " after " + found.iterations()
                        + (found.iterations() == 1 ? " step: " : " steps: ") + found.reason());
        if (found.converged()) {
            StationaryPoint point = found.kind();
            answer.put("kind", point.kind().text())
                    .put("eigenvalues", point.eigenvalues())
                    .say("x is " + point);
        }
        return formula.told(answer);
    }
}
