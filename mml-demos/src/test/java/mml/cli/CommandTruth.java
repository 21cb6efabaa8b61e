package mml.cli;

import static mml.cli.GoldenCase.numbers;

import java.util.List;
import java.util.Map;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import org.apache.commons.math3.fraction.BigFraction;

/** How far what a command said is from the truth, recomputed with fractions, relative to what was asked; 0 when right. */
final class CommandTruth extends Truth {
    private static final BigFraction ROUNDING = Fractions.exactly(1e-12); // of the largest x

    private CommandTruth(Map<String, Object> in, Map<String, Object> result, Map<String, Object> exact) {
        super(in, result, exact);
    }

    static double error(String command, Map<String, Object> in, Map<String, Object> result, Map<String, Object> exact) {
        CommandTruth t = new CommandTruth(in, result, exact);
        return switch (command) {
            case "solve" -> t.solve();
            case "inverse" ->
                right(
                        t.asked("matrix").times(t.said("inverse")),
                        identity(t.asked("matrix").rows()));
            case "determinant" -> t.said("det").get(0, 0).equals(determinant(t.asked("matrix"))) ? 0 : 1;
            case "characteristic-polynomial" -> t.characteristicPolynomial();
            case "eigenspaces" -> t.eigenspaces();
            case "diagonalization" -> {
                FieldMatrix<BigFraction> P = t.said("P");
                yield right(t.asked("matrix").times(P), P.times(diagonal(t.said("eigenvalues"))));
            }
            case "lu" -> near(t.get("L").times(t.get("U")), t.permuted(false));
            case "ldlt" ->
                near(t.get("L").times(t.get("D")).times(t.get("L").transpose()), t.permuted(true), t.get("D"));
            case "cholesky" -> near(t.get("L").times(t.get("L").transpose()), t.given("matrix"));
            case "qr", "gram-schmidt" -> t.qr();
            case "svd" -> t.svd();
            case "eigen-symmetric" -> {
                FieldMatrix<BigFraction> P = t.get("eigenvectors");
                FieldMatrix<BigFraction> A = t.given("matrix");
                yield Math.max(
                        near(A.times(P), P.times(diagonal(t.get("eigenvaluesAscending"))), A), orthonormality(P));
            }
            case "pinv" -> t.pinv();
            case "iterate" -> 1e-4 * near(t.given("matrix").times(t.get("x")), t.given("rhs"));
            case "least-squares" ->
                t.normal("matrix", "x", t.given("rhs"), t.given("matrix").times(t.get("x")));
            case "projection" -> t.normal("basis", "coordinates", t.given("x"), t.get("projection"));
            case "lp" -> t.lp();
            case "qp" -> t.qp();
            case "pca" -> t.pca();
            default -> ModelTruth.error(command, in, result, exact);
        };
    }

    private double solve() {
        FieldMatrix<BigFraction> A = asked("matrix");
        double off = right(A.times(said(exact.containsKey("x") ? "x" : "particular")), asked("rhs"));
        if (!exact.containsKey("kernel")) return off;
        FieldMatrix<BigFraction> K = said("kernel");
        return A.cols() - K.rows() == rank(A) && isZero(A.times(K.transpose())) ? off : 1;
    }

    private double characteristicPolynomial() {
        FieldMatrix<BigFraction> A = asked("matrix");
        FieldMatrix<BigFraction> c = said("coefficients");
        int n = A.rows();
        BigFraction trace = BigFraction.ZERO;
        for (int i = 0; i < n; i++) trace = trace.add(A.get(i, i));
        BigFraction sign = n % 2 == 0 ? BigFraction.ONE : BigFraction.MINUS_ONE;
        return c.get(0, 0).equals(determinant(A))
                        && c.get(n, 0).equals(sign)
                        && c.get(n - 1, 0).equals(sign.multiply(trace).negate())
                ? 0
                : 1;
    }

    private double eigenspaces() {
        if (numbers(result.get("eigenvalues")).isEmpty()) return 0;
        FieldMatrix<BigFraction> A = asked("matrix");
        FieldMatrix<BigFraction> vectors = said("eigenvectors").transpose();
        int k = 0;
        for (int s = 0; s < said("eigenvalues").rows(); s++)
            for (double g = numbers(result.get("geometric")).get(s); g > 0; g--, k++) {
                BigFraction lambda = said("eigenvalues").get(s, 0);
                FieldMatrix<BigFraction> x = vectors.column(k);
                if (isZero(x) || !A.times(x).equals(x.map(lambda::multiply))) return 1;
            }
        return k == vectors.cols() ? 0 : 1;
    }

    private double qr() {
        FieldMatrix<BigFraction> A = given("matrix");
        if (isZero(A)) return 0;
        FieldMatrix<BigFraction> E = get("Q").times(get("R")).minus(A);
        double worst = orthonormality(get("Q"));
        for (int j = 0; j < A.cols(); j++) worst = Math.max(worst, ratio(max(E.column(j)), max(A.column(j))));
        return worst;
    }

    private double svd() {
        FieldMatrix<BigFraction> A = given("matrix");
        FieldMatrix<BigFraction> US = get("U").times(diagonal(get("singularValues")));
        return Math.max(near(A.times(get("V")), US, A), Math.max(orthonormality(get("U")), orthonormality(get("V"))));
    }

    private double pinv() {
        FieldMatrix<BigFraction> A = given("matrix");
        FieldMatrix<BigFraction> P = get("pinv");
        FieldMatrix<BigFraction> AP = A.times(P);
        BigFraction kappa = max(A).multiply(max(P)).add(BigFraction.ONE);
        return Math.max(
                ratio(max(AP.times(A).minus(A)), max(A).multiply(kappa)), ratio(max(AP.minus(AP.transpose())), kappa));
    }

    /** {@code Bᵀ(x − y)} beside what is summed up in it. */
    private double normal(String basis, String coordinates, FieldMatrix<BigFraction> x, FieldMatrix<BigFraction> y) {
        FieldMatrix<BigFraction> B = given(basis);
        FieldMatrix<BigFraction> r = x.minus(y);
        BigFraction size = sum(x);
        for (int j = 0; j < B.cols(); j++)
            size = size.add(sum(B.column(j)).multiply(get(coordinates).get(j, 0).abs()));
        double worst = 0;
        for (int j = 0; j < B.cols(); j++)
            worst = Math.max(
                    worst,
                    ratio(
                            max(B.column(j).transpose().times(r)),
                            max(B.column(j)).multiply(size)));
        return worst;
    }

    /** An optimum is feasible and no better than its multipliers allow; weights of infeasible rows contradict each other. */
    private double lp() {
        FieldMatrix<BigFraction> A = given("A");
        FieldMatrix<BigFraction> b = given("rowUpper");
        FieldMatrix<BigFraction> lower = given("xLower");
        FieldMatrix<BigFraction> upper = given("xUpper");
        boolean optimal = result.get("status").equals("OPTIMAL");
        if (!optimal && result.containsKey("crossed")) return 0;
        FieldMatrix<BigFraction> y = get(optimal ? "rowDual" : "farkas");
        FieldMatrix<BigFraction> z = A.transpose().times(y);
        if (optimal) z = z.plus(given("c"));
        BigFraction bound = BigFraction.ZERO;
        BigFraction size = LEAST;
        for (int i = 0; i < y.rows(); i++) {
            if (y.get(i, 0).getNumerator().signum() < 0) return 1;
            bound = bound.subtract(y.get(i, 0).multiply(b.get(i, 0)));
            size = size.add(y.get(i, 0).multiply(b.get(i, 0)).abs());
        }
        for (int j = 0; j < z.rows(); j++) {
            BigFraction at = z.get(j, 0).getNumerator().signum() > 0 ? lower.get(j, 0) : upper.get(j, 0);
            bound = bound.add(z.get(j, 0).multiply(at));
            for (int i = 0; i < y.rows(); i++)
                size = size.add(A.get(i, j).multiply(y.get(i, 0)).multiply(at).abs());
        }
        if (!optimal) return bound.getNumerator().signum() > 0 ? 0 : ratio(bound.abs(), size);
        FieldMatrix<BigFraction> x = get("x");
        BigFraction value = given("c").transpose().times(x).get(0, 0);
        for (int j = 0; j < x.rows(); j++)
            size = size.add(given("c").get(j, 0).multiply(x.get(j, 0)).abs());
        double worst = ratio(value.subtract(bound).abs(), size);
        for (int j = 0; j < x.rows(); j++) {
            BigFraction unit = greater(max(x), lower.get(j, 0).abs());
            worst = Math.max(
                    worst,
                    over(
                            lower.get(j, 0).subtract(rounding(unit, lower.get(j, 0))),
                            x.get(j, 0),
                            lower.get(j, 0).abs()));
            worst = Math.max(
                    worst,
                    over(
                            x.get(j, 0).subtract(rounding(unit, upper.get(j, 0))),
                            upper.get(j, 0),
                            upper.get(j, 0).abs()));
        }
        return Math.max(worst, rows(A, x, b, greater(max(x), max(lower))));
    }

    private double qp() {
        if (!result.get("status").equals("OPTIMAL")) return 0;
        FieldMatrix<BigFraction> x = get("x");
        FieldMatrix<BigFraction> Px = given("P").times(x);
        FieldMatrix<BigFraction> Al = given("A").transpose().times(get("dual"));
        BigFraction size = max(given("P"))
                .multiply(max(x))
                .add(max(given("q")))
                .add(max(given("A")).multiply(max(get("dual"))));
        double off = ratio(max(Px.plus(given("q")).plus(Al)), size);
        FieldMatrix<BigFraction> minus = given("A").map(BigFraction::negate);
        return Math.max(
                off,
                Math.max(
                        rows(given("A"), x, given("u"), max(x)),
                        rows(minus, x, given("l").map(BigFraction::negate), max(x))));
    }

    /** By how much a row of {@code Ax ≤ b} is broken, beside the numbers that meet in it. */
    private static double rows(
            FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> x, FieldMatrix<BigFraction> b, BigFraction unit) {
        FieldMatrix<BigFraction> Ax = A.times(x);
        double worst = 0;
        for (int i = 0; i < A.rows(); i++) {
            BigFraction size = b.get(i, 0).abs();
            for (int j = 0; j < A.cols(); j++)
                size = size.add(A.get(i, j).multiply(x.get(j, 0)).abs());
            BigFraction rounding = rounding(max(A.rowVector(i)).multiply(unit), b.get(i, 0));
            worst = Math.max(worst, over(Ax.get(i, 0).subtract(rounding), b.get(i, 0), size));
        }
        return worst;
    }

    /** What rounding may do to a bound, unless the bound itself is less. */
    private static BigFraction rounding(BigFraction unit, BigFraction bound) {
        BigFraction rounding = unit.multiply(ROUNDING);
        boolean met = bound.getNumerator().signum() == 0 || bound.abs().compareTo(rounding) > 0;
        return met ? rounding : BigFraction.ZERO;
    }

    private static BigFraction greater(BigFraction a, BigFraction b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static double over(BigFraction a, BigFraction b, BigFraction size) {
        return a.compareTo(b) <= 0 ? 0 : ratio(a.subtract(b), size);
    }

    /** {@code S b = λ b} for the covariance S and each direction b. */
    private double pca() {
        FieldMatrix<BigFraction> X = given("X");
        int N = X.rows();
        FieldMatrix<BigFraction> Z = FieldMatrix.generate(N, X.cols(), (i, j) -> {
            BigFraction sum = BigFraction.ZERO;
            for (int k = 0; k < N; k++) sum = sum.add(X.get(k, j));
            return X.get(i, j).subtract(sum.divide(N));
        });
        FieldMatrix<BigFraction> S = Z.transpose().times(Z).map(v -> v.divide(N));
        FieldMatrix<BigFraction> B = get("components").transpose();
        FieldMatrix<BigFraction> lambda = get("eigenvaluesDescending");
        FieldMatrix<BigFraction> D =
                FieldMatrix.generate(B.cols(), B.cols(), (i, j) -> i == j ? lambda.get(i, 0) : BigFraction.ZERO);
        return Math.max(near(S.times(B), B.times(D), S), orthonormality(B));
    }

    private FieldMatrix<BigFraction> permuted(boolean columnsToo) {
        FieldMatrix<BigFraction> A = given("matrix");
        List<Double> p = numbers(result.get("perm"));
        return FieldMatrix.generate(
                A.rows(),
                A.cols(),
                (i, j) -> A.get(p.get(i).intValue(), columnsToo ? p.get(j).intValue() : j));
    }
}
