package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.object;
import static mml.cli.GoldenCase.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference cases of linear algebra, from the file in to JSON out. */
class GoldenTest {
    static Stream<GoldenCase> rref() {
        return GoldenCase.own("rref");
    }

    static Stream<GoldenCase> det() {
        return GoldenCase.own("det");
    }

    static Stream<GoldenCase> inverse() {
        return GoldenCase.own("inverse");
    }

    static Stream<GoldenCase> solve() {
        return GoldenCase.own("solve");
    }

    static Stream<GoldenCase> singular() {
        return GoldenCase.own("singular");
    }

    static Stream<GoldenCase> lu() {
        return GoldenCase.own("lu");
    }

    static Stream<GoldenCase> cholesky() {
        return GoldenCase.own("cholesky");
    }

    static Stream<GoldenCase> choleskyFail() {
        return GoldenCase.own("choleskyFail");
    }

    static Stream<GoldenCase> qr() {
        return GoldenCase.own("qr");
    }

    static Stream<GoldenCase> svd() {
        return GoldenCase.own("svd");
    }

    static Stream<GoldenCase> publishedSvd() {
        return GoldenCase.external("svd");
    }

    static Stream<GoldenCase> eig() {
        return GoldenCase.own("eig");
    }

    static Stream<GoldenCase> eigSym() {
        return GoldenCase.own("eigSym");
    }

    static Stream<GoldenCase> publishedEigSym() {
        return GoldenCase.external("eigSym");
    }

    static Stream<GoldenCase> pinv() {
        return GoldenCase.own("pinv");
    }

    static Stream<GoldenCase> norm2() {
        return GoldenCase.own("norm2").filter(golden -> golden.input().contains("\"x\""));
    }

    static Stream<GoldenCase> publishedLeastSquares() {
        return GoldenCase.external("leastSquares");
    }

    static Stream<GoldenCase> publishedLinearRegression() {
        return GoldenCase.external("linearRegression");
    }

    @ParameterizedTest
    @MethodSource("rref")
    void rowReductionGivesTheReferenceForm(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("row-reduction");
        assertEquals(golden.expected("pivotColumns"), numbers(result.get("pivotColumns")));
        assertEquals(golden.expected("rank"), numbers(result.get("rank")));
        golden.assertClose(result, "rref");
    }

    @ParameterizedTest
    @MethodSource("det")
    void theDeterminantIsTheReferenceOne(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("determinant");
        assertEquals(golden.expected("sign"), numbers(result.get("sign")));
        if (golden.expected().containsKey("det")) golden.assertClose(result, "det");
        assertLogClose(golden, result);
    }

    /** The error of log|det| is the relative error of det, also where log|det| is near zero. */
    private static void assertLogClose(GoldenCase golden, Map<String, Object> result) {
        double expected = golden.expected("logAbsDet").get(0);
        double error = Math.abs(numbers(result.get("logAbsDet")).get(0) - expected);
        assertTrue(error <= golden.relTol() * Math.max(1, Math.abs(expected)), () -> "log|det| is off by " + error);
    }

    @ParameterizedTest
    @MethodSource("det")
    void luGivesTheReferenceDeterminant(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("lu");
        assertEquals(golden.expected("sign"), numbers(result.get("sign")));
        if (golden.expected().containsKey("det")) golden.assertClose(result, "det");
        assertLogClose(golden, result);
    }

    @ParameterizedTest
    @MethodSource("inverse")
    void theInverseIsTheReferenceOne(GoldenCase golden) throws IOException {
        golden.assertClose(golden.run("inverse"), "inverse");
    }

    @ParameterizedTest
    @MethodSource("solve")
    void theSolutionIsTheReferenceOne(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("solve");
        assertEquals("one", result.get("solutions"));
        golden.assertClose(result, "x");
    }

    @ParameterizedTest
    @MethodSource("solve")
    void leastSquaresSolvesASystemToo(GoldenCase golden) throws IOException {
        golden.assertClose(golden.run("least-squares"), "x");
    }

    @ParameterizedTest
    @MethodSource("singular")
    void aSingularMatrixHasDeterminantZeroAndNoInverse(GoldenCase golden) throws IOException {
        assertEquals(List.of(0.0), numbers(golden.run("determinant").get("det")));
        assertEquals(
                golden.expected("rank"), numbers(golden.run("row-reduction").get("rank")));
        refusesAsSingular(golden.ran("inverse"));
        Map<String, Object> solved = withRhsOfZeros(golden).run("solve");
        assertEquals("infinite", solved.get("solutions"), "the kernel solves Ax = 0");
        assertTrue(solved.containsKey("kernel"));
        assertTrue(golden.ran("cholesky").code() != 0, "no Cholesky factor");
        assertEquals(golden.expected("rank"), numbers(golden.run("svd").get("rank")));
        assertTrue(numbers(golden.run("condition").get("cond2")).get(0) > 1e15);
    }

    private static void refusesAsSingular(Ran ran) throws IOException {
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("take the pseudo-inverse or a least-squares solution"), ran.err());
        Map<String, Object> error = object(parse(ran.out()).get("error"));
        assertEquals("SingularMatrix", error.get("kind"));
        assertTrue(error.containsKey("index") && error.containsKey("kernel"), ran.out());
    }

    private static GoldenCase withRhsOfZeros(GoldenCase golden) throws IOException {
        List<?> rows = (List<?>) golden.inputs().get("matrix");
        String zeros = "0, ".repeat(rows.size() - 1) + "0";
        String input = golden.input();
        return golden.with(input.substring(0, input.lastIndexOf('}')) + ", \"rhs\": [" + zeros + "]}");
    }

    @ParameterizedTest
    @MethodSource("lu")
    void theFactorsOfLuAreTheReferenceOnes(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("lu");
        assertEquals(golden.expected("perm"), numbers(result.get("perm")));
        golden.assertClose(result, "L");
        golden.assertClose(result, "U");
    }

    @ParameterizedTest
    @MethodSource("cholesky")
    void theCholeskyFactorIsTheReferenceOne(GoldenCase golden) throws IOException {
        golden.assertClose(golden.run("cholesky"), "L");
    }

    @ParameterizedTest
    @MethodSource("choleskyFail")
    void aMatrixThatIsNotPositiveDefiniteIsRefusedWithItsWitness(GoldenCase golden) throws IOException {
        Ran ran = golden.ran("cholesky");
        assertEquals(3, ran.code());
        Map<String, Object> error = object(parse(ran.out()).get("error"));
        assertEquals(golden.expected().get("error"), error.get("kind"));
        assertTrue(numbers(error.get("pivot")).get(0) <= 0, ran.out());
        assertTrue(error.containsKey("index") && error.containsKey("witness"), ran.out());
    }

    @ParameterizedTest
    @MethodSource("qr")
    void theTriangleOfQrIsTheReferenceOne(GoldenCase golden) throws IOException {
        golden.assertClose(golden.run("qr"), "R");
    }

    @ParameterizedTest
    @MethodSource({"svd", "publishedSvd"})
    void theSingularValuesAreTheReferenceOnes(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("svd");
        golden.assertClose(result, "singularValues");
        if (golden.expected().containsKey("rankNumerical"))
            assertEquals(golden.expected("rankNumerical"), numbers(result.get("rank")));
    }

    @ParameterizedTest
    @MethodSource("svd")
    void theConditionNumberIsTheReferenceOneAsFarAsItCanBeKnown(GoldenCase golden) throws IOException {
        double got = numbers(golden.run("condition").get("cond2")).get(0);
        if (!golden.expected().containsKey("cond2")) return;
        double expected = golden.expected("cond2").get(0);
        if (expected > 1e13) assertTrue(got > 1e13, () -> "got " + got);
        else assertEquals(expected, got, 2 * golden.relTol() * expected * expected);
    }

    @ParameterizedTest
    @MethodSource("eig")
    void theEigenvaluesAreTheReferenceOnesInAnyOrder(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("eigen");
        golden.assertClose("spectralRadius", golden.expected("spectralRadius"), numbers(result.get("spectralRadius")));
        double radius = golden.expected("spectralRadius").get(0);
        List<?> left = new ArrayList<>((List<?>) result.get("eigenvalues"));
        List<?> wanted = (List<?>) golden.expected().get("eigenvalues");
        assertEquals(wanted.size(), left.size());
        for (Object pair : wanted) {
            Object nearest = left.get(0);
            for (Object other : left) if (distance(pair, other) < distance(pair, nearest)) nearest = other;
            double error = distance(pair, nearest);
            assertTrue(error <= golden.relTol() * radius, () -> pair + " is off by " + error);
            left.remove(nearest);
        }
    }

    private static double distance(Object a, Object b) {
        return Math.hypot(
                numbers(a).get(0) - numbers(b).get(0),
                numbers(a).get(1) - numbers(b).get(1));
    }

    @ParameterizedTest
    @MethodSource({"eigSym", "publishedEigSym"})
    void theEigenvaluesOfASymmetricMatrixAreTheReferenceOnes(GoldenCase golden) throws IOException {
        golden.assertClose(golden.run("eigen-symmetric"), "eigenvaluesAscending");
    }

    @ParameterizedTest
    @MethodSource("pinv")
    void thePseudoInverseIsTheReferenceOne(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("pinv");
        golden.assertClose(result, "pinv");
        assertEquals(golden.expected("rank"), numbers(result.get("rank")));
    }

    @ParameterizedTest
    @MethodSource("norm2")
    void theNormsOfAVectorAreTheReferenceOnes(GoldenCase golden) throws IOException {
        Map<String, Object> result =
                golden.with(golden.input().replace("\"x\"", "\"matrix\"")).run("norm");
        for (String norm : List.of("norm1", "norm2", "normInf")) golden.assertClose(result, norm);
    }

    @ParameterizedTest
    @MethodSource("publishedLeastSquares")
    void publishedLeastSquaresProblemsAreSolved(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("least-squares");
        golden.assertClose(result, "x");
        golden.assertClose(result, "residualNorm");
    }

    @ParameterizedTest
    @MethodSource("publishedLinearRegression")
    void theCoefficientsNistCertifiesAreFound(GoldenCase golden) throws IOException {
        Map<String, Object> input = golden.inputs();
        int degree = numbers(input.get("degree")).get(0).intValue();
        boolean intercept = input.get("intercept").equals("true");
        StringBuilder matrix = new StringBuilder();
        for (Object x : (List<?>) input.get("x")) {
            List<Double> row = new ArrayList<>();
            if (intercept) row.add(1.0);
            if (degree == 1) row.addAll(numbers(x));
            else for (int k = 1; k <= degree; k++) row.add(Math.pow(numbers(x).get(0), k));
            matrix.append(matrix.isEmpty() ? "" : ",").append(row);
        }
        Map<String, Object> result = golden.with(
                        "{\"matrix\": [" + matrix + "], \"rhs\": " + numbers(input.get("y")) + "}")
                .run("least-squares");
        golden.assertClose("beta", golden.expected("beta"), numbers(result.get("x")));
    }
}
