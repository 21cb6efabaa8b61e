package mml.viz.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import mml.matrix.Matrix;
import mml.viz.export.Outputs;
import mml.viz.export.Png;

/**
 * A picture as matrices: a row for each row of dots, values from 0 (black) to 255. One matrix if it is grey, else three,
 * red, green and blue. What is transparent is seen on white.
 *
 * @param channels one matrix or three of the same shape
 */
public record Picture(List<Matrix> channels) {
    /** The most dots of a side. */
    public static final int MAX_SIDE = 4096;

    /** The largest file that is read, in bytes: 64 MiB. */
    public static final int MAX_BYTES = 64 << 20;

    public Picture {
        channels = List.copyOf(channels);
        if (channels.size() != 1 && channels.size() != 3)
            throw new IllegalArgumentException("channels has size " + channels.size() + ", expected 1 or 3");
        Matrix first = channels.get(0);
        for (int c = 1; c < channels.size(); c++)
            if (channels.get(c).rows() != first.rows() || channels.get(c).cols() != first.cols())
                throw new IllegalArgumentException("channels[" + c + "] is "
                        + channels.get(c).rows() + "×" + channels.get(c).cols() + ", expected " + first.rows() + "×"
                        + first.cols() + " as channels[0]");
    }

    /** A grey picture. */
    public static Picture grey(Matrix A) {
        return new Picture(List.of(A));
    }

    /**
     * The picture as the bytes of a PNG: values are rounded, those below 0 become black, those above 255 white.
     *
     * @throws IllegalArgumentException if there is no dot, a side has more than {@value #MAX_SIDE} or a value is NaN
     */
    public byte[] png() {
        if (height() < 1 || width() < 1 || height() > MAX_SIDE || width() > MAX_SIDE)
            throw new IllegalArgumentException("the picture has " + width() + " × " + height()
                    + " dots, expected from 1 × 1 to " + MAX_SIDE + " × " + MAX_SIDE);
        boolean grey = channels.size() == 1;
        BufferedImage image =
                new BufferedImage(width(), height(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        WritableRaster raster = image.getRaster();
        for (int c = 0; c < channels.size(); c++)
            for (int i = 0; i < height(); i++)
                for (int j = 0; j < width(); j++) raster.setSample(j, i, c, level(channels.get(c), i, j));
        try {
            return Png.of(image);
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory cannot be written", e);
        }
    }

    private static int level(Matrix A, int i, int j) {
        double x = A.get(i, j);
        if (Double.isNaN(x))
            throw new IllegalArgumentException(
                    "row " + (i + 1) + ", column " + (j + 1) + " is not a number, expected one from 0 to 255");
        return (int) Math.rint(Math.max(0, Math.min(255, x)));
    }

    /**
     * Writes the picture as a PNG, whole or not at all.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Outputs.replace(file, png());
    }

    /** {@code grey picture, 256 × 256 dots}. */
    @Override
    public String toString() {
        return (channels.size() == 1 ? "grey" : "colour") + " picture, " + width() + " × " + height() + " dots";
    }

    /** How many rows of dots. */
    public int height() {
        return channels.get(0).rows();
    }

    /** How many dots a row. */
    public int width() {
        return channels.get(0).cols();
    }

    /** The one matrix of a grey picture, else {@code 0.299 R + 0.587 G + 0.114 B}. */
    public Matrix grey() {
        if (channels.size() == 1) return channels.get(0);
        double[] r = channels.get(0).entries();
        double[] g = channels.get(1).entries();
        double[] b = channels.get(2).entries();
        double[] out = new double[r.length];
        for (int i = 0; i < out.length; i++) out[i] = (299 * r[i] + 587 * g[i] + 114 * b[i]) / 1000;
        return Matrix.of(height(), width(), out);
    }

    /**
     * Reads a PNG or JPEG of at most {@value #MAX_SIDE} × {@value #MAX_SIDE} dots.
     *
     * @throws IOException if the file is missing, a folder or not readable
     * @throws IllegalArgumentException if it is no such picture; the message names the file
     */
    public static Picture read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(file.toString(), in.readNBytes(MAX_BYTES + 1));
        }
    }

    /**
     * The picture in the bytes of a PNG or JPEG. Its size is looked at before anything of that size is allocated.
     *
     * @param name of the file, for messages
     * @throws IllegalArgumentException if they are no such picture
     */
    public static Picture of(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES)
            throw refused(name, "has more than " + MAX_BYTES + " bytes, the most that is read");
        ImageReader reader = null;
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            reader = readers.hasNext() ? readers.next() : null;
            String format = reader == null ? "" : reader.getFormatName().toUpperCase(Locale.ROOT);
            if (reader == null || !(format.equals("PNG") || format.equals("JPEG")))
                throw refused(name, "is not a picture in a supported format, expected PNG or JPEG");
            return decoded(name, format, bytes, reader, in);
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory cannot be closed", e);
        } finally {
            if (reader != null) reader.dispose();
        }
    }

    private static Picture decoded(
            String name, String format, byte[] bytes, ImageReader reader, MemoryCacheImageInputStream in) {
        int width;
        int height;
        try {
            reader.setInput(in, true, true);
            width = reader.getWidth(0);
            height = reader.getHeight(0);
        } catch (IOException | RuntimeException e) { // the decoders throw either on damaged files
            throw damaged(name, format, e);
        }
        if (width > MAX_SIDE || height > MAX_SIDE)
            throw refused(
                    name, "has " + width + " × " + height + " dots, expected at most " + MAX_SIDE + " × " + MAX_SIDE);
        try {
            if (format.equals("JPEG") ? jpegEndsEarly(bytes) : pngEndsEarly(bytes))
                throw new IOException("it ends early");
            return of(reader.read(0));
        } catch (IOException | RuntimeException e) {
            throw damaged(name, format, e);
        }
    }

    private static IllegalArgumentException damaged(String name, String format, Exception why) {
        String details = why.getMessage() == null ? "" : " (" + why.getMessage() + ")";
        return new IllegalArgumentException(
                name + " is not a readable " + format + ", expected a whole one: it is truncated or damaged" + details,
                why);
    }

    private static IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException(name + " " + why);
    }

    /** Whether no end of image follows the last start of a scan: the decoder would fill up with grey. */
    private static boolean jpegEndsEarly(byte[] jpeg) {
        for (int i = jpeg.length - 2; i >= 0; i--)
            if (jpeg[i] == (byte) 0xFF) {
                if (jpeg[i + 1] == (byte) 0xD9) return false;
                if (jpeg[i + 1] == (byte) 0xDA) return true;
            }
        return true;
    }

    /** Whether the last chunk, IEND, is missing: the decoder would not mind as long as it finds dots enough. */
    private static boolean pngEndsEarly(byte[] png) {
        for (int i = png.length - 4; i >= 0; i--)
            if (png[i] == 'I' && png[i + 1] == 'E' && png[i + 2] == 'N' && png[i + 3] == 'D') return false;
        return true;
    }

    private static Picture of(BufferedImage image) {
        double[][] rgb = image.getColorModel() instanceof IndexColorModel palette
                ? sampled(palette.convertToIntDiscrete(image.getRaster(), true))
                : sampled(image);
        boolean grey = true;
        for (int i = 0; i < rgb[0].length && grey; i++) grey = rgb[0][i] == rgb[1][i] && rgb[1][i] == rgb[2][i];
        List<Matrix> channels = new ArrayList<>();
        for (int c = 0; c < (grey ? 1 : 3); c++) channels.add(Matrix.of(image.getHeight(), image.getWidth(), rgb[c]));
        return new Picture(channels);
    }

    /** The samples as they are in the file: Java's own way to grey, getRGB, would brighten them. */
    private static double[][] sampled(BufferedImage image) {
        WritableRaster raster = image.getRaster();
        ColorModel colours = image.getColorModel();
        boolean grey = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        double[] red = channel(raster, colours, 0);
        double[][] rgb = grey
                ? new double[][] {red, red, red}
                : new double[][] {red, channel(raster, colours, 1), channel(raster, colours, 2)};
        if (colours.hasAlpha()) {
            double[] alpha = channel(raster, colours, grey ? 1 : 3);
            for (int c = 0; c < (grey ? 1 : 3); c++)
                for (int i = 0; i < alpha.length; i++) rgb[c][i] = onWhite(rgb[c][i], alpha[i] / 255);
        }
        return rgb;
    }

    private static double[] channel(WritableRaster raster, ColorModel colours, int band) {
        int width = raster.getWidth();
        double[] out = raster.getSamples(0, 0, width, raster.getHeight(), band, new double[width * raster.getHeight()]);
        int most = (1 << colours.getComponentSize(band)) - 1;
        if (most != 255) for (int i = 0; i < out.length; i++) out[i] = 255 * out[i] / most;
        return out;
    }

    private static double onWhite(double value, double alpha) {
        return alpha * value + (1 - alpha) * 255;
    }
}
