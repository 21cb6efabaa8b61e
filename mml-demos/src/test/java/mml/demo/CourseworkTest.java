package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.scene.decomposition.CholeskyScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that students copy, compiled and run as it stands. */
class CourseworkTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLE = ROOT.resolve("examples/coursework");
    private static final Pattern BLOCK =
            Pattern.compile("```java\\n(.*?)```\\n(?:\\n```text\\n(.*?)```)?", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private void compile(List<Path> sources) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString());
            boolean compiled = javac.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertTrue(compiled, messages::toString);
        }
    }

    /** What a program prints. */
    private String run(String name, String... args) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CourseworkTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            var main = classes.loadClass(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) args);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE.resolve("src/main/java/coursework"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theExampleProjectRuns() throws Exception {
        compile(examples());
        String points = EXAMPLE.resolve("points.csv").toString();
        String exact = run("coursework.Exact");
        assertTrue(exact.contains("R₂ ← −1/2·R₂\n"), exact);
        assertTrue(exact.contains("{ (5/2, 1/2, 0) + λ₁ (−3/2, 1/2, 1) : λ₁ ∈ ℝ }\n✓"), exact);
        assertTrue(exact.contains("det A = −11/2"), exact);
        String doubles = run("coursework.Doubles", points, folder.resolve("d").toString());
        assertTrue(doubles.contains("x = (−0.08, 2.02)\nrank 2\n✓"), doubles);
        assertTrue(Files.readString(folder.resolve("d/frame-002.svg")).startsWith("<svg"));
        String own = run("coursework.OwnStep", folder.resolve("o").toString());
        assertTrue(own.contains("(1.41421356237, 1.41421356237)"), own);
        assertTrue(own.contains("2  Guess 1 is 1.5, its square is off by 0.25"), own);
        assertTrue(Files.readString(folder.resolve("o/guesses.json")).contains("\"guess\""));
        assertTrue(Files.readString(folder.resolve("o/frame-001.svg")).contains("Guess 0 is 2"));
    }

    @Test
    void theFiveTasksTakeFewLinesAndImports() throws Exception {
        Path source = EXAMPLE.resolve("src/main/java/coursework/FiveTasks.java");
        List<String> lines = Files.readAllLines(source).stream()
                .filter(line -> !line.isBlank())
                .toList();
        long imports = lines.stream().filter(line -> line.startsWith("import ")).count();
        assertTrue(lines.size() <= 25 && imports <= 5, () -> lines.size() + " lines, " + imports + " imports");
        assertTrue(Files.readString(ROOT.resolve("docs/STUDENTS.md"))
                .contains("takes " + lines.size() + " and " + imports + " with its package"));
        compile(List.of(source));
        String printed =
                run("coursework.FiveTasks", EXAMPLE.resolve("points.csv").toString());
        assertTrue(printed.startsWith("x = (0.8, 1.4)\neigenvalues [1.382, 3.618]\n"), printed);
        assertTrue(printed.contains("intercept and slope (−0.08, 2.02)\n"), printed);
        assertTrue(printed.endsWith("principal axes\n0.44237   0.89683\n0.89683  −0.44237\n"), printed);
    }

    @Test
    void theProgramsOfTheDocsPrintWhatTheDocsSay() throws Exception {
        for (String page : List.of("README.md", "docs/STUDENTS.md")) {
            Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
            Map<String, String> printed = new LinkedHashMap<>();
            List<Path> sources = new ArrayList<>();
            while (blocks.find()) {
                Matcher name = Pattern.compile("(?m)^class (\\w+)").matcher(blocks.group(1));
                assertTrue(name.find(), blocks::group);
                sources.add(Files.writeString(folder.resolve(name.group(1) + ".java"), blocks.group(1)));
                printed.put(name.group(1), blocks.group(2) == null ? "" : blocks.group(2));
            }
            compile(sources);
            printed.remove("Factor"); // writes into the working folder; see below
            for (Map.Entry<String, String> program : printed.entrySet())
                assertTrue(run(program.getKey()).startsWith(program.getValue()), page + ": " + program.getKey());
            assertTrue(sources.size() >= 2, page);
        }
    }

    @Test
    void theFigureOfTheReadmeIsThatOfItsProgram() throws Exception {
        var A = Matrix.of(new int[][] {{4, 2, 2}, {2, 5, 3}, {2, 3, 6}});
        Trace<CholeskyStep> trace = Trace.of(t -> Cholesky.of(A, t));
        var frame = new CholeskyScene(trace).frame(4);
        Path file = ROOT.resolve("docs/cholesky.svg");
        String svg = frame.picture().toString();
        if (Boolean.getBoolean("mml.golden.accept")) Files.writeString(file, svg);
        assertEquals(Files.readString(file), svg, "run with -Dmml.golden.accept=true");
        assertTrue(Files.readString(ROOT.resolve("README.md"))
                .contains(Cholesky.of(A).toString()));
    }

    @Test
    void jshellUnderstandsItsScript() throws IOException {
        List<String> refused = new ArrayList<>();
        try (JShell shell = JShell.builder()
                .executionEngine("local")
                .out(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .build()) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1))
                shell.addToClasspath(entry);
            shell.eval("import java.util.*;");
            for (String line : Files.readAllLines(EXAMPLE.resolve("mml.jsh")))
                for (var event : shell.eval(line))
                    if (event.status() != Snippet.Status.VALID || event.exception() != null)
                        refused.add(line + ": " + event.exception());
        }
        assertEquals(List.of(), refused);
    }

    @Test
    void thePomIsThatOfThisVersion() throws IOException {
        String parent = Files.readString(ROOT.resolve("pom.xml"));
        String version = parent.substring(parent.indexOf("<version>"), parent.indexOf("</version>"));
        String pom = Files.readString(EXAMPLE.resolve("pom.xml"));
        assertEquals(
                2,
                Pattern.compile(Pattern.quote(version)).matcher(pom).results().count());
        assertTrue(pom.contains("<maven.compiler.source>17<") && pom.contains("<maven.compiler.target>17<"));
    }

    /** Every scene of the table exists. */
    @Test
    void theTableOfScenesIsTrue() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/STUDENTS.md"));
        Matcher scene = Pattern.compile("`scene\\.([\\w.]*?)(\\w+Scene)`").matcher(page);
        int found = 0;
        for (; scene.find(); found++) {
            Path file = ROOT.resolve("mml-viz/src/main/java/mml/viz/scene/"
                    + scene.group(1).replace('.', '/') + scene.group(2) + ".java");
            assertTrue(Files.exists(file), file::toString);
        }
        assertTrue(found >= 18, "scenes: " + found);
    }
}
