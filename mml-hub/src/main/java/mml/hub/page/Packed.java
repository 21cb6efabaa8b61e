package mml.hub.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes as text inside a page: compressed, then 13 bits in two printable characters, which is a quarter longer than the
 * bytes where base64 is a third longer. The characters are those from {@code !} to {@code ~} but {@code " & <}, so nothing
 * in it means anything to HTML. One more character at the end says that the last byte is no part of it. The shell reads
 * it back.
 */
final class Packed {
    private static final int BASE = 91;
    private static final int BITS = 13;

    private Packed() {}

    static String of(byte[] bytes) {
        byte[] packed = compressed(bytes);
        StringBuilder out = new StringBuilder(packed.length * 5 / 4 + 4);
        int held = 0;
        int count = 0;
        for (byte b : packed) {
            held |= (b & 0xff) << count;
            count += 8;
            if (count < BITS) continue;
            append(out, held & ((1 << BITS) - 1));
            held >>>= BITS;
            count -= BITS;
        }
        if (count > 0) append(out, held);
        boolean tooLong = out.length() / 2 * BITS / 8 > packed.length;
        return tooLong ? out.append('!').toString() : out.toString();
    }

    private static void append(StringBuilder out, int bits) {
        out.append(letter(bits % BASE)).append(letter(bits / BASE));
    }

    /** The letters in order, without {@code "}, {@code &} and {@code <}. */
    private static char letter(int digit) {
        int c = digit + '!';
        if (c >= '"') c++;
        if (c >= '&') c++;
        if (c >= '<') c++;
        return (char) c;
    }

    private static byte[] compressed(byte[] bytes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
                {
                    def.setLevel(9);
                }
            }) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
