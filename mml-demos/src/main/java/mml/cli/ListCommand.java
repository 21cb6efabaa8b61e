package mml.cli;

import mml.demo.Demo;

/** {@code mml list}: what there is to run and to look at. */
final class ListCommand {
    private ListCommand() {}

    static void run(Settings settings, Console console) {
        StringBuilder out = new StringBuilder("mml run ALGORITHM\n");
        for (Algorithm algorithm : Algorithms.ALL)
            line(out, algorithm.name(), algorithm.section(), algorithm.summary());
        out.append("\nmml demo NAME\n");
        for (Demo demo : Demos.ALL) line(out, demo.name(), demo.source(), demo.title());
        console.print(out.toString());
    }

    private static void line(StringBuilder out, String name, String section, String summary) {
        out.append("  ")
                .append(padded(name, 27))
                .append(padded(section, 24))
                .append(summary)
                .append('\n');
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
