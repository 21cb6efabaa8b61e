package mml.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.data.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Reads a problem from JSON: an object such as {@code {"matrix": [[1, 0.5], ["2/3", 4]], "rhs": [5, "a + 1"]}}, or an
 * array, which then is the first field. Numbers are taken from their text, so {@code 0.1} is one tenth; fractions and
 * expressions are strings. A field is an array of rows, an array of numbers (a column), a number, true or false, or a matrix by
 * its entries, {@code {"rows": 2, "cols": 3, "entries": [[0, 2, 1.5]]}}; {@code covariancesInit} is an array of matrices, which
 * then stand below each other. A field twice, an unknown field and nesting deeper than this are errors.
 */
final class JsonInput {
    private static final int DEEPEST = 8;
    private static final int MOST = 5000;
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 1000;
    private static final List<String> MATRICES = List.of("covariancesInit");
    private static final List<String> OPTIONAL = List.of("C"); // an empty list says the same as no field

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    JsonReadFeature
                            .ALLOW_NON_NUMERIC_NUMBERS) // numpy and pandas write NaN: refused as an entry, by its place
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final JsonParser json;
    private final List<String> known;

    private JsonInput(JsonParser json, List<String> known) {
        this.json = json;
        this.known = known;
    }

    /**
     * Reads one JSON text.
     *
     * @param known the fields that are allowed; an array without a name is the first
     * @throws IllegalArgumentException if the text is not such a JSON text, with line and column
     */
    static Problem read(String text, List<String> known) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonInput(parser, known).problem();
        } catch (JsonProcessingException e) {
            if (e.getLocation() == null) // beyond one of the limits above
            throw new IllegalArgumentException(
                        "a number, string or name in the JSON text is too long, or arrays are nested too deeply, expected"
                                + " numbers of at most " + LONGEST + " digits and names of at most " + LONGEST_NAME
                                + " characters",
                        e);
            throw new IllegalArgumentException(
                    place(e.getLocation().getLineNr(), e.getLocation().getColumnNr()) + ": not valid JSON: "
                            + Quoted.escaped(e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem problem() throws IOException {
        Problem problem = new Problem();
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            Cells value = field(known.get(0));
            if (value != null) problem.with(known.get(0), value);
        } else if (token == JsonToken.START_OBJECT) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                if (!known.contains(name))
                    throw here("unknown field " + Quoted.of(name) + Nearest.hint(name, known, "\""));
                json.nextToken();
                Cells value = field(name);
                if (value != null) problem.with(name, value);
            }
        } else {
            throw here("expected an object {…} or an array […]");
        }
        if (json.nextToken() != null) throw here("something follows the JSON text, expected its end");
        if (!problem.has(known.get(0)))
            throw new IllegalArgumentException("the input has no field \"" + known.get(0) + "\"");
        return problem;
    }

    /** Null where nothing is given and that is allowed. */
    private @Nullable Cells field(String name) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) return sparse(name);
        List<List<Cells.Cell>> rows = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            rows.add(List.of(cell(name)));
            return Cells.of(name, rows);
        }
        boolean nested = false;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean row = json.currentToken() == JsonToken.START_ARRAY;
            if (!rows.isEmpty() && row != nested) throw here(name + " mixes rows and numbers, expected one kind");
            nested = row;
            String place = name + " row " + (rows.size() + 1);
            if (row && MATRICES.contains(name)) matrix(place, rows);
            else rows.add(row ? row(place) : List.of(cell(place)));
        }
        return rows.isEmpty() && OPTIONAL.contains(name) ? null : Cells.of(name, rows);
    }

    /** {@code {"rows": m, "cols": n, "entries": [[i, j, a], …]}} with i and j from 0; what is not listed is 0. */
    private Cells sparse(String name) throws IOException {
        int rows = -1;
        int cols = -1;
        List<List<Cells.Cell>> entries = List.of();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (key.equals("entries") && token == JsonToken.START_ARRAY) entries = entries(name);
            else if (key.equals("rows") && token == JsonToken.VALUE_NUMBER_INT) rows = count(name);
            else if (key.equals("cols") && token == JsonToken.VALUE_NUMBER_INT) cols = count(name);
            else
                throw here(
                        name + " has " + Quoted.of(key) + ", expected the numbers rows and cols and the list entries");
        }
        if (rows < 1 || cols < 1) throw here(name + " is " + rows + "×" + cols + ", needs at least 1×1");
        return Cells.of(name, filled(name, rows, cols, entries));
    }

    private int count(String name) throws IOException {
        long n = json.getLongValue();
        if (n < 1 || n > MOST) throw here(name + " has a size of " + n + ", expected 1 to " + MOST);
        return (int) n;
    }

    private List<List<Cells.Cell>> entries(String name) throws IOException {
        List<List<Cells.Cell>> entries = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String place = name + " entry " + (entries.size() + 1);
            if (json.currentToken() != JsonToken.START_ARRAY)
                throw here(place + " is no list, expected [row, column, value]");
            List<Cells.Cell> entry = row(place);
            if (entry.size() != 3)
                throw here(place + " has " + entry.size() + " parts, expected 3: [row, column, value]");
            entries.add(entry);
        }
        return entries;
    }

    private List<List<Cells.Cell>> filled(String name, int rows, int cols, List<List<Cells.Cell>> entries) {
        List<List<Cells.Cell>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++)
            all.add(new ArrayList<>(Collections.nCopies(cols, new Cells.Cell("0", name + " row " + (i + 1)))));
        for (List<Cells.Cell> entry : entries)
            all.get(index(entry.get(0), rows)).set(index(entry.get(1), cols), entry.get(2));
        return all;
    }

    private static int index(Cells.Cell cell, int n) {
        String text = cell.text();
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) < n) return Integer.parseInt(text);
        throw new IllegalArgumentException(cell.place() + " is " + Quoted.of(text) + ", expected 0 to " + (n - 1));
    }

    private List<Cells.Cell> row(String place) throws IOException {
        List<Cells.Cell> row = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) row.add(cell(place + ", column " + (row.size() + 1)));
        return row;
    }

    /** The rows of one of several matrices. */
    private void matrix(String place, List<List<Cells.Cell>> rows) throws IOException {
        int inner = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            inner++;
            if (json.currentToken() != JsonToken.START_ARRAY)
                throw here(place + " is no list of rows, expected a matrix for each component");
            rows.add(row(place + ", row " + inner));
        }
    }

    private Cells.Cell cell(String place) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null || !(token.isNumeric() || token.isBoolean() || token == JsonToken.VALUE_STRING))
            throw here(place + " is " + (token == null ? "missing" : what(token))
                    + ", expected a number or a string such as \"3/2\"");
        return new Cells.Cell(json.getText(), place);
    }

    private static String what(JsonToken token) {
        if (token == JsonToken.START_ARRAY) return "an array";
        if (token == JsonToken.START_OBJECT) return "an object";
        return String.valueOf(token.asString());
    }

    private IllegalArgumentException here(String message) {
        return new IllegalArgumentException(
                place(
                                json.currentTokenLocation().getLineNr(),
                                json.currentTokenLocation().getColumnNr()) + ": " + message);
    }

    private static String place(int line, int column) {
        return "line " + line + ", character " + column;
    }
}
