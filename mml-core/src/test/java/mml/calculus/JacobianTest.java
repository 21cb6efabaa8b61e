package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.calculus.Jacobian.Way;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class JacobianTest extends TraceContract<JacobianStep> {
    private static final List<Expression> POLAR = functions("r cos(phi); r sin(phi)", "r", "phi");

    @Override
    protected Class<JacobianStep> family() {
        return JacobianStep.class;
    }

    @Override
    protected Stream<Run<JacobianStep>> runs() {
        return Stream.of(Way.ROWS, Way.COLUMNS).map(way -> t -> Jacobian.of(POLAR, Vector.of(2, 0.5), way, t));
    }

    private static List<Expression> functions(String texts, String... variables) {
        List<Expression> f = new ArrayList<>();
        for (String text : texts.split("; ", -1)) f.add(Expression.parse(text, variables));
        return f;
    }

    @Test
    void theJacobianOfALinearMapIsItsMatrix() {
        // Example 5.9
        Jacobian j = Jacobian.of(functions("x1+2x2-x3; 4x2; 0x1", "x1", "x2", "x3"), Vector.of(7, 8, 9));
        assertEquals(Matrix.of(new double[][] {{1, 2, -1}, {0, 4, 0}, {0, 0, 0}}), j.J());
        assertTrue(j.certificate().holds());
    }

    @Test
    void leastSquares() {
        // Example 5.11: Phi and y of the golden record
        Expression loss = Expression.parse("(6-a)^2+(0-a-b)^2+(0-a-2b)^2", "a", "b");
        assertEquals(38, loss.at(1, 1));
        assertEquals(
                Matrix.of(new double[][] {{0, 16}}),
                Jacobian.of(List.of(loss), Vector.of(1, 1)).J());
    }

    @Test
    void theDeterminantStretchesAreasAndVolumes() {
        assertEquals(2, Jacobian.of(POLAR, Vector.of(2, 0.5)).determinant().orElseThrow(), 1e-15);
        List<Expression> spherical =
                functions("r sin(theta)cos(phi); r sin(theta)sin(phi); r cos(theta)", "r", "theta", "phi");
        assertEquals(
                1.917702154416812,
                Jacobian.of(spherical, Vector.of(2, 0.5, 0.3)).determinant().orElseThrow(),
                1e-15);
        assertTrue(Jacobian.of(functions("x+y", "x", "y"), Vector.of(1, 2))
                .determinant()
                .isEmpty());
    }

    @Test
    void rowsAndColumnsAreTheSameAndTheirCostsAreNot() {
        Vector x = Vector.of(1, 2, 3, 4, 5);
        List<Expression> one = functions("(x1+x2+x3+x4+x5)^2", "x1", "x2", "x3", "x4", "x5");
        Jacobian rows = Jacobian.of(one, x, Way.ROWS, Tracer.off());
        Jacobian columns = Jacobian.of(one, x, Way.COLUMNS, Tracer.off());
        assertEquals(rows.J(), columns.J());
        assertEquals(9, rows.operations());
        assertEquals(45, columns.operations());
        assertEquals(9, Jacobian.of(one, x).operations());
        List<Expression> many = functions("t; t^2; t^3; sin(t); cos(t)", "t");
        assertEquals(4, Jacobian.of(many, Vector.of(2)).operations());
    }

    @Test
    void commonPartsAreComputedOnce() {
        List<Expression> f = functions("exp(x*y)+x; exp(x*y)+y; exp(x*y); x", "x", "y");
        Jacobian j = Jacobian.of(f, Vector.of(0.5, 2));
        assertEquals(6, j.graph().size()); // x, y, x·y, exp, and two sums
        assertEquals(0.5, j.values().get(3));
        assertTrue(j.certificate().holds());
    }

    @Test
    void functionsOfOtherVariablesAreRefused() {
        List<Expression> f = List.of(Expression.parse("x", "x"), Expression.parse("y", "y"));
        assertThrows(IllegalArgumentException.class, () -> Jacobian.of(f, Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Jacobian.of(List.of(), Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Jacobian.of(POLAR, Vector.of(1)));
    }
}
