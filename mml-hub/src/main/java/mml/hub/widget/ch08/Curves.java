package mml.hub.widget.ch08;

import mml.hub.widget.Control.Option;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Learner;
import mml.random.Rng;
import mml.regression.Ridge;

/** The experiment that two figures share: a truth over −3 to 3, noise, and polynomials that are held by ridge regression. */
final class Curves {
    /** How far x goes either way. */
    static final double REACH = 3;

    static final Param<String> TRUTH = Param.choice(
                    "truth",
                    "The truth is",
                    new Option("", "a wave"),
                    new Option("line", "a line"),
                    new Option("bump", "a bump"))
            .outdates("step", "guess");
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

    static Learner.Predictor truth(State state) {
        return switch (TRUTH.in(state)) {
            case "line" -> x -> 0.5 * x.get(0);
            case "bump" -> x -> 2 * Elementary.exp(-x.get(0) * x.get(0)) - 0.5;
            default -> x -> Elementary.sin(1.5 * x.get(0));
        };
    }

    /** The truth as it stands in Java. */
    static String java(State state) {
        return switch (TRUTH.in(state)) {
            case "line" -> "x -> 0.5 * x.get(0)";
            case "bump" -> "x -> 2 * Elementary.exp(-x.get(0) * x.get(0)) - 0.5";
            default -> "x -> Elementary.sin(1.5 * x.get(0))";
        };
    }

    /** λ as it stands in Java. */
    static String lambda(State state) {
        return LAMBDA.in(state).isEmpty() ? "0" : LAMBDA.in(state);
    }

    /** A polynomial in x/3, so that all powers are of one size; the constant is free. */
    static Learner learner(State state) {
        int degree = DEGREE.in(state);
        double lambda = Double.parseDouble(lambda(state));
        return (X, y) -> {
            Ridge fit = Ridge.withFreeConstant(powers(X, degree), y, lambda);
            return x -> fit.predict(powers(x.get(0), degree));
        };
    }

    /** The same in Java. */
    static String learnerJava(State state) {
        return "FeatureMap powers = FeatureMap.polynomial(" + DEGREE.in(state)
                + ");\n"
                + "Learner learner = (A, b) -> {\n"
                + "    Ridge fit = Ridge.withFreeConstant(powers.matrix(A.times(1 / 3.0)), b, "
                + lambda(state) + ");\n    return x -> fit.predict(powers.of(x.get(0) / 3));\n};\n";
    }

    private static Matrix powers(Matrix X, int degree) {
        Vector[] rows = new Vector[X.rows()];
        for (int n = 0; n < rows.length; n++) rows[n] = powers(X.get(n, 0), degree);
        return Matrix.ofRows(rows);
    }

    private static Vector powers(double x, int degree) {
        double[] out = new double[degree];
        double power = 1;
        for (int k = 0; k < degree; k++) out[k] = power *= x / REACH;
        return Vector.of(out);
    }

    /** Labels of these inputs: the truth, and noise. */
    static Vector observed(State state, Matrix X, Rng rng) {
        Learner.Predictor f = truth(state);
        double sigma = NOISE.in(state);
        return Vector.generate(X.rows(), n -> f.predict(X.row(n)) + sigma * rng.normal());
    }
}
