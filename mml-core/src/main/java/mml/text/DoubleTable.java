package mml.text;

/** A rectangle of numbers that can be shown; a matrix of doubles is one. */
public interface DoubleTable extends Table {
    double get(int i, int j);
}
