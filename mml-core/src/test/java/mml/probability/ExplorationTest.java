package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class ExplorationTest extends TraceContract<ExplorationStep> {
    @Override
    protected Class<ExplorationStep> family() {
        return ExplorationStep.class;
    }

    @Override
    protected Stream<Run<ExplorationStep>> runs() {
        return Stream.of(
                t -> Exploration.of(new Beta(9, 6), 0.5, 0.95, t),
                t -> Exploration.of(new Beta(0.5, 0.5), 0.5, 0.5, t),
                t -> Exploration.of(new Binomial(5, 0.4), 2, 0.9, t),
                t -> Exploration.of(new StudentT(1), 1, 0.5, t));
    }

    /** Right values of the design, 6.g and 6.j. */
    @Test
    void betaAndGamma() {
        Exploration beta = Exploration.of(new Beta(9, 6), 0.5, 0.95, Tracer.off());
        assertEquals(0.3513801106159915, beta.tails().get(0), 1e-14);
        assertEquals(0.8233889100178822, beta.tails().get(1), 1e-14);
        assertEquals(0.36123378847942195, beta.shortest().get(0), 1e-8);
        assertEquals(0.8318303033929311, beta.shortest().get(1), 1e-8);
        assertTrue(beta.certificate().holds());
        List<ExplorationStep> steps = new ArrayList<>();
        Exploration.of(Gamma.ofShapeAndRate(3, 2), 1, 0.9, steps::add);
        ExplorationStep.Shape shape = (ExplorationStep.Shape) steps.get(0);
        assertEquals(new ExplorationStep.Shape(1.5, 0.75, Vector.of(1)), shape);
        assertEquals(0.32332358381693654, ((ExplorationStep.Below) steps.get(1)).cdf(), 1e-15);
    }

    @Test
    void everyFamilyIsCertified() {
        for (Distribution X : List.of(
                Normal.STANDARD,
                Gamma.exponential(2),
                new Gamma(0.5, 1),
                new InverseGamma(3, 2),
                new Uniform(-1, 2),
                new StudentT(1),
                new StudentT(5),
                new Beta(0.5, 3),
                new Beta(0.5, 0.5),
                new Binomial(15, 0.4),
                new BetaBinomial(10, 2, 3),
                Discrete.of(Vector.of(1, 2, 3), Vector.of(1, 1, 2))))
            for (double x : new double[] {-1, 0.2, 1, 4})
                for (double level : new double[] {0.1, 0.5, 0.95, 0.999})
                    assertTrue(
                            Exploration.of(X, x, level, Tracer.off())
                                    .certificate()
                                    .holds(),
                            X + " at " + x + ", " + level + ": "
                                    + Exploration.of(X, x, level, Tracer.off()).certificate());
    }

    @Test
    void namedFactoriesSayTheSame() {
        assertEquals(Gamma.ofShapeAndRate(3, 2), Gamma.ofShapeAndScale(3, 0.5));
        assertEquals(Gamma.ofShapeAndRate(3, 2), Gamma.ofMeanAndVariance(1.5, 0.75));
        assertEquals(new Normal(1, 4), Normal.ofPrecision(1, 0.25));
        assertEquals(new Normal(1, 4), Normal.ofDeviation(1, 2));
        assertEquals(new Beta(3, 1), Beta.ofMeanAndCount(0.75, 4));
        assertThrows(IllegalArgumentException.class, () -> Beta.ofMeanAndCount(1, 4));
        assertThrows(IllegalArgumentException.class, () -> Gamma.ofMeanAndVariance(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Normal.ofPrecision(0, -1));
    }

    @Test
    void parametersAreWrittenWithTheirNames() {
        assertEquals(
                List.of(
                        "shape a = 3, rate b = 2",
                        "shape a = 3, scale 1/b = 0.5",
                        "mean a/b = 1.5, variance a/b² = 0.75"),
                Parametrisation.all(new Gamma(3, 2)).stream()
                        .map(Parametrisation::text)
                        .toList());
        assertEquals(3, Parametrisation.all(Normal.STANDARD).size());
        assertEquals(List.of(), Parametrisation.all(new BetaBinomial(3, 1, 1)));
        for (Distribution X : List.of(
                new Beta(2, 3), new InverseGamma(2, 1), new Uniform(0, 2), new Binomial(4, 0.5), new StudentT(3)))
            assertTrue(!Parametrisation.all(X).isEmpty());
    }

    @Test
    void badArguments() {
        assertThrows(
                IllegalArgumentException.class, () -> Exploration.of(Normal.STANDARD, Double.NaN, 0.5, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> Exploration.of(Normal.STANDARD, 0, 1, Tracer.off()));
    }

    @Test
    void otherEndsAreNotCertified() {
        Exploration right = Exploration.of(new Beta(9, 6), 0.5, 0.95, Tracer.off());
        Vector narrow = Exploration.of(new Beta(9, 6), 0.5, 0.9, Tracer.off()).shortest();
        assertTrue(with(right, right.tails(), right.shortest()).certificate().holds());
        assertFalse(
                with(right, right.shortest(), right.shortest()).certificate().holds(), "not equal");
        assertFalse(with(right, right.tails(), right.tails()).certificate().holds(), "not the shortest");
        assertFalse(with(right, right.tails(), narrow).certificate().holds(), "too little");
    }

    @Test
    void otherEndsWhereNoneIsShorterAreNotCertified() {
        for (Distribution X : List.of(new Binomial(15, 0.4), new Beta(0.5, 0.5))) {
            Exploration right = Exploration.of(X, 0.2, 0.9, Tracer.off());
            Vector low = right.tails().plus(Vector.of(-1, 0));
            Vector high = right.tails().plus(Vector.of(0, 1));
            assertTrue(right.certificate().holds());
            assertFalse(with(right, low, low).certificate().holds());
            assertFalse(with(right, high, high).certificate().holds());
            assertFalse(with(right, right.tails(), low).certificate().holds());
        }
    }

    private static Exploration with(Exploration e, Vector tails, Vector shortest) {
        return new Exploration(e.X(), e.x(), e.level(), tails, shortest);
    }

    /** The standard normal distribution, but for what it says of ½. */
    private record Wrong(double survival, double back) implements Distribution {
        @Override
        public double logDensity(double x) {
            return Normal.STANDARD.logDensity(x);
        }

        @Override
        public double cdf(double x) {
            return Normal.STANDARD.cdf(x);
        }

        @Override
        public double survival(double x) {
            return Normal.STANDARD.survival(x) + (x == 0.5 ? survival : 0);
        }

        @Override
        public double quantile(double p) {
            return Normal.STANDARD.quantile(p) + (p == cdf(0.5) ? back : 0);
        }

        @Override
        public double mean() {
            return 0;
        }

        @Override
        public double variance() {
            return 1;
        }

        @Override
        public List<Double> modes() {
            return List.of(0.0);
        }
    }

    @Test
    void aDistributionThatContradictsItselfIsNotCertified() {
        assertTrue(Exploration.of(new Wrong(0, 0), 0.5, 0.9, Tracer.off())
                .certificate()
                .holds());
        assertFalse(Exploration.of(new Wrong(1e-6, 0), 0.5, 0.9, Tracer.off())
                .certificate()
                .holds());
        assertFalse(Exploration.of(new Wrong(0, 1e-6), 0.5, 0.9, Tracer.off())
                .certificate()
                .holds());
    }
}
