package mml.viz.scene.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.spectral.LowRank;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.spectral.SvdStages;
import mml.spectral.SvdStagesStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class SvdScenesTest {
    /** Example 4.12. */
    private static final Matrix BOOK = Matrix.of(3, 2, 1, -0.8, 0, 1, 1, 0);

    private static final List<Canvas> CANVASES = List.of(
            Canvas.WIDE,
            Canvas.CLASSIC,
            Canvas.SQUARE,
            Canvas.HALF,
            new Canvas(300, 700, 10),
            new Canvas(700, 300, 10));

    private static Trace<SvdStagesStep> stages(Matrix A) {
        return Trace.of(t -> SvdStages.of(A, t));
    }

    @Test
    void theStagesInThePlaneAndInSpaceAreAsAccepted() {
        for (Matrix A : List.of(Matrix.of(2, 2, 1, 1, 0, 1), Matrix.of(2, 2, 1, 2, 2, 1), BOOK)) {
            SvdStagesScene scene = new SvdStagesScene(stages(A), new Canvas(420, 472, 17).bare());
            List<String> frames = new ArrayList<>();
            for (int i = 0; i <= 6; i++) {
                Svg frame = scene.at(i / 2.0);
                Bounds.check(frame);
                frames.add(frame.toString());
            }
            Golden.frames("svd-stages-" + A.rows() + (A.get(1, 0) == 2 ? "-reflected" : ""), frames, 3);
        }
    }

    @Test
    void theStagesFitEveryCanvas() {
        for (Canvas canvas : CANVASES)
            for (Matrix A : List.of(Matrix.of(2, 2, 3, 1, 0, 9), Matrix.zeros(2, 2), BOOK)) {
                SvdStagesScene scene = new SvdStagesScene(stages(A), canvas);
                assertEquals(4, scene.frames());
                for (int i = 0; i < 4; i++) {
                    Svg frame = scene.frame(i).picture();
                    Bounds.check(frame);
                    assertEquals(canvas.width(), frame.width());
                    assertEquals(canvas.height(), frame.height());
                    assertTrue(
                            frame.title().endsWith(": " + scene.trace().get(i).caption()));
                }
            }
        SvdStagesScene space = new SvdStagesScene(stages(BOOK), Canvas.WIDE);
        Golden.check("svd-stages-wide.svg", space.frame(3).picture());
        assertTrue(
                space.frame(3).picture().description().endsWith(space.values() + "."),
                space.frame(3).picture().description());
    }

    @Test
    void otherShapesAndPartsOfARunHaveNoStages() {
        Trace<SvdStagesStep> wide = stages(Matrix.of(2, 3, 1, 0, 1, -2, 1, 0));
        var shape = assertThrows(IllegalArgumentException.class, () -> new SvdStagesScene(wide, Canvas.WIDE));
        assertEquals("A is 2×3, expected 2×2 or 3×2", shape.getMessage());
        Trace<SvdStagesStep> part = Trace.of(t -> t.step(new SvdStagesStep.Given(BOOK)));
        var whole = assertThrows(IllegalArgumentException.class, () -> new SvdStagesScene(part, Canvas.WIDE));
        assertEquals("trace has 1 step, expected the 4 of a whole run", whole.getMessage());
    }

    /** A slanted stripe, in the colour of the channel. */
    private static Matrix stripe(int rows, int cols, int channel) {
        double[] dots = new double[rows * cols];
        for (int i = 0; i < dots.length; i++)
            dots[i] = Math.abs(i / cols - i % cols + channel) < 3 ? 255 : 20 * (i % cols % 4);
        return Matrix.of(rows, cols, dots);
    }

    private static List<Trace<RankSequenceStep>> stripes(int rows, int cols, int channels) {
        List<Trace<RankSequenceStep>> out = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            Matrix A = stripe(rows, cols, c);
            out.add(Trace.of(t -> RankSequence.of(A, List.of(0, 3, Math.min(rows, cols)), t)));
        }
        return out;
    }

    @Test
    void aCompressedPictureIsAsAccepted() {
        for (int channels : new int[] {1, 3}) {
            List<Trace<RankSequenceStep>> traces = stripes(12, 16, channels);
            Svg figure = new CompressionScene(traces, new Canvas(480, 558, 16).bare())
                    .frame(1)
                    .picture();
            Bounds.check(figure);
            Golden.check("compression-" + channels + ".svg", figure);
            Svg slide = new CompressionScene(traces, Canvas.WIDE).frame(1).picture();
            Golden.check("compression-" + channels + "-wide.svg", slide);
        }
    }

    @Test
    void aCompressedPictureFitsEveryCanvas() {
        for (Canvas canvas : CANVASES)
            for (int[] shape : new int[][] {{12, 16}, {16, 12}, {40, 5}, {5, 40}}) {
                CompressionScene scene = new CompressionScene(stripes(shape[0], shape[1], 3), canvas);
                assertEquals(3, scene.frames());
                for (int i = 0; i < 3; i++) Bounds.check(scene.frame(i).picture());
            }
    }

    @Test
    void errorAndStorageAreThoseOfAllChannels() {
        CompressionScene scene = new CompressionScene(stripes(12, 16, 3), Canvas.WIDE);
        double rest = 0;
        double all = 0;
        for (int c = 0; c < 3; c++) {
            Matrix A = stripe(12, 16, c);
            Matrix off = A.minus(LowRank.of(A, 3).matrix());
            for (double x : off.entries()) rest += x * x;
            for (double x : A.entries()) all += x * x;
        }
        assertEquals(Math.sqrt(rest / all), scene.error(1), 1e-14);
        assertEquals(1, scene.error(0));
        assertEquals(0, scene.error(2));
        assertEquals(3 * 3 * 29, scene.kept(1));
        assertEquals(3 * 12 * 16, scene.full());
        assertEquals(2, scene.frame(1).step());
        assertTrue(
                scene.frame(1).picture().title().startsWith("Step 2 of 3: Rank 3: 261 of 576 numbers, off by "),
                scene.frame(1).picture().title());
        CompressionScene black =
                new CompressionScene(Trace.of(t -> RankSequence.of(Matrix.zeros(4, 4), List.of(2), t)), Canvas.HALF);
        assertEquals(0, black.error(0));
        Bounds.check(black.frame(0).picture());
    }

    @Test
    void channelsThatDoNotBelongTogetherAreRefused() {
        List<Trace<RankSequenceStep>> three = stripes(12, 16, 3);
        refused(three.subList(0, 2), "channels has size 2, expected 1 or 3");
        Trace<RankSequenceStep> other = Trace.of(t -> RankSequence.of(stripe(12, 16, 2), List.of(1), t));
        refused(
                List.of(three.get(0), three.get(1), other),
                "channels have ranks [0, 3, 12] and [1], expected the same");
        Trace<RankSequenceStep> part = Trace.of(t -> t.step(three.get(0).get(1)));
        refused(List.of(part), "channels has a trace without start or ranks, expected whole runs");
        assertThrows(
                IllegalArgumentException.class,
                () -> new CompressionScene(
                        List.of(three.get(0), stripes(16, 12, 1).get(0), three.get(2)), Canvas.WIDE));
    }

    private static void refused(List<Trace<RankSequenceStep>> channels, String message) {
        var e = assertThrows(IllegalArgumentException.class, () -> new CompressionScene(channels, Canvas.WIDE));
        assertEquals(message, e.getMessage());
    }
}
