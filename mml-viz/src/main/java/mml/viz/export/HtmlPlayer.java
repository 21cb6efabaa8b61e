package mml.viz.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mml.text.Json;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;
import mml.viz.svg.Labels;
import mml.viz.svg.Stylesheet;

/**
 * Any trace as one HTML file that plays it: slider, arrow keys, play, captions, both themes. It opens from the disk, asks
 * the network for nothing, and keeps the step in the address.
 */
final class HtmlPlayer {
    /** The most frames in a file; of longer scenes some are left out, evenly. */
    static final int MAX_FRAMES = 400;
    /** The most characters of a file; frames are left out, evenly, until it is short enough. */
    static final int MAX_LENGTH = 8_000_000;

    static final String DARK = " data-theme=\"dark\"";

    private HtmlPlayer() {}

    /** The page that plays a scene, light or dark as the reader's system is. */
    static String of(Scene scene) {
        return of(Roll.of(scene, MAX_FRAMES), "");
    }

    /** The page, under the caption of its first frame. */
    static String of(Roll roll, String theme) {
        String name = Labels.escaped(Labels.clean(roll.frame(0).caption(), 200));
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
                        roll.frame(0).picture().embedded("frame"),
                        "DATA",
                        data(roll)));
    }

    private static String data(Roll roll) {
        List<String> frames = new ArrayList<>();
        long length = 0;
        for (Roll.Shot shot : roll.atMost(MAX_FRAMES)) {
            Frame frame = shot.frame();
            frames.add(Json.object()
                    .put("number", shot.number())
                    .put("caption", Labels.clean(frame.caption(), 300))
                    .put("svg", frame.picture().embedded("frame"))
                    .toString());
            length += frames.get(frames.size() - 1).length();
        }
        while (length > MAX_LENGTH && frames.size() > 2) {
            frames = Thinning.of(frames, frames.size() / 2);
            length = frames.stream().mapToLong(String::length).sum();
        }
        return "{\"of\":" + roll.of() + ",\"frames\":[\n" + String.join(",\n", frames) + "\n]}";
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
