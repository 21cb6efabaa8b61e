package mml.probability;

import mml.exact.Fractions;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Expressions of the variance {@code 1/N Σ (x_n − mean)²} that are the same in mathematics and not in doubles.
 *
 * <p>With x far from 0 beside its spread, {@link #RAW_SCORE} subtracts two large numbers that agree in their leading digits,
 * and what is left may be wrong in every digit, or below 0.
 *
 * @mml §6.4.3, (6.43) to (6.45)
 */
public enum VarianceFormula {
    /** {@code 1/N Σ (x_n − mean)²}: the data are read twice. */
    STANDARD("standard, two passes"),
    /** {@code 1/N Σ x_n² − (1/N Σ x_n)²}: they are read once (6.44). */
    RAW_SCORE("raw score"),
    /** {@code 1/(2N²) Σ_i Σ_j (x_i − x_j)²}: no mean at all, and N² terms (6.45). */
    PAIRWISE("pairs"),
    /** Mean and sum of squares, corrected with every number (Welford 1962): read once, and off by roundings of the mean only. */
    RUNNING("running");

    private final String words;

    VarianceFormula(String words) {
        this.words = words;
    }

    /**
     * The variance with 1/N, by this expression.
     *
     * @param x one number at least
     */
    public double of(Vector x) {
        Shapes.finite(x, "x");
        if (x.size() == 0) throw new IllegalArgumentException("x is empty, expected one number at least");
        return switch (this) {
            case STANDARD -> standard(x);
            case RAW_SCORE -> rawScore(x);
            case PAIRWISE -> pairwise(x);
            case RUNNING -> running(x);
        };
    }

    private static double standard(Vector x) {
        double mean = x.mean();
        double sum = 0;
        for (int n = 0; n < x.size(); n++) sum += (x.get(n) - mean) * (x.get(n) - mean);
        return sum / x.size();
    }

    private static double rawScore(Vector x) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < x.size(); n++) {
            sum += x.get(n);
            squares += x.get(n) * x.get(n);
        }
        double mean = sum / x.size();
        return squares / x.size() - mean * mean;
    }

    private static double pairwise(Vector x) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++)
            for (int j = 0; j < i; j++) sum += (x.get(i) - x.get(j)) * (x.get(i) - x.get(j));
        return sum / x.size() / x.size();
    }

    private static double running(Vector x) {
        double mean = 0;
        double squares = 0;
        for (int n = 0; n < x.size(); n++) {
            double off = x.get(n) - mean;
            mean += off / (n + 1);
            squares += off * (x.get(n) - mean);
        }
        return squares / x.size();
    }

    /** The variance with 1/N in fractions, rounded once. */
    public static double exact(Vector x) {
        Shapes.finite(x, "x");
        if (x.size() == 0) throw new IllegalArgumentException("x is empty, expected one number at least");
        BigFraction sum = BigFraction.ZERO;
        BigFraction squares = BigFraction.ZERO;
        for (int n = 0; n < x.size(); n++) {
            BigFraction v = Fractions.exactly(x.get(n));
            sum = sum.add(v);
            squares = squares.add(v.multiply(v));
        }
        BigFraction mean = sum.divide(x.size());
        return Fractions.toDouble(squares.divide(x.size()).subtract(mean.multiply(mean)));
    }

    /** {@code raw score}. */
    @Override
    public String toString() {
        return words;
    }
}
