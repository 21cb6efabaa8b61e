package mml.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mml.exact.FieldMatrix;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a network says of one variable when others are known, by summing all that can be:
 * <pre>
 *   p(x_t | e) = Σ_rest Π_k p(x_k | Pa_k) / p(e)
 * </pre>
 * in fractions: nothing is drawn, nothing is rounded. The sum has a term for each combination of the values that are not
 * known.
 *
 * @param network the graph and its tables
 * @param target the place of the node that is asked for
 * @param given values of other nodes, by their places
 * @param posterior {@code p(x_t | e)}, an entry for each value
 * @param evidence {@code p(e)}
 * @mml §8.5.1, §6.3, (8.31)
 */
public record Enumeration(
        Network network, int target, Map<Integer, Integer> given, List<BigFraction> posterior, BigFraction evidence) {
    public Enumeration {
        given = Collections.unmodifiableMap(new TreeMap<>(given));
        posterior = List.copyOf(posterior);
    }

    /** Without a watcher. */
    public static Enumeration of(Network network, String target, Map<String, Integer> given) {
        return of(network, target, given, Tracer.off());
    }

    /**
     * Sums while {@code trace} watches.
     *
     * @param target the name of the node that is asked for
     * @param given values of other nodes, counted from 0, by name
     * @throws IllegalArgumentException if a name is none, a value does not exist, the target is among what is given, there are
     *     more than 65,536 terms, or what is given cannot happen
     */
    public static Enumeration of(
            Network network, String target, Map<String, Integer> given, Tracer<? super EnumerationStep> trace) {
        Dag graph = network.graph();
        int t = graph.index(target);
        Map<Integer, Integer> known = new TreeMap<>();
        for (Map.Entry<String, Integer> e : given.entrySet()) {
            int k = graph.index(e.getKey());
            if (k == t) throw new IllegalArgumentException(target + " is asked for and given, expected one of the two");
            int v = e.getValue();
            if (v < 0 || v >= network.values(k))
                throw new IllegalArgumentException(
                        e.getKey() + " is " + v + ", expected 0 to " + (network.values(k) - 1));
            known.put(k, v);
        }
        int K = graph.nodes().size();
        long terms = 1;
        for (int k = 0; k < K; k++)
            if (!known.containsKey(k)) {
                terms *= network.values(k);
                if (terms > Network.MOST)
                    throw new IllegalArgumentException("there are more than " + Network.MOST
                            + " combinations of what is not known, expected so many at most");
            }
        boolean on = trace.on();
        if (on) trace.step(new EnumerationStep.Start(graph.toString(), t, clauses(graph, known)));
        List<BigFraction> sums = new ArrayList<>();
        for (int v = 0; v < network.values(t); v++) sums.add(BigFraction.ZERO);
        int[] x = new int[K];
        known.forEach((k, v) -> x[k] = v);
        for (long term = 0; term < terms; term++) {
            long rest = term;
            for (int k = K - 1; k >= 0; k--) {
                if (known.containsKey(k)) continue;
                x[k] = (int) (rest % network.values(k));
                rest /= network.values(k);
            }
            List<BigFraction> factors = new ArrayList<>();
            BigFraction product = BigFraction.ONE;
            for (int k : graph.order()) {
                factors.add(network.factor(k, x));
                product = product.multiply(network.factor(k, x));
            }
            sums.set(x[t], sums.get(x[t]).add(product));
            if (on) {
                List<Integer> values = new ArrayList<>();
                for (int k = 0; k < K; k++) values.add(x[k]);
                trace.step(new EnumerationStep.Term(
                        values, FieldMatrix.ofColumn(factors), Network.text(product), FieldMatrix.ofColumn(sums)));
            }
        }
        BigFraction evidence = BigFraction.ZERO;
        for (BigFraction s : sums) evidence = evidence.add(s);
        if (evidence.equals(BigFraction.ZERO))
            throw new IllegalArgumentException(
                    clauses(graph, known) + " has probability 0, expected something that can happen");
        List<BigFraction> posterior = new ArrayList<>();
        for (BigFraction s : sums) posterior.add(s.divide(evidence));
        if (on) trace.step(new EnumerationStep.Done(FieldMatrix.ofColumn(posterior), Network.text(evidence)));
        return new Enumeration(network, t, known, posterior, evidence);
    }

    /** Such as {@code a = 1, b = 0}; empty if nothing is known. */
    private static String clauses(Dag graph, Map<Integer, Integer> known) {
        StringBuilder out = new StringBuilder();
        known.forEach((k, v) -> out.append(out.length() == 0 ? "" : ", ")
                .append(graph.nodes().get(k))
                .append(" = ")
                .append(v));
        return out.toString();
    }

    /**
     * That the values of the target have probability 1 in all, and that summing from node to node, a sum inside another in
     * ancestral order, gives the same.
     */
    public Certificate certificate() {
        List<Integer> order = network.graph().order();
        boolean same = true;
        BigFraction total = BigFraction.ZERO;
        for (int v = 0; v < posterior.size(); v++) {
            total = total.add(posterior.get(v));
            Map<Integer, Integer> fixed = new TreeMap<>(given);
            fixed.put(target, v);
            int[] x = new int[order.size()];
            same &= nested(0, order, fixed, x).equals(posterior.get(v).multiply(evidence));
        }
        return Certificate.of(
                "p(x | e) p(e) = Σ Π p(x_k | Pa_k)",
                Check.exact("the probabilities sum to 1", total.equals(BigFraction.ONE)),
                Check.exact("the sums from node to node are the same", same));
    }

    private BigFraction nested(int at, List<Integer> order, Map<Integer, Integer> fixed, int[] x) {
        if (at == order.size()) return BigFraction.ONE;
        int k = order.get(at);
        BigFraction sum = BigFraction.ZERO;
        for (int v = 0; v < network.values(k); v++) {
            Integer must = fixed.get(k);
            if (must != null && must != v) continue;
            x[k] = v;
            BigFraction factor = network.factor(k, x);
            if (!factor.equals(BigFraction.ZERO)) sum = sum.add(factor.multiply(nested(at + 1, order, fixed, x)));
        }
        return sum;
    }

    @Override
    public String toString() {
        Printed out = Printed.of("exact enumeration: " + network.graph().nodes().get(target)
                + (given.isEmpty() ? "" : " given " + clauses(network.graph(), given)));
        for (int v = 0; v < posterior.size(); v++)
            out.put(
                    network.graph().nodes().get(target) + " = " + v + " with probability",
                    Network.text(posterior.get(v)));
        return out.put("probability of what is given", Network.text(evidence))
                .line(certificate())
                .toString();
    }
}
