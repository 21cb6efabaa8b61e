package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** LU, QR, Cholesky and least squares against numbers computed with 60 digits, and against NIST's and netlib's. */
class GoldenTest {
    private static final Path EXTERNAL = Path.of("/work/shared/golden/external");

    static List<Golden> lu() {
        return Golden.cases("lu");
    }

    @ParameterizedTest
    @MethodSource("lu")
    void lu(Golden c) {
        Lu lu = Lu.of(matrix(c));
        assertClose(c, c.expected().get("L"), lu.L());
        assertClose(c, c.expected().get("U"), lu.U());
        JsonNode p = c.expected().get("perm");
        for (int i = 0; i < p.size(); i++) assertEquals(p.get(i).asInt(), lu.P().get(i));
    }

    static List<Golden> qr() {
        return Golden.cases("qr");
    }

    @ParameterizedTest
    @MethodSource("qr")
    void qr(Golden c) {
        Qr qr = Qr.of(matrix(c));
        double[][] r = qr.R().toArray();
        for (int i = 0; i < r.length; i++) {
            double sign = r[i][i] < 0 ? -1 : 1;
            for (int j = 0; j < r[i].length; j++) r[i][j] *= sign;
        }
        assertClose(c, c.expected().get("R"), Matrix.of(r));
    }

    static List<Golden> cholesky() {
        return Golden.cases("cholesky");
    }

    @ParameterizedTest
    @MethodSource("cholesky")
    void cholesky(Golden c) {
        assertClose(c, c.expected().get("L"), Cholesky.of(matrix(c)).L());
    }

    static List<Golden> choleskyFail() {
        return Golden.cases("choleskyFail");
    }

    @ParameterizedTest
    @MethodSource("choleskyFail")
    void choleskyRefuses(Golden c) {
        Matrix A = matrix(c);
        var e = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(A));
        assertTrue(e.witness().dot(A.times(e.witness())) <= 0);
    }

    static List<Golden> determinants() {
        return Golden.cases("det");
    }

    @ParameterizedTest
    @MethodSource("determinants")
    void determinant(Golden c) {
        Lu lu = Lu.of(matrix(c));
        assertEquals(c.expected().get("sign").asInt(), lu.sign());
        double log = c.expected().get("logAbsDet").asDouble();
        assertEquals(log, lu.logAbsDeterminant(), c.relTol() * Math.max(1, Math.abs(log)));
        JsonNode det = c.expected().get("det");
        if (det == null) return;
        double expected = Double.parseDouble(det.asText());
        assertEquals(expected, lu.determinant(), c.relTol() * Math.abs(expected));
        assertEquals(expected, Qr.of(matrix(c)).determinant(), 10 * c.relTol() * Math.abs(expected));
    }

    static List<Golden> solutions() {
        return Golden.cases("solve");
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void solve(Golden c) {
        Matrix A = matrix(c);
        Vector b = Golden.vector(c.input().get("rhs"));
        Vector x = Golden.vector(c.expected().get("x"));
        for (Vector got : List.of(
                Lu.of(A).solve(b), Qr.of(A).solve(b), LeastSquares.of(A, b).x()))
            assertEquals(0, x.minus(got).maxNorm(), c.relTol() * x.maxNorm());
    }

    static List<Golden> inverses() {
        return Golden.cases("inverse");
    }

    @ParameterizedTest
    @MethodSource("inverses")
    void inverse(Golden c) {
        assertClose(c, c.expected().get("inverse"), Lu.of(matrix(c)).inverse());
    }

    static List<Golden> singular() {
        return Golden.cases("singular");
    }

    @ParameterizedTest
    @MethodSource("singular")
    void singularMatricesAreRefused(Golden c) {
        Matrix A = matrix(c);
        Vector b = A.column(0);
        assertTrue(Lu.of(A).rcond() < 1e-15);
        assertEquals(c.expected().get("rank").asInt(), PivotedQr.of(A).rank());
        assertThrows(SingularMatrixException.class, () -> Lu.of(A).solve(b));
        assertThrows(SingularMatrixException.class, () -> Lu.of(A).inverse());
    }

    @Test
    void publishedLeastSquaresProblems() throws IOException {
        for (JsonNode c : external("leastSquares")) {
            Matrix A = GoldenCase.matrixMarket(
                    EXTERNAL.resolve(c.at("/input/matrixRef").asText()));
            Vector b = GoldenCase.matrixMarket(
                            EXTERNAL.resolve(c.at("/input/rhsRef").asText()))
                    .column(0);
            Vector x = Golden.vector(c.at("/expected/x"));
            LeastSquares s = LeastSquares.of(A, b);
            double tolerance = c.get("relTol").asDouble();
            assertEquals(0, x.minus(s.x()).maxNorm(), tolerance * x.maxNorm(), c.get("id")::asText);
            double norm = c.at("/expected/residualNorm").asDouble();
            assertEquals(norm, s.residualNorm(), tolerance * Math.max(norm, b.norm()));
        }
    }

    @Test
    void publishedRegressions() throws IOException {
        for (JsonNode c : external("linearRegression")) {
            Vector y = Golden.vector(c.at("/input/y"));
            Matrix X = design(c.get("input"), y.size());
            Vector beta = Golden.vector(c.at("/expected/beta"));
            LeastSquares s = LeastSquares.of(X, y);
            assertEquals(beta.size(), s.rank(), c.get("id")::asText);
            for (int j = 0; j < beta.size(); j++)
                assertEquals(
                        beta.get(j),
                        s.x().get(j),
                        c.get("relTol").asDouble() * Math.abs(beta.get(j)),
                        c.get("id")::asText);
        }
    }

    private static Matrix design(JsonNode input, int rows) {
        int first = input.get("intercept").asBoolean() ? 0 : 1;
        int degree = input.get("degree").asInt();
        double[][] a = new double[rows][];
        for (int i = 0; i < rows; i++) {
            JsonNode x = input.get("x").get(i);
            if (x.isArray() && x.size() > 1) {
                a[i] = new double[x.size() + 1 - first];
                if (first == 0) a[i][0] = 1;
                for (int j = 0; j < x.size(); j++)
                    a[i][j + 1 - first] = x.get(j).asDouble();
            } else {
                double value = x.isArray() ? x.get(0).asDouble() : x.asDouble();
                a[i] = new double[degree + 1 - first];
                for (int j = first; j <= degree; j++) a[i][j - first] = Math.pow(value, j);
            }
        }
        return Matrix.of(a);
    }

    private static List<JsonNode> external(String task) throws IOException {
        Path folder = EXTERNAL.resolve(task);
        assumeTrue(Files.isDirectory(folder), "skipped: no published reference sets in " + folder);
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            List<JsonNode> nodes = new ArrayList<>();
            for (Path file : sorted) nodes.add(json.readTree(Files.readString(file)));
            return nodes;
        }
    }

    private static Matrix matrix(Golden c) {
        return Golden.matrix(c.input().get("matrix"));
    }

    private static void assertClose(Golden c, JsonNode expected, Matrix got) {
        Matrix M = Golden.matrix(expected);
        assertEquals(0, M.minus(got).maxNorm(), c.relTol() * M.maxNorm());
    }
}
