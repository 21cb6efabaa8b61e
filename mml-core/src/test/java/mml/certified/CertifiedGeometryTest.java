package mml.certified;

import static mml.certified.Claims.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.geometry.AffineProjection;
import mml.geometry.Angle;
import mml.geometry.CauchySchwarz;
import mml.geometry.Definiteness;
import mml.geometry.FourierProjection;
import mml.geometry.GramSchmidt;
import mml.geometry.InnerProduct;
import mml.geometry.OrthogonalComplement;
import mml.geometry.Orthonormality;
import mml.geometry.PlaneRotation;
import mml.geometry.Projection;
import mml.geometry.Rotation;
import mml.matrix.Matrix;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.junit.jupiter.api.Test;

/** Nothing is certified that is wrong: lengths, angles and projections, see {@link Claims}. */
class CertifiedGeometryTest extends CertifiedContract {
    static final Claims CASES = new Claims();

    static {
        CASES.put("GramSchmidt", w -> {
            Matrix A = w.matrix(w.size(5), w.size(4));
            GramSchmidt d = GramSchmidt.of(A);
            return new Case(d.certificate(), () -> Exact.qr(A, d.Q(), d.R()));
        });
        CASES.put("Angle", w -> {
            int n = w.size(4);
            Angle d = Angle.of(w.vector(n), w.vector(n));
            return new Case(d.certificate(), () -> angle(d, FieldMatrix.identity(n, BigFractionField.getInstance())));
        });
        CASES.put("Projection", w -> {
            int m = w.size(4);
            Projection d = Projection.of(w.matrix(m, w.size(3)), w.vector(m));
            return new Case(d.certificate(), () -> projection(d));
        });
        CASES.put("OrthogonalComplement", w -> {
            Matrix B = w.matrix(w.size(4), w.size(4));
            OrthogonalComplement d = OrthogonalComplement.of(B);
            return new Case(d.certificate(), () -> complement(B, d.basis()));
        });
        CASES.put("Definiteness", w -> {
            Definiteness d = Definiteness.of(w.symmetric(w.size(4)));
            return new Case(d.certificate(), () -> definiteness(d));
        });
        CASES.put("Orthonormality", w -> {
            Orthonormality d = Orthonormality.of(w.matrix(w.size(4), w.size(4)));
            return new Case(d.certificate(), () -> gram(d));
        });
        CASES.put("InnerProduct", w -> {
            int n = w.size(4);
            InnerProduct p = InnerProduct.of(w.symmetric(n));
            Angle d = Angle.of(w.vector(n), w.vector(n), p);
            return new Case(d.certificate(), () -> angle(d, Exact.of(p.matrix(n))));
        });
        CASES.put("AffineProjection", w -> {
            int m = w.size(4);
            Matrix B = w.matrix(m, w.size(3));
            AffineProjection d = AffineProjection.of(w.vector(m), B, w.vector(m));
            return new Case(d.certificate(), () -> affine(d));
        });
        CASES.put("CauchySchwarz", w -> {
            int n = w.size(4);
            CauchySchwarz d = CauchySchwarz.of(w.vector(n), w.vector(n));
            return new Case(d.certificate(), () -> cauchySchwarz(d));
        });
        CASES.put("Rotation", w -> {
            Rotation d = Rotation.of(
                    PlaneRotation.of(w.vector(1).get(0)),
                    PlaneRotation.of(w.vector(1).get(0)));
            return new Case(d.certificate(), () -> Exact.orthonormality(d.R()));
        });
        CASES.put("FourierProjection", w -> {
            double size = w.vector(1).get(0);
            double scale = size == 0 ? 1 : size;
            int one = w.below(20);
            int other = w.below(6);
            FourierProjection d = FourierProjection.of(
                    t -> scale * (Math.cos(one * t) + 2 * Math.sin(other * t)), w.below(3), 1e-7, Tracer.off());
            return new Case(d.certificate(), () -> {
                double worst = 0;
                for (int k = 0; k <= d.terms(); k++) {
                    worst = Math.max(worst, Math.abs(d.a().get(k) / scale - (k == one ? 1 : 0)));
                    worst = Math.max(worst, Math.abs(d.b().get(k) / scale - (k == other && k > 0 ? 2 : 0)));
                }
                return 1e-5 * worst;
            });
        });
    }

    CertifiedGeometryTest() {
        super(CASES);
    }

    /** Vectors at 87°, 180° and 0° were orthogonal, for the largest entry of G was thought to round all of it. */
    @Test
    void oneUnitOfAnInnerProductDoesNotHideAnother() {
        for (long seed : new long[] {2, 31, 67}) assertEquals("", CASES.fault("InnerProduct", seed));
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    /** cos² by the products of G, beside the terms that are summed up in them. */
    private static double angle(Angle d, FieldMatrix<BigFraction> G) {
        FieldMatrix<BigFraction> x = Exact.of(d.x());
        FieldMatrix<BigFraction> y = Exact.of(d.y());
        BigFraction xy = x.dot(G.times(y));
        BigFraction xx = x.dot(G.times(x));
        BigFraction yy = y.dot(G.times(y));
        double square = Fractions.toDouble(xy.multiply(xy).divide(xx).divide(yy));
        double cos = Math.cos(d.radians());
        double off = Math.abs(square - cos * cos);
        if (d.isRight() && square > 1e-20) off = 1;
        boolean obtuse = xy.getNumerator().signum() < 0;
        return square > 1e-10 && obtuse != cos < 0 ? 1 : off;
    }

    private static double projection(Projection d) {
        FieldMatrix<BigFraction> B = Exact.of(d.B());
        FieldMatrix<BigFraction> r = Exact.of(d.residual());
        FieldMatrix<BigFraction> x = Exact.of(d.x());
        double worst = 0;
        BigFraction size = Exact.sum(x);
        for (int j = 0; j < B.cols(); j++)
            size = size.add(Exact.sum(B.column(j))
                    .multiply(Fractions.exactly(d.lambda().get(j)).abs()));
        for (int j = 0; j < B.cols(); j++) {
            FieldMatrix<BigFraction> b = B.column(j);
            worst = Math.max(
                    worst,
                    Exact.ratio(Exact.max(b.transpose().times(r)), Exact.max(b).multiply(size)));
        }
        return worst;
    }

    private static double complement(Matrix B, Matrix basis) {
        if (basis.cols() == 0) return 0;
        FieldMatrix<BigFraction> b = Exact.of(B);
        double worst = Exact.orthonormality(basis);
        for (int j = 0; j < B.cols(); j++) {
            FieldMatrix<BigFraction> column = b.column(j);
            worst = Math.max(worst, Exact.normwise(column.transpose().times(Exact.of(basis)), column));
        }
        return worst;
    }

    /** By the leading minors of A with a little more on its diagonal, or by the form of the witness. */
    private static double definiteness(Definiteness d) {
        FieldMatrix<BigFraction> A = Exact.of(d.A());
        if (d.witness() == null) {
            BigFraction more = BigFraction.ONE.add(Fractions.exactly(WRONG));
            for (int n = 1; n <= A.rows(); n++) {
                FieldMatrix<BigFraction> raised = FieldMatrix.generate(
                        n, n, (i, j) -> i == j ? A.get(i, j).multiply(more) : A.get(i, j));
                if (Exact.determinant(raised).getNumerator().signum() <= 0) return 1;
            }
            return 0;
        }
        FieldMatrix<BigFraction> x = Exact.of(d.witness());
        BigFraction form = x.dot(A.times(x));
        if (form.getNumerator().signum() <= 0) return 0;
        return Exact.ratio(form, Exact.max(A).multiply(Exact.sum(x)).multiply(Exact.sum(x)));
    }

    /** Each product of two columns, beside the products that are summed up in it. */
    private static double gram(Orthonormality d) {
        FieldMatrix<BigFraction> B = Exact.of(d.B());
        double worst = 0;
        for (int i = 0; i < B.cols(); i++)
            for (int j = 0; j < B.cols(); j++) {
                BigFraction said = Fractions.exactly(d.gram().get(i, j));
                BigFraction size = BigFraction.ZERO;
                for (int k = 0; k < B.rows(); k++)
                    size = size.add(B.get(k, i).multiply(B.get(k, j)).abs());
                worst = Math.max(
                        worst,
                        Exact.ratio(B.column(i).dot(B.column(j)).subtract(said).abs(), size));
            }
        return worst;
    }

    private static BigFraction of(double x) {
        return Fractions.exactly(x);
    }

    private static BigFraction square(BigFraction x) {
        return x.multiply(x);
    }

    /** Both sides, and the square of what is left of x. */
    private static double cauchySchwarz(CauchySchwarz d) {
        FieldMatrix<BigFraction> x = Exact.of(d.x());
        FieldMatrix<BigFraction> y = Exact.of(d.y());
        BigFraction xx = x.dot(x);
        BigFraction yy = y.dot(y);
        BigFraction xy = x.dot(y);
        BigFraction size = BigFraction.ZERO;
        for (int i = 0; i < x.rows(); i++)
            size = size.add(x.get(i, 0).multiply(y.get(i, 0)).abs());
        double left = Exact.ratio(xy.abs().subtract(of(d.left())).abs(), size);
        double right =
                Exact.ratio(square(of(d.right())).subtract(xx.multiply(yy)).abs(), xx.multiply(yy));
        BigFraction rest =
                yy.getNumerator().signum() == 0 ? xx : xx.subtract(square(xy).divide(yy));
        return Math.max(
                Math.max(left, right),
                Exact.ratio(rest.subtract(square(of(d.rest()))).abs(), xx));
    }

    private static double affine(AffineProjection d) {
        FieldMatrix<BigFraction> B = Exact.of(d.shifted().B());
        FieldMatrix<BigFraction> x =
                Exact.of(d.support()).plus(Exact.of(d.shifted().x()));
        FieldMatrix<BigFraction> r = x.minus(Exact.of(d.projection()));
        BigFraction size = Exact.sum(Exact.of(d.support()))
                .add(Exact.sum(Exact.of(d.shifted().x())))
                .add(Exact.sum(Exact.of(d.projection())));
        for (int j = 0; j < B.cols(); j++)
            size = size.add(Exact.sum(B.column(j))
                    .multiply(of(d.shifted().lambda().get(j)).abs()));
        double worst = 0;
        for (int j = 0; j < B.cols(); j++)
            worst = Math.max(
                    worst,
                    Exact.ratio(B.column(j).dot(r).abs(), Exact.max(B.column(j)).multiply(size)));
        return worst;
    }
}
