package mml.demo.ch02;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.RowReductionStep;
import mml.exact.SolutionSet;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.exact.ColumnsPicture;
import mml.viz.scene.exact.EquationsScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Figure 2.3: two equations in two unknowns are two lines, which meet in no point, in one, or in all of a line.
 *
 * @mml §2.1, (2.8), Figure 2.3; §2.2.3, (2.36)
 */
public final class TwoLines {
    private static final int[][][] SYSTEMS = {{{4, 4, 5}, {4, 4, 9}}, {{4, 4, 5}, {2, -4, 1}}, {{4, 4, 5}, {8, 8, 10}}};

    private static final Canvas PANEL = new Canvas(300, 340, 20).bare();

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
            Recorder<RowReductionStep> steps = Recorder.all();
            SolutionSet<BigFraction> S = SolutionSet.of(system.columns(0, 2), system.columns(2, 3), steps);
            Svg lines = new EquationsScene(steps.trace(), S, PANEL).frame(0).picture();
            panels.add(Mark.at(20 + 320 * k, 20, lines.marks()));
            panels.add(Mark.text(170 + 320 * k, 382, 17, Anchor.MIDDLE, words(S), Role.INK));
            found.add(words(S));
        }
        String description = "Three pairs of lines: " + String.join("; ", found) + ".";
        out.figure(
                "two-lines", new Svg(980, 400, "Two lines meet in no point, in one, or in all", description, panels));
        FieldMatrix<BigFraction> one = FieldMatrix.of(SYSTEMS[1]);
        SolutionSet<BigFraction> S = SolutionSet.of(one.columns(0, 2), one.columns(2, 3));
        ColumnsPicture columns = new ColumnsPicture(
                S, FieldMatrix.of(new int[][] {{1}, {1}}), Canvas.HALF.bare(), Eye.CHOSEN.reaching(6));
        out.figure("columns", columns.frame(2, "The columns (4, 2) and (4, −4) lead to b = (5, 1)."));
        return "two lines: " + String.join("; ", found);
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
