package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mml.data.Quoted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code mml}. */
public final class Main {
    private static final String VERSION = "0.1.0-SNAPSHOT"; // as the pom has it, which a test holds

    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Console.system(), args));
    }

    /** Runs the command on the given streams and returns the exit code. */
    static int run(Console console, String... args) {
        List<String> arguments = List.of(args);
        try {
            execute(console, args);
            return 0;
        } catch (Failure e) {
            return tell(e, arguments, console);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return tell(Failures.unexpected(e), arguments, console);
        }
    }

    private static int tell(Failure e, List<String> arguments, Console console) {
        console.err().println("mml: " + e.getMessage());
        if (arguments.contains("--debug")) e.printStackTrace(console.err());
        if (arguments.contains("--json")) console.printLast(e.json());
        return e.code();
    }

    private static void execute(Console console, String... args) {
        ParseResult parsed = parse(args);
        while (parsed.hasSubcommand() && !parsed.isUsageHelpRequested()) parsed = parsed.subcommand();
        CommandSpec command = parsed.commandSpec();
        if (parsed.isUsageHelpRequested()) {
            console.print(command.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
        } else if (parsed.isVersionHelpRequested()) {
            console.print("mml " + VERSION + "\n");
        } else if (command.userObject() instanceof Command work) {
            work.run(new Settings(name -> value(command, name)), console);
        } else if (args.length == 0) {
            throw Failures.usage("expected a command: run, predict, demo or list (mml --help tells more)");
        } else {
            throw Failures.usage("expected an algorithm: " + String.join(", ", Algorithms.names()));
        }
    }

    private static ParseResult parse(String... args) {
        CommandSpec mml = command("mml", null, "A working companion of Mathematics for Machine Learning.");
        mml.addOption(OptionSpec.builder("--version", "-V")
                .versionHelp(true)
                .description("Print the version and end.")
                .build());
        CommandSpec run = command("run", null, "Run an algorithm on a CSV or JSON file.");
        for (Algorithm algorithm : Algorithms.ALL) {
            String description = algorithm.summary() + " (" + algorithm.section() + ").";
            CommandSpec spec = command(
                    algorithm.name(),
                    (settings, console) -> new RunCommand(algorithm, settings, console).run(),
                    description);
            RunCommand.declare(algorithm, spec);
            run.addSubcommand(algorithm.name(), spec);
        }
        mml.addSubcommand("run", run);
        CommandSpec demo =
                command("demo", DemoCommand::run, "Draw the figures and examples of the book into a folder.");
        DemoCommand.declare(demo);
        mml.addSubcommand("demo", demo);
        CommandSpec predict =
                command("predict", PredictCommand::run, "Say what a saved model makes of other data, one line a row.");
        PredictCommand.declare(predict);
        mml.addSubcommand("predict", predict);
        CommandSpec list = command("list", ListCommand::run, "List the algorithms and the demos.");
        mml.addSubcommand("list", list);
        try {
            return new CommandLine(mml).setExpandAtFiles(false).parseArgs(args); // @file could add options
        } catch (ParameterException e) {
            throw Failures.usage(complaint(e));
        }
    }

    /** What a command does once its options are read. */
    private interface Command {
        void run(Settings settings, Console console);
    }

    private static CommandSpec command(String name, @Nullable Command work, String description) {
        CommandSpec spec = work == null ? CommandSpec.create() : CommandSpec.wrapWithoutInspection(work);
        spec.name(name).usageMessage().description(description);
        spec.addOption(OptionSpec.builder("--help", "-h")
                .usageHelp(true)
                .description("Print this help and end.")
                .build());
        spec.addOption(
                OptionSpec.builder("--debug").type(boolean.class).hidden(true).build());
        return spec;
    }

    /** The value of an option by its name, or of a positional argument by its label. */
    private static @Nullable Object value(CommandSpec command, String option) {
        for (ArgSpec argument : command.args())
            if (argument.paramLabel().equals(option)
                    || (argument instanceof OptionSpec o && List.of(o.names()).contains(option)))
                return argument.getValue();
        return null;
    }

    private static String complaint(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            String message = String.valueOf(e.getMessage());
            return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        }
        String word = unmatched.getUnmatched().get(0);
        if (word.startsWith("-") && command.name().equals("run"))
            return "option " + Quoted.of(word) + " comes after the algorithm: mml run ALGORITHM " + word;
        if (command.findOption(word) != null)
            return "unexpected argument " + Quoted.of(word) + " after --, expected options before it";
        if (word.startsWith("-")) {
            List<String> options = new ArrayList<>();
            for (OptionSpec option : command.options()) if (!option.hidden()) options.add(option.longestName());
            return "unknown option " + Quoted.of(word) + Nearest.hint(word, options, "");
        }
        List<String> names = List.copyOf(command.subcommands().keySet());
        if (names.isEmpty()) return "unexpected argument " + Quoted.of(word) + ", expected options only";
        return "unknown " + (command.name().equals("run") ? "algorithm " : "command ") + Quoted.of(word)
                + Nearest.hint(word, names, "");
    }
}
