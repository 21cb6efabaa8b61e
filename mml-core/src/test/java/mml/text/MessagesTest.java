package mml.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Words count from 1, "row 2, column 3"; from 0 only code in brackets, {@code A[1][2]}. Read off the sources: a position put
 * behind a word must be one more than an index.
 */
class MessagesTest {
    /** A word that ends a text and is followed by a plain variable or call. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(row|column|entry|step|singular value|eigenvalue|variable|layer|element|pivot|page|vertex|panel) \"\\s*\\+\\s*(\\w[\\w.]*(?:\\(\\w*\\))*)");

    private static final Pattern ONE_ENTRIES =
            Pattern.compile("\\+ \" (entries|rows|columns|steps)\\b[^\"]*, expected");

    /** What counts from 1 already, or is no position. */
    private static final Set<String> RIGHT = Set.of(
            "CsvException.java: column + column", // of a text, from 1
            "CsvTable.java: column + Quoted.of", // its name
            "CsvReader.java: column + before", // counted before
            "FileRows.java: column + Quoted.of",
            "Reasons.java: step + last.k()", // steps taken
            "JsonInput.java: row + inner", // counted before
            "Reduction.java: row + oneBased(rows)", // counts from 1
            "NotDiagonalisableException.java: eigenvalue + Elements.text", // its value
            "Chapter04.java: eigenvalue + Tables.number", // a condition number
            "MatrixPhylogeny.java: eigenvalue + eigen.eigenvalues()"); // its value

    @Test
    void positionsInWordsCountFromOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            Matcher m = COUNTED.matcher(Files.readString(file));
            while (m.find()) {
                String found = file.getFileName() + ": " + m.group(1) + " + " + m.group(2);
                if (RIGHT.stream().noneMatch(found::startsWith)) wrong.add(found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void oneEntryIsSaidAsOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            Matcher m = ONE_ENTRIES.matcher(Files.readString(file));
            while (m.find()) if (m.group(1).equals("entries")) wrong.add(file.getFileName() + ": " + m.group());
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("mml-core", "mml-viz", "mml-demos", "mml-hub"))
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        return all;
    }
}
