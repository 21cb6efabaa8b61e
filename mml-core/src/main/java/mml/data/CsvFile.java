package mml.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a {@link CsvTable} from a file or a stream. Not for pages, which have text and no files. */
public final class CsvFile {
    /** The largest file that is read, in bytes: 64 MiB. */
    public static final int MAX_BYTES = 64 << 20;

    private CsvFile() {}

    /**
     * Reads a file of at most {@value #MAX_BYTES} bytes, finding out header and separator.
     *
     * @throws IOException if the file is missing, a folder or not readable
     * @throws CsvException if it is too large or not a table
     */
    public static CsvTable read(Path file) throws IOException {
        return read(file, CsvReader.standard());
    }

    /**
     * Reads a file of at most {@value #MAX_BYTES} bytes.
     *
     * @throws IOException if the file is missing, a folder or not readable
     * @throws CsvException if it is too large or not a table
     */
    public static CsvTable read(Path file, CsvReader reader) throws IOException {
        return reader.read(bytes(file));
    }

    /**
     * The bytes of a file, never more than {@value #MAX_BYTES}.
     *
     * @throws CsvException if there are more
     */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in);
        }
    }

    /**
     * The bytes of a stream up to its end, never more than {@value #MAX_BYTES}.
     *
     * @throws CsvException if there are more
     */
    public static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES)
            throw new CsvException("the input has more than " + MAX_BYTES + " bytes, the most that is read");
        return bytes;
    }
}
