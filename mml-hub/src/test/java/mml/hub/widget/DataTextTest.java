package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTextTest {
    private static final Matrix TWO = Matrix.of(2, 2, 1.5, 2, -3, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5,2;-3,4",
                "1.5, 2\n-3, 4",
                "1.5\t2\r\n-3\t4\r\n",
                "1,5; 2\n-3; 4",
                "3/2 2\n−3 4",
                "id,x,y,sex\na,1.5,2,f\nb,-3,4,m",
                "x,y,z\n1.5,2,7\n-3,4,8"
            })
    void pointsAsPeoplePasteThem(String text) {
        assertEquals(TWO, DataText.points(text, 2).X());
    }

    @Test
    void aLineOfManyNumbersIsManyPoints() {
        assertEquals(
                Matrix.of(4, 1, 1, 2, 3.5, 9),
                DataText.points("1, 2, 3.5, 9", 2).X());
        assertEquals(Matrix.of(1, 2, 1, 2), DataText.points("1, 2", 2).X());
    }

    @Test
    void aHeaderNamesTheColumnsThatAreTaken() {
        DataText data = DataText.points("name,length cm,depth\nAda,1.5,2\nBob,-3,4", 2);
        assertEquals(List.of("length cm", "depth"), data.names());
        assertEquals("length cm,depth;1.5,2;-3,4", data.compact());
        assertEquals("length cm, depth\n1.5, 2\n-3, 4", data.lines());
        assertEquals(data, DataText.points(data.compact(), 2));
        assertEquals(data, DataText.points(data.lines(), 2));
    }

    @Test
    void axesSayTheNamesOfTheReadersColumns() {
        assertEquals(
                List.of("length cm", "depth"),
                DataText.points("name,length_cm,depth\nAda,1.5,2", 2).features());
        assertEquals(List.of("x_1", "x_2"), DataText.points("1,2;3,4", 2).features());
        assertEquals(List.of("t_0", "x_2"), DataText.points("t_0\n1\n2", 2).features());
    }

    @Test
    void theClassIsAColumnOfWordsOrTheLastOne() {
        assertEquals(
                List.of("red", "blue"), DataText.classes("1.5,2,red;-3,4,blue").labels());
        assertEquals(
                List.of("red", "blue"),
                DataText.classes("c,x,y\nred,1.5,2\nblue,-3,4").labels());
        DataText numbers = DataText.classes("1.5,2,1;-3,4,-1");
        assertEquals(List.of("1", "-1"), numbers.labels());
        assertEquals(TWO, numbers.X());
        assertEquals(numbers, DataText.classes(numbers.compact()));
    }

    @Test
    void whereGapsAreAllowedTheyAreKept() {
        DataText data = DataText.gaps("x,y\n?,2\n1.5,\n3,NA\n4,5", 2);
        assertEquals("x,y;?,2;1.5,?;3,?;4,5", data.compact());
        assertEquals(data.X(), DataText.gaps(data.lines(), 2).X());
        assertThrows(IllegalArgumentException.class, () -> DataText.points("1,2\n3,?", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a;b # no column of numbers",
                "1,2;3,x # line 2, column 2: a number is expected, not “x”",
                "1,2;3 # line 2 has 1 field, expected 2",
                "1e12;2 # line 1, column 1: the number is too large"
            })
    void whatIsWrongIsNamedWithItsPlace(String text, String why) {
        String message = assertThrows(IllegalArgumentException.class, () -> DataText.points(text, 2))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void manyRowsAndMissingClassesAreRefused() {
        String many = "1,2\n".repeat(DataText.ROWS + 1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> DataText.points(many, 2))
                .getMessage()
                .startsWith("These are 401 rows"));
        assertThrows(IllegalArgumentException.class, () -> DataText.classes("1,2;3,4"));
    }

    @Property(seed = "1")
    void whatIsWrittenIsReadBackBitForBit(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = -999, max = 999) Integer> x) {
        int rows = x.size() / 2;
        Matrix X = Matrix.generate(rows, 2, (i, j) -> x.get(2 * i + j) / 7.0);
        DataText data = new DataText(X, List.of(), List.of());
        assertEquals(X, DataText.points(data.compact(), 2).X());
        assertEquals(X, DataText.points(data.lines(), 2).X());
        Matrix moved = data.moved(0, Vector.of(0.1, 9)).X();
        assertEquals(0.1, moved.get(0, 0));
        if (rows > 1) assertEquals(X.row(1), moved.row(1));
    }
}
