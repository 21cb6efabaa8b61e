package mml.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Parametric;
import mml.exact.RationalFunction;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.ComplexMatrix;
import mml.text.Count;
import mml.text.Json;
import mml.text.Numbers;
import mml.text.Table;
import mml.trace.Certificate;
import mml.trace.TraceJson;
import org.apache.commons.math3.FieldElement;
import org.jspecify.annotations.Nullable;

/** The result of a run: its values by name, the words for them, and the proof that they are right. */
final class Answer {
    private final Json values = Json.object();
    private final Json exact = Json.object();
    private final StringBuilder words = new StringBuilder();
    private final Certificate certificate;
    private @Nullable String model;

    Answer(Certificate certificate) {
        this.certificate = certificate;
    }

    Answer put(String name, double value) {
        values.put(name, value);
        return this;
    }

    Answer put(String name, int value) {
        values.put(name, value);
        return this;
    }

    Answer put(String name, String value) {
        values.put(name, value);
        return this;
    }

    Answer put(String name, List<Integer> indices) {
        values.put(name, indices);
        return this;
    }

    Answer put(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    Answer put(String name, Vector value) {
        values.put(name, value);
        return this;
    }

    Answer put(String name, Matrix value) {
        values.put(name, value);
        return this;
    }

    /** Matrices, one after the other. */
    Answer putMatrices(String name, List<Matrix> matrices) {
        Json array = Json.array();
        for (Matrix A : matrices) array.add(Json.rows(A));
        values.put(name, array);
        return this;
    }

    /** Names. */
    Answer putTexts(String name, List<String> texts) {
        values.put(name, Json.texts(texts));
        return this;
    }

    /** What {@code --save} writes. */
    Answer model(String json) {
        model = json;
        return this;
    }

    /** What {@code --save} writes; null where there is no model. */
    @Nullable
    String model() {
        return model;
    }

    /** Complex numbers, each as a pair {@code [re, im]}. */
    Answer putComplex(String name, List<Complex> numbers) {
        values.put(name, list(numbers, Answer::pair));
        return this;
    }

    /** A complex matrix, row by row, each entry as a pair {@code [re, im]}. */
    Answer put(String name, ComplexMatrix A) {
        Json rows = Json.array();
        for (int i = 0; i < A.rows(); i++) {
            Json row = Json.array();
            for (int j = 0; j < A.cols(); j++) row.add(pair(A.get(i, j)));
            rows.add(row);
        }
        values.put(name, rows);
        return this;
    }

    private static Json pair(Complex z) {
        return Json.array().add(z.re()).add(z.im());
    }

    /** A number as the nearest double, and as it is; as it is twice, where it is beyond the range of doubles. */
    Answer put(String name, FieldElement<?> value) {
        if (isDouble(value)) values.put(name, Elements.toDouble(value));
        else values.put(name, Elements.text(value));
        exact.put(name, Elements.text(value));
        return this;
    }

    /** A vector, entry by entry. */
    Answer putVector(String name, List<? extends FieldElement<?>> vector) {
        values.put(name, numbers(vector));
        exact.put(name, texts(vector));
        return this;
    }

    /** A list of vectors, one after the other. */
    Answer putVectors(String name, List<? extends List<? extends FieldElement<?>>> vectors) {
        values.put(name, list(vectors, Answer::numbers));
        exact.put(name, list(vectors, Answer::texts));
        return this;
    }

    private static Json numbers(List<? extends FieldElement<?>> vector) {
        Json array = Json.array();
        for (FieldElement<?> x : vector) {
            if (isDouble(x)) array.add(Elements.toDouble(x));
            else array.add(Elements.text(x));
        }
        return array;
    }

    private static Json texts(List<? extends FieldElement<?>> vector) {
        return Json.texts(vector.stream().map(Elements::text).toList());
    }

    private static <T> Json list(List<? extends T> items, Function<T, Json> json) {
        Json array = Json.array();
        for (T item : items) array.add(json.apply(item));
        return array;
    }

    /** A matrix, row by row. */
    <T extends FieldElement<T>> Answer put(String name, FieldMatrix<T> A) {
        return putVectors(
                name, IntStream.range(0, A.rows()).mapToObj(A::rowEntries).toList());
    }

    /** A matrix, also for people, under its name. */
    Answer show(String name, Matrix A) {
        return show(name, name, A);
    }

    /** A matrix, also for people, under a title. */
    Answer show(String name, String title, Matrix A) {
        return put(name, A).say(Tables.text(title, A));
    }

    /** A vector, also for people, behind a word such as {@code x = }. */
    Answer show(String name, String word, Vector x) {
        return put(name, x).say(word + Tables.text(x));
    }

    /** A number, also for people, behind a word such as {@code det A = }. */
    Answer show(String name, String word, double x) {
        return put(name, x).say(word + Tables.number(x));
    }

    /** A size that may be beyond the largest double: then the words say so, and no value is put. */
    Answer showSize(String name, String word, double x) {
        return putSize(name, x).say(word + size(x));
    }

    /** The same without words. */
    Answer putSize(String name, double x) {
        return Math.abs(x) <= Double.MAX_VALUE ? put(name, x) : this;
    }

    /** A size that may be beyond the largest double, in words. */
    static String size(double x) {
        if (Math.abs(x) <= Double.MAX_VALUE) return Tables.number(x);
        return (x < 0 ? "less" : "more") + " than any double";
    }

    /** A line for people. */
    Answer say(String line) {
        words.append(line).append('\n');
        return this;
    }

    /** The line that an entry of a message gets: as it is while short, its double when it is long. */
    static String brief(FieldElement<?> x) {
        String text = Elements.text(x);
        if (text.length() <= 24 || symbolic(x)) return text;
        double near = Elements.toDouble(x);
        if (near != 0 && Math.abs(near) <= Double.MAX_VALUE) return "≈" + Numbers.shortest(near);
        return text.substring(0, 20) + "… (" + text.length() + " characters, --json --exact prints all)";
    }

    /** {@code det = 3/2}, {@code det ≈ 5.85e36}. */
    static String equation(String name, FieldElement<?> x) {
        String value = brief(x);
        return name + (value.startsWith("≈") ? " ≈ " + value.substring(1) : " = " + value);
    }

    /** What is printed without {@code --json}; the number of steps when somebody watched them. */
    String text(long steps) {
        return words + (certificate.holds() ? "checked: " : "NOT confirmed: ") + certificate.claim()
                + (steps == 0 ? "" : " (" + Count.of(steps, "step") + ")") + "\n";
    }

    /** What is printed with {@code --json}: one object on one line. */
    String json(String algorithm, long steps, boolean withExact) {
        Json json = Json.object().put("algorithm", algorithm).put("result", values);
        if (withExact) json.put("exact", exact);
        json.put("certificate", TraceJson.of(certificate));
        if (steps > 0) json.put("steps", steps);
        return json + "\n";
    }

    private static boolean symbolic(FieldElement<?> x) {
        return (x instanceof Parametric p && !p.isNumber())
                || (x instanceof RationalFunction f && !f.symbol().isEmpty());
    }

    /** Whether a double is near: it is not near a letter, nor a number beyond the range of doubles. */
    private static boolean isDouble(FieldElement<?> x) {
        if (symbolic(x)) return false;
        double near = Elements.toDouble(x);
        return near == 0 ? Elements.text(x).equals("0") : Math.abs(near) <= Double.MAX_VALUE;
    }

    /** All entries of a vector, whichever way it stands, as exact text. */
    static Json texts(Table vector) {
        Json items = Json.array();
        for (int i = 0; i < vector.rows(); i++) for (int j = 0; j < vector.cols(); j++) items.add(vector.text(i, j));
        return items;
    }
}
