package mml.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReconstructionTest extends TraceContract<ReconstructionStep> {
    private static final Matrix X = Matrix.of(4, 3, 2, 0, 1, -2, 0, 1, 0, 1, 1, 0, -1, 1);

    @Override
    protected Class<ReconstructionStep> family() {
        return ReconstructionStep.class;
    }

    @Override
    protected Stream<Run<ReconstructionStep>> runs() {
        return Stream.of(t -> Reconstruction.of(Pca.of(X), Vector.of(1, 1, 2), t));
    }

    @Test
    void theFirstDirectionTakesTheFirstCoordinate() {
        Pca pca = Pca.of(X, PcaSettings.BOOK.withComponents(1));
        Trace<ReconstructionStep> trace = Trace.of(t -> Reconstruction.of(pca, Vector.of(1, 1, 2), t));
        assertEquals(Vector.of(0, 0, 1), trace.get(0).approximation());
        assertEquals(Math.sqrt(3), trace.get(0).error(), 1e-15);
        assertEquals(0, trace.get(1).approximation().minus(Vector.of(1, 0, 1)).maxNorm(), 1e-15);
        assertEquals(Math.sqrt(2), trace.get(1).error(), 1e-15);
        assertEquals(
                1 / 3.0,
                Reconstruction.of(pca, Vector.of(1, 1, 2), Tracer.off()).share(),
                1e-15);
    }

    @Property(tries = 40)
    void allDirectionsGiveThePointBackAndEachTakesItsSquare(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix data = rng.normalMatrix(9, 4).times(Math.pow(10, rng.below(9) - 4));
        Pca pca = Pca.of(data, seed % 2 == 0 ? PcaSettings.BOOK : PcaSettings.BOOK.standardised());
        Vector x = data.row(0);
        Trace<ReconstructionStep> trace = Trace.of(t -> Reconstruction.of(pca, x, t));
        Reconstruction all = Reconstruction.of(pca, x, Tracer.off());
        assertEquals(0, all.approximation().minus(x).maxNorm(), 1e-12 * (1 + data.maxNorm()));
        assertTrue(all.certificate(pca).holds(), all.certificate(pca).toString());
        for (int i = 1; i < trace.size(); i++) {
            ReconstructionStep.Added added = (ReconstructionStep.Added) trace.get(i);
            double before = trace.get(i - 1).error();
            assertEquals(
                    before * before, added.error() * added.error() + added.z() * added.z(), 1e-10 * before * before);
        }
    }

    @Test
    void theErrorIsThatOfTheComponents() {
        Matrix data = Rng.seeded(5).normalMatrix(12, 6);
        Pca pca = Pca.of(data, PcaSettings.BOOK.withComponents(2));
        for (int n = 0; n < data.rows(); n++) {
            double error = Reconstruction.of(pca, data.row(n), Tracer.off()).error();
            assertEquals(pca.errors(data).get(n), error * error, 1e-12);
        }
    }

    @Test
    void anotherPointIsNotCertified() {
        Pca pca = Pca.of(X);
        Reconstruction right = Reconstruction.of(pca, Vector.of(1, 1, 2), Tracer.off());
        assertFalse(new Reconstruction(right.approximation().times(1.001), right.z(), right.error(), right.distance())
                .certificate(pca)
                .holds());
        assertFalse(new Reconstruction(right.approximation(), right.z(), right.error() + 0.01, right.distance())
                .certificate(pca)
                .holds());
        assertEquals(1, Reconstruction.of(pca, pca.mean(), Tracer.off()).share());
    }

    @Test
    void thePointMustHaveTheFeatures() {
        assertThrows(IllegalArgumentException.class, () -> Reconstruction.of(Pca.of(X), Vector.of(1, 2), Tracer.off()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Reconstruction.of(Pca.of(X), Vector.of(1, 2, Double.NaN), Tracer.off()));
    }
}
