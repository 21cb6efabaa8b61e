package mml.hub.widget.ch08;

import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Two causes of one effect, in fractions: without the effect they tell nothing of each other, with it one explains the other
 * away.
 *
 * @mml §8.5.1, §8.5.2
 */
public final class ExplainingDerivation extends Derivation {
    public ExplainingDerivation() {
        super("explaining");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0)
            return lines(part(1, 100), part(2, 100), List.of(part(1, 1000), part(9, 10), part(8, 10), part(98, 100)));
        Rng rng = Rng.seeded(seed);
        return lines(
                part(rng.between(1, 9), 100),
                part(rng.between(1, 9), 100),
                List.of(
                        part(rng.between(1, 5), 1000),
                        part(rng.between(70, 90), 100),
                        part(rng.between(70, 90), 100),
                        part(rng.between(91, 99), 100)));
    }

    private static BigFraction part(int n, int of) {
        return new BigFraction(n, of);
    }

    /** @param alarm the probability of c when neither, a, b, both are there */
    private static List<Line> lines(BigFraction a, BigFraction b, List<BigFraction> alarm) {
        BigFraction notA = BigFraction.ONE.subtract(a);
        BigFraction notB = BigFraction.ONE.subtract(b);
        BigFraction neither = notA.multiply(notB).multiply(alarm.get(0));
        BigFraction onlyA = a.multiply(notB).multiply(alarm.get(1));
        BigFraction onlyB = notA.multiply(b).multiply(alarm.get(2));
        BigFraction both = a.multiply(b).multiply(alarm.get(3));
        BigFraction c = neither.add(onlyA).add(onlyB).add(both);
        BigFraction aGivenC = onlyA.add(both).divide(c);
        BigFraction aGivenBoth = both.divide(both.add(onlyB));
        return List.of(
                new Line(
                        "p(a)=" + decimal(a) + ",\\ p(b)=" + decimal(b) + ",\\quad p(a,b)=" + decimal(a.multiply(b)),
                        sum(a, b).equals(a)),
                new Line(
                        "p(c)=" + decimal(neither) + "+" + decimal(onlyA) + "+" + decimal(onlyB) + "+" + decimal(both)
                                + "=" + decimal(c),
                        c.compareTo(BigFraction.ONE) < 0),
                new Line(
                        "p(a\\mid c)=\\frac{" + decimal(onlyA) + "+" + decimal(both) + "}{" + decimal(c) + "}="
                                + decimal(aGivenC),
                        aGivenC.multiply(c).equals(onlyA.add(both))),
                new Line(
                        "p(a\\mid b,c)=\\frac{" + decimal(both) + "}{" + decimal(onlyB) + "+" + decimal(both) + "}="
                                + decimal(aGivenBoth),
                        aGivenBoth.compareTo(aGivenC) < 0));
    }

    /** p(a | b) from the joint distribution of the two. */
    private static BigFraction sum(BigFraction a, BigFraction b) {
        BigFraction joint = a.multiply(b);
        return joint.divide(joint.add(BigFraction.ONE.subtract(a).multiply(b)));
    }

    private static String decimal(BigFraction x) {
        return Live.number(Fractions.toDouble(x));
    }
}
