package mml.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Rows of files of any length, read anew in each pass and never all in memory: CSV with a header, or doubles as they are.
 * Not for pages, which have no files.
 */
public final class FileRows {
    private FileRows() {}

    /** Writes a block of rows. */
    private interface Source {
        void read(Rows.Reader reader) throws IOException;
    }

    private record FromFile(Path file, int columns, Source source) implements Rows {
        @Override
        public void forEachBlock(Reader reader) {
            try {
                source.read(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }

    /**
     * A CSV file with one row of names, read by the rules of {@link CsvReader} a row at a time: the separator is the one of
     * the first line, and quoted fields may hold separators and line ends.
     *
     * @param columns the names of those to use; all if none is named
     * @throws UncheckedIOException if the file cannot be read
     * @throws CsvException if it has no such column; a cell that is no number is found when it is read, and named with its
     *     line
     */
    public static Rows csv(Path file, String... columns) {
        List<String> names;
        char separator;
        try (Records in = new Records(file)) {
            CsvLexer lexer;
            List<CsvLexer.Row> first;
            do {
                String text = in.next();
                if (text == null) throw new CsvException("the table is empty");
                lexer = new CsvLexer(text, null, in.line());
                first = lexer.rows();
            } while (first.isEmpty());
            names = first.get(0).cells();
            separator = lexer.separator();
            CsvReader.checkNames(names, first.get(0).line(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        int[] places = new int[columns.length == 0 ? names.size() : columns.length];
        for (int j = 0; j < places.length; j++) {
            places[j] = columns.length == 0 ? j : names.indexOf(columns[j]);
            if (places[j] < 0)
                throw new CsvException(
                        "no column " + Quoted.of(columns[j]) + ", expected one of " + String.join(", ", names));
        }
        return new FromFile(file, places.length, reader -> {
            try (Records in = new Records(file)) {
                List<double[]> block = new ArrayList<>(Rows.BLOCK);
                long number = 0;
                boolean header = true;
                for (String text = in.next(); text != null; text = in.next())
                    for (CsvLexer.Row row : new CsvLexer(text, separator, in.line()).rows()) {
                        if (!header) block.add(numbers(row, names, places));
                        header = false;
                        if (block.size() == Rows.BLOCK) give(block, number++, reader);
                    }
                if (!block.isEmpty()) give(block, number, reader);
            }
        });
    }

    /** The lines of a file, those that a quoted field goes over joined: one row each. */
    private static final class Records implements AutoCloseable {
        private final BufferedReader in;
        private int line; // the first of the last record
        private int read;

        Records(Path file) throws IOException {
            in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        }

        int line() {
            return line;
        }

        @Nullable
        String next() throws IOException {
            String text = in.readLine();
            line = ++read;
            if (text == null) return null;
            boolean open = hasOddQuotes(text);
            if (!open) return text;
            StringBuilder all = new StringBuilder(text);
            while (open) {
                String more = in.readLine();
                if (more == null) break; // the lexer says where the quote was opened
                read++;
                all.append('\n').append(more);
                open ^= hasOddQuotes(more);
            }
            return all.toString();
        }

        /** Then a field begins or ends here that goes over lines: a quote within it is written twice. */
        private static boolean hasOddQuotes(String text) {
            int quotes = 0;
            for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) quotes++;
            return quotes % 2 == 1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static void give(List<double[]> block, long number, Rows.Reader reader) {
        reader.block(number, Matrix.of(block.toArray(double[][]::new)));
        block.clear();
    }

    private static double[] numbers(CsvLexer.Row read, List<String> names, int[] places) {
        List<String> cells = read.cells();
        if (cells.size() != names.size())
            throw CsvException.ofLine(
                    read.line(),
                    "has " + cells.size() + (cells.size() == 1 ? " field" : " fields") + ", expected " + names.size());
        double[] row = new double[places.length];
        for (int j = 0; j < row.length; j++)
            try {
                row[j] = Decimal.parse(cells.get(places[j]));
            } catch (IllegalArgumentException e) {
                throw new CsvException(read.line(), places[j] + 1, String.valueOf(e.getMessage()));
            }
        return row;
    }

    /**
     * Doubles of eight bytes, the least significant first, row after row.
     *
     * @param columns how many a row has
     * @throws IllegalArgumentException if the file does not hold whole rows
     */
    public static Rows binary(Path file, int columns) {
        if (columns < 1) throw new IllegalArgumentException("columns is " + columns + ", expected at least 1");
        long bytes;
        try {
            bytes = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        long width = 8L * columns;
        if (bytes == 0 || bytes % width != 0)
            throw new IllegalArgumentException(
                    file + " has " + bytes + " bytes, expected whole rows of " + width + " bytes");
        return new FromFile(file, columns, reader -> {
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                long rows = bytes / width;
                for (long from = 0; from < rows; from += Rows.BLOCK) {
                    int size = (int) Math.min(Rows.BLOCK, rows - from);
                    double[] x = new double[size * columns];
                    for (int i = 0; i < x.length; i++) {
                        x[i] = Double.longBitsToDouble(Long.reverseBytes(in.readLong()));
                        if (!(Math.abs(x[i]) <= Double.MAX_VALUE))
                            throw new IllegalArgumentException("row " + (from + i / columns + 1) + ", column "
                                    + (i % columns + 1) + " of " + file + " is " + x[i] + ", expected a finite number");
                    }
                    reader.block(from / Rows.BLOCK, Matrix.of(size, columns, x));
                }
            }
        });
    }
}
