package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How common something is, and how often a test is right.
 *
 * @param prior the probability of being ill, above 0 and below 1
 * @param sensitivity the probability of a positive test of somebody ill, 0 to 1
 * @param specificity the probability of a negative test of somebody well, 0 to 1
 */
record Rates(BigFraction prior, BigFraction sensitivity, BigFraction specificity) {
    private static final String[] NAMES = {"The prior", "The sensitivity", "The specificity"};
    private static final int LONGEST = 14;

    /**
     * From one row of three texts.
     *
     * @throws IllegalArgumentException saying which is no probability
     */
    static Rates read(String[][] cells) {
        if (cells.length != 1 || cells[0].length != 3)
            throw new IllegalArgumentException("Three numbers are needed: prior, sensitivity, specificity.");
        BigFraction[] p = new BigFraction[3];
        for (int k = 0; k < 3; k++) {
            p[k] = Fractions.parse(cells[0][k]);
            if (Fractions.text(p[k]).length() > LONGEST)
                throw new IllegalArgumentException(
                        NAMES[k] + " has more than " + LONGEST + " digits as a fraction, expected fewer.");
            if (p[k].compareTo(BigFraction.ZERO) < 0 || p[k].compareTo(BigFraction.ONE) > 0)
                throw new IllegalArgumentException(
                        NAMES[k] + " is " + Fractions.text(p[k]) + ", expected from 0 to 1: 2 % is 0.02.");
        }
        if (p[0].equals(BigFraction.ZERO) || p[0].equals(BigFraction.ONE))
            throw new IllegalArgumentException(
                    "The prior is " + Fractions.text(p[0]) + ": then no test changes it, expected between 0 and 1.");
        return new Rates(p[0], p[1], p[2]);
    }

    /** As a state keeps them. */
    String text() {
        return Fractions.text(prior) + "," + Fractions.text(sensitivity) + "," + Fractions.text(specificity);
    }

    /** Ill, well. */
    List<BigFraction> belief() {
        return List.of(prior, BigFraction.ONE.subtract(prior));
    }

    /** A row for ill and one for well, a column for positive and one for negative. */
    FieldMatrix<BigFraction> likelihood() {
        return FieldMatrix.of(List.of(
                List.of(sensitivity, BigFraction.ONE.subtract(sensitivity)),
                List.of(BigFraction.ONE.subtract(specificity), specificity)));
    }

    Rates withPrior(BigFraction p) {
        return new Rates(p, sensitivity, specificity);
    }

    Rates withSensitivity(BigFraction p) {
        return new Rates(prior, p, specificity);
    }

    Rates withSpecificity(BigFraction p) {
        return new Rates(prior, sensitivity, p);
    }
}
