package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.expression.Formulas;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecondOrderTest {
    private static final Expression F = Expression.parse("log(exp(x1)+exp(2x2))-x1*x2");

    @Nested
    class OfTheHessian extends TraceContract<HessianStep> {
        @Override
        protected Class<HessianStep> family() {
            return HessianStep.class;
        }

        @Override
        protected Stream<Run<HessianStep>> runs() {
            return Stream.of(t -> Hessian.of(F, Vector.of(0.5, -0.5), t));
        }
    }

    @Nested
    class OfTheProduct extends TraceContract<HessianVectorStep> {
        @Override
        protected Class<HessianVectorStep> family() {
            return HessianVectorStep.class;
        }

        @Override
        protected Stream<Run<HessianVectorStep>> runs() {
            return Stream.of(t -> HessianVector.of(F, Vector.of(0.5, -0.5), Vector.of(1, 2), t));
        }
    }

    private static Matrix hessian(String f, double... x) {
        return Hessian.of(Expression.parse(f), Vector.of(x)).H();
    }

    private static void assertClose(Matrix expected, Matrix actual, double relative) {
        assertEquals(0, expected.minus(actual).maxNorm(), relative * Math.max(1, expected.maxNorm()));
    }

    @Test
    void goldenHessians() {
        for (Golden g : Golden.cases("gradient")) {
            Expression f = Expression.parse(g.input().get("function").asText());
            Vector x = Golden.vector(g.input().get("x"));
            Matrix expected = Golden.matrix(g.expected().get("hessian"));
            Hessian h = Hessian.of(f, x);
            assertEquals(0, h.H().minus(expected).maxNorm(), g.relTol() * expected.maxNorm(), g.id());
            assertTrue(h.certificate().holds());
            assertEquals(
                    0,
                    FiniteDifferences.hessian(f::at, x).minus(expected).maxNorm(),
                    1e-4 * expected.maxNorm(),
                    g.id());
        }
    }

    @Test
    void numbersOfThePlan() {
        assertClose(
                Matrix.of(new double[][] {
                    {0.08192506906499322, -0.022033044520174298, -0.059892024544818935},
                    {-0.022033044520174298, 0.1848364465099787, -0.16280340198980442},
                    {-0.059892024544818935, -0.16280340198980442, 0.22269542653462335}
                }),
                hessian("log(exp(x1)+exp(x2)+exp(x3))", 1, 2, 3),
                1e-15);
        assertClose(
                Matrix.of(new double[][] {{12, 12.317766166719345}, {12.317766166719345, 3.8436241113456115}}),
                hessian("x^y", 2, 3),
                1e-14);
        assertClose(Matrix.of(1, 1, 1.4807937842741703), hessian("x^x", 0.5), 1e-15);
        // Example 5.15
        assertEquals(Matrix.of(new double[][] {{2, 2}, {2, 12}}), hessian("x^2+2xy+y^3", 1, 2));
        assertEquals(Matrix.of(1, 1, 0), hessian("x^1", 0));
        assertEquals(Matrix.of(1, 1, 2), hessian("x^2", 0));
        assertEquals(Matrix.of(1, 1, 0), hessian("x^3", 0));
    }

    @Test
    void functionsToBeMinimisedHaveTheirGradientsAndHessians() {
        int count = 0;
        for (Golden g : Golden.cases("minimise")) {
            String text = g.input().get("function").asText();
            if (text.startsWith("MGH") || text.startsWith("sum")) continue;
            Vector x = Golden.vector(g.input().get("x0"));
            String[] names = new String[x.size()];
            for (int i = 0; i < names.length; i++) names[i] = "x" + (i + 1);
            Expression f = Expression.parse(text.replaceAll("( \\([A-Z a-z].*\\)|, condition 1e6)$", ""), names);
            Hessian h = Hessian.of(f, x);
            Vector gradient = Golden.vector(g.expected().get("gradient0"));
            Matrix expected = Golden.matrix(g.expected().get("hessian0"));
            assertEquals(0, h.gradient().minus(gradient).maxNorm(), 1e-13 * gradient.maxNorm(), g.id());
            assertEquals(0, h.H().minus(expected).maxNorm(), 1e-13 * expected.maxNorm(), g.id());
            count++;
        }
        assertEquals(12, count);
    }

    @Test
    void aProductIsAColumnOfTheHessian() {
        Vector x = Vector.of(0.5, -0.5);
        Matrix H = Hessian.of(F, x).H();
        HessianVector product = HessianVector.of(F, x, Vector.of(1, 2));
        assertEquals(0, H.times(Vector.of(1, 2)).minus(product.product()).maxNorm(), 1e-15);
        assertTrue(product.certificate().holds());
        assertEquals(Hessian.of(F, x).gradient(), product.gradient());
        assertThrows(IllegalArgumentException.class, () -> HessianVector.of(F, x, Vector.of(1)));
    }

    @Test
    void aJavaFunctionHasItsDerivatives() {
        // Rosenbrock's function of any number of variables
        Differentiable f = Differentiable.of(x -> {
            Tape.Variable sum = x[0].constant(0);
            for (int i = 0; i + 1 < x.length; i++) {
                sum = sum.plus(x[i + 1].minus(x[i].power(2)).power(2).times(100));
                sum = sum.plus(x[i].negate().plus(1).power(2));
            }
            return sum;
        });
        Vector x = Vector.of(-1.2, 1);
        assertEquals(24.2, f.at(x), 1e-14);
        assertEquals(0, f.gradient(x).minus(Vector.of(-215.6, -88)).maxNorm(), 1e-12);
        assertClose(Matrix.of(new double[][] {{1330, 480}, {480, 200}}), f.hessian(x), 1e-14);
        assertEquals(GradientCheck.Verdict.RIGHT, GradientCheck.of(f, x).verdict());
    }

    @Test
    void aJavaFunctionMayBranch() {
        Differentiable f = Differentiable.of(x -> x[0].value() > 0 ? x[0].power(2) : x[0].negate());
        assertEquals(Vector.of(6), f.gradient(Vector.of(3)));
        assertEquals(Vector.of(-1), f.gradient(Vector.of(-3)));
    }

    @Test
    void variablesOfTwoTapesDoNotMix() {
        Tape one = new Tape();
        Tape two = new Tape();
        assertThrows(IllegalArgumentException.class, () -> one.input(1).plus(two.input(1)));
        assertThrows(IllegalArgumentException.class, () -> one.program(two.constant(1)));
    }

    @Property(tries = 200, seed = "1")
    void vHvIsTheSecondDerivativeOfASeries(@ForAll("formulas") Expression f) {
        Vector x = Vector.of(0.8, 1.7);
        HessianVector product;
        try {
            product = HessianVector.of(f, x, Vector.of(1, -0.5));
        } catch (NotDifferentiableException e) {
            return;
        }
        if (product.gradient().maxNorm() > 1e4 || product.product().maxNorm() > 1e4) return; // rounding wins there
        List<Series> line = List.of(Series.line(0.8, 1, 2), Series.line(1.7, -0.5, 2));
        Series series = f.program().at(line);
        double largest = 1;
        for (double v : f.program().values(0.8, 1.7)) largest = Math.max(largest, Math.abs(v));
        if (largest > 1e4) return;
        assertEquals(
                2 * series.coefficient(2),
                product.product().dot(Vector.of(1, -0.5)),
                1e-9
                        * largest
                        * (1 + product.gradient().maxNorm() + product.product().maxNorm()),
                f.toString());
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return Formulas.formulas(3);
    }
}
