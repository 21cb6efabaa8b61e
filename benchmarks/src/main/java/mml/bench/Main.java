package mml.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./mml bench [NAME] [--quick]}: runs one benchmark or all, prints JMH's table and writes it as JSON into
 * out/bench. With {@code --quick} one short fork each: to see that they run, not to quote.
 */
public final class Main {
    private static final String PACKAGE = "mml.bench.";
    private static final String SUFFIX = "Benchmark";

    private Main() {}

    public static void main(String[] args) throws IOException, RunnerException {
        String name = "";
        boolean quick = false;
        for (String arg : args) {
            if (arg.equals("--quick")) quick = true;
            else if (name.isEmpty() && !arg.startsWith("-")) name = arg;
            else refuse("unexpected argument \"" + arg + "\"");
        }
        SortedSet<String> names = names();
        if (!name.isEmpty() && !names.contains(name)) refuse("no benchmark is called \"" + name + "\"");
        System.out.println("wrote " + run(name.isEmpty() ? List.copyOf(names) : List.of(name), quick));
    }

    /** TracingBenchmark is called tracing. */
    private static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .forEach(benchmark -> {
                    String method = benchmark.getUsername();
                    String simple = method.substring(PACKAGE.length(), method.lastIndexOf('.'));
                    names.add(simple.substring(0, simple.length() - SUFFIX.length())
                            .toLowerCase(Locale.ROOT));
                });
        return names;
    }

    private static Path run(List<String> names, boolean quick) throws IOException, RunnerException {
        Path folder = Files.createDirectories(Path.of("out", "bench"));
        Path json = folder.resolve((names.size() == 1 ? names.get(0) : "all") + (quick ? "-quick" : "") + ".json");
        Path unfinished = Files.createTempFile(folder, "unfinished", ".json");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .addProfiler(CpuTime.class)
                .resultFormat(ResultFormatType.JSON)
                .result(unfinished.toString());
        for (String name : names) options.include("(?i)^\\Q" + PACKAGE + name + SUFFIX + "\\E\\.");
        if (quick)
            options.forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(200))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(200));
        try {
            new Runner(options.build()).run();
            return Files.move(unfinished, json, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void refuse(String message) {
        System.err.println("mml bench: " + message + "; usage: mml bench [NAME] [--quick], NAME is one of "
                + String.join(", ", names()));
        System.exit(2);
    }
}
