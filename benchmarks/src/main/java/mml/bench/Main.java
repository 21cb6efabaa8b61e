package mml.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mml.bench.accuracy.Accuracy;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;

/**
 * {@code ./mml bench [NAME] [--quick]}: asks one question about speed or all, prints the answers as tables and writes
 * JMH's JSON into out/bench. Then docs/PERFORMANCE.md is written from what out/bench holds, other JDKs' answers among it;
 * what it says about questions without answers there stays. With {@code --quick} one short round: to see that they run, not to
 * quote.
 *
 * <p>{@code ./mml bench accuracy [FOLDER]} asks about digits instead and writes docs/ACCURACY.md; the published
 * reference sets are in FOLDER, without it in shared/golden/external beside the project. {@code ./mml bench memory}
 * asks what fits into 512 MB.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, RunnerException {
        if (args.length > 0 && args[0].equals("accuracy")) {
            accuracy(args);
            return;
        }
        if (args.length > 0 && args[0].equals("memory")) {
            memory();
            return;
        }
        String name = "";
        boolean quick = false;
        for (String arg : args) {
            if (arg.equals("--quick")) quick = true;
            else if (name.isEmpty() && !arg.startsWith("-")) name = arg;
            else refuse("unexpected argument \"" + arg + "\"");
        }
        Collection<String> names = Question.names();
        if (!name.isEmpty() && !names.contains(name)) refuse("no benchmark is called \"" + name + "\"");
        Path home = Path.of(System.getProperty("mml.home", ""));
        Path folder = Files.createDirectories(home.resolve("out").resolve("bench"));
        for (String each : name.isEmpty() ? names : List.of(name)) ask(each, quick, home, folder);
        if (!quick) Report.write(home, folder);
    }

    private static void accuracy(String... args) {
        Path home = Path.of(System.getProperty("mml.home", ""));
        Path golden = args.length > 1 ? Path.of(args[1]) : Accuracy.published(home);
        try {
            System.out.println("wrote " + Accuracy.write(home, golden, Report.peers()));
        } catch (IOException e) {
            System.err.println("mml bench: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void memory() throws IOException {
        Path folder = Files.createDirectories(
                Path.of(System.getProperty("mml.home", "")).resolve("out").resolve("bench"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        Process small = new ProcessBuilder(java, Memory.HEAP, "-cp", path, Memory.class.getName(), folder.toString())
                .inheritIO()
                .start();
        try {
            System.exit(small.waitFor());
        } catch (InterruptedException e) {
            small.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(String name, boolean quick, Path home, Path folder) throws IOException, RunnerException {
        List<RunResult> results = new ArrayList<>();
        double load = load();
        List<Answer> answers = Question.called(name).ask(home, quick, results);
        System.out.println(name);
        System.out.println(Report.table(answers));
        Path unfinished = Files.createTempFile(folder, "unfinished", "");
        ResultFormatFactory.getInstance(ResultFormatType.JSON, unfinished.toString())
                .writeOut(results);
        Files.move(
                unfinished,
                folder.resolve(file(name) + (quick ? "-quick" : "") + ".json"),
                StandardCopyOption.REPLACE_EXISTING);
        if (quick) return;
        Answer.save(folder.resolve(file(name) + ".csv"), answers);
        String remark = Remark.on(name, home);
        System.out.println(remark);
        if (!remark.isEmpty()) Files.writeString(folder.resolve(file(name) + ".md"), remark);
        Files.writeString(folder.resolve(file(name) + ".where"), Report.where(load, load()));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String file(String name) {
        return name + "-jdk" + Runtime.version().feature();
    }

    private static void refuse(String message) {
        System.err.println("mml bench: " + message + "; usage: mml bench [NAME] [--quick], NAME is one of "
                + String.join(", ", Question.names()) + "; or mml bench accuracy [FOLDER], mml bench memory");
        System.exit(2);
    }
}
