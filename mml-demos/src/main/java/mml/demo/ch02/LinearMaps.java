package mml.demo.ch02;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;
import mml.viz.svg.Viridis;

/**
 * Figure 2.10: what three 2×2 matrices make of a square of 400 points. Each point keeps its colour and shape.
 *
 * @mml §2.7.1, Example 2.22, Figure 2.10
 */
public final class LinearMaps {
    private static final double C = Math.sqrt(0.5); // cos and sin of π/4
    private static final int SIDE = 20;
    /** With room for the name of an axis beside a square stretched to twice its width. */
    private static final double REACH = 2.8;

    /** Colours that stand out from a white ground and from a black one. */
    private static final double DARKEST = 0.3;

    private static final double LIGHTEST = 0.75;

    private LinearMaps() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "linear-maps")));
    }

    /** Draws the square and its three images and returns how each map scales areas. */
    public static String run(Folder out) throws IOException {
        Matrix square = square();
        List<Mark> panels = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        String[] names = {"the square", "turned by π/4", "stretched along x₁", "reflected, turned, stretched"};
        Matrix[] maps = {
            Matrix.identity(2),
            Matrix.of(new double[][] {{C, -C}, {C, C}}),
            Matrix.of(new double[][] {{2, 0}, {0, 1}}),
            Matrix.of(new double[][] {{1.5, -0.5}, {0.5, -0.5}})
        };
        for (int k = 0; k < maps.length; k++) {
            panels.add(Mark.at(15 + 245 * k, 20, panel(square.times(maps[k].transpose()), names[k])));
            if (k > 0) areas.add(names[k] + " × " + Numbers.rounded(determinant(maps[k]), 2));
        }
        String line = "areas: " + String.join(", ", areas);
        out.figure("linear-maps", new Svg(985, 300, "Three linear maps of a square of points", line + ".", panels));
        return line;
    }

    /** 400 points in [−1, 1]², one a row. */
    private static Matrix square() {
        double[][] points = new double[SIDE * SIDE][];
        for (int k = 0; k < points.length; k++) {
            int row = k / SIDE;
            points[k] = new double[] {-1 + 2.0 * (k % SIDE) / (SIDE - 1), -1 + 2.0 * row / (SIDE - 1)};
        }
        return Matrix.of(points);
    }

    private static double determinant(Matrix A) {
        return A.get(0, 0) * A.get(1, 1) - A.get(0, 1) * A.get(1, 0);
    }

    private static List<Mark> panel(Matrix points, String name) {
        Plane plane = new Plane(new Clip(0, 0, 220, 220), Scale.linear(-REACH, REACH), Scale.linear(-REACH, REACH), 20);
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x_1", "x_2"));
        for (int k = 0; k < points.rows(); k++) {
            Vector p = points.row(k);
            boolean upper = k / SIDE >= SIDE / 2;
            Symbol shape = upper ? Symbol.DISC : Symbol.SQUARE;
            double colour = DARKEST + (LIGHTEST - DARKEST) * (k % SIDE) / SIDE;
            marks.add(shape.at(plane.at(p.get(0), p.get(1)), 1.9, Viridis.at(colour)));
        }
        marks.addAll(MathText.words(name).marks(110, 256, 17, Anchor.MIDDLE, Role.INK));
        return marks;
    }
}
