package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.data.CsvReader;
import mml.data.CsvTable;
import mml.data.Decimal;
import mml.data.Quoted;
import picocli.CommandLine.Model.CommandSpec;

/** What can be said of a CSV: its header, its separator, and which column only names the rows. */
final class Separators {
    private static final List<String> WORDS = List.of("comma", "semicolon", "tab", "space");
    private static final String SIGNS = ",;\t ";

    private Separators() {}

    static void declare(CommandSpec spec) {
        spec.addOption(Options.choice(
                "--header",
                CsvReader.Header.class,
                CsvReader.Header.AUTO,
                "Whether the first row of a CSV has names."));
        spec.addOption(Options.text(
                "--separator",
                String.join("|", WORDS),
                "What parts the fields of a CSV, also as the character itself; without it the first line tells. Between"
                        + " semicolons and tabs a number may have a decimal comma."));
        spec.addOption(Options.text(
                "--row-names",
                "C",
                "The column of a CSV that only names the rows, by name or number; it is left out."));
    }

    static CsvReader reader(Settings settings) {
        String text = settings.find("--separator", String.class);
        return text == null ? CsvReader.standard() : CsvReader.standard().withSeparator(sign(text));
    }

    private static char sign(String text) {
        if (text.length() == 1 && SIGNS.indexOf(text.charAt(0)) >= 0) return text.charAt(0);
        int k = text.equals("\\t") ? WORDS.indexOf("tab") : WORDS.indexOf(text);
        if (k < 0) throw Failures.usage("--separator is " + Quoted.of(text) + Nearest.hint(text, WORDS, ""));
        return SIGNS.charAt(k);
    }

    /** The columns that are left, with decimal commas read where they cannot be separators. */
    static Cells cells(CsvTable table, String text, Settings settings) {
        Cells cells = Cells.of(table);
        String told = settings.find("--separator", String.class);
        if (told == null && isPartedWithoutCommas(text)) refuseDecimalCommas(table);
        if (told != null && ";\t".indexOf(sign(told)) >= 0) cells = cells.map(Separators::point);
        String names = settings.find("--row-names", String.class);
        if (names == null) return cells;
        int left = Data.column(cells, names.strip(), "--row-names");
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < cells.cols(); j++) if (j != left) columns.add(j);
        if (columns.isEmpty()) throw new IllegalArgumentException("the table has no column but the names of the rows");
        return cells.columns(columns);
    }

    /** Whether semicolons or tabs part the first line, and no commas. */
    private static boolean isPartedWithoutCommas(String text) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        return first.indexOf(',') < 0 && (first.indexOf(';') >= 0 || first.indexOf('\t') >= 0);
    }

    /** 1,234 may be 1.234 or 1234: who asks has to say. */
    private static void refuseDecimalCommas(CsvTable cells) {
        for (int i = 0; i < cells.rows(); i++)
            for (int j = 0; j < cells.cols(); j++)
                if (!point(cells.text(i, j)).equals(cells.text(i, j)))
                    throw new IllegalArgumentException(cells.place(i, j) + ": " + Quoted.of(cells.text(i, j))
                            + " is not a number, expected one such as 3, -3/2 or 0.25; with --separator semicolon, or tab,"
                            + " its comma is a decimal comma");
    }

    private static String point(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || text.indexOf('.') >= 0) return text;
        String number = text.substring(0, comma) + "." + text.substring(comma + 1);
        return Decimal.matches(number) ? number : text;
    }
}
