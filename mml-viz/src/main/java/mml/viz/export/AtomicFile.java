package mml.viz.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file as a whole or not at all. */
public final class AtomicFile {
    private static final int ATTEMPTS = 100;

    private AtomicFile() {}

    /**
     * Writes text in UTF-8, replacing a file that is there.
     *
     * @throws IOException with the path and the reason; then what was there before still is
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes, replacing a file that is there.
     *
     * @throws IOException with the path and the reason; then what was there before still is
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) throw cannot(file, "it is a folder");
        if (!Files.exists(folder)) throw cannot(file, "the folder " + folder + " does not exist");
        if (!Files.isDirectory(folder)) throw cannot(file, folder + " is not a folder");
        try {
            Path temporary = temporary(folder, bytes);
            try {
                move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (AccessDeniedException e) {
            throw new IOException("cannot write " + file + ": no permission to write in " + folder, e);
        } catch (FileSystemException e) {
            String reason = e.getReason();
            throw new IOException("cannot write " + file + ": " + (reason == null ? e.toString() : reason), e);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Makes a folder, and those above it, unless it is there. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) throw cannot(folder, "it is a file, expected a folder");
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("cannot make folder " + folder + ": " + e.getFile() + " is a file", e);
        } catch (FileSystemException e) {
            throw new IOException("cannot make folder " + folder + ": " + e, e);
        }
    }

    private static Path temporary(Path folder, byte[] bytes) throws IOException {
        for (int attempt = 0; ; attempt++) {
            Path temporary = folder.resolve(".mml-" + ProcessHandle.current().pid() + "-" + attempt + ".tmp");
            try {
                Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return temporary;
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) throw e;
            } catch (IOException e) {
                Files.deleteIfExists(temporary);
                throw e;
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static IOException cannot(Path file, String reason) {
        return new IOException("cannot write " + file + ": " + reason);
    }
}
