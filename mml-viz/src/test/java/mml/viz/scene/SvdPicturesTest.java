package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.LowRank;
import mml.decomposition.Svd;
import mml.decomposition.SvdStages;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.Golden;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class SvdPicturesTest {
    /** Example 4.12. */
    private static final Matrix BOOK = Matrix.of(3, 2, 1, -0.8, 0, 1, 1, 0);

    @Test
    void theStagesInThePlaneAndInSpaceAreAsAccepted() {
        for (Matrix A : List.of(Matrix.of(2, 2, 1, 1, 0, 1), Matrix.of(2, 2, 1, 2, 2, 1), BOOK)) {
            SvdStagesPicture picture = new SvdStagesPicture(SvdStages.of(A));
            StringBuilder all = new StringBuilder();
            for (int i = 0; i <= 6; i++) {
                Svg frame = picture.frame(i / 2.0, "time " + i / 2.0);
                Bounds.check(frame);
                all.append(frame.embedded("f" + i)).append('\n');
            }
            Golden.check("svd-stages-" + A.rows() + (A.get(1, 0) == 2 ? "-reflected" : "") + ".html", all.toString());
        }
    }

    @Test
    void otherShapesHaveNoPicture() {
        SvdStages wide = SvdStages.of(Matrix.of(2, 3, 1, 0, 1, -2, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new SvdStagesPicture(wide));
    }

    /** A slanted stripe in grey, and in three colours. */
    @Test
    void aCompressedPictureIsAsAccepted() {
        for (int channels : new int[] {1, 3}) {
            List<Matrix> original = new ArrayList<>();
            List<Matrix> approximation = new ArrayList<>();
            List<Vector> sigmas = new ArrayList<>();
            for (int c = 0; c < channels; c++) {
                double[] dots = new double[12 * 16];
                for (int i = 0; i < dots.length; i++)
                    dots[i] = Math.abs(i / 16 - i % 16 + c) < 3 ? 255 : 20 * (i % 16 % 4);
                Svd svd = Svd.of(Matrix.of(12, 16, dots));
                original.add(svd.A());
                approximation.add(LowRank.of(svd, 3).matrix());
                sigmas.add(svd.singularValues());
            }
            Svg figure = CompressionPicture.of(original, approximation, sigmas, 3, "A stripe.");
            Bounds.check(figure);
            Golden.check("compression-" + channels + ".svg", figure.toString());
        }
    }
}
