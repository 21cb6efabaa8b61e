package mml.hub.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.UnsupportedOptionsException;

/**
 * Bytes as text inside a page: compressed by LZMA, a quarter shorter than by gzip, then 13 bits in two printable characters, which is a quarter longer than the
 * bytes where base64 is a third longer. The characters are those from {@code !} to {@code ~} but {@code " & <}, so nothing
 * in it means anything to HTML. One more character at the end says that the last byte is no part of it. The shell reads
 * it back.
 */
final class Packed {
    private static final int BASE = 91;
    private static final int BITS = 13;
    private static final LZMA2Options OPTIONS = options();

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
            try (LZMAOutputStream lzma = new LZMAOutputStream(out, OPTIONS, bytes.length)) {
                lzma.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell reads letters in the light of three bits of the one before, and no places (lc = 3, lp = pb = 0). */
    private static LZMA2Options options() {
        try {
            LZMA2Options options = new LZMA2Options(LZMA2Options.PRESET_MAX);
            options.setDictSize(1 << 21);
            options.setLcLp(3, 0);
            options.setPb(0);
            options.setNiceLen(LZMA2Options.NICE_LEN_MAX);
            return options;
        } catch (UnsupportedOptionsException e) {
            throw new IllegalStateException(e);
        }
    }
}
