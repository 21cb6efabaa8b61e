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

class PrincipalSubspacesTest extends TraceContract<SubspaceStep> {
    /** ±2 along x₁, ±1 along x₂, ±1/2 along x₃: variances 4/3, 1/3, 1/12. */
    private static final Matrix JACK = Matrix.of(6, 3, 3, 1, 1, -1, 1, 1, 1, 2, 1, 1, 0, 1, 1, 1, 1.5, 1, 1, 0.5);

    @Override
    protected Class<SubspaceStep> family() {
        return SubspaceStep.class;
    }

    @Override
    protected Stream<Run<SubspaceStep>> runs() {
        return Stream.of(t -> PrincipalSubspaces.of(JACK, t));
    }

    @Test
    void eachDirectionTakesItsShareInThreeReadings() {
        PrincipalSubspaces of = PrincipalSubspaces.of(JACK, Tracer.off());
        assertEquals(Vector.of(1, 1, 1), of.mean());
        assertTrue(of.variances().isClose(Vector.of(4 / 3.0, 1 / 3.0, 1 / 12.0), 1e-15), of.toString());
        assertTrue(of.errors().isClose(Vector.of(1.75, 5 / 12.0, 1 / 12.0, 0), 1e-15), of.toString());
        assertTrue(
                of.singularValues().isClose(Vector.of(Math.sqrt(8), Math.sqrt(2), Math.sqrt(0.5)), 1e-14),
                of.toString());
        assertTrue(of.certificate().holds(), of.toString());
    }

    @Test
    void theFeetLieInTheSubspace() {
        Trace<SubspaceStep> trace = Trace.of(t -> PrincipalSubspaces.of(JACK, t));
        assertEquals(4, trace.size());
        SubspaceStep.Added one = (SubspaceStep.Added) trace.get(1);
        assertTrue(
                one.feet().isClose(Matrix.of(6, 3, 2, 0, 0, -2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 1e-15),
                one.toString());
        SubspaceStep.Added all = (SubspaceStep.Added) trace.get(3);
        assertTrue(all.feet().isClose(((SubspaceStep.Start) trace.get(0)).centred(), 1e-15));
    }

    @Property(tries = 60, seed = "3")
    void theReadingsAgreeForAnyData(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int N = rng.between(2, 9);
        int D = rng.between(1, 5);
        double size = Math.pow(10, rng.between(-40, 40));
        Matrix X = rng.normalMatrix(N, D).map(v -> size * (v + 100));
        PrincipalSubspaces of = PrincipalSubspaces.of(X, Tracer.off());
        assertEquals(Math.min(N - 1, D), of.B().cols());
        assertTrue(of.certificate().holds(), of.toString());
        assertEquals(of.total(), of.variances().sum() + of.errors().get(of.B().cols()), 1e-9 * of.total());
        assertTrue(of.variances().isClose(Pca.of(X).eigenvalues().part(0, of.B().cols()), 1e-9 * of.total()));
    }

    @Test
    void anotherNumberIsNotCertified() {
        PrincipalSubspaces of = PrincipalSubspaces.of(JACK, Tracer.off());
        assertFalse(new PrincipalSubspaces(
                        of.mean(),
                        of.B(),
                        of.variances(),
                        of.errors(),
                        of.singularValues().times(1.001),
                        6)
                .certificate()
                .holds());
        assertFalse(new PrincipalSubspaces(
                        of.mean(), of.B(), of.variances().times(1.001), of.errors(), of.singularValues(), 6)
                .certificate()
                .holds());
    }

    @Test
    void onePointHasNoSubspaces() {
        assertThrows(IllegalArgumentException.class, () -> PrincipalSubspaces.of(Matrix.of(1, 2, 1, 2), Tracer.off()));
    }

    @Test
    void errorsThatFallByAnotherVarianceAreNotCertified() {
        PrincipalSubspaces s = PrincipalSubspaces.of(JACK, Tracer.off());
        PrincipalSubspaces raised = new PrincipalSubspaces(
                s.mean(),
                s.B(),
                s.variances(),
                s.errors().plus(Vector.generate(s.errors().size(), m -> m == 1 ? 1e-6 : 0)),
                s.singularValues(),
                s.examples());
        assertFalse(raised.certificate().holds());
    }
}
