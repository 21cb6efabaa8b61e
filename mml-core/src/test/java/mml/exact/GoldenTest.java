package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference numbers with 30 digits: exact arithmetic has all of them, doubles as many as the condition allows. */
class GoldenTest {
    private static final BigFraction DIGITS = Fractions.parse("1e-29");

    static List<Golden> rref() {
        return Golden.cases("rref");
    }

    static List<Golden> inverse() {
        return Golden.cases("inverse");
    }

    static List<Golden> det() {
        return Golden.cases("det");
    }

    static List<Golden> solve() {
        return Golden.cases("solve");
    }

    static List<Golden> singular() {
        return Golden.cases("singular");
    }

    @ParameterizedTest
    @MethodSource("rref")
    void theReducedFormIsRightToTheLastDigitAndInDoublesHasTheSamePivots(Golden g) {
        FieldMatrix<BigFraction> A = exact(g.input().get("matrix"));
        for (PivotRule rule : PivotRule.values()) {
            RowReduction<BigFraction> r = RowReduction.of(A, Rules.reduced().withPivots(rule));
            assertAllDigits(g.expected().get("rref"), r.matrix());
            assertEquals(g.expected().get("rank").asInt(), r.rank());
            assertEquals(integers(g.expected().get("pivotColumns")), r.pivotColumns());
            assertTrue(r.certificate().holds());
        }
        RowReduction<Decimal64> doubles =
                RowReduction.of(rounding(g), Rules.reduced().withPivots(PivotRule.PARTIAL));
        assertEquals(integers(g.expected().get("pivotColumns")), doubles.pivotColumns());
        assertClose(g, Golden.matrix(g.expected().get("rref")), doubles.matrix().toMatrix());
    }

    @ParameterizedTest
    @MethodSource("inverse")
    void theInverseIsRightToTheLastDigitAndInDoublesToItsCondition(Golden g) {
        Inverse<BigFraction> r = Inverse.of(exact(g.input().get("matrix")));
        assertAllDigits(g.expected().get("inverse"), r.inverse());
        assertTrue(r.certificate().holds());
        Inverse<Decimal64> doubles = Inverse.of(rounding(g));
        assertClose(
                g, Golden.matrix(g.expected().get("inverse")), doubles.inverse().toMatrix());
        assertTrue(doubles.certificate().holds(), () -> doubles.certificate().toString());
    }

    @ParameterizedTest
    @MethodSource("det")
    void theDeterminantIsRightToTheLastDigitAndInDoublesToItsCondition(Golden g) {
        Determinant<BigFraction> r = Determinant.of(exact(g.input().get("matrix")));
        Determinant<Decimal64> doubles = Determinant.of(rounding(g));
        if (g.expected().has("det")) {
            assertAllDigits(g.expected().get("det"), r.value());
            double det = g.expected().get("det").asDouble();
            assertEquals(det, doubles.value().doubleValue(), g.relTol() * Math.abs(det));
        }
        double logAbsDet = g.expected().get("logAbsDet").asDouble();
        for (Determinant<?> d : List.of(r, doubles)) {
            assertEquals(g.expected().get("sign").asInt(), d.sign());
            assertEquals(logAbsDet, d.logAbs(), g.relTol() * Math.max(1, Math.abs(logAbsDet)));
            assertTrue(d.certificate().holds(), () -> d.certificate().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("solve")
    void theSolutionIsRightToTheLastDigitAndInDoublesToItsCondition(Golden g) {
        Matrix A = Golden.matrix(g.input().get("matrix"));
        Matrix b = Matrix.ofColumns(Golden.vector(g.input().get("rhs")));
        SolutionSet<BigFraction> r = SolutionSet.of(FieldMatrix.exactly(A), FieldMatrix.exactly(b));
        assertEquals(SolutionSet.Kind.ONE, r.kind());
        FieldMatrix<BigFraction> x = r.particular().orElseThrow();
        for (int i = 0; i < x.rows(); i++) assertAllDigits(g.expected().get("x").get(i), x.get(i, 0));
        assertTrue(r.certificate().holds());
        SolutionSet<Decimal64> doubles = SolutionSet.of(FieldMatrix.rounding(A), FieldMatrix.rounding(b));
        Matrix y = doubles.particular().orElseThrow().toMatrix();
        assertClose(g, Matrix.ofColumns(Golden.vector(g.expected().get("x"))), y);
        assertTrue(doubles.certificate().holds(), () -> doubles.certificate().toString());
        double residual = A.times(y).minus(b).maxNorm();
        double bound = 10 * A.rows() * 0x1p-52 * (rowSum(A) * y.maxNorm() + b.maxNorm());
        assertTrue(residual <= bound, () -> residual + " > " + bound);
    }

    @ParameterizedTest
    @MethodSource("singular")
    void singularMatricesAreFoundSoExactlyAndInDoubles(Golden g) {
        FieldMatrix<BigFraction> A = exact(g.input().get("matrix"));
        assertEquals(BigFraction.ZERO, Determinant.of(A).value());
        assertEquals(g.expected().get("rank").asInt(), RowReduction.of(A).rank());
        SingularMatrixException e = assertThrows(SingularMatrixException.class, () -> Inverse.of(A));
        assertEquals(0, e.rcond());
        ExactMatrix kernel = e.kernel(ExactMatrix.class);
        assertTrue(A.times(kernel).isZero() && !kernel.isZero());
        FieldMatrix<BigFraction> b = A.column(0);
        assertEquals(SolutionSet.Kind.INFINITE, SolutionSet.of(A, b).kind());
        SingularMatrixException rounded = assertThrows(SingularMatrixException.class, () -> Inverse.of(rounding(g)));
        assertTrue(rounded.rcond() < 1e-15);
    }

    private static FieldMatrix<BigFraction> exact(JsonNode rows) {
        return FieldMatrix.exactly(Golden.matrix(rows));
    }

    private static FieldMatrix<Decimal64> rounding(Golden g) {
        return FieldMatrix.rounding(Golden.matrix(g.input().get("matrix")));
    }

    private static void assertAllDigits(JsonNode expected, FieldMatrix<BigFraction> got) {
        assertEquals(expected.size(), got.rows());
        for (int i = 0; i < got.rows(); i++) {
            assertEquals(expected.get(i).size(), got.cols());
            for (int j = 0; j < got.cols(); j++) assertAllDigits(expected.get(i).get(j), got.get(i, j));
        }
    }

    private static void assertAllDigits(JsonNode expected, BigFraction got) {
        BigFraction e = Fractions.parse(expected.asText());
        assertTrue(
                got.subtract(e).abs().compareTo(e.abs().multiply(DIGITS)) <= 0,
                () -> "expected " + expected.asText() + ", got " + got.bigDecimalValue(40, 4));
    }

    private static void assertClose(Golden g, Matrix expected, Matrix got) {
        double error = got.minus(expected).maxNorm();
        assertTrue(error <= g.relTol() * expected.maxNorm(), () -> error / expected.maxNorm() + " > " + g.relTol());
    }

    private static double rowSum(Matrix A) {
        double largest = 0;
        for (int i = 0; i < A.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < A.cols(); j++) sum += Math.abs(A.get(i, j));
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    private static List<Integer> integers(JsonNode numbers) {
        List<Integer> list = new ArrayList<>();
        for (JsonNode n : numbers) list.add(n.asInt());
        return list;
    }
}
