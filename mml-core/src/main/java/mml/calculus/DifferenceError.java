package mml.calculus;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import java.util.List;
import mml.calculus.DifferenceQuotient.Kind;
import mml.expression.Expression;
import mml.expression.Functions;
import mml.expression.Operation;
import mml.matrix.Shapes;
import mml.text.Printed;

/**
 * What a difference quotient is off by, to be expected: the secant misses something that falls with h, rounding is divided by h,
 * <pre>
 *   forward, backward   ½|f″|h  + 2ε|f|/h
 *   central             ⅙|f‴|h² +  ε|f|/h
 * </pre>
 * On double logarithmic paper that is a V: slope 1 or 2 on the right, slope −1 on the left.
 *
 * @param order of the first part, 1 or 2
 * @param coefficient c of c·hᵖ, 0 or more; NaN where f has not so many derivatives
 * @param rounding r of r/h
 * @mml §5.1, Definition 5.1
 */
public record DifferenceError(int order, double coefficient, double rounding) {

    /** For a function of one variable at x. */
    public static DifferenceError of(Expression f, double x, Kind kind) {
        Series series = f.program().at(List.of(Series.variable(x, 3)));
        double size = Math.abs(series.coefficient(0));
        return kind == Kind.CENTRAL
                ? new DifferenceError(2, Math.abs(series.coefficient(3)), UNIT_ROUNDOFF * size)
                : new DifferenceError(1, Math.abs(series.coefficient(2)), 2 * UNIT_ROUNDOFF * size);
    }

    /** What the secant misses. */
    public double truncation(double h) {
        return order == 2 ? coefficient * h * h : coefficient * h;
    }

    /** What rounding adds. */
    public double rounding(double h) {
        return rounding / h;
    }

    /** The h with the smallest sum, 0 if there is none. */
    public double best() {
        double h = order == 2
                ? Functions.value(Operation.POWER, rounding / (2 * coefficient), 1 / 3.0)
                : Math.sqrt(rounding / coefficient);
        return Shapes.finite(h) ? h : 0;
    }

    @Override
    public String toString() {
        Printed out = Printed.of("to be expected of a difference quotient");
        if (Shapes.finite(coefficient))
            out.put(order == 2 ? "truncation, times h²" : "truncation, times h", coefficient);
        out.put("rounding, over h", rounding);
        return (best() > 0 ? out.put("best h", best()) : out).toString();
    }
}
