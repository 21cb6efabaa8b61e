package mml.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * How many digits come out right, beside Commons Math, Hipparchus, EJML and ojAlgo: linear regression on the data that
 * NIST certifies, reference cases of eigenvalues and singular values, and LAPACK's gate.
 */
public final class Accuracy {
    private static final List<Library> LIBRARIES =
            List.of(new Mml(), new CommonsMath(), new Hipparchus(), new Ejml(), new OjAlgo());
    private static final double CERTIFIED = 15; // digits that NIST gives

    private final Path own;
    private final Path nist;

    private Accuracy(Path own, Path nist) {
        this.own = own;
        this.nist = nist;
    }

    /** Where the published reference sets lie, which are not part of the project. */
    public static Path published(Path home) {
        return home.resolveSibling("shared").resolve("golden").resolve("external");
    }

    /**
     * Measures, and writes docs/ACCURACY.md.
     *
     * @param home the project
     * @param golden the published reference sets, which are not part of the project
     * @param peers names and versions
     * @throws IOException if a reference set is not there or the document cannot be written
     */
    public static Path write(Path home, Path golden, List<String> peers) throws IOException {
        Path nist = golden.resolve("linearRegression");
        if (!Files.isDirectory(nist))
            throw new IOException("no published reference sets in " + golden + ": say where they are with"
                    + " mml bench accuracy FOLDER; docs/ACCURACY.md stays as it is");
        Accuracy accuracy = new Accuracy(home.resolve("mml-core/src/test/resources/golden"), nist);
        return Files.writeString(home.resolve("docs").resolve("ACCURACY.md"), accuracy.document(peers));
    }

    private String document(List<String> peers) throws IOException {
        return """
                # Accuracy

                Written by `./mml bench accuracy`; every figure is measured by it. Peers: %s. Each library is asked the
                way it recommends: LU for systems, QR for least squares, its own decompositions for the rest.

                ## Linear regression: digits on NIST's data

                Correct digits of the worst coefficient, −log₁₀ of its relative error, of the 15 that NIST certifies
                ([Statistical Reference Datasets](https://www.itl.nist.gov/div898/strd/), level of difficulty in
                brackets). *QR* is what a plain Householder QR in double reaches, *normal equations* what solving
                `AᵀAx = Aᵀb` reaches.

                %s
                ## Eigenvalues and singular values: reference cases

                Each case has values known to 30 digits and a tolerance from the theory of backward errors. How many of
                the cases each library passes:

                %s
                The cases that some library fails, with its error as a multiple of the tolerance; ∞ stands for an
                exception, no end within 20 seconds, or a result that is no number:

                %s
                ## LAPACK's gate

                What was lost as a multiple of what rounding may lose, at its worst over the kinds of matrices that
                LAPACK's own tests use (zero, identity, Jordan, diagonal and dense with even, geometric and clustered
                values, condition up to 0.1/ε, columns of zeros, random), square, tall and wide, each also times 1e−290
                and 1e290. Up to 30 passes; in brackets how many do not.

                %s
                ## Distributions: digits in the tails

                Digits of a number that are right, −log₁₀ of its relative error, of the 15.9 that a double has; the right
                values have 20. Commons Math and Hipparchus have no function for what lies above x: for them it is 1 less
                what lies below, which is all their users can write.

                %s""".formatted(String.join(", ", peers), regression(), passes(), failures(), gate(), Tails.table());
    }

    private static StringBuilder header(String first, String... more) {
        StringBuilder out = new StringBuilder("| ").append(first);
        for (String column : more) out.append(" | ").append(column);
        for (Library library : LIBRARIES) out.append(" | ").append(library.name());
        return out.append(" |\n|---")
                .append("|--:".repeat(more.length + LIBRARIES.size()))
                .append("|\n");
    }

    private String regression() throws IOException {
        StringBuilder out = header("data", "QR", "normal equations");
        for (GoldenCase golden : GoldenCase.in(nist)) {
            Matrix X = design(golden);
            Vector y = GoldenCase.vector(golden.input("y"));
            Vector beta = GoldenCase.vector(golden.expected("beta"));
            out.append("| ").append(((String) golden.get("id")).replace("nistlin_", ""));
            out.append(" (").append(golden.get("difficulty")).append(") | ").append(golden.get("lreHouseholderQR"));
            out.append(" | ").append(golden.get("lreNormalEquations"));
            for (Library library : LIBRARIES) {
                double error = Patience.errorOf(() -> worst(library.leastSquares(X, y), beta));
                double digits = Math.max(0, Math.min(CERTIFIED, -Math.log10(error)));
                out.append(" | ").append(String.format(Locale.ROOT, "%.1f", digits));
            }
            out.append(" |\n");
        }
        return out.toString();
    }

    /** The largest relative error. */
    private static double worst(Vector got, Vector certified) {
        double worst = 0;
        for (int j = 0; j < certified.size(); j++)
            worst = Math.max(worst, Math.abs(got.get(j) - certified.get(j)) / Math.abs(certified.get(j)));
        return worst;
    }

    private static Matrix design(GoldenCase golden) {
        int degree = (int) GoldenCase.number(golden.input("degree"));
        boolean intercept = "true".equals(golden.input("intercept"));
        List<double[]> rows = new ArrayList<>();
        for (Object x : (List<?>) golden.input("x")) {
            double[] values =
                    x instanceof List<?> ? GoldenCase.vector(x).toArray() : new double[] {GoldenCase.number(x)};
            List<Double> row = new ArrayList<>();
            if (intercept) row.add(1.0);
            for (double value : values) for (int k = 1; k <= degree; k++) row.add(Math.pow(value, k));
            rows.add(row.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return Matrix.of(rows.toArray(double[][]::new));
    }

    /** The errors of all libraries in one case, as multiples of its tolerance. */
    private static double[] errors(ReferenceTask task, GoldenCase golden) {
        Matrix A = GoldenCase.matrix(golden.input("matrix"));
        double tolerance = GoldenCase.number(golden.get("relTol"));
        return LIBRARIES.stream()
                .mapToDouble(library -> Patience.errorOf(() -> task.error(library, golden, A)) / tolerance)
                .toArray();
    }

    private String passes() throws IOException {
        StringBuilder out = header("task", "cases");
        for (ReferenceTask task : ReferenceTask.ALL) {
            List<GoldenCase> cases = GoldenCase.in(own.resolve(task.folder()));
            int[] passed = new int[LIBRARIES.size()];
            for (GoldenCase golden : cases) {
                double[] errors = errors(task, golden);
                for (int k = 0; k < passed.length; k++) if (errors[k] <= 1) passed[k]++;
            }
            out.append("| ").append(task.name()).append(" | ").append(cases.size());
            for (int p : passed) out.append(" | ").append(p);
            out.append(" |\n");
        }
        return out.toString();
    }

    private String failures() throws IOException {
        StringBuilder out = header("case");
        for (ReferenceTask task : ReferenceTask.ALL)
            for (GoldenCase golden : GoldenCase.in(own.resolve(task.folder()))) {
                double[] errors = errors(task, golden);
                if (Arrays.stream(errors).allMatch(e -> e <= 1)) continue;
                out.append("| `").append(golden.get("id")).append('`');
                for (double e : errors) out.append(" | ").append(e <= 1 ? "passes" : times(e));
                out.append(" |\n");
            }
        return out.toString();
    }

    private static String gate() {
        StringBuilder out = header("", "matrices");
        gate(out, "LU, solve", Gate.regular(), Gate::solve);
        gate(
                out,
                "symmetric eigen",
                Gate.matrices(true).stream()
                        .map(A -> A.times(0.5).plus(A.transpose().times(0.5)))
                        .toList(),
                Gate::symmetricEigen);
        gate(out, "SVD", Gate.matrices(false), Gate::svd);
        return out.toString();
    }

    private interface Ratio {
        double of(Library library, Matrix A);
    }

    private static void gate(StringBuilder out, String name, List<Matrix> matrices, Ratio ratio) {
        out.append("| ").append(name).append(" | ").append(matrices.size());
        for (Library library : LIBRARIES) {
            ToDoubleFunction<Matrix> lost = A -> Patience.errorOf(() -> ratio.of(library, A));
            double[] ratios = matrices.stream().mapToDouble(lost).toArray();
            long failed = Arrays.stream(ratios).filter(r -> r > Gate.LIMIT).count();
            out.append(" | ").append(times(Arrays.stream(ratios).max().orElse(0)));
            if (failed > 0) out.append(" (").append(failed).append(')');
        }
        out.append(" |\n");
    }

    private static String times(double x) {
        if (x > 1e300) return "∞";
        return x < 100 ? String.format(Locale.ROOT, "%.1f", x) : String.format(Locale.ROOT, "%.0e", x);
    }
}
