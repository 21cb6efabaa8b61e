package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mml.exact.Fractions;
import mml.matrix.Vector;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DyadicTest {
    private static final double[] EDGES = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        3,
        1e300,
        -1e-300,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MIN_NORMAL - Double.MIN_VALUE
    };

    @Test
    void countsAsFractionsDo() {
        Rng rng = Rng.seeded(3);
        double[] some = Arrays.copyOf(EDGES, EDGES.length + 20);
        for (int i = EDGES.length; i < some.length; i++) some[i] = Math.scalb(rng.normal(), i * 7 - 150);
        for (double a : some)
            for (double b : some) {
                BigFraction p = Fractions.exactly(a);
                BigFraction q = Fractions.exactly(b);
                Dyadic x = Dyadic.of(a);
                Dyadic y = Dyadic.of(b);
                assertEquals(Fractions.toDouble(p.add(q)), x.plus(y).toDouble());
                assertEquals(p.subtract(q).getNumerator().signum(), x.minus(y).signum());
                assertEquals(p.compareTo(q) > 0, x.isMoreThan(y));
                assertEquals(
                        Fractions.toDouble(p.multiply(q).abs()),
                        x.times(y).abs().toDouble());
                if (b != 0) assertEquals(Fractions.toDouble(p.divide(q)), x.dividedBy(y));
            }
    }

    @Test
    void aDotProductLosesNothing() {
        Vector x = Vector.of(1e300, 1, -1e300);
        assertEquals(1, Dyadic.dot(x, Vector.of(1e300, 1, 1e300)).toDouble());
    }

    @Test
    void sumsOfProductsLoseNothing() {
        Rng rng = Rng.seeded(4);
        for (int round = 0; round < 200; round++) {
            int n = 1 + rng.below(40);
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = rng.below(4) == 0
                        ? EDGES[rng.below(EDGES.length)]
                        : Math.scalb(rng.normal(), rng.below(600) - 300);
                y[i] = rng.below(4) == 0
                        ? EDGES[rng.below(EDGES.length)]
                        : Math.scalb(rng.normal(), rng.below(90) - 45);
            }
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < n; i++) sum = sum.add(Fractions.exactly(x[i]).multiply(Fractions.exactly(y[i])));
            Dyadic found = Dyadic.dot(Vector.of(x), Vector.of(y));
            assertEquals(Fractions.toDouble(sum), found.toDouble());
            for (int i = 0; i < n; i++) found = found.minus(Dyadic.of(x[i]).times(Dyadic.of(y[i])));
            assertEquals(0, found.signum(), "not a bit is left");
        }
    }

    @Test
    void aLongSumCarriesInTime() {
        int n = 3_000_000;
        ProductSum sum = new ProductSum();
        for (int i = 0; i < n; i++) sum.add(Double.MAX_VALUE, -Double.MAX_VALUE);
        Dyadic square = Dyadic.of(Double.MAX_VALUE).times(Dyadic.of(Double.MAX_VALUE));
        assertEquals(0, sum.total().plus(square.times(Dyadic.of(n))).signum());
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> new ProductSum().add(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new ProductSum().add(0, Double.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Dyadic.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Dyadic.of(Double.POSITIVE_INFINITY));
    }
}
