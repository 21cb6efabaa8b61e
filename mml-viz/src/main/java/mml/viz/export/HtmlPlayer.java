package mml.viz.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mml.trace.Json;
import mml.viz.scene.Scene;
import mml.viz.svg.Labels;
import mml.viz.svg.Stylesheet;

/**
 * Any trace as one HTML file that plays it: slider, arrow keys, play, captions, both themes. It opens from the disk, asks
 * the network for nothing, and keeps the step in the address.
 */
public final class HtmlPlayer {
    /** The most frames in a file; of longer scenes some are left out, evenly. */
    public static final int MAX_FRAMES = 400;
    /** The most characters of a file; frames are left out, evenly, until it is short enough. */
    public static final int MAX_LENGTH = 8_000_000;

    private HtmlPlayer() {}

    /** The page that plays a scene, light or dark as the reader's system is. */
    public static String of(Scene<?> scene, String title) {
        return of(scene, title, "");
    }

    /** The page that plays a scene and is dark at first, for a dark hall. */
    public static String dark(Scene<?> scene, String title) {
        return of(scene, title, " data-theme=\"dark\"");
    }

    private static String of(Scene<?> scene, String title, String theme) {
        String data;
        int most = MAX_FRAMES;
        do {
            data = data(scene, most);
            most /= 2;
        } while (data.length() > MAX_LENGTH && most >= 2);
        String name = Labels.escaped(Labels.clean(title, 200));
        return filled(
                template(),
                Map.of(
                        "THEME",
                        theme,
                        "TITLE",
                        name,
                        "STYLE",
                        Stylesheet.page(),
                        "FIRST",
                        scene.frame(0).embedded("frame"),
                        "DATA",
                        data));
    }

    private static String data(Scene<?> scene, int most) {
        List<Integer> frames = Thinning.pick(scene.frames(), most);
        StringBuilder out =
                new StringBuilder("{\"total\":").append(scene.trace().total()).append(",\"frames\":[");
        String gap = "\n";
        for (int i : frames) {
            out.append(gap).append("{\"step\":").append(scene.trace().number(scene.step(i)));
            out.append(",\"caption\":")
                    .append(Json.of(
                            Labels.clean(scene.trace().get(scene.step(i)).caption(), 300)));
            out.append(",\"svg\":")
                    .append(Json.of(scene.frame(i).embedded("frame")))
                    .append('}');
            gap = ",\n";
        }
        return out.append("\n]}").toString();
    }

    /** Puts values in the place of {@code @NAME@}, never looking for names inside a value. */
    private static String filled(String template, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int mark = template.indexOf('@'); mark >= 0; mark = template.indexOf('@', mark + 1)) {
            int end = template.indexOf('@', mark + 1);
            String value = end < 0 ? null : values.get(template.substring(mark + 1, end));
            if (value == null) continue;
            out.append(template, at, mark).append(value);
            at = end + 1;
            mark = end;
        }
        return out.append(template, at, template.length()).toString();
    }

    private static String template() {
        try (InputStream in = HtmlPlayer.class.getResourceAsStream("player.html")) {
            if (in == null) throw new IllegalStateException("player.html is missing from the jar");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("player.html cannot be read from the jar", e);
        }
    }
}
