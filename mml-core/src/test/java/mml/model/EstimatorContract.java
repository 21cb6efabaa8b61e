package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mml.matrix.Matrix;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

/**
 * What every model that learns from rows promises: the same data give the same bits, a row is answered alike alone and
 * among others, from many threads and after it was written and read, and what does not fit is named.
 *
 * @param <M> the model, equal by value
 */
public abstract class EstimatorContract<M> {
    private static final int THREADS = 8;

    /** Learns from data with one example a row. */
    protected abstract M fit(Matrix X);

    /** What it says of each row, as numbers. */
    protected abstract Matrix answer(M model, Matrix X);

    /** As text. */
    protected abstract String toJson(M model);

    /** From the text. */
    protected abstract M fromJson(String json);

    /** How an entry of the data is named when it is learnt from. */
    protected String learnt(String place) {
        return "X" + place;
    }

    /** How it is named when it is asked about. */
    protected String answered(String place) {
        return learnt(place);
    }

    /** Sixty points around two centres. */
    protected Matrix data() {
        Rng rng = Rng.seeded(17);
        return Matrix.generate(60, 3, (n, d) -> rng.normal() + (n % 2 == 0 ? 4 : -4) + 10 * d);
    }

    /** The classes of the two centres. */
    static List<String> parity(Matrix X) {
        return names(X, 2);
    }

    /** So many classes in turn. */
    static List<String> names(Matrix X, int classes) {
        List<String> names = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) names.add("class " + n % classes);
        return names;
    }

    @Test
    void theSameDataGiveTheSameModel() {
        assertEquals(fit(data()), fit(data()));
        assertEquals(toJson(fit(data())), toJson(fit(data())));
    }

    @Test
    void learningAndAnsweringChangeNoArgument() {
        Matrix X = data();
        answer(fit(X), X);
        assertEquals(data(), X);
    }

    @Test
    void aRowIsAnsweredAlikeAloneAndAmongOthers() {
        Matrix X = data();
        M model = fit(X);
        Matrix all = answer(model, X);
        assertEquals(X.rows(), all.rows());
        for (int n = 0; n < X.rows(); n++)
            assertEquals(all.row(n), answer(model, X.rows(n, n + 1)).row(0));
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        Matrix X = data();
        M model = fit(X);
        Matrix expected = answer(model, X);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Matrix>> tasks = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) tasks.add(() -> answer(model, X));
            for (Future<Matrix> future : pool.invokeAll(tasks)) assertEquals(expected, future.get());
            List<Callable<M>> fits = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) fits.add(() -> fit(X));
            for (Future<M> future : pool.invokeAll(fits)) assertEquals(model, future.get());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatIsWrittenReadsBackBitForBit() {
        Matrix X = data();
        M model = fit(X);
        M read = fromJson(toJson(model));
        assertEquals(model, read);
        assertEquals(toJson(model), toJson(read));
        assertEquals(answer(model, X), answer(read, X));
    }

    @Test
    void anUnknownVersionOrKindIsRefused() {
        String json = toJson(fit(data()));
        assertTrue(json.contains("\"version\":1"), json);
        refused("version 99", () -> fromJson(json.replace("\"version\":1", "\"version\":99")));
        refused("of kind other", () -> fromJson("{\"kind\":\"other\",\"version\":1}"));
        refused("not JSON", () -> fromJson(json.substring(0, json.length() / 2)));
    }

    @Test
    void anotherNumberOfColumnsIsNamed() {
        M model = fit(data());
        int D = data().cols();
        String message = refused("expected " + D, () -> answer(model, Matrix.zeros(2, D + 2)));
        assertTrue(message.contains(Integer.toString(D + 2)), message);
    }

    @Test
    void whatIsNotFiniteIsNamedWithItsPlace() {
        int D = data().cols();
        double[] x = data().entries();
        x[4] = Double.NaN;
        Matrix broken = Matrix.of(60, D, x);
        String place = "[" + 4 / D + "][" + 4 % D + "] is NaN";
        refused(learnt(place), () -> fit(broken));
        M model = fit(data());
        refused(answered(place), () -> answer(model, broken));
    }

    private static String refused(String part, org.junit.jupiter.api.function.Executable run) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, run).getMessage());
        assertTrue(message.contains(part), message);
        return message;
    }
}
