package mml.spectral;

import java.util.Objects;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Numbers;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * PageRank: how often a surfer who follows links at random, and with probability 1 − d jumps to any page, is on each
 * page in the long run. That is the eigenvector for the eigenvalue 1, the largest, of
 * {@code G = d·M + (1 − d)/n · 11ᵀ}, where column j of M spreads the weight of page j over the pages it links to, in
 * proportion to the weights of the links (over all pages if there are none), found by the power iteration; each step shrinks the error by d at least.
 *
 * @param links n×n: page i links to page j with the weight in row i, column j, no link being 0; links to itself count.
 *     Where column j says with which probabilities page j leads on, the transpose is meant
 * @param damping d, from 0 to below 1
 * @param last the last iterate, whose ranks are the result
 * @param outcome why the iteration stopped; for a damping near 1 that may be the limit of 10000 steps
 * @mml §4.2, Example 4.9
 */
public record PageRank(Matrix links, double damping, PageRankStep last, Outcome outcome) {
    private static final double TOLERANCE = 0x1p-50; // the ranks change by no more than rounding
    private static final Stopping STOPPING = new Stopping(TOLERANCE, 10_000);

    /** With the usual damping of 0.85. */
    public static PageRank of(Matrix links) {
        return of(links, 0.85, Tracer.off());
    }

    /**
     * Ranks the pages while {@code trace} watches.
     *
     * @throws IllegalArgumentException if {@code links} is not square and finite, a weight is negative, or the damping not in
     *     [0, 1)
     */
    public static PageRank of(Matrix links, double damping, Tracer<? super PageRankStep> trace) {
        Objects.requireNonNull(links, "links");
        Shapes.notEmpty(links, "links");
        int n = Shapes.square(links, "links");
        Shapes.finite(links, "links");
        if (!(damping >= 0 && damping < 1))
            throw new IllegalArgumentException("damping is " + damping + ", expected 0 or more and less than 1");
        double[] shares = shares(links);
        double[] even = new double[n];
        for (int i = 0; i < n; i++) even[i] = 1.0 / n;
        PageRankStep first = new PageRankStep(0, Vector.of(even), 1);
        Iteration<PageRankStep> run = Iteration.run(first, x -> next(shares, damping, x), STOPPING, trace);
        return new PageRank(links, damping, run.last(), run.outcome());
    }

    /** Row i divided by its sum: how page i spreads its weight. A page without links spreads it evenly. */
    private static double[] shares(Matrix links) {
        int n = links.rows();
        double[] shares = links.entries();
        for (int i = 0; i < n; i++) {
            double largest = 0;
            for (int j = 0; j < n; j++) {
                double w = shares[i * n + j];
                if (w < 0)
                    throw new IllegalArgumentException("links[" + i + "][" + j + "] is " + Numbers.shortest(w)
                            + ", expected a weight of 0 or more");
                largest = Math.max(largest, w);
            }
            double sum = 0;
            for (int j = 0; j < n; j++) {
                shares[i * n + j] = largest == 0 ? 1 : shares[i * n + j] / largest;
                sum += shares[i * n + j];
            }
            for (int j = 0; j < n; j++) shares[i * n + j] /= sum;
        }
        return shares;
    }

    /** {@code Gx}, made to sum to one again. */
    private static PageRankStep next(double[] shares, double damping, PageRankStep x) {
        int n = x.ranks().size();
        double[] y = new double[n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) y[j] += shares[i * n + j] * x.ranks().get(i);
        double sum = 0;
        for (int j = 0; j < n; j++) {
            y[j] = damping * y[j] + (1 - damping) / n;
            sum += y[j];
        }
        double change = 0;
        for (int j = 0; j < n; j++) {
            y[j] /= sum;
            change += Math.abs(y[j] - x.ranks().get(j));
        }
        return new PageRankStep(x.k() + 1, Vector.of(y), change);
    }

    /** The rank of each page; they are positive for d &lt; 1 and sum to one. */
    public Vector ranks() {
        return last.ranks();
    }

    /** {@code Gx = x} and {@code Σx_i = 1}. */
    public Certificate certificate() {
        double sum = 0;
        for (int i = 0; i < ranks().size(); i++) sum += ranks().get(i);
        return Certificate.of(
                "Gx = x",
                new Check("Σ |Gx − x|", next(shares(links), damping, last).change(), 4 * TOLERANCE),
                new Check("|Σx − 1|", Math.abs(sum - 1), ranks().size() * 0x1p-50));
    }

    @Override
    public String toString() {
        return Printed.of("PageRank of " + Count.of(links.rows(), "page"))
                .put("ranks", ranks())
                .put("damping", damping)
                .line(outcome.verb() + " after " + Count.of(last.k(), "step"))
                .line(certificate())
                .toString();
    }
}
