package mml.cli;

import java.util.List;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.geometry.GramSchmidtStep;
import mml.geometry.InnerProduct;
import mml.geometry.Projection;
import mml.geometry.ProjectionStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.GramSchmidtScene;
import mml.viz.scene.ProjectionScene;
import mml.viz.scene.Scene;
import mml.viz.scene.StepScene;

/** §3.8 on the command line: projections and Gram–Schmidt, drawn as vectors where they have two or three entries. */
final class Projections {

    static final List<Algorithm> ALL = List.of(
            Algorithm.of(
                            "projection",
                            "§3.8.1, §3.8.2",
                            "The point of a subspace, spanned by columns, nearest to x",
                            Projections::projection)
                    .withFields("basis", "x")
                    .withLayout(Projections::lastColumnIsX)
                    .drawnBy(Projections::projectionScene),
            Algorithm.of(
                            "gram-schmidt",
                            "§3.8.3",
                            "An orthonormal basis of the span of the columns",
                            Projections::gramSchmidt)
                    .withOptions(() -> List.of(Options.choice(
                            "--variant", Variant.class, Variant.MODIFIED, "How the projections are computed.")))
                    .drawnBy(Projections::gramSchmidtScene));

    private Projections() {}

    private static Problem lastColumnIsX(Cells table, Settings settings) {
        int n = table.cols() - 1;
        if (n == 0) throw new IllegalArgumentException("the table has 1 column, expected a basis and x");
        return Problem.of("basis", table.columns(0, n)).with("x", table.columns(n, n + 1));
    }

    private static Answer projection(Problem problem, Settings settings, Tracer<Step> trace) {
        Matrix B = problem.get("basis").matrix();
        Vector x = problem.vector("x");
        Projection p = Projection.of(B, x, InnerProduct.dot(), trace);
        Answer answer = new Answer(p.certificate())
                .put("coordinates", p.lambda())
                .put("projection", p.projection())
                .put("residual", p.residual())
                .put("error", p.distance())
                .put("dependentColumns", p.dependent())
                .put("projectionMatrix", p.P())
                .say("λ = " + Tables.text(p.lambda()))
                .say("π(x) = " + Tables.text(p.projection()))
                .say("x − π(x) = " + Tables.text(p.residual()) + ", of length " + Tables.number(p.distance()));
        if (!p.dependent().isEmpty())
            answer.say("the columns span " + p.dimension() + " dimensions; "
                    + p.dependent().size() + " of them add nothing");
        return answer;
    }

    private static Answer gramSchmidt(Problem problem, Settings settings, Tracer<Step> trace) {
        GramSchmidt gs = GramSchmidt.of(problem.matrix(), settings.get("--variant", Variant.class), trace);
        Answer answer = new Answer(gs.certificate())
                .put("Q", gs.Q())
                .put("R", gs.R())
                .put("loss", gs.loss())
                .put("rank", gs.rank())
                .put("dependentColumns", gs.dependent())
                .say(Tables.text("Q", gs.Q()))
                .say(Tables.text("R", gs.R()))
                .say("largest entry of QᵀQ − I: " + Tables.number(gs.loss()));
        if (!gs.dependent().isEmpty())
            answer.say(gs.dependent().size() + " of the columns add nothing: they depend on those before");
        return answer;
    }

    private static Scene projectionScene(Trace<Step> trace, Canvas canvas) {
        boolean drawn = trace.get(0) instanceof ProjectionStep.Start start
                && drawn(start.x().size());
        if (!drawn) return new StepScene(trace, canvas);
        return new ProjectionScene(trace.as(ProjectionStep.class), canvas);
    }

    private static Scene gramSchmidtScene(Trace<Step> trace, Canvas canvas) {
        boolean drawn = trace.get(0) instanceof GramSchmidtStep.Start start
                && drawn(start.A().rows());
        if (!drawn) return new StepScene(trace, canvas);
        return new GramSchmidtScene(trace.as(GramSchmidtStep.class), canvas);
    }

    private static boolean drawn(int entries) {
        return entries == 2 || entries == 3;
    }
}
