package mml.svm;

import mml.kernel.Rounding;
import mml.kernel.Vectors;

/**
 * The quadratic programme behind every support vector machine,
 *
 * <pre>
 *   min ½ βᵀKβ + qᵀβ    with  lower ≤ β ≤ upper  and  Σ β_i in each group as it is at the start.
 * </pre>
 *
 * <p>For classification {@code β_i = y_i α_i}, so {@code 0 ≤ α_i ≤ C} becomes {@code [0, C]} or {@code [−C, 0]} and
 * {@code Σ y_i α_i = 0} becomes {@code Σ β_i = 0}: (12.41) of the book with q = −y.
 *
 * <p>The groups are ranges of variables, one after the other; {@code ends} says where each ends. The start is feasible.
 */
final class BoxProblem {
    final Rows K;
    final double[] q;
    final double[] lower;
    final double[] upper;
    final int[] ends;
    final double[] start;

    BoxProblem(Rows K, double[] q, double[] lower, double[] upper, int[] ends, double[] start) {
        this.K = K;
        this.q = q;
        this.lower = lower;
        this.upper = upper;
        this.ends = ends;
        this.start = start;
    }

    int size() {
        return q.length;
    }

    /** {@code F = Kβ + q}, the gradient, from the entries of β that are not 0. */
    double[] gradient(double[] beta) {
        int n = size();
        double[] F = q.clone();
        double[] row = new double[n];
        for (int j = 0; j < n; j++) {
            if (beta[j] == 0) continue;
            K.row(j, row);
            Vectors.add(n, beta[j], row, F);
        }
        return F;
    }

    /** {@code ½ βᵀKβ + qᵀβ = ½ Σ β_i (F_i + q_i)}. */
    double objective(double[] beta, double[] F) {
        double sum = 0;
        for (int i = 0; i < beta.length; i++) sum += beta[i] * (F[i] + q[i]);
        return 0.5 * sum;
    }

    /** How large the terms of the objective are in all: {@code Σ |β_i F_i| + |β_i q_i|}. */
    double terms(double[] beta, double[] F) {
        double sum = 0;
        for (int i = 0; i < beta.length; i++) sum += Math.abs(beta[i] * F[i]) + Math.abs(beta[i] * q[i]);
        return sum;
    }

    /**
     * What the multipliers ν of the sums prove: the objective is at most this above its least value. With
     * {@code r = F − ν} it is {@code Σ max(r_i (β_i − lower_i), r_i (β_i − upper_i))}, the duality gap.
     */
    double gap(double[] beta, double[] F, double[] nu) {
        double sum = 0;
        int i = 0;
        for (int g = 0; g < ends.length; g++) for (; i < ends[g]; i++) sum += gap(i, beta[i], F[i] - nu[g]);
        return sum;
    }

    private double gap(int i, double beta, double r) {
        return r > 0 ? r * (beta - lower[i]) : r * (beta - upper[i]);
    }

    /**
     * The same when every F_i is off by half an ulp of the largest of its terms {@code K_ij β_j}: where large terms cancel
     * a gap may look small that is not.
     */
    double gapAtMost(double[] beta, double[] F, double[] nu) {
        int n = size();
        double[] rounding = new double[n];
        double[] row = new double[n];
        for (int j = 0; j < n; j++) {
            if (beta[j] == 0) continue;
            K.row(j, row);
            for (int i = 0; i < n; i++)
                rounding[i] = Math.max(rounding[i], Rounding.EPSILON / 2 * Math.abs(beta[j] * row[i]));
        }
        double sum = 0;
        int i = 0;
        for (int g = 0; g < ends.length; g++)
            for (; i < ends[g]; i++) {
                double r = F[i] - nu[g];
                sum += Math.max(gap(i, beta[i], r + rounding[i]), gap(i, beta[i], r - rounding[i]));
            }
        return sum;
    }

    /**
     * How far rounding may take each F_i, entries of K included: those of a kernel are off by a few ulps of
     * {@code √(K_ii K_jj)}, which none of them exceeds.
     *
     * @param entry so many ulps
     */
    double[] rounding(double[] beta, double entry) {
        double sum = 0;
        int terms = 1;
        for (int j = 0; j < size(); j++) {
            if (beta[j] == 0) continue;
            terms++;
            sum += Math.abs(beta[j]) * Math.sqrt(Math.abs(K.diagonal(j)));
        }
        double[] off = new double[size()];
        for (int i = 0; i < off.length; i++)
            off[i] = Rounding.EPSILON * ((terms + entry) * sum * Math.sqrt(Math.abs(K.diagonal(i))) + Math.abs(q[i]));
        return off;
    }

    /**
     * Between which bounds the multiplier of group g lies at an optimum: from the largest F of a variable that can fall
     * to the smallest of one that can rise. Before the optimum the first exceeds the second.
     */
    double[] bounds(double[] beta, double[] F, int g) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = g == 0 ? 0 : ends[g - 1]; i < ends[g]; i++) {
            if (beta[i] > lower[i] && F[i] > low) low = F[i];
            if (beta[i] < upper[i] && F[i] < high) high = F[i];
        }
        return new double[] {low, high};
    }

    /** The largest amount by which a pair of variables violates the conditions of Karush, Kuhn and Tucker, 0 or more. */
    double violation(double[] beta, double[] F) {
        double worst = 0;
        for (int g = 0; g < ends.length; g++) {
            double[] b = bounds(beta, F, g);
            worst = Math.max(worst, b[0] - b[1]);
        }
        return worst;
    }

    /**
     * The multiplier of each group: the mean F of its free variables, or the middle of what is possible, whichever proves
     * the smaller gap.
     */
    double[] multipliers(double[] beta, double[] F) {
        double[] middle = new double[ends.length];
        double[] mean = new double[ends.length];
        for (int g = 0; g < ends.length; g++) {
            double[] b = bounds(beta, F, g);
            boolean first = Math.abs(b[0]) <= Double.MAX_VALUE;
            boolean second = Math.abs(b[1]) <= Double.MAX_VALUE;
            middle[g] = first && second ? 0.5 * b[0] + 0.5 * b[1] : first ? b[0] : second ? b[1] : 0;
            double sum = 0;
            int free = 0;
            for (int i = g == 0 ? 0 : ends[g - 1]; i < ends[g]; i++)
                if (beta[i] > lower[i] && beta[i] < upper[i]) {
                    sum += F[i];
                    free++;
                }
            mean[g] = free == 0 ? middle[g] : sum / free;
        }
        return gap(beta, F, mean) <= gap(beta, F, middle) ? mean : middle;
    }
}
