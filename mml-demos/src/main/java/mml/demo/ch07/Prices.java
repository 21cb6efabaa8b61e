package mml.demo.ch07;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.optimization.ConstrainedNewton;
import mml.optimization.ConstrainedProblem;
import mml.optimization.DualFunction;
import mml.optimization.DualStep;
import mml.optimization.Kkt;
import mml.optimization.KktStep;
import mml.optimization.LagrangeStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.optimization.DualScene;
import mml.viz.scene.optimization.KktScene;
import mml.viz.scene.optimization.LagrangeScene;
import mml.viz.scene.optimization.Landscape;

/**
 * A linear cost in a disc: where the gradients of cost and constraint are parallel, and the dual function, which rises to the optimum and no further.
 *
 * @mml §7.2, (7.20), (7.22), (7.23)
 */
public final class Prices {
    private static final ConstrainedProblem DISC = ConstrainedProblem.parse("x + y", "x^2 + y^2 <= 2");
    private static final Vector START = Vector.of(-1.5, 0.2);
    private static final Scale AXIS = Scale.linear(-3, 3);

    private Prices() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "prices")));
    }

    /** Draws the conditions at the optimum and the dual, and returns both values. */
    public static String run(Folder out) throws IOException {
        ConstrainedNewton.Result best = new ConstrainedNewton().minimise(DISC, START);
        Landscape ground = Landscape.of(DISC.f(), List.of("x", "y"), AXIS, AXIS);
        Vector x = best.x().map(v -> Math.rint(1e9 * v) / 1e9); // so that the conditions can hold exactly
        Trace<KktStep> conditions = Trace.of(t -> Kkt.at(DISC, x, 1e-9, t));
        KktScene kkt = new KktScene(ground, DISC, conditions, out.canvas());
        out.figure("conditions", kkt.frame(kkt.frames() - 1).picture());
        Trace<LagrangeStep> way = Trace.of(t -> new ConstrainedNewton().minimise(DISC, START, t));
        out.frames("newton", new LagrangeScene(ground, DISC, way, out.canvas()));
        List<Vector> prices = new ArrayList<>();
        for (int k = 1; k <= 16; k++) prices.add(Vector.of(k / 16.0));
        Trace<DualStep> dual = Trace.of(t -> DualFunction.of(DISC, START).along(prices, t));
        out.frames("dual", new DualScene(ground, DISC, dual, out.canvas()));
        Vector lambda = best.multipliers();
        DualStep.Value top = top(prices);
        boolean checked = best.certificate().holds()
                && DualFunction.of(DISC, START).certificate(top, best.x(), 1e-9).holds();
        return "lowest at " + NumberText.tuple(best.x()) + ": " + NumberText.of(best.value()) + " with λ = "
                + NumberText.of(lambda.get(0)) + "; of " + prices.size() + " prices λ = "
                + NumberText.of(top.multipliers().get(0)) + " gives the largest D, " + NumberText.of(top.value())
                + (checked ? "; checked" : "; unconfirmed");
    }

    private static DualStep.Value top(List<Vector> prices) {
        DualFunction dual = DualFunction.of(DISC, START);
        DualStep.Value top = dual.at(prices.get(0));
        for (Vector price : prices) {
            DualStep.Value value = dual.at(price);
            if (value.value() > top.value()) top = value;
        }
        return top;
    }
}
