package mml.decomposition;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.Condition;
import mml.spectral.Eigen;
import mml.spectral.JacobiEigen;
import mml.spectral.PseudoInverse;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reference case of linear algebra: those computed for the project with 60 digits, and the published ones of NIST
 * and netlib, which are read in place and skipped where they are not.
 */
class GoldenTest {
    private static final Map<String, Consumer<Golden>> CHECKS = new TreeMap<>(Map.ofEntries(
            entry("svd", GoldenTest::svd),
            entry("eig", GoldenTest::eig),
            entry("eigSym", GoldenTest::eigSym),
            entry("qr", GoldenTest::qr),
            entry("lu", GoldenTest::lu),
            entry("cholesky", GoldenTest::cholesky),
            entry("choleskyFail", GoldenTest::choleskyFail),
            entry("pinv", GoldenTest::pinv),
            entry("det", GoldenTest::det),
            entry("solve", GoldenTest::solve),
            entry("inverse", GoldenTest::inverse),
            entry("singular", GoldenTest::singular),
            entry("leastSquares", GoldenTest::leastSquares),
            entry("linearRegression", GoldenTest::linearRegression)));

    static Stream<Arguments> own() {
        return CHECKS.keySet().stream()
                .filter(GoldenTest::isOwn)
                .flatMap(task -> Golden.cases(task).stream().map(c -> Arguments.of(task, c)));
    }

    private static boolean isOwn(String task) {
        return GoldenTest.class.getResource("/golden/" + task) != null;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("own")
    void ownCase(String task, Golden c) {
        CHECKS.get(task).accept(c);
    }

    @TestFactory
    Stream<DynamicTest> publishedCases() {
        assumeTrue(Golden.shared().isPresent(), "skipped: no folder shared/golden beside the project");
        return CHECKS.keySet().stream()
                .flatMap(task -> Golden.external(task).stream()
                        .map(c -> DynamicTest.dynamicTest(
                                task + ": " + c, () -> CHECKS.get(task).accept(c))));
    }

    @Test
    void noTaskIsWithoutCases() {
        for (String task : CHECKS.keySet()) {
            boolean published =
                    Golden.shared().isEmpty() || !Golden.external(task).isEmpty();
            assertTrue(isOwn(task) ? !Golden.cases(task).isEmpty() : published, task);
        }
    }

    @Test
    void noCaseWasLeftBehind() throws IOException {
        assumeTrue(Golden.shared().isPresent(), "skipped: no folder shared/golden beside the project");
        for (String task : CHECKS.keySet()) {
            Path folder = Golden.shared().orElseThrow().resolve("own").resolve(task);
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Path copy = Path.of(
                            "src/test/resources/golden",
                            task,
                            file.getFileName().toString());
                    assertTrue(Files.exists(copy) && Files.mismatch(file, copy) == -1, () -> copy + " is not " + file);
                }
            }
        }
    }

    private static void lu(Golden c) {
        Lu lu = Lu.of(c.matrix());
        assertClose(c, "L", lu.L());
        assertClose(c, "U", lu.U());
        JsonNode p = c.expected().get("perm");
        for (int i = 0; i < p.size(); i++) assertEquals(p.get(i).asInt(), lu.P().get(i));
    }

    private static void qr(Golden c) {
        for (Matrix R : List.of(Qr.of(c.matrix()).R(), GivensQr.of(c.matrix()).R())) {
            double[][] r = R.toArray();
            for (int i = 0; i < r.length; i++) {
                double sign = r[i][i] < 0 ? -1 : 1;
                for (int j = 0; j < r[i].length; j++) r[i][j] *= sign;
            }
            assertClose(c, "R", Matrix.of(r));
        }
    }

    private static void cholesky(Golden c) {
        assertClose(c, "L", Cholesky.of(c.matrix()).L());
    }

    private static void choleskyFail(Golden c) {
        Matrix A = c.matrix();
        var e = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(A));
        assertTrue(e.witness().dot(A.times(e.witness())) <= 0);
        double least = c.expected().get("smallestEigenvalue").asDouble();
        assertEquals(least, SymmetricEigen.values(A).get(0), 1e-14 * A.rows() * A.maxNorm());
        if (least < -1e-10 * A.maxNorm()) assertTrue(Ldlt.of(A).inertia().negative() > 0);
    }

    private static void det(Golden c) {
        Lu lu = Lu.of(c.matrix());
        assertEquals(c.expected().get("sign").asInt(), lu.sign());
        double log = c.expected().get("logAbsDet").asDouble();
        assertEquals(log, lu.logAbsDeterminant(), c.relTol() * Math.max(1, Math.abs(log)));
        JsonNode det = c.expected().get("det");
        if (det == null) return;
        double expected = Double.parseDouble(det.asText());
        assertEquals(expected, lu.determinant(), c.relTol() * Math.abs(expected));
        assertEquals(expected, Qr.of(c.matrix()).determinant(), 10 * c.relTol() * Math.abs(expected));
        assertEquals(expected, GivensQr.of(c.matrix()).determinant(), 10 * c.relTol() * Math.abs(expected));
    }

    private static void solve(Golden c) {
        Matrix A = c.matrix();
        Vector b = Golden.vector(c.input().get("rhs"));
        Vector x = Golden.vector(c.expected().get("x"));
        for (Vector got : List.of(
                Lu.of(A).solve(b),
                Qr.of(A).solve(b),
                GivensQr.of(A).solve(b),
                LeastSquares.of(A, b).x())) assertEquals(0, x.minus(got).maxNorm(), c.relTol() * x.maxNorm());
    }

    private static void inverse(Golden c) {
        assertClose(c, "inverse", Lu.of(c.matrix()).inverse());
    }

    private static void singular(Golden c) {
        Matrix A = c.matrix();
        Vector b = A.column(0);
        int rank = c.expected().get("rank").asInt();
        assertTrue(Lu.of(A).rcond() < 1e-15);
        assertEquals(rank, PivotedQr.of(A).rank());
        assertEquals(rank, Svd.of(A).rank());
        assertThrows(SingularMatrixException.class, () -> Lu.of(A).solve(b));
        assertThrows(SingularMatrixException.class, () -> Lu.of(A).inverse());
        assertThrows(SingularMatrixException.class, () -> Qr.of(A).solve(b));
        assertThrows(SingularMatrixException.class, () -> GivensQr.of(A).solve(b));
    }

    private static void svd(Golden c) {
        Vector expected = Golden.vector(c.expected().get("singularValues"));
        Svd svd = Svd.of(c.matrix());
        double scale = expected.maxNorm() == 0 ? 1 : expected.maxNorm();
        for (Vector found : List.of(svd.singularValues(), Svd.values(c.matrix())))
            for (int k = 0; k < expected.size(); k++)
                assertEquals(expected.get(k) / scale, found.get(k) / scale, c.relTol());
        assertEquals(c.expected().get("rankNumerical").asInt(), svd.rank());
        assertTrue(svd.certificate().holds());
        double cond = c.expected().path("cond2").asDouble(Double.NaN);
        if (cond < 1e10) assertEquals(1, Condition.of(c.matrix()).two() / cond, c.relTol() * cond);
    }

    private static void eigSym(Golden c) {
        Vector expected = Golden.vector(c.expected().get("eigenvaluesAscending"));
        SymmetricEigen eigen = SymmetricEigen.of(c.matrix());
        double scale = expected.maxNorm();
        for (Vector found : List.of(
                eigen.eigenvalues(),
                SymmetricEigen.values(c.matrix()),
                JacobiEigen.of(c.matrix()).eigenvalues()))
            for (int k = 0; k < expected.size(); k++)
                assertEquals(expected.get(k) / scale, found.get(k) / scale, c.relTol());
        assertTrue(eigen.certificate().holds());
    }

    private static void eig(Golden c) {
        Matrix expected = Golden.matrix(c.expected().get("eigenvalues"));
        Eigen eigen = Eigen.of(c.matrix());
        assertTrue(eigen.certificate().holds(), () -> eigen.certificate().toString());
        double scale = 0;
        for (int k = 0; k < expected.rows(); k++)
            scale = Math.max(scale, Math.hypot(expected.get(k, 0), expected.get(k, 1)));
        for (List<Complex> found : List.of(eigen.eigenvalues(), Eigen.values(c.matrix()))) {
            List<Complex> left = new ArrayList<>(found);
            assertEquals(expected.rows(), left.size());
            for (int k = 0; k < expected.rows(); k++) {
                Complex nearest = left.get(0);
                for (Complex z : left) if (distance(z, expected, k) < distance(nearest, expected, k)) nearest = z;
                left.remove(nearest);
                assertEquals(0, distance(nearest, expected, k) / scale, c.relTol());
            }
        }
        if (c.expected().has("spectralRadius"))
            assertEquals(
                    1,
                    eigen.spectralRadius() / c.expected().get("spectralRadius").asDouble(),
                    c.relTol());
    }

    private static double distance(Complex z, Matrix expected, int k) {
        return Math.hypot(z.re() - expected.get(k, 0), z.im() - expected.get(k, 1));
    }

    private static void pinv(Golden c) {
        PseudoInverse found = PseudoInverse.of(c.matrix());
        assertClose(c, "pinv", found.matrix());
        assertEquals(c.expected().get("rank").asInt(), found.rank());
        assertTrue(found.certificate().holds(), () -> found.certificate().toString());
    }

    private static void leastSquares(Golden c) {
        Matrix A = c.matrix();
        Vector b = Golden.matrixMarket(c.input().get("rhsRef").asText()).column(0);
        Vector x = Golden.vector(c.expected().get("x"));
        LeastSquares s = LeastSquares.of(A, b);
        assertEquals(0, x.minus(s.x()).maxNorm(), c.relTol() * x.maxNorm());
        double norm = c.expected().get("residualNorm").asDouble();
        assertEquals(norm, s.residualNorm(), c.relTol() * Math.max(norm, b.norm()));
        assertTrue(s.certificate().holds());
        Vector sigma = Svd.values(A);
        double largest = c.expected().get("singularValueMax").asDouble();
        assertEquals(largest, sigma.get(0), c.relTol() * largest);
        assertEquals(
                c.expected().get("singularValueMin").asDouble(), sigma.get(sigma.size() - 1), c.relTol() * largest);
    }

    private static void linearRegression(Golden c) {
        Vector y = Golden.vector(c.input().get("y"));
        Matrix X = design(c.input(), y.size());
        Vector beta = Golden.vector(c.expected().get("beta"));
        LeastSquares s = LeastSquares.of(X, y);
        assertEquals(beta.size(), s.rank());
        for (int j = 0; j < beta.size(); j++)
            assertEquals(beta.get(j), s.x().get(j), c.relTol() * Math.abs(beta.get(j)));
        double rss = c.expected().get("residualSumOfSquares").asDouble();
        assertEquals(rss, s.residualNorm() * s.residualNorm(), c.relTol() * rss + 1e-20 * y.dot(y));
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

    private static void assertClose(Golden c, String name, Matrix got) {
        Matrix M = Golden.matrix(c.expected().get(name));
        assertFalse(M.maxNorm() == 0 && got.maxNorm() != 0);
        assertEquals(0, M.minus(got).maxNorm(), c.relTol() * M.maxNorm());
    }
}
