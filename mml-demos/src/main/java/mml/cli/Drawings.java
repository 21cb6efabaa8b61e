package mml.cli;

import java.util.List;
import java.util.stream.IntStream;
import mml.calculus.TapeStep;
import mml.exact.DeterminantStep;
import mml.exact.RowReductionStep;
import mml.geometry.AffineProjectionStep;
import mml.geometry.AngleStep;
import mml.geometry.GramSchmidtStep;
import mml.geometry.ProjectionStep;
import mml.geometry.RotationStep;
import mml.matrix.Matrix;
import mml.spectral.ComplexEigenvalueException;
import mml.spectral.DefectiveMatrixException;
import mml.spectral.EigenStages;
import mml.spectral.PageRankStep;
import mml.spectral.RankSequence;
import mml.spectral.SvdStages;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.StepScene;
import mml.viz.scene.calculus.TapeScene;
import mml.viz.scene.exact.RowReductionScene;
import mml.viz.scene.exact.VolumeScene;
import mml.viz.scene.geometry.AffineProjectionScene;
import mml.viz.scene.geometry.AngleScene;
import mml.viz.scene.geometry.GramSchmidtScene;
import mml.viz.scene.geometry.ProjectionScene;
import mml.viz.scene.geometry.RotationScene;
import mml.viz.scene.spectral.EigenStagesScene;
import mml.viz.scene.spectral.PageRankScene;
import mml.viz.scene.spectral.RatingsScene;
import mml.viz.scene.spectral.SvdStagesScene;
import org.jspecify.annotations.Nullable;

/** Pictures of what a run is about, where its steps alone would not show it; null where there is none. */
final class Drawings {
    private static final double FARTHEST = 1e6;
    /** Numbers nearer to 0 are too long for names of places. */
    private static final double NEAREST = 1e-3;

    private Drawings() {}

    /** The three stages of an SVD that begins in the plane and ends there or in space. */
    static @Nullable Scene stages(Run run, Canvas canvas) {
        Matrix A = run.matrix();
        return SvdStagesScene.draws(A) && isNear(A)
                ? new SvdStagesScene(Trace.of(t -> SvdStages.of(A, t)), canvas)
                : null;
    }

    /** The three stages of A = PDP⁻¹ in the plane, where it has a basis of real eigenvectors. */
    static @Nullable Scene eigenvectors(Run run, Canvas canvas) {
        Matrix A = run.matrix();
        if (A.rows() != 2 || !isNear(A) || A.maxNorm() == 0) return null;
        try {
            return new EigenStagesScene(Trace.of(t -> EigenStages.of(A, t)), canvas);
        } catch (ComplexEigenvalueException | DefectiveMatrixException e) {
            return null;
        }
    }

    /** The approximations from rank 0 to the one asked for, beside the matrix, as long as numbers can be read. */
    static @Nullable Scene ranks(Run run, Canvas canvas) {
        if (!run.isWritten(canvas)) return null;
        Matrix A = run.matrix();
        List<Integer> ranks = IntStream.rangeClosed(0, run.option("--rank", Integer.class))
                .boxed()
                .toList();
        RatingsScene scene = new RatingsScene(
                Trace.of(t -> RankSequence.of(A, ranks, t)), names("row ", A.rows()), names("col ", A.cols()), canvas);
        return scene.isWritten() ? scene : null;
    }

    /** The pages with their links, as long as their ranks can be read. */
    static @Nullable Scene pages(Run run, Canvas canvas) {
        if (!run.isWritten(canvas)) return null;
        Matrix links = Links.of(run).weights();
        return new PageRankScene(run.steps(PageRankStep.class), links, names("page ", links.rows()), canvas);
    }

    /** The area or volume between the rows, else the elimination. */
    static Scene volume(Run run, Canvas canvas) {
        if (Letters.in(run.problem().get("matrix"))) return reduction(run, canvas);
        Matrix A = run.matrix();
        return (A.rows() == 2 || A.rows() == 3) && isNear(A)
                ? new VolumeScene(run.steps(DeterminantStep.class), canvas)
                : reduction(run, canvas);
    }

    /** The steps of the reduction, also those inside a determinant; what follows the reduction has no picture. */
    static Scene reduction(Run run, Canvas canvas) {
        Trace<RowReductionStep> reduction = Trace.of(t -> {
            for (Step step : run.steps()) {
                if (step instanceof RowReductionStep r) t.step(r);
                else if (step instanceof DeterminantStep.Eliminate e) t.step(e.step());
            }
        });
        RowReductionScene scene = new RowReductionScene(reduction, canvas);
        return scene.isWritten() ? scene : new StepScene(reduction, canvas);
    }

    /** The vectors with their angle, in the plane. */
    static @Nullable Scene angle(Run run, Canvas canvas) {
        return run.steps().get(0) instanceof AngleStep.Start start && start.x().size() == 2
                ? new AngleScene(run.steps(AngleStep.class), canvas)
                : null;
    }

    /** The point and the subspace, where they have two or three entries. */
    static @Nullable Scene projection(Run run, Canvas canvas) {
        if (run.steps().get(0) instanceof AffineProjectionStep.Shifted start
                && isSeen(start.x().size()))
            return new AffineProjectionScene(run.steps(AffineProjectionStep.class), canvas);
        return run.steps().get(0) instanceof ProjectionStep.Start start
                        && isSeen(start.x().size())
                ? new ProjectionScene(run.steps(ProjectionStep.class), canvas)
                : null;
    }

    /** The columns as vectors, where they have two or three entries. */
    static @Nullable Scene gramSchmidt(Run run, Canvas canvas) {
        return run.steps().get(0) instanceof GramSchmidtStep.Start start
                        && isSeen(start.A().rows())
                ? new GramSchmidtScene(run.steps(GramSchmidtStep.class), canvas)
                : null;
    }

    /** The turned axes, in the plane or in space. */
    static @Nullable Scene rotation(Run run, Canvas canvas) {
        return run.steps().get(0) instanceof RotationStep first && first.R().rows() <= 3
                ? new RotationScene(run.steps(RotationStep.class), canvas)
                : null;
    }

    /** The graph of the formula, as long as it can be read. */
    static @Nullable Scene tape(Run run, Canvas canvas) {
        return run.steps().get(0) instanceof TapeStep.Graph start && TapeScene.draws(start.graph())
                ? new TapeScene(run.steps(TapeStep.class), canvas)
                : null;
    }

    private static boolean isSeen(int entries) {
        return entries == 2 || entries == 3;
    }

    private static boolean isNear(Matrix A) {
        double largest = A.maxNorm();
        return largest <= FARTHEST && (largest >= NEAREST || largest == 0);
    }

    private static List<String> names(String what, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> what + i).toList();
    }
}
