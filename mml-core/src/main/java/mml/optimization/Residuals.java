package mml.optimization;

import java.util.List;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * The residuals {@code r_i(β)} of a least-squares problem {@code min ½ Σ r_i(β)²}, with their derivatives.
 *
 * @mml §7.1, §9.2
 */
public interface Residuals {
    /** r(β), N entries; an entry that is not finite says that β is out of the domain. */
    Vector at(Vector beta);

    /**
     * {@code ∂r_i/∂β_j}, N×n.
     *
     * @throws mml.calculus.NotDifferentiableException where there is none
     */
    Matrix jacobian(Vector beta);

    /**
     * Of data and a model {@code y ≈ f(x, β)}: {@code r_i = f(x_i, β) − y_i}.
     *
     * @param model in x and the parameters
     * @param parameters their names, in the order of β
     * @throws IllegalArgumentException if x and y differ in length, or a name is neither x nor a parameter
     */
    static Residuals of(Expression model, List<String> parameters, Vector x, Vector y) {
        Shapes.vector(y, x.size(), "y");
        Shapes.finite(x, "x");
        String[] names = new String[parameters.size() + 1];
        names[0] = "x";
        for (int j = 0; j < parameters.size(); j++) names[j + 1] = parameters.get(j);
        Expression f = model.over(names);
        if (!f.parameters().isEmpty())
            throw new IllegalArgumentException("the model has the name "
                    + f.parameters().get(0) + ", expected x and " + String.join(", ", parameters));
        Differentiable g = Differentiable.of(f);
        return new Residuals() {
            private Vector point(int i, Vector beta) {
                return Vector.generate(beta.size() + 1, j -> j == 0 ? x.get(i) : beta.get(j - 1));
            }

            @Override
            public Vector at(Vector beta) {
                return Vector.generate(x.size(), i -> f.at(point(i, beta)) - y.get(i));
            }

            @Override
            public Matrix jacobian(Vector beta) {
                double[][] J = new double[x.size()][];
                for (int i = 0; i < J.length; i++)
                    J[i] = g.gradient(point(i, beta)).part(1, beta.size() + 1).toArray();
                return Matrix.of(J);
            }
        };
    }
}
