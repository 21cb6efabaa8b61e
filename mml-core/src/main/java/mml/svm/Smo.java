package mml.svm;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.iteration.Outcome;

/**
 * Sequential minimal optimisation: two variables at a time, because their sum has to stay.
 *
 * <p>A pair can improve when one that may rise has a smaller gradient than one that may fall. With {@code F = Kβ + q}
 *
 * <pre>
 *   i = argmin { F_i : β_i &lt; upper_i }
 *   j = argmax { (F_j − F_i)² / η_ij : β_j &gt; lower_j, F_j &gt; F_i },    η_ij = K_ii + K_jj − 2K_ij
 *   β_i ← β_i + s,  β_j ← β_j − s,    s = (F_j − F_i) / η_ij,  at most as far as the box goes
 * </pre>
 *
 * <p>takes of all partners of i the one that gains most (Fan, Chen and Lin 2005), of equals the first. F is kept up to
 * date with the two rows of K that are known anyway. Variables that stay at a bound and would not be chosen are left out
 * for a while (shrinking); the end is decided over all of them.
 *
 * <p>It stops when the largest violation {@code F_j − F_i} and the duality gap, relative to the objective, are both as
 * small as asked for: a small violation alone says little when C is large. With a kernel that is none, η may be
 * negative; the step then goes to the edge of the box. A step takes O(N) operations, and O(ND) when a row of K is not in
 * the cache.
 */
final class Smo {
    private static final double FLAT = 0x1p-40; // of K_ii + K_jj: η below this is rounding
    private static final double CLOSE = 0x1p-48; // of the numbers subtracted: at the bound, but for rounding
    private static final double ASYMMETRY = 0x1p-30;
    private static final double PART = 32; // so much smaller the violation of the active variables becomes
    private static final int SELDOM = 4;
    private static final int FEW = 4;
    private static final int PERIOD = 1000;

    private final BoxProblem problem;
    private final SmoSettings settings;
    private final SmoWatch watch;
    private final KernelCache cache;
    private final int size;
    private final int period;

    private ActiveVariables a;
    private final ActiveVariables all;
    private final int[] leftAt; // for those not active: F is that of betas.get(leftAt)
    private final List<double[]> betas = new ArrayList<>();

    // the pair of largest gain
    private int i;
    private int j;
    private double eta;
    private double gain;
    private double violation; // of all groups
    private final double[] smallest; // F of what may rise, in each group
    private final double[] largest; // of what may fall

    private double enough; // when the violation of the active variables is that small, all are looked at
    private int steps;
    private int nextSolve;
    private double objective;
    private double gained; // by the steps since the last look at whether they do
    private boolean indefinite; // a pair was seen along which the objective is not convex
    private boolean refreshed = true; // F was computed, not updated

    private Smo(BoxProblem problem, SmoSettings settings, SmoWatch watch) {
        this.problem = problem;
        this.settings = settings;
        this.watch = watch;
        size = problem.size();
        period = Math.min(size, PERIOD);
        nextSolve = SELDOM * period;
        cache = new KernelCache(problem.K, settings.cacheBytes());
        double[] diagonal = new double[size];
        for (int t = 0; t < size; t++) diagonal[t] = problem.K.diagonal(t);
        double[] F = problem.gradient(problem.start);
        all = ActiveVariables.all(problem, problem.start, F, diagonal);
        objective = problem.objective(problem.start, F);
        leftAt = new int[size];
        a = all;
        smallest = new double[problem.ends.length];
        largest = new double[smallest.length];
    }

    static SmoResult of(BoxProblem problem, SmoSettings settings, SmoWatch watch) {
        return new Smo(problem, settings, watch).run();
    }

    private SmoResult run() {
        double asked = settings.violation();
        enough = asked;
        int untilLook = period;
        while (true) {
            choose();
            if (violation <= enough || i < 0) {
                if (restore()) {
                    choose();
                    untilLook = period;
                }
                if (violation <= asked || i < 0) {
                    if (i < 0 || gapIsSmall()) return result(Outcome.CONVERGED);
                    asked = violation / 4;
                }
                enough = Math.max(asked, violation / PART);
            }
            if (steps >= settings.steps()) return result(Outcome.ITERATION_LIMIT);
            if (watch.stopped()) return result(Outcome.STOPPED);
            boolean moved = step();
            if (!moved || --untilLook == 0) {
                if (!moved || idle()) {
                    if (!restore()) {
                        if (refreshed) return result(Outcome.STALLED);
                        refresh();
                    }
                } else {
                    if (steps >= nextSolve) solve();
                    if (settings.shrinking()) shrink();
                }
                untilLook = period;
                gained = 0;
            }
        }
    }

    /** Whether the last steps gained less than the objective can show. */
    private boolean idle() {
        return gained <= EPSILON * Math.abs(objective);
    }

    /** Where pairs take long, all free variables at once now and then. */
    private void solve() {
        FreeVariables free = new FreeVariables(a, cache);
        nextSolve = steps + Math.max(SELDOM * period, steps / SELDOM);
        if (free.count() > FreeVariables.MOST) return;
        objective -= free.improve();
        refreshed = false;
        watch.jumped(a.number, a.beta);
        choose();
    }

    private void choose() {
        i = -1;
        gain = 0;
        violation = 0;
        int from = 0;
        for (int g = 0; g < smallest.length; g++) {
            choose(g, from, a.ends[g]);
            from = a.ends[g];
        }
    }

    private void choose(int g, int from, int to) {
        int up = ActiveVariables.lowest(from, to, a.F, a.rise);
        smallest[g] = up < 0 ? Double.POSITIVE_INFINITY : a.F[up];
        if (up < 0) {
            largest[g] = ActiveVariables.highest(from, to, a.F, a.fall);
            return;
        }
        partner(g, up, from, to, cache.row(a.number[up]));
    }

    private void partner(int g, int up, int from, int to, double[] row) {
        double[] F = a.F;
        double[] fall = a.fall;
        double[] diagonal = a.diagonal;
        double f = F[up];
        double d = diagonal[up];
        double top = Double.NEGATIVE_INFINITY;
        double best = 0;
        double bestEta = 1;
        int down = -1;
        for (int t = from; t < to; t++) {
            double v = F[t] - fall[t];
            if (v > top) top = v;
            double difference = v - f;
            if (difference <= 0) continue;
            double curvature = Math.max(d + diagonal[t] - 2 * row[t], FLAT * (d + diagonal[t]) + Double.MIN_NORMAL);
            if (difference * difference > best * curvature) {
                best = difference * difference / curvature;
                bestEta = curvature;
                down = t;
            }
        }
        largest[g] = top;
        violation = Math.max(violation, top - f);
        if (down >= 0 && best > gain) {
            gain = best;
            i = up;
            j = down;
            eta = bestEta;
        }
    }

    /** Moves the pair; false when rounding leaves both where they are. */
    private boolean step() {
        double betaI = a.beta[i];
        double betaJ = a.beta[j];
        double room = a.upper[i] - betaI;
        double fall = betaJ - a.lower[j];
        double s = Math.min((a.F[j] - a.F[i]) / eta, Math.min(room, fall));
        double newI = room - s <= CLOSE * Math.max(Math.abs(betaI), s) ? a.upper[i] : betaI + s;
        double newJ = fall - s <= CLOSE * Math.max(Math.abs(betaJ), s) ? a.lower[j] : betaJ - s;
        if (newI == betaI && newJ == betaJ) return false;
        double[] rowI = cache.row(a.number[i]);
        double[] rowJ = cache.row(a.number[j]);
        symmetric(rowI[j], rowJ[i]);
        if (curvature(rowI) < -FLAT * (a.diagonal[i] + a.diagonal[j])) indefinite = true;
        double less = s * ((a.F[j] - a.F[i]) - 0.5 * s * eta);
        gained += less;
        objective -= less;
        a.move(i, newI);
        a.move(j, newJ);
        ActiveVariables.update(a.n, a.F, newI - betaI, rowI, newJ - betaJ, rowJ);
        steps++;
        refreshed = false;
        watch.pair(a.number[i], a.number[j], eta, violation, newI, newJ);
        return true;
    }

    private double curvature(double[] rowI) {
        return a.diagonal[i] + a.diagonal[j] - 2 * rowI[j];
    }

    private void symmetric(double ij, double ji) {
        if (Math.abs(ij - ji) <= ASYMMETRY * Math.max(Math.abs(ij), Math.abs(ji))) return;
        int p = a.number[i] + 1;
        int q = a.number[j] + 1;
        throw new IllegalArgumentException("the kernel is not symmetric: of points " + p + " and " + q + " it is " + ij
                + ", of " + q + " and " + p + " " + ji);
    }

    private boolean gapIsSmall() {
        double[] nu = problem.multipliers(a.beta, a.F);
        double gap = problem.gap(a.beta, a.F, nu);
        double objective = problem.objective(a.beta, a.F);
        double scale = Math.max(Math.abs(objective), Math.abs(objective - gap));
        return gap <= Math.max(settings.gap() * scale, settings.floor());
    }

    /** Leaves out what stays at its bound: it could only rise and has a large gradient, or only fall and a small one. */
    private void shrink() {
        int[] places = new int[a.n];
        int kept = 0;
        int t = 0;
        for (int g = 0; g < a.ends.length; g++)
            for (; t < a.ends[g]; t++) {
                boolean idle = (a.fall[t] > 0 && a.F[t] > largest[g]) || (a.rise[t] > 0 && a.F[t] < smallest[g]);
                if (!idle) places[kept++] = t;
            }
        if (kept < FEW || kept > a.n - a.n / 10) return; // not worth the copies
        if (a == all) Arrays.fill(leftAt, -1);
        else save();
        for (int p = 0, k = 0; p < a.n; p++) {
            if (k < kept && places[k] == p) k++;
            else leftAt[a.number[p]] = betas.size();
        }
        betas.add(all.beta.clone());
        if (a == all) enough = Math.max(enough, violation / PART);
        a = a.at(Arrays.copyOf(places, kept));
        cache.select(a.number);
        watch.shrunk(a.number);
    }

    /** Puts β and F of the active variables back among all. */
    private void save() {
        for (int t = 0; t < a.n; t++) {
            all.move(a.number[t], a.beta[t]);
            all.F[a.number[t]] = a.F[t];
        }
    }

    /** Takes all variables in again, their F brought up to date; false when none was left out. */
    private boolean restore() {
        if (a == all) return false;
        save();
        int[] out = new int[size];
        int count = 0;
        for (int t = 0; t < size; t++) if (leftAt[t] >= 0) out[count++] = t;
        out = Arrays.copyOf(out, count);
        Rows K = problem.K.at(out);
        double[] row = new double[count];
        for (int p = 0; p < size; p++) {
            if (!changed(p)) continue;
            K.row(p, row);
            for (int t = 0; t < count; t++) all.F[out[t]] += (all.beta[p] - betas.get(leftAt[out[t]])[p]) * row[t];
        }
        betas.clear();
        a = all;
        cache.select(a.number);
        return true;
    }

    private boolean changed(int p) {
        for (double[] before : betas) if (before[p] != all.beta[p]) return true;
        return false;
    }

    /** Computes F anew, without what rounding has added up. */
    private void refresh() {
        System.arraycopy(problem.gradient(a.beta), 0, a.F, 0, size);
        refreshed = true;
    }

    /** Over all variables. */
    private SmoResult result(Outcome end) {
        restore();
        return new SmoResult(problem, a.beta, a.F, steps, indefinite, end);
    }
}
