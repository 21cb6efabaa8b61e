package mml.viz.svg;

import java.util.Arrays;

/**
 * A small picture of coloured dots inside a figure, 8 bits a sample, written as an uncompressed PNG: the same bytes on
 * every machine, and readable by all that reads SVG.
 */
public final class Raster {
    /** The most dots of one raster: 1024×1024. */
    public static final int MOST = 1 << 20;

    private final int width;
    private final int height;
    private final int channels;
    private final byte[] samples;

    /**
     * @param width dots in a row, more than 0
     * @param height rows, more than 0
     * @param channels 1 for grey, 3 for red, green and blue
     * @param samples row by row, dot by dot, 0 to 255; copied
     * @throws IllegalArgumentException if the size does not fit the samples or is beyond {@link #MOST}
     */
    public Raster(int width, int height, int channels, byte[] samples) {
        if (width < 1 || height < 1 || (long) width * height > MOST)
            throw new IllegalArgumentException(
                    "the raster is " + width + "×" + height + ", expected at least 1×1 and at most " + MOST + " dots");
        if (channels != 1 && channels != 3)
            throw new IllegalArgumentException("channels is " + channels + ", expected 1 or 3");
        if (samples.length != width * height * channels)
            throw new IllegalArgumentException(
                    "samples has " + samples.length + " values, expected " + width * height * channels);
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.samples = samples.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The dot of a row and a column, counted from 0. */
    public Rgb at(int row, int column) {
        int i = (row * width + column) * channels;
        int red = samples[i] & 0xFF;
        return channels == 1 ? new Rgb(red, red, red) : new Rgb(red, samples[i + 1] & 0xFF, samples[i + 2] & 0xFF);
    }

    /** The picture as a PNG file in an address of its own: {@code data:image/png;base64,…}. */
    String address() {
        StringBuilder out = new StringBuilder("data:image/png;base64,");
        StoredPng.of(width, height, channels, samples).base64(out);
        return out.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster r
                && width == r.width
                && channels == r.channels
                && Arrays.equals(samples, r.samples);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return "Raster " + width + "×" + height + "×" + channels;
    }
}
