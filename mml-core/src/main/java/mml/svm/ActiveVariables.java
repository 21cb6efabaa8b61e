package mml.svm;

/** The variables that SMO works on at the moment, in ascending order, side by side for speed. */
final class ActiveVariables {
    final int n;
    final int[] number;
    final int[] ends;
    final double[] beta;
    final double[] F;
    final double[] lower;
    final double[] upper;
    final double[] diagonal;
    final double[] rise; // 0 for a variable that may, else ∞
    final double[] fall;

    private ActiveVariables(int[] number, int[] ends) {
        n = number.length;
        this.number = number;
        this.ends = ends;
        beta = new double[n];
        F = new double[n];
        lower = new double[n];
        upper = new double[n];
        diagonal = new double[n];
        rise = new double[n];
        fall = new double[n];
    }

    static ActiveVariables all(BoxProblem problem, double[] beta, double[] F, double[] diagonal) {
        int[] number = new int[problem.size()];
        for (int t = 0; t < number.length; t++) number[t] = t;
        ActiveVariables all = new ActiveVariables(number, problem.ends);
        for (int t = 0; t < number.length; t++)
            all.set(t, beta[t], F[t], problem.lower[t], problem.upper[t], diagonal[t]);
        return all;
    }

    /** Those at the given places. */
    ActiveVariables at(int[] places) {
        int[] numbers = new int[places.length];
        int[] left = new int[ends.length];
        int g = 0;
        for (int t = 0; t < places.length; t++) {
            while (places[t] >= ends[g]) left[g++] = t;
            numbers[t] = number[places[t]];
        }
        while (g < ends.length) left[g++] = places.length;
        ActiveVariables some = new ActiveVariables(numbers, left);
        for (int t = 0; t < places.length; t++) {
            int p = places[t];
            some.set(t, beta[p], F[p], lower[p], upper[p], diagonal[p]);
        }
        return some;
    }

    private void set(int t, double b, double gradient, double low, double high, double d) {
        beta[t] = b;
        F[t] = gradient;
        lower[t] = low;
        upper[t] = high;
        diagonal[t] = d;
        mark(t);
    }

    void move(int t, double value) {
        beta[t] = value;
        mark(t);
    }

    private void mark(int t) {
        rise[t] = beta[t] < upper[t] ? 0 : Double.POSITIVE_INFINITY;
        fall[t] = beta[t] > lower[t] ? 0 : Double.POSITIVE_INFINITY;
    }

    /** The one that may rise with the smallest gradient, −1 if none may. */
    static int lowest(int from, int to, double[] F, double[] rise) {
        double best = Double.POSITIVE_INFINITY;
        int place = -1;
        for (int t = from; t < to; t++) {
            double v = F[t] + rise[t];
            if (v < best) {
                best = v;
                place = t;
            }
        }
        return place;
    }

    /** The largest gradient of one that may fall. */
    static double highest(int from, int to, double[] F, double[] fall) {
        double best = Double.NEGATIVE_INFINITY;
        for (int t = from; t < to; t++) {
            double v = F[t] - fall[t];
            if (v > best) best = v;
        }
        return best;
    }

    /** {@code F ← (F + au) + bv}, with two rows of K. */
    static void update(int n, double[] F, double a, double[] u, double b, double[] v) {
        for (int t = 0; t < n; t++) F[t] = (F[t] + a * u[t]) + b * v[t];
    }
}
