package mml.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataLicensesTest {
    @Test
    void dataLicensesNamesEverySetAsTheProgramDoes() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "DATA-LICENSES.md"))
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .lines()
                .filter(line -> line.startsWith("| `") && line.contains(".csv` |"))
                .toList();
        List<String> expected = Datasets.names().stream()
                .map(Datasets::named)
                .map(set -> "| `" + set.name() + ".csv` | " + set.title() + " | " + set.origin() + " | " + set.licence()
                        + " | " + set.attribution() + " |")
                .toList();
        assertEquals(expected, rows);
    }
}
