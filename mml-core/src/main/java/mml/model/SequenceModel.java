package mml.model;

import mml.kernel.Elementary;
import mml.kernel.Special;

/**
 * What may be thought of a sequence of successes and failures, from the simplest on; each gives every sequence a probability,
 * with what it does not know averaged over evenly.
 *
 * @mml §8.6.2, Figure 8.14
 */
public enum SequenceModel {
    /** Each is a success with probability ½: nothing to learn. */
    FAIR("a fair coin") {
        @Override
        public double logEvidence(int bits, int n) {
            return -n * Elementary.log(2);
        }
    },
    /** Each is a success with the same probability θ, of which nothing is known: {@code B(k + 1, n − k + 1)}. */
    ONE_RATE("a coin of unknown bias") {
        @Override
        public double logEvidence(int bits, int n) {
            int k = Integer.bitCount(bits);
            return Special.logBeta(k + 1, n - k + 1);
        }
    },
    /** One probability after a success, another after a failure, of neither of which anything is known; the first is fair. */
    MEMORY("a coin with a memory") {
        @Override
        public double logEvidence(int bits, int n) {
            int[][] count = new int[2][2];
            for (int i = 1; i < n; i++) count[(bits >> (n - i)) & 1][(bits >> (n - i - 1)) & 1]++;
            return -Elementary.log(2)
                    + Special.logBeta(count[0][0] + 1, count[0][1] + 1)
                    + Special.logBeta(count[1][0] + 1, count[1][1] + 1);
        }
    };

    private final String words;

    SequenceModel(String words) {
        this.words = words;
    }

    /** Such as {@code a fair coin}. */
    public String inWords() {
        return words;
    }

    /**
     * {@code log p(D | M)}.
     *
     * @param bits the sequence, its first outcome in the highest of n bits
     * @param n how many outcomes, 1 or more
     */
    public abstract double logEvidence(int bits, int n);
}
