package mml.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: what is not text says at which byte. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Decodes a whole text.
     *
     * @throws CsvException if the bytes begin with the mark of UTF-16, hold a NUL or are not UTF-8
     */
    public static String decode(byte[] bytes) {
        if (bytes.length >= 2) refuseUtf16(bytes[0] & 0xff, bytes[1] & 0xff);
        for (int i = 0; i < bytes.length; i++)
            if (bytes[i] == 0) throw new CsvException("byte " + i + " is NUL, expected text in UTF-8");
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError())
            throw new CsvException("byte " + in.position() + " is 0x" + Integer.toHexString(bytes[in.position()] & 0xff)
                    + ", which is not UTF-8; save the text as UTF-8");
        out.flip();
        return out.toString();
    }

    private static void refuseUtf16(int first, int second) {
        if (first == 0xff && second == 0xfe)
            throw new CsvException("the text is UTF-16 (little-endian byte order mark FF FE), expected UTF-8");
        if (first == 0xfe && second == 0xff)
            throw new CsvException("the text is UTF-16 (big-endian byte order mark FE FF), expected UTF-8");
    }
}
