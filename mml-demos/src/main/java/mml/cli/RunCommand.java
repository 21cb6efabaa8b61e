package mml.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mml.matrix.NumericalException;
import mml.viz.export.Figure;
import mml.viz.export.Outputs;
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
        Separators.declare(spec);
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
        Path target = file;
        try (Outputs outputs = new Outputs()) {
            Watch watch = new Watch(file, frames != null, outputs, this::patience);
            Run run = new Run(problem, settings, watch);
            String answer = null;
            String model = null;
            NumericalException none = null; // a failure can be looked at, too
            try {
                Answer found = algorithm.work().run(run);
                answer = text(found, watch.count());
                model = found.model();
            } catch (NumericalException e) {
                none = e;
            }
            watch.finish();
            Path save = model == null ? null : settings.find("--save", Path.class);
            if (save != null) {
                target = save;
                outputs.write(save, model + "\n");
            }
            if (frames != null) target = frames;
            if (frames != null && none == null && watch.count() == 0)
                throw Failures.usage("this run has no steps to draw: leave out --frames");
            if (frames != null && watch.count() > 0)
                Frames.write(
                        Figure.of(canvas -> algorithm.scene(run, canvas)),
                        frames,
                        settings,
                        watch.frames(this::drawing),
                        outputs);
            outputs.commit();
            if (none != null) throw Failures.noAnswer(none);
            console.print(String.valueOf(answer));
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(input.source(), e);
        } catch (UncheckedIOException e) {
            throw Failures.ofOutput(String.valueOf(target), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw Failures.ofOutput(String.valueOf(target), e);
        }
    }

    private String text(Answer answer, long steps) {
        return settings.on("--json")
                ? answer.json(algorithm.name(), steps, settings.on("--exact"))
                : answer.text(steps);
    }

    /** What frames of many seconds say. */
    private void drawing(long done, long total) {
        console.err().println("mml: frame " + done + " of " + total);
    }

    /** What a run of many seconds says, and for exact arithmetic what would be faster. */
    private void patience(long done, long total) {
        boolean exact = algorithm.options().get().stream()
                .anyMatch(o -> List.of(o.names()).contains("--exact"));
        console.err()
                .println("mml: " + algorithm.name() + " is at " + done + " of " + total
                        + (exact ? "; it is exact, mml run lu answers in doubles at once" : ""));
    }
}
