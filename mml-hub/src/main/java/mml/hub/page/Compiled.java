package mml.hub.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mml.hub.widget.Chapter;

/**
 * The WebAssembly of chapters. It is kept in a folder under a digest of all that went into it: the class files that the
 * chapter can reach, the libraries, the settings. So a chapter is compiled when something of it has changed, and only
 * then.
 *
 * <p>The same class files give the same bytes, wherever they stand and on every Java: each compilation has a process of its own, in which all
 * objects have the same identity hash code. Otherwise TeaVM writes things in an order that depends on what its Java has
 * done before.
 */
final class Compiled {
    private static final String SUBSTITUTIONS =
            "META-INF/services/org.teavm.extension.spi.substitution.SubstitutionPolicy";
    private static final String LOADER = "org/teavm/backend/wasm/wasm-gc-runtime.min.js";
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final long HEAP = 1 << 30;

    private final Map<Chapter, Path> files;

    private Compiled(Map<Chapter, Path> files) {
        this.files = files;
    }

    /** Compiles those of the chapters that the folder does not hold, several at a time where cores and memory allow. */
    static Compiled all(List<Chapter> chapters, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Chapter, Path> files = new LinkedHashMap<>();
        Map<Chapter, Future<?>> running = new LinkedHashMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(atATime());
        try {
            for (Chapter chapter : chapters) {
                String digest = digest(chapter);
                Path file = folder.resolve(chapter.page() + "-" + digest + ".wasm");
                files.put(chapter, file);
                if (!Files.exists(file))
                    running.put(chapter, workers.submit(() -> compile(chapter, digest, folder, file)));
            }
            for (Map.Entry<Chapter, Future<?>> entry : running.entrySet())
                await(entry.getKey().page(), entry.getValue());
        } finally {
            workers.shutdownNow();
        }
        return new Compiled(files);
    }

    /** The WebAssembly of a chapter. */
    byte[] of(Chapter chapter) throws IOException {
        Path file = files.get(chapter);
        if (file == null) throw new IllegalArgumentException(chapter.page() + " was not compiled");
        return Files.readAllBytes(file);
    }

    /** The script that starts it in a browser. */
    static String loader() throws IOException {
        try (InputStream in = Compiled.class.getClassLoader().getResourceAsStream(LOADER)) {
            if (in == null) throw new IllegalStateException(LOADER + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The class that holds a chapter and its door from JavaScript, named after the chapter's number. */
    private static String main(Chapter chapter) {
        String two = chapter.page().substring("chapter-".length());
        return "mml.hub.widget.ch" + two + ".Chapter" + chapter.number();
    }

    private static String digest(Chapter chapter) {
        MessageDigest digest = Sha256.begun();
        update(digest, Compiler.SETTINGS);
        for (Path entry : Stream.of(CLASS_PATH.split(File.pathSeparator, -1))
                .map(Path::of)
                .toList()) {
            String name = String.valueOf(entry.getFileName());
            if (name.endsWith(".jar") && !name.startsWith("mml-")) update(digest, name);
        }
        Reachable.from(main(chapter).replace('.', '/') + ".class", SUBSTITUTIONS)
                .forEach((name, bytes) -> {
                    update(digest, name + " " + bytes.length);
                    digest.update(bytes);
                });
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static int atATime() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean b
                ? b.getTotalMemorySize()
                : 0;
        return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), memory / (3 * HEAP)));
    }

    private static void compile(Chapter chapter, String digest, Path folder, Path file) {
        try {
            System.out.println("compiling " + chapter.page() + " ...");
            Path unfinished = Files.createTempDirectory(folder, "unfinished");
            Path compiled = unfinished.resolve(file.getFileName());
            compile(main(chapter), CLASS_PATH, compiled);
            if (!digest(chapter).equals(digest)) // else it would be kept under the name of what it is not
            throw new PageException(chapter.page(), "its class files changed while they were compiled; start again");
            for (Path old : versions(chapter, folder)) Files.delete(old);
            Files.move(compiled, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageException(chapter.page(), "interrupted");
        }
    }

    /** Compiles one program into a file, in a process of its own. */
    static void compile(String main, String classPath, Path file) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // half the work: a compilation ends before the second compiler pays
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                "-cp",
                classPath,
                Compiler.class.getName(),
                main,
                String.valueOf(file.getParent()),
                String.valueOf(file.getFileName()));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) throw new PageException(main, "TeaVM cannot compile it");
    }

    private static List<Path> versions(Chapter chapter, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(f -> f.getFileName().toString().startsWith(chapter.page() + "-"))
                    .toList());
        }
    }

    private static void await(String page, Future<?> compilation) {
        try {
            compilation.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageException(page, "interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PageException wrong) throw wrong;
            throw new IllegalStateException(e.getCause());
        }
    }
}
