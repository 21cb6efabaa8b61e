package mml.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import mml.data.CsvException;
import mml.data.CsvFile;
import mml.data.CsvReader;
import mml.data.CsvTable;
import mml.data.MatrixMarket;
import mml.data.Quoted;
import mml.data.Utf8;
import mml.exact.MatrixText;

/**
 * Reads a problem from CSV, JSON, Matrix Market or a matrix as people write it, told apart by how the text begins. What is
 * no good JSON array may still be a matrix of MATLAB or numpy, and what is no good CSV one with decimal commas; if it is
 * not, the first complaint counts.
 */
final class Input {
    private final Settings settings;
    private final Console console;

    Input(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /**
     * The problem in {@code --input}, with the right-hand side of {@code --rhs} if there is one.
     *
     * @throws Failure if it cannot be read or is not such a problem
     */
    Problem problem(Algorithm algorithm) {
        Problem problem = read(settings.get("--input", String.class), text -> {
            if (!isJson(text)) return algorithm.layout().problem(table(text), settings);
            try {
                return JsonInput.read(text, algorithm.fields());
            } catch (IllegalArgumentException json) {
                return algorithm.layout().problem(written(text, json), settings);
            }
        });
        Path rhs = settings.find("--rhs", Path.class);
        if (rhs == null) return problem;
        if (problem.has("rhs"))
            throw Failures.usage("there are two right-hand sides: in --rhs and in the field \"rhs\" of --input");
        return problem.with("rhs", read(rhs.toString(), this::cells));
    }

    /** Where the problem comes from, for a message. */
    String source() {
        return name(settings.get("--input", String.class));
    }

    private Cells cells(String text) {
        if (!isJson(text)) return table(text);
        try {
            return JsonInput.read(text, List.of("rhs")).get("rhs");
        } catch (IllegalArgumentException json) {
            return written(text, json);
        }
    }

    /** The text as a matrix that somebody wrote, or the complaint of another reader. */
    private static Cells written(String text, IllegalArgumentException complaint) {
        if (text.stripLeading().startsWith("{")) throw complaint;
        try {
            return Cells.of(MatrixText.parse(text));
        } catch (IllegalArgumentException e) {
            throw complaint;
        }
    }

    private Cells table(String text) {
        if (MatrixMarket.matches(text)) return Cells.of(MatrixMarket.read(text));
        if (MatrixText.matches(text)) return Cells.of(MatrixText.parse(text));
        CsvReader.Header header = settings.get("--header", CsvReader.Header.class);
        CsvTable table;
        try {
            table = Separators.reader(settings).withHeader(header).read(text);
        } catch (CsvException csv) {
            return written(text, csv);
        }
        if (!table.names().isEmpty() && header == CsvReader.Header.AUTO)
            console.err().println("mml: took the first row as names: " + names(table) + " (--header no if it is data)");
        if (!table.rowNames().isEmpty())
            console.err().println("mml: took the first column as names of the rows; it is left out");
        return Separators.cells(table, text, settings);
    }

    private <T> T read(String source, Function<String, T> reader) {
        try {
            String text = Utf8.decode(bytes(source));
            return reader.apply(text.startsWith("\uFEFF") ? text.substring(1) : text); // a byte order mark
        } catch (IllegalArgumentException e) {
            throw Failures.ofInput(name(source), e);
        } catch (IOException e) {
            throw Failures.ofInput(name(source), e);
        }
    }

    private byte[] bytes(String source) throws IOException {
        if (source.equals("-")) return CsvFile.bytes(console.in());
        try {
            Path file = Path.of(source);
            if (Files.isDirectory(file)) throw new IOException("it is a folder");
            return CsvFile.bytes(file);
        } catch (InvalidPathException e) {
            throw new IOException("this cannot be the name of a file", e);
        }
    }

    private static String name(String source) {
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
