package mml.demo.ch05;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.calculus.GradientTensor;
import mml.calculus.MatrixIdentity;
import mml.calculus.MatrixIdentity.Check;
import mml.demo.Folder;
import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.text.NumberText;
import mml.viz.plot.Bars;
import mml.viz.plot.Heat;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Role;

/**
 * Example 5.13, the gradient of {@code K = RᵀR} by R, an array with four indices laid out as a matrix; and the ten identities of §5.5 on random numbers, each beside
 * what dual numbers say.
 *
 * @mml §5.4, Figure 5.7, Example 5.13; §5.5
 */
public final class Tensor {
    private Tensor() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "tensor")));
    }

    /** Draws the array and the errors, and returns how they come out. */
    public static String run(Folder out) throws IOException {
        Matrix R = Matrix.of(3, 2, 1, 2, 3, 4, 5, 6);
        GradientTensor tensor = GradientTensor.of(X -> X.transpose().times(X), R);
        Matrix J = tensor.jacobian();
        out.figure(
                "gradient",
                out.plot(Canvas.WIDE)
                        .titled("∂K/∂R, entry of K by entry of R")
                        .x("entry of R, row by row", Scale.whole(0.5, 6.5))
                        .y("entry of K, row by row", Scale.whole(0.5, 4.5).reversed())
                        .add(Heat.of(J))
                        .svg("The gradient of RᵀR by R as a matrix of 4 rows and 6 columns"));
        Rng rng = Rng.seeded(1);
        MatrixIdentity[] identities = MatrixIdentity.values();
        double[] errors = new double[identities.length];
        double worst = 0;
        boolean checked = definition(tensor, R);
        for (int k = 0; k < identities.length; k++) {
            Check check = identities[k].check(3, rng);
            errors[k] = check.error() / Rounding.EPSILON;
            worst = Math.max(worst, errors[k]);
            checked &= check.certificate().holds();
        }
        out.figure(
                "identities",
                out.plot(Canvas.WIDE)
                        .titled("Formula minus dual numbers, in units of 2⁻⁵²")
                        .x("identity of §5.5", Scale.named(numbers(errors.length)))
                        .y("")
                        .add(Bars.of(errors).painted(Role.SERIES_1))
                        .svg("How far each identity is from what dual numbers give"));
        return tensor.rows() + "×" + tensor.cols() + "×" + tensor.inputRows() + "×" + tensor.inputCols()
                + " numbers, ∂K₁₂/∂R₃₁ = " + NumberText.of(tensor.get(0, 1, 2, 0)) + "; " + errors.length
                + " identities, at most " + NumberText.significant(worst, 2) + " units of rounding off"
                + (checked ? "; checked" : "; unconfirmed");
    }

    /** (5.97): R_iq where j = p, R_ip where j = q, the sum of both where both are. */
    private static boolean definition(GradientTensor tensor, Matrix R) {
        for (int p = 0; p < 2; p++)
            for (int q = 0; q < 2; q++)
                for (int i = 0; i < 3; i++)
                    for (int j = 0; j < 2; j++) {
                        double expected = (j == p ? R.get(i, q) : 0) + (j == q ? R.get(i, p) : 0);
                        if (tensor.get(p, q, i, j) != expected) return false;
                    }
        return true;
    }

    private static List<String> numbers(int n) {
        List<String> all = new ArrayList<>();
        for (int k = 1; k <= n; k++) all.add(Integer.toString(k));
        return all;
    }
}
