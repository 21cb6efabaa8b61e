package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LinearIndependenceTest extends TraceContract<IndependenceStep> {
    /** The second vector is twice the first, the fourth half the first minus the third. */
    private static final FieldMatrix<BigFraction> X =
            FieldMatrix.parse(new String[][] {{"1", "2", "0", "1/2"}, {"2", "4", "1", "0"}, {"0", "0", "3", "-3"}});

    @Override
    protected Class<IndependenceStep> family() {
        return IndependenceStep.class;
    }

    @Override
    protected Stream<Run<IndependenceStep>> runs() {
        return Stream.of(t -> LinearIndependence.of(X, t));
    }

    @Test
    void dependentVectorsComeWithTheirRelation() {
        LinearIndependence<BigFraction> r = LinearIndependence.of(X);
        assertFalse(r.independent());
        assertEquals(List.of(0, 2), r.basisColumns());
        assertEquals(List.of(X.column(0), X.column(2)), r.basis());
        assertEquals(
                FieldMatrix.of(new int[][] {{-2}, {1}, {0}, {0}}), r.relations().get(0));
        assertTrue(r.certificate().holds());
    }

    @Test
    void eachVectorGetsAVerdict() {
        List<String> verdicts = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        for (IndependenceStep s : Trace.<IndependenceStep>of(t -> LinearIndependence.of(X, t)))
            if (!(s instanceof IndependenceStep.Reduce)) {
                verdicts.add(s.caption());
                formulas.add(s.formula());
            }
        assertEquals(
                List.of(
                        "x₁ has a pivot: it is no combination of those before it",
                        "x₂ = 2·x₁",
                        "x₃ has a pivot: it is no combination of those before it",
                        "x₄ = 1/2·x₁ − x₃"),
                verdicts);
        assertEquals("x_{4} = \\tfrac{1}{2}\\,x_{1} - x_{3}", formulas.get(3));
        assertEquals("x_{3} \\notin \\operatorname{span}[x_{1}, x_{2}]", formulas.get(2));
    }

    @Test
    void theZeroVectorDependsOnNothing() {
        FieldMatrix<BigFraction> zero = FieldMatrix.of(new int[][] {{0}, {0}});
        assertFalse(LinearIndependence.of(zero).independent());
        assertEquals(
                "x₁ = 0",
                Trace.<IndependenceStep>of(t -> LinearIndependence.of(zero, t))
                        .last()
                        .caption());
    }

    @Test
    void moreVectorsThanDimensionsAreDependent() {
        assertFalse(LinearIndependence.of(FieldMatrix.of(new int[][] {{1, 0, 1}, {0, 1, 1}}))
                .independent());
        assertTrue(LinearIndependence.of(FieldMatrix.of(new int[][] {{1, 0}, {0, 1}}))
                .independent());
    }
}
