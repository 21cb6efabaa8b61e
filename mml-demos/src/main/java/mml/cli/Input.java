package mml.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import mml.data.CsvFile;
import mml.data.CsvReader;
import mml.data.CsvTable;
import mml.data.MatrixMarket;
import mml.data.Quoted;
import mml.data.Utf8;

/** Reads a problem from CSV, JSON or Matrix Market, told apart by how the text begins. */
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
            if (isJson(text)) return JsonInput.read(text, algorithm.fields());
            return algorithm.layout().problem(table(text), settings);
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
        return isJson(text) ? JsonInput.read(text, List.of("rhs")).get("rhs") : table(text);
    }

    private Cells table(String text) {
        if (MatrixMarket.matches(text)) return Cells.of(MatrixMarket.read(text));
        CsvReader.Header header = settings.get("--header", CsvReader.Header.class);
        CsvTable table = CsvReader.standard().withHeader(header).read(text);
        if (!table.names().isEmpty() && header == CsvReader.Header.AUTO)
            console.err().println("mml: took the first row as names: " + names(table) + " (--header no if it is data)");
        return Cells.of(table);
    }

    private <T> T read(String source, Function<String, T> reader) {
        try {
            return reader.apply(Utf8.decode(bytes(source)));
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
