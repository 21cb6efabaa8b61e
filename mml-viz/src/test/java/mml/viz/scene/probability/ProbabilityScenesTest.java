package mml.viz.scene.probability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.BayesRule;
import mml.probability.BayesStep;
import mml.probability.Beta;
import mml.probability.Cancellation;
import mml.probability.ChangeOfVariables;
import mml.probability.ChangeStep;
import mml.probability.ConditionalStep;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.probability.Distribution;
import mml.probability.Gamma;
import mml.probability.Gaussian;
import mml.probability.Independence;
import mml.probability.InverseSampling;
import mml.probability.JointStep;
import mml.probability.JointTable;
import mml.probability.Normal;
import mml.probability.SamplingStep;
import mml.probability.StudentT;
import mml.probability.Uniform;
import mml.probability.VarianceStep;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ProbabilityScenesTest {
    private static BayesScene bayes(String[] prior, String[][] likelihood, List<Integer> outcomes, Canvas canvas) {
        List<BigFraction> p = FieldMatrix.parse(new String[][] {prior}).rowEntries(0);
        Trace<BayesStep> trace = Trace.of(t -> BayesRule.of(p, FieldMatrix.parse(likelihood), outcomes, t));
        return new BayesScene(
                trace,
                List.of("ill", "well", "unsure").subList(0, prior.length),
                List.of("positive", "negative", "unclear").subList(0, likelihood[0].length),
                canvas);
    }

    private static BayesScene rare(Canvas canvas) {
        String[][] test = {{"0.95", "0.05"}, {"0.1", "0.9"}};
        return bayes(new String[] {"1/100", "99/100"}, test, List.of(0, 1), canvas);
    }

    private static ConditionalScene cut(Gaussian joint, int known, double value, Canvas canvas) {
        Trace<ConditionalStep> trace = Trace.of(t -> joint.conditional(List.of(known), Vector.of(value), t));
        return new ConditionalScene(trace, canvas);
    }

    private static Gaussian plane(double m, double n, double a, double b, double c) {
        return new Gaussian(Vector.of(m, n), Matrix.of(2, 2, a, b, b, c));
    }

    private static ConjugateScene belief(Beta prior, Vector x, Canvas canvas) {
        Trace<ConjugateStep> trace = Trace.of(t -> ConjugateUpdate.of(prior, x, t));
        return new ConjugateScene(trace, canvas);
    }

    private static JointScene joint(String[][] rows, Canvas canvas) {
        Trace<JointStep> trace = Trace.of(t -> Independence.of(JointTable.parse(rows), t));
        return new JointScene(trace, canvas);
    }

    private static CancellationScene variance(Vector x, Canvas canvas) {
        Trace<VarianceStep> trace = Trace.of(t -> Cancellation.of(x, 15, t));
        return new CancellationScene(trace, canvas);
    }

    private static ChangeScene change(Distribution X, String g, Canvas canvas) {
        Recorder<ChangeStep> steps = Recorder.all();
        ChangeOfVariables Y = ChangeOfVariables.of(X, Expression.parse(g), 8, steps);
        return new ChangeScene(steps.trace(), Y, canvas);
    }

    private static SamplingScene sampling(Distribution X, Canvas canvas) {
        Trace<SamplingStep> trace = Trace.of(t -> InverseSampling.of(X, 12, Rng.seeded(3), t));
        return new SamplingScene(trace, X, canvas);
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("change", change(new Beta(3, 1), "x^2", Canvas.WIDE), 4, 9);
        Golden.frames("sampling", sampling(Gamma.exponential(1), Canvas.WIDE), 11);
        Golden.frames("joint", joint(new String[][] {{"1/8", "1/4", "1/8"}, {"1/4", "1/8", "1/8"}}, Canvas.WIDE), 5);
        Golden.frames("variance", variance(Vector.of(1, 2, 4), Canvas.WIDE), 8);
        Golden.frames("bayes", rare(Canvas.WIDE), 1, 3);
        Golden.frames("conditional", cut(plane(0, 2, 0.3, -1, 5), 1, -1, Canvas.WIDE), 3);
        Golden.frames("conjugate", belief(new Beta(2, 3), Vector.of(1, 1, 0, 1), Canvas.WIDE), 3);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.CLASSIC, Canvas.ofWidth(480, 18)))
            for (Scene scene : List.of(
                    rare(canvas),
                    bayes(
                            new String[] {"1/7", "2/7", "4/7"},
                            new String[][] {
                                {"0", "1/3", "2/3"},
                                {"1", "0", "0"},
                                {"123456789/987654321", "0", "864197532/987654321"}
                            },
                            List.of(0, 0),
                            canvas),
                    joint(new String[][] {{"1/8", "1/4", "1/8"}, {"1/4", "1/8", "1/8"}}, canvas),
                    joint(
                            new String[][] {
                                {"1/20", "1/20", "1/20", "1/20", "1/20"},
                                {"1/20", "1/20", "1/20", "1/20", "1/20"},
                                {"1/20", "1/20", "1/20", "1/20", "1/20"},
                                {"0", "123457/2500000", "126543/2500000", "1/10", "1/20"}
                            },
                            canvas),
                    change(new Beta(3, 1), "x^2", canvas),
                    change(Normal.STANDARD, "x^3 - 3x", canvas),
                    change(new Uniform(0, 1), "-log(x)", canvas),
                    change(Normal.STANDARD, "1e200 * exp(x)", canvas),
                    sampling(Gamma.exponential(1), canvas),
                    sampling(new Beta(0.5, 0.5), canvas),
                    sampling(new StudentT(3), canvas),
                    variance(Vector.of(1, 2, 4), canvas),
                    variance(Vector.of(1e6, -1e6, 1e-6), canvas),
                    cut(plane(0, 2, 0.3, -1, 5), 1, -1, canvas),
                    cut(plane(1000, -3, 1e4, 0.5, 1e-3), 0, 2000, canvas),
                    cut(plane(0, 0, 1, 1 - 1e-9, 1), 1, 0.5, canvas),
                    belief(new Beta(2, 3), Vector.of(1, 1, 0, 1), canvas),
                    belief(new Beta(0.5, 0.5), Vector.generate(40, n -> n % 3 == 0 ? 0 : 1), canvas),
                    belief(new Beta(1, 1), Vector.of(), canvas)))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    /** A crowd is a crowd whatever the shares: nobody vanishes, and none is counted for two. */
    @Test
    void aThousandCasesStayAThousand() {
        Rng rng = Rng.seeded(6);
        for (int run = 0; run < 500; run++) {
            int kinds = 1 + rng.below(8);
            double[] shares = new double[kinds];
            double sum = 0;
            for (int k = 0; k < kinds; k++) {
                shares[k] = rng.below(3) == 0 ? 1e-5 : rng.uniform();
                sum += shares[k];
            }
            for (int k = 0; k < kinds; k++) shares[k] /= sum;
            int[] counts = Crowd.counts(shares);
            assertEquals(Crowd.SIZE, Arrays.stream(counts).sum());
            for (int k = 0; k < kinds; k++) assertEquals(Crowd.SIZE * shares[k], counts[k], 1);
        }
        assertArrayEquals(new int[] {10, 0, 99, 891}, Crowd.counts(new double[] {0.0095, 0.0005, 0.099, 0.891}));
    }

    @Test
    void theSquareSaysTheNumbersOfItsStep() {
        BayesScene scene = rare(Canvas.WIDE);
        assertEquals(6, scene.frames());
        assertEquals("Before: ill 1/100, well 99/100", scene.frame(0).caption());
        assertTrue(scene.frame(3).caption().contains("19/217"), scene.frame(3).caption());
        assertTrue(scene.frame(3).picture().description().contains("ill: 9.5 of the 108.5 positive"));
        assertTrue(scene.frame(4).picture().description().startsWith("Negative is seen"));
        assertTrue(scene.frame(4).picture().description().contains("1000 cases that were positive"));
        for (int i = 1; i < scene.frames(); i++)
            assertNotEquals(
                    scene.frame(i - 1).picture().marks(),
                    scene.frame(i).picture().marks());
    }

    /** What the figure asks is not answered before its step. */
    @Test
    void theConditionalComesWithItsStep() {
        ConditionalScene scene = cut(plane(0, 2, 0.3, -1, 5), 1, -1, Canvas.WIDE);
        assertFalse(scene.frame(2).picture().toString().contains("density-band-1"));
        assertTrue(scene.frame(3).picture().toString().contains("density-band-1"));
        assertEquals(
                "The variance falls from 0.3 by 0.2 to 0.1, whatever the value known",
                scene.frame(3).caption());
    }

    @Test
    void axesThatAreKeptStayWhereTheyAre() {
        Scale s = Scale.linear(-9, 9);
        Plane before =
                cut(plane(0, 2, 0.3, -1, 5), 1, -1, Canvas.WIDE).within(s, s).plane();
        Plane after = cut(plane(1, 2, 4, -1, 5), 1, 3, Canvas.WIDE).within(s, s).plane();
        assertEquals(before.at(1, 2), after.at(1, 2));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Gaussian three = new Gaussian(Vector.zeros(3), Matrix.identity(3));
        assertThrows(IllegalArgumentException.class, () -> cut(three, 1, 0, Canvas.WIDE));
        Trace<ConjugateStep> mean = Trace.of(t -> ConjugateUpdate.ofMean(Normal.STANDARD, 1, Vector.of(2), t));
        assertThrows(IllegalArgumentException.class, () -> new ConjugateScene(mean, Canvas.WIDE));
        Trace<BayesStep> trace = Trace.of(t ->
                BayesRule.of(List.of(BigFraction.ONE), FieldMatrix.parse(new String[][] {{"1"}}), List.of(), t));
        assertThrows(IllegalArgumentException.class, () -> new BayesScene(trace, List.of(), List.of("y")));
    }

    @Test
    void aTreeHasAPathForEachHypothesisAndOutcome() {
        BayesTreeScene tree =
                new BayesTreeScene(rare(Canvas.WIDE).trace(), List.of("ill", "well"), List.of("positive", "negative"));
        Golden.frames("bayes-tree", tree, 2, 3);
        assertEquals(rare(Canvas.WIDE).frame(3).caption(), tree.frame(3).caption());
        for (int i = 1; i < tree.frames(); i++)
            assertNotEquals(
                    tree.frame(i - 1).picture().marks(), tree.frame(i).picture().marks());
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
            BayesTreeScene fitted = new BayesTreeScene(
                    rare(canvas).trace(), List.of("ill", "well"), List.of("positive", "negative"), canvas);
            for (int i = 0; i < fitted.frames(); i++)
                Bounds.check(fitted.frame(i).picture());
        }
    }
}
