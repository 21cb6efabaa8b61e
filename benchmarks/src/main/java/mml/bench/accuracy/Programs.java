package mml.bench.accuracy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import mml.bench.accuracy.Optimisers.Solution;
import mml.bench.accuracy.Optimisers.Status;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.LinearProgram;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;

/**
 * All reference cases of linear and of quadratic programs: how long each library takes for them, and whether what it says
 * is right. A result is right if the status is the known one and, for an optimum, if x keeps the constraints and its
 * value is the known one, as near as the case asks.
 */
public final class Programs {
    private static final double FEASIBLE = 1e-7; // beside the bounds and the point
    private static final int ROUNDS = 3;
    private static final long ROUND = 200_000_000; // nanoseconds

    private Programs() {}

    /** A table in Markdown; the published cases are in {@code golden}, without it there are fewer. */
    public static String linear(Path home, Path golden) throws IOException {
        Map<String, Function<LinearProgram, Solution>> solvers = new LinkedHashMap<>();
        solvers.put(
                "mml", // with the checks of its constructor
                p -> Optimisers.mml(
                        new LinearProgram(p.c(), p.A(), p.rowLower(), p.rowUpper(), p.xLower(), p.xUpper())));
        solvers.put("without it", p -> Optimisers.said(Simplex.of(p)));
        solvers.put("Commons Math", Optimisers::commonsMath);
        solvers.put("Hipparchus", Optimisers::hipparchus);
        solvers.put("ojAlgo", Optimisers::ojAlgo);
        List<String> rows = new ArrayList<>();
        for (GoldenCase c : cases(home, golden, "lp")) {
            if (!has(c, "c")) continue; // in a file of its own format
            Vector cost = GoldenCase.vector(c.input("c"));
            LinearProgram p = new LinearProgram(
                    cost,
                    matrix(c.input("A")),
                    GoldenCase.vector(c.input("rowLower")),
                    GoldenCase.vector(c.input("rowUpper")),
                    GoldenCase.vector(c.input("xLower")),
                    GoldenCase.vector(c.input("xUpper")));
            Status status = Status.valueOf((String) c.expected("status"));
            double best = status == Status.OPTIMAL ? GoldenCase.number(c.expected("objective")) : 0;
            double near = GoldenCase.number(c.get("relTol"));
            rows.add(row(c, p.m(), p.n(), p, solvers, s -> {
                if (s.status() != status) return said(s.status());
                return status == Status.OPTIMAL
                        ? judged(cost.dot(s.x()), best, near, p.violation(s.x()), size(p, s.x()))
                        : "";
            }));
        }
        return table(solvers.keySet().stream().toList(), rows);
    }

    /** Likewise; Commons Math has no way to solve one. */
    public static String quadratic(Path home, Path golden) throws IOException {
        Map<String, Function<QuadraticProgram, Solution>> solvers = new LinkedHashMap<>();
        solvers.put(
                "mml", // with the question whether it is convex
                p -> Optimisers.mml(new QuadraticProgram(p.P(), p.q(), p.r(), p.A(), p.l(), p.u())));
        solvers.put("without it", p -> Optimisers.said(ActiveSet.of(p)));
        solvers.put("Hipparchus", Optimisers::hipparchus);
        solvers.put("ojAlgo", Optimisers::ojAlgo);
        List<String> rows = new ArrayList<>();
        for (GoldenCase c : cases(home, golden, "qp")) {
            QuadraticProgram p = new QuadraticProgram(
                    matrix(c.input("P")),
                    GoldenCase.vector(c.input("q")),
                    GoldenCase.number(c.input("r")),
                    matrix(c.input("A")),
                    GoldenCase.vector(c.input("l")),
                    GoldenCase.vector(c.input("u")));
            double best = GoldenCase.number(c.expected("objective"));
            double near = GoldenCase.number(c.get("relTol"));
            LinearProgram constraints = p.constraints();
            rows.add(row(
                    c,
                    p.m(),
                    p.n(),
                    p,
                    solvers,
                    s -> s.status() != Status.OPTIMAL
                            ? said(s.status())
                            : judged(p.at(s.x()), best, near, constraints.violation(s.x()), size(constraints, s.x()))));
        }
        return table(solvers.keySet().stream().toList(), rows);
    }

    private static String table(List<String> names, List<String> rows) {
        if (rows.isEmpty()) return "";
        StringBuilder out =
                new StringBuilder("| case | rows × columns | " + names.get(0) + ", ms | right, with a certificate |");
        for (String name : names.subList(1, names.size()))
            out.append(' ').append(name).append(" |");
        out.append("\n|---|---|--:|---|")
                .append("--:|".repeat(names.size() - 1))
                .append('\n');
        for (String row : rows) out.append(row).append('\n');
        return out.toString();
    }

    private static List<GoldenCase> cases(Path home, Path golden, String task) throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        for (Path folder :
                List.of(home.resolve("mml-core/src/test/resources/golden").resolve(task), golden.resolve(task)))
            if (Files.isDirectory(folder)) cases.addAll(GoldenCase.in(folder));
        return cases;
    }

    private static boolean has(GoldenCase c, String name) {
        return ((Map<?, ?>) c.get("input")).containsKey(name);
    }

    /** Rows, or the entries that are not 0. */
    private static Matrix matrix(Object x) {
        if (!(x instanceof Map<?, ?> sparse)) return GoldenCase.matrix(x);
        double[][] a = new double[(int) number(sparse, "rows")][(int) number(sparse, "cols")];
        for (Object entry : (List<?>) here(sparse, "entries")) {
            double[] e = GoldenCase.vector(entry).toArray();
            a[(int) e[0]][(int) e[1]] = e[2];
        }
        return Matrix.of(a);
    }

    private static double number(Map<?, ?> map, String name) {
        return (Double) here(map, name);
    }

    private static Object here(Map<?, ?> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static String said(Status status) {
        return "says " + status.name().toLowerCase(Locale.ROOT);
    }

    /** What lies between a sum of this size and its bound may be rounding. */
    private static double size(LinearProgram p, Vector x) {
        double largest = 1;
        for (Vector bounds : List.of(p.rowLower(), p.rowUpper(), p.xLower(), p.xUpper()))
            for (double b : bounds.toArray())
                if (Math.abs(b) <= Double.MAX_VALUE) largest = Math.max(largest, Math.abs(b));
        return Math.max(largest, x.maxNorm());
    }

    /** Empty if right. */
    private static String judged(double value, double best, double near, double violation, double size) {
        if (!(violation <= FEASIBLE * size)) return "breaks constraints by " + brief(violation);
        double error = Math.abs(value - best) / Math.max(1, Math.abs(best));
        return error <= near ? "" : "value wrong by " + brief(error);
    }

    private static String times(double x) {
        return String.format(Locale.ROOT, x >= 10 ? "%.0f×" : x >= 0.1 ? "%.1f×" : "%.2f×", x);
    }

    private static String brief(double x) {
        return String.format(Locale.ROOT, "%.0e", x);
    }

    private static <P> String row(
            GoldenCase c,
            int m,
            int n,
            P program,
            Map<String, Function<P, Solution>> solvers,
            Function<Solution, String> judge) {
        Map<String, String> wrong = new LinkedHashMap<>();
        boolean[] certified = {false};
        solvers.forEach((name, solver) -> {
            String[] why = {""};
            double error = Patience.errorOf(() -> {
                Solution s = solver.apply(program);
                certified[0] |= s.certified();
                why[0] = judge.apply(s);
                return 0.0;
            });
            wrong.put(name, error == 0 ? why[0] : "no answer");
        });
        Map<String, Double> times = times(program, solvers, wrong);
        StringBuilder out = new StringBuilder("| `" + c.get("id") + "` | " + m + " × " + n);
        double subject = times.getOrDefault("mml", Double.NaN);
        String trouble = wrong.getOrDefault("mml", "");
        out.append(" | ").append(String.format(Locale.ROOT, subject < 0.1 ? "%.4f" : "%.2f", subject));
        out.append(" | ").append(trouble.isEmpty() ? certified[0] ? "yes" : "right, not certified" : trouble);
        for (String name : solvers.keySet()) {
            if (name.equals("mml")) continue;
            String w = wrong.getOrDefault(name, "");
            Double time = times.get(name);
            out.append(" | ").append(time == null ? "" : times(time / subject));
            out.append(w.isEmpty() ? "" : (time == null ? "" : ", ") + "**" + w + "**");
        }
        return out.append(" |").toString();
    }

    /** Milliseconds of processor time of those that end: the median of rounds in which all take their turn. */
    private static <P> Map<String, Double> times(
            P program, Map<String, Function<P, Solution>> solvers, Map<String, String> wrong) {
        Map<String, double[]> rounds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++)
            for (var solver : solvers.entrySet()) {
                if ("no answer".equals(wrong.get(solver.getKey()))) continue;
                rounds.computeIfAbsent(solver.getKey(), key -> new double[ROUNDS])[round] =
                        time(() -> solver.getValue().apply(program).status());
            }
        Map<String, Double> medians = new LinkedHashMap<>();
        rounds.forEach((name, times) -> {
            Arrays.sort(times);
            medians.put(name, times[ROUNDS / 2]);
        });
        return medians;
    }

    private static double time(Supplier<Status> work) {
        long begin = System.nanoTime();
        Status first = work.get();
        long start = processor();
        int times = 0;
        do {
            if (work.get() != first) throw new IllegalStateException("asked again, it is not " + first);
            times++;
        } while (System.nanoTime() - begin < ROUND);
        return (processor() - start) / 1e6 / times;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
