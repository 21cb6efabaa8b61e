package mml.certified;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.model.AncestralOrder;
import mml.model.AncestralSampling;
import mml.model.BayesGrid;
import mml.model.DSeparation;
import mml.model.Dag;
import mml.model.Enumeration;
import mml.model.Implications;
import mml.model.Network;
import mml.model.OccamsRazor;
import mml.probability.Beta;
import mml.random.Rng;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/** Nothing is certified that is wrong: what directed graphs and sequences promise, see {@link Claims}. */
class CertifiedGraphsTest extends CertifiedContract {
    static final Claims CASES = new Claims();
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    static {
        CASES.put("AncestralOrder", w -> {
            Network network = network(w);
            String target = NAMES.get(w.below(NAMES.size()));
            AncestralOrder d = AncestralOrder.of(network.graph(), target);
            return new Case(d.certificate(), () -> order(d, target));
        });
        CASES.put("AncestralSampling", w -> {
            Network network = network(w);
            AncestralSampling d = AncestralSampling.of(network, Rng.seeded(w.below(1000)), Tracer.off());
            return new Case(
                    d.certificate(),
                    () -> joint(network, d.values()).getNumerator().signum() > 0 ? 0 : 1);
        });
        CASES.put("Enumeration", w -> {
            Network network = network(w);
            int target = w.below(4);
            Map<String, Integer> given =
                    w.below(3) == 0 ? Map.of() : Map.of(NAMES.get((target + 1 + w.below(3)) % 4), w.below(2));
            Enumeration d = Enumeration.of(network, NAMES.get(target), given);
            return new Case(d.certificate(), () -> {
                Map<Integer, Integer> fixed = new TreeMap<>(d.given());
                fixed.put(target, 1);
                BigFraction both = sum(network, fixed);
                boolean right = d.evidence().equals(sum(network, d.given()))
                        && d.posterior().get(1).multiply(d.evidence()).equals(both);
                return right ? 0 : 1;
            });
        });
        CASES.put("DSeparation", w -> {
            Network network = network(w);
            int a = w.below(4);
            int b = (a + 1 + w.below(3)) % 4;
            List<String> known = new ArrayList<>();
            for (int k = 0; k < 4; k++) if (k != a && k != b && w.below(2) == 0) known.add(NAMES.get(k));
            DSeparation d = DSeparation.of(network.graph(), List.of(NAMES.get(a)), List.of(NAMES.get(b)), known);
            return new Case(d.certificate(), () -> independent(network, d) == d.separated() ? 0 : 1);
        });
        CASES.put("Implications", w -> {
            Network network = network(w);
            Implications d = network.graph().implications();
            return new Case(d.certificate(), () -> {
                boolean right = d.all().size() == 6 - network.graph().edges().size();
                for (Implications.Independence i : d.all()) right &= independent(network, i.a(), i.b(), i.C());
                return right ? 0 : 1;
            });
        });
        CASES.put("BayesGrid", w -> {
            int heads = w.below(40);
            int tails = w.below(40);
            Vector tosses = Vector.generate(heads + tails, n -> n < heads ? 1 : 0);
            int cells = 4 + w.size(60);
            Vector grid = Vector.generate(cells + 1, g -> g / (double) cells);
            BayesGrid d = BayesGrid.of(
                    new Beta(1, 1), (y, theta) -> Elementary.log(y == 1 ? theta : 1 - theta), tosses, grid);
            return new Case(d.certificate(), () -> onAGrid(d, heads, tails, cells));
        });
        CASES.put("OccamsRazor", w -> {
            StringBuilder outcomes = new StringBuilder();
            for (int k = w.size(8); k > 0; k--) outcomes.append(w.below(2));
            OccamsRazor d = OccamsRazor.of(outcomes.toString());
            return new Case(d.certificate(), () -> occam(d, outcomes.toString()));
        });
    }

    CertifiedGraphsTest() {
        super(CASES);
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    /** Of four events, each with any of those before it as parents. */
    private static Network network(Wild w) {
        List<Dag.Edge> edges = new ArrayList<>();
        List<FieldMatrix<BigFraction>> tables = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            int rows = 1;
            for (int p = 0; p < k; p++)
                if (w.below(2) == 0) {
                    edges.add(new Dag.Edge(p, k));
                    rows *= 2;
                }
            List<List<BigFraction>> table = new ArrayList<>();
            for (int r = 0; r < rows; r++) table.add(w.probabilities(2));
            tables.add(FieldMatrix.of(table));
        }
        return new Network(new Dag(NAMES, edges), tables);
    }

    /** {@code Π p(x_k | parents)}; of the parents the first counts most. */
    private static BigFraction joint(Network network, List<Integer> x) {
        BigFraction p = BigFraction.ONE;
        for (int k = 0; k < 4; k++) {
            int row = 0;
            for (int parent = 0; parent < k; parent++)
                if (network.graph().edges().contains(new Dag.Edge(parent, k))) row = 2 * row + x.get(parent);
            p = p.multiply(network.tables().get(k).get(row, x.get(k)));
        }
        return p;
    }

    private static BigFraction sum(Network network, Map<Integer, Integer> fixed) {
        BigFraction sum = BigFraction.ZERO;
        for (int bits = 0; bits < 16; bits++) {
            List<Integer> x = List.of(bits & 1, (bits >> 1) & 1, (bits >> 2) & 1, (bits >> 3) & 1);
            if (fixed.entrySet().stream().allMatch(e -> x.get(e.getKey()).equals(e.getValue())))
                sum = sum.add(joint(network, x));
        }
        return sum;
    }

    /** {@code p(a, b, c) p(c) = p(a, c) p(b, c)} for all values: what tables drawn at random show of their graph. */
    private static boolean independent(Network network, DSeparation d) {
        return independent(network, d.A().get(0), d.B().get(0), d.C());
    }

    private static boolean independent(Network network, int a, int b, List<Integer> C) {
        boolean all = true;
        for (int bits = 0; bits < 1 << C.size(); bits++) {
            Map<Integer, Integer> c = new TreeMap<>();
            for (int i = 0; i < C.size(); i++) c.put(C.get(i), (bits >> i) & 1);
            Map<Integer, Integer> ac = new TreeMap<>(c);
            ac.put(a, 1);
            Map<Integer, Integer> bc = new TreeMap<>(c);
            bc.put(b, 1);
            Map<Integer, Integer> abc = new TreeMap<>(ac);
            abc.put(b, 1);
            all &= sum(network, abc)
                    .multiply(sum(network, c))
                    .equals(sum(network, ac).multiply(sum(network, bc)));
        }
        return all;
    }

    private static double order(AncestralOrder d, String target) {
        List<String> names = d.names();
        boolean right =
                names.get(names.size() - 1).equals(target) && Set.copyOf(names).size() == names.size();
        for (Dag.Edge e : d.graph().edges()) {
            int child = names.indexOf(NAMES.get(e.to()));
            int parent = names.indexOf(NAMES.get(e.from()));
            right &= child < 0 || (parent >= 0 && parent < child);
        }
        return right ? 0 : 1;
    }

    /** θᵏ(1 − θ)ᵐ in fractions, a cell for each point, half a one at the ends. */
    private static double onAGrid(BayesGrid d, int heads, int tails, int cells) {
        BigFraction[] p = new BigFraction[cells + 1];
        BigFraction sum = BigFraction.ZERO;
        for (int g = 0; g <= cells; g++) {
            BigFraction theta = new BigFraction(g, cells);
            p[g] = theta.pow(heads)
                    .multiply(BigFraction.ONE.subtract(theta).pow(tails))
                    .divide(g == 0 || g == cells ? 2 : 1);
            sum = sum.add(p[g]);
        }
        double worst = 0;
        for (int g = 0; g <= cells; g++)
            worst = Math.max(
                    worst,
                    Math.abs(
                            Fractions.toDouble(p[g].divide(sum)) - d.posterior().get(g)));
        return worst;
    }

    private static double occam(OccamsRazor d, String outcomes) {
        int n = outcomes.length();
        int k = outcomes.replace("0", "").length();
        BigFraction fair = new BigFraction(1, 1 << n);
        BigFraction rate = BigFraction.ONE.divide(n + 1); // B(k + 1, n − k + 1)
        for (int i = 1; i <= k; i++) rate = rate.multiply(new BigFraction(i, n - k + i));
        double ratio = d.posterior().get(1) / d.posterior().get(0);
        double off =
                Exact.ratio(rate.divide(fair).subtract(Fractions.exactly(ratio)).abs(), rate.divide(fair));
        return Math.max(off, Math.abs(d.posterior().sum() - 1));
    }
}
