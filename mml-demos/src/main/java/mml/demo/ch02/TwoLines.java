package mml.demo.ch02;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Figure 2.3: two equations in two unknowns are two lines, which meet in no point, in one, or in all of a line.
 *
 * @mml §2.1, (2.8), Figure 2.3
 */
public final class TwoLines {
    private static final int[][][] SYSTEMS = {{{4, 4, 5}, {4, 4, 9}}, {{4, 4, 5}, {2, -4, 1}}, {{4, 4, 5}, {8, 8, 10}}};

    private TwoLines() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "two-lines")));
    }

    /** Draws the three cases side by side and returns what they are. */
    public static String run(Folder out) throws IOException {
        List<Mark> panels = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int k = 0; k < SYSTEMS.length; k++) {
            FieldMatrix<BigFraction> system = FieldMatrix.of(SYSTEMS[k]);
            SolutionSet<BigFraction> S = SolutionSet.of(system.columns(0, 2), system.columns(2, 3));
            panels.add(Mark.at(20 + 320 * k, 20, panel(SYSTEMS[k], S)));
            found.add(words(S));
        }
        String description = "Three pairs of lines: " + String.join("; ", found) + ".";
        out.figure(
                "two-lines", new Svg(980, 400, "Two lines meet in no point, in one, or in all", description, panels));
        return "two lines: " + String.join("; ", found);
    }

    private static List<Mark> panel(int[][] system, SolutionSet<BigFraction> S) {
        Plane plane = new Plane(new Clip(0, 0, 300, 300), Scale.linear(-1.2, 3.2), Scale.linear(-1.2, 3.2), 14);
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x_1", "x_2"));
        Look first = Look.stroke(Role.SERIES_1, 3);
        Look second = Look.stroke(Role.SERIES_2, 3).dashed(Dash.DASHED);
        marks.addAll(plane.line(system[0][0], system[0][1], system[0][2], first));
        marks.addAll(plane.line(system[1][0], system[1][1], system[1][2], second));
        if (S.kind() == SolutionSet.Kind.ONE) {
            double[] x = S.particular().orElseThrow().toMatrix().column(0).toArray();
            marks.add(Symbol.RING.at(plane.at(x[0], x[1]), 9, Role.FOCUS));
        }
        marks.addAll(MathText.parse(equation(system[0])).marks(0, 330, 16, Anchor.START, Role.SERIES_1));
        marks.addAll(MathText.parse(equation(system[1])).marks(300, 330, 16, Anchor.END, Role.SERIES_2));
        marks.add(Mark.text(150, 362, 17, Anchor.MIDDLE, words(S), Role.INK));
        return marks;
    }

    private static String equation(int[] row) {
        return row[0] + "x_1 " + (row[1] < 0 ? "− " : "+ ") + Math.abs(row[1]) + "x_2 = " + row[2];
    }

    private static String words(SolutionSet<BigFraction> S) {
        return switch (S.kind()) {
            case NONE -> "no solution";
            case ONE -> "one solution, " + point(S.particular().orElseThrow());
            case INFINITE -> "infinitely many solutions";
        };
    }

    private static String point(FieldMatrix<BigFraction> x) {
        return "(" + x.text(0, 0) + ", " + x.text(1, 0) + ")";
    }
}
