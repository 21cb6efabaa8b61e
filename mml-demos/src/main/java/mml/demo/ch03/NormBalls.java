package mml.demo.ch03;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.geometry.InnerProduct;
import mml.geometry.Norm;
import mml.geometry.PNorm;
import mml.geometry.UnitBallStep;
import mml.geometry.UnitBalls;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.BallPicture;
import mml.viz.scene.geometry.UnitBallScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Figure 3.3 and beyond: the unit balls of the Manhattan, the Euclidean and the maximum norm and of an inner product, and
 * all that lies between p = 1 and ∞ as a film.
 *
 * @mml §3.1, Figure 3.3; §3.2.4; §3.3, (3.16)
 */
public final class NormBalls {
    private static final List<Norm> FOUR =
            List.of(PNorm.ONE, PNorm.EUCLIDEAN, PNorm.MAXIMUM, InnerProduct.of(Matrix.of(2, 2, 2, 1, 1, 3)));
    private static final double[] FILM = {1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6, 10, Double.POSITIVE_INFINITY};

    private NormBalls() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "unit-balls")));
    }

    /** Draws four balls side by side and the film, and returns their areas. */
    public static String run(Folder out) throws IOException {
        List<Mark> panels = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        for (int k = 0; k < FOUR.size(); k++) {
            UnitBallStep ball = UnitBalls.of(FOUR.get(k));
            Svg panel = new UnitBallScene(Trace.of(t -> t.step(ball)), new Canvas(270, 270, 24).bare(), 1.4)
                    .frame(0)
                    .picture();
            panels.add(Mark.at(10 + 280 * k, 10, panel.marks()));
            panels.addAll(MathText.words(ball.norm()).marks(145 + 280 * k, 306, 20, Anchor.MIDDLE, Role.INK));
            areas.add(ball.norm() + " " + NumberText.of(ball.area()));
        }
        String line = "areas of the unit balls: " + String.join(", ", areas);
        out.figure("unit-balls", new Svg(1130, 330, "Four unit balls", line + ".", panels));
        List<Norm> film = new ArrayList<>();
        for (double p : FILM) film.add(PNorm.of(p));
        out.frames("film", new UnitBallScene(Trace.of(t -> UnitBalls.of(film, t)), out.canvas(Canvas.SQUARE)));
        BallPicture triangle = new BallPicture(Canvas.HALF, 2);
        out.figure(
                "triangle",
                triangle.of(
                        UnitBalls.of(PNorm.ONE),
                        Vector.of(0.75, 0.25),
                        Vector.of(-0.25, 0.75),
                        "Two vectors of Manhattan length 1, and their sum."));
        return line;
    }
}
