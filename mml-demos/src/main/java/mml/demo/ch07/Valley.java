package mml.demo.ch07;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.demo.Folder;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.Bfgs;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.EigenDescent;
import mml.optimization.EigenDescentStep;
import mml.optimization.GradientDescent;
import mml.optimization.Minimiser;
import mml.optimization.Minimum;
import mml.optimization.Momentum;
import mml.optimization.Newton;
import mml.optimization.Quadratic;
import mml.optimization.StepSize;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.ConditionScene;
import mml.viz.scene.optimization.DescentScene;
import mml.viz.scene.optimization.Landscape;

/**
 * The valley of Example 7.1: gradient descent zigzags down with the book's steps, runs away with slightly longer ones, and
 * other methods need a fraction of its steps.
 *
 * @mml §7.1, Example 7.1, Figure 7.3; §7.1.1; §7.1.2
 */
public final class Valley {
    private static final Quadratic F = Quadratic.of(Matrix.of(2, 2, 2, 1, 1, 20), Vector.of(-5, -3));
    private static final Vector START = Vector.of(-3, -1);
    private static final Stopping STOPPING = new Stopping(1e-6, 500);
    private static final double BOOK = 0.085;
    private static final double TOO_LONG = 0.1; // 2/λ₁ = 0.0997

    private Valley() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "valley")));
    }

    /** Runs the methods, draws two of them as frames and all in a chart, and returns how many steps each took. */
    public static String run(Folder out) throws IOException {
        Map<String, Minimiser> methods = new LinkedHashMap<>();
        methods.put("γ = 0.085", GradientDescent.withStepSize(BOOK));
        methods.put("γ = 0.1", GradientDescent.withStepSize(TOO_LONG));
        methods.put("exact steps", GradientDescent.with(StepSize.exact()));
        methods.put("momentum", Momentum.of(0.11597565857564884, 0.2757322443321371)); // the best, see Momentum
        methods.put("BFGS", new Bfgs());
        methods.put("Newton", new Newton());
        frames(out, "zigzag", GradientDescent.withStepSize(BOOK));
        frames(out, "runaway", GradientDescent.withStepSize(TOO_LONG));
        Trace<EigenDescentStep> axes = Trace.of(t -> EigenDescent.of(F, START, BOOK, 24, t));
        Scale axis = Scale.linear(-4, 4);
        ConditionScene byAxis =
                new ConditionScene(Landscape.of(F, List.of("x_1", "x_2"), axis, axis), axes, out.canvas());
        out.figure("axes", byAxis.frame(byAxis.frames() - 1).picture());
        String title = "Down the valley of Example 7.1";
        Plot chart = out.plot(Canvas.WIDE.withFontSize(20))
                .titled(title)
                .x("step k")
                .y("‖∇f(x_k)‖")
                .logY();
        StringBuilder line = new StringBuilder("steps to 10⁻⁶: ");
        boolean checked = true;
        for (Map.Entry<String, Minimiser> entry : methods.entrySet()) {
            Minimiser method = entry.getValue().with(STOPPING);
            Minimum found = method.minimise(F, START);
            line.append(line.length() > 16 ? ", " : "").append(entry.getKey()).append(' ');
            if (found.converged()) line.append(found.iterations());
            else line.append(found.outcome().verb()).append(" after ").append(found.iterations());
            if (found.converged()) checked &= found.certificate().holds();
            double[] norms = Trace.<DescentStep>of(t -> method.minimise(F, START, t)).stream()
                    .filter(Iterate.class::isInstance)
                    .mapToDouble(step -> ((Iterate) step).gradient().norm())
                    .filter(norm -> norm > 0)
                    .limit(100)
                    .toArray();
            double[] k = new double[norms.length];
            for (int i = 0; i < k.length; i++) k[i] = i;
            chart = chart.add(Line.of(k, norms).named(entry.getKey()));
        }
        out.figure("methods", chart.svg(title));
        Minimum lowest = new Newton().minimise(F, START);
        return line + "; lowest at " + NumberText.tuple(lowest.x()) + (checked ? "; checked" : "; unconfirmed");
    }

    private static void frames(Folder out, String name, Minimiser method) throws IOException {
        Trace<DescentStep> trace =
                Trace.of(t -> method.with(STOPPING.withIterations(30)).minimise(F, START, t));
        Landscape valley = Landscape.of(F, List.of("x_1", "x_2"), Scale.linear(-4, 4), Scale.linear(-2.5, 2.5));
        DescentScene scene = new DescentScene(valley, trace, Map.of(), out.canvas());
        out.figure(name + "-last", scene.frame(scene.frames() - 1).picture());
        out.frames(name, scene);
    }
}
