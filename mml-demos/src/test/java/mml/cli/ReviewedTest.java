package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.result;
import static mml.cli.Ran.mml;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people tried on the command line, each with the right answer; the number is that of the review. */
class ReviewedTest {
    private static double[] vector(Object value) {
        return numbers(value).stream().mapToDouble(x -> x).toArray();
    }

    @Test
    void answer1NumbersAsFortranAndRWriteThem() throws IOException {
        Map<String, Object> result =
                result(on("{\"matrix\": [[\".5\", \"5.\"], [\"1.d3\", \"-1.e0\"]]}", "run", "determinant", "--json"));
        assertEquals(-5000.5, numbers(result.get("det")).get(0));
        assertTrue(on(".5,5.\n1d3,2\n", "run", "determinant").fine().out().startsWith("det = -4999"));
    }

    @Test
    void answer2ASingularSystemHasItsSolutionsOrNone() {
        String out = on("1,1,1,3\n1,-1,2,2\n2,0,3,5\n", "run", "solve").fine().out();
        assertTrue(out.contains("(5/2, 1/2, 0) + λ₁ (-3/2, 1/2, 1)"), out);
        Ran none = on("1,1,1,3\n1,-1,2,2\n2,0,3,1\n", "run", "solve");
        assertEquals(3, none.code());
        assertTrue(none.err().contains("0 = "), none.err());
    }

    @Test
    void answer3TheAxisOfATurnOfAlmostNothing() throws IOException {
        assertArrayEquals(
                new double[] {0, 0, 1},
                vector(result(on("3,0.00001\n", "run", "rotation", "--json")).get("axis")),
                1e-9);
        Map<String, Object> half = result(on("3,180.00001\n", "run", "rotation", "--json"));
        assertArrayEquals(new double[] {0, 0, -1}, vector(half.get("axis")), 1e-9);
        assertEquals(179.99999, numbers(half.get("degrees")).get(0), 1e-9);
    }

    @Test
    void answer4IrrationalEigenvaluesAreNoDefect() {
        Ran ran = on("0,1\n1,1\n", "run", "diagonalization", "--header", "no");
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("2 of its eigenvalues are irrational or complex"), ran.err());
        assertFalse(ran.err().contains("no basis"), ran.err());
    }

    @Test
    void answer5PageRankSaysHowItReadTheTable() throws IOException {
        String columns = "0,0,.5\n1,0,.5\n0,1,0\n";
        Ran ran = on(columns, "run", "page-rank", "--header", "no");
        assertTrue(
                ran.fine().out().startsWith("3 pages; column j says where page j leads, for each column sums to 1\n"),
                ran.out());
        assertArrayEquals(
                new double[] {.2148, .3974, .3878},
                vector(result(on(columns, "run", "page-rank", "--header", "no", "--json"))
                        .get("ranks")),
                5e-5);
        String rows = on("0,2,1\n1,0,0\n1,0,0\n", "run", "page-rank").fine().out();
        assertTrue(rows.startsWith("3 pages; row i says where page i leads; links count by their weights\n"), rows);
        String same = on("0,2,1\n1,0,0\n1,0,0\n", "run", "page-rank", "--unweighted")
                .fine()
                .out();
        assertTrue(same.contains("; every link counts the same\n"), same);
        Ran turned = on("0,2,1\n1,0,0\n1,0,0\n", "run", "page-rank", "--links", "columns");
        assertTrue(turned.fine().out().startsWith("3 pages; column j says where page j leads\n"), turned.out());
        Ran negative = on("0,-2\n1,0\n", "run", "page-rank");
        assertEquals(2, negative.code());
        assertTrue(negative.err().contains("is -2, expected a weight of 0 or more"), negative.err());
    }

    @Test
    void answer6LeastSquaresInAnyUnit() throws IOException {
        Map<String, Object> result =
                result(on("1,1e141,1\n1,2e141,2\n1,-1e141,3\n1,5e141,4\n", "run", "least-squares", "--json"));
        assertArrayEquals(new double[] {2.08, 2.4e-142}, vector(result.get("x")), 1e-14);
        assertEquals(1.9798989873223332, numbers(result.get("residualNorm")).get(0), 1e-14);
    }

    @Test
    void answer10AByteOrderMarkIsNoPartOfTheText() {
        for (String text : List.of("{\"matrix\": [[1, 2], [3, 4]]}", "1,2\n3,4\n", "[1 2; 3 4]"))
            assertTrue(on("\uFEFF" + text, "run", "determinant").fine().out().startsWith("det = -2\n"), text);
    }

    @Test
    void answer10WhatIsNotFiniteInJsonIsNamedByItsPlace() {
        for (String text : List.of("NaN", "Infinity", "-Infinity"))
            for (String command : List.of("lu", "determinant"))
                on("{\"matrix\": [[1, 2], [3, " + text + "]]}", "run", command)
                        .refused(
                                2,
                                "standard input: matrix row 2, column 2: \"" + text
                                        + "\" is not a number, expected one such as 3, -3/2 or 0.25");
    }

    @Test
    void answer12WhatJavaHasTheCommandLineHas() throws IOException {
        Map<String, Object> p = result(on("2,1\n1,2\n", "run", "characteristic-polynomial", "--json"));
        assertEquals(List.of(3.0, -4.0, 1.0), numbers(p.get("coefficients")));
        String spaces = on("4,2\n1,3\n", "run", "eigenspaces").fine().out();
        assertTrue(spaces.contains("λ = 2: the eigenspace is spanned by (-1, 1)"), spaces);
        String d = on("4,2\n1,3\n", "run", "diagonalization").fine().out();
        assertTrue(d.contains("D = diag(2, 5)"), d);
        String ldlt = on("0,1\n1,0\n", "run", "ldlt", "--header", "no").fine().out();
        assertTrue(ldlt.contains("A is indefinite: 1 positive, 1 negative, 0 zero eigenvalues"), ldlt);
        String semi = on("1,1\n1,1\n", "run", "ldlt").fine().out();
        assertTrue(semi.contains("positive semidefinite"), semi);
        Map<String, Object> affine =
                result(on("{\"basis\": [[1], [0]], \"x\": [3, 5], \"offset\": [0, 2]}", "run", "projection", "--json"));
        assertEquals(List.of(3.0, 2.0), numbers(affine.get("projection")));
        String several = on("{\"matrix\": [[1, 2], [3, 4]], \"rhs\": [[1, 0], [0, 1]]}", "run", "solve", "--json")
                .fine()
                .out();
        assertTrue(several.contains("\"x\":[[-2,1],[1.5,-0.5]]"), several);
    }

    @Test
    void answer12ALetterAmongTheCoefficientsIsACaseDistinction() {
        String out =
                on("1,k,3\n2,4,5\n", "run", "solve", "--header", "no").fine().out();
        assertTrue(out.contains("for all k but 2: one solution"), out);
        assertTrue(out.contains("for k = 2: no solution"), out);
        Ran two = on("1,0,a\n1,0,b\n", "run", "solve", "--header", "no");
        assertEquals(2, two.code());
        assertTrue(two.err().contains("one symbol is allowed, found a and b"), two.err());
    }

    @Test
    void answer12ALetterWhereverFractionsAre() throws IOException {
        String det = on("1,k\n2,k^2\n", "run", "determinant", "--header", "no")
                .fine()
                .out();
        assertTrue(det.startsWith("det = k^2 − 2k\nfor k = 0: det = 0\nfor k = 2: det = 0\nchecked"), det);
        Map<String, Object> json = result(on("k,1\n1,k\n", "run", "determinant", "--header", "no", "--json"));
        assertEquals("k^2 - 1", json.get("det"));
        assertEquals(List.of("-1", "1"), json.get("specialValues"));
        String inverse =
                on("k,1\n0,1\n", "run", "inverse", "--header", "no").fine().out();
        assertTrue(inverse.startsWith("for all k but 0:\n  1/k  -1/k\n    0     1\n"), inverse);
        assertTrue(inverse.contains("det = k is 0 and there is none"), inverse);
        assertEquals(3, on("k,k\n1,1\n", "run", "inverse", "--header", "no").code());
        String rref = on("1,2\n2,k\n", "run", "row-reduction").fine().out();
        assertTrue(
                rref.contains("for all k but 4:\n  1  0\n  0  1\n") && rref.contains("for k = 4:\n  1  2\n  0  0\n"),
                rref);
        String rhs =
                on("1,1,k^2\n2,2,8\n", "run", "solve", "--header", "no").fine().out();
        assertTrue(rhs.contains("for all k: no solution") || rhs.contains("for k = 2: infinitely many"), rhs);
        String p = on("a,1\n1,2\n", "run", "characteristic-polynomial", "--header", "no")
                .fine()
                .out();
        assertTrue(p.startsWith("det(A − λI) = λ^2 + (−a − 2) λ + (2a − 1)\nchecked"), p);
    }

    @Test
    void answer12WhereNoLetterMayStandItIsSaidWhereOneMay() {
        String given = "{\"matrix\": [[1, 2], [2, \"k\"]], \"rhs\": [1, 2], \"basis\": [[1], [\"k\"]], \"x\": [1, 2]}";
        for (String command : List.of(
                "lu",
                "qr",
                "svd",
                "eigen",
                "eigen-symmetric",
                "cholesky",
                "ldlt",
                "pinv",
                "norm",
                "condition",
                "low-rank",
                "gram-schmidt",
                "projection",
                "least-squares",
                "iterate",
                "eigenspaces",
                "diagonalization",
                "page-rank")) {
            String fields = command.equals("projection")
                    ? given.substring(given.indexOf("\"basis"))
                    : given.substring(1, given.indexOf(command.matches("l.*es|iterate") ? ", \"basis" : ", \"rhs"));
            Ran ran = on("{" + fields.replace("}", "") + "}", "run", command);
            assertEquals(2, ran.code(), command);
            assertTrue(ran.err().contains("\"k\" is not a number"), ran.err());
            assertTrue(ran.err().contains("may stand in the matrix of solve, row-reduction, inverse, det"), ran.err());
        }
        for (String command : List.of("solve", "inverse", "determinant", "row-reduction")) {
            Ran ran = on("1,2\n2,k\n", "run", command, "--header", "no", "--mod", "7");
            assertEquals(2, ran.code(), command);
            assertTrue(ran.err().contains("\"k\" is not a number"), ran.err());
        }
    }

    @Test
    void answer12RowsOverAFieldOfPElements() {
        assertTrue(
                on("1,2,3\n4,5,6\n", "run", "solve", "--mod", "7").fine().out().contains("x = (6, 2)"));
        String seven = on("1,2,3\n2,4,6\n", "run", "solve", "--mod", "7").fine().out();
        assertTrue(seven.contains("7 solutions (each λ is 0 to 6): x = (3, 0) + λ₁ (5, 1)"), seven);
        assertTrue(on("1,2\n3,4\n", "run", "row-reduction", "--mod", "2")
                .fine()
                .out()
                .contains("rank 1"));
        assertTrue(on("1,2\n3,4\n", "run", "determinant", "--mod", "5")
                .fine()
                .out()
                .contains("det = 3 modulo 5"));
        String inverse = on("1,2\n3,4\n", "run", "inverse", "--mod", "5", "--json")
                .fine()
                .out();
        assertTrue(inverse.replaceAll("\\s", "").contains("\"inverse\":[[3,1],[4,2]]"), inverse);
        Ran six = on("1,2\n3,4\n", "run", "solve", "--mod", "6");
        assertEquals(2, six.code());
        assertTrue(six.err().contains("6 = 2 · 3, expected a prime"), six.err());
    }

    @Test
    void answer10SeparatorsAndNamesOfRows() {
        assertTrue(on("1,5;2\n3;5\n", "run", "determinant", "--separator", ";")
                .fine()
                .out()
                .contains("det = 3/2"));
        for (String table : List.of("a;b\n1,5;2\n3;5\n", "a\tb\n1,5\t2\n3\t5\n", "1;2\n1,5;4\n")) {
            Ran european = on(table, "run", "determinant");
            assertEquals(2, european.code());
            assertTrue(european.err().contains("with --separator semicolon, or tab, its comma is a decimal comma"));
        }
        Ran pandas = on(",a,b\n0,1,2\n1,3,4\n", "run", "determinant");
        assertEquals(0, pandas.code());
        assertTrue(pandas.out().contains("det = -2"), pandas.out());
        assertTrue(pandas.err().contains("took the first column as names of the rows"), pandas.err());
        assertTrue(on("a b\nx 1 2\ny 3 4\n", "run", "determinant", "--separator", "space")
                .out()
                .contains("det = -2"));
        String words = "Anna,1,2\nBert,3,4\n";
        Ran refused = on(words, "run", "determinant");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--row-names 1 leaves it out"), refused.err());
        assertTrue(
                on(words, "run", "determinant", "--row-names", "1").fine().out().contains("det = -2"));
        on("1.000,50;2\n3;4\n", "run", "determinant")
                .refused(
                        2,
                        "standard input: row 1, column 1: \"1.000,50\" is not a number, expected one such as 3, -3/2 or 0.25");
        Ran wrong = on("1,2\n", "run", "norm", "--separator", "semi");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("semicolon"), wrong.err());
    }

    @Test
    void answer7ATinyBlockBesideOne() {
        String out = on("1,0,0\n0,0,1\n0,1e-300,0\n", "run", "eigen").fine().out();
        assertTrue(out.contains("−10⁻¹⁵⁰\n") && out.contains("checked"), out);
    }

    @Test
    void answer13OneColumnDependsAndIIsI() {
        String one = on("1,2,1\n2,4,1\n3,6,2\n", "run", "least-squares").fine().out();
        assertTrue(one.contains("depends on the others"), one);
        assertTrue(on("1,1,1\n2,2,3\n", "run", "projection").fine().out().contains("1 of them adds nothing"));
        String i = on("0,-1\n1,0\n", "run", "eigen", "--header", "no").fine().out();
        assertTrue(i.contains("= i\n") && i.contains("= −i\n"), i);
        String large =
                on("1e400\n", "run", "determinant", "--header", "no").fine().out();
        assertFalse(large.contains("Infinity"), large);
    }

    @Test
    void answer13WordsOfOnePivotAndOfWhatNoDoubleHolds() {
        assertTrue(on("1,1\n1,1\n", "run", "row-reduction").fine().out().contains("rank 1, pivot in column 1;"));
        String huge = on("1e308,1e308\n1e308,-1e308\n", "run", "norm").fine().out();
        assertTrue(huge.contains("‖A‖₁ = more than any double"), huge);
        assertFalse(on("1e308,1e308\n1e308,-1e308\n", "run", "norm", "--json")
                .fine()
                .out()
                .contains("Infinity"));
        String tiny =
                on("1e-320,2e-320\n3e-320,4e-320\n", "run", "angle").fine().out();
        assertTrue(tiny.contains("⟨x, y⟩ = nearer to 0 than any double"), tiny);
        on("1,NaN\n2,3\n", "run", "solve")
                .refused(
                        2,
                        "standard input: line 1, column 2: \"NaN\" is not a number, expected one such as 3, -3/2 or 0.25,"
                                + " or an expression such as 2a - 1");
    }

    @Test
    void answer13OneDirectionKeepsAndOnePointIsNoPoints() {
        String pca = on("1\n2\n4\n", "run", "pca", "--header", "no").fine().out();
        assertTrue(pca.contains("\n1 direction keeps 100 %"), pca);
        String means =
                on("1,1\n1,1\n1,1\n", "run", "k-means", "--header", "no").fine().out();
        assertTrue(means.contains("all points are one, so 1 cluster instead of 2"), means);
    }

    @Test
    void answer12ANameWithoutAValueInAFormulaIsNamed() {
        on("{\"function\": \"x1^2 + k\", \"x0\": [1]}", "run", "newton")
                .refused(
                        2,
                        "standard input: function has the name k, which has no value, expected numbers and x1, x2, …");
    }

    @Test
    void fault4JsonBeyondTheLimitsIsNoFaultOfMml() {
        for (String text : List.of(
                "[[1" + "0".repeat(1001) + "]]",
                "{\"" + "k".repeat(60_000) + "\": 1}",
                "[[\"" + "1".repeat(500_000) + "\"]]")) {
            Ran ran = on(text, "run", "determinant");
            assertEquals(2, ran.code(), ran.err());
            assertTrue(ran.err().contains("expected"), ran.err());
        }
    }

    @Test
    void fault10AnArgumentWithAnAtSignIsAName(@TempDir Path folder) throws IOException {
        Path options = Files.writeString(folder.resolve("options"), "--json");
        Ran ran = mml("run", "determinant", "--input", "@" + options);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("@" + options), ran.err());
    }

    @Test
    void fault13WhatIsTooSmallForADoubleIsSaid() {
        Ran ran = on("1e-400,1\n1,1\n", "run", "lu", "--header", "no");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("too small for a double"), ran.err());
        assertTrue(on("1e-400,1\n1,1\n", "run", "determinant", "--header", "no")
                .fine()
                .out()
                .startsWith("det ≈ -1"));
    }

    @Test
    void fault15AnEmptyFolderAndASizeAtTheLimit(@TempDir Path folder) {
        Ran empty = on("1,2\n3,4\n", "run", "lu", "--frames", "");
        assertEquals(2, empty.code());
        assertTrue(empty.err().contains("--frames is empty"), empty.err());
        on("1,2\n3,4\n", "run", "lu", "--frames", folder.toString(), "--size", "100ptx100pt")
                .fine();
        Ran name = on(
                "1,2\n3,4\n",
                "run",
                "lu",
                "--frames",
                folder.resolve("x".repeat(300)).toString());
        assertFalse(name.err().contains("null"), name.err());
    }
}
