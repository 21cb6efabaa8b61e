package mml.svm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.JsonValue;
import mml.text.Numbers;

/**
 * The classes of labelled data: their names in order, and which each example has.
 *
 * @param names each once, sorted
 * @param of the label of each example
 */
record Labels(List<String> names, List<String> of) {
    /** The labels of N examples. */
    static Labels of(List<String> y, int N) {
        Objects.requireNonNull(y, "y");
        if (y.size() != N) throw new IllegalArgumentException("y has " + y.size() + " labels, expected " + N);
        for (int i = 0; i < N; i++)
            if (y.get(i) == null || y.get(i).isBlank())
                throw new IllegalArgumentException("y[" + i + "] is empty, expected the name of a class");
        return new Labels(List.copyOf(new TreeSet<>(y)), List.copyOf(y));
    }

    /** Numbers as labels, such as −1 and 1. */
    static List<String> names(Vector y) {
        Shapes.finite(y, "y");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < y.size(); i++) names.add(Numbers.shortest(y.get(i) == 0 ? 0 : y.get(i)));
        return names;
    }

    /** That there are exactly two. */
    Labels two() {
        several();
        if (names.size() > 2)
            throw new IllegalArgumentException("y has the " + Count.of(names.size(), "class", "classes") + " "
                    + String.join(", ", names) + ", expected two; OneVsOne takes more");
        return this;
    }

    /** That there are at least two. */
    Labels several() {
        if (names.size() < 2)
            throw new IllegalArgumentException(
                    names.isEmpty()
                            ? "there are no examples, expected some of two classes"
                            : "all examples are of class " + names.get(0) + ", expected two classes");
        return this;
    }

    int size() {
        return of.size();
    }

    /** +1 for the second of the two names, −1 for the first. */
    double[] signs() {
        double[] y = new double[size()];
        for (int i = 0; i < y.length; i++) y[i] = of.get(i).equals(names.get(1)) ? 1 : -1;
        return y;
    }

    /** {@code f = wᵀx + b} of every row of X. */
    static Vector decision(Vector w, double b, Matrix X) {
        Shapes.finite(X, "X");
        if (X.cols() != w.size())
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected " + w.size());
        return Vector.generate(X.rows(), n -> w.dot(X.row(n)) + b);
    }

    /** The first of two names where f is negative, else the second. */
    static List<String> bySign(List<String> classes, Vector f) {
        List<String> said = new ArrayList<>();
        for (int n = 0; n < f.size(); n++) said.add(classes.get(f.get(n) < 0 ? 0 : 1));
        return said;
    }

    /** The two classes of a model. */
    static List<String> two(JsonValue json) {
        List<String> classes = json.get("classes").texts();
        if (classes.size() != 2)
            throw new IllegalArgumentException(
                    "the model has " + Count.of(classes.size(), "class", "classes") + ", expected two");
        return classes;
    }
}
