package mml.viz.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import mml.viz.svg.Svg;

/** Figures as PNG, written here and not by the library of Java, whose files differ from version to version. */
public final class Png {
    private static final int MOST_PIXELS = 100_000_000;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int RGBA = 6;
    private static final int NO_FILTER = 0;
    private static final int UP = 2;

    private Png() {}

    /**
     * The bytes of a PNG file.
     *
     * @throws IllegalArgumentException if it would have more than 100 million pixels
     */
    static byte[] of(Svg figure, Style style) throws IOException {
        return of(Renderer.image(figure, style, MOST_PIXELS));
    }

    /** The bytes of a PNG file: one sample a pixel of grey, else three, four if one of them shows through. */
    public static byte[] of(BufferedImage image) throws IOException {
        boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        boolean clear = !grey && isClear(image);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        file.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(header);
        head.writeInt(image.getWidth());
        head.writeInt(image.getHeight());
        head.write(new byte[] {8, (byte) (grey ? GREY : clear ? RGBA : RGB), 0, 0, 0});
        chunk(file, "IHDR", header.toByteArray());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream squeezed = new DeflaterOutputStream(data)) {
            rows(image, grey ? 1 : clear ? 4 : 3, squeezed);
        }
        chunk(file, "IDAT", data.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static boolean isClear(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) return false;
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) if (pixel >>> 24 != 0xff) return true;
        }
        return false;
    }

    /** Row after row; one that is much like the one above it as the difference to that, which is almost nothing. */
    private static void rows(BufferedImage image, int samples, DeflaterOutputStream out) throws IOException {
        int[] pixels = new int[image.getWidth()];
        int[] shifts = samples == 1 ? new int[] {0} : samples == 4 ? new int[] {16, 8, 0, 24} : new int[] {16, 8, 0};
        byte[] row = new byte[samples * pixels.length];
        byte[] above = new byte[row.length];
        byte[] up = new byte[row.length];
        for (int y = 0; y < image.getHeight(); y++) {
            if (samples == 1) image.getRaster().getSamples(0, y, pixels.length, 1, 0, pixels);
            else image.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
            int changes = 0;
            int edges = 0;
            for (int x = 0, k = 0; x < pixels.length; x++) {
                for (int shift : shifts) row[k++] = (byte) (pixels[x] >> shift);
                if (x > 0 && pixels[x] != pixels[x - 1]) edges++;
            }
            for (int k = 0; k < row.length; k++) {
                up[k] = (byte) (row[k] - above[k]);
                if (up[k] != 0) changes++;
            }
            boolean like = changes < samples * edges;
            out.write(like ? UP : NO_FILTER);
            out.write(like ? up : row);
            byte[] last = above;
            above = row;
            row = last;
        }
    }

    private static void chunk(DataOutputStream file, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        file.writeInt(data.length);
        file.write(name);
        file.write(data);
        file.writeInt((int) sum.getValue());
    }
}
