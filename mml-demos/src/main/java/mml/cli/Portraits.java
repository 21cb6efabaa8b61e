package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.EmStep;
import mml.mixture.KMeansStep;
import mml.model.CrossValidation;
import mml.model.FoldStep;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.Preparation;
import mml.optimization.DescentStep;
import mml.reduction.PcaStep;
import mml.reduction.PpcaStep;
import mml.regression.BayesianStep;
import mml.regression.LinearRegression;
import mml.regression.RegressionStep;
import mml.svm.SmoStep;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Scene;
import mml.viz.scene.mixture.EmScene;
import mml.viz.scene.mixture.KMeansScene;
import mml.viz.scene.model.FoldScene;
import mml.viz.scene.optimization.DescentScene;
import mml.viz.scene.optimization.Landscape;
import mml.viz.scene.reduction.PcaScene;
import mml.viz.scene.reduction.PpcaScene;
import mml.viz.scene.regression.BayesianScene;
import mml.viz.scene.regression.RegressionScene;
import mml.viz.scene.svm.MarginScene;
import org.jspecify.annotations.Nullable;

/** Pictures of runs on data that have a place on paper, one or two numbers each; null where they have none. */
final class Portraits {
    private static final double BESIDE = 0.2; // of the way that a descent goes, free around it
    private static final double FARTHEST = 1e6;
    private static final double NEAREST = 1e-100; // nearer to 0, squares vanish

    private Portraits() {}

    /** The way down, on the contours of a function of two variables or the graph of one. */
    static @Nullable Scene descent(Run run, Canvas canvas) {
        Trace<DescentStep> steps = run.steps(DescentStep.class);
        DescentStep.Start start = steps.start(DescentStep.Start.class);
        Expression f = Formula.of(run, start.x0()).f();
        if (f.variables().size() > 2 || f.variables().size() != start.x0().size()) return null;
        List<Scale> axes = new ArrayList<>();
        for (int j = 0; j < start.x0().size(); j++) {
            int entry = j;
            double[] places = steps.stream()
                    .filter(DescentStep.Iterate.class::isInstance)
                    .mapToDouble(s -> ((DescentStep.Iterate) s).x().get(entry))
                    .toArray();
            for (double x : places) if (!(Math.abs(x) <= FARTHEST)) return null;
            if (places.length == 0) return null;
            axes.add(Scale.roomy(BESIDE, places));
        }
        Landscape landscape = Landscape.of(f, axes.get(0), axes.get(axes.size() - 1));
        return new DescentScene(landscape, steps, Map.of(), canvas);
    }

    /** The points and their projections, in the plane. */
    static @Nullable Scene pca(Run run, Canvas canvas) {
        return run.steps().get(0) instanceof PcaStep.Start start && isSeen(start.X())
                ? new PcaScene(run.steps(PcaStep.class), canvas, axes(run).names())
                : null;
    }

    /** The points, the line or plane that is learned, and what is missing filled in. */
    static @Nullable Scene ppca(Run run, Canvas canvas) {
        if (!(run.steps().get(0) instanceof PpcaStep.Start start)) return null;
        Matrix X = start.X();
        Matrix known = Matrix.generate(
                X.rows(),
                X.cols(),
                (n, d) -> Double.isNaN(X.get(n, d)) ? 0 : X.get(n, d)); // what is missing has no place
        return isSeen(known) ? new PpcaScene(run.steps(PpcaStep.class), canvas) : null;
    }

    /** The best of the starts, on a line or in the plane. */
    static @Nullable Scene mixture(Run run, Canvas canvas) {
        Trace<EmStep> all = Trace.of(t -> {
            for (EmStep step : run.steps(EmStep.class)) if (!(step instanceof EmStep.Restart)) t.step(step);
        });
        if (all.size() == 0) return null;
        Trace<EmStep> best = best(runs(all, EmStep.Start.class), Portraits::likelihood);
        Matrix X = best.start(EmStep.Start.class).X();
        return X.cols() <= 2 && isNear(X) ? new EmScene(best, canvas).within(axes(run)) : null;
    }

    /** The best of the starts, in the plane. */
    static @Nullable Scene clusters(Run run, Canvas canvas) {
        Trace<KMeansStep> best = best(runs(run.steps(KMeansStep.class), KMeansStep.Start.class), Portraits::tightness);
        Matrix X = best.start(KMeansStep.Start.class).X();
        return isSeen(X) ? new KMeansScene(best, canvas).within(axes(run)) : null;
    }

    /** The boundary between two classes in the plane, with its margins. */
    static @Nullable Scene margin(Run run, Canvas canvas) {
        Trace<SmoStep> steps = run.steps(SmoStep.class);
        Matrix X = steps.start(SmoStep.Start.class).X();
        return isSeen(X) ? new MarginScene(steps, Chapter12.kernel(run, 2), canvas).within(axes(run)) : null;
    }

    /** The curve nearest to the points, over inputs of one entry. */
    static @Nullable Scene curve(Run run, Canvas canvas) {
        Matrix X = Data.features(run);
        if (X.cols() != 1 || !isNear(X)) return null;
        LinearRegression fit =
                LinearRegression.of(Chapter09.features(run, X), X, Chapter09.observations(run), Tracer.off());
        return new RegressionScene(run.steps(RegressionStep.class), fit, canvas);
    }

    /** Lines that may be true, datum by datum, over inputs of one entry. */
    static @Nullable Scene curves(Run run, Canvas canvas) {
        Matrix X = Data.features(run);
        return X.cols() == 1 && isNear(X)
                ? new BayesianScene(run.steps(BayesianStep.class), Chapter09.features(run, X), canvas)
                : null;
    }

    /** Fold after fold, over inputs of one entry; or which λ each fold gets. */
    static @Nullable Scene folds(Run run, Canvas canvas) {
        if (ChosenInside.isAsked(run)) return ChosenInside.scene(run, canvas);
        Matrix X = Data.features(run);
        if (X.cols() != 1 || !isNear(X)) return null;
        Trace<FoldStep> steps = run.steps(FoldStep.class);
        FoldStep.Start start = steps.start(FoldStep.Start.class);
        Folds folds = new Folds(start.fold(), start.folds());
        return new FoldScene(
                steps,
                k -> {
                    Learner.Predictor f = CrossValidation.fit(
                            Chapter08.learner(run), Preparation.FROM_TRAINING, start.X(), start.y(), folds.training(k));
                    return x ->
                            f.predict(Chapter08.columns(run, Matrix.of(1, 1, x)).row(0));
                },
                canvas);
    }

    private static boolean isSeen(Matrix X) {
        return X.cols() == 2 && isNear(X);
    }

    private static boolean isNear(Matrix X) {
        for (int j = 0; j < X.cols(); j++) if (!isNear(X.column(j))) return false;
        return true;
    }

    /** Whether no entry is so large or small that its square, or its place on an axis, is lost. */
    static boolean isNear(Vector x) {
        for (double v : x.toArray()) if (v != 0 && !(Math.abs(v) >= NEAREST && Math.abs(v) <= FARTHEST)) return false;
        return true;
    }

    /** The runs that stand one after the other. */
    private static <S extends Step> List<List<S>> runs(Trace<S> all, Class<? extends S> start) {
        List<List<S>> runs = new ArrayList<>();
        for (S step : all) {
            if (start.isInstance(step)) runs.add(new ArrayList<>());
            runs.get(runs.size() - 1).add(step);
        }
        return runs;
    }

    /** Of several runs the one whose last step is worth most, the first of equal ones. */
    private static <S extends Step> Trace<S> best(List<List<S>> runs, ToDoubleFunction<S> worth) {
        List<S> best = runs.get(0);
        for (List<S> run : runs)
            if (worth.applyAsDouble(run.get(run.size() - 1)) > worth.applyAsDouble(best.get(best.size() - 1)))
                best = run;
        List<S> steps = best;
        return Trace.of(t -> steps.forEach(t::step));
    }

    /** A run that collapsed does not end with an E-step. */
    private static double likelihood(EmStep last) {
        return last instanceof EmStep.Responsibilities r ? r.objective() : Double.NEGATIVE_INFINITY;
    }

    private static double tightness(KMeansStep last) {
        return last instanceof KMeansStep.Assigned a ? -a.inertia() : Double.NEGATIVE_INFINITY;
    }

    /** Called as the columns of the table, if it names them. */
    private static DataAxes axes(Run run) {
        List<String> names = run.problem().get("X").names();
        return names.isEmpty()
                ? DataAxes.CHOSEN
                : new DataAxes(names.stream().map(Portraits::axis).toList(), null, null);
    }

    /** {@code x1} is a letter with an index, {@code waiting_min} two words. */
    private static String axis(String name) {
        return name.matches("\\p{L}\\d+") ? name.charAt(0) + "_{" + name.substring(1) + "}" : name.replace('_', ' ');
    }
}
