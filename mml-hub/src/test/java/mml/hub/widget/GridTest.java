package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2\n3 4",
                "1, 2\n3, 4",
                "1\t2\r\n3\t4\r\n",
                "1,2;3,4",
                "[[1, 2], [3, 4]]",
                "[1 2; 3 4]",
                "1 & 2 \\\\ 3 & 4",
                "\n 1  2 \n\n 3 4\n"
            })
    void readsTheUsualWaysToWriteAMatrix(String text) {
        assertEquals("1,2;3,4", Grid.parse(text, 6, 8).compact());
    }

    @Test
    void aSpacedSignJoinsAnEntryButASignedNumberStartsOne() {
        assertEquals("1,a+1;2,-3", Grid.parse("1 a + 1\n2 -3", 6, 8).compact());
        assertEquals("1-2", Grid.parse("1 - 2", 6, 8).compact());
        assertEquals("3/2,1", Grid.parse("3 / 2, 1", 6, 8).compact());
    }

    @Test
    void alignsItsColumns() {
        assertEquals("  1    2\n-10    4", Grid.parse("1,2;-10,4", 6, 8).aligned());
    }

    @Test
    void namesTheRowThatIsTooShort() {
        assertMessage("Row 2 has 1 entry, row 1 has 2: all rows must be equally long.", "1 2\n3");
    }

    @Test
    void saysHowMuchRoomThereIs() {
        assertMessage("The matrix is 7 × 1; there is room for 6 rows and 8 columns.", "1\n1\n1\n1\n1\n1\n1");
        assertMessage("Empty: type at least one row of numbers.", " \n");
    }

    private static void assertMessage(String expected, String text) {
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, () -> Grid.parse(text, 6, 8))
                        .getMessage());
    }
}
