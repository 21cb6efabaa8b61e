package mml.viz.export;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Lempel, Ziv and Welch's compression as a GIF has it: codes of growing width for sequences seen before, least bits first; a
 * full table is forgotten. Written here since the encoders of different Javas give different bytes.
 */
final class Lzw {
    private static final int WIDEST = 12; // bits
    private static final int MOST = 1 << WIDEST; // codes
    private static final int SLOT_BITS = 14; // of the table, four for each code
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int FREE = -1;
    private static final int SPREAD = 0x9E3779B1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] keys = new int[SLOTS];
    private final int[] codes = new int[SLOTS];
    private final int least;
    private int width;
    private int next;
    private int waiting; // bits that do not fill a byte yet
    private int count;

    private Lzw(int least) {
        this.least = least;
        forget();
    }

    /**
     * The bytes, squeezed.
     *
     * @param bytes at least one
     * @param least how many bits the largest of them takes, from 2 to 8
     */
    static byte[] of(byte[] bytes, int least) {
        Lzw lzw = new Lzw(least);
        int clear = 1 << least;
        lzw.write(clear);
        int prefix = bytes[0] & 0xff;
        for (int k = 1; k < bytes.length; k++) {
            int value = bytes[k] & 0xff;
            int slot = lzw.slot(prefix << 8 | value);
            if (lzw.keys[slot] != FREE) {
                prefix = lzw.codes[slot];
                continue;
            }
            lzw.emit(prefix);
            if (lzw.next < MOST) {
                lzw.keys[slot] = prefix << 8 | value;
                lzw.codes[slot] = lzw.next++;
            } else {
                lzw.write(clear);
                lzw.forget();
            }
            prefix = value;
        }
        lzw.emit(prefix);
        lzw.write(clear + 1);
        if (lzw.count > 0) lzw.out.write(lzw.waiting);
        return lzw.out.toByteArray();
    }

    private void forget() {
        Arrays.fill(keys, FREE);
        next = (1 << least) + 2;
        width = least + 1;
    }

    /** Where a sequence stands, or would. */
    private int slot(int key) {
        int slot = (key * SPREAD) >>> (32 - SLOT_BITS);
        while (keys[slot] != FREE && keys[slot] != key) slot = (slot + 1) & (SLOTS - 1);
        return slot;
    }

    /** A code; the next one is wider if those given out by then need it. */
    private void emit(int code) {
        write(code);
        if (next >= 1 << width && width < WIDEST) width++;
    }

    private void write(int code) {
        waiting |= code << count;
        count += width;
        while (count >= 8) {
            out.write(waiting);
            waiting >>>= 8;
            count -= 8;
        }
    }
}
