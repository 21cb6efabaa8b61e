package mml.text;

/** A row of numbers that can be shown; a vector is one. */
public interface DoubleList {
    int size();

    double get(int i);
}
