package mml.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.DegenerateGaussianException;
import mml.probability.Dirichlet;
import mml.probability.Gaussian;
import mml.probability.InverseWishart;
import mml.probability.Wishart;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;
import mml.text.Numbers;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * Distributions of vectors and matrices by the name of the family: moments, mode, the log density at a point x, and samples.
 * Quantiles they have none.
 */
final class VectorFamilies {
    private static final double ROUNDING = 1e-9;

    /** A family, the fields that give it, and what is said of it. */
    private record Family(String name, List<String> fields, Asked asked) {}

    @FunctionalInterface
    private interface Asked {
        Answer of(Run run, int count, Rng rng);
    }

    private static final List<Family> ALL = List.of(
            new Family("multivariate-normal", List.of("mean", "covariance"), VectorFamilies::normal),
            new Family("dirichlet", List.of("alpha"), VectorFamilies::dirichlet),
            new Family("wishart", List.of("degrees", "scale"), VectorFamilies::wishart),
            new Family("inverse-wishart", List.of("degrees", "scale"), VectorFamilies::inverseWishart));

    static final List<String> NAMES = ALL.stream().map(Family::name).toList();

    private VectorFamilies() {}

    /**
     * What the fields of a run ask of a distribution.
     *
     * @throws IllegalArgumentException if it has other parameters, or is asked for quantiles
     */
    static Answer of(Run run, String name, int count, Rng rng) {
        Family family = ALL.get(NAMES.indexOf(name));
        List<String> given = Families.PARAMETERS.stream().filter(run::has).toList();
        if (given.size() != family.fields.size() || !given.containsAll(family.fields))
            throw new IllegalArgumentException(
                    "the parameters are " + (given.isEmpty() ? "none" : String.join(", ", given)) + ", expected " + name
                            + " by " + String.join(" and ", family.fields));
        for (String field : List.of("p", "level"))
            if (run.has(field))
                throw new IllegalArgumentException(
                        field + " is given, expected a distribution of one number for it, not " + name);
        return family.asked.of(run, count, rng);
    }

    private static Answer normal(Run run, int count, Rng rng) {
        Gaussian X =
                new Gaussian(run.vector("mean"), run.problem().get("covariance").matrix());
        Matrix sample = X.sample(count, rng); // refuses what is no covariance
        Answer answer = new Answer(chain(X, run.has("x") ? run.vector("x") : X.mean(), run.has("x")))
                .show("mean", "mean, and mode ", X.mean())
                .show("covariance", X.covariance());
        if (run.has("x")) {
            Vector x = run.vector("x");
            answer.put("x", x).show("logDensity", "log density at x ", X.logDensity(x));
        }
        return count == 0 ? answer : answer.show("sample", sample);
    }

    /** A singular covariance has no density, but samples: nothing is asked of it then unless one asks for the density. */
    private static Certificate chain(Gaussian X, Vector x, boolean asked) {
        double whole;
        try {
            whole = X.logDensity(x);
        } catch (DegenerateGaussianException e) {
            if (asked) throw e;
            Vector lambda = SymmetricEigen.values(X.covariance());
            return Certificate.of(
                    "the covariance is singular: samples, but no density",
                    new Check("smallest eigenvalue", Math.abs(lambda.get(0)), ROUNDING * lambda.maxNorm()));
        }
        double parts = X.marginal(List.of(0)).logDensity(x.part(0, 1));
        if (X.size() > 1) parts += X.conditional(List.of(0), x.part(0, 1)).logDensity(x.part(1, x.size()));
        return Certificate.of(
                "log p(x) = log p(x₁) + log p(the rest | x₁)",
                new Check("difference", Math.abs(whole - parts), ROUNDING * (1 + Math.abs(whole))));
    }

    private static Answer dirichlet(Run run, int count, Rng rng) {
        Dirichlet mu = new Dirichlet(run.vector("alpha"));
        Matrix covariance = mu.covariance();
        Vector ones = Vector.generate(mu.alpha().size(), k -> 1);
        Answer answer = new Answer(Certificate.of(
                        "the entries of x sum to 1",
                        new Check("|sum of the mean − 1|", Math.abs(mu.mean().sum() - 1), ROUNDING),
                        new Check(
                                "variance of the sum",
                                covariance.times(ones).maxNorm(),
                                ROUNDING * covariance.maxNorm())))
                .show("mean", "mean ", mu.mean())
                .show("covariance", covariance);
        mu.mode().ifPresentOrElse(m -> answer.show("mode", "mode ", m), () -> answer.say("no one mode inside"));
        if (run.has("x")) {
            Vector x = run.vector("x");
            answer.put("x", x).show("logDensity", "log density at x ", mu.logDensity(x));
        }
        if (count == 0) return answer;
        Vector[] rows = Stream.generate(() -> mu.sample(rng)).limit(count).toArray(Vector[]::new);
        return answer.show("sample", Matrix.generate(count, mu.alpha().size(), (n, k) -> rows[n].get(k)));
    }

    private static Answer wishart(Run run, int count, Rng rng) {
        Matrix scale = positive(run, "scale");
        Wishart S = new Wishart(Data.number(run, "degrees"), scale);
        Matrix at = run.has("x") ? positive(run, "x") : S.mean();
        double log = S.logDensity(at);
        double p = scale.rows() + 1;
        Answer answer = new Answer(formula(log, S.degrees(), scale, at, S.degrees() - p, -S.degrees()))
                .show("mean", S.mean())
                .show("variance", S.variance());
        if (S.degrees() >= p) answer.show("mode", S.mode());
        else answer.say("no mode: the density is unbounded");
        return drawn(density(run, answer, at, log), count, () -> S.sample(rng));
    }

    private static Answer inverseWishart(Run run, int count, Rng rng) {
        Matrix scale = positive(run, "scale");
        InverseWishart S = new InverseWishart(Data.number(run, "degrees"), scale);
        Matrix at = run.has("x") ? positive(run, "x") : S.mode();
        double log = S.logDensity(at);
        double p = scale.rows() + 1;
        Answer answer = new Answer(formula(log, S.degrees(), at, scale, S.degrees(), -S.degrees() - p));
        if (S.degrees() > p) answer.show("mean", S.mean());
        else answer.say("no mean");
        return drawn(density(run, answer.show("mode", S.mode()), at, log), count, () -> S.sample(rng));
    }

    private static Matrix positive(Run run, String field) {
        Matrix A = run.problem().get(field).matrix();
        Shapes.symmetric(A, field);
        try {
            Cholesky.of(A);
        } catch (NotPositiveDefiniteException e) {
            throw new IllegalArgumentException(
                    field + " is not positive definite: its pivot " + (e.index() + 1) + " is "
                            + Numbers.shortest(e.pivot()) + ", expected > 0",
                    e);
        }
        return A;
    }

    private static Answer density(Run run, Answer answer, Matrix at, double log) {
        return run.has("x") ? answer.put("x", at).show("logDensity", "log density at x ", log) : answer;
    }

    private static Answer drawn(Answer answer, int count, Supplier<Matrix> sample) {
        if (count == 0) return answer;
        List<Matrix> samples = Stream.generate(sample).limit(count).toList();
        answer.putMatrices("sample", samples);
        for (int n = 0; n < Math.min(count, Tables.MOST_ROWS); n++)
            answer.say(Tables.text("sample " + (n + 1), samples.get(n)));
        return answer;
    }

    /**
     * That the density, which is computed entry by entry of a triangular factor, is the formula of the book's table:
     * {@code ½ f log det A + ½ s log det B − ½ tr(A⁻¹B) − ½νD log 2 − log Γ_D(ν/2)}.
     *
     * @param A V of the Wishart, S of the inverse Wishart distribution
     * @param B the other one
     */
    private static Certificate formula(double log, double degrees, Matrix A, Matrix B, double s, double f) {
        Cholesky a = Cholesky.of(A);
        int D = A.rows();
        double[] terms = {
            0.5 * f * a.logDeterminant(),
            0.5 * s * Cholesky.of(B).logDeterminant(),
            -0.5 * a.solve(B).trace(),
            -0.5 * degrees * D * Elementary.log(2),
            -0.25 * D * (D - 1) * Elementary.log(Math.PI)
        };
        double sum = 0;
        double size = 1;
        for (double t : terms) {
            sum += t;
            size += Math.abs(t);
        }
        for (int d = 0; d < D; d++) {
            double t = Special.logGamma(0.5 * (degrees - d));
            sum -= t;
            size += Math.abs(t);
        }
        return Certificate.of(
                "the density is that of the formula",
                new Check("difference of the logs", Math.abs(log - sum), ROUNDING * size));
    }
}
