package mml.pillars;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.mixture.CollapseException;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.text.Count;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * Four questions to the same points of the plane, each answered by the algorithm of its chapter:
 * <pre>
 *   regression                 which x₂ goes with an x₁?      least squares, chapter 9
 *   dimensionality reduction   which one number says most?    the first principal component, chapter 10
 *   density estimation         which points are usual?        a mixture of two Gaussians by EM, chapter 11
 *   classification             which class is it?             the widest street between two classes, chapter 12
 * </pre>
 * EM starts one standard deviation along the principal component to either side of the mean. Where a component
 * collapses, the density is the likeliest single Gaussian.
 *
 * @param X N×2
 * @mml §1.2, Figure 1.1
 */
public record FourPillars(Matrix X, LinearRegression regression, Pca reduction, EmResult density, Svm classification) {
    /** As EM is asked to climb here. */
    public static final EmSettings CLIMB = EmSettings.BOOK.withTolerance(1e-9).withIterations(2000);

    /** The machine: a straight street, and a point beyond its border costs as much as it is wide. */
    public static final SvmSettings STREET =
            SvmSettings.of(Kernel.linear(), 1).withTolerance(1e-6).withIterations(20_000);

    /** Without a watcher. */
    public static FourPillars of(Matrix X, List<String> y) {
        return of(X, y, Tracer.off());
    }

    /**
     * Asks all four while {@code trace} watches.
     *
     * @param X N×2 with N ≥ 3, finite, not all on one line
     * @param y the class of each point, two different ones
     * @throws IllegalArgumentException if X or y is another
     */
    public static FourPillars of(Matrix X, List<String> y, Tracer<? super PillarStep> trace) {
        Shapes.finite(X, "X");
        if (X.cols() != 2) throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected 2");
        if (X.rows() < 3)
            throw new IllegalArgumentException("X has " + Count.of(X.rows(), "row") + ", expected 3 or more");
        Pca along = Pca.of(X, PcaSettings.BOOK);
        if (along.rank() < 2)
            throw new IllegalArgumentException("all points of X lie on one line, expected some beside it");
        Svm machine = Svm.of(X, y, STREET);
        LinearRegression line = LinearRegression.of(FeatureMap.polynomial(1), X.columns(0, 1), X.column(1));
        Pca one = Pca.of(X, PcaSettings.BOOK.withComponents(1));
        EmResult mixture = density(X, along);
        FourPillars all = new FourPillars(X, line, one, mixture, machine);
        if (trace.on()) all.tell(y, trace);
        return all;
    }

    private static EmResult density(Matrix X, Pca along) {
        Vector off = along.B().column(0).times(along.deviations().get(0));
        Matrix means = Matrix.ofRows(along.mean().minus(off), along.mean().plus(off));
        Matrix S = Moments.of(X).covariance(Divisor.N);
        try {
            return Em.of(X, GaussianMixture.of(Vector.of(0.5, 0.5), means, List.of(S, S)), CLIMB, Tracer.off());
        } catch (CollapseException e) {
            GaussianMixture alone = GaussianMixture.of(Vector.of(1), Matrix.ofRows(along.mean()), List.of(S));
            return Em.of(X, alone, CLIMB, Tracer.off());
        }
    }

    private void tell(List<String> y, Tracer<? super PillarStep> trace) {
        List<String> classes = classification.classes();
        Vector sides = Vector.generate(X.rows(), n -> y.get(n).equals(classes.get(1)) ? 1 : -1);
        trace.step(new PillarStep.Start(X, sides, classes.get(0), classes.get(1)));
        trace.step(new PillarStep.Regressed(regression.theta(), regression.residualSumOfSquares()));
        double across = reduction.deviations().get(1);
        trace.step(new PillarStep.Reduced(
                reduction.mean(), reduction.B().column(0), reduction.captured(1), X.rows() * across * across));
        GaussianMixture mixture = density.mixture();
        Matrix below = Matrix.generate(
                2 * mixture.size(),
                2,
                (i, d) -> mixture.covariances().get(i / 2).get(i % 2, d));
        trace.step(new PillarStep.Estimated(mixture.weights(), mixture.means(), below, density.logLikelihood()));
        Vector w = classification.hasHyperplane() ? classification.hyperplane().w() : Vector.zeros(2);
        List<Integer> support = new ArrayList<>();
        for (int n : classification.support()) support.add(n);
        trace.step(new PillarStep.Classified(w, classification.bias(), support, wrong(y)));
    }

    /** How many points lie on the side of the other class. */
    public int wrong(List<String> y) {
        List<String> said = classification.predict(X);
        int wrong = 0;
        for (int n = 0; n < said.size(); n++) if (!said.get(n).equals(y.get(n))) wrong++;
        return wrong;
    }

    /** What each of the four is certified by, in their order. */
    public List<Certificate> certificates() {
        return List.of(
                regression.certificate(),
                reduction.certificate(X),
                density.certificate(X),
                classification.certificate());
    }

    @Override
    public String toString() {
        return "regression: " + regression + "\nreduction: " + reduction + "\ndensity: " + density
                + "\nclassification: " + classification;
    }
}
