package mml.probability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GaussianTest {
    @TestFactory
    Stream<DynamicTest> logDensities() {
        return Golden.cases("gaussianLogPdf").stream()
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> {
                    Gaussian gaussian = new Gaussian(
                            Golden.vector(c.input().get("mean")),
                            Golden.matrix(c.input().get("covariance")));
                    double expected = c.expected().get("logPdf").asDouble();
                    assertEquals(
                            expected,
                            gaussian.logDensity(Golden.vector(c.input().get("x"))),
                            c.relTol() * Math.abs(expected));
                }));
    }

    @TestFactory
    Stream<DynamicTest> conditionals() {
        return Golden.cases("gaussianConditional").stream()
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> {
                    JsonNode input = c.input();
                    List<Integer> known = new ArrayList<>();
                    input.get("given").forEach(i -> known.add(i.asInt()));
                    Gaussian rest = new Gaussian(
                                    Golden.vector(input.get("mean")), Golden.matrix(input.get("covariance")))
                            .conditional(known, Golden.vector(input.get("values")));
                    assertArrayEquals(
                            Golden.vector(c.expected().get("conditionalMean")).toArray(),
                            rest.mean().toArray(),
                            1e-12);
                    assertTrue(rest.covariance().isClose(Golden.matrix(wrapped(c)), 1e-13));
                }));
    }

    private static JsonNode wrapped(Golden c) {
        JsonNode covariance = c.expected().get("conditionalCovariance");
        if (covariance.get(0).isArray()) return covariance;
        var rows = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        rows.add(covariance);
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> divergences() {
        return Golden.cases("gaussianKL").stream()
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> {
                    JsonNode input = c.input();
                    double kl = new Gaussian(Golden.vector(input.get("mean0")), Golden.matrix(input.get("cov0")))
                            .divergence(
                                    new Gaussian(Golden.vector(input.get("mean1")), Golden.matrix(input.get("cov1"))));
                    assertEquals(c.expected().get("kl").asDouble(), kl, 1e-12);
                }));
    }

    @Test
    void aSampleHasItsMoments() {
        Gaussian gaussian = new Gaussian(Vector.of(1, -2), Matrix.of(2, 2, 2, 0.6, 0.6, 0.5));
        Moments moments = Moments.of(gaussian.sample(200_000, Rng.seeded(4)));
        assertTrue(moments.mean().isClose(gaussian.mean(), 0.02));
        assertTrue(moments.covariance(Divisor.N).isClose(gaussian.covariance(), 0.03));
        assertEquals(gaussian.marginal(List.of(1)), new Gaussian(Vector.of(-2), Matrix.of(1, 1, 0.5)));
    }

    @Test
    void momentsOfPartsJoin() {
        Matrix X = Rng.seeded(2).normalMatrix(100, 3).map(x -> x + 1e9);
        Moments whole = Moments.of(X);
        for (int at : new int[] {1, 37, 99}) {
            Moments joined = Moments.of(X.rows(0, at)).plus(Moments.of(X.rows(at, 100)));
            assertEquals(100, joined.n());
            assertTrue(whole.M2().isClose(joined.M2(), 1e-4), "of entries of size 100 at an offset of 1e9");
        }
        assertEquals(whole, Moments.none(3).plus(whole).plus(Moments.none(3)));
        assertThrows(IllegalStateException.class, () -> Moments.of(X.rows(0, 1)).covariance(Divisor.N_MINUS_1));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> new Gaussian(Vector.of(1), Matrix.identity(2)));
        assertThrows(IllegalArgumentException.class, () -> new Gaussian(Vector.of(1, 2), Matrix.of(2, 2, 1, 2, 3, 1)));
        Gaussian two = new Gaussian(Vector.of(1, 2), Matrix.identity(2));
        assertThrows(IllegalArgumentException.class, () -> two.logDensity(Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> two.conditional(List.of(0, 0), Vector.of(1, 1)));
    }
}
