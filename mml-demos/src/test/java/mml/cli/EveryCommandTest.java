package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every command on wild input: numbers from 1e-320 to 1e308, any rank and shape, rows and columns in any order. It ends with
 * an answer, whose certificate is never wrong, with a message that says what was expected, or with the reason why there is
 * no answer; never with a fault of its own, a number that is none, or a trace of calls.
 */
@Tag("walk")
class EveryCommandTest {
    private static final double WRONG = 1e-8;
    private static final List<String> SLOW = List.of("eigenspaces", "diagonalization", "gradient-descent", "newton");
    private static final List<String> EXACT = List.of(
            "row-reduction",
            "solve",
            "inverse",
            "determinant",
            "characteristic-polynomial",
            "eigenspaces",
            "diagonalization");

    private static final Pattern NO_NUMBER = Pattern.compile("\\b(NaN|Infinity|null)\\b|(?<!_)∞");

    /** What is infinite in mathematics: log 0 and the condition of what is singular. */
    private static final Pattern INFINITE = Pattern.compile(
            "\"logAbsDet\":\"-Infinity\"|\"(cond\\w*|maxEigenvalueCondition)\":\"Infinity\"|(condition\\D*|κ\\S*.*"
                    + " =) ∞|is −?∞, expected a finite number");

    /** What a command asks for. */
    static String input(String command, WildInput w) {
        int m = w.size();
        int n = w.size();
        return switch (command) {
            case "solve", "least-squares" -> w.object("matrix", w.matrix(m, n), "rhs", w.column(m));
            case "iterate" -> w.object("matrix", w.matrix(n, n), "rhs", w.column(n));
            case "row-reduction", "norm", "qr", "gram-schmidt", "lu", "svd", "pinv", "low-rank", "condition" ->
                w.object("matrix", w.matrix(m, n));
            case "angle" -> w.object("x", w.list(n), "y", w.list(n));
            case "projection" -> w.object("basis", w.matrix(m, n), "x", w.list(m));
            case "rotation" -> w.object("turns", "[[" + w.number() + "]]", "x", w.list(2));
            case "eigen-symmetric", "cholesky", "ldlt" -> w.object("matrix", w.symmetric(n));
            case "page-rank" ->
                w.object("matrix", w.matrix(n, n).replace("-", "").replace("e", "e-"));
            case "differentiate" -> w.object("function", "\"" + w.formula() + "\"", "x", w.list(2));
            case "gradient-descent", "newton", "bfgs" ->
                w.object("function", "\"" + w.formula() + "\"", "x0", w.list(2));
            case "nonlinear-least-squares" ->
                w.object("model", "\"b1 exp(b2 x)\"", "x", w.list(m + 1), "y", w.list(m + 1), "start", w.list(2));
            case "lagrange" ->
                w.object(
                        "function",
                        "\"" + w.formula() + "\"",
                        "constraints",
                        "[\"x1 + x2 <= 1\", \"x1^2 + x2^2 = 4\"]",
                        "x0",
                        w.list(2));
            case "lp" ->
                w.object(
                        "c",
                        w.list(n),
                        "A",
                        w.matrix(m, n),
                        "rowUpper",
                        w.list(m),
                        "xLower",
                        w.list(n),
                        "xUpper",
                        w.list(n));
            case "qp" ->
                w.object("P", w.symmetric(n), "q", w.list(n), "A", w.matrix(m, n), "l", w.list(m), "u", w.list(m));
            case "cross-validate", "leak" -> w.object("X", w.matrix(m + 3, n), "y", w.list(m + 3), "folds", "3");
            case "d-separation" ->
                w.object("graph", "\"" + w.graph() + "\"", "A", "\"" + w.node() + "\"", "B", "[\"" + w.node() + "\"]");
            case "regression", "bayesian-regression", "path" -> w.object("X", w.matrix(m + 2, n), "y", w.list(m + 2));
            case "bayes-update" ->
                w.object(
                        "prior",
                        w.probabilities(2),
                        "likelihood",
                        "[" + w.probabilities(3) + ", " + w.probabilities(3) + "]",
                        "outcomes",
                        "[" + (m % 3) + ", " + (n % 3) + "]");
            case "conditional-gaussian" ->
                w.object("mean", w.list(2), "covariance", w.symmetric(2), "given", "[0]", "values", w.list(1));
            case "conjugate" ->
                w.object(
                        "prior",
                        "\"beta\"",
                        "alpha",
                        w.number(),
                        "beta",
                        w.number(),
                        "data",
                        m > 1 ? "[1, 0, 1]" : "[0]");
            case "distributions" -> distribution(w, m);
            case "pca", "ppca", "gmm", "k-means", "describe" -> w.object("X", w.matrix(m + 3, n));
            case "factor-analysis" -> w.object("X", w.matrix(m + 3, n + 1));
            case "kernel-pca" -> w.object("X", w.matrix(m + 3, n), "kernel", "\"linear\"", "q", "1");
            case "one-class-svm" -> w.object("X", w.matrix(m + 3, n), "kernel", "\"linear\"", "nu", "0.5");
            case "support-vector-regression" -> w.object("X", w.matrix(m + 2, n), "y", w.list(m + 2));
            case "svm" -> w.object("X", w.matrix(4, n), "y", "[-1, -1, 1, 1]");
            default -> w.object("matrix", w.matrix(n, n));
        };
    }

    private static String distribution(WildInput w, int m) {
        if (m == 3) return w.object("family", "\"dirichlet\"", "alpha", w.list(m), "count", "2");
        if (m == 4)
            return w.object("family", "\"wishart\"", "degrees", w.number(), "scale", w.matrix(2, 2), "count", "2");
        String[] asked = {"x", w.list(2), "p", "[0, 1e-12, 0.5]", "count", "3"};
        List<String> parts = new ArrayList<>(
                m == 1
                        ? List.of("family", "\"normal\"", "mean", w.number(), "variance", w.number())
                        : m == 2
                                ? List.of("family", "\"gamma\"", "shape", w.number(), "rate", w.number())
                                : List.of("family", "\"student-t\"", "degrees", w.number()));
        parts.addAll(List.of(asked));
        return w.object(parts.toArray(String[]::new));
    }

    @Property(tries = 20, seed = "20261129")
    void itAnswersOrSaysWhyNot(@ForAll long seed) throws IOException {
        List<String> faults = new ArrayList<>();
        boolean slow = seed % 8 == 0; // fractions of 600 digits have many divisors
        for (String command : Algorithms.names()) if (slow || !SLOW.contains(command)) fault(command, seed, faults);
        assertEquals(List.of(), faults);
    }

    private static void fault(String command, long seed, List<String> faults) throws IOException {
        String input = input(command, new WildInput(Rng.seeded(seed)));
        Ran ran = EXACT.contains(command)
                ? Ran.on(input, "run", command, "--json", "--exact")
                : Ran.on(input, "run", command, "--json");
        String fault = fault(command, input, ran);
        if (!fault.isEmpty()) faults.add(command + " of " + input + ": " + fault);
        Ran words = Ran.on(input, "run", command);
        String said = words.code() == ran.code() ? spoken(command, words) : "exit codes differ";
        if (!said.isEmpty()) faults.add(command + " of " + input + ": " + said);
    }

    private static String fault(String command, String input, Ran ran) throws IOException {
        if (ran.code() != 0) return refusal(ran);
        if (!said(ran).isEmpty()) return ran.err();
        String result = ran.out().substring(0, Math.max(0, ran.out().indexOf("\"certificate\":")));
        if (command.equals("distributions"))
            result = result.replace("Infinity", ""); // the log of 0, the end of a quantile
        if (NO_NUMBER.matcher(INFINITE.matcher(result).replaceAll("")).find()) return ran.out();
        Map<String, Object> json = GoldenCase.parse(ran.out());
        Map<String, Object> certificate = GoldenCase.object(json.get("certificate"));
        if (!"true".equals(certificate.get("holds"))) return "";
        double error = CommandTruth.error(
                command,
                GoldenCase.parse(input),
                GoldenCase.object(json.get("result")),
                EXACT.contains(command) ? GoldenCase.object(json.get("exact")) : Map.of());
        return error <= WRONG ? "" : "certified, but off by " + error + ": " + ran.out();
    }

    private static String spoken(String command, Ran ran) {
        if (ran.code() != 0) return refusal(ran);
        String said = command.equals("distributions") ? ran.out().replace("∞", "") : ran.out();
        return NO_NUMBER.matcher(INFINITE.matcher(said).replaceAll("")).find() ? ran.out() : "";
    }

    /** What stands on standard error but for how far a long run is, which a busy machine brings. */
    private static String said(Ran ran) {
        return ran.err().replaceAll("mml: \\S+ is at \\d+ of \\d+.*\n", "");
    }

    private static String refusal(Ran ran) {
        String err = said(ran);
        boolean oneLine = err.startsWith("mml: ") && err.indexOf('\n') == err.length() - 1;
        boolean reason = ran.code() == 3
                || (ran.code() == 2
                        && (ran.err().contains("expected") || ran.err().contains("is not symmetric")));
        return oneLine && reason && !ran.err().contains("Exception") ? "" : ran.code() + " " + ran.err();
    }

    @Test
    void everyCommandIsComparedWithTheTruthOrElsewhere() {
        for (String command : DataTruth.ELSEWHERE) assertTrue(Algorithms.names().contains(command), command);
        for (String command : Algorithms.names()) {
            boolean known = true;
            try {
                CommandTruth.error(command, Map.of(), Map.of(), Map.of());
            } catch (AssertionError e) {
                known = false;
            } catch (RuntimeException e) {
                known = true; // it looked for the result
            }
            assertTrue(known, command);
        }
    }

    /** Seeds from 0 on, for a search longer than a test. */
    public static void main(String[] args) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String command : Algorithms.names()) {
            if (args.length > 1 && !args[1].equals(command)) continue;
            int before = faults.size();
            long start = System.nanoTime();
            for (long seed = 0; seed < Integer.parseInt(args[0]); seed++) fault(command, seed, faults);
            System.out.println(
                    command + ": " + (faults.size() - before) + ", " + (System.nanoTime() - start) / 1000000 + " ms");
            for (String fault : faults.subList(before, Math.min(faults.size(), before + 4)))
                System.out.println("    " + fault.strip());
        }
    }
}
