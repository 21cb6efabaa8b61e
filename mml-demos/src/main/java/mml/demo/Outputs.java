package mml.demo;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The files of one run, all or none: each is written beside its place under a name of its own and moved there when all
 * are complete. An existing file is replaced. What is not moved is removed, also when the run is interrupted.
 */
public final class Outputs implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final Map<Path, Path> stagedFolders = new LinkedHashMap<>();
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
     * Takes a folder full of files, which another writer puts into the folder returned.
     *
     * @throws IOException if the folder cannot be made
     */
    public synchronized Path folder(Path target) throws IOException {
        if (over) throw new IllegalStateException("the run is over");
        if (Files.exists(target) && !Files.isDirectory(target))
            throw new FileSystemException(target.toString(), null, "it is a file, not a folder");
        Files.createDirectories(target);
        Path part = target.resolve(partName());
        stagedFolders.put(target, part);
        return Files.createDirectory(part);
    }

    private static String partName() {
        return ".mml-" + ProcessHandle.current().pid() + "-" + COUNT.getAndIncrement() + ".part";
    }

    /**
     * Puts all files into their places.
     *
     * @throws IOException if one cannot be put there
     */
    public synchronized void commit() throws IOException {
        for (Map.Entry<Path, Path> folder : stagedFolders.entrySet())
            for (Path file : contents(folder.getValue()))
                move(file, folder.getKey().resolve(file.getFileName()));
        for (Map.Entry<Path, Path> file : staged.entrySet()) move(file.getValue(), file.getKey());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
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
        for (Path part : staged.values()) delete(part);
        for (Path part : stagedFolders.values()) {
            try {
                if (Files.exists(part)) contents(part).forEach(Outputs::delete);
            } catch (IOException gone) {
                // what is left of it keeps the folder, which is told below
            }
            delete(part);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            System.err.println("mml: cannot remove " + part);
        }
    }
}
