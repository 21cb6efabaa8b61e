package mml.hub.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import mml.hub.widget.Chapter;
import mml.hub.widget.Widget;

/** A page as the build has just written it. */
record BuiltPage(Path file) {
    private static final String FOLDER = "/mml/hub/pages";

    /** Every page there is. */
    static List<BuiltPage> all() {
        try (Stream<Path> files =
                Files.list(Path.of(Chapters.class.getResource(FOLDER).toURI()))) {
            return files.filter(f -> f.toString().endsWith(".html"))
                    .sorted()
                    .map(BuiltPage::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every presentation of a chapter. */
    static List<BuiltPage> chapters() {
        return all().stream().filter(p -> p.find().isPresent()).toList();
    }

    /** Two chapters, an old one with every kind of control and one on data: enough for what the shell does, the same in all. */
    static List<BuiltPage> some() {
        return chapters().stream()
                .filter(p -> List.of(2, 11).contains(p.chapter().number()))
                .toList();
    }

    String name() {
        return file.getFileName().toString().replace(".html", "");
    }

    /** The Java behind the page. */
    Chapter chapter() {
        return find().orElseThrow();
    }

    private Optional<Chapter> find() {
        return Chapters.ALL.stream().filter(c -> c.page().equals(name())).findFirst();
    }

    List<Widget> widgets() {
        return chapter().widgets();
    }

    String html() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
