package mml.cli;

import java.io.IOException;
import java.nio.file.Path;
import mml.data.CsvReader;
import mml.matrix.NumericalException;
import mml.trace.Recorder;
import mml.trace.Step;
import mml.trace.TraceJson;
import mml.viz.export.Outputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mml run ALGORITHM}: reads a problem, solves it, prints the answer, writes its trace and frames. */
final class RunCommand {
    private final Algorithm algorithm;
    private final Settings settings;
    private final Console console;
    private final Input input;

    RunCommand(Algorithm algorithm, Settings settings, Console console) {
        this.algorithm = algorithm;
        this.settings = settings;
        this.console = console;
        this.input = new Input(settings, console);
    }

    /** Adds what every run takes, and what this algorithm takes, to its command. */
    static void declare(Algorithm algorithm, CommandSpec spec) {
        spec.usageMessage()
                .footer("%nThe input is CSV (a matrix, one row a line; numbers are decimals or fractions), a matrix as"
                        + " LaTeX, MATLAB or numpy write it, Matrix Market, or JSON with the fields "
                        + String.join(", ", algorithm.fields()) + ".");
        spec.addOption(OptionSpec.builder("--input", "-i")
                .type(String.class)
                .arity("1")
                .paramLabel("FILE|-")
                .defaultValue("-")
                .description("CSV, a written matrix, JSON or Matrix Market; - or nothing: standard input.")
                .build());
        spec.addOption(Options.choice(
                "--header",
                CsvReader.Header.class,
                CsvReader.Header.AUTO,
                "Whether the first row of a CSV has names."));
        for (OptionSpec option : algorithm.options().get()) spec.addOption(option);
        spec.addOption(Options.on("--json", "Print one JSON object."));
        spec.addOption(Options.file("--trace", "FILE.json", "Write every step to this file."));
        Frames.declare(spec);
    }

    /** Runs; returns nothing but throws a {@link Failure} for every way to fail. */
    void run() {
        Path frames = Frames.folder(settings);
        Path file = settings.find("--trace", Path.class);
        Problem problem = input.problem(algorithm);
        Recorder<Step> recorder = frames == null && file == null ? Recorder.atMost(2) : Recorder.all();
        Run run = new Run(problem, settings, recorder);
        try {
            Answer answer = algorithm.work().run(run);
            write(run, file, frames);
            long total = run.steps().total();
            console.print(
                    settings.on("--json")
                            ? answer.json(algorithm.name(), total, settings.on("--exact"))
                            : answer.text(total));
        } catch (NumericalException e) {
            write(run, file, frames); // the failure can be looked at, too
            throw Failures.noAnswer(e);
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(input.source(), e);
        }
    }

    private void write(Run run, @Nullable Path file, @Nullable Path frames) {
        Path target = file;
        try (Outputs outputs = new Outputs()) {
            if (file != null) outputs.write(file, TraceJson.of(run.steps()));
            target = frames;
            if (frames != null)
                Frames.write(algorithm.drawing().scene(run, Frames.canvas(settings)), frames, settings, outputs);
            outputs.commit();
        } catch (IOException e) {
            throw Failures.ofOutput(String.valueOf(target), e);
        }
    }
}
