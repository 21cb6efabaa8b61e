package mml.viz.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import mml.random.Rng;
import mml.viz.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterTest {
    private static byte[] noise(int n) {
        Rng rng = Rng.seeded(5);
        byte[] samples = new byte[n];
        for (int i = 0; i < n; i++) samples[i] = (byte) (256 * rng.uniform());
        return samples;
    }

    /** Widths and heights beside the limits of a stored block and of three bytes of base64. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "1,1,3", "2,1,1", "3,5,1", "5,3,3", "256,256,1", "256,255,1", "257,255,1", "300,451,3"})
    void everyOtherReaderFindsTheSameDots(int width, int height, int channels) throws IOException {
        byte[] samples = noise(width * height * channels);
        String address = new Raster(width, height, channels, samples).address();
        byte[] file = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
        assertEquals(width, read.getWidth());
        assertEquals(height, read.getHeight());
        assertEquals(channels, read.getRaster().getNumBands());
        for (int i = 0; i < height; i++)
            for (int j = 0; j < width; j++)
                for (int c = 0; c < channels; c++)
                    assertEquals(
                            samples[(i * width + j) * channels + c] & 0xFF,
                            read.getRaster().getSample(j, i, c));
    }

    @Test
    void aFigureCarriesItsRaster() {
        byte[] samples = new byte[4 * 3 * 3];
        for (int i = 0; i < samples.length; i++) samples[i] = (byte) (7 * i);
        Raster raster = new Raster(4, 3, 3, samples);
        Svg figure = new Svg(
                100,
                60,
                "A raster",
                "Twelve dots, twice.",
                List.of(new Mark.Image(5, 5, 40, 30, raster, false), new Mark.Image(55, 5, 40, 30, raster, true)));
        Golden.check("raster.svg", figure);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Raster(0, 1, 1, new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> new Raster(2, 2, 1, new byte[5]));
        assertThrows(IllegalArgumentException.class, () -> new Raster(2, 2, 2, new byte[8]));
        IllegalArgumentException large =
                assertThrows(IllegalArgumentException.class, () -> new Raster(65536, 65536, 1, new byte[0]));
        assertTrue(large.getMessage().contains("65536×65536"), large.getMessage());
    }

    @Test
    void rastersAreEqualByValue() {
        byte[] samples = noise(6);
        Raster raster = new Raster(3, 2, 1, samples);
        samples[0]++;
        assertEquals(new Raster(3, 2, 1, noise(6)), raster);
        assertEquals(new Raster(3, 2, 1, noise(6)).hashCode(), raster.hashCode());
        assertTrue(!raster.equals(new Raster(2, 3, 1, noise(6))));
    }
}
