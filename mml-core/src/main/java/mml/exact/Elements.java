package mml.exact;

import java.util.List;
import java.util.Objects;
import mml.matrix.Shapes;
import mml.text.NumberText;
import mml.text.Numbers;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;

/** What row reduction needs to know of the elements of a field beyond their arithmetic. */
public final class Elements {
    private Elements() {}

    /** {@code -3/2}, {@code 0.25}, {@code a + 1}: plain ASCII. */
    public static String text(FieldElement<?> x) {
        if (x instanceof BigFraction fraction) return Fractions.text(fraction);
        if (x instanceof Decimal64) return Numbers.shortest(toDouble(x));
        return x.toString();
    }

    /** Each as it is written where a reader sees it. */
    public static List<String> exact(List<? extends FieldElement<?>> all) {
        return all.stream().map(Elements::text).map(NumberText::exact).toList();
    }

    public static <T extends FieldElement<T>> boolean isZero(T x) {
        if (x instanceof Decimal64 decimal) return decimal.doubleValue() == 0;
        return x.equals(x.getField().getZero());
    }

    public static <T extends FieldElement<T>> boolean isOne(T x) {
        return x.equals(x.getField().getOne());
    }

    /** Whether arithmetic in this field rounds. */
    public static boolean rounds(FieldElement<?> x) {
        return x instanceof Decimal64;
    }

    /** Whether x has a sign and a size: residues have none, nor has what contains a letter. */
    static boolean isOrdered(FieldElement<?> x) {
        if (x instanceof Parametric p) return p.isNumber();
        if (x instanceof RationalFunction f) return f.symbol().isEmpty();
        return !(x instanceof Residue);
    }

    /** The number as a double, minus zero as zero; of an expression with a symbol there is none. */
    public static double toDouble(FieldElement<?> x) {
        if (x instanceof BigFraction fraction) return Fractions.toDouble(fraction);
        if (x instanceof Decimal64 decimal) return decimal.doubleValue() + 0.0;
        if (x instanceof Parametric p && p.isNumber()) return Fractions.toDouble(p.constant());
        if (x instanceof Residue r) return r.value();
        if (x instanceof RationalFunction f && f.symbol().isEmpty()) return Fractions.toDouble(f.constant());
        throw new IllegalArgumentException(text(x) + " is not a number that has a double");
    }

    /** The factor of the symbol in x, zero for a number. */
    @SuppressWarnings("unchecked") // only a Parametric has a symbol, and then T is Parametric
    static <T extends FieldElement<T>> T coefficient(T x) {
        return x instanceof Parametric p
                ? (T) (Object) Parametric.of(p.coefficient())
                : x.getField().getZero();
    }

    /** Compares absolute values, for partial pivoting. */
    static int compareMagnitudes(FieldElement<?> x, FieldElement<?> y) {
        if (x instanceof BigFraction p && y instanceof BigFraction q)
            return p.abs().compareTo(q.abs());
        if (x instanceof Parametric p && y instanceof Parametric q && p.isNumber() && q.isNumber())
            return p.constant().abs().compareTo(q.constant().abs());
        return Double.compare(Math.abs(toDouble(x)), Math.abs(toDouble(y)));
    }

    /** Refuses NaN and infinities, which only doubles have. */
    static <T extends FieldElement<T>> T finite(T x, int i, int j) {
        Objects.requireNonNull(x, "entry[" + i + "][" + j + "]");
        if (x instanceof Decimal64 decimal && !Shapes.finite(decimal.doubleValue()))
            throw new IllegalArgumentException(
                    "entry[" + i + "][" + j + "] is " + decimal.doubleValue() + ", expected a finite number");
        return x;
    }
}
