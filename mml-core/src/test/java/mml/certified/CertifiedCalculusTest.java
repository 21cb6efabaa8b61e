package mml.certified;

import static mml.certified.Claims.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mml.calculus.Backpropagation;
import mml.calculus.Derivative;
import mml.calculus.DifferenceQuotient;
import mml.calculus.ForwardMode;
import mml.calculus.GradientCheck;
import mml.calculus.Hessian;
import mml.calculus.HessianVector;
import mml.calculus.Jacobian;
import mml.calculus.MatrixIdentity;
import mml.calculus.MultivariateTaylor;
import mml.calculus.Perceptron;
import mml.calculus.ReverseMode;
import mml.calculus.TaylorPolynomial;
import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Nothing is certified that is wrong: derivatives of wild formulas, see {@link Claims}. */
class CertifiedCalculusTest extends CertifiedContract {
    static final Claims CASES = new Claims();
    private static final List<MatrixIdentity> IDENTITIES = List.of(MatrixIdentity.values());
    private static final List<Perceptron.Activation> UNITS =
            List.of(Perceptron.Activation.IDENTITY, Perceptron.Activation.RELU, Perceptron.Activation.SIGMOID);

    static {
        CASES.put("ForwardMode", w -> {
            Vector x = w.point(2);
            Vector v = w.point(2);
            Expression f = formula(w);
            ForwardMode d = ForwardMode.of(f, x, v);
            return new Case(d.certificate(), () -> {
                Decimals truth = Decimals.along(f, x, v);
                return Math.max(truth.off(d.value(), 0, 1), truth.off(d.derivative(), 1, 1));
            });
        });
        CASES.put("ReverseMode", w -> {
            Vector x = w.point(2);
            Expression f = formula(w);
            ReverseMode d = ReverseMode.of(f, x);
            return new Case(d.certificate(), () -> gradient(f, x, d.gradient()));
        });
        CASES.put("Jacobian", w -> {
            Vector x = w.point(2);
            List<Expression> f = List.of(formula(w), formula(w));
            Jacobian d = Jacobian.of(f, x);
            return new Case(
                    d.certificate(),
                    () -> Math.max(gradient(f.get(0), x, d.J().row(0)), gradient(f.get(1), x, d.J().row(1))));
        });
        CASES.put("Hessian", w -> {
            Vector x = w.point(2);
            Expression f = formula(w);
            Hessian d = Hessian.of(f, x);
            return new Case(d.certificate(), () -> hessian(f, x, d.H()));
        });
        CASES.put("HessianVector", w -> {
            Vector x = w.point(2);
            Vector v = w.point(2);
            Expression f = formula(w);
            HessianVector d = HessianVector.of(f, x, v);
            return new Case(d.certificate(), () -> {
                double worst = 0;
                for (int i = 0; i < 2; i++) {
                    Vector e = Vector.unit(2, i).times(Math.max(v.maxNorm(), Double.MIN_NORMAL));
                    worst = Math.max(
                            worst,
                            Decimals.mixed(
                                    d.product().get(i),
                                    e.maxNorm(),
                                    Decimals.along(f, x, v.plus(e)),
                                    Decimals.along(f, x, v),
                                    Decimals.along(f, x, e)));
                }
                return worst;
            });
        });
        CASES.put("MultivariateTaylor", w -> {
            Vector x0 = w.point(2);
            Vector x = w.point(2);
            Expression f = formula(w);
            MultivariateTaylor d = MultivariateTaylor.of(f, x0, 2, x);
            return new Case(d.certificate(), () -> {
                Decimals truth = Decimals.along(f, x0, x.minus(x0));
                double worst = 0;
                for (int k = 0; k <= 2; k++)
                    worst = Math.max(worst, truth.off(d.terms().get(k), k, 1));
                return worst;
            });
        });
        CASES.put("TaylorPolynomial", w -> {
            Vector x0 = w.point(1);
            Expression f = Expression.parse(w.formula(1, 3), "x1");
            TaylorPolynomial d = TaylorPolynomial.of(f, x0.get(0), 2);
            return new Case(d.certificate(), () -> {
                Decimals truth = Decimals.along(f, x0, Vector.of(1));
                double worst = 0;
                for (int k = 0; k <= 2; k++)
                    worst = Math.max(worst, truth.off(d.coefficients().get(k), k, 1));
                return worst;
            });
        });
        CASES.put("Derivative", w -> {
            Vector x = w.point(2);
            Expression f = formula(w);
            Derivative d = Derivative.of(f, "x2");
            return new Case(d.certificate(), () -> {
                Decimals formula = Decimals.along(d.expression().over("x1", "x2"), x, Vector.of(0, 0));
                return Decimals.same(formula, 0, Decimals.along(f, x, Vector.of(0, 1)), 1);
            });
        });
        CASES.put("DifferenceQuotient", w -> {
            Vector x = w.point(1);
            Expression f = Expression.parse(w.formula(1, 3), "x1");
            DifferenceQuotient d = DifferenceQuotient.of(
                    f, x.get(0), w.below(2) == 0 ? DifferenceQuotient.Kind.FORWARD : DifferenceQuotient.Kind.CENTRAL);
            return new Case(d.certificate(), () -> {
                Decimals truth = Decimals.along(f, x, Vector.of(1));
                double apart = truth.apart(d.derivative(), 1); // beside what a secant can tell
                return Math.max(truth.off(d.value(), 0, 1), 1e-9 * apart / (1 + Math.abs(d.derivative())));
            });
        });
        CASES.put("GradientCheck", w -> {
            Vector x = w.point(2);
            Expression f = formula(w);
            Vector right = ReverseMode.of(f, x).gradient();
            int wrong = w.below(3); // 2: none
            Vector claimed = Vector.generate(2, i -> i == wrong ? 1.01 * right.get(i) : right.get(i));
            GradientCheck d = GradientCheck.of(f::at, claimed, x);
            return new Case(d.certificate(), () -> {
                double worst = 0;
                for (int i = 0; i < 2; i++) {
                    Decimals truth = Decimals.along(f, x, Vector.unit(2, i));
                    double off = truth.apart(claimed.get(i), 1);
                    if (truth.off(claimed.get(i), 1, 1) > WRONG)
                        worst = Math.max(worst, 1e-7 * off / claimed.maxNorm());
                }
                return worst;
            });
        });
        CASES.put("MatrixIdentity", w -> {
            int n = w.size(3);
            Matrix X = w.matrix(n, n);
            Vector a = w.vector(n);
            Vector b = w.vector(n);
            MatrixIdentity identity = IDENTITIES.get(w.below(IDENTITIES.size()));
            MatrixIdentity.Check d = identity.check(X, a, b);
            return new Case(d.certificate(), () -> identity(d, Exact.of(X), Exact.of(a), Exact.of(b)));
        });
        CASES.put("Backpropagation", w -> {
            Perceptron.Activation unit = UNITS.get(w.below(UNITS.size()));
            Perceptron network = new Perceptron(List.of(
                    new Perceptron.Layer(w.small(2, 2), w.point(2), unit),
                    new Perceptron.Layer(w.small(1, 2), w.point(1), Perceptron.Activation.IDENTITY)));
            Backpropagation d = Backpropagation.of(network, w.point(2), w.point(1));
            return new Case(d.certificate(), () -> {
                ReverseMode tape = d.onTape(Tracer.off());
                double worst = Decimals.along(tape.graph().program(), tape.x(), tape.x())
                        .off(d.loss(), 0, 1);
                for (int i = 0; i < tape.x().size(); i++) {
                    Vector e = Vector.unit(tape.x().size(), i);
                    Decimals truth = Decimals.along(tape.graph().program(), tape.x(), e);
                    worst = Math.max(worst, truth.off(d.flat().get(i), 1, 1));
                }
                return worst;
            });
        });
    }

    CertifiedCalculusTest() {
        super(CASES);
    }

    /** x₁x₂ is 10⁻⁴⁸⁶, so a double says 0, while v makes of what it stands for 10⁻²⁰¹. */
    @Test
    void whatFellBelowTheSmallestDoubleIsNotCertified() {
        for (long seed : new long[] {562, 1014}) assertEquals("", CASES.fault("HessianVector", seed));
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private static Expression formula(Wild w) {
        return Expression.parse(w.formula(2, 3), "x1", "x2");
    }

    private static double gradient(Expression f, Vector x, Vector said) {
        double worst = 0;
        for (int i = 0; i < x.size(); i++)
            worst = Math.max(
                    worst, Decimals.along(f, x, Vector.unit(x.size(), i)).off(said.get(i), 1, 1));
        return worst;
    }

    private static double hessian(Expression f, Vector x, Matrix H) {
        Decimals first = Decimals.along(f, x, Vector.of(1, 0));
        Decimals second = Decimals.along(f, x, Vector.of(0, 1));
        Decimals both = Decimals.along(f, x, Vector.of(1, 1));
        double squares = Math.max(first.off(H.get(0, 0), 2, 2), second.off(H.get(1, 1), 2, 2));
        return Math.max(squares, Decimals.mixed(H.get(0, 1), 1, both, first, second));
    }

    /** The side of the formula, with the condition that its bound knows. */
    private static double identity(
            MatrixIdentity.Check d,
            FieldMatrix<BigFraction> X,
            FieldMatrix<BigFraction> a,
            FieldMatrix<BigFraction> b) {
        FieldMatrix<BigFraction> W = X.plus(X.transpose());
        boolean inverted = switch (d.identity()) {
            case DETERMINANT, LOG_DETERMINANT, INVERSE, BILINEAR_INVERSE -> true;
            default -> false;
        };
        FieldMatrix<BigFraction> T = inverted ? Inverse.of(X).inverse().transpose() : X;
        FieldMatrix<BigFraction> truth = switch (d.identity()) {
            case DETERMINANT -> T.times(Exact.determinant(X));
            case LOG_DETERMINANT -> T;
            case BILINEAR_INVERSE -> T.times(a).times(b.transpose()).times(T).map(BigFraction::negate);
            case LINEAR -> a;
            case BILINEAR -> a.times(b.transpose());
            case QUADRATIC_FORM -> W.times(a);
            case LEAST_SQUARES ->
                X.transpose().times(W).times(a.minus(X.times(b))).times(new BigFraction(-2));
            default -> Exact.of(d.numeric());
        };
        BigFraction condition = BigFraction.ONE;
        if (inverted) condition = Exact.max(X).multiply(Exact.max(T)).multiply(X.rows() * X.rows());
        BigFraction size = Exact.max(truth).compareTo(Exact.max(X)) > 0 ? Exact.max(truth) : Exact.max(X);
        BigFraction off = Exact.max(Exact.of(d.formula()).minus(truth));
        return Exact.ratio(off, size.multiply(condition).multiply(condition));
    }
}
