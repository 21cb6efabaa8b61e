package mml.demo;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files of one run, all or none: each is written beside its place under a name of its own and moved there when all
 * are complete. An existing file is replaced. What is not moved is removed, also when the run is interrupted.
 */
public final class Outputs implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final Thread onInterrupt = new Thread(this::discard);
    private boolean over;

    /** No files yet. */
    public Outputs() {
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /**
     * Takes a file. Missing folders on the way are made.
     *
     * @throws IOException if it cannot be written; its message or file names the place
     */
    public synchronized void write(Path target, byte[] bytes) throws IOException {
        if (over) throw new IllegalStateException("the run is over");
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target))
            throw new FileSystemException(target.toString(), null, "it is a folder");
        Files.createDirectories(folder);
        Path part = folder.resolve(".mml-" + ProcessHandle.current().pid() + "-" + COUNT.getAndIncrement() + ".part");
        staged.put(target, part);
        Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
    }

    /**
     * Puts all files into their places.
     *
     * @throws IOException if one cannot be put there
     */
    public synchronized void commit() throws IOException {
        for (Map.Entry<Path, Path> file : staged.entrySet())
            Files.move(
                    file.getValue(),
                    file.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was not put into its place. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException interrupted) {
            return; // the hook is at work
        }
        discard();
    }

    private synchronized void discard() {
        over = true;
        for (Path part : staged.values())
            try {
                Files.deleteIfExists(part);
            } catch (IOException left) {
                System.err.println("mml: cannot remove " + part);
            }
    }
}
