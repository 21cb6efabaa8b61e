package mml.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import mml.decomposition.Cholesky;
import mml.decomposition.Lu;
import mml.kernel.Engine;
import mml.kernel.Machine;
import mml.kernel.PlainEngine;
import mml.matrix.Matrix;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VectorEngineTest {
    @Property(tries = 60)
    void theBitsAreThoseOfThePlainEngine(
            @ForAll @IntRange(max = 25) int rows,
            @ForAll @IntRange(max = 250) int depth,
            @ForAll @IntRange(max = 130) int n,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double[] a = random(rows * depth, rng);
        double[][] b = rows(depth, n + 3, rng);
        double[][] c = rows(rows, n + 3, rng);
        double[][] expected = copy(c);
        new PlainEngine().multiply(rows, depth, n, a, b, expected);
        double[][] strips = copy(c);
        Strips.multiply(rows, depth, n, a, b, strips);
        VectorEngine.of().multiply(rows, depth, n, a, b, c);
        for (int i = 0; i < rows; i++) {
            assertArrayEquals(expected[i], strips[i], "row " + i);
            assertArrayEquals(expected[i], c[i], "row " + i);
        }
    }

    @Test
    void decompositionsDoNotNoticeIt() {
        Matrix A = Matrix.of(400, 400, random(160_000, Rng.seeded(5)));
        double[] expected = everything(A);
        Engine before = Machine.engine();
        try {
            Machine.use(VectorEngine.of());
            assertArrayEquals(expected, everything(A));
        } finally {
            Machine.use(before);
        }
    }

    private static double[] everything(Matrix A) {
        Matrix S = A.times(A.transpose());
        Lu lu = Lu.of(A);
        return DoubleStream.concat(
                        DoubleStream.concat(
                                DoubleStream.of(S.entries()),
                                DoubleStream.of(Cholesky.of(S).L().entries())),
                        DoubleStream.concat(
                                DoubleStream.of(lu.L().entries()),
                                DoubleStream.of(lu.U().entries())))
                .toArray();
    }

    @Test
    void withoutTheModuleItSaysWhatIsMissing() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asks.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
        assertTrue(said.contains("java --add-modules jdk.incubator.vector"), said);
    }

    static final class Asks {
        private Asks() {}

        public static void main(String[] args) {
            try {
                VectorEngine.of();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static double[] random(int size, Rng rng) {
        return DoubleStream.generate(rng::normal).limit(size).toArray();
    }

    private static double[][] rows(int m, int n, Rng rng) {
        double[][] x = new double[m][];
        for (int i = 0; i < m; i++) x[i] = random(n, rng);
        return x;
    }

    private static double[][] copy(double[][] x) {
        return Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    }
}
