package mml.cli;

/** {@code mml list}: what there is to run and to look at. */
final class ListCommand {
    private ListCommand() {}

    static void run(Settings settings, Console console) {
        StringBuilder out = new StringBuilder("mml run ALGORITHM\n");
        for (Algorithm algorithm : Algorithms.ALL)
            line(out, algorithm.name(), algorithm.section(), algorithm.summary());
        console.print(out.toString());
    }

    private static void line(StringBuilder out, String name, String section, String summary) {
        out.append("  ")
                .append(padded(name, 20))
                .append(padded(section, 16))
                .append(summary)
                .append('\n');
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
