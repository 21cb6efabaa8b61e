package mml.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import mml.golden.Golden;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** All elementary functions against forty digits, in their limits, in their symmetries and where their parts meet. */
class ElementaryFunctionsTest {
    private static final Map<String, DoubleUnaryOperator> OURS = new TreeMap<>(Map.ofEntries(
            Map.entry("exp", Elementary::exp),
            Map.entry("expm1", Elementary::expm1),
            Map.entry("log", Elementary::log),
            Map.entry("log1p", Elementary::log1p),
            Map.entry("log2", Elementary::log2),
            Map.entry("log10", Elementary::log10),
            Map.entry("sin", Elementary::sin),
            Map.entry("cos", Elementary::cos),
            Map.entry("tan", Elementary::tan),
            Map.entry("atan", Elementary::atan),
            Map.entry("asin", Elementary::asin),
            Map.entry("acos", Elementary::acos),
            Map.entry("sinh", Elementary::sinh),
            Map.entry("cosh", Elementary::cosh),
            Map.entry("tanh", Elementary::tanh),
            Map.entry("sigmoid", Elementary::sigmoid),
            Map.entry("softplus", Elementary::softplus)));

    private static final Map<String, DoubleUnaryOperator> STANDARD = Map.ofEntries(
            Map.entry("exp", StrictMath::exp),
            Map.entry("expm1", StrictMath::expm1),
            Map.entry("log", StrictMath::log),
            Map.entry("log1p", StrictMath::log1p),
            Map.entry("log10", StrictMath::log10),
            Map.entry("sin", StrictMath::sin),
            Map.entry("cos", StrictMath::cos),
            Map.entry("tan", StrictMath::tan),
            Map.entry("atan", StrictMath::atan),
            Map.entry("asin", StrictMath::asin),
            Map.entry("acos", StrictMath::acos),
            Map.entry("sinh", StrictMath::sinh),
            Map.entry("cosh", StrictMath::cosh),
            Map.entry("tanh", StrictMath::tanh));

    private static final double[] SPECIAL = {
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -1e30,
        -3,
        -2.5,
        -1.5,
        -1,
        -0.5,
        -Double.MIN_NORMAL,
        -Double.MIN_VALUE,
        -0.0,
        0.0,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        0.5,
        1,
        Math.nextUp(1.0),
        1.5,
        2,
        3,
        0x1p53 - 1,
        0x1p53,
        0x1p62 + 1024,
        1e30,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    @Test
    void theGoldenSigmoid() {
        for (Golden c : Golden.cases("sigmoid"))
            for (int k = 0; k < c.input().get("x").size(); k++) {
                double x = c.input().get("x").get(k).asDouble();
                double sigmoid = c.expected().get("sigmoid").get(k).asDouble();
                double softplus = c.expected().get("log1pexp").get(k).asDouble();
                assertEquals(sigmoid, Elementary.sigmoid(x), 1e-14 * sigmoid + Double.MIN_VALUE);
                assertEquals(softplus, Elementary.softplus(x), 1e-14 * softplus + Double.MIN_VALUE);
            }
    }

    @Test
    void everyFunctionIsRightToAUnitInTheLastPlace() {
        Map<String, Double> worst = new TreeMap<>();
        for (FunctionTable.Row row : FunctionTable.read("elementary.csv")) {
            double y = switch (row.function()) {
                case "pow" -> Elementary.pow(row.x(), row.y());
                case "atan2" -> Elementary.atan2(row.x(), row.y());
                default -> of(row.function()).applyAsDouble(row.x());
            };
            double error = row.units(y);
            worst.merge(row.function(), error, Math::max);
            assertTrue(error < 1, () -> row + ", not " + y);
        }
        assertEquals(OURS.size() + 2, worst.size(), worst::toString);
    }

    @Test
    void anglesOfAnySizeAreReducedByTrueQuarterTurns() {
        assertEquals(-0.8522008497671888, Elementary.sin(1e22));
        assertEquals(6.123233995736766e-17, Elementary.cos(1.5707963267948966));
        assertEquals(0.03574879797201651, Elementary.sin(1e5));
        assertEquals(-4.687165924254628e-19, Elementary.cos(6381956970095103e0 * 0x1p797), 1e-34);
    }

    @Test
    void powersAreThoseOfMultiplication() {
        assertEquals(1e300, Elementary.pow(10, 300)); // with a logarithm of one double 9e-14 off
        assertEquals(-8, Elementary.pow(-2, 3));
        assertEquals(0x1p-1074, Elementary.pow(2, -1074));
        assertEquals(0, Elementary.pow(2, -1076));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.pow(2, 1024));
        assertEquals(0x1p1023, Elementary.pow(2, 1023));
        assertEquals(0x1p-1074, Elementary.pow(0x1p-537, 2));
        assertEquals(2.718281828459045, Elementary.pow(1 + 0x1p-52, 0x1p52), 1e-14);
        assertEquals(1, Elementary.pow(1, 1e300));
        assertEquals(-1, Elementary.pow(-1, 0x1p53 - 1));
        assertEquals(1, Elementary.pow(-1, 0x1p53));
    }

    @Test
    void logarithmsOfPowersAreWhole() {
        for (int k = -1074; k < 1024; k++) assertEquals(k, Elementary.log2(Math.scalb(1.0, k)));
        for (int k = 0; k <= 22; k++) assertEquals(k, Elementary.log10(Double.parseDouble("1e" + k)));
    }

    @Test
    void limitsAreThoseOfJava() {
        STANDARD.forEach((name, theirs) -> {
            for (double x : SPECIAL) same(name, theirs.applyAsDouble(x), of(name).applyAsDouble(x), x);
        });
        for (double x : SPECIAL)
            for (double y : SPECIAL) {
                same("pow", StrictMath.pow(x, y), Elementary.pow(x, y), x, y);
                same("atan2", StrictMath.atan2(x, y), Elementary.atan2(x, y), x, y);
            }
    }

    @Test
    void limitsOfOurOwn() {
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log2(-0.0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.log2(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Elementary.log2(-1)) && Double.isNaN(Elementary.log2(Double.NaN)));
        assertEquals(0, Elementary.sigmoid(Double.NEGATIVE_INFINITY));
        assertEquals(0.5, Elementary.sigmoid(-0.0));
        assertEquals(1, Elementary.sigmoid(Double.POSITIVE_INFINITY));
        assertEquals(0, Elementary.softplus(Double.NEGATIVE_INFINITY));
        assertEquals(0.6931471805599453, Elementary.softplus(0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.softplus(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Elementary.sigmoid(Double.NaN)) && Double.isNaN(Elementary.softplus(Double.NaN)));
    }

    /** Zeros with their sign, infinities and NaN to the bit; numbers to a unit, ours and theirs being allowed one each. */
    private static void same(String name, double theirs, double ours, double... at) {
        String where = name + " at " + java.util.Arrays.toString(at);
        if (theirs == 0 || !(Math.abs(theirs) <= Double.MAX_VALUE)) assertEquals(theirs, ours, where);
        else assertEquals(theirs, ours, 2 * Math.ulp(theirs), where);
    }

    @Property(seed = "1")
    void oddFunctionsAreOddAndEvenOnesEven(@ForAll @DoubleRange(min = 0, max = 1e9) double x) {
        for (double at : new double[] {x, 1 / (1 + x), x * 1e-12}) {
            for (String name : List.of("sin", "tan", "atan", "asin", "sinh", "tanh"))
                assertEquals(-of(name).applyAsDouble(at), of(name).applyAsDouble(-at), name);
            for (String name : List.of("cos", "cosh"))
                assertEquals(of(name).applyAsDouble(at), of(name).applyAsDouble(-at), name);
        }
    }

    @Property(seed = "1")
    void neighboursStayInOrderWhereThePartsMeet(@ForAll @IntRange(min = -1100, max = 1100) int k) {
        double seam = (k + 0.5) * 0.6931471805599453;
        for (String name : List.of("expm1", "sinh", "tanh", "sigmoid", "softplus")) inOrder(name, seam);
        for (double x : new double[] {22, 40, 700, 0x1p-28, 0x1p-54})
            for (String name : List.of("expm1", "sinh", "tanh", "sigmoid", "softplus")) {
                inOrder(name, x);
                inOrder(name, -x);
            }
        for (int i = -8; i <= 8; i++) {
            inOrder("atan", (i + Math.signum(i) * 0.5) / 8);
            inOrder("atan", 8 / (i + 0.25));
            inOrder("asin", i / 8.5);
            inOrder("asin", Math.sin(Math.atan((i + 0.5) / 8)));
        }
        inOrder("log1p", Math.sqrt(0.5) - 1);
        inOrder("log1p", Math.sqrt(2) - 1);
        inOrder("log2", Math.scalb(Math.sqrt(0.5), Math.max(-1000, Math.min(1000, k))));
        inOrder("sin", Math.PI / 4);
        inOrder("tan", Math.PI / 4);
    }

    private static void inOrder(String name, double middle) {
        DoubleUnaryOperator f = of(name);
        double x = middle;
        for (int i = 0; i < 4; i++) x = Math.nextDown(x);
        double before = f.applyAsDouble(x);
        for (int i = 0; i < 8; i++) {
            x = Math.nextUp(x);
            double y = f.applyAsDouble(x);
            double at = x;
            assertTrue(before <= y, () -> name + " falls before " + at);
            before = y;
        }
    }

    @Property(seed = "1")
    void theSquareIsTheProduct(@ForAll @DoubleRange(min = -1e150, max = 1e150) double x) {
        assertEquals(x * x, Elementary.pow(x, 2));
        assertEquals(Math.sqrt(Math.abs(x)), Elementary.pow(Math.abs(x), 0.5));
        assertEquals(x, Elementary.pow(x, 1));
        assertEquals(1 / x, Elementary.pow(x, -1));
    }

    private static DoubleUnaryOperator of(String name) {
        DoubleUnaryOperator f = OURS.get(name);
        if (f == null) throw new IllegalArgumentException("no function " + name);
        return f;
    }
}
