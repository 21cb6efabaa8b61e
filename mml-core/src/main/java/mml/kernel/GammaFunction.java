package mml.kernel;

/**
 * The logarithm of the gamma function and its derivatives, for x &gt; 0.
 *
 * <pre>
 *   x ≥ 12:           log Γ(x) = (x − ½) log x − x + ½ log 2π + 1/(12x) − 1/(360x³) + …
 *   −½ ≤ z ≤ ½:       log Γ(2 + z) = (1 − γ) z + (ζ(2) − 1) z²/2 − (ζ(3) − 1) z³/3 + …
 *   in between:       Γ(x + 1) = x Γ(x)
 * </pre>
 *
 * <p>The result has two doubles with an absolute error of about 10⁻¹⁷, so that differences keep their digits.
 */
final class GammaFunction {
    /** From here on the asymptotic series has all digits. */
    static final double LARGE = 12;

    static final DoubleDouble HALF_LOG_TWO_PI = new DoubleDouble(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55);
    private static final double HUGE = 0x1p900; // from here on the range of pairs ends, and x is nothing beside x log x
    private static final DoubleDouble ONE_MINUS_GAMMA = new DoubleDouble(0x1.b0ee6072093cep-2, 0x1.6cb90701fbfabp-58);

    /** {@code (−1)ᵏ (ζ(k) − 1)/k} from k = 2 on. */
    private static final double[] ZETA = {
        0x1.4a34cc4a60fa6p-2, -0x1.13e001a557607p-4, 0x1.51322ac7d8483p-6, -0x1.e404fc218f5f2p-8,
        0x1.7add6eadb6c3p-9, -0x1.38ac5c2bf8e08p-10, 0x1.0b36af86396e9p-11, -0x1.d3fd4c76d2fc8p-13,
        0x1.a127b0f17d65ap-14, -0x1.78de5bd7c81efp-15, 0x1.580dcee66eb02p-16, -0x1.3cbc963ce2243p-17,
        0x1.2597a39f34aacp-18, -0x1.11b2eb7679541p-19, 0x1.0064cdeb22f0fp-20, -0x1.e2600d93cfd2fp-22,
        0x1.c76bbb3f07a4dp-23, -0x1.af5a6cbbf8a97p-24, 0x1.99b93c2070b0fp-25, -0x1.862c734df3eacp-26,
        0x1.7469daccfadcdp-27, -0x1.6434a8447aeadp-28, 0x1.555a877ffd2c3p-29, -0x1.47b1679258d0ep-30,
        0x1.3b15d2b2fc10cp-31, -0x1.2f69a9fabe3ep-32, 0x1.24932a337434cp-33, -0x1.1a7c26ec2523cp-34
    };

    /** Where ψ is 0, and its Taylor coefficients there. */
    private static final DoubleDouble ROOT = new DoubleDouble(0x1.762d86356be3fp0, 0x1.b86a722197829p-54);

    private static final double[] AT_ROOT = {
        0x1.ef72bc8ee38acp-1, -0x1.c563b54aa1a35p-2, 0x1.08b4294d50381p-2, -0x1.4fc1317257da8p-3,
        0x1.b9a5b6370f3abp-4, -0x1.27baba261cc2cp-4, 0x1.8fce02b239ca7p-5, -0x1.0fa7ec36a7d8fp-5,
        0x1.723d6807edccp-6, -0x1.f970508e1b6a2p-7, 0x1.5955caaa962f3p-7, -0x1.d828079282eb8p-8,
        0x1.42e1acf81d8dcp-8, -0x1.b9afc7cee8a14p-9, 0x1.2e23345f79aafp-9, -0x1.9d626f71d1f7ap-10,
        0x1.1acebbd761089p-10, -0x1.82f6345c65b35p-11, 0x1.08bdae1a261d4p-11, -0x1.6a3fddea11304p-12,
        0x1.efacab6fb8985p-13, -0x1.531f5dc5eb563p-13, 0x1.d0080f810fab5p-14, -0x1.3d7972688af67p-14,
        0x1.b2691182c5c34p-15, -0x1.29357f7d6cb86p-15
    };

    private GammaFunction() {}

    static DoubleDouble log(double x) {
        if (x >= HUGE) return DoubleDouble.of(x * (Elementary.log(x) - 1));
        if (x >= LARGE)
            return Logarithm.of(x)
                    .times(DoubleDouble.sum(x, -0.5))
                    .plus(-x)
                    .plus(HALF_LOG_TWO_PI)
                    .plus(stirling(x));
        if (x < 0.5) return logOfNext(x).minus(Logarithm.of(x));
        if (x < 1.5) return logOfNext(x - 1);
        DoubleDouble product = DoubleDouble.of(1);
        double y = x;
        while (y >= 2.5) {
            y -= 1;
            product = product.times(y);
        }
        DoubleDouble rest = aroundTwo(y - 2);
        return x < 2.5 ? rest : rest.plus(Logarithm.of(product));
    }

    /** log Γ(1 + x) for x &gt; −½, right also where x is small. */
    static DoubleDouble logOfNext(double x) {
        if (x <= 0.5) return aroundTwo(x).minus(Logarithm.log1p(DoubleDouble.of(x)));
        return log(x).plus(Logarithm.of(x));
    }

    private static DoubleDouble aroundTwo(double z) {
        double sum = 0;
        for (int i = ZETA.length - 1; i >= 0; i--) sum = ZETA[i] + z * sum;
        return ONE_MINUS_GAMMA.times(z).plus(z * z * sum);
    }

    /** {@code log Γ(x) − ((x − ½) log x − x + ½ log 2π)} for x ≥ 12. */
    static double stirling(double x) {
        double y = 1 / x;
        double z = y * y;
        double t = 1 / 156.0 - z * (3617 / 122400.0);
        t = 1 / 1188.0 - z * (691 / 360360.0 - z * t);
        t = 1 / 1260.0 - z * (1 / 1680.0 - z * t);
        return y * (1 / 12.0 - z * (1 / 360.0 - z * t));
    }

    /** {@code log Γ(b + a) − log Γ(b)} for a ≤ b: its error is one of the difference, however small a is. */
    static DoubleDouble logRatio(double b, double a) {
        if (a < 0.01 * Math.min(1, b)) return DoubleDouble.of(a * meanOfDigamma(b, a));
        DoubleDouble s = DoubleDouble.sum(b, a);
        if (b >= LARGE)
            return Logarithm.log1p(DoubleDouble.of(a).over(b))
                    .times(DoubleDouble.sum(b, -0.5))
                    .plus(Logarithm.of(s).plus(-1).times(a))
                    .plus(stirling(s.high()) - stirling(b));
        return log(s.high()).minus(log(b)).plus(s.low() * digamma(s.high()));
    }

    /** The mean of ψ over [b, b + a] by Gauss's rule with three points. */
    private static double meanOfDigamma(double b, double a) {
        double apart = a * 0x1.8c97ef43f7248p-2; // √(3/20)
        double middle = b + a / 2;
        return (5 * digamma(middle - apart) + 8 * digamma(middle) + 5 * digamma(middle + apart)) / 18;
    }

    /** {@code log(x/a)}, also where x and a nearly cancel: {@code x − a} is given. */
    static DoubleDouble logQuotient(DoubleDouble x, double a, DoubleDouble apart) {
        if (Math.abs(apart.high()) < a / 2) return Logarithm.log1p(apart.over(a));
        DoubleDouble quotient = x.over(a);
        return quotient.high() < Double.MIN_NORMAL ? Logarithm.of(x).minus(Logarithm.of(a)) : Logarithm.of(quotient);
    }

    static double digamma(double x) {
        double d = (x - ROOT.high()) - ROOT.low();
        if (Math.abs(d) < 0.3) {
            double sum = 0;
            for (int i = AT_ROOT.length - 1; i >= 0; i--) sum = AT_ROOT[i] + d * sum;
            return d * sum;
        }
        double sum = 0;
        double y = x;
        for (; y < LARGE; y++) sum += 1 / y;
        double z = 1 / (y * y);
        double t = 1 / 12.0 - z * (3617 / 8160.0);
        t = 1 / 132.0 - z * (691 / 32760.0 - z * t);
        t = 1 / 252.0 - z * (1 / 240.0 - z * t);
        t = z * (1 / 12.0 - z * (1 / 120.0 - z * t));
        return Elementary.log(y) - 0.5 / y - t - sum;
    }

    static double trigamma(double x) {
        double sum = 0;
        double y = x;
        for (; y < LARGE; y++) sum += 1 / y / y;
        double v = 1 / y;
        double z = v * v;
        double t = 691 / 2730.0 - z * (7 / 6.0 - z * (3617 / 510.0));
        t = 1 / 30.0 - z * (5 / 66.0 - z * t);
        t = 1 / 30.0 - z * (1 / 42.0 - z * t);
        return sum + v + z / 2 + v * z * (1 / 6.0 - z * t);
    }
}
