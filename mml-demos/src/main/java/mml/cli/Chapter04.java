package mml.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.Ldlt;
import mml.decomposition.Lu;
import mml.decomposition.LuStep;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.PrimeField;
import mml.exact.Residue;
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
import mml.text.Count;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.scene.decomposition.LuScene;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/** Chapter 4 on the command line: determinants, eigenvalues, decompositions. */
final class Chapter04 {
    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.exact("determinant", "§4.1", "The determinant by elimination, exactly", Chapter04::determinant)
                    .withOptions(() -> List.of(Options.exact(), Modulo.option()))
                    .drawnBy(Drawings::volume),
            Algorithm.of("lu", "§4.1", "Elimination as a product, PA = LU", Chapter04::lu)
                    .withScene(LuStep.class, LuScene::new),
            Algorithm.of("eigen", "§4.2", "Eigenvalues and eigenvectors of a square matrix", Chapter04::eigen)
                    .drawnBy(Drawings::eigenvectors),
            Algorithm.of(
                            "eigen-symmetric",
                            "§4.4",
                            "A = PDPᵀ: eigenvalues and an orthonormal basis of eigenvectors of a symmetric matrix",
                            Chapter04::eigenSymmetric)
                    .drawnBy(Drawings::eigenvectors),
            Algorithm.of("page-rank", "§4.2", "Which page a random surfer is on how often", Chapter04::pageRank)
                    .withOptions(Links::options)
                    .drawnBy(Drawings::pages),
            Algorithm.of("cholesky", "§4.3", "A = LLᵀ of a positive definite matrix", Chapter04::cholesky)
                    .withScene(CholeskyStep.class, CholeskyScene::new),
            Algorithm.of("ldlt", "§4.3", "PAPᵀ = LDLᵀ of a symmetric matrix, also an indefinite one", Chapter04::ldlt),
            Algorithm.of("svd", "§4.5", "A = UΣVᵀ: singular values and vectors of any matrix", Chapter04::svd)
                    .withOptions(() -> List.of(Options.on("--full", "Square U and V, as in the book.")))
                    .drawnBy(Drawings::stages),
            Algorithm.of("pinv", "§4.5.3", "The pseudo-inverse of any matrix", Chapter04::pinv),
            Algorithm.of("condition", "§4.5", "How much a matrix amplifies errors", Chapter04::condition),
            Algorithm.of("low-rank", "§4.6", "The nearest matrix of a smaller rank", Chapter04::lowRank)
                    .withOptions(() -> List.of(Options.count("--rank", "K", "1", "The rank of the approximation.")))
                    .drawnBy(Drawings::ranks));

    private Chapter04() {}

    private static Answer determinant(Run run) {
        PrimeField field = Modulo.field(run);
        Cells matrix = run.problem().get("matrix");
        if (field == null && Letters.in(matrix)) return Letters.determinant(matrix, run);
        if (field == null) {
            Determinant<BigFraction> result = determinant(matrix.fractions(), run);
            return new Answer(result.certificate())
                    .put("det", result.value())
                    .put("sign", result.sign())
                    .put("logAbsDet", result.logAbs())
                    .say(Answer.equation("det", result.value()));
        }
        Determinant<Residue> result = determinant(matrix.parse(field::parse), run);
        return new Answer(result.certificate())
                .put("det", result.value())
                .say("det = " + result.value() + " modulo " + field.p());
    }

    private static <T extends FieldElement<T>> Determinant<T> determinant(FieldMatrix<T> A, Run run) {
        Problem.square(A);
        return Determinant.of(A, run.trace());
    }

    private static Answer lu(Run run) {
        Matrix A = run.matrix();
        Lu lu = Lu.of(A, run.trace());
        List<Integer> perm = Arrays.stream(lu.P().toArray()).boxed().toList();
        Answer answer = new Answer(lu.certificate())
                .put("perm", perm)
                .show("L", lu.L())
                .show("U", lu.U())
                .put("rank", lu.rank())
                .say("rows of A from top to bottom of PA: " + Tables.positions(perm));
        if (A.rows() == A.cols())
            determinant(answer, "", lu.determinant(), lu.sign() != 0, lu.logAbsDeterminant())
                    .put("logAbsDet", lu.logAbsDeterminant())
                    .put("sign", lu.sign())
                    .put("rcond", lu.rcond());
        return answer;
    }

    /** A determinant, or where doubles do not reach that far its logarithm. */
    private static Answer determinant(Answer answer, String before, double det, boolean regular, double log) {
        return isDouble(det, regular)
                ? answer.show("det", before + "det A = ", det)
                : answer.say(before + "det A is beyond the range of doubles, log |det A| = " + Tables.number(log));
    }

    private static boolean isDouble(double det, boolean regular) {
        return Math.abs(det) <= Double.MAX_VALUE && (det != 0 || !regular);
    }

    private static Answer eigen(Run run) {
        Eigen eigen = Eigen.of(run.matrix(), run.trace());
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

    private static Answer eigenSymmetric(Run run) {
        SymmetricEigen eigen = SymmetricEigen.of(run.matrix(), run.trace());
        Answer answer = new Answer(eigen.certificate());
        if (isDouble(eigen.determinant(), eigen.rank() == eigen.size())) answer.put("det", eigen.determinant());
        return answer.show("eigenvaluesAscending", "eigenvalues ", eigen.eigenvalues())
                .say("")
                .show("eigenvectors", "P, the eigenvectors as columns", eigen.eigenvectors())
                .put("rank", eigen.rank())
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

    private static Answer pageRank(Run run) {
        Links links = Links.of(run);
        PageRank result = PageRank.of(links.weights(), run.option("--damping", Double.class), run.trace());
        Vector ranks = result.ranks();
        List<Integer> order = IntStream.range(0, ranks.size())
                .boxed()
                .sorted(Comparator.comparing((Integer page) -> -ranks.get(page)))
                .toList();
        Answer answer = new Answer(result.certificate())
                .put("ranks", ranks)
                .put("order", order)
                .put("damping", result.damping())
                .put("links", links.reading())
                .put("iterations", result.last().k())
                .put("converged", result.outcome() == Outcome.CONVERGED);
        answer.say(links.said());
        for (int page : order.subList(0, Math.min(order.size(), Tables.MOST_ROWS)))
            answer.say("page " + (page + 1) + "  " + Tables.number(ranks.get(page)));
        if (order.size() > Tables.MOST_ROWS) answer.say("… " + Count.of(order.size(), "page") + " in all");
        return answer;
    }

    private static Answer cholesky(Run run) {
        Cholesky cholesky = Cholesky.of(run.matrix(), run.trace());
        Answer answer = new Answer(cholesky.certificate()).show("L", cholesky.L());
        return determinant(answer, "A is positive definite, ", cholesky.determinant(), true, cholesky.logDeterminant())
                .put("logAbsDet", cholesky.logDeterminant());
    }

    private static Answer ldlt(Run run) {
        Ldlt ldlt = Ldlt.of(run.matrix(), run.trace());
        List<Integer> perm = Arrays.stream(ldlt.P().toArray()).boxed().toList();
        Ldlt.Inertia inertia = ldlt.inertia();
        Answer answer = new Answer(ldlt.certificate());
        if (isDouble(ldlt.determinant(), inertia.zero() == 0)) answer.put("det", ldlt.determinant());
        return answer.put("perm", perm)
                .show("L", ldlt.L())
                .show("D", ldlt.D())
                .put("rank", ldlt.rank())
                .put("positive", inertia.positive())
                .put("negative", inertia.negative())
                .put("zero", inertia.zero())
                .say("rows and columns of A in the order " + Tables.positions(perm))
                .say("A is " + definiteness(inertia) + ": " + inertia.positive() + " positive, " + inertia.negative()
                        + " negative, " + inertia.zero() + " zero eigenvalues");
    }

    private static String definiteness(Ldlt.Inertia inertia) {
        if (inertia.negative() == 0) return inertia.zero() == 0 ? "positive definite" : "positive semidefinite";
        if (inertia.positive() == 0) return inertia.zero() == 0 ? "negative definite" : "negative semidefinite";
        return "indefinite";
    }

    private static Answer svd(Run run) {
        Matrix A = run.matrix();
        Svd svd = run.settings().on("--full") ? Svd.full(A, run.trace()) : Svd.of(A, run.trace());
        return new Answer(svd.certificate())
                .show("singularValues", "singular values ", svd.singularValues())
                .say("")
                .show("U", svd.U())
                .show("V", svd.V())
                .put("rank", svd.rank())
                .put("cond2", svd.conditionNumber())
                .say("rank " + svd.rank() + ", condition number " + Tables.number(svd.conditionNumber()));
    }

    private static Answer pinv(Run run) {
        PseudoInverse result = PseudoInverse.of(run.matrix(), run.trace());
        return new Answer(result.certificate())
                .show("pinv", "A⁺", result.matrix())
                .put("rank", result.rank())
                .say("A is " + Tables.shape(result.A()) + ", of rank " + result.rank());
    }

    private static Answer condition(Run run) {
        Condition condition = Condition.of(run.matrix(), run.trace());
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

    private static Answer lowRank(Run run) {
        LowRank result = LowRank.of(run.matrix(), run.option("--rank", Integer.class), run.trace());
        double share = result.frobeniusError() / Norms.frobenius(result.A());
        return new Answer(result.certificate())
                .show("approximation", "Â(" + result.k() + ")", result.matrix())
                .show("singularValues", "singular values ", result.singularValues())
                .put("spectralError", result.spectralError())
                .put("frobeniusError", result.frobeniusError())
                .say("‖A − Â‖₂ = " + Tables.number(result.spectralError()) + ", ‖A − Â‖_F = "
                        + Tables.number(result.frobeniusError())
                        + (share > 0 ? ", " + Tables.number(100 * share) + " % of ‖A‖_F" : ""))
                .say(result.storage() + " numbers instead of " + result.fullStorage());
    }
}
