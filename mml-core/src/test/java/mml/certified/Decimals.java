package mml.certified;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.expression.Operation;
import mml.expression.Program;
import mml.expression.Scalar;
import mml.matrix.NumericalException;
import mml.matrix.Vector;

/**
 * A Taylor series of decimals with 1500 digits, each coefficient beside what one unit of rounding in every operation makes
 * of it: the truth of chapter 5, and how well a double can know it.
 */
final class Decimals implements Scalar<Decimals> {
    private static final MathContext EXACT = new MathContext(1500);
    private static final MathContext COARSE = new MathContext(20);
    private static final BigDecimal LEAST = new BigDecimal(Double.MIN_VALUE).multiply(BigDecimal.valueOf(200));
    private static final int TERMS = 400;

    private final BigDecimal[] c;
    private final BigDecimal[] size;

    /** That this is not among what is known so well. */
    static final class Unknown extends NumericalException {
        private static final long serialVersionUID = 1L;

        Unknown(String what) {
            super(what);
        }
    }

    private Decimals(BigDecimal[] c, BigDecimal[] size) {
        this.c = c;
        this.size = size;
    }

    /** {@code x + t v} up to t². */
    static Decimals line(double x, double v) {
        return new Decimals(
                new BigDecimal[] {new BigDecimal(x), new BigDecimal(v), BigDecimal.ZERO},
                new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
    }

    /** f along a line through x. */
    static Decimals along(Expression f, Vector x, Vector v) {
        return along(f.program(), x, v);
    }

    static Decimals along(Program f, Vector x, Vector v) {
        List<Decimals> line = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) line.add(line(x.get(i), v.get(i)));
        return f.at(line);
    }

    /** How far a number is from a multiple of coefficient k, beside what rounding is allowed; 0 where it is among the smallest. */
    double off(double said, int k, int factor) {
        return ratio(new BigDecimal(said).subtract(c[k].multiply(BigDecimal.valueOf(factor))), size[k]);
    }

    /** The same of a unit times {@code d²f/dx_i dx_j} by {@code c₂(x + t(e_i + e_j)) − c₂(x + te_i) − c₂(x + te_j)}. */
    static double mixed(double said, double unit, Decimals both, Decimals first, Decimals second) {
        BigDecimal truth = both.c[2].subtract(first.c[2]).subtract(second.c[2]);
        BigDecimal off = new BigDecimal(said)
                .multiply(new BigDecimal(unit))
                .subtract(truth)
                .abs();
        if (off.compareTo(LEAST.multiply(new BigDecimal(unit))) <= 0) return 0;
        return ratio(off, both.size[2].add(first.size[2]).add(second.size[2]));
    }

    /** How far coefficient j of a is from coefficient k of b, beside what rounding is allowed in either. */
    static double same(Decimals a, int j, Decimals b, int k) {
        return ratio(a.c[j].subtract(b.c[k]), a.size[j].add(b.size[k]));
    }

    /** The distance of a number from coefficient k. */
    double apart(double said, int k) {
        return new BigDecimal(said).subtract(c[k]).abs().doubleValue();
    }

    boolean isNegative(int k) {
        return c[k].signum() < 0 && c[k].abs().compareTo(size[k].multiply(new BigDecimal("1e-12"))) > 0;
    }

    /** Whether this value is above the mean of two others. */
    boolean above(Decimals a, Decimals b) {
        return c[0].multiply(BigDecimal.valueOf(2)).compareTo(a.c[0].add(b.c[0])) > 0;
    }

    private static double ratio(BigDecimal error, BigDecimal size) {
        if (error.abs().compareTo(LEAST) <= 0) return 0;
        return size.signum() == 0
                ? Double.POSITIVE_INFINITY
                : error.abs().divide(size, COARSE).doubleValue();
    }

    @Override
    public double value() {
        return c[0].doubleValue();
    }

    @Override
    public Decimals constant(double x) {
        return line(x, 0);
    }

    @Override
    public Decimals power(int n) {
        if (n < 0) return constant(1).over(power(-n));
        Decimals p = constant(1);
        for (int i = 0; i < n; i++) p = p.times(this);
        return p;
    }

    @Override
    public Decimals apply(Operation f) {
        return switch (f) {
            case NEGATE -> times(-1);
            case RELU -> c[0].signum() > 0 ? this : times(0);
            case EXP -> exponential(exp(c[0]));
            case SIGMOID -> constant(1).over(negate().exp().plus(1));
            default -> throw new Unknown("no truth for " + f);
        };
    }

    /** {@code e_k = (1/k) Σ j a_j e_{k−j}} from the given e₀ on. */
    private Decimals exponential(BigDecimal first) {
        BigDecimal[] e = new BigDecimal[c.length];
        BigDecimal[] s = new BigDecimal[e.length];
        for (int k = 0; k < e.length; k++) {
            BigDecimal sum = k == 0 ? first : BigDecimal.ZERO;
            BigDecimal rounding = k == 0 ? first.multiply(size[0], COARSE) : BigDecimal.ZERO;
            for (int j = 1; j <= k; j++) {
                BigDecimal share = BigDecimal.valueOf(j).divide(BigDecimal.valueOf(k), EXACT);
                sum = sum.add(share.multiply(c[j]).multiply(e[k - j]), EXACT);
                BigDecimal both = c[j].abs().multiply(s[k - j]).add(size[j].multiply(e[k - j].abs()));
                rounding = rounding.add(share.multiply(both), COARSE);
            }
            e[k] = sum;
            s[k] = rounding.add(sum.abs(), COARSE);
        }
        return new Decimals(e, s);
    }

    /** To 1500 digits, of what is not too large. */
    private static BigDecimal exp(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.valueOf(700)) > 0) throw new Unknown("e^" + x);
        MathContext digits = new MathContext(200);
        BigDecimal small = x.round(digits).divide(BigDecimal.valueOf(1 << 12), digits);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < TERMS; k++) {
            term = term.multiply(small, digits).divide(BigDecimal.valueOf(k), digits);
            sum = sum.add(term, digits);
            if (term.abs().compareTo(new BigDecimal("1e-195")) < 0) break;
        }
        for (int k = 0; k < 12; k++) sum = sum.multiply(sum, digits);
        return sum;
    }

    @Override
    public Decimals apply(Operation f, Decimals v) {
        return switch (f) {
            case ADD -> sum(v, 1);
            case SUBTRACT -> sum(v, -1);
            case MULTIPLY -> product(v);
            case DIVIDE -> quotient(v);
            case POWER -> power(v.c[0].intValueExact());
            default -> throw new Unknown("no truth for " + f);
        };
    }

    private Decimals sum(Decimals v, int sign) {
        BigDecimal[] r = new BigDecimal[c.length];
        BigDecimal[] s = new BigDecimal[r.length];
        for (int k = 0; k < r.length; k++) {
            r[k] = sign > 0 ? c[k].add(v.c[k], EXACT) : c[k].subtract(v.c[k], EXACT);
            s[k] = size[k].add(v.size[k]).add(c[k].abs()).add(v.c[k].abs(), COARSE);
        }
        return new Decimals(r, s);
    }

    private Decimals product(Decimals v) {
        BigDecimal[] r = new BigDecimal[c.length];
        BigDecimal[] s = new BigDecimal[r.length];
        for (int k = 0; k < r.length; k++) {
            r[k] = BigDecimal.ZERO;
            s[k] = BigDecimal.ZERO;
            for (int j = 0; j <= k; j++) {
                BigDecimal both = c[j].multiply(v.c[k - j], EXACT);
                r[k] = r[k].add(both, EXACT);
                s[k] = s[k].add(both.abs())
                        .add(size[j].multiply(v.c[k - j].abs()))
                        .add(c[j].abs().multiply(v.size[k - j]), COARSE);
            }
        }
        return new Decimals(r, s);
    }

    private Decimals quotient(Decimals v) {
        if (v.c[0].signum() == 0) throw new Unknown("division by 0");
        BigDecimal[] q = new BigDecimal[c.length];
        BigDecimal[] s = new BigDecimal[q.length];
        BigDecimal by = v.c[0].abs();
        for (int k = 0; k < q.length; k++) {
            BigDecimal rest = c[k];
            BigDecimal rounding = size[k];
            for (int j = 1; j <= k; j++) {
                BigDecimal both = v.c[j].multiply(q[k - j], EXACT);
                rest = rest.subtract(both, EXACT);
                rounding = rounding.add(both.abs())
                        .add(v.c[j].abs().multiply(s[k - j]))
                        .add(v.size[j].multiply(q[k - j].abs()), COARSE);
            }
            q[k] = rest.divide(v.c[0], EXACT);
            s[k] = rounding.add(v.size[0].multiply(q[k].abs()))
                    .divide(by, COARSE)
                    .add(q[k].abs(), COARSE);
        }
        return new Decimals(q, s);
    }
}
