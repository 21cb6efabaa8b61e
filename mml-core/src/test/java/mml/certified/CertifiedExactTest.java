package mml.certified;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mml.certified.Claims.Case;
import mml.exact.BasisChange;
import mml.exact.Cases;
import mml.exact.CayleyTable;
import mml.exact.CharacteristicPolynomial;
import mml.exact.Coordinates;
import mml.exact.Determinant;
import mml.exact.Diagonalization;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.GroupAxioms;
import mml.exact.ImageAndKernel;
import mml.exact.Inverse;
import mml.exact.LaplaceExpansion;
import mml.exact.LinearIndependence;
import mml.exact.MinusOneTrick;
import mml.exact.Parametric;
import mml.exact.RationalFunction;
import mml.exact.RowReduction;
import mml.exact.Sarrus;
import mml.exact.SolutionSet;
import mml.exact.Subspace;
import mml.exact.SumAndIntersection;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/** Nothing is certified that is wrong: chapters 2 and 4 in fractions, see {@link Claims}. */
class CertifiedExactTest extends CertifiedContract {
    static final Claims CASES = new Claims();

    static {
        CASES.put("RowReduction of fractions", w -> {
            FieldMatrix<BigFraction> A = Exact.of(w.matrix(w.size(4), w.size(4)));
            RowReduction<BigFraction> d = RowReduction.of(A);
            return new Case(d.certificate(), () -> d.transformation().times(A).equals(d.matrix()) ? 0 : 1);
        });
        CASES.put("Inverse of fractions", w -> {
            int n = w.size(4);
            Inverse<BigFraction> d = Inverse.of(Exact.of(w.matrix(n, n)));
            return new Case(
                    d.certificate(),
                    () -> d.inverse().times(d.A()).equals(FieldMatrix.identity(n, d.A().field())) ? 0 : 1);
        });
        CASES.put("Determinant of fractions", w -> {
            int n = w.size(4);
            Determinant<BigFraction> d = Determinant.of(Exact.of(w.matrix(n, n)));
            return new Case(d.certificate(), () -> Exact.determinant(d.A()).equals(d.value()) ? 0 : 1);
        });
        CASES.put("SolutionSet of doubles", w -> {
            int m = w.size(4);
            Matrix A = w.matrix(m, w.size(4));
            Vector b = w.vector(m);
            var d = SolutionSet.of(FieldMatrix.rounding(A), FieldMatrix.rounding(Matrix.ofColumns(b)));
            return new Case(
                    d.certificate(),
                    () -> d.particular()
                            .map(x -> {
                                FieldMatrix<BigFraction> X = Exact.of(x.toMatrix());
                                return Exact.ratio(
                                        Exact.max(Exact.of(A).times(X).minus(Exact.of(b))),
                                        Exact.max(Exact.of(A))
                                                .multiply(Exact.max(X))
                                                .add(Exact.max(Exact.of(b))));
                            })
                            .orElse(0.0));
        });
        CASES.put("ImageAndKernel of doubles", w -> {
            Matrix A = w.matrix(w.size(4), w.size(4));
            var d = ImageAndKernel.of(FieldMatrix.rounding(A));
            return new Case(d.certificate(), () -> {
                double worst = 0;
                for (var k : d.kernel()) {
                    FieldMatrix<BigFraction> x = Exact.of(k.toMatrix());
                    worst = Math.max(
                            worst,
                            Exact.ratio(
                                    Exact.max(Exact.of(A).times(x)),
                                    Exact.max(Exact.of(A)).multiply(Exact.max(x))));
                }
                return worst;
            });
        });
        CASES.put("BasisChange", w -> {
            int m = w.size(3);
            int n = w.size(3);
            FieldMatrix<BigFraction> A = Exact.of(w.matrix(m, n));
            FieldMatrix<BigFraction> S = Exact.of(w.matrix(n, n));
            FieldMatrix<BigFraction> T = Exact.of(w.matrix(m, m));
            BasisChange<BigFraction> d = BasisChange.of(A, S, T);
            return new Case(
                    d.certificate(), () -> T.times(d.result()).equals(A.times(S)) && Exact.rank(S) == n ? 0 : 1);
        });
        CASES.put("Cases", w -> {
            int m = w.size(3);
            int n = w.size(3);
            int letter = w.below(m * n);
            Matrix numbers = w.small(m, n);
            Matrix right = w.small(m, 1);
            FieldMatrix<RationalFunction> A = FieldMatrix.generate(
                    m, n, (i, j) -> rational(numbers.get(i, j), i * n + j == letter || i + j == m));
            FieldMatrix<RationalFunction> b = FieldMatrix.generate(m, 1, (i, j) -> rational(right.get(i, j), i == 1));
            Cases d = Cases.of(A, b);
            return new Case(d.certificate(), () -> cases(d, A, b));
        });
        CASES.put("CharacteristicPolynomial", w -> {
            int n = w.size(4);
            FieldMatrix<BigFraction> A = Exact.of(w.matrix(n, n));
            var d = CharacteristicPolynomial.of(A);
            return new Case(d.certificate(), () -> {
                boolean right = true;
                for (int t = -n; t <= n; t++) {
                    BigFraction lambda = new BigFraction(t);
                    right &= Exact.determinant(shifted(A, lambda)).equals(d.at(lambda));
                }
                return right ? 0 : 1;
            });
        });
        CASES.put("Coordinates", w -> {
            int n = w.size(4);
            FieldMatrix<BigFraction> B = Exact.of(w.matrix(n, n));
            FieldMatrix<BigFraction> x = Exact.of(w.vector(n));
            var d = Coordinates.of(B, x);
            return new Case(d.certificate(), () -> B.times(d.alpha()).equals(x) && Exact.rank(B) == n ? 0 : 1);
        });
        CASES.put("Eigenspaces", w -> {
            int n = w.size(4);
            FieldMatrix<BigFraction> A = Exact.of(w.small(n, n));
            Eigenspaces d = Eigenspaces.of(A);
            return new Case(d.certificate(), () -> eigenspaces(d));
        });
        CASES.put("Diagonalization", w -> {
            int n = w.size(3);
            Matrix upper = w.small(n, n);
            Matrix A = Matrix.generate(n, n, (i, j) -> i > j ? 0 : upper.get(i, j));
            Diagonalization d = Diagonalization.of(Exact.of(A));
            return new Case(
                    d.certificate(),
                    () -> Exact.of(A).times(d.P()).equals(d.P().times(d.D())) && Exact.rank(d.P()) == n
                            ? eigenspaces(d.spaces())
                            : 1);
        });
        CASES.put("GroupAxioms", w -> {
            int n = w.size(6);
            int kind = w.below(4);
            int odd = w.below(n);
            List<Integer> elements = IntStream.range(0, n).boxed().toList();
            GroupAxioms d = GroupAxioms.of(CayleyTable.of(elements, (x, y) -> switch (kind) {
                case 0 -> (x + y) % n;
                case 1 -> x * y % n;
                case 2 -> x == odd ? y : Math.max(x, y);
                default -> (x + 2 * y + odd) % n;
            }));
            return new Case(d.certificate(), () -> isGroup(d.table()) == d.isGroup() ? 0 : 1);
        });
        CASES.put("LaplaceExpansion", w -> {
            int n = w.size(4);
            FieldMatrix<BigFraction> A = Exact.of(w.matrix(n, n));
            var d = LaplaceExpansion.of(A, w.below(n), Tracer.off());
            return new Case(d.certificate(), () -> Exact.determinant(A).equals(d.value()) ? 0 : 1);
        });
        CASES.put("Sarrus", w -> {
            FieldMatrix<BigFraction> A = Exact.of(w.matrix(3, 3));
            var d = Sarrus.of(A);
            return new Case(d.certificate(), () -> Exact.determinant(A).equals(d.value()) ? 0 : 1);
        });
        CASES.put("LinearIndependence", w -> {
            FieldMatrix<BigFraction> X = Exact.of(w.matrix(w.size(4), w.size(4)));
            var d = LinearIndependence.of(X);
            return new Case(
                    d.certificate(),
                    () -> d.basisColumns().size() == Exact.rank(X) && kernel(X, d.relations()) ? 0 : 1);
        });
        CASES.put("MinusOneTrick", w -> {
            FieldMatrix<BigFraction> A = Exact.of(w.matrix(w.size(4), w.size(4)));
            var d = MinusOneTrick.of(A);
            return new Case(d.certificate(), () -> kernel(A, d.kernel()) ? 0 : 1);
        });
        CASES.put("SumAndIntersection", w -> {
            int n = w.size(4);
            FieldMatrix<BigFraction> U = Exact.of(w.matrix(n, w.size(3)));
            FieldMatrix<BigFraction> V = Exact.of(w.small(n, w.size(3)));
            var d = SumAndIntersection.of(Subspace.span(U), Subspace.span(V));
            return new Case(d.certificate(), () -> {
                int sum = Exact.rank(Exact.beside(U, V));
                boolean right = d.sum().dimension() == sum
                        && d.intersection().dimension() == Exact.rank(U) + Exact.rank(V) - sum;
                for (var x : d.intersection().basis())
                    right &= Exact.rank(Exact.beside(U, x)) == Exact.rank(U)
                            && Exact.rank(Exact.beside(V, x)) == Exact.rank(V);
                return right ? 0 : 1;
            });
        });
    }

    CertifiedExactTest() {
        super(CASES);
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private static RationalFunction rational(double x, boolean letter) {
        BigFraction number = Fractions.exactly(x);
        return RationalFunction.of(Parametric.of(number, letter ? BigFraction.ONE : BigFraction.ZERO, "k"));
    }

    /** Each case, and a few numbers that are none of the special ones, by ranks. */
    private static double cases(Cases d, FieldMatrix<RationalFunction> A, FieldMatrix<RationalFunction> b) {
        List<BigFraction> special = new ArrayList<>();
        boolean right = true;
        for (Cases.Case one : d.special()) {
            special.add(one.value());
            right &= one.solutions().kind() == kind(at(A, one.value()), at(b, one.value()));
        }
        for (int t = -3; t <= 3; t++) {
            BigFraction k = new BigFraction(t);
            if (d.open().isEmpty() && !special.contains(k)) right &= d.general().kind() == kind(at(A, k), at(b, k));
        }
        return right ? 0 : 1;
    }

    private static FieldMatrix<BigFraction> at(FieldMatrix<RationalFunction> A, BigFraction k) {
        return FieldMatrix.generate(A.rows(), A.cols(), (i, j) -> A.get(i, j).at(k));
    }

    private static SolutionSet.Kind kind(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> b) {
        int rank = Exact.rank(A);
        if (Exact.rank(Exact.beside(A, b)) > rank) return SolutionSet.Kind.NONE;
        return rank == A.cols() ? SolutionSet.Kind.ONE : SolutionSet.Kind.INFINITE;
    }

    private static FieldMatrix<BigFraction> shifted(FieldMatrix<BigFraction> A, BigFraction lambda) {
        return A.minus(FieldMatrix.identity(A.rows(), A.field()).times(lambda));
    }

    private static boolean kernel(FieldMatrix<BigFraction> A, List<FieldMatrix<BigFraction>> kernel) {
        if (kernel.size() != A.cols() - Exact.rank(A)) return false;
        FieldMatrix<BigFraction> all = FieldMatrix.zeros(A.cols(), 1, A.field());
        boolean right = true;
        for (FieldMatrix<BigFraction> x : kernel) {
            right &= Exact.isZero(A.times(x));
            all = Exact.beside(all, x);
        }
        return right && Exact.rank(all) == kernel.size();
    }

    /** Each kernel, and no fraction whose numerator and denominator are small left out. */
    private static double eigenspaces(Eigenspaces d) {
        List<BigFraction> said = new ArrayList<>();
        boolean right = true;
        for (Eigenspaces.Eigenspace space : d.spaces()) {
            said.add(space.lambda());
            right &= !space.basis().isEmpty() && kernel(shifted(d.A(), space.lambda()), space.basis());
        }
        for (int p = -6; p <= 6; p++)
            for (int q = 1; q <= 3; q++) {
                BigFraction lambda = new BigFraction(p, q);
                right &= said.contains(lambda) || Exact.rank(shifted(d.A(), lambda)) == d.A().rows();
            }
        return right ? 0 : 1;
    }

    private static boolean isGroup(CayleyTable t) {
        int n = t.size();
        int neutral = -1;
        for (int e = 0; e < n; e++) {
            boolean all = true;
            for (int x = 0; x < n; x++) all &= t.product(e, x) == x && t.product(x, e) == x;
            if (all) neutral = e;
        }
        if (neutral < 0) return false;
        for (int x = 0; x < n; x++) {
            boolean inverse = false;
            for (int y = 0; y < n; y++) {
                inverse |= t.product(x, y) == neutral && t.product(y, x) == neutral;
                for (int z = 0; z < n; z++)
                    if (t.product(t.product(x, y), z) != t.product(x, t.product(y, z))) return false;
            }
            if (!inverse) return false;
        }
        return true;
    }
}
