package mml.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import mml.matrix.Matrix;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;
import mml.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows read block after block, from memory and from files, give the same bits. */
class RowsTest {
    private static final Matrix X = Rng.seeded(4).normalMatrix(2 * Rows.BLOCK + 100, 2);

    @TempDir
    Path folder;

    private Path csv() throws IOException {
        StringBuilder out = new StringBuilder("id,a, b\n");
        for (int n = 0; n < X.rows(); n++)
            out.append(n)
                    .append(',')
                    .append(Numbers.shortest(X.get(n, 0)))
                    .append(',')
                    .append(Numbers.shortest(X.get(n, 1)))
                    .append('\n');
        return Files.writeString(folder.resolve("x.csv"), out);
    }

    @Test
    void memoryAndFilesGiveTheSameBits() throws IOException {
        Moments memory = Moments.of(Rows.of(X));
        assertEquals(memory, Moments.of(FileRows.csv(csv(), "a", "b")));
        ByteBuffer bytes = ByteBuffer.allocate(16 * X.rows()).order(ByteOrder.LITTLE_ENDIAN);
        for (double x : X.entries()) bytes.putDouble(x);
        Path file = Files.write(folder.resolve("x.bin"), bytes.array());
        assertEquals(memory, Moments.of(FileRows.binary(file, 2)));
        assertEquals(X.rows(), memory.n());
        assertTrue(memory.covariance(Divisor.N).isClose(Moments.of(X).covariance(Divisor.N), 1e-14));
        assertEquals(3, FileRows.csv(csv()).columns());
    }

    @Test
    void blocksAreNumberedAndTheLastIsWhatIsLeft() {
        long[] seen = {0};
        Rows.of(X).forEachBlock((number, block) -> {
            assertEquals(seen[0]++, number);
            assertEquals(number == 2 ? 100 : Rows.BLOCK, block.rows());
            assertEquals(X.row((int) number * Rows.BLOCK), block.row(0));
        });
        assertEquals(3, seen[0]);
    }

    /** As {@link CsvReader} reads it, and not cut at every comma. */
    @Test
    void quotedFieldsAndOtherSeparatorsAreReadAsTheTableReaderReadsThem() throws IOException {
        String text = "\n\"a, b\";c;\"d\n\"\"e\"\"\"\n\"1\";x,\"y;2\n\n3;\"two\nlines; and more\";4\n"
                .replace("x,\"y", "\"x;y\"");
        Path file = Files.writeString(folder.resolve("quoted.csv"), text);
        CsvTable table = CsvReader.standard().read(text);
        Moments rows = Moments.of(FileRows.csv(file, "a, b", "d\n\"e\""));
        assertEquals(Moments.of(Rows.of(table.matrix("a, b", "d\n\"e\""))), rows);
        assertEquals(2, rows.n());
        Path open = Files.writeString(folder.resolve("open.csv"), "a,b\n1,2\n3,\"4\n");
        assertEquals(
                "line 3, column 2: unclosed quote opened at line 3",
                assertThrows(CsvException.class, () -> Moments.of(FileRows.csv(open)))
                        .getMessage());
    }

    @Test
    void partsJoinInPairs() {
        Pairwise<String> pairs = new Pairwise<>((a, b) -> "(" + a + b + ")");
        assertTrue(pairs.result().isEmpty());
        for (int i = 1; i <= 7; i++) pairs.add(Integer.toString(i));
        assertEquals("(((12)(34))((56)7))", pairs.result().orElseThrow());
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n\n3,x\n");
        String message = String.valueOf(assertThrows(CsvException.class, () -> Moments.of(FileRows.csv(file)))
                .getMessage());
        assertTrue(message.startsWith("line 4, column 2: not a decimal number"), message);
        assertThrows(CsvException.class, () -> FileRows.csv(file, "c"));
        Path short1 = Files.writeString(folder.resolve("short.csv"), "a,b\n1\n");
        assertThrows(CsvException.class, () -> Moments.of(FileRows.csv(short1)));
        assertThrows(UncheckedIOException.class, () -> FileRows.csv(folder.resolve("none.csv")));
        Path binary = Files.write(folder.resolve("x.bin"), new byte[20]);
        assertThrows(IllegalArgumentException.class, () -> FileRows.binary(binary, 2));
        Files.write(binary, ByteBuffer.allocate(16).putDouble(Double.NaN).array());
        assertThrows(IllegalArgumentException.class, () -> FileRows.binary(binary, 0));
    }
}
