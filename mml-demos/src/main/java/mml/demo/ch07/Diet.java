package mml.demo.ch07;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.Simplex;
import mml.optimization.SimplexStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.StepScene;
import mml.viz.svg.Role;

/**
 * The cheapest day's food with enough energy, protein and calcium, as a linear program, and its shadow prices: what a little more of each would cost.
 * The foods' numbers are rounded, the prices made up.
 *
 * @mml §7.3.1, (7.39)
 */
public final class Diet {
    private static final List<String> FOODS = List.of("oats", "beans", "milk", "kale", "rice");
    private static final List<String> NEEDS = List.of("energy", "protein", "calcium");

    /** kcal, grams and milligrams in 100 g. */
    private static final Matrix CONTENT =
            Matrix.of(3, 5, 380, 340, 64, 35, 350, 13, 21, 3.4, 3, 7, 54, 113, 120, 250, 10);

    private static final Vector LEAST = Vector.of(2200, 70, 1000);
    /** Of 100 g. */
    private static final Vector PRICE = Vector.of(0.2, 0.35, 0.12, 0.5, 0.15);
    /** More than so many hundred grams nobody wants. */
    private static final Vector MOST = Vector.of(3, 2, 6, 2, 4);

    private Diet() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "diet")));
    }

    /** Draws what is bought, and returns it with its price and with what each need costs at the margin. */
    public static String run(Folder out) throws IOException {
        LpResult.Optimal best = solved(LEAST);
        StringBuilder line = new StringBuilder("buy ");
        for (int j = 0; j < FOODS.size(); j++)
            if (best.x().get(j) > 0)
                line.append(line.length() > 4 ? ", " : "")
                        .append(NumberText.significant(100 * best.x().get(j), 3))
                        .append(" g ")
                        .append(FOODS.get(j));
        line.append(" for ").append(NumberText.fixed(best.value(), 2)).append(": ");
        boolean checked = best.certificate().holds();
        double[] shares = new double[NEEDS.size()];
        for (int i = 0; i < NEEDS.size(); i++) {
            double price = -best.lambda().get(i); // "at least" has multipliers of 0 or less
            double percent = 0.01 * LEAST.get(i);
            double dearer =
                    solved(LEAST.plus(percent, Vector.unit(NEEDS.size(), i))).value() - best.value();
            checked &= Math.abs(dearer - percent * price) <= 1e-9;
            shares[i] = 100 * percent * price;
            line.append(i == 0 ? "" : ", ")
                    .append("1 % more ")
                    .append(NEEDS.get(i))
                    .append(" costs ")
                    .append(NumberText.significant(shares[i], 2))
                    .append(" cents");
        }
        out.figure(
                "diet",
                out.plot(Canvas.WIDE)
                        .titled("What is bought")
                        .x("", Scale.named(FOODS))
                        .y("hundred grams")
                        .add(Bars.of(best.x().toArray()).painted(Role.SERIES_1))
                        .svg("The cheapest day's food"));
        Trace<SimplexStep> pivots = Trace.of(t -> Simplex.of(program(LEAST), t));
        StepScene steps = new StepScene(pivots, out.canvas());
        out.figure("tableau", steps.frame(steps.frames() - 1).picture());
        return line + (checked ? "; checked" : "; unconfirmed");
    }

    private static LpResult.Optimal solved(Vector least) {
        LpResult result = Simplex.of(program(least));
        if (result instanceof LpResult.Optimal best) return best;
        throw new IllegalStateException("no day's food fulfils all needs: " + result.certificate());
    }

    private static LinearProgram program(Vector least) {
        return LinearProgram.minimise(PRICE).atLeast(CONTENT, least).bounded(Vector.zeros(FOODS.size()), MOST);
    }
}
