package mml.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Parametric;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.ComplexMatrix;
import mml.text.Table;
import mml.trace.Certificate;
import mml.trace.Json;
import org.apache.commons.math3.FieldElement;

/** The result of a run: its values by name, the words for them, and the proof that they are right. */
final class Answer {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> exact = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();
    private final Certificate certificate;

    Answer(Certificate certificate) {
        this.certificate = certificate;
    }

    Answer put(String name, double value) {
        values.put(name, Json.of(value));
        return this;
    }

    Answer put(String name, int value) {
        values.put(name, Integer.toString(value));
        return this;
    }

    Answer put(String name, String value) {
        values.put(name, Json.of(value));
        return this;
    }

    Answer put(String name, List<Integer> indices) {
        values.put(name, indices.toString().replace(" ", ""));
        return this;
    }

    Answer put(String name, boolean value) {
        values.put(name, Boolean.toString(value));
        return this;
    }

    Answer put(String name, Vector value) {
        values.put(name, Json.of(value));
        return this;
    }

    Answer put(String name, Matrix value) {
        values.put(name, Json.of(value));
        return this;
    }

    /** Complex numbers, each as a pair {@code [re, im]}. */
    Answer putComplex(String name, List<Complex> numbers) {
        values.put(name, array(numbers.stream().map(Answer::pair).toList()));
        return this;
    }

    /** A complex matrix, row by row, each entry as a pair {@code [re, im]}. */
    Answer put(String name, ComplexMatrix A) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++) {
            int row = i;
            rows.add(array(IntStream.range(0, A.cols())
                    .mapToObj(j -> pair(A.get(row, j)))
                    .toList()));
        }
        values.put(name, array(rows));
        return this;
    }

    private static String pair(Complex z) {
        return array(List.of(Json.of(z.re()), Json.of(z.im())));
    }

    /** A number as the nearest double, and as it is. */
    Answer put(String name, FieldElement<?> value) {
        values.put(name, number(value));
        exact.put(name, Json.of(Elements.text(value)));
        return this;
    }

    /** A vector, entry by entry. */
    Answer putVector(String name, List<? extends FieldElement<?>> vector) {
        values.put(name, array(vector.stream().map(Answer::number).toList()));
        exact.put(
                name, array(vector.stream().map(x -> Json.of(Elements.text(x))).toList()));
        return this;
    }

    /** A list of vectors, one after the other. */
    Answer putVectors(String name, List<? extends List<? extends FieldElement<?>>> vectors) {
        Answer parts = new Answer(certificate);
        for (int k = 0; k < vectors.size(); k++) parts.putVector(Integer.toString(k), vectors.get(k));
        values.put(name, array(List.copyOf(parts.values.values())));
        exact.put(name, array(List.copyOf(parts.exact.values())));
        return this;
    }

    /** A matrix, row by row. */
    <T extends FieldElement<T>> Answer put(String name, FieldMatrix<T> A) {
        return putVectors(name, IntStream.range(0, A.rows()).mapToObj(A::row).toList());
    }

    /** A line for people. */
    Answer say(String line) {
        words.append(line).append('\n');
        return this;
    }

    /** The line that an entry of a message gets: as it is while short, its double when it is long. */
    static String brief(FieldElement<?> x) {
        String text = Elements.text(x);
        return text.length() <= 24 || symbolic(x) ? text : "≈" + Json.of(Elements.toDouble(x));
    }

    /** What is printed without {@code --json}. */
    String text(long steps) {
        return words + (certificate.holds() ? "checked: " : "NOT confirmed: ") + certificate.claim() + " (" + steps
                + " steps)\n";
    }

    /** What is printed with {@code --json}: one object on one line. */
    String json(String algorithm, long steps, boolean withExact) {
        return "{\"algorithm\":" + Json.of(algorithm)
                + ",\"result\":" + object(values)
                + (withExact ? ",\"exact\":" + object(exact) : "")
                + ",\"certificate\":" + Json.of(certificate)
                + ",\"steps\":" + steps + "}\n";
    }

    private static String number(FieldElement<?> x) {
        return symbolic(x) ? Json.of(Elements.text(x)) : Json.of(Elements.toDouble(x));
    }

    private static boolean symbolic(FieldElement<?> x) {
        return x instanceof Parametric p && !p.isNumber();
    }

    /** All entries of a vector, whichever way it stands, as exact text. */
    static String texts(Table vector) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < vector.rows(); i++)
            for (int j = 0; j < vector.cols(); j++) items.add(Json.of(vector.text(i, j)));
        return array(items);
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    static String object(Map<String, String> members) {
        StringBuilder out = new StringBuilder("{");
        members.forEach((name, json) -> out.append(out.length() == 1 ? "" : ",")
                .append(Json.of(name))
                .append(':')
                .append(json));
        return out.append('}').toString();
    }
}
