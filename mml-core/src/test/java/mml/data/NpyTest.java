package mml.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in {@code src/test/resources/npy} were written by numpy 2.4. */
class NpyTest {
    private static final Matrix A = Matrix.of(new int[][] {{1, 2, 3}, {4, 5, -6}});

    @TempDir
    private Path folder;

    private static byte[] bytes(String name) {
        try (InputStream in = NpyTest.class.getResourceAsStream("/npy/" + name + ".npy")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refused(String message, byte[] bytes) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Npy.of(bytes))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"f8", "f8-big", "f8-fortran", "f4", "f2", "i1", "i2-big", "i4", "i8", "version2"})
    void everyTypeAndOrderIsTheSameMatrix(String name) {
        assertEquals(A, Npy.of(bytes(name)));
    }

    @Test
    void whatHasNoSignAndWhatIsTrue() {
        assertEquals(A.map(Math::abs), Npy.of(bytes("u1")));
        assertEquals(A.map(Math::abs), Npy.of(bytes("u8-big")));
        assertEquals(Matrix.of(new int[][] {{0, 1, 1}, {1, 1, 0}}), Npy.of(bytes("bool")));
    }

    @Test
    void oneDimensionIsAColumnAndNoneASingleEntry() {
        assertEquals(Matrix.of(3, 1, 1, 2, 3), Npy.of(bytes("vector")));
        assertEquals(Matrix.of(1, 1, 7.5), Npy.of(bytes("scalar")));
        assertEquals(Matrix.zeros(0, 3), Npy.of(bytes("empty")));
    }

    @Test
    void halfPrecisionAndTheLargestWholeNumbers() {
        double[] half = {0.333251953125, -2, 65504, 0x1p-24, Double.POSITIVE_INFINITY, 0};
        assertEquals(Vector.of(half), Npy.of(bytes("half")).column(0));
        assertEquals(Vector.of(0x1p64 - 2048, 0x1p63), Npy.of(bytes("top")).column(0));
        refused("row 1, column 1 is 9007199254740993, which no double holds", bytes("large"));
    }

    @Test
    void whatIsNoRealMatrixIsRefusedByName() {
        refused(
                "holds entries of type \"<c16\", expected real numbers: f2, f4, f8, i1 to i8, u1 to u8 or b1",
                bytes("complex"));
        refused(
                "holds entries of type \"<U1\", expected real numbers: f2, f4, f8, i1 to i8, u1 to u8 or b1",
                bytes("text"));
        refused("is an array of 3 dimensions, expected at most 2", bytes("cube"));
        refused(
                "does not begin with \\x93NUMPY, expected a file of numpy.save",
                "1,2\n".getBytes(StandardCharsets.UTF_8));
        byte[] version = bytes("f8");
        version[6] = 9;
        refused("is of version 9, expected 1, 2 or 3", version);
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = bytes("f8");
        for (int n = 0; n < whole.length; n++) {
            byte[] cut = Arrays.copyOf(whole, n);
            assertThrows(IllegalArgumentException.class, () -> Npy.of(cut), () -> cut.length + " bytes");
        }
        refused("ends after 170 bytes, expected 176", Arrays.copyOf(whole, 170));
        refused("has 2 bytes after its last entry, expected none", Arrays.copyOf(whole, 178));
    }

    @Test
    void aSizeBeyondTheLimitIsRefusedBeforeAnythingIsAllocated() {
        byte[] huge = new String(bytes("f8"), StandardCharsets.ISO_8859_1)
                .replace("(2, 3)", "(99999, 99999)")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(IllegalArgumentException.class, () -> Npy.of(huge));
    }

    @Test
    void numpyWritesTheSameBytes() {
        assertArrayEquals(bytes("f8"), Npy.bytes(A));
        assertArrayEquals(bytes("vector"), Npy.bytes(Vector.of(1, 2, 3)));
    }

    @Test
    void aFileIsNamedInItsErrors() throws IOException {
        Path file = folder.resolve("A.npy");
        Npy.write(file, A);
        assertEquals(A, Npy.read(file));
        Npy.write(file, Vector.of(1, 2));
        assertEquals(Matrix.of(2, 1, 1, 2), Npy.read(file));
        Files.write(file, new byte[0]);
        assertEquals(
                "A.npy: does not begin with \\x93NUMPY, expected a file of numpy.save",
                assertThrows(IllegalArgumentException.class, () -> Npy.read(file))
                        .getMessage());
    }

    @Test
    void tablesAreReadFromAPath() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n");
        assertEquals(Matrix.of(1, 2, 1, 2), CsvFile.read(csv).matrix());
        Path market =
                Files.writeString(folder.resolve("a.mtx"), "%%MatrixMarket matrix array real general\n2 1\n0.5\n-1\n");
        assertEquals(Matrix.of(2, 1, 0.5, -1), MatrixMarket.read(market).matrix());
        assertEquals("1×2 table:\nx  y\n1  2", CsvFile.read(csv).toString());
    }

    @Property(tries = 200, seed = "1")
    void readsBackWhatItWrote(@ForAll @IntRange(max = 6) int m, @ForAll @IntRange(max = 6) int n, @ForAll long seed) {
        Matrix B = Rng.seeded(seed).normalMatrix(m, n);
        assertEquals(B, Npy.of(Npy.bytes(B)));
    }

    /** Damage gives an error of ours or another matrix, nothing else. */
    @Property(tries = 500, seed = "1")
    void noDamageEscapes(@ForAll @IntRange(max = 175) int at, @ForAll byte value) {
        byte[] bytes = bytes("f8");
        bytes[at] = value;
        try {
            Npy.of(bytes);
        } catch (IllegalArgumentException e) {
            assertEquals(false, e instanceof NumberFormatException);
        }
    }
}
