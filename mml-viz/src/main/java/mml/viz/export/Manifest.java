package mml.viz.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mml.text.Json;
import mml.trace.Step;
import mml.viz.scene.Frame;
import mml.viz.svg.Svg;

/**
 * What a program has to know of the files of a scene: algorithm, theme and size, the files, and of each frame its step, page, caption,
 * spoken text and formula. They are the words of the picture.
 */
final class Manifest {
    private static final Pattern FILES = Pattern.compile("\"files\":\\[([^\\]]*)]");
    private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]+)\"");

    private Manifest() {}

    static String of(
            Roll roll,
            Wishes wishes,
            List<Format> formats,
            List<String> files,
            BiFunction<Integer, Format, String> number) {
        Svg picture = roll.picture(0);
        StringBuilder out = new StringBuilder("{\"algorithm\":")
                .append(Json.of(algorithm(roll.scene().trace().get(0))))
                .append(",\"scene\":")
                .append(Json.of(roll.scene().getClass().getSimpleName()))
                .append(",\"theme\":")
                .append(Json.of(wishes.theme.name()))
                .append(",\"width\":")
                .append(Json.of(picture.width()))
                .append(",\"height\":")
                .append(Json.of(picture.height()))
                .append(",\"unit\":\"pt\",\"total\":")
                .append(roll.scene().trace().total())
                .append(",\n\"files\":")
                .append(Json.texts(files))
                .append(",\n\"frames\":[");
        int page = 0;
        for (Roll.Shot shot : roll) {
            Frame frame = shot.frame();
            Json json = Json.object()
                    .put("step", roll.scene().trace().number(frame.step()))
                    .put("page", ++page);
            for (Format format : formats) {
                String file = number.apply(shot.number(), format);
                if (files.contains(file)) json.put(format.word(), file);
            }
            out.append(page == 1 ? "\n" : ",\n")
                    .append(json.put("caption", frame.caption())
                            .put("alt", frame.picture().description())
                            .put("formula", frame.formula()));
        }
        return out.append("\n]}\n").toString();
    }

    /** {@code row-reduction} for a {@code RowReductionStep.Start}: what the steps are steps of. */
    private static String algorithm(Step step) {
        Class<?> family = step.getClass().getEnclosingClass();
        String name = (family == null ? step.getClass() : family).getSimpleName();
        String stem = name.endsWith("Step") ? name.substring(0, name.length() - "Step".length()) : name;
        return stem.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The files that an earlier run has put beside its manifest. */
    static List<String> files(Path manifest) throws IOException {
        List<String> names = new ArrayList<>();
        if (!Files.isRegularFile(manifest)) return names;
        Matcher list = FILES.matcher(new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8));
        if (!list.find()) return names;
        Matcher name = NAME.matcher(list.group(1));
        while (name.find()) if (isOurs(name.group(1))) names.add(name.group(1));
        return names;
    }

    /** A name that a figure could have given: in this folder, with an ending of ours. */
    private static boolean isOurs(String name) {
        if (!FileName.is(name)) return false;
        for (Format format : Format.values()) if (name.endsWith("." + format.extension())) return true;
        return false;
    }
}
