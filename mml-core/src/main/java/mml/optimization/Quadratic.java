package mml.optimization;

import mml.calculus.Differentiable;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;

/**
 * A quadratic function {@code f(x) = ½ xᵀQx + cᵀx + r}; its gradient is {@code Qx + c}, its Hessian Q.
 *
 * @param Q n×n, symmetric
 * @param c n entries
 * @param r the value at zero
 * @mml §7.1, Example 7.1
 */
public record Quadratic(Matrix Q, Vector c, double r) implements Differentiable {
    public Quadratic {
        Shapes.symmetric(Q, "Q");
        Shapes.finite(Q, "Q");
        Shapes.vector(c, Q.rows(), "c");
        if (!Shapes.finite(r)) throw new IllegalArgumentException("r is " + r + ", expected a finite number");
    }

    public static Quadratic of(Matrix Q, Vector c) {
        return new Quadratic(Q, c, 0);
    }

    @Override
    public double at(Vector x) {
        return 0.5 * x.dot(Q.times(x)) + c.dot(x) + r;
    }

    @Override
    public Vector gradient(Vector x) {
        return Q.times(x).plus(c);
    }

    @Override
    public Vector hessianTimes(Vector x, Vector v) {
        return Q.times(v);
    }

    @Override
    public Matrix hessian(Vector x) {
        return Q;
    }

    @Override
    public String toString() {
        return Printed.of("f(x) = ½ xᵀQx + cᵀx + r")
                .put("Q", Q)
                .put("c", c)
                .put("r", r)
                .toString();
    }
}
