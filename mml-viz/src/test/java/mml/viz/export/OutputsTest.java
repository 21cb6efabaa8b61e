package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputsTest {
    @TempDir
    Path folder;

    private static void replace(Path file, String text) throws IOException {
        Outputs.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(FileSystemException.class, () -> replace(file, "x"))
                .getMessage());
    }

    @Test
    void replacesWhatWasThereAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        replace(file, "before, and longer");
        replace(file, "Δ");
        assertEquals("Δ", Files.readString(file));
        assertOnly("a.txt");
    }

    @Test
    void missingFoldersAreMade() throws IOException {
        replace(folder.resolve("no/such/a.svg"), "x");
        assertEquals("x", Files.readString(folder.resolve("no/such/a.svg")));
    }

    @Test
    void nothingIsThereBeforeAllIs() throws IOException {
        try (Outputs outputs = new Outputs()) {
            outputs.write(folder.resolve("a"), "a");
            outputs.write(folder.resolve("b"), "b");
            outputs.write(folder.resolve("b"), "last");
            assertTrue(names().stream().allMatch(name -> name.endsWith(".part")));
            assertEquals(2, names().size());
            outputs.commit();
        }
        assertOnly("a", "b");
        assertEquals("last", Files.readString(folder.resolve("b")));
        try (Outputs outputs = new Outputs()) {
            outputs.write(folder.resolve("c"), "c");
        }
        assertOnly("a", "b");
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        assertTrue(refusal(file.resolve("a.svg")).startsWith(file.toString()));
        assertThrows(FileSystemException.class, () -> replace(file.resolve("deeper/a.svg"), "x"));
        assertEquals("kept", Files.readString(file));
        assertOnly("file");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsNamed() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.svg"));
        assertEquals(taken + ": it is a folder", refusal(taken));
    }

    @Test
    void aNameThatIsTooLongLeavesNothing() {
        assertThrows(FileSystemException.class, () -> replace(folder.resolve("x".repeat(300)), "x"));
        assertOnly();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "root may write everywhere");
        assertThrows(AccessDeniedException.class, () -> replace(locked.resolve("a"), "x"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyFileIsRefusedAndOtherModesStay() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "kept");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals(file + ": it is read-only", refusal(file));
        assertEquals("kept", Files.readString(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx-----x"));
        replace(file, "new");
        assertEquals("rwx-----x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("new", Files.readString(file));
    }

    /** In a folder of a group. Somebody else is somebody without power, whom only an administrator can become. */
    @Test
    void aFileOfAnotherThatMayBeWrittenIsReplacedAndStaysTheirs() throws IOException {
        Program other = Program.named("setpriv");
        assumeTrue(Files.getOwner(folder).getName().equals("root"), "only root can become somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path theirs = Files.writeString(folder.resolve("b"), "before, and longer");
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rw-rw-rw-"));
        String said = other.run(
                folder,
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target/classes").toAbsolutePath() + ":"
                        + Path.of("target/test-classes").toAbsolutePath(),
                Writing.class.getName());
        assertEquals("", said);
        assertOnly("a", "b", "c");
        assertEquals("new", Files.readString(theirs));
        assertEquals("root", Files.getOwner(theirs).getName());
        assertEquals("rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(theirs)));
    }

    /** Writes three files into the folder it stands in. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) throws IOException {
            try (Outputs outputs = new Outputs()) {
                for (String name : new String[] {"a", "b", "c"}) outputs.write(Path.of(name), "new");
                outputs.commit();
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsFollowed() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        replace(second, "new");
        assertEquals("new", Files.readString(target));
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(second));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("later"));
        replace(dangling, "made");
        assertEquals("made", Files.readString(folder.resolve("later")));
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertEquals(circle + ": its links lead in a circle", refusal(circle));
    }

    @Test
    void aDeviceIsWrittenToAndStays() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "only where there is /dev/null");
        Object before = Files.getAttribute(device, "unix:rdev");
        replace(device, "gone");
        assertEquals(before, Files.getAttribute(device, "unix:rdev"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), device);
        replace(link, "gone");
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void aFullDeviceLeavesTheOtherFilesAlone() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only where there is /dev/full");
        try (Outputs outputs = new Outputs()) {
            outputs.write(folder.resolve("a"), "a");
            outputs.write(full, "x");
            assertThrows(IOException.class, outputs::commit);
        }
        assertOnly();
    }

    @Test
    void whatIsLeftOfAnotherRunIsNeitherUsedNorRemoved() throws IOException {
        String name = ".mml-" + ProcessHandle.current().pid() + "-0.part";
        Files.writeString(folder.resolve(name), "foreign");
        replace(folder.resolve("a"), "x");
        assertOnly(name, "a");
        assertEquals("foreign", Files.readString(folder.resolve(name)));
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

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertOnly(String... names) {
        assertEquals(List.of(names), names());
    }
}
