package mml.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The data sets that come with the library. They are small, real except where said, and read on each call; missing
 * values are empty cells.
 */
public final class Datasets {
    private static final CsvReader READER =
            CsvReader.standard().withHeader(CsvReader.Header.YES).withSeparator(',');

    private Datasets() {}

    /** Four sets of 11 points with the same means, variances and regression line: dataset, x, y (44×3). */
    public static Dataset anscombe() {
        return named("anscombe");
    }

    /** Three Gaussian clusters in the plane, generated: x1, x2, label (300×3). */
    public static Dataset blobs3() {
        return named("blobs3");
    }

    /** 30 measurements of cell nuclei and the diagnosis, 0 malignant, 1 benign (569×31). */
    public static Dataset breastCancer() {
        return named("breast_cancer_wdbc");
    }

    /** Fuel consumption and other properties of cars, some values missing (406×9). */
    public static Dataset cars() {
        return named("cars");
    }

    /** Two concentric circles, generated: x1, x2, label (400×3). */
    public static Dataset circles() {
        return named("circles");
    }

    /** Ten baseline measurements of patients and the progression of diabetes after a year (442×11). */
    public static Dataset diabetes() {
        return named("diabetes");
    }

    /** Velocities of 82 galaxies in km/s (82×1). */
    public static Dataset galaxies() {
        return named("galaxies");
    }

    /** Yearly land and ocean temperature against a base period, in °C (144×2). */
    public static Dataset globalTemperature() {
        return named("global_temp");
    }

    /** Four measurements in cm of 50 flowers of each of three species (150×5). */
    public static Dataset iris() {
        return named("iris");
    }

    /** Monthly carbon dioxide in the air at Mauna Loa in ppm (741×3). */
    public static Dataset maunaLoaCo2() {
        return named("mauna_loa_co2");
    }

    /** Length of an eruption and waiting time to the next, in minutes (272×2). */
    public static Dataset oldFaithful() {
        return named("old_faithful");
    }

    /** Handwritten digits of 8×8 pixels with grey values 0 to 16, and the digit (1797×65). */
    public static Dataset digits() {
        return named("optdigits_8x8");
    }

    /** Measurements of three species of penguins, some values missing (344×7). */
    public static Dataset penguins() {
        return named("penguins");
    }

    /** Loss of ammonia in 21 days of a plant and three conditions (21×4). */
    public static Dataset stackloss() {
        return named("stackloss");
    }

    /** A plane rolled up in space, generated: x, y, z and the position t along the roll (600×4). */
    public static Dataset swissRoll() {
        return named("swiss_roll");
    }

    /** Invented ratings, 1 to 5, of eight films by ten people with clear tastes (10×9). */
    public static Dataset tinyRatings() {
        return named("tiny_ratings");
    }

    /** Two interleaved half-moons, generated: x1, x2, label (400×3). */
    public static Dataset twoMoons() {
        return named("two_moons");
    }

    /** Two interleaved spirals, generated: x1, x2, label (400×3). */
    public static Dataset twoSpirals() {
        return named("two_spirals");
    }

    /** 13 chemical measurements of wines of three cultivars (178×14). */
    public static Dataset wine() {
        return named("wine");
    }

    /** The names of all data sets in alphabetical order. */
    public static List<String> names() {
        return table("index").texts("name");
    }

    /**
     * The data set of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Dataset named(String name) {
        CsvTable index = table("index");
        int i = index.texts("name").indexOf(name);
        if (i < 0)
            throw new IllegalArgumentException(
                    "no data set " + Quoted.of(name) + ", expected one of " + String.join(", ", index.texts("name")));
        return new Dataset(
                name,
                index.text(i, index.column("title")),
                index.text(i, index.column("origin")),
                index.text(i, index.column("licence")),
                index.text(i, index.column("attribution")),
                table(name));
    }

    private static CsvTable table(String name) {
        try (InputStream in = Datasets.class.getResourceAsStream(name + ".csv")) {
            if (in == null) throw new IllegalStateException("the data set " + name + " is missing from the jar");
            return READER.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the data set " + name + " cannot be read", e);
        }
    }
}
