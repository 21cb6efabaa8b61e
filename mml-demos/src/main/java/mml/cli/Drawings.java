package mml.cli;

import java.util.List;
import java.util.stream.IntStream;
import mml.exact.DeterminantStep;
import mml.matrix.Matrix;
import mml.spectral.PageRankStep;
import mml.spectral.RankSequence;
import mml.spectral.SvdStages;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.PageRankScene;
import mml.viz.scene.RatingsScene;
import mml.viz.scene.Scene;
import mml.viz.scene.StepScene;
import mml.viz.scene.SvdStagesScene;
import mml.viz.scene.VolumeScene;

/** Pictures of what a run is about, where its steps alone would not show it; else the steps. */
final class Drawings {
    private static final double FARTHEST = 1e6;

    private Drawings() {}

    /** The three stages of an SVD that begins in the plane and ends there or in space. */
    static Scene stages(Problem problem, Settings settings, Trace<Step> trace, Canvas canvas) {
        Matrix A = problem.matrix();
        return SvdStagesScene.draws(A) && isNear(A)
                ? new SvdStagesScene(Trace.of(t -> SvdStages.of(A, t)), canvas)
                : new StepScene(trace, canvas);
    }

    /** The approximations from rank 0 to the one asked for, beside the matrix, as long as numbers can be read. */
    static Scene ranks(Problem problem, Settings settings, Trace<Step> trace, Canvas canvas) {
        StepScene steps = new StepScene(trace, canvas);
        if (!steps.isWritten()) return steps;
        Matrix A = problem.matrix();
        List<Integer> ranks = IntStream.rangeClosed(0, settings.get("--rank", Integer.class))
                .boxed()
                .toList();
        return new RatingsScene(
                Trace.of(t -> RankSequence.of(A, ranks, t)), names("row ", A.rows()), names("col ", A.cols()), canvas);
    }

    /** The pages with their links, as long as their ranks can be read. */
    static Scene pages(Problem problem, Settings settings, Trace<Step> trace, Canvas canvas) {
        StepScene steps = new StepScene(trace, canvas);
        if (!steps.isWritten()) return steps;
        Matrix links = problem.matrix();
        return new PageRankScene(trace.as(PageRankStep.class), links, names("page ", links.rows()), canvas);
    }

    /** The area or volume between the rows, else the elimination. */
    static Scene volume(Problem problem, Settings settings, Trace<Step> trace, Canvas canvas) {
        Matrix A = problem.matrix();
        return (A.rows() == 2 || A.rows() == 3) && isNear(A)
                ? new VolumeScene(trace.as(DeterminantStep.class), canvas)
                : Reductions.scene(trace, canvas);
    }

    private static boolean isNear(Matrix A) {
        return A.maxNorm() <= FARTHEST;
    }

    private static List<String> names(String what, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> what + i).toList();
    }
}
