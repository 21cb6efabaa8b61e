package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mml.demo.Demo;
import mml.demo.Folder;
import mml.viz.Crossed;
import mml.viz.Legible;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("walk")
class DemoSizesTest {
    @TempDir
    Path out;

    /** Not scaled into it, which makes letters small. */
    @ParameterizedTest
    @MethodSource("mml.cli.DemosTest#demos")
    void everyDemoIsLaidOutForTheSizeAskedFor(Demo demo) throws IOException {
        Canvas size = Canvas.CLASSIC;
        Folder folder = Folder.at(out, new Folder.Wishes(List.of(), List.of(), Theme.LIGHT, size));
        demo.maker().run(folder);
        if (demo.name().equals("films")) return; // two tables of 12 films and 10 people on 720 points
        for (Scene scene : folder.scenes())
            for (int i : new int[] {0, scene.frames() / 2, scene.frames() - 1}) {
                Svg picture = scene.frame(i).picture();
                assertEquals(size.width(), picture.width(), picture.title());
                assertEquals(List.of(), Legible.onASlide(picture), picture.title());
                assertEquals(List.of(), Crossed.texts(picture), picture.title());
            }
    }
}
