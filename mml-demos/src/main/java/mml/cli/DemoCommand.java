package mml.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mml.data.Quoted;
import mml.demo.Demo;
import mml.demo.Folder;
import mml.demo.Gallery;
import mml.demo.HubPages;
import mml.viz.export.Outputs;
import mml.viz.scene.Canvas;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mml demo [NAME]}: draws all demos, or one, and a gallery of what was made. */
final class DemoCommand {
    private DemoCommand() {}

    static void declare(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel("NAME")
                .description("The demo to run; all without it. mml list names them.")
                .build());
        spec.addOption(Options.file("--output", "DIR", "Where to draw; out without it."));
        Frames.declareLook(spec, "figures and frames", "what the gallery links to");
    }

    static void run(Settings settings, Console console) {
        Path output = settings.find("--output", Path.class);
        Path out = output == null ? Path.of("out") : output;
        String name = settings.find("NAME", String.class);
        Folder.Wishes wishes = Folder.Wishes.of(
                Frames.formats(settings, List.of()), Frames.theme(settings), settings.find("--size", Canvas.class));
        try {
            console.print(name == null ? all(out, wishes, console) : one(find(name), out, wishes, console));
        } catch (IOException e) {
            throw Failures.ofOutput(out.toString(), e);
        }
    }

    /** Every demo into a folder of its own, the pages of the hub, and one gallery over all. */
    private static String all(Path out, Folder.Wishes wishes, Console console) throws IOException {
        Gallery gallery = new Gallery(HubPages.copy(out, wishes.theme()));
        int k = 0;
        for (Demo demo : Demos.ALL) {
            Folder folder = Folder.at(out.resolve(demo.name()), wishes);
            String line = made(demo, folder, console);
            gallery.add(demo, demo.name() + "/", folder, line);
            console.print("[" + ++k + "/" + Demos.ALL.size() + "] " + demo.name() + ": " + line + "\n");
        }
        return write(gallery, out);
    }

    private static String one(Demo demo, Path out, Folder.Wishes wishes, Console console) throws IOException {
        Folder folder = Folder.at(out.resolve(demo.name()), wishes);
        String line = made(demo, folder, console);
        Gallery gallery = new Gallery(List.of());
        gallery.add(demo, "", folder, line);
        return line + "\n" + write(gallery, folder.path());
    }

    private static String made(Demo demo, Folder folder, Console console) throws IOException {
        String line = demo.maker().run(folder);
        for (String note : folder.notes()) console.err().println("mml: " + demo.name() + " " + note);
        return line;
    }

    private static String write(Gallery gallery, Path folder) throws IOException {
        Path index = folder.resolve("index.html");
        Outputs.replace(index, gallery.html().getBytes(StandardCharsets.UTF_8));
        return "look at " + index + "\n";
    }

    private static Demo find(String name) {
        for (Demo demo : Demos.ALL) if (demo.name().equals(name)) return demo;
        throw Failures.usage("unknown demo " + Quoted.of(name) + Nearest.hint(name, Demos.names(), ""));
    }
}
