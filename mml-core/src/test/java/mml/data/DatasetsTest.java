package mml.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetsTest {
    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(Datasets.anscombe(), 44, 3),
                Arguments.of(Datasets.blobs3(), 300, 3),
                Arguments.of(Datasets.breastCancer(), 569, 31),
                Arguments.of(Datasets.cars(), 406, 9),
                Arguments.of(Datasets.circles(), 400, 3),
                Arguments.of(Datasets.diabetes(), 442, 11),
                Arguments.of(Datasets.galaxies(), 82, 1),
                Arguments.of(Datasets.globalTemperature(), 144, 2),
                Arguments.of(Datasets.iris(), 150, 5),
                Arguments.of(Datasets.maunaLoaCo2(), 741, 3),
                Arguments.of(Datasets.oldFaithful(), 272, 2),
                Arguments.of(Datasets.digits(), 1797, 65),
                Arguments.of(Datasets.penguins(), 344, 7),
                Arguments.of(Datasets.stackloss(), 21, 4),
                Arguments.of(Datasets.swissRoll(), 600, 4),
                Arguments.of(Datasets.tinyRatings(), 10, 9),
                Arguments.of(Datasets.twoMoons(), 400, 3),
                Arguments.of(Datasets.twoSpirals(), 400, 3),
                Arguments.of(Datasets.wine(), 178, 14));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everySetHasItsSizeAndItsPapers(Dataset set, int rows, int cols) {
        assertEquals(rows, set.table().rows());
        assertEquals(cols, set.table().cols());
        assertEquals(cols, set.table().names().size());
        for (String text : List.of(set.title(), set.origin(), set.licence(), set.attribution()))
            assertFalse(text.isEmpty(), set.name());
        assertTrue(!set.licence().equals("CC BY 4.0") || set.attribution().contains("CC BY 4.0, converted to CSV"));
    }

    @Test
    void everySetIsListedOnce() {
        List<String> named =
                sizes().map(set -> ((Dataset) set.get()[0]).name()).sorted().toList();
        assertEquals(named, Datasets.names());
    }

    @Test
    void numbersAndLabelsAreThere() {
        CsvTable iris = Datasets.iris().table();
        assertEquals(5.1, iris.vector("sepal_length_cm").get(0));
        assertEquals("virginica", iris.texts("species").get(149));
        assertEquals(2, Datasets.oldFaithful().table().matrix().cols());
    }

    @Test
    void missingValuesAreLeftOutOnRequest() {
        assertEquals(398, Datasets.cars().table().withoutMissing("mpg").rows());
        assertEquals(
                342, Datasets.penguins().table().withoutMissing("body_mass_g").rows());
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Datasets.named("titanic"));
        assertTrue(String.valueOf(e.getMessage()).startsWith("no data set \"titanic\", expected one of anscombe, "));
    }
}
