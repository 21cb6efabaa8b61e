package mml.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * Matrices in numpy's file format {@code .npy}, to and from Python: {@code numpy.save("A.npy", A)} is read by
 * {@code Npy.read(Path.of("A.npy"))}, and what {@link #write(Path, Matrix)} writes is read by {@code numpy.load}.
 *
 * <p>Read are versions 1 to 3 of the format, rows or columns first ({@code fortran_order}), either order of bytes, and
 * numbers of the types {@code f8 f4 f2}, {@code i1 i2 i4 i8}, {@code u1 u2 u4 u8} and {@code b1} (0 and 1). An array of
 * one dimension becomes a column, a single number a 1×1 matrix; more than two dimensions, complex numbers, texts and
 * objects are refused. A whole number that no double holds is refused with its place. Written is version 1 with
 * {@code <f8}, rows first. Not for pages, which have no files.
 */
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;

    private Npy() {}

    /**
     * Reads a file of at most {@value CsvFile#MAX_BYTES} bytes.
     *
     * @throws IOException if the file is missing, a folder or not readable
     * @throws IllegalArgumentException if it is no such array; the message names the file
     */
    public static Matrix read(Path file) throws IOException {
        byte[] bytes = CsvFile.bytes(file);
        try {
            return of(bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a matrix as an array of two dimensions, an existing file anew.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Matrix A) throws IOException {
        Files.write(file, bytes(A));
    }

    /**
     * Writes a vector as an array of one dimension, an existing file anew.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Vector x) throws IOException {
        Files.write(file, bytes(x));
    }

    /**
     * The matrix in the bytes of a file.
     *
     * @throws IllegalArgumentException if they are no such array
     */
    public static Matrix of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        for (int k = 0; k < MAGIC.length; k++)
            if (k >= bytes.length || bytes[k] != MAGIC[k])
                throw new IllegalArgumentException("does not begin with \\x93NUMPY, expected a file of numpy.save");
        if (bytes.length < 10) throw truncated(bytes.length, 10);
        int version = bytes[6];
        if (version < 1 || version > 3)
            throw new IllegalArgumentException("is of version " + version + ", expected 1, 2 or 3");
        int start = version == 1 ? 10 : 12;
        if (bytes.length < start) throw truncated(bytes.length, start);
        long length = little(bytes, 8, start - 8);
        if (bytes.length < start + length) throw truncated(bytes.length, start + length);
        NpyHeader header = NpyHeader.of(new String(bytes, start, (int) length, StandardCharsets.UTF_8));
        return entries(bytes, start + (int) length, header);
    }

    private static Matrix entries(byte[] bytes, int start, NpyHeader header) {
        int width = header.width();
        long expected = start + (long) header.rows() * header.cols() * width;
        if (bytes.length < expected) throw truncated(bytes.length, expected);
        if (bytes.length > expected)
            throw new IllegalArgumentException(
                    "has " + (bytes.length - expected) + " bytes after its last entry, expected none");
        return Matrix.generate(header.rows(), header.cols(), (i, j) -> {
            int k = header.columnsFirst() ? j * header.rows() + i : i * header.cols() + j;
            int at = start + k * width;
            long bits = header.bigEndian() ? big(bytes, at, width) : little(bytes, at, width);
            return number(header.kind(), width, bits, i, j);
        });
    }

    /** What the bits stand for, as numbers of this kind and width. */
    private static double number(char kind, int width, long bits, int i, int j) {
        if (kind == 'f')
            return width == 8
                    ? Double.longBitsToDouble(bits)
                    : width == 4 ? Float.intBitsToFloat((int) bits) : half((int) bits);
        int unused = 64 - 8 * width;
        BigInteger whole = kind == 'i'
                ? BigInteger.valueOf((bits << unused) >> unused)
                : new BigInteger(Long.toUnsignedString(bits));
        double x = whole.doubleValue();
        if (whole.bitLength() > 53 && !new BigDecimal(x).toBigInteger().equals(whole))
            throw new IllegalArgumentException(
                    "row " + (i + 1) + ", column " + (j + 1) + " is " + whole + ", which no double holds");
        return x;
    }

    /** A number of 16 bits: sign, 5 bits of exponent, 10 of mantissa. */
    private static double half(int bits) {
        int exponent = (bits >> 10) & 31;
        int mantissa = bits & 1023;
        double size = exponent == 0
                ? mantissa * 0x1p-24
                : exponent == 31
                        ? mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                        : Math.scalb(1024.0 + mantissa, exponent - 25);
        return (bits & 0x8000) == 0 ? size : -size;
    }

    private static long little(byte[] bytes, int at, int width) {
        long bits = 0;
        for (int k = width - 1; k >= 0; k--) bits = (bits << 8) | (bytes[at + k] & 0xFF);
        return bits;
    }

    private static long big(byte[] bytes, int at, int width) {
        long bits = 0;
        for (int k = 0; k < width; k++) bits = (bits << 8) | (bytes[at + k] & 0xFF);
        return bits;
    }

    private static IllegalArgumentException truncated(long length, long expected) {
        return new IllegalArgumentException("ends after " + length + " bytes, expected " + expected);
    }

    /** The bytes of a file that holds A as an array of two dimensions. */
    public static byte[] bytes(Matrix A) {
        return bytes("(" + A.rows() + ", " + A.cols() + ")", A.entries());
    }

    /** The bytes of a file that holds x as an array of one dimension. */
    public static byte[] bytes(Vector x) {
        return bytes("(" + x.size() + ",)", x.toArray());
    }

    private static byte[] bytes(String shape, double[] entries) {
        StringBuilder header = new StringBuilder("{'descr': '<f8', 'fortran_order': False, 'shape': ")
                .append(shape)
                .append(", }");
        while ((MAGIC.length + 4 + header.length() + 1) % ALIGNMENT != 0) header.append(' ');
        byte[] text = header.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        int start = MAGIC.length + 4 + text.length;
        byte[] bytes = new byte[start + 8 * entries.length];
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        bytes[6] = 1;
        bytes[8] = (byte) text.length;
        bytes[9] = (byte) (text.length >> 8);
        System.arraycopy(text, 0, bytes, 10, text.length);
        for (int k = 0; k < entries.length; k++) {
            long bits = Double.doubleToLongBits(entries[k]);
            for (int b = 0; b < 8; b++) bytes[start + 8 * k + b] = (byte) (bits >> (8 * b));
        }
        return bytes;
    }
}
