package mml.viz.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files of one run, all or none: each is written beside its place under a name of its own and moved there when all
 * are complete. What is not moved is removed, also when the run is interrupted.
 *
 * <p>An existing file is replaced and its permissions and owner stay; a read-only one is refused. A link is followed.
 * What is no file, such as {@code /dev/null} or a pipe, gets the bytes when all files are complete.
 */
public final class Outputs implements AutoCloseable {
    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final int MOST_LINKS = 40;

    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final Map<Path, Path> streams = new LinkedHashMap<>();
    private final Set<Path> outdated = new LinkedHashSet<>();
    private final Thread onInterrupt = new Thread(this::discard);
    private boolean over;

    /** No files yet. */
    public Outputs() {
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /** Writes one file as a whole or not at all. */
    public static void replace(Path target, byte[] bytes) throws IOException {
        try (Outputs outputs = new Outputs()) {
            outputs.write(target, bytes);
            outputs.commit();
        }
    }

    /** Takes a text, which is written in UTF-8. */
    public void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a file as a whole, as {@link #open} does. */
    public void write(Path target, byte[] bytes) throws IOException {
        try (OutputStream out = open(target)) {
            out.write(bytes);
        }
    }

    /**
     * Takes a file, to be written until the stream is closed. Missing folders on the way are made.
     *
     * @throws IOException if it cannot be written; its message or file names the place
     */
    public synchronized OutputStream open(Path target) throws IOException {
        if (over) throw new IllegalStateException("the run is over");
        Path place = followed(target.toAbsolutePath());
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) throw cannot(target, "it is a folder");
        if (isStream(place)) {
            Path kept = Files.createTempFile("mml-", ".part");
            streams.put(place, kept);
            return Files.newOutputStream(kept);
        }
        if (isReadOnly(place)) throw cannot(target, "it is read-only");
        for (Path above = folder; above != null && !Files.isDirectory(above); above = above.getParent())
            if (Files.exists(above)) throw new FileAlreadyExistsException(above.toString());
        Files.createDirectories(folder);
        Path part = folder.resolve(".mml-" + UUID.randomUUID() + ".part");
        try {
            Files.write(part, new byte[0], StandardOpenOption.CREATE_NEW);
            Path earlier = staged.put(place, part);
            if (earlier != null) delete(earlier);
            return Files.newOutputStream(part, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(target.toString(), null, "no permission to write in " + folder);
        }
    }

    /** What an earlier run left at this place goes when the files of this one are there, unless one of them is put there. */
    public synchronized void remove(Path earlier) {
        outdated.add(earlier.toAbsolutePath());
    }

    /**
     * Puts all files into their places.
     *
     * @throws IOException if one cannot be put there
     */
    public synchronized void commit() throws IOException {
        for (Map.Entry<Path, Path> stream : streams.entrySet())
            try (OutputStream out = Files.newOutputStream(stream.getKey(), StandardOpenOption.WRITE)) {
                Files.copy(stream.getValue(), out);
            }
        for (Map.Entry<Path, Path> file : staged.entrySet()) move(file.getValue(), file.getKey());
        for (Path earlier : outdated) if (!staged.containsKey(earlier)) delete(earlier);
    }

    /** Where the links of a path lead, also when there is nothing yet. */
    private static Path followed(Path path) throws IOException {
        Path place = path;
        for (int links = 0; Files.isSymbolicLink(place) && !isOfTheSystem(place); links++) {
            if (links == MOST_LINKS) throw cannot(path, "its links lead in a circle");
            place = place.resolveSibling(Files.readSymbolicLink(place)).normalize();
        }
        return place;
    }

    /** Whether bytes go through it to somewhere else. */
    private static boolean isStream(Path place) {
        return Files.exists(place) && (isOfTheSystem(place) || !Files.isRegularFile(place));
    }

    /** Devices, and what programs have open: {@code /dev/stdout} may be a file, but one that is being written. */
    private static boolean isOfTheSystem(Path place) {
        return place.startsWith("/dev") || place.startsWith("/proc");
    }

    private static boolean isReadOnly(Path place) throws IOException {
        PosixFileAttributes now = attributes(place);
        if (now == null) return Files.exists(place) && !Files.isWritable(place);
        // a system administrator may write everything, but did not mean to
        return !Files.isWritable(place) || now.permissions().stream().noneMatch(WRITE::contains);
    }

    private static @Nullable PosixFileAttributes attributes(Path place) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        return view == null || !Files.exists(place) ? null : view.readAttributes();
    }

    private static void move(Path from, Path to) throws IOException {
        PosixFileAttributes before = attributes(to);
        if (before != null) {
            PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
            view.setPermissions(before.permissions());
            if (!view.readAttributes().owner().equals(before.owner()) && !isGiven(view, before.owner())) {
                try (OutputStream out =
                        Files.newOutputStream(to, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                    Files.copy(from, out); // it stays that of the other
                }
                return;
            }
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Only an administrator may give files to others. */
    private static boolean isGiven(PosixFileAttributeView view, UserPrincipal owner) {
        try {
            view.setOwner(owner);
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    private static FileSystemException cannot(Path target, String reason) {
        return new FileSystemException(target.toString(), null, reason);
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
        for (Path part : streams.values()) delete(part);
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            System.err.println("mml: cannot remove " + part);
        }
    }
}
