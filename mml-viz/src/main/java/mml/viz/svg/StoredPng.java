package mml.viz.svg;

/** A PNG file whose dots are stored as they are: no compressor, whose bytes would differ from one to the next. */
final class StoredPng {
    private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BLOCK = 0xFFFF;
    private static final int[] CRC = crcTable();
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final byte[] file;
    private int at;

    private StoredPng(int length) {
        this.file = new byte[length];
    }

    /** @param samples row by row, 8 bits each */
    static StoredPng of(int width, int height, int channels, byte[] samples) {
        int row = width * channels;
        byte[] lines = new byte[height * (row + 1)]; // each row after a 0: no filter
        for (int i = 0; i < height; i++) System.arraycopy(samples, i * row, lines, i * (row + 1) + 1, row);
        int blocks = (lines.length + BLOCK - 1) / BLOCK;
        int data = 2 + 5 * blocks + lines.length + 4;
        StoredPng png = new StoredPng(8 + 12 + 13 + 12 + data + 12);
        for (int b : SIGNATURE) png.put(b);
        int start = png.open("IHDR", 13);
        png.number(width);
        png.number(height);
        png.put(8);
        png.put(channels == 1 ? 0 : 2);
        for (int i = 0; i < 3; i++) png.put(0);
        png.close(start);
        start = png.open("IDAT", data);
        png.stored(lines);
        png.close(start);
        png.close(png.open("IEND", 0));
        return png;
    }

    byte[] bytes() {
        return file.clone();
    }

    void base64(StringBuilder out) {
        for (int i = 0; i < file.length; i += 3) {
            int n = Math.min(3, file.length - i);
            int bits = (file[i] & 0xFF) << 16;
            if (n > 1) bits |= (file[i + 1] & 0xFF) << 8;
            if (n > 2) bits |= file[i + 2] & 0xFF;
            out.append(BASE64.charAt(bits >> 18)).append(BASE64.charAt(bits >> 12 & 63));
            out.append(n > 1 ? BASE64.charAt(bits >> 6 & 63) : '=');
            out.append(n > 2 ? BASE64.charAt(bits & 63) : '=');
        }
    }

    /** The zlib format with blocks that are not compressed. */
    private void stored(byte[] lines) {
        put(0x78);
        put(0x01);
        for (int from = 0; from < lines.length; from += BLOCK) {
            int n = Math.min(BLOCK, lines.length - from);
            put(from + n == lines.length ? 1 : 0);
            put(n);
            put(n >> 8);
            put(~n);
            put(~n >> 8);
            System.arraycopy(lines, from, file, at, n);
            at += n;
        }
        int a = 1;
        int b = 0;
        for (byte line : lines) {
            a = (a + (line & 0xFF)) % 65521;
            b = (b + a) % 65521;
        }
        number(b << 16 | a);
    }

    /** Begins a chunk and returns where its checksum begins. */
    private int open(String name, int length) {
        number(length);
        int start = at;
        for (int i = 0; i < 4; i++) put(name.charAt(i));
        return start;
    }

    private void close(int start) {
        int crc = ~0;
        for (int i = start; i < at; i++) crc = CRC[(crc ^ file[i]) & 0xFF] ^ crc >>> 8;
        number(~crc);
    }

    private void number(int n) {
        for (int shift = 24; shift >= 0; shift -= 8) put(n >> shift);
    }

    private void put(int b) {
        file[at++] = (byte) b;
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int k = 0; k < 8; k++) c = (c & 1) == 0 ? c >>> 1 : 0xEDB88320 ^ c >>> 1;
            table[n] = c;
        }
        return table;
    }
}
