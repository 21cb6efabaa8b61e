package mml.svm;

import mml.kernel.Elementary;

/**
 * What a classifier pays for an example, as a function of {@code t = y f(x)}: above 0 the example is on its side, at 1 or
 * more beyond its side of the street.
 *
 * <p>The zero-one loss counts mistakes, but it is level nearly everywhere, so no slope says where to go. The others are
 * convex and never below it: making them small makes few mistakes.
 *
 * @mml §12.2.5, Figure 12.8
 */
public enum MarginLoss {
    /** 1 for t ≤ 0, else 0. */
    ZERO_ONE("zero–one") {
        @Override
        public double of(double t) {
            return t <= 0 ? 1 : 0;
        }

        @Override
        public double slope(double t) {
            return 0;
        }
    },
    /** {@code max(0, 1 − t)}, that of the support vector machine. */
    HINGE("hinge") {
        @Override
        public double of(double t) {
            return Math.max(0, 1 - t);
        }

        @Override
        public double slope(double t) {
            return t < 1 ? -1 : 0;
        }
    },
    /** {@code max(0, 1 − t)²}. */
    SQUARED_HINGE("squared hinge") {
        @Override
        public double of(double t) {
            double h = Math.max(0, 1 - t);
            return h * h;
        }

        @Override
        public double slope(double t) {
            return -2 * Math.max(0, 1 - t);
        }
    },
    /** {@code log₂(1 + exp(−t))}, that of logistic regression, scaled to be 1 at 0. */
    LOGISTIC("logistic") {
        @Override
        public double of(double t) {
            double e = Elementary.exp(-Math.abs(t));
            return (Math.max(0, -t) + Elementary.log1p(e)) / LOG_TWO;
        }

        @Override
        public double slope(double t) {
            double e = Elementary.exp(-Math.abs(t));
            return -(t > 0 ? e : 1) / (1 + e) / LOG_TWO;
        }
    },
    /** {@code (1 − t)²}, that of least squares: it also pays for being right by too much. */
    SQUARED("squared") {
        @Override
        public double of(double t) {
            return (1 - t) * (1 - t);
        }

        @Override
        public double slope(double t) {
            return -2 * (1 - t);
        }
    };

    private static final double LOG_TWO = 0.6931471805599453;

    private final String words;

    MarginLoss(String words) {
        this.words = words;
    }

    /** The loss at t. */
    public abstract double of(double t);

    /** Its slope; where it has a corner or a jump, one from a side. */
    public abstract double slope(double t);

    /** As in "the … loss". */
    public String words() {
        return words;
    }
}
