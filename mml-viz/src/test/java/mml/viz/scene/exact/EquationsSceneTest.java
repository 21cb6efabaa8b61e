package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.exact.FieldMatrix;
import mml.exact.RowReductionStep;
import mml.exact.SolutionSet;
import mml.matrix.Vector;
import mml.trace.Recorder;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class EquationsSceneTest {
    private static final Canvas CANVAS = new Canvas(480, 440, 15);
    private static final int[][] LINES = {{4, 4, 5}, {2, -4, 1}};
    private static final int[][] PLANES = {{1, 1, 1, 3}, {1, -1, 2, 2}, {2, 0, 3, 5}};

    private static EquationsScene scene(int[][] system, Canvas canvas, Eye eye, int held) {
        FieldMatrix<BigFraction> M = FieldMatrix.of(system);
        int n = M.cols() - 1;
        Recorder<RowReductionStep> steps = Recorder.all();
        SolutionSet<BigFraction> solutions = SolutionSet.of(M.columns(0, n), M.columns(n, n + 1), steps);
        return new EquationsScene(steps.trace(), solutions, canvas, eye, held);
    }

    private static EquationsScene scene(int[][] system) {
        return scene(system, CANVAS, Eye.CHOSEN, -1);
    }

    @Test
    void looksAsItDid() {
        Golden.frames("equations-lines", scene(LINES, CANVAS.bare(), Eye.CHOSEN.reaching(4), 0), 0);
        Golden.frames("equations-planes", scene(PLANES), 0);
    }

    @Test
    void theFirstFrameSaysWhereTheEquationsMeet() {
        assertEquals("Each equation is a line; they meet in one point", caption(LINES));
        assertEquals("Each equation is a line; they have no common point", caption(new int[][] {{1, 1, 2}, {1, 1, 3}}));
        assertEquals("Each equation is a line; they meet along a line", caption(new int[][] {{1, 1, 2}, {2, 2, 4}}));
        assertEquals("Each equation is a plane; they meet along a line", caption(PLANES));
        assertEquals("Each equation is a plane; they meet in a plane", caption(new int[][] {{1, 1, 1, 2}}));
        assertEquals("Each equation is a plane; every point is common", caption(new int[][] {{0, 0, 0, 0}}));
    }

    private static String caption(int[][] system) {
        return scene(system).frame(0).caption();
    }

    /** Where a reader is asked what the equations have in common, only what is seen anyway is drawn. */
    @Test
    void whoIsAskedIsNotTold() {
        EquationsScene lines = scene(LINES, CANVAS.bare(), Eye.CHOSEN.reaching(4), 0);
        assertEquals(0, count(lines, 0, ">("));
        assertEquals(1, count(lines, lines.frames() - 1, ">("));
        EquationsScene asked = scene(PLANES, CANVAS, Eye.CHOSEN, 0);
        EquationsScene told = scene(PLANES, CANVAS, Eye.CHOSEN, -1);
        assertEquals(0, count(asked, 0, "stroke-width=\"4\""));
        assertEquals(1, count(told, 0, "stroke-width=\"4\""));
    }

    private static int count(EquationsScene scene, int frame, String part) {
        String svg = scene.frame(frame).picture().toString();
        int count = 0;
        for (int at = svg.indexOf(part); at >= 0; at = svg.indexOf(part, at + 1)) count++;
        return count;
    }

    @Test
    void eachFrameReadsItsEquationsOut() {
        String spoken = scene(LINES).frame(0).picture().description();
        assertTrue(spoken.endsWith("4x₁ + 4x₂ = 5; 2x₁ − 4x₂ = 1."), spoken);
    }

    @Test
    void theHandlesOfAnEquationAreItsFootAndItsNormalVector() {
        EquationsScene scene = scene(LINES, CANVAS, Eye.CHOSEN.reaching(8), 0);
        assertEquals(Vector.of(0.625, 0.625), scene.foot(0));
        assertEquals(Vector.of(2, -4), scene.tip(1), "an arrow of an eighth of the reach has length 1");
        assertEquals(Vector.of(2, -4), scene.normal(scene.tip(1)));
        int farAway = 1_000_000_000;
        assertEquals(1e6, scene(new int[][] {{1, 0, farAway}}).foot(0).get(0), "still a place");
    }

    @Test
    void onlyTheFramesInWhichSomethingMovesAreDrawn() {
        EquationsScene scene = scene(PLANES);
        assertTrue(scene.frames() < scene.trace().size());
        assertEquals(scene.trace().size() - 1, scene.frame(scene.frames() - 1).step());
    }

    @Test
    void keepsToItsRoomWhateverTheSystem() {
        int[][][] systems = {
            LINES, PLANES, {{0, 0, 1}}, {{1, 0, 1000}}, {{1, 1, 1, 1}, {0, 0, 0, 0}}, {{1, 1000, 1}, {1, 1001, 2}}
        };
        for (int[][] system : systems)
            for (Canvas canvas : new Canvas[] {CANVAS, CANVAS.bare(), Canvas.WIDE, Canvas.ofWidth(360, 13)}) {
                EquationsScene scene = scene(system, canvas, Eye.CHOSEN, -1);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
            }
    }

    @Test
    void fourUnknownsAreNotDrawn() {
        var e = assertThrows(IllegalArgumentException.class, () -> scene(new int[][] {{1, 2, 3, 4, 5}}));
        assertEquals("x has 4 entries, expected 2 or 3: others are not drawn", e.getMessage());
    }
}
