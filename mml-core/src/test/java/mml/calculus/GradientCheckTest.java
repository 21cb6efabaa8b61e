package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.calculus.GradientCheck.Verdict;
import mml.expression.Expression;
import mml.expression.Formulas;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GradientCheckTest extends TraceContract<GradientCheckStep> {
    private static final Expression F = Expression.parse("x1^2*x2+x1*x2^3");

    @Override
    protected Class<GradientCheckStep> family() {
        return GradientCheckStep.class;
    }

    @Override
    protected Stream<Run<GradientCheckStep>> runs() {
        return Stream.of(
                t -> GradientCheck.of(F::at, Vector.of(12, 13.01), Vector.of(1, 2), t),
                t -> GradientCheck.of(Expression.parse("x+|y|")::at, Vector.of(1, 0), Vector.of(1, 0), t));
    }

    private static GradientCheck check(String f, Vector claimed, double... x) {
        return GradientCheck.of(Expression.parse(f)::at, claimed, Vector.of(x));
    }

    @Test
    void example57() {
        GradientCheck right = GradientCheck.of(F::at, Vector.of(12, 13), Vector.of(1, 2));
        assertEquals(Verdict.RIGHT, right.verdict());
        assertEquals(-1, right.component());
        assertTrue(right.error() < 1e-9, "" + right.error());
        assertTrue(right.certificate().holds());
    }

    @Test
    void theWrongComponentIsNamed() {
        GradientCheck wrong = GradientCheck.of(F::at, Vector.of(12, 13.001), Vector.of(1, 2));
        assertEquals(Verdict.WRONG, wrong.verdict());
        assertEquals(1, wrong.component());
        assertFalse(wrong.certificate().holds());
        assertEquals(Verdict.WRONG, check("x^2", Vector.of(-6), 3).verdict());
        assertEquals(Verdict.WRONG, check("x^2", Vector.of(Double.NaN), 3).verdict());
        assertEquals(
                Verdict.WRONG, check("sin(x)", Vector.of(1e-3), Math.PI / 2).verdict());
    }

    @Test
    void aKinkIsNoFault() {
        GradientCheck kink = check("x+|y|", Vector.of(1, 0), 1, 0);
        assertEquals(Verdict.KINK, kink.verdict());
        assertEquals(1, kink.component());
        assertEquals(Verdict.KINK, check("|x|", Vector.of(1), 0).verdict());
        assertEquals(Verdict.KINK, check("relu(x)+x^2", Vector.of(1), 0).verdict());
        assertEquals(Verdict.KINK, check("max(x,2x)", Vector.of(2), 0).verdict());
        assertEquals(Verdict.KINK, check("sqrt(|x|)", Vector.of(0), 0).verdict());
    }

    @Test
    void aKinkBesideThePointIsNone() {
        assertEquals(Verdict.RIGHT, check("|x|", Vector.of(1), 1e-5).verdict());
        assertEquals(Verdict.RIGHT, check("|x|", Vector.of(1), 1e-6).verdict());
        assertEquals(Verdict.WRONG, check("|x|", Vector.of(-1), 1e-5).verdict());
        assertEquals(Verdict.RIGHT, check("x^2", Vector.of(0), 0).verdict());
        assertEquals(Verdict.RIGHT, check("100x^2", Vector.of(200), 1).verdict());
        assertEquals(Verdict.RIGHT, check("1e6(x-1)^2", Vector.of(0), 1).verdict());
        assertEquals(Verdict.RIGHT, check("exp(10x)", Vector.of(10), 0).verdict());
        assertEquals(Verdict.RIGHT, check("x^3", Vector.of(3e12), 1e6).verdict());
        assertEquals(Verdict.RIGHT, check("5+0x", Vector.of(0), 1).verdict());
    }

    @Test
    void atTheEdgeOfTheDomainNothingIsDecided() {
        assertEquals(Verdict.UNDECIDED, check("sqrt(x)", Vector.of(1), 0).verdict());
        assertEquals(Verdict.RIGHT, check("sqrt(x)", Vector.of(50), 1e-4).verdict());
    }

    @Test
    void oneDirectionForManyComponents() {
        Expression f = Expression.parse("sin(x1)*x2+exp(x3)");
        Vector x = Vector.of(0.3, -2, 0.5);
        Vector gradient = ReverseMode.of(f, x).gradient();
        assertTrue(GradientCheck.alongOneDirection(f::at, gradient, x, Rng.seeded(1)) < 1e-7);
        assertTrue(
                GradientCheck.alongOneDirection(f::at, gradient.plus(Vector.of(0, 0.01, 0)), x, Rng.seeded(1)) > 1e-4);
    }

    @Test
    void lengthsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> check("x", Vector.of(1, 2), 1));
    }

    @Property(tries = 200, seed = "1")
    void whatReverseModeGivesIsRight(@ForAll("formulas") Expression f) {
        Vector x = Vector.of(0.8, 1.7);
        Vector gradient;
        try {
            gradient = ReverseMode.of(f, x).gradient();
        } catch (NotDifferentiableException e) {
            return;
        }
        for (double v : f.program().values(0.8, 1.7)) if (Math.abs(v) > 100) return;
        if (gradient.maxNorm() > 100) return; // too bent for difference quotients
        GradientCheck check = GradientCheck.of(f::at, gradient, x);
        assertTrue(check.verdict() == Verdict.RIGHT || check.verdict() == Verdict.UNDECIDED, () -> f + ": " + check);
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return Formulas.formulas(3);
    }
}
