package mml.cli;

import java.util.List;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateUpdate;
import mml.probability.Normal;
import mml.probability.NormalInverseGamma;
import mml.text.Count;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Step;
import mml.trace.Tracer;

/** Conjugate beliefs: how their family is named, what its parameters are called, and what data do to them. */
final class Beliefs {
    private static final double ROUNDING = 1e-9;

    /**
     * A family of priors.
     *
     * @param fields that must be there beside the data
     * @param parameters what the entries of the posterior are called; one for each entry of α where there is one name
     */
    private record Family(String name, List<String> fields, List<String> parameters, Update update) {}

    @FunctionalInterface
    private interface Update {
        ConjugateUpdate of(Run run, Vector data, Tracer<Step> trace);
    }

    private static final List<Family> ALL = List.of(
            new Family(
                    "beta",
                    List.of("alpha", "beta"),
                    List.of("alpha", "beta"),
                    (r, x, t) -> ConjugateUpdate.of(new Beta(number(r, "alpha"), number(r, "beta")), x, t)),
            new Family(
                    "dirichlet",
                    List.of("alpha"),
                    List.of("alpha"),
                    (r, x, t) -> ConjugateUpdate.ofCategories(r.vector("alpha"), x, t)),
            new Family(
                    "normal",
                    List.of("mean", "variance", "noiseVariance"),
                    List.of("mean", "variance"),
                    (r, x, t) -> ConjugateUpdate.ofMean(
                            new Normal(number(r, "mean"), number(r, "variance")), number(r, "noiseVariance"), x, t)),
            new Family(
                    "normal-inverse-gamma",
                    List.of("mean", "kappa", "shape", "scale"),
                    List.of("mean", "kappa", "shape", "scale"),
                    (r, x, t) -> ConjugateUpdate.ofMeanAndVariance(
                            new NormalInverseGamma(
                                    number(r, "mean"), number(r, "kappa"), number(r, "shape"), number(r, "scale")),
                            x,
                            t)));
    static final List<String> NAMES = ALL.stream().map(Family::name).toList();

    static final List<String> FIELDS =
            List.of("prior", "data", "alpha", "beta", "mean", "variance", "noiseVariance", "kappa", "shape", "scale");

    private Beliefs() {}

    private static double number(Run run, String field) {
        return Data.number(run, field);
    }

    static Answer update(Run run) {
        String name = Families.name(run, "prior", NAMES);
        Family family = ALL.get(NAMES.indexOf(name));
        List<String> given =
                FIELDS.subList(2, FIELDS.size()).stream().filter(run::has).toList();
        if (given.size() != family.fields.size() || !given.containsAll(family.fields))
            throw new IllegalArgumentException("the parameters are "
                    + (given.isEmpty() ? "none" : String.join(", ", given)) + ", expected "
                    + String.join(" and ", family.fields) + " for a prior that is " + name);
        Vector data = run.vector("data");
        ConjugateUpdate end = family.update.of(run, data, run.trace());
        int N = data.size();
        ConjugateUpdate back = family.update.of(run, Vector.generate(N, n -> data.get(N - 1 - n)), Tracer.off());
        Answer answer = new Answer(same(end, back))
                .put("family", name)
                .put("count", N)
                .say(name + " after " + Count.of(N, "datum", "data"));
        if (family.parameters.size() == 1) answer.show("alpha", "alpha ", end.parameters());
        else
            for (int k = 0; k < family.parameters.size(); k++) {
                String parameter = family.parameters.get(k);
                answer.show(parameter, parameter + " ", end.parameters().get(k));
            }
        return answer.show("logEvidence", "log evidence ", end.logEvidence());
    }

    /** What is believed does not depend on the order in which the data came. */
    private static Certificate same(ConjugateUpdate end, ConjugateUpdate back) {
        Vector p = end.parameters();
        double scale = Math.max(p.maxNorm(), back.parameters().maxNorm());
        return Certificate.of(
                "the other way round the data lead to the same belief and evidence",
                new Check(
                        "difference of the parameters",
                        p.minus(back.parameters()).maxNorm(),
                        ROUNDING * scale),
                new Check(
                        "difference of the log evidence",
                        Math.abs(end.logEvidence() - back.logEvidence()),
                        ROUNDING * (1 + Math.abs(end.logEvidence()))));
    }
}
