package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Where a matrix with a letter is not as it is elsewhere: the values of the letter at which one of some
 * {@linkplain RationalFunction functions} of it is zero, such as the pivots of its elimination.
 *
 * @param fractions the values that are fractions, ascending
 * @param rest what is left of the functions when these are divided out: a polynomial that has the other values as roots
 * @mml §2.3, Example 2.6
 */
public record Zeros(List<BigFraction> fractions, Optional<String> rest) {
    public Zeros {
        fractions = List.copyOf(fractions);
    }

    /** Of each of these functions; one that is 0 everywhere has none. */
    public static Zeros of(List<RationalFunction> functions) {
        TreeSet<BigFraction> roots = new TreeSet<>();
        List<BigFraction> left = List.of(BigFraction.ONE);
        String symbol = "";
        for (RationalFunction f : functions) {
            List<BigFraction> p = f.numerator();
            if (p.size() < 2) continue;
            symbol = f.symbol();
            List<BigFraction> monic = Polynomials.times(p, p.get(p.size() - 1).reciprocal());
            for (BigFraction root : RationalRoots.of(monic)) {
                roots.add(root);
                while (Polynomials.isRoot(monic, root)) monic = Polynomials.dividedBy(monic, root);
            }
            left = Polynomials.product(left, Polynomials.quotient(monic, Polynomials.gcd(monic, left)));
        }
        return new Zeros(
                List.copyOf(roots), left.size() < 2 ? Optional.empty() : Optional.of(Polynomials.text(left, symbol)));
    }

    /** Of what the reduction divides by: elsewhere it is the reduction for every value of the letter. */
    public static Zeros ofPivots(RowReduction<RationalFunction> reduction) {
        return of(pivots(reduction));
    }

    /** {@code -2, 1 and the roots of a^2 - 2}, or {@code none}. */
    @Override
    public String toString() {
        String values =
                String.join(", ", fractions.stream().map(Fractions::text).toList());
        String others = rest.map(p -> "the roots of " + p).orElse("");
        if (values.isEmpty()) return others.isEmpty() ? "none" : others;
        return others.isEmpty() ? values : values + " and " + others;
    }

    static List<RationalFunction> pivots(RowReduction<RationalFunction> reduction) {
        List<RationalFunction> pivots = new ArrayList<>();
        for (int k = 0; k < reduction.rank(); k++)
            pivots.add(reduction.matrix().get(k, reduction.pivotColumns().get(k)));
        for (RowOperation<RationalFunction> done : reduction.operations())
            if (done instanceof RowOperation.Scale<RationalFunction> s)
                pivots.add(s.factor().reciprocal());
        return pivots;
    }
}
