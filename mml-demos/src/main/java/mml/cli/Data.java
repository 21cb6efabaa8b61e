package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.data.Quoted;
import mml.matrix.Matrix;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Data with one example a row, for the commands that learn from them: {@code X} and, where there are labels, {@code y}.
 * Of a table with names {@code --columns a,b} takes some features, {@code --label c} a column of labels, and where
 * examples may have weights {@code --weights w} a column of these.
 */
final class Data {
    private Data() {}

    /** For data without labels: a column named by {@code --label} is left out. */
    static List<OptionSpec> options() {
        return List.of(
                Options.text("--columns", "A,B,…", "The columns to use, by name or number; all without it."),
                Options.text("--label", "C", "The column that is a label and no feature, by name or number."),
                Options.file("--save", "FILE.json", "Write the model to this file; mml predict reads it."));
    }

    /** For examples that may have weights. */
    static OptionSpec weights() {
        return Options.text(
                "--weights",
                "W",
                "The column that says how often each example counts, by name or number: 0 or more; once without it.");
    }

    /** The columns of a table as the fields {@code X}, {@code y} and {@code exampleWeights}. */
    static Problem layout(Cells table, Settings settings) {
        String label = settings.find("--label", String.class);
        String columns = settings.find("--columns", String.class);
        int y = label == null ? -1 : column(table, label.strip(), "--label");
        String weights = settings.find("--weights", String.class);
        int w = weights == null ? -1 : column(table, weights.strip(), "--weights");
        if (weights != null && w == y)
            throw new IllegalArgumentException(
                    "--weights names " + Quoted.of(weights.strip()) + ", which is the label, expected another column");
        List<Integer> features = new ArrayList<>();
        if (columns == null) {
            for (int j = 0; j < table.cols(); j++) if (j != y && j != w) features.add(j);
        } else {
            for (String name : columns.split(",", -1)) {
                int j = column(table, name.strip(), "--columns");
                if (j == y || j == w || features.contains(j))
                    throw new IllegalArgumentException("--columns names " + Quoted.of(name.strip())
                            + (j == y
                                    ? ", which is the label, expected features"
                                    : j == w
                                            ? ", which is the weights, expected features"
                                            : " twice, expected each once"));
                features.add(j);
            }
        }
        if (features.isEmpty())
            throw new IllegalArgumentException("the table has no column but "
                    + (w < 0 ? "the label" : y < 0 ? "the weights" : "the label and the weights")
                    + ", expected features");
        Problem problem = Problem.of("X", table.columns(features));
        if (w >= 0) problem = problem.with("exampleWeights", table.columns(w, w + 1));
        return y < 0 ? problem : problem.with("y", table.columns(y, y + 1));
    }

    /** The place of the column that an option names. */
    static int column(Cells table, String name, String option) {
        int j = table.names().indexOf(name);
        if (j >= 0) return j;
        if (name.matches("\\d{1,6}")) {
            int number = Integer.parseInt(name);
            if (number >= 1 && number <= table.cols()) return number - 1;
        }
        throw new IllegalArgumentException(option + " names " + Quoted.of(name) + ", expected "
                + (table.names().isEmpty() ? "" : "one of " + Quoted.escaped(String.join(", ", table.names())) + " or ")
                + "a number from 1 to " + table.cols());
    }

    /** The examples, N×D. */
    static Matrix features(Run run) {
        return run.problem().get("X").matrix();
    }

    /** A switch: the field of the input if there is one, else the option. */
    static boolean on(Run run, String field, String option) {
        if (!run.has(field)) return run.settings().on(option);
        String text = run.problem().get(field).text(0, 0);
        if (text.equals("true") || text.equals("false")) return text.equals("true");
        throw new IllegalArgumentException(field + " is " + Quoted.of(text) + ", expected true or false");
    }

    /** A whole number: the field of the input if there is one, else the option. */
    static int whole(Run run, String field, String option) {
        return run.has(field) ? whole(run, field) : run.option(option, Integer.class);
    }

    /** A whole number of the input. */
    static int whole(Run run, String field) {
        double x = number(run, field);
        if (x != Math.rint(x) || Math.abs(x) > 1e9)
            throw new IllegalArgumentException(
                    field + " is " + run.problem().get(field).text(0, 0) + ", expected a whole number");
        return (int) x;
    }

    /** A number: the field of the input if there is one, else the option. */
    static double number(Run run, String field, String option) {
        return run.has(field) ? number(run, field) : run.option(option, Double.class);
    }

    /** A number of the input. */
    static double number(Run run, String field) {
        Matrix value = run.problem().get(field).matrix();
        if (value.rows() != 1 || value.cols() != 1)
            throw new IllegalArgumentException(field + " has several numbers, expected one");
        return value.get(0, 0);
    }

    /** A word: the field of the input if there is one, else the option. */
    static String word(Run run, String field, String option) {
        return run.has(field) ? run.problem().get(field).text(0, 0) : run.option(option, String.class);
    }
}
