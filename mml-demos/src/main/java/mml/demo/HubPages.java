package mml.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mml.viz.export.Outputs;

/** The interactive pages of the hub, copied beside the gallery. */
public final class HubPages {
    private static final String PLACE = "/mml/hub/pages";

    private HubPages() {}

    /**
     * Copies all pages into {@code out/pages}.
     *
     * @return links to them seen from {@code out}, the front page first; empty if the hub was built without pages
     */
    public static List<Gallery.Page> copy(Path out) throws IOException {
        URL url = HubPages.class.getResource(PLACE);
        return url == null ? List.of() : copy(url, out);
    }

    /** Copies what is in a folder, which may be inside a jar. */
    static List<Gallery.Page> copy(URL url, Path out) throws IOException {
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) return copy(Path.of(uri), out);
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return copy(jar.getPath(uri.toString().substring(uri.toString().indexOf("!/") + 1)), out);
            }
        } catch (URISyntaxException e) {
            throw new IOException(url + " is no address", e);
        }
    }

    private static List<Gallery.Page> copy(Path from, Path out) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(from)) {
            files = list.filter(Files::isRegularFile).sorted().toList();
        }
        List<Gallery.Page> pages = new ArrayList<>();
        try (Outputs outputs = new Outputs()) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                String name = String.valueOf(file.getFileName());
                outputs.write(out.resolve("pages").resolve(name), bytes);
                if (!name.endsWith(".html")) continue;
                Gallery.Page page = new Gallery.Page("pages/" + name, title(bytes, name));
                if (name.equals("index.html")) pages.add(0, page);
                else pages.add(page);
            }
            outputs.commit();
        }
        return pages;
    }

    /** What stands between the title tags, without the name of the project; of the front page, what it is for. */
    private static String title(byte[] html, String name) {
        if (name.equals("index.html")) return "All chapters, interactive";
        String head = new String(html, 0, Math.min(html.length, 4096), StandardCharsets.UTF_8);
        int start = head.indexOf("<title>");
        int end = head.indexOf("</title>");
        if (start < 0 || end < start) return name;
        String title = head.substring(start + 7, end).replace("&amp;", "&");
        return title.endsWith(" · mml") ? title.substring(0, title.length() - 6) : title;
    }
}
