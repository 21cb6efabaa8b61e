package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.exact.Eigenspaces.Eigenspace;
import mml.golden.Golden;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class EigenspacesTest extends TraceContract<EigenspacesStep> {
    private static final FieldMatrix<BigFraction> EXAMPLE_45 = FieldMatrix.of(new int[][] {{4, 2}, {1, 3}});
    private static final FieldMatrix<BigFraction> EXAMPLE_46 = FieldMatrix.of(new int[][] {{2, 1}, {0, 2}});

    @Override
    protected Class<EigenspacesStep> family() {
        return EigenspacesStep.class;
    }

    @Override
    protected Stream<Run<EigenspacesStep>> runs() {
        return Stream.of(t -> Eigenspaces.of(EXAMPLE_45, t), t -> Eigenspaces.of(EXAMPLE_46, t));
    }

    @Test
    void example45() {
        Eigenspaces e = Eigenspaces.of(EXAMPLE_45);
        assertEquals(List.of(new BigFraction(2), new BigFraction(5)), values(e));
        assertEquals("(−1, 1)", e.spaces().get(0).basis().get(0).toString());
        assertEquals("(2, 1)", e.spaces().get(1).basis().get(0).toString());
        assertTrue(e.diagonalisable() && e.complete() && !e.defective());
    }

    @Test
    void example46HasTooFewEigenvectors() {
        Eigenspaces e = Eigenspaces.of(EXAMPLE_46);
        Eigenspace only = e.spaces().get(0);
        assertEquals(2, only.algebraic());
        assertEquals(1, only.geometric());
        assertTrue(only.defective() && e.defective() && !e.diagonalisable());
        assertEquals(
                "The eigenspace of 2 has dimension 1, 1 less than its multiplicity: A is defective",
                Trace.<EigenspacesStep>of(t -> Eigenspaces.of(EXAMPLE_46, t))
                        .last()
                        .caption());
    }

    @Test
    void example48() {
        Eigenspaces e = Eigenspaces.of(FieldMatrix.of(new int[][] {{3, 2, 2}, {2, 3, 2}, {2, 2, 3}}));
        assertEquals(List.of(new BigFraction(1), new BigFraction(7)), values(e));
        assertEquals(2, e.spaces().get(0).geometric());
        assertTrue(e.certificate().holds());
    }

    @Test
    void exercise44() {
        Golden g = record("X4.4");
        Eigenspaces e = Eigenspaces.of(matrix(g.input().get("A")));
        JsonNode expected = g.expected().get("eig");
        assertEquals(expected.size(), e.spaces().size());
        for (int k = 0; k < expected.size(); k++) {
            Eigenspace space = e.spaces().get(k);
            assertEquals(new BigFraction(expected.get(k).get(0).asInt()), space.lambda());
            assertEquals(expected.get(k).get(1).asInt(), space.algebraic());
            FieldMatrix<BigFraction> x = matrix(expected.get(k).get(2)).transpose();
            Subspace<BigFraction> found = Subspace.span(joined(space.basis()));
            assertEquals(x.cols(), space.geometric());
            assertTrue(found.contains(x));
        }
    }

    @Test
    void exercises45And47SayWhichMatricesAreDiagonalisable() {
        Golden five = record("X4.5");
        Golden seven = record("X4.7");
        for (int k = 0; k < 4; k++) {
            assertEquals(
                    five.expected().get("diagonalizable").get(k).asBoolean(),
                    Eigenspaces.of(matrix(five.input().get("matrices").get(k))).diagonalisable());
            assertEquals(
                    seven.expected().get("overR").get(k).asBoolean(),
                    Eigenspaces.of(matrix(seven.input().get("matrices").get(k))).diagonalisable());
        }
    }

    @Test
    void eigenvaluesThatAreNoFractionsStayInTheRest() {
        Eigenspaces turn = Eigenspaces.of(FieldMatrix.of(new int[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 3}}));
        assertEquals(List.of(new BigFraction(3)), values(turn));
        assertEquals(3, turn.rest().size());
        assertFalse(turn.complete() || turn.diagonalisable() || turn.defective());
        assertTrue(turn.certificate().holds());
        Eigenspaces root2 = Eigenspaces.of(FieldMatrix.of(new int[][] {{0, 2}, {1, 0}}));
        assertTrue(root2.spaces().isEmpty());
    }

    @Test
    void plantedEigenvaluesAreFoundWithTheirMultiplicities() {
        for (int seed = 1; seed <= 60; seed++) {
            Rng rng = Rng.seeded(seed);
            int n = 2 + rng.below(4);
            FieldMatrix<BigFraction> P = NiceMatrices.invertible(n, rng);
            List<BigFraction> planted = new ArrayList<>();
            for (int i = 0; i < n; i++) planted.add(new BigFraction(rng.between(-9, 9), 1 + rng.below(3)));
            FieldMatrix<BigFraction> D =
                    FieldMatrix.generate(n, n, (i, j) -> i == j ? planted.get(i) : BigFraction.ZERO);
            Eigenspaces e = Eigenspaces.of(P.times(D).times(Inverse.of(P).inverse()));
            List<BigFraction> found = new ArrayList<>();
            for (Eigenspace s : e.spaces()) for (int k = 0; k < s.geometric(); k++) found.add(s.lambda());
            assertEquals(planted.stream().sorted().toList(), found);
            assertTrue(e.diagonalisable());
            assertTrue(e.certificate().holds());
        }
    }

    @Test
    void largeEigenvaluesNeedNoFactoring() {
        FieldMatrix<BigFraction> A = FieldMatrix.parse(
                new String[][] {{"1000000000000000000000007", "1"}, {"0", "-999999999999999999999989/3"}});
        assertEquals(2, Eigenspaces.of(A).spaces().size());
    }

    @Test
    void refusesAMatrixThatIsNotSquare() {
        assertThrows(IllegalArgumentException.class, () -> Eigenspaces.of(FieldMatrix.of(new int[][] {{1, 2}})));
    }

    private static List<BigFraction> values(Eigenspaces e) {
        return e.spaces().stream().map(Eigenspace::lambda).toList();
    }

    private static FieldMatrix<BigFraction> joined(List<FieldMatrix<BigFraction>> columns) {
        return FieldMatrix.generate(
                columns.get(0).rows(), columns.size(), (i, j) -> columns.get(j).get(i, 0));
    }

    static Golden record(String id) {
        return Golden.book(4).stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static FieldMatrix<BigFraction> matrix(JsonNode rows) {
        return FieldMatrix.generate(
                rows.size(),
                rows.get(0).size(),
                (i, j) -> Fractions.parse(rows.get(i).get(j).asText()));
    }
}
