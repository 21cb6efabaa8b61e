package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.poi.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/LECTURERS.md tells to type works as it stands there; what other programs read is tried by RoutesTest. */
class LecturersTest {
    private static final Pattern LINE = Pattern.compile("(?m)^\\./mml (.*)$");
    private static final Pattern INLINE = Pattern.compile("`\\./mml (demo[^`]*)`");
    private static final Pattern FILE =
            Pattern.compile("[a-z]+(?:-[a-z0-9]+)*\\.(?:gif|html|json|pdf|pptx|qmd|svg|tex)\\b(?!\\()");
    private static final Set<String> INPUTS = Set.of("ours.json");

    @TempDir
    private Path folder;

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/LECTURERS.md"));
    }

    private static String block(String language) throws IOException {
        return found("(?s)```" + language + "\n(.*?)```", document()).get(0).group(1);
    }

    private static List<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    /** Runs a line, its first three frames, as if it were typed in our folder with the repository in it. */
    private void run(String line) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.replaceAll(arg -> arg.startsWith("mml-core/")
                ? "../" + arg
                : arg.endsWith(".csv") || arg.endsWith(".json")
                        ? folder.resolve(arg).toString()
                        : arg);
        if (args.contains("--frames")) {
            if (!args.contains("--steps")) args.addAll(List.of("--steps", ""));
            args.set(args.indexOf("--steps") + 1, "1-3");
        }
        String output = args.contains("--frames") ? "--frames" : "--output";
        if (!args.contains(output)) args.addAll(List.of(output, "out"));
        int name = args.indexOf(output) + 1;
        args.set(name, folder.resolve(args.get(name)).toString());
        Ran ran = Ran.mml(args.toArray(new String[0]));
        assertEquals(0, ran.code(), line + "\n" + ran.err());
    }

    private Set<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void slidesNeedTheVersionOfPoiThatIsTested() throws IOException {
        assertTrue(document().contains("<version>" + Version.getVersion() + "</version>"));
    }

    @Test
    void everyLineMakesTheFilesThatItsSectionNames() throws IOException {
        MatchResult made = found("printf '(.*)' > (\\S+)", document()).get(0);
        Files.writeString(folder.resolve(made.group(2)), made.group(1).replace("\\n", "\n"));
        int lines = 0;
        int named = 0;
        for (String section : document().split("\n## ", -1)) {
            Set<String> there = new TreeSet<>(INPUTS);
            for (MatchResult line : LINE.matcher(section).results().toList()) {
                run(line.group(1));
                there.addAll(files(found("--frames (\\S+)", line.group()).get(0).group(1)));
                lines++;
            }
            if (there.equals(INPUTS)) continue;
            for (MatchResult file : FILE.matcher(section).results().toList()) {
                String name = file.group();
                boolean promised = there.contains(name) || name.equals("manifest.json");
                assertTrue(promised, name + " is named, made are " + there + " in\n" + section);
                named++;
            }
        }
        assertTrue(lines >= 10 && named >= 15, lines + " lines, " + named + " files");
    }

    /** Of all demos the lines draw one. */
    @Test
    void demosAreDrawnAsTheLinesSay() throws IOException {
        Files.writeString(folder.resolve("ours.json"), block("json"));
        Set<String> made = new TreeSet<>();
        for (MatchResult line : INLINE.matcher(document()).results().toList()) {
            run(line.group(1).replace(" NAME", "").replaceFirst("demo", "demo parameter"));
            made.addAll(files("out"));
            assertTrue(made.contains("index.html"), made.toString());
        }
        for (String format : List.of(".svg", ".png", ".pdf", ".pptx"))
            assertTrue(made.stream().anyMatch(name -> name.endsWith(format)), format + " is none of " + made);
        String last = Files.readString(folder.resolve("out/parameter/done-own.svg"));
        assertTrue(last.contains("#073642"), "ink is that of ours.json");
    }

    @Test
    void theProgramDrawsItsFrames() throws Exception {
        Path source = Files.writeString(
                folder.resolve("Slides.java"), block("java").replace("Path.of(\"figures\")", "Path.of(args[0])"));
        String classpath = System.getProperty("java.class.path");
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-cp", classpath, "-d", folder + "", source + ""));
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, LecturersTest.class.getClassLoader())) {
            var main = classes.loadClass("Slides").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {folder.resolve("figures").toString()});
        }
        assertTrue(files("figures").contains("frames.pdf"), files("figures").toString());
    }
}
