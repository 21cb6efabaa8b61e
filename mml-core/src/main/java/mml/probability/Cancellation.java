package mml.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * What becomes of each {@link VarianceFormula} when 1, 10, 100, … is added to all numbers. The variance of a shifted
 * variable is that of the variable; of a formula in doubles this need not hold.
 *
 * @param offsets one for each power of ten, from 10⁰ on
 * @mml §6.4.3, (6.43) to (6.45)
 */
public record Cancellation(List<VarianceStep> offsets) {
    private static final int LARGEST = 15;

    public Cancellation {
        offsets = List.copyOf(offsets);
    }

    /**
     * Adds 10⁰ to 10^most, while {@code trace} watches.
     *
     * @param x two numbers at least, not all the same
     * @param most 0 to 15
     */
    public static Cancellation of(Vector x, int most, Tracer<? super VarianceStep> trace) {
        Shapes.finite(x, "x");
        if (most < 0 || most > LARGEST)
            throw new IllegalArgumentException("most is " + most + ", expected 0 to " + LARGEST);
        boolean differ = false;
        for (int n = 1; n < x.size(); n++) differ |= x.get(n) != x.get(0);
        if (!differ) throw new IllegalArgumentException("x has no two different numbers, expected a variance above 0");
        boolean on = trace.on();
        List<VarianceStep> offsets = new ArrayList<>();
        double offset = 1;
        for (int k = 0; k <= most; k++) {
            double by = offset;
            Vector moved = x.map(v -> v + by);
            double exact = VarianceFormula.exact(moved);
            VarianceFormula[] formulas = VarianceFormula.values();
            VarianceStep step =
                    new VarianceStep(k, moved, exact, Vector.generate(formulas.length, f -> formulas[f].of(moved)));
            offsets.add(step);
            if (on) trace.step(step);
            offset *= 10;
        }
        return new Cancellation(offsets);
    }

    /**
     * How far a formula is off at an offset, beside the right variance; where the numbers have become all the same, beside 1.
     */
    public double error(int k, VarianceFormula formula) {
        return offsets.get(Shapes.index(k, offsets.size(), "offset")).error(formula);
    }

    @Override
    public String toString() {
        return Printed.of("four formulas of the variance under " + Count.of(offsets.size(), "offset"))
                .lines(offsets, VarianceStep::caption)
                .toString();
    }
}
