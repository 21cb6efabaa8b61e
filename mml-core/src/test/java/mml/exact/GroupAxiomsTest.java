package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupAxiomsTest extends TraceContract<AxiomStep> {
    @Override
    protected Class<AxiomStep> family() {
        return AxiomStep.class;
    }

    @Override
    protected Stream<Run<AxiomStep>> runs() {
        return Stream.of(
                t -> GroupAxioms.of(CayleyTable.addition(4), t), t -> GroupAxioms.of(CayleyTable.multiplication(4), t));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12})
    void additionModuloNIsAlwaysAnAbelianGroup(int n) {
        GroupAxioms g = GroupAxioms.of(CayleyTable.addition(n));
        assertTrue(g.isAbelianGroup());
        assertTrue(g.certificate().holds());
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, true", "4, false", "5, true", "8, false", "9, false", "11, true"})
    void multiplicationModuloNIsAGroupForPrimesOnly(int n, boolean group) {
        GroupAxioms g = GroupAxioms.of(CayleyTable.multiplication(n));
        assertEquals(group, g.isGroup());
        assertTrue(g.certificate().holds());
    }

    @Test
    void whatFailsComesWithTheElementsThatBreakIt() {
        List<AxiomStep> verdicts = GroupAxioms.of(CayleyTable.multiplication(6)).verdicts();
        assertEquals(1, verdicts.size(), "the other axioms need a closed set");
        assertEquals(List.of(2, 3), verdicts.get(0).witness());
        assertEquals("closed: no, 2 ⊗ 3 = 0 is not in the set", verdicts.get(0).caption());
    }

    @Test
    void subtractionIsNotAssociativeAndHasNoNeutralElement() {
        GroupAxioms g = GroupAxioms.of(CayleyTable.of(List.of(0, 1, 2), (x, y) -> (x - y + 3) % 3));
        assertEquals(
                List.of(Axiom.CLOSURE, Axiom.ASSOCIATIVITY, Axiom.NEUTRAL, Axiom.COMMUTATIVITY),
                g.verdicts().stream().map(AxiomStep::axiom).toList());
        assertEquals(
                List.of(true, false, false, false),
                g.verdicts().stream().map(AxiomStep::holds).toList());
        assertEquals("(0 ⊗ 0) ⊗ 1 = 2 but 0 ⊗ (0 ⊗ 1) = 1", g.verdicts().get(1).reason());
        assertEquals("0 ⊗ 1 = 2 but 1 ⊗ 0 = 1", g.verdicts().get(3).reason());
        assertFalse(g.isGroup());
    }

    @Test
    void theMaximumHasANeutralElementButNoInverses() {
        GroupAxioms g = GroupAxioms.of(CayleyTable.of(List.of(1, 2, 3), Math::max));
        assertFalse(g.isGroup());
        assertEquals(
                "inverses: no, no element leads from 2 to 1",
                g.verdicts().get(3).caption());
        assertTrue(g.verdicts().get(4).holds());
    }

    @Test
    void thePermutationsOfThreeThingsAreAGroupThatIsNotAbelian() {
        int[][] s3 = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        GroupAxioms g = GroupAxioms.of(CayleyTable.of(List.of(0, 1, 2, 3, 4, 5), (a, b) -> {
            int[] c = {s3[a][s3[b][0]], s3[a][s3[b][1]], s3[a][s3[b][2]]};
            for (int i = 0; i < 6; i++) if (java.util.Arrays.equals(s3[i], c)) return i;
            throw new AssertionError();
        }));
        assertTrue(g.isGroup());
        assertFalse(g.isAbelianGroup());
        assertEquals(List.of(0, 1, 2, 4, 3, 5), g.verdicts().get(3).witness(), "the inverses");
    }

    @Test
    void aStepSaysWhichAxiomFailsInTex() {
        Trace<AxiomStep> trace = Trace.of(t -> GroupAxioms.of(CayleyTable.multiplication(4), t));
        assertEquals(
                "\\neg\\left(\\forall x, y \\in G: x \\otimes y \\in G\\right)",
                trace.last().formula());
    }

    @Test
    void aTableHasEachElementOnceAndOneRowForEach() {
        assertEquals(
                "element 3 is 1, which stood before",
                assertThrows(IllegalArgumentException.class, () -> CayleyTable.of(List.of(1, 2, 1), Math::max))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> CayleyTable.of(List.of(), Math::max));
        assertThrows(IllegalArgumentException.class, () -> new CayleyTable(List.of(1), List.of(List.of(1, 1))));
        assertThrows(IllegalArgumentException.class, () -> new CayleyTable(List.of(1), List.of()));
        assertThrows(IllegalArgumentException.class, () -> CayleyTable.addition(0));
        assertThrows(IllegalArgumentException.class, () -> CayleyTable.multiplication(1));
    }
}
