package mml.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import mml.data.CsvReader;
import mml.data.CsvTable;

/** Tables that come with the demos. */
public final class Resources {
    private Resources() {}

    /** A CSV with names in its first row, from the folder of a class. */
    public static CsvTable table(Class<?> near, String name) {
        try (InputStream in = near.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing from the jar");
            return CsvReader.standard().withHeader(CsvReader.Header.YES).read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
