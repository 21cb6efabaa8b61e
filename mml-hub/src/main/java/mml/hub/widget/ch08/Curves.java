package mml.hub.widget.ch08;

import java.util.List;
import mml.expression.Expression;
import mml.expression.Program;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.model.Learner;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.text.NumberText;
import mml.text.Numbers;

/** The experiment that two figures share: a truth over −3 to 3, noise, and polynomials that are held by ridge regression. */
final class Curves {
    /** How far x goes either way. */
    static final double REACH = 3;

    private static final int LOOKS = 3000;
    private static final double LARGEST = 100;

    /** f, a formula of the reader's own. */
    static final FormulaInput TRUTH = FormulaInput.of(
            "f",
            Curves::read,
            List.of(
                    new Option("sin(1.5x)", "The truth is a wave"),
                    new Option("x/2", "The truth is a line"),
                    new Option("2exp(-x^2) - 1/2", "The truth is a bump"),
                    new Option("abs(x) - 1", "The truth has a corner")),
            "Your own truth f(x)",
            "A formula in x, such as x^3/9 - x, for x from −3 to 3.",
            "step",
            "guess");

    static final Param<Integer> DEGREE =
            Param.count("degree", "highest power", new Range(1, 9, "1"), 3).outdates("step", "guess");
    static final Param<String> LAMBDA = price().outdates("step", "guess");
    static final Param<Double> NOISE = Param.decimal("noise", "σ of the noise", new Range(0, 1, "0.1"), 0.4)
            .outdates("step", "guess");
    static final Param<Integer> SEED = Param.seed("Draw again", 1).outdates("step", "guess");

    private Curves() {}

    /** λ of ridge regression, of a few. */
    static Param<String> price() {
        return Param.choice(
                "lambda",
                "λ of ridge regression",
                new Option("", "0"),
                new Option("0.01", "0.01"),
                new Option("0.1", "0.1"),
                new Option("1", "1"),
                new Option("10", "10"));
    }

    private static Expression read(String text) {
        Expression f = Expression.parse(text, "x");
        if (!f.parameters().isEmpty())
            throw new IllegalArgumentException(
                    "f has the letter " + f.parameters().get(0) + ", expected x and numbers alone");
        Program values = f.program();
        double at = 0;
        double most = 0;
        for (int i = 0; i <= LOOKS; i++) {
            double x = -REACH + 2 * REACH * i / LOOKS;
            double y = values.at(x);
            if (!Shapes.finite(y))
                throw new IllegalArgumentException(
                        "f(" + NumberText.of(x) + ") is no finite number, expected one for all x from −3 to 3");
            if (Math.abs(y) > Math.abs(most)) {
                at = x;
                most = y;
            }
        }
        if (Math.abs(most) > LARGEST)
            throw new IllegalArgumentException("f(" + NumberText.of(at) + ") is " + NumberText.of(most) + ", expected −"
                    + NumberText.of(LARGEST) + " to " + NumberText.of(LARGEST) + " for all x from −3 to 3");
        return f;
    }

    static Learner.Predictor truth(State state) {
        Program f = TRUTH.formula(state).program();
        return x -> f.at(x.get(0));
    }

    /** The truth as it stands in Java. */
    static String java(State state) {
        return "Expression.parse(\"" + TRUTH.formula(state) + "\", \"x\")::at";
    }

    /** λ as it stands in Java. */
    static String lambda(State state) {
        return LAMBDA.in(state).isEmpty() ? "0" : LAMBDA.in(state);
    }

    /** A polynomial in x/3, so that all powers are of one size; the constant is free. */
    static Learner learner(State state) {
        return learner(state, 0, REACH);
    }

    /** A polynomial in (x − middle)/reach; the constant is free. */
    static Learner learner(State state, double middle, double reach) {
        int degree = DEGREE.in(state);
        double lambda = Double.parseDouble(lambda(state));
        return (X, y) -> {
            Matrix Phi = powers(X.column(0).map(v -> (v - middle) / reach), degree);
            Ridge fit = Ridge.withFreeConstant(Phi, y, lambda);
            return x -> fit.predict(powers((x.get(0) - middle) / reach, degree));
        };
    }

    /** The same in Java. */
    static String learnerJava(State state, double middle, double reach) {
        String at = Numbers.shortest(middle);
        String by = Numbers.shortest(reach);
        String shift = middle == 0 ? "v" : "(v - " + at + ")";
        return "FeatureMap powers = FeatureMap.polynomial(" + DEGREE.in(state)
                + ");\n"
                + "Learner learner = (A, b) -> {\n"
                + "    Ridge fit = Ridge.withFreeConstant(powers.matrix(A.map(v -> " + shift + " / " + by + ")), b, "
                + lambda(state) + ");\n    return x -> fit.predict(powers.of("
                + (middle == 0 ? "x.get(0)" : "(x.get(0) - " + at + ")") + " / " + by + "));\n};\n";
    }

    /** x, x², …, of one input each. */
    static Matrix powers(Vector x, int degree) {
        Vector[] rows = new Vector[x.size()];
        for (int n = 0; n < rows.length; n++) rows[n] = powers(x.get(n), degree);
        return Matrix.ofRows(rows);
    }

    static Vector powers(double x, int degree) {
        double[] out = new double[degree];
        double power = 1;
        for (int k = 0; k < degree; k++) out[k] = power *= x;
        return Vector.of(out);
    }

    /** Labels of these inputs: the truth, and noise. */
    static Vector observed(State state, Matrix X, Rng rng) {
        Learner.Predictor f = truth(state);
        double sigma = NOISE.in(state);
        return Vector.generate(X.rows(), n -> f.predict(X.row(n)) + sigma * rng.normal());
    }
}
