package mml.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.decomposition.LuStep;
import mml.decomposition.Qr;
import mml.decomposition.QrStep;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Vector;
import mml.spectral.Condition;
import mml.spectral.Eigen;
import mml.spectral.LowRank;
import mml.spectral.PageRank;
import mml.spectral.PseudoInverse;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import mml.trace.Step;
import mml.trace.Tracer;
import mml.viz.scene.CholeskyScene;
import mml.viz.scene.LuScene;
import mml.viz.scene.QrScene;

/** Chapter 4 on the command line, and what stands on it: decompositions in doubles. */
final class Decompositions {
    private static final List<String> NORMS = List.of("1", "2", "inf", "frobenius");
    private static final List<String> NORM_FIELDS = List.of("norm1", "norm2", "normInf", "normFrobenius");
    private static final List<String> NORM_SIGNS = List.of("₁", "₂", "_∞", "_F");

    static final List<Algorithm> ALL = List.of(
            Algorithm.of("norm", "§3.1, §4.6", "How large a matrix or vector is", Decompositions::norm)
                    .withOptions(() -> List.of(Options.word("--p", NORMS, "2", "Which norm."))),
            Algorithm.of(
                            "least-squares",
                            "§3.8.2, §9.2.1",
                            "The x with the least ‖Ax − b‖, of several the shortest",
                            Decompositions::leastSquares)
                    .withFields("matrix", "rhs")
                    .withLayout(Problem::withRightHandSide)
                    .withOptions(() -> List.of(Options.rightHandSide())),
            Algorithm.of("qr", "§3.8.3", "Orthonormal columns times a triangle, A = QR", Decompositions::qr)
                    .withScene(QrStep.class, QrScene::new),
            Algorithm.of("lu", "§4.1", "Elimination as a product, PA = LU", Decompositions::lu)
                    .withScene(LuStep.class, LuScene::new),
            Algorithm.of("eigen", "§4.2", "Eigenvalues and eigenvectors of a square matrix", Decompositions::eigen),
            Algorithm.of(
                    "eigen-symmetric",
                    "§4.4",
                    "A = PDPᵀ: eigenvalues and an orthonormal basis of eigenvectors of a symmetric matrix",
                    Decompositions::eigenSymmetric),
            Algorithm.of("page-rank", "§4.2", "Which page a random surfer is on how often", Decompositions::pageRank)
                    .withOptions(() -> List.of(Options.number(
                            "--damping", "D", "0.85", "With which probability the surfer follows a link.")))
                    .drawnFrom(Drawings::pages),
            Algorithm.of("cholesky", "§4.3", "A = LLᵀ of a positive definite matrix", Decompositions::cholesky)
                    .withScene(CholeskyStep.class, CholeskyScene::new),
            Algorithm.of("svd", "§4.5", "A = UΣVᵀ: singular values and vectors of any matrix", Decompositions::svd)
                    .withOptions(() -> List.of(Options.on("--full", "Square U and V, as in the book.")))
                    .drawnFrom(Drawings::stages),
            Algorithm.of("pinv", "§4.5.3", "The pseudo-inverse of any matrix", Decompositions::pinv),
            Algorithm.of("condition", "§4.5", "How much a matrix amplifies errors", Decompositions::condition),
            Algorithm.of("low-rank", "§4.6", "The nearest matrix of a smaller rank", Decompositions::lowRank)
                    .withOptions(() -> List.of(Options.count("--rank", "K", "1", "The rank of the approximation.")))
                    .drawnFrom(Drawings::ranks));

    private Decompositions() {}

    private static Answer lu(Problem problem, Settings settings, Tracer<Step> trace) {
        Matrix A = problem.matrix();
        Lu lu = Lu.of(A, trace);
        List<Integer> perm = Arrays.stream(lu.P().toArray()).boxed().toList();
        Answer answer = new Answer(lu.certificate())
                .put("perm", perm)
                .put("L", lu.L())
                .put("U", lu.U())
                .put("rank", lu.rank())
                .say(Tables.text("L", lu.L()))
                .say(Tables.text("U", lu.U()))
                .say("rows of A from top to bottom of PA: " + positions(perm));
        if (A.rows() == A.cols())
            answer.put("det", lu.determinant())
                    .put("logAbsDet", lu.logAbsDeterminant())
                    .put("sign", lu.sign())
                    .put("rcond", lu.rcond())
                    .say("det A = " + Tables.number(lu.determinant()));
        return answer;
    }

    private static Answer cholesky(Problem problem, Settings settings, Tracer<Step> trace) {
        Cholesky cholesky = Cholesky.of(problem.matrix(), trace);
        return new Answer(cholesky.certificate())
                .put("L", cholesky.L())
                .put("det", cholesky.determinant())
                .put("logAbsDet", cholesky.logDeterminant())
                .say(Tables.text("L", cholesky.L()))
                .say("A is positive definite, det A = " + Tables.number(cholesky.determinant()));
    }

    /** With a diagonal of R that is not negative, which makes Q and R unique when the columns are independent. */
    private static Answer qr(Problem problem, Settings settings, Tracer<Step> trace) {
        Qr qr = Qr.of(problem.matrix(), trace);
        double[] sign = new double[qr.R().rows()];
        for (int i = 0; i < sign.length; i++) sign[i] = qr.R().get(i, i) < 0 ? -1 : 1;
        Matrix S = Matrix.diagonal(Vector.of(sign));
        Matrix Q = qr.Q().times(S);
        Matrix R = S.times(qr.R());
        return new Answer(qr.certificate())
                .put("Q", Q)
                .put("R", R)
                .say(Tables.text("Q", Q))
                .say(Tables.text("R", R));
    }

    private static Answer eigen(Problem problem, Settings settings, Tracer<Step> trace) {
        Eigen eigen = Eigen.of(problem.matrix(), trace);
        double worst = 0;
        for (int k = 0; k < eigen.size(); k++) worst = Math.max(worst, 1 / eigen.condition(k));
        Answer answer = new Answer(eigen.certificate())
                .putComplex("eigenvalues", eigen.eigenvalues())
                .put("eigenvectors", eigen.eigenvectors())
                .put("spectralRadius", eigen.spectralRadius())
                .put("maxEigenvalueCondition", worst)
                .put("defective", eigen.defective());
        for (int k = 0; k < eigen.size() && k < Tables.MOST_ROWS; k++)
            answer.say(Tables.subscripted("λ", k) + " = "
                    + Tables.number(eigen.eigenvalues().get(k)));
        if (eigen.size() > Tables.MOST_ROWS) answer.say("… " + eigen.size() + " in all");
        answer.say("");
        if (eigen.isReal())
            answer.say(
                    Tables.text("eigenvectors, as columns", eigen.eigenvectors().re()));
        else
            answer.say(Tables.text(
                            "eigenvectors, as columns, real part",
                            eigen.eigenvectors().re()))
                    .say(Tables.text("imaginary part", eigen.eigenvectors().im()));
        return answer.say(
                eigen.defective()
                        ? "A is defective up to rounding: it has no basis of eigenvectors"
                        : "spectral radius " + Tables.number(eigen.spectralRadius())
                                + ", worst condition of an eigenvalue " + Tables.number(worst));
    }

    private static Answer eigenSymmetric(Problem problem, Settings settings, Tracer<Step> trace) {
        SymmetricEigen eigen = SymmetricEigen.of(problem.matrix(), trace);
        return new Answer(eigen.certificate())
                .put("eigenvaluesAscending", eigen.eigenvalues())
                .put("eigenvectors", eigen.eigenvectors())
                .put("rank", eigen.rank())
                .put("det", eigen.determinant())
                .say("eigenvalues " + Tables.text(eigen.eigenvalues()))
                .say("")
                .say(Tables.text("P, the eigenvectors as columns", eigen.eigenvectors()))
                .say("A is " + definiteness(eigen) + ", of rank " + eigen.rank());
    }

    private static String definiteness(SymmetricEigen eigen) {
        double least = eigen.eigenvalues().get(0);
        double most = eigen.eigenvalues().get(eigen.size() - 1);
        if (eigen.rank() == eigen.size() && least > 0) return "positive definite";
        if (eigen.rank() == eigen.size() && most < 0) return "negative definite";
        double rounding = eigen.size() * Math.ulp(1.0) * Math.max(Math.abs(least), Math.abs(most));
        if (least >= -rounding) return "positive semidefinite";
        return most <= rounding ? "negative semidefinite" : "indefinite";
    }

    private static Answer svd(Problem problem, Settings settings, Tracer<Step> trace) {
        Matrix A = problem.matrix();
        Svd svd = settings.on("--full") ? Svd.full(A, trace) : Svd.of(A, trace);
        return new Answer(svd.certificate())
                .put("singularValues", svd.singularValues())
                .put("U", svd.U())
                .put("V", svd.V())
                .put("rank", svd.rank())
                .put("cond2", svd.conditionNumber())
                .say("singular values " + Tables.text(svd.singularValues()))
                .say("")
                .say(Tables.text("U", svd.U()))
                .say(Tables.text("V", svd.V()))
                .say("rank " + svd.rank() + ", condition number " + Tables.number(svd.conditionNumber()));
    }

    private static Answer lowRank(Problem problem, Settings settings, Tracer<Step> trace) {
        LowRank result = LowRank.of(problem.matrix(), settings.get("--rank", Integer.class), trace);
        double share = result.frobeniusError() / Norms.frobenius(result.A());
        return new Answer(result.certificate())
                .put("approximation", result.matrix())
                .put("singularValues", result.singularValues())
                .put("spectralError", result.spectralError())
                .put("frobeniusError", result.frobeniusError())
                .say(Tables.text("Â(" + result.k() + ")", result.matrix()))
                .say("singular values " + Tables.text(result.singularValues()))
                .say("‖A − Â‖₂ = " + Tables.number(result.spectralError()) + ", ‖A − Â‖_F = "
                        + Tables.number(result.frobeniusError())
                        + (share > 0 ? ", " + Tables.number(100 * share) + " % of ‖A‖_F" : ""))
                .say(result.storage() + " numbers instead of " + result.fullStorage());
    }

    private static Answer pinv(Problem problem, Settings settings, Tracer<Step> trace) {
        PseudoInverse result = PseudoInverse.of(problem.matrix(), trace);
        return new Answer(result.certificate())
                .put("pinv", result.matrix())
                .put("rank", result.rank())
                .say(Tables.text("A⁺", result.matrix()))
                .say("A is " + Tables.shape(result.A()) + ", of rank " + result.rank());
    }

    private static Answer leastSquares(Problem problem, Settings settings, Tracer<Step> trace) {
        Matrix A = problem.matrix();
        Vector b = problem.vector("rhs");
        if (b.size() != A.rows()) throw Problem.rightHandSide(b.size(), A.rows());
        LeastSquares result = LeastSquares.of(A, b, trace);
        Answer answer = new Answer(result.certificate())
                .put("x", result.x())
                .put("residualNorm", result.residualNorm())
                .put("rank", result.rank())
                .put("dependentColumns", result.dependent())
                .say("x = " + Tables.text(result.x()))
                .say("‖b − Ax‖ = " + Tables.number(result.residualNorm()));
        if (!result.dependent().isEmpty())
            answer.say("rank " + result.rank() + ": columns " + positions(result.dependent())
                    + " depend on the others; of all solutions this is the shortest");
        return answer;
    }

    private static Answer pageRank(Problem problem, Settings settings, Tracer<Step> trace) {
        PageRank result = PageRank.of(problem.matrix(), settings.get("--damping", Double.class), trace);
        Vector ranks = result.ranks();
        List<Integer> order = IntStream.range(0, ranks.size())
                .boxed()
                .sorted(Comparator.comparing((Integer page) -> -ranks.get(page)))
                .toList();
        Answer answer = new Answer(result.certificate())
                .put("ranks", ranks)
                .put("order", order)
                .put("damping", result.damping())
                .put("iterations", result.last().k())
                .put("converged", result.outcome() == Outcome.CONVERGED);
        for (int page : order.subList(0, Math.min(order.size(), Tables.MOST_ROWS)))
            answer.say("page " + (page + 1) + "  " + Tables.number(ranks.get(page)));
        if (order.size() > Tables.MOST_ROWS) answer.say("… " + order.size() + " pages in all");
        return answer;
    }

    /** All norms at once, the one asked for first. */
    private static Answer norm(Problem problem, Settings settings, Tracer<Step> trace) {
        Matrix A = problem.matrix();
        Svd svd = Svd.of(A, trace);
        List<Double> values = List.of(Norms.one(A), svd.norm(), Norms.infinity(A), Norms.frobenius(A));
        int chosen = NORMS.indexOf(settings.get("--p", String.class));
        Answer answer = new Answer(svd.certificate()).put("norm", values.get(chosen));
        answer.say("‖A‖" + NORM_SIGNS.get(chosen) + " = " + Tables.number(values.get(chosen)));
        StringBuilder others = new StringBuilder();
        for (int k = 0; k < values.size(); k++) {
            answer.put(NORM_FIELDS.get(k), values.get(k));
            if (k != chosen)
                others.append(others.isEmpty() ? "also " : ", ")
                        .append("‖A‖")
                        .append(NORM_SIGNS.get(k))
                        .append(" = ")
                        .append(Tables.number(values.get(k)));
        }
        return answer.say(others.toString());
    }

    private static Answer condition(Problem problem, Settings settings, Tracer<Step> trace) {
        Condition condition = Condition.of(problem.matrix(), trace);
        Vector sigma = condition.svd().singularValues();
        return new Answer(condition.certificate())
                .put("cond1", condition.one())
                .put("cond2", condition.two())
                .put("condInf", condition.infinity())
                .put("rcond", condition.rcond())
                .put("rank", condition.svd().rank())
                .say("κ₂(A) = σ₁/" + Tables.subscripted("σ", sigma.size() - 1) + " = " + Tables.number(condition.two()))
                .say("κ₁(A) = " + Tables.number(condition.one()) + ", κ_∞(A) = " + Tables.number(condition.infinity()))
                .say(digits(condition.two()));
    }

    private static String digits(double condition) {
        int lost = (int) Math.floor(Math.log10(condition));
        if (!(condition < 0x1p52)) return "A is singular up to rounding: a solution of Ax = b may have no right digit";
        return lost == 0
                ? "solving Ax = b in doubles loses no digit"
                : "solving Ax = b in doubles may lose " + lost + " of 16 digits";
    }

    /** {@code 1, 3}, counted from 1. */
    private static String positions(List<Integer> indices) {
        return String.join(
                ", ", indices.stream().map(i -> Integer.toString(i + 1)).toList());
    }
}
