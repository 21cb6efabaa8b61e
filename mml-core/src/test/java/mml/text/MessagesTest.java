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
            "\\b(row|column|entry|step|singular value|eigenvalue|variable|layer|element|pivot|page|vertex|panel|points?) \"\\s*\\+\\s*(\\w[\\w.]*(?:\\(\\w*\\))*)");

    /** A number, or a call that gives one, before a word for several. */
    private static final Pattern ONE_ENTRIES =
            Pattern.compile("([\\w.]+(?:\\([\\w.]*\\))*)\\s*\\+ \" (entries|rows|columns|steps"
                    + "|iterations|sweeps|dimensions|points|examples|parameters|clusters|components|features|folds|factors"
                    + "|directions|layers|variables|support vectors)\\b");

    /** What counts from 1 already, or is no position. */
    private static final Set<String> RIGHT = Set.of(
            "CsvException.java: column + column", // of a text, from 1
            "CsvTable.java: column + Quoted.of", // its name
            "CsvReader.java: column + before", // counted before
            "FileRows.java: column + Quoted.of",
            "Reasons.java: step + last.k()", // steps taken
            "JsonInput.java: row + inner", // counted before
            "Reduction.java: row + oneBased(rows)", // counts from 1
            "PpcaWidget.java: point + POINT.in", // from 1, as it is chosen
            "Smo.java: points + p", // counted from 1 above
            "NotDiagonalisableException.java: eigenvalue + Elements.text", // its value
            "Chapter04.java: eigenvalue + Tables.number", // a condition number
            "MatrixPhylogeny.java: eigenvalue + eigen.eigenvalues()"); // its value

    /** Numbers that are never one, or texts. */
    private static final Set<String> NEVER_ONE = Set.of(
            "Chained.java: names.size()", // not one, or nothing were said
            "Claim.java: x.size()",
            "ClusterWidget.java: .rows()",
            "DataInput.java: DataText.ROWS",
            "DataText.java: table.rows()", // too many
            "EmStep.java: NumberText.tuple(N)",
            "EvidenceStep.java: NumberText.of(gamma)",
            "GramSchmidtDerivation.java: A.rows()", // two or three
            "Hill.java: n",
            "MatrixMarket.java: CsvReader.MAX_CELLS",
            "MatrixText.java: maxCols",
            "MatrixText.java: maxRows",
            "OwnFunction.java: n",
            "Plane.java: NumberText.integer(x.length)", // more than are shown
            "Shapes.java: y.size()", // of two that differ
            "Throws.java: cells.length", // not one
            "Tumours.java: line");

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
            while (m.find()) {
                String found = file.getFileName() + ": " + m.group(1);
                if (!NEVER_ONE.contains(found) && !m.group(1).matches("[A-Z_]{2,}"))
                    wrong.add(found + " " + m.group(2));
            }
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
