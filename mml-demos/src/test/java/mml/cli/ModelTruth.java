package mml.cli;

import static mml.cli.GoldenCase.numbers;

import java.util.List;
import java.util.Map;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import org.apache.commons.math3.fraction.BigFraction;

/** The truth of matrices, angles and descents, as {@link CommandTruth} is of systems, factors and programs. */
final class ModelTruth extends Truth {
    private ModelTruth(Map<String, Object> in, Map<String, Object> result, Map<String, Object> exact) {
        super(in, result, exact);
    }

    static double error(String command, Map<String, Object> in, Map<String, Object> result, Map<String, Object> exact) {
        ModelTruth t = new ModelTruth(in, result, exact);
        return switch (command) {
            case "row-reduction" -> t.rowReduction();
            case "norm" -> t.norm();
            case "angle" -> t.angle();
            case "eigen" -> t.eigen();
            case "page-rank" -> t.pageRank();
            case "condition" -> t.condition();
            case "low-rank" -> t.lowRank();
            case "rotation" ->
                Math.max(orthonormality(t.get("R")), near(t.get("R").times(t.given("x")), t.get("y"), t.given("x")));
            case "differentiate" -> t.slope(t.given("x"), "gradient", 0);
            case "gradient-descent", "newton", "bfgs" -> t.slope(t.get("x"), "gradient", 1e-8);
            case "nonlinear-least-squares" -> t.residuals();
            case "lagrange" -> t.allowed();
            default -> DataTruth.error(command, in, result, exact);
        };
    }

    private double rowReduction() {
        FieldMatrix<BigFraction> A = asked("matrix");
        FieldMatrix<BigFraction> R = said("rref");
        int rank = rank(A);
        FieldMatrix<BigFraction> both = FieldMatrix.generate(
                A.rows() + R.rows(), A.cols(), (i, j) -> i < A.rows() ? A.get(i, j) : R.get(i - A.rows(), j));
        boolean right = rank(R) == rank && rank(both) == rank;
        List<Double> pivots = numbers(result.get("pivotColumns"));
        for (int k = 0; k < rank; k++)
            for (int i = 0; i < R.rows(); i++)
                right &= R.get(i, pivots.get(k).intValue()).equals(i == k ? BigFraction.ONE : BigFraction.ZERO);
        return right && pivots.size() == rank ? 0 : 1;
    }

    private double norm() {
        FieldMatrix<BigFraction> A = given("matrix");
        BigFraction squares = BigFraction.ZERO;
        BigFraction one = BigFraction.ZERO;
        for (int j = 0; j < A.cols(); j++) {
            squares = squares.add(A.column(j).dot(A.column(j)));
            if (sum(A.column(j)).compareTo(one) > 0) one = sum(A.column(j));
        }
        double worst = 0;
        if (result.containsKey("norm1"))
            worst = ratio(one.subtract(get("norm1").get(0, 0)).abs(), one);
        if (!result.containsKey("normFrobenius")) return worst;
        BigFraction said = get("normFrobenius").get(0, 0);
        return said.compareTo(LEAST) <= 0
                ? worst
                : Math.max(worst, ratio(squares.subtract(said.multiply(said)).abs(), squares));
    }

    private double angle() {
        FieldMatrix<BigFraction> x = given("x");
        FieldMatrix<BigFraction> y = given("y");
        BigFraction xy = x.dot(y);
        double square = Fractions.toDouble(xy.multiply(xy).divide(x.dot(x)).divide(y.dot(y)));
        double cos = numbers(result.get("cos")).get(0);
        boolean right = result.get("orthogonal").equals("true");
        return right && square > 1e-16 ? 1 : Math.abs(square - cos * cos);
    }

    private double eigen() {
        FieldMatrix<BigFraction> A = given("matrix");
        List<?> values = (List<?>) result.get("eigenvalues");
        List<?> vectors = (List<?>) result.get("eigenvectors");
        double worst = 0;
        for (int k = 0; k < values.size(); k++) {
            int column = k;
            FieldMatrix<BigFraction> z = doubles(values.get(k));
            FieldMatrix<BigFraction> re = FieldMatrix.generate(
                    A.rows(), 1, (i, c) -> at(vectors, i, column).get(0, 0));
            FieldMatrix<BigFraction> im = FieldMatrix.generate(
                    A.rows(), 1, (i, c) -> at(vectors, i, column).get(1, 0));
            BigFraction a = z.get(0, 0);
            BigFraction b = z.get(1, 0);
            FieldMatrix<BigFraction> left = A.times(re).minus(re.times(a)).plus(im.times(b));
            FieldMatrix<BigFraction> right = A.times(im).minus(im.times(a)).minus(re.times(b));
            worst = Math.max(worst, Math.max(ratio(max(left), max(A)), ratio(max(right), max(A))));
        }
        return worst;
    }

    private static FieldMatrix<BigFraction> at(List<?> rows, int i, int k) {
        return doubles(((List<?>) rows.get(i)).get(k));
    }

    /** {@code x = d Pᵀx + (1 − d)/n} where row i of P says where page i leads. */
    private double pageRank() {
        FieldMatrix<BigFraction> L = given("matrix");
        FieldMatrix<BigFraction> x = get("ranks");
        BigFraction d = get("damping").get(0, 0);
        boolean columns = String.valueOf(result.get("links")).startsWith("column");
        int n = L.rows();
        FieldMatrix<BigFraction> from = columns ? L.transpose() : L;
        FieldMatrix<BigFraction> next = FieldMatrix.generate(n, 1, (j, c) -> {
            BigFraction s = BigFraction.ONE.subtract(d).divide(n);
            for (int i = 0; i < n; i++) {
                BigFraction out = sum(from.rowVector(i));
                BigFraction share = out.getNumerator().signum() == 0
                        ? new BigFraction(1, n)
                        : from.get(i, j).divide(out);
                s = s.add(d.multiply(share).multiply(x.get(i, 0)));
            }
            return s;
        });
        return near(next, x);
    }

    /** κ₁ by the inverse in fractions, while it leaves digits. */
    private double condition() {
        FieldMatrix<BigFraction> A = given("matrix");
        if (A.rows() != A.cols() || !(result.get("cond1") instanceof String text) || text.equals("Infinity")) return 0;
        if (rank(A) < A.rows()) return Double.parseDouble(text) > 1e14 ? 0 : 1;
        double truth = Fractions.toDouble(one(A).multiply(one(Inverse.of(A).inverse())));
        double said = Double.parseDouble(text);
        return truth > 1e8 ? (said > 1e7 ? 0 : 1) : Math.abs(said - truth) / truth / truth;
    }

    private static BigFraction one(FieldMatrix<BigFraction> A) {
        BigFraction most = BigFraction.ZERO;
        for (int j = 0; j < A.cols(); j++) if (sum(A.column(j)).compareTo(most) > 0) most = sum(A.column(j));
        return most;
    }

    private double lowRank() {
        FieldMatrix<BigFraction> A = given("matrix");
        FieldMatrix<BigFraction> E = A.minus(get("approximation"));
        BigFraction squares = BigFraction.ZERO;
        for (int j = 0; j < E.cols(); j++) squares = squares.add(E.column(j).dot(E.column(j)));
        BigFraction said = get("frobeniusError").get(0, 0);
        BigFraction size = max(A).multiply(max(A)).multiply(A.rows() * A.cols());
        return ratio(squares.subtract(said.multiply(said)).abs(), size);
    }

    /** The gradient of {@code x1² + c x2² + k x1x2 + exp(x1)}, beside its terms; what a descent leaves of it is 0. */
    private double slope(FieldMatrix<BigFraction> at, String field, double bound) {
        String[] f = ((String) in.get("function")).split(" ", -1);
        double c = Double.parseDouble(f[2]);
        double k = Double.parseDouble(f[5]);
        double x1 = Fractions.toDouble(at.get(0, 0));
        double x2 = Fractions.toDouble(at.get(1, 0));
        double[][] terms = {{2 * x1, k * x2, Math.exp(x1)}, {2 * c * x2, k * x1}};
        double worst = 0;
        for (int i = 0; i < 2; i++) {
            double sum = 0;
            double size = Double.MIN_NORMAL;
            for (double term : terms[i]) {
                sum += term;
                size += Math.abs(term);
            }
            double off = Math.abs(sum - numbers(result.get(field)).get(i));
            worst = Math.max(worst, off / size);
            if (bound > 0 && Math.abs(sum) > 2 * bound) worst = Math.max(worst, Math.abs(sum) / size);
        }
        return worst;
    }

    private double residuals() {
        List<Double> x = numbers(in.get("x"));
        List<Double> y = numbers(in.get("y"));
        List<Double> b = numbers(result.get("beta"));
        double sum = 0;
        double size = Double.MIN_NORMAL;
        for (int n = 0; n < x.size(); n++) {
            double f = b.get(0) * Math.exp(b.get(1) * x.get(n));
            sum += (f - y.get(n)) * (f - y.get(n));
            size += f * f + y.get(n) * y.get(n);
        }
        return Math.abs(sum - numbers(result.get("residualSumOfSquares")).get(0)) / size;
    }

    /** {@code x1 + x2 ≤ 1} and {@code x1² + x2² = 4}. */
    private double allowed() {
        FieldMatrix<BigFraction> x = get("x");
        BigFraction over = x.get(0, 0).add(x.get(1, 0)).subtract(BigFraction.ONE);
        BigFraction off = x.dot(x).subtract(new BigFraction(4)).abs();
        return Math.max(Fractions.toDouble(over), Fractions.toDouble(off));
    }
}
