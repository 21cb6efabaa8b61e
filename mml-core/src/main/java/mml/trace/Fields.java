package mml.trace;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Table;
import mml.matrix.Vector;

/** Receives the named values of a {@link Step}: a JSON writer, a table, a test. */
public interface Fields {
    /** The kind of step, such as {@code pivot}; called first. */
    void kind(String kind);

    void put(String name, long value);

    void put(String name, double value);

    void put(String name, boolean value);

    void put(String name, String value);

    /** Positions, counted from 0. */
    void put(String name, List<Integer> indices);

    void put(String name, Vector value);

    void put(String name, Matrix value);

    /** A table of exact entries. */
    void put(String name, Table value);

    void put(String name, Step nested);
}
