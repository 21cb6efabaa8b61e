package mml.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import mml.data.CsvFile;
import mml.data.CsvReader;
import mml.data.CsvTable;
import mml.data.Quoted;
import mml.data.Utf8;
import mml.demo.Outputs;
import mml.matrix.NumericalException;
import mml.trace.Json;
import mml.trace.Recorder;
import mml.trace.Step;
import mml.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mml run ALGORITHM}: reads a problem, solves it, prints the answer, writes its trace and frames. */
final class RunCommand {
    private final Algorithm algorithm;
    private final Settings settings;
    private final Console console;

    RunCommand(Algorithm algorithm, Settings settings, Console console) {
        this.algorithm = algorithm;
        this.settings = settings;
        this.console = console;
    }

    /** Adds what every run takes, and what this algorithm takes, to its command. */
    static void declare(Algorithm algorithm, CommandSpec spec) {
        spec.usageMessage()
                .footer(
                        "%nThe input is CSV (a matrix, one row a line; fractions and decimals are read exactly) or JSON "
                                + "with the fields " + String.join(", ", algorithm.fields()) + ".");
        spec.addOption(OptionSpec.builder("--input", "-i")
                .type(String.class)
                .arity("1")
                .paramLabel("FILE|-")
                .defaultValue("-")
                .description("CSV or JSON; - or nothing: standard input.")
                .build());
        spec.addOption(Options.choice(
                "--header",
                CsvReader.Header.class,
                CsvReader.Header.AUTO,
                "Whether the first row of a CSV has names."));
        for (OptionSpec option : algorithm.options()) spec.addOption(option);
        spec.addOption(Options.on("--json", "Print one JSON object."));
        spec.addOption(Options.on("--exact", "With --json: exact fractions beside the doubles."));
        spec.addOption(Options.file("--trace", "FILE.json", "Write every step to this file."));
        Frames.declare(spec);
    }

    /** Runs; returns nothing but throws a {@link Failure} for every way to fail. */
    void run() {
        Path frames = Frames.folder(settings);
        Path file = settings.find("--trace", Path.class);
        Problem problem = problem();
        Recorder<Step> steps = frames == null && file == null ? Recorder.atMost(2) : Recorder.all();
        try {
            Answer answer = algorithm.run(problem, settings, steps);
            write(steps.trace(), file, frames);
            long total = steps.trace().total();
            console.print(
                    settings.on("--json")
                            ? answer.json(algorithm.name(), total, settings.on("--exact"))
                            : answer.text(total));
        } catch (NumericalException e) {
            write(steps.trace(), file, frames); // the failure can be looked at, too
            throw Failures.noAnswer(e);
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(source(), e);
        }
    }

    private void write(Trace<Step> trace, @Nullable Path file, @Nullable Path frames) {
        Path target = file;
        try (Outputs outputs = new Outputs()) {
            if (file != null) outputs.write(file, Json.of(trace).getBytes(StandardCharsets.UTF_8));
            target = frames;
            if (frames != null)
                Frames.write(algorithm.scene(trace, Frames.canvas(settings)), frames, settings, outputs);
            outputs.commit();
        } catch (IOException e) {
            throw Failures.ofOutput(String.valueOf(target), e);
        }
    }

    private Problem problem() {
        try {
            String text = Utf8.decode(bytes());
            if (isJson(text)) return JsonInput.read(text, algorithm.fields());
            CsvTable table = CsvReader.standard()
                    .withHeader(settings.get("--header", CsvReader.Header.class))
                    .read(text);
            if (!table.names().isEmpty() && settings.get("--header", CsvReader.Header.class) == CsvReader.Header.AUTO)
                console.err()
                        .println("mml: took the first row as names: " + names(table) + " (--header no if it is data)");
            return algorithm.fromCsv(table, settings);
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(source(), e);
        } catch (IOException e) {
            throw Failures.ofInput(source(), e);
        }
    }

    private byte[] bytes() throws IOException {
        String source = settings.get("--input", String.class);
        if (source.equals("-")) return CsvFile.bytes(console.in());
        try {
            Path file = Path.of(source);
            if (Files.isDirectory(file)) throw new IOException("it is a folder");
            return CsvFile.bytes(file);
        } catch (InvalidPathException e) {
            throw new IOException("this cannot be the name of a file", e);
        }
    }

    private String source() {
        String source = settings.get("--input", String.class);
        return source.equals("-") ? "standard input" : source;
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static String names(CsvTable table) {
        String names = String.join(", ", table.names());
        return Quoted.escaped(names.length() > 60 ? names.substring(0, 60) + "…" : names);
    }
}
