package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesWhatWasThereAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, "before, and longer");
        AtomicFile.write(file, "Δ");
        assertEquals("Δ", Files.readString(file));
        assertEquals(2, Files.size(file));
        assertOnly("a.txt");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("no/such/a.svg");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, "x"));
        assertEquals(
                "cannot write " + file + ": the folder " + folder.resolve("no/such") + " does not exist",
                e.getMessage());
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file.resolve("a.svg"), "x"));
        assertTrue(e.getMessage().endsWith(file + " is not a folder"), e.getMessage());
        assertThrows(IOException.class, () -> AtomicFile.makeFolder(file));
        assertThrows(IOException.class, () -> AtomicFile.makeFolder(file.resolve("deeper")));
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void aFolderInThePlaceOfTheFileIsNamed() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.svg"));
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(taken, "x"));
        assertEquals("cannot write " + taken + ": it is a folder", e.getMessage());
    }

    @Test
    void aNameThatIsTooLongIsNamedAndLeavesNothing() throws IOException {
        Path file = folder.resolve("x".repeat(300));
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, "x"));
        assertTrue(e.getMessage().startsWith("cannot write " + file), e.getMessage());
        assertOnly();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "root may write everywhere");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(locked.resolve("a"), "x"));
        assertTrue(e.getMessage().contains("no permission to write in " + locked), e.getMessage());
    }

    @Test
    void aFileSystemThatTakesNoFilesIsNamed() {
        Path kernel = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernel), "only where there is /proc");
        Path file = kernel.resolve("mml.svg");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, "x"));
        assertTrue(e.getMessage().startsWith("cannot write " + file), e.getMessage());
    }

    @Test
    void aFullDiskIsNamed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only where there is /dev/full");
        assertThrows(IOException.class, () -> AtomicFile.write(full.resolve("x"), "x"));
    }

    @Test
    void aLinkIsReplacedAndWhatItPointsToIsKept() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.write(link, "new");
        assertEquals("kept", Files.readString(target));
        assertFalse(Files.isSymbolicLink(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../../x.svg",
                "/etc/passwd",
                "a/b",
                "a\\b",
                "C:x",
                "a\0b",
                "a\nb",
                "CON",
                "con.svg",
                "Lpt1.txt",
                "x.",
                "x ",
                "a*b",
                "a?b",
                "a<b",
                "a|b",
                "a\"b"
            })
    void namesThatAreNotNamesAreRefused(String name) {
        var e = assertThrows(IllegalArgumentException.class, () -> FileName.check(name));
        assertTrue(e.getMessage().startsWith("file name \""), e.getMessage());
        assertFalse(e.getMessage().contains("\0"));
        FileName.check(FileName.of(name));
    }

    @Test
    void labelsBecomeNames() {
        assertEquals("etc-passwd", FileName.of("../../etc/passwd"));
        assertEquals("file-CON", FileName.of("CON"));
        assertEquals("a-b-c-d", FileName.of("a/b\\c:d*?"));
        assertEquals("file-", FileName.of("Δ"));
        assertEquals("frame-001.svg", FileName.check("frame-001.svg"));
        assertThrows(IllegalArgumentException.class, () -> FileName.check("x".repeat(121)));
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    java.util.List.of(names),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }
}
