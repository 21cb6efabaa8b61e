package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Matrix;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every worked example and exercise of chapter 2 for which there is a record, exactly. */
class BookTest {
    private final Map<String, Consumer<Golden>> checks = new LinkedHashMap<>();

    BookTest() {
        systems();
        matrices();
        independence();
        mappings();
        exercises();
    }

    @TestFactory
    Stream<DynamicTest> theNumbersOfChapter2() {
        return Golden.book(2).stream()
                .map(g -> DynamicTest.dynamicTest(g.id(), () -> {
                    assertTrue(checks.containsKey(g.id()), "a record that nothing checks");
                    checks.get(g.id()).accept(g);
                }));
    }

    @Test
    void everyCheckHasItsRecord() {
        assertEquals(
                Golden.book(2).stream().map(Golden::id).sorted().toList(),
                checks.keySet().stream().sorted().toList());
    }

    private void systems() {
        checks.put("2.2a", g -> {
            SolutionSet<BigFraction> s = solve(g);
            assertEquals(SolutionSet.Kind.NONE, s.kind());
            assertEquals(g.expected().get("rkA").asInt(), s.reduction().rank());
            RowReduction<BigFraction> all = RowReduction.of(fractions(g.input().get("augmented")));
            assertEquals(integers(g.expected().get("rrefPivotCols0")), all.pivotColumns());
            assertEquals(g.expected().get("rkAb").asInt(), all.rank());
        });
        checks.put("2.2b", g -> assertUnique(g.expected().get("x"), solve(g)));
        checks.put("2.2c", g -> {
            SolutionSet<BigFraction> s = solve(g);
            assertEquals(SolutionSet.Kind.INFINITE, s.kind());
            assertEquals(fractions(g.expected().get("rref")), s.reduction().matrix());
            assertEquals(column(g.expected().get("particular")), s.particular().orElseThrow());
            assertEquals(List.of(column(g.expected().get("direction"))), s.kernel());
        });
        checks.put(
                "2.8",
                g -> assertUnique(
                        g.expected().get("x"),
                        SolutionSet.of(
                                fractions(g.input().get("A")), column(g.input().get("b")))));
        checks.put("2.43", g -> {
            FieldMatrix<BigFraction> A = fractions(g.input().get("A"));
            SolutionSet<BigFraction> s = SolutionSet.of(A, fractions(g.input().get("b")));
            assertEquals(column(g.expected().get("particular")), s.particular().orElseThrow());
            assertEquals(
                    columns(g.expected().get("kernelMinus1Trick")),
                    MinusOneTrick.of(A).kernel());
            assertTrue(s.certificate().holds());
        });
        checks.put("2.6", this::example26);
        checks.put("2.8ex", g -> {
            MinusOneTrick<BigFraction> r = MinusOneTrick.of(fractions(g.input().get("A_rref")));
            assertEquals(fractions(g.expected().get("augmentedSquare")), r.square());
            assertEquals(columns(g.expected().get("kernel")), r.kernel());
            assertTrue(r.certificate().holds());
        });
        checks.put("S2", g -> assertUnique(g.expected().get("x"), solve(g)));
    }

    private void example26(Golden g) {
        FieldMatrix<Parametric> Ab =
                FieldMatrix.parseParametric(Golden.texts(g.input().get("augmented")));
        JsonNode states = g.expected().get("states");
        Worksheet<Parametric> sheet = Worksheet.of(Ab, Rules.reduced().withRightHandSides(1));
        List<List<RowOperation<Parametric>>> ops = List.of(
                List.of(new RowOperation.Swap<>(0, 2)),
                List.of(add(1, -4, 0), add(2, 2, 0), add(3, -1, 0)),
                List.of(add(3, -1, 1), add(3, -1, 2)),
                List.of(scale(1, "-1"), scale(2, "-1/3")));
        for (int k = 0; k < ops.size(); k++) {
            for (RowOperation<Parametric> op : ops.get(k)) sheet = sheet.apply(op);
            assertEquals(FieldMatrix.parseParametric(Golden.texts(states.get(k))), sheet.matrix());
        }
        SolutionSet<Parametric> s = SolutionSet.of(Ab.columns(0, 5), Ab.column(5));
        assertEquals(
                g.expected().get("solvableIff").asText(),
                "a=" + Fractions.text(s.symbolValue().orElseThrow()));
        assertEquals(
                plusOne(s.reduction().pivotColumns()), integers(g.expected().get("pivotCols1")));
        assertEquals(plusOne(s.reduction().freeColumns()), integers(g.expected().get("freeCols1")));
        assertEquals(
                column(g.expected().get("particular")), constants(s.particular().orElseThrow()));
        assertEquals(
                columns(g.expected().get("kernel")),
                s.kernel().stream().map(BookTest::constants).toList());
        assertEquals(
                fractions(g.expected().get("rref(a=-1)")),
                constants(s.reduction().matrix()));
        assertTrue(s.certificate().holds());
    }

    private void matrices() {
        checks.put("2.3", g -> {
            FieldMatrix<BigFraction> A = fractions(g.input().get("A"));
            FieldMatrix<BigFraction> B = fractions(g.input().get("B"));
            assertEquals(fractions(g.expected().get("AB")), A.times(B));
            assertEquals(fractions(g.expected().get("BA")), B.times(A));
            assertEquals(Golden.matrix(g.expected().get("AB")), A.toMatrix().times(B.toMatrix()));
        });
        checks.put("2.4", BookTest::inverse);
        checks.put("2.9", BookTest::inverse);
        checks.put("2.18", g -> {
            assertEquals(
                    g.expected().get("rk1").asInt(),
                    RowReduction.of(fractions(g.input().get("A1"))).rank());
            RowReduction<BigFraction> r = RowReduction.of(fractions(g.input().get("A2")), Rules.echelon());
            assertEquals(g.expected().get("rk2").asInt(), r.rank());
            assertEquals(fractions(g.expected().get("ref2")), r.matrix());
        });
    }

    private static void inverse(Golden g) {
        FieldMatrix<BigFraction> A = fractions(g.input().get("A"));
        Inverse<BigFraction> r = Inverse.of(A);
        assertEquals(fractions(g.expected().get("inverse")), r.inverse());
        assertEquals(A, Inverse.of(r.inverse()).inverse());
        assertEquals(number(g.expected().get("det")), Determinant.of(A).value());
        assertTrue(r.certificate().holds());
    }

    private void independence() {
        checks.put("2.14", g -> {
            LinearIndependence<BigFraction> r =
                    LinearIndependence.of(fractions(g.input().get("columns")));
            assertEquals(g.expected().get("independent").asBoolean(), r.independent());
            assertEquals(g.expected().get("rank").asInt(), r.basisColumns().size());
            assertEquals(fractions(g.expected().get("rref")), r.reduction().matrix());
            assertIsEchelonFormOf(r.X(), fractions(g.expected().get("refRead")));
        });
        checks.put("2.15", g -> {
            LinearIndependence<BigFraction> r =
                    LinearIndependence.of(fractions(g.input().get("coefficients")));
            assertEquals(fractions(g.expected().get("rref")), r.reduction().matrix());
            FieldMatrix<BigFraction> weights = column(g.expected().get("x4"));
            for (int i = 0; i < 3; i++)
                assertEquals(weights.get(i, 0), r.relations().get(0).get(i, 0).negate());
            assertTrue(r.certificate().holds());
        });
        checks.put("2.16", g -> {
            assertEquals(
                    number(g.expected().get("detB1")),
                    Determinant.of(fractions(g.input().get("B1"))).value());
            assertEquals(
                    number(g.expected().get("detB2")),
                    Determinant.of(fractions(g.input().get("B2"))).value());
            FieldMatrix<BigFraction> A = fractions(g.input().get("A"));
            assertEquals(g.expected().get("rankA").asInt(), RowReduction.of(A).rank());
            FieldMatrix<BigFraction> e1 = FieldMatrix.of(new int[][] {{1}, {0}, {0}, {0}});
            assertEquals(
                    g.expected().get("e1InSpanA").asBoolean(), Subspace.span(A).contains(e1));
            assertThrows(NotInSpanException.class, () -> Coordinates.of(A, e1));
        });
        checks.put("2.17", g -> {
            LinearIndependence<BigFraction> r =
                    LinearIndependence.of(fractions(g.input().get("columns")));
            assertEquals(integers(g.expected().get("pivotCols1")), plusOne(r.basisColumns()));
            assertEquals(fractions(g.expected().get("rref")), r.reduction().matrix());
            assertIsEchelonFormOf(r.X(), fractions(g.expected().get("refRead")));
        });
    }

    private void mappings() {
        checks.put(
                "2.20",
                g -> assertEquals(
                        column(g.expected().get("coords")),
                        Coordinates.of(
                                        fractions(g.input().get("basis")).transpose(),
                                        column(g.input().get("x")))
                                .alpha()));
        checks.put("2.22", g -> {
            double c = Math.sqrt(0.5);
            FieldMatrix<Decimal64> rotation = FieldMatrix.rounding(Matrix.of(new double[][] {{c, -c}, {c, c}}));
            JsonNode det = g.expected().get("det");
            assertEquals(det.get(0).asDouble(), Determinant.of(rotation).value().doubleValue(), g.relTol());
            assertEquals(
                    number(det.get(1)),
                    Determinant.of(fractions(g.input().get("A2"))).value());
            assertEquals(
                    number(det.get(2)),
                    Determinant.of(fractions(g.input().get("A3"))).value());
        });
        checks.put("2.23", g -> {
            FieldMatrix<BigFraction> basis = fractions(g.input().get("basis"));
            BasisChange<BigFraction> r = BasisChange.similar(fractions(g.input().get("A")), basis);
            assertEquals(fractions(g.expected().get("Atilde")), r.result());
        });
        checks.put("2.24", g -> {
            BasisChange<BigFraction> r = BasisChange.of(
                    fractions(g.input().get("A")),
                    fractions(g.input().get("S")),
                    fractions(g.input().get("T")));
            assertEquals(fractions(g.expected().get("Tinv")), r.inverseT());
            assertEquals(fractions(g.expected().get("AS")), r.AS());
            assertEquals(fractions(g.expected().get("Atilde")), r.result());
            assertTrue(r.certificate().holds());
        });
        checks.put("2.25", g -> {
            ImageAndKernel<BigFraction> r =
                    ImageAndKernel.of(fractions(g.input().get("A")));
            assertEquals(fractions(g.expected().get("rref")), r.reduction().matrix());
            assertEquals(columns(g.expected().get("kernel")), r.kernel());
            assertEquals(g.expected().get("rank").asInt(), r.rank());
            assertEquals(g.expected().get("nullity").asInt(), r.nullity());
        });
    }

    private void exercises() {
        checks.put("X2.1b", BookTest::exercise21b);
        checks.put("X2.4", g -> {
            for (String part : List.of("b", "c", "d", "e"))
                assertEquals(
                        fractions(g.expected().get(part)),
                        fractions(g.input().get(part).get(0))
                                .times(fractions(g.input().get(part).get(1))));
            FieldMatrix<BigFraction> tall = FieldMatrix.of(new int[][] {{1, 2}, {4, 5}, {7, 8}});
            FieldMatrix<BigFraction> square = fractions(g.input().get("b").get(1));
            assertEquals(
                    "cannot multiply 3×2 by 3×3: 2 columns meet 3 rows",
                    assertThrows(IllegalArgumentException.class, () -> tall.times(square))
                            .getMessage());
        });
        checks.put("X2.5a", g -> {
            FieldMatrix<BigFraction> A = fractions(g.input().get("A"));
            FieldMatrix<BigFraction> b = fractions(g.input().get("b"));
            SolutionSet<BigFraction> s = SolutionSet.of(A, b);
            assertEquals(
                    g.expected().get("solutions").asText().toUpperCase(java.util.Locale.ROOT),
                    s.kind().name());
            assertEquals(g.expected().get("rkA").asInt(), s.reduction().rank());
            assertEquals(
                    g.expected().get("rkAb").asInt(),
                    RowReduction.of(A.augment(b)).rank());
            assertTrue(s.certificate().holds());
        });
        checks.put("X2.6", g -> {
            SolutionSet<BigFraction> s = SolutionSet.of(
                    fractions(g.input().get("A")), fractions(g.input().get("b")));
            assertEquals(fractions(g.expected().get("rrefAb")), s.reduction().matrix());
            assertEquals(columns(g.expected().get("kernel")), s.kernel());
        });
        checks.put("X2.7", g -> {
            FieldMatrix<BigFraction> A = fractions(g.input().get("A"));
            FieldMatrix<BigFraction> system = FieldMatrix.generate(
                    4,
                    3,
                    (i, j) -> i == 3 ? BigFraction.ONE : i == j ? A.get(i, j).subtract(12) : A.get(i, j));
            FieldMatrix<BigFraction> b = FieldMatrix.of(new int[][] {{0}, {0}, {0}, {1}});
            assertUnique(g.expected().get("x"), SolutionSet.of(system, b));
        });
        checks.put("X2.10", g -> {
            LinearIndependence<BigFraction> a =
                    LinearIndependence.of(fractions(g.input().get("a")));
            assertEquals(g.expected().get("a").asBoolean(), a.independent());
            assertEquals(columns(g.expected().get("aRelation")), a.relations());
            assertEquals(
                    g.expected().get("b").asBoolean(),
                    LinearIndependence.of(fractions(g.input().get("b"))).independent());
        });
        checks.put(
                "X2.11",
                g -> assertEquals(
                        column(g.expected().get("coeffs")),
                        Coordinates.of(
                                        fractions(g.input().get("columns")),
                                        column(g.input().get("y")))
                                .alpha()));
        checks.put("X2.13", g -> {
            FieldMatrix<BigFraction> A1 = fractions(g.input().get("A1"));
            FieldMatrix<BigFraction> A2 = fractions(g.input().get("A2"));
            assertEquals(
                    columns(g.expected().get("kerA1")), ImageAndKernel.of(A1).kernel());
            assertEquals(
                    columns(g.expected().get("kerA2")), ImageAndKernel.of(A2).kernel());
            assertEquals(span(g.expected().get("kerBoth")), Subspace.kernel(A1).intersection(Subspace.kernel(A2)));
        });
        checks.put("X2.14", g -> {
            Subspace<BigFraction> U = Subspace.span(fractions(g.input().get("A1")));
            Subspace<BigFraction> V = Subspace.span(fractions(g.input().get("A2")));
            assertEquals(g.expected().get("rk1").asInt(), U.dimension());
            assertEquals(g.expected().get("rk2").asInt(), V.dimension());
            SumAndIntersection<BigFraction> r = SumAndIntersection.of(U, V);
            assertEquals(span(g.expected().get("intersection")), r.intersection());
            assertEquals(3, r.sum().dimension());
            assertTrue(r.certificate().holds());
        });
        checks.put("X2.19", g -> {
            FieldMatrix<BigFraction> A = fractions(g.input().get("A"));
            ImageAndKernel<BigFraction> r = ImageAndKernel.of(A);
            assertEquals(g.expected().get("rank").asInt(), r.rank());
            assertEquals(List.of(), r.kernel());
            assertEquals(
                    fractions(g.expected().get("Atilde")),
                    BasisChange.similar(A, fractions(g.input().get("B"))).result());
        });
        checks.put("X2.20", BookTest::exercise220);
    }

    /** {@code a * b = ab + a + b}: the same equation over the rationals and in a finite group of the same kind. */
    private static void exercise21b(Golden g) {
        assertEquals("3*x*x=15", g.input().get("eq").asText());
        List<Integer> solutions = integers(g.expected().get("x"));
        for (int x = -20; x <= 20; x++) assertEquals(solutions.contains(x), star(star(3, x), x) == 15);
        int p = 17;
        List<Integer> withoutMinusOne = IntStream.range(0, p - 1).boxed().toList();
        CayleyTable table = CayleyTable.of(withoutMinusOne, (a, b) -> Math.floorMod(star(a, b), p));
        assertTrue(GroupAxioms.of(table).isAbelianGroup());
        List<Integer> found = withoutMinusOne.stream()
                .filter(x -> table.product(table.product(3, x), x) == 15)
                .toList();
        assertEquals(solutions.stream().map(x -> Math.floorMod(x, p)).toList(), found);
        List<Integer> all = IntStream.range(0, p).boxed().toList();
        assertFalse(GroupAxioms.of(CayleyTable.of(all, (a, b) -> Math.floorMod(star(a, b), p)))
                .isGroup());
    }

    private static int star(int a, int b) {
        return a * b + a + b;
    }

    private static void exercise220(Golden g) {
        FieldMatrix<BigFraction> B = fractions(g.input().get("B"));
        FieldMatrix<BigFraction> C = fractions(g.input().get("C"));
        FieldMatrix<BigFraction> P1 =
                Inverse.of(B).inverse().times(fractions(g.input().get("B'")));
        assertEquals(fractions(g.expected().get("P1")), P1);
        assertEquals(number(g.expected().get("detC")), Determinant.of(C).value());
        assertEquals(fractions(g.expected().get("P2")), C);
        FieldMatrix<BigFraction> A = fractions(g.expected().get("A_Phi"));
        FieldMatrix<BigFraction> sumAndDifference = FieldMatrix.of(new int[][] {{1, 1}, {1, -1}});
        FieldMatrix<BigFraction> theirImages = FieldMatrix.of(new int[][] {{0, 2}, {1, -1}, {1, 3}});
        assertEquals(A, theirImages.times(Inverse.of(sumAndDifference).inverse()));
        BasisChange<BigFraction> change = BasisChange.of(A, P1, Inverse.of(C).inverse());
        assertEquals(fractions(g.expected().get("A'")), change.result());
        FieldMatrix<BigFraction> x = column(g.input().get("x_B'"));
        assertEquals(column(g.expected().get("x_B")), P1.times(x));
        assertEquals(column(g.expected().get("Phi(x)_C")), A.times(P1).times(x));
        assertEquals(column(g.expected().get("Phi(x)_C'")), change.result().times(x));
    }

    private static void assertUnique(JsonNode x, SolutionSet<BigFraction> s) {
        assertEquals(SolutionSet.Kind.ONE, s.kind());
        assertEquals(Optional.of(column(x)), s.particular());
        assertTrue(s.certificate().holds());
    }

    private static void assertIsEchelonFormOf(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> echelon) {
        assertTrue(Form.ECHELON.isReached(echelon, echelon.cols()));
        assertEquals(RowReduction.of(A).matrix(), RowReduction.of(echelon).matrix());
    }

    private static SolutionSet<BigFraction> solve(Golden g) {
        FieldMatrix<BigFraction> Ab = fractions(g.input().get("augmented"));
        int n = Ab.cols() - 1;
        SolutionSet<BigFraction> s = SolutionSet.of(Ab.columns(0, n), Ab.column(n));
        assertTrue(s.certificate().holds());
        return s;
    }

    private static RowOperation<Parametric> add(int i, int factor, int k) {
        return new RowOperation.Add<>(i, Parametric.of(new BigFraction(factor)), k);
    }

    private static RowOperation<Parametric> scale(int i, String factor) {
        return new RowOperation.Scale<>(i, Parametric.parse(factor));
    }

    private static FieldMatrix<BigFraction> constants(FieldMatrix<Parametric> A) {
        return A.map(x -> {
            assertTrue(x.isNumber());
            return x.constant();
        });
    }

    private static FieldMatrix<BigFraction> fractions(JsonNode rows) {
        return FieldMatrix.parse(Golden.texts(rows));
    }

    private static FieldMatrix<BigFraction> column(JsonNode numbers) {
        List<BigFraction> x = new ArrayList<>();
        for (JsonNode n : numbers) x.add(number(n));
        return FieldMatrix.ofColumn(x);
    }

    private static List<FieldMatrix<BigFraction>> columns(JsonNode vectors) {
        List<FieldMatrix<BigFraction>> columns = new ArrayList<>();
        for (JsonNode v : vectors) columns.add(column(v));
        return columns;
    }

    private static Subspace<BigFraction> span(JsonNode vectors) {
        return Subspace.span(fractions(vectors).transpose());
    }

    private static BigFraction number(JsonNode n) {
        return Fractions.parse(n.asText());
    }

    private static List<Integer> integers(JsonNode numbers) {
        List<Integer> list = new ArrayList<>();
        for (JsonNode n : numbers) list.add(n.asInt());
        return list;
    }

    private static List<Integer> plusOne(List<Integer> columns) {
        return columns.stream().map(j -> j + 1).toList();
    }
}
