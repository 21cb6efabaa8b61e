package mml.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One class of benchmarks: its methods are the contenders, the values of its parameter the rows of a table.
 *
 * <p>It is asked in rounds. In each round every size is tried by all contenders in turn, each in a fresh JVM, so that
 * what else the machine does, and what the JIT compiler happens to make of a loop, is spread over all; the median of
 * the rounds counts.
 */
record Question(String name, String type, List<String> contenders, List<String> sizes) {
    static final String SUBJECT = "mml";
    private static final String PACKAGE = "mml.bench.";
    private static final String SUFFIX = "Benchmark";
    private static final int ROUNDS = 3;
    private static final int FEW = 50;

    /** ProductBenchmark is called product. */
    static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (BenchmarkListEntry method : methods()) names.add(nameOf(method));
        return names;
    }

    static Question called(String name) {
        List<String> contenders = new ArrayList<>();
        List<String> sizes = List.of();
        String type = "";
        for (BenchmarkListEntry method : methods()) {
            if (!nameOf(method).equals(name)) continue;
            type = typeOf(method);
            contenders.add(method.getUsername().substring(type.length() + 1));
            sizes = List.of(method.getParams().get().getOrDefault("size", new String[0]));
        }
        return new Question(name, type, List.copyOf(contenders), sizes);
    }

    private static Collection<BenchmarkListEntry> methods() {
        return BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of());
    }

    private static String typeOf(BenchmarkListEntry method) {
        return method.getUsername().substring(0, method.getUsername().lastIndexOf('.'));
    }

    private static String nameOf(BenchmarkListEntry method) {
        String type = typeOf(method);
        return type.substring(PACKAGE.length(), type.length() - SUFFIX.length()).toLowerCase(Locale.ROOT);
    }

    /** Runs all rounds; what JMH has to say about each run is added to {@code results}. */
    List<Answer> ask(Path home, boolean quick, Collection<RunResult> results) throws RunnerException {
        List<Answer> answers = new ArrayList<>();
        int rounds = quick ? 1 : ROUNDS;
        for (int round = 1; round <= rounds; round++) {
            System.err.println(name + ", round " + round + " of " + rounds);
            for (String size : sizes)
                for (String contender : contenders) {
                    RunResult result = run(contender, size, quick);
                    results.add(result);
                    double wall = result.getPrimaryResult().getScore();
                    double cpu = CpuTime.of(result);
                    answers.add(Answer.now(name, size, contender, wall, cpu));
                }
            answers.addAll(Numpy.ask(home, name, sizes));
        }
        return Answer.medians(answers);
    }

    private RunResult run(String contender, String size, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^\\Q" + type + "." + contender + "\\E$")
                .param("size", size)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        String first = size.replaceFirst("\\D.*", ""); // none in the name of a format
        boolean few = !first.isEmpty() && Integer.parseInt(first) < FEW;
        if (few) options.warmupTime(TimeValue.seconds(2)); // much is compiled for little work
        if (quick) options.warmupTime(TimeValue.milliseconds(200)).measurementIterations(1);
        return new Runner(options.build()).run().iterator().next();
    }
}
