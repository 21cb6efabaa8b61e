package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mml.viz.scene.Canvas;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts of demos have the theme that is asked for. */
class ChartThemeTest {
    @Test
    void aChartStandsOnThePaperOfTheTheme(@TempDir Path out) throws IOException {
        for (Theme theme : Theme.all()) {
            Folder folder = Folder.at(out, Folder.Wishes.of(List.of(), theme, null));
            folder.chart("loss", folder.charts(Canvas.WIDE).loss("Loss", "f", new double[] {3, 2, 1}));
            Rgb paper = theme.colour(Role.PAPER);
            int corner = ImageIO.read(out.resolve("loss.png").toFile()).getRGB(2, 2) & 0xFFFFFF;
            assertEquals((paper.red() << 16) + (paper.green() << 8) + paper.blue(), corner, theme.name());
        }
    }

    @Test
    void noDemoChoosesAThemeForItsCharts() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/mml/demo"))) {
            for (Path file : sources.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> !p.endsWith("Folder.java"))
                    .toList()) assertFalse(Files.readString(file).contains("Charts.in("), file.toString());
        }
    }
}
