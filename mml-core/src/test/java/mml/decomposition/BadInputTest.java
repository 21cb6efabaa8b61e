package mml.decomposition;

import static mml.decomposition.TakesMatrix.DECOMPOSITIONS;
import static mml.decomposition.TakesMatrix.GOOD;
import static mml.decomposition.TakesMatrix.SOLVERS;
import static mml.decomposition.TakesMatrix.ones;
import static mml.decomposition.TakesMatrix.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

/** The bad inputs of linear algebra and least squares, given to everything that takes a matrix: refused, in the same words. */
@SuppressWarnings("NullAway") // null is one of the inputs
class BadInputTest {
    private static Matrix with(int i, int j, double x) {
        double[][] a = GOOD.toArray();
        a[i][j] = x;
        a[j][i] = x;
        return Matrix.of(a);
    }

    @Test
    void nothingThatTakesAMatrixIsMissingHere() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String folder : List.of("decomposition", "spectral", "iterative"))
            try (Stream<Path> files = Files.list(Path.of("src/main/java/mml", folder))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    if (name.equals("package-info")) continue;
                    for (Method m : load("mml." + folder + "." + name).getMethods())
                        if (m.getName().equals("of") && takesMatrix(m)) all.add(name);
                }
            }
        Set<String> here = new TreeSet<>(DECOMPOSITIONS.keySet());
        here.removeIf(name -> name.contains("."));
        here.addAll(SOLVERS.keySet());
        assertEquals(all, here);
    }

    private static boolean takesMatrix(Method m) {
        return m.getParameterCount() > 0 && m.getParameterTypes()[0] == Matrix.class;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void b001ToB003EntriesThatAreNotFiniteAreNamed() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
            for (int[] at : new int[][] {{0, 0}, {0, 1}, {1, 2}, {2, 2}}) {
                Matrix A = with(at[0], at[1], bad);
                String expected = "[" + at[0] + "][" + at[1] + "] is " + bad;
                DECOMPOSITIONS.forEach((name, f) -> refuses(name, expected, () -> f.apply(A)));
                SOLVERS.forEach((name, f) -> refuses(name, "A" + expected, () -> f.apply(A, ones(3))));
                double[] b = {1, 1, 1};
                b[at[1]] = bad;
                SOLVERS.forEach(
                        (name, f) -> refuses(name, "b[" + at[1] + "] is " + bad, () -> f.apply(GOOD, Vector.of(b))));
            }
    }

    @Test
    void b004NullIsRefusedByName() {
        DECOMPOSITIONS.forEach((name, f) -> {
            var e = assertThrows(NullPointerException.class, () -> f.apply(null), name);
            String argument = name.equals("PageRank") ? "links" : "A";
            assertEquals(argument, e.getMessage(), name);
        });
        SOLVERS.forEach((name, f) -> {
            assertEquals(
                    "A",
                    assertThrows(NullPointerException.class, () -> f.apply(null, ones(3)), name)
                            .getMessage());
            assertEquals(
                    "b",
                    assertThrows(NullPointerException.class, () -> f.apply(GOOD, null), name)
                            .getMessage());
        });
        assertEquals(
                "rows[1]",
                assertThrows(NullPointerException.class, () -> Matrix.of(new double[][] {{1}, null}))
                        .getMessage());
    }

    @Test
    void b005EmptyMatricesAreRefusedByAllInTheSameWords() {
        for (int[] shape : new int[][] {{0, 0}, {0, 3}, {3, 0}}) {
            Matrix A = Matrix.zeros(shape[0], shape[1]);
            String expected = "is " + shape[0] + "×" + shape[1] + ", needs at least 1×1";
            DECOMPOSITIONS.forEach((name, f) -> refuses(name, expected, () -> f.apply(A)));
            SOLVERS.forEach((name, f) -> refuses(name, expected, () -> f.apply(A, ones(shape[0]))));
        }
    }

    @Test
    void b006RaggedRowsAreRefused() {
        refuses(
                "Matrix",
                "row 3 has 3 entries, expected 4",
                () -> Matrix.of(new double[][] {{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3}}));
    }

    @Test
    void b008ShapesThatDoNotFitAreBothNamed() {
        refuses("times", "cannot multiply 3×2 by 3×2", () -> Matrix.zeros(3, 2).times(Matrix.zeros(3, 2)));
        for (String name : List.of(
                "Cholesky",
                "Eigen",
                "Eigen.values",
                "InverseIteration",
                "JacobiEigen",
                "Ldlt",
                "MatrixPower",
                "PageRank",
                "PowerIteration",
                "RayleighQuotientIteration",
                "SymmetricEigen",
                "SymmetricEigen.values"))
            refuses(
                    name,
                    "is 3×2, expected square",
                    () -> DECOMPOSITIONS.get(name).apply(Matrix.zeros(3, 2)));
        SOLVERS.forEach((name, f) -> refuses(name, "b has 2 entries, expected 3", () -> f.apply(GOOD, ones(2))));
    }

    @Test
    void b009AndB010NothingIsSharedWithTheCallerAndNothingIsChanged() {
        double[][] rows = GOOD.toArray();
        Matrix A = Matrix.of(rows);
        rows[0][0] = 99;
        assertEquals(GOOD, A);
        Vector b = ones(3);
        DECOMPOSITIONS.forEach((name, f) -> {
            assertNotNull(f.apply(A), name);
            assertEquals(GOOD, A, name);
        });
        SOLVERS.forEach((name, f) -> {
            assertNotNull(f.apply(A, b), name);
            assertEquals(GOOD, A, name);
            assertEquals(ones(3), b, name);
        });
    }

    @Test
    void b021ToB023SymmetryAndDefiniteness() {
        Matrix nearly = Matrix.of(2, 2, 2, 1 + 1e-15, 1, 2);
        Matrix not = Matrix.of(2, 2, 2, 1.1, 1, 2);
        for (String name : List.of("Cholesky", "JacobiEigen", "Ldlt", "SymmetricEigen", "SymmetricEigen.values")) {
            assertFalse(DECOMPOSITIONS.get(name).apply(nearly).toString().isEmpty());
            refuses(
                    name,
                    "A is not symmetric: A[1][0] is 1.0, A[0][1] is 1.1",
                    () -> DECOMPOSITIONS.get(name).apply(not));
        }
        var e = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(Matrix.of(2, 2, 1, 2, 2, 1)));
        assertEquals(1, e.index());
    }

    @Test
    void b028AndB029Sizes() {
        refuses("zeros", "100000×100000", () -> Matrix.zeros(100_000, 100_000));
        refuses("identity", "100000×100000", () -> Matrix.identity(100_000));
        refuses("zeros", "rows is -1", () -> Matrix.zeros(-1, 2));
        refuses("identity", "is -1", () -> Matrix.identity(-1));
    }

    @Test
    void b034Weights() {
        Matrix X = Matrix.of(3, 1, 1, 1, 1);
        Vector b = Vector.of(1, 2, 6);
        assertEquals(3, LeastSquares.weighted(X, b, ones(3)).x().get(0), 1e-15);
        assertEquals(1.25, LeastSquares.weighted(X, b, Vector.of(3, 1, 0)).x().get(0), 1e-15);
        refuses("weights", "weights[1] is -1.0", () -> LeastSquares.weighted(X, b, Vector.of(1, -1, 1)));
        refuses("weights", "weights[2] is NaN", () -> LeastSquares.weighted(X, b, Vector.of(1, 1, Double.NaN)));
        refuses("weights", "all weights are 0", () -> LeastSquares.weighted(X, b, Vector.of(0, 0, 0)));
        refuses("weights", "weights has 2 entries, expected 3", () -> LeastSquares.weighted(X, b, ones(2)));
    }
}
