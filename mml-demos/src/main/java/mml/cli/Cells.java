package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.data.CsvTable;
import mml.data.Quoted;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/** A rectangular field of the input as text, cell by cell, each with a place to name in a message. */
final class Cells {
    /** One cell. */
    record Cell(String text, String place) {}

    private final List<List<Cell>> rows;

    private Cells(List<List<Cell>> rows) {
        this.rows = rows;
    }

    /** All of a CSV table; a cell's place is its line and column. */
    static Cells of(CsvTable table) {
        return of(table, 0, table.cols());
    }

    /** Columns {@code from} to {@code to − 1} of a CSV table. */
    static Cells of(CsvTable table, int from, int to) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = from; j < to; j++) row.add(new Cell(table.text(i, j), table.place(i, j)));
            rows.add(row);
        }
        return new Cells(rows);
    }

    /**
     * Rows of cells of a JSON field.
     *
     * @throws IllegalArgumentException if they are not a rectangle with at least one cell
     */
    static Cells of(String name, List<List<Cell>> rows) {
        if (rows.isEmpty() || rows.get(0).isEmpty())
            throw new IllegalArgumentException(name + " is empty, needs at least 1×1");
        for (int i = 1; i < rows.size(); i++)
            if (rows.get(i).size() != rows.get(0).size())
                throw new IllegalArgumentException(
                        name + " row " + (i + 1) + " has " + rows.get(i).size() + " entries, expected "
                                + rows.get(0).size());
        return new Cells(rows);
    }

    int rows() {
        return rows.size();
    }

    int cols() {
        return rows.get(0).size();
    }

    /**
     * The cells as exact fractions.
     *
     * @throws IllegalArgumentException for a cell that is not a number, with its place
     */
    FieldMatrix<BigFraction> fractions() {
        return parse(Fractions::parse);
    }

    /** The cells as elements of a field; what {@code read} refuses is refused with its place. */
    <T extends FieldElement<T>> FieldMatrix<T> parse(Function<String, T> read) {
        return FieldMatrix.generate(rows(), cols(), (i, j) -> {
            Cell cell = rows.get(i).get(j);
            try {
                return read.apply(cell.text());
            } catch (IllegalArgumentException e) {
                String reason = cell.text().isEmpty() ? "the value is missing, expected a number" : reason(e);
                throw new IllegalArgumentException(cell.place() + ": " + reason, e);
            }
        });
    }

    private static String reason(IllegalArgumentException e) {
        return Quoted.escaped(String.valueOf(e.getMessage()));
    }
}
