package mml.viz.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import mml.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
    @TempDir
    Path folder;

    private static BufferedImage image(int type, int... argb) {
        BufferedImage image = new BufferedImage(argb.length / 2, 2, type);
        for (int i = 0; i < argb.length; i++) image.setRGB(i % image.getWidth(), i / image.getWidth(), argb[i]);
        return image;
    }

    private static byte[] bytes(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertTrue(ImageIO.write(image, format, out), format);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static String refused(String name, byte[] bytes) {
        return assertThrows(IllegalArgumentException.class, () -> Picture.of(name, bytes))
                .getMessage();
    }

    /** The file of a case of badinputs/cases.csv; skips the test where it is not at hand. */
    private static Path bad(String file) {
        Path at = Path.of("").toAbsolutePath();
        for (Path up = at; up != null; up = up.getParent()) {
            Path found = up.resolve("shared/badinputs/files").resolve(file);
            if (Files.exists(found)) return found;
        }
        assumeTrue(false, "shared/badinputs/files/" + file + " is not above " + at);
        return at;
    }

    @Test
    void coloursAreThreeMatrices() throws IOException {
        byte[] png = bytes(
                image(BufferedImage.TYPE_INT_RGB, 0xFF0000, 0x00FF00, 0x0000FF, 0x102030, 0xFFFFFF, 0x000000), "png");
        Picture picture = Picture.read(Files.write(folder.resolve("a.png"), png));
        assertEquals(2, picture.height());
        assertEquals(3, picture.width());
        assertArrayEquals(
                new double[] {255, 0, 0, 16, 255, 0}, picture.channels().get(0).entries());
        assertArrayEquals(
                new double[] {0, 255, 0, 32, 255, 0}, picture.channels().get(1).entries());
        assertArrayEquals(
                new double[] {0, 0, 255, 48, 255, 0}, picture.channels().get(2).entries());
        assertArrayEquals(
                new double[] {76.245, 149.685, 29.07, 29.04, 255, 0},
                picture.grey().entries(),
                1e-12);
    }

    @Test
    void greyIsOneMatrixOfTheSamplesThemselves() {
        for (int type : List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY)) {
            BufferedImage image = new BufferedImage(4, 1, type);
            int most = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
            int[] samples = {0, most / 5, 3 * most / 5, most};
            image.getRaster().setSamples(0, 0, 4, 1, 0, samples);
            Picture picture = Picture.of("grey.png", bytes(image, "png"));
            assertEquals(1, picture.channels().size());
            assertArrayEquals(new double[] {0, 51, 153, 255}, picture.grey().entries());
        }
    }

    @Test
    void palettesAreLookedUpAndBlackAndWhiteIsGrey() {
        Picture bits =
                Picture.of("bits.png", bytes(image(BufferedImage.TYPE_BYTE_BINARY, 0xFF000000, 0xFFFFFFFF), "png"));
        assertArrayEquals(new double[] {0, 255}, bits.channels().get(0).entries());
        assertEquals(1, bits.channels().size());
        Picture palette =
                Picture.of("palette.png", bytes(image(BufferedImage.TYPE_BYTE_INDEXED, 0xFFFF0000, 0xFF0000FF), "png"));
        assertArrayEquals(new double[] {255, 0}, palette.channels().get(0).entries());
        assertArrayEquals(new double[] {0, 255}, palette.channels().get(2).entries());
    }

    @Test
    void theTransparentIsSeenOnWhite() {
        Picture picture =
                Picture.of("clear.png", bytes(image(BufferedImage.TYPE_INT_ARGB, 0x000000FF, 0x33000000), "png"));
        assertArrayEquals(new double[] {255, 204}, picture.channels().get(0).entries(), 1e-12);
        assertEquals(1, picture.channels().size());
    }

    @Test
    void aJpegIsReadAndOneThatEndsEarlyIsNot() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4);
        for (int y = 0; y < 48; y++) for (int x = 0; x < 64; x++) image.setRGB(x, y, random.nextInt(1 << 24));
        byte[] jpeg = bytes(image, "jpg");
        Picture picture = Picture.of("noise.jpg", jpeg);
        assertEquals(64, picture.width());
        assertEquals(48, picture.height());
        assertEquals(3, picture.channels().size());
        for (int length = 3; length < jpeg.length; length += 101) {
            String message = refused("half.jpg", Arrays.copyOf(jpeg, length));
            assertTrue(message.startsWith("half.jpg is not a readable JPEG, expected a whole one"), message);
        }
    }

    @Test
    void aPngCutAnywhereOrWithDamagedBytesIsReadOrRefusedInWords() {
        byte[] png = bytes(image(BufferedImage.TYPE_INT_RGB, 1, 200, 3000, 40000, 500000, 6000000), "png");
        for (int length = 8; length < png.length - 20; length++) {
            String message = refused("cut.png", Arrays.copyOf(png, length));
            assertTrue(message.startsWith("cut.png is not a readable PNG, expected a whole one"), length + message);
        }
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            byte[] damaged = png.clone();
            for (int k = 0; k < 3; k++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                assertTrue(Picture.of("damaged.png", damaged).width() > 0);
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().startsWith("damaged.png "), e.getMessage());
            }
        }
    }

    @Test
    void f045TruncatedPng() {
        Path file = bad("truncated.png");
        String message = assertThrows(IllegalArgumentException.class, () -> Picture.read(file))
                .getMessage();
        assertTrue(message.startsWith(file + " is not a readable PNG, expected a whole one"), message);
    }

    @Test
    void f046HugeDimensionsAreRefusedBeforeAllocating() {
        Path file = bad("huge_dims.png");
        String message = assertThrows(IllegalArgumentException.class, () -> Picture.read(file))
                .getMessage();
        assertTrue(message.startsWith(file + " has "), message);
        assertTrue(message.endsWith(" dots, expected at most 4096 × 4096"), message);
    }

    @Test
    void f047NotAnImage() {
        Path file = bad("not_an_image.png");
        String message = assertThrows(IllegalArgumentException.class, () -> Picture.read(file))
                .getMessage();
        assertEquals(file + " is not a picture in a supported format, expected PNG or JPEG", message);
    }

    @Test
    void oneMatrixOrThreeOfOneShape() {
        Matrix a = Matrix.of(2, 2, new double[] {1, 2, 3, 4});
        Matrix b = Matrix.of(1, 2, new double[] {1, 2});
        assertEquals("channels has size 0, expected 1 or 3", refused(List.of()));
        assertEquals("channels has size 2, expected 1 or 3", refused(List.of(a, a)));
        assertEquals("channels[2] is 1×2, expected 2×2 as channels[0]", refused(List.of(a, a, b)));
    }

    private static String refused(List<Matrix> channels) {
        return assertThrows(IllegalArgumentException.class, () -> new Picture(channels))
                .getMessage();
    }

    @Test
    void otherFormatsAndNothingAtAllAreRefused() {
        String expected = " is not a picture in a supported format, expected PNG or JPEG";
        assertEquals("a.gif" + expected, refused("a.gif", bytes(image(BufferedImage.TYPE_BYTE_GRAY, 0, 1), "gif")));
        assertEquals("a.bmp" + expected, refused("a.bmp", bytes(image(BufferedImage.TYPE_INT_RGB, 0, 1), "bmp")));
        assertEquals("empty.png" + expected, refused("empty.png", new byte[0]));
        assertThrows(NoSuchFileException.class, () -> Picture.read(folder.resolve("none.png")));
    }

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        Matrix A = Matrix.of(2, 3, 0, 1, 127, 128, 254, 255);
        Path file = folder.resolve("a.png");
        Picture.grey(A).write(file);
        assertEquals(List.of(A), Picture.read(file).channels());
        Picture colours = new Picture(List.of(A, A.times(0.5).map(Math::rint), Matrix.zeros(2, 3)));
        assertEquals(colours, Picture.of("colours.png", colours.png()));
        assertEquals("colour picture, 3 × 2 dots", colours.toString());
    }

    @Test
    void valuesAreRoundedAndHeldWithinBlackAndWhite() {
        Matrix A = Matrix.of(1, 4, -3, 0.6, 254.4, 1e9);
        assertEquals(
                Matrix.of(1, 4, 0, 1, 254, 255),
                Picture.of("a.png", Picture.grey(A).png()).grey());
        Picture none = Picture.grey(Matrix.of(1, 2, 0, Double.NaN));
        assertEquals(
                "row 1, column 2 is not a number, expected one from 0 to 255",
                assertThrows(IllegalArgumentException.class, none::png).getMessage());
        assertThrows(IllegalArgumentException.class, Picture.grey(Matrix.zeros(0, 2))::png);
    }
}
