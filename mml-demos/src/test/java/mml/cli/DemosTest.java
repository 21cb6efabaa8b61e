package mml.cli;

import static mml.cli.Ran.mml;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import mml.demo.Demo;
import mml.demo.Folder;
import mml.viz.Crossed;
import mml.viz.Grounds;
import mml.viz.Legible;
import mml.viz.scene.Scene;
import mml.viz.svg.Mark;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class DemosTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|srcset)=\"([^\"]*)\"");

    /** Areas above an axis and below it, with a line around them: where they lie says which is which. */
    private static final Set<String> SIGNED = Set.of("sine-times-cosine");

    @TempDir
    static Path gallery;

    private static Ran all;

    @TempDir
    Path out;

    static List<Demo> demos() {
        return Demos.ALL;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        return files;
    }

    /** All of them once, for the tests to read; {@code everyDemo…} draws each once more. */
    @BeforeAll
    static void drawAll() {
        all = mml("demo", "--output", gallery.toString()).fine();
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everyDemoSaysSomethingAndDrawsTheSameBytesEachTime(Demo demo) throws IOException {
        Folder folder = Folder.at(out);
        String line = demo.maker().run(folder);
        assertTrue(line.length() > 10);
        assertTrue(all.out().contains(line), line);
        assertFalse(folder.figures().isEmpty());
        for (Folder.Picture figure : folder.figures()) {
            assertEquals(List.of(), Legible.onASlide(figure.svg()), figure.name());
            if (!figure.name().equals("grids")) // its lines are a grid, in the colour of its basis
            assertEquals(List.of(), Crossed.texts(figure.svg()), figure.name());
            assertEquals(List.of(), Legible.inGrey(figure.svg()), figure.name());
            if (hasBand(figure.svg()) && !SIGNED.contains(figure.name()))
                assertEquals(List.of(), Grounds.alike(figure.svg(), "plot-band"), figure.name());
        }
        for (Scene scene : folder.scenes())
            for (int i = 0; i < scene.frames(); i++) {
                Svg picture = scene.frame(i).picture();
                assertEquals(List.of(), Legible.onASlide(picture), picture.title());
                assertEquals(List.of(), Crossed.texts(picture), picture.title());
                assertEquals(List.of(), Legible.inGrey(picture), picture.title());
            }
        Map<String, byte[]> first = files(gallery.resolve(demo.name()));
        Map<String, byte[]> second = files(out);
        for (Map.Entry<String, byte[]> file : second.entrySet())
            assertArrayEquals(first.get(file.getKey()), file.getValue(), file.getKey());
        first.keySet().removeAll(second.keySet());
        Set<String> others = new HashSet<>();
        for (Folder.Picture figure : folder.figures())
            for (String ending : List.of(".png", ".pdf")) others.add(figure.name() + ending);
        assertEquals(others, first.keySet(), "and each figure in the other formats of the gallery");
    }

    private static boolean hasBand(Svg svg) {
        for (Mark mark : svg.marks()) if (mark instanceof Mark.Group g && g.id().startsWith("plot-band")) return true;
        return false;
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everyFigureIsWellFormedAndDescribed(Demo demo) throws Exception {
        for (Path file : svgs(gallery.resolve(demo.name()))) {
            try (InputStream in = Files.newInputStream(file)) {
                var svg = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(in);
                assertEquals("svg", svg.getDocumentElement().getNodeName());
                assertFalse(
                        svg.getElementsByTagName("title")
                                .item(0)
                                .getTextContent()
                                .isBlank(),
                        file.toString());
                assertFalse(
                        svg.getElementsByTagName("desc")
                                .item(0)
                                .getTextContent()
                                .isBlank(),
                        file.toString());
            }
        }
    }

    /** In a hall a picture that jumps is all that is seen; what a panel shows may change, its place and size may not. */
    @ParameterizedTest
    @MethodSource("demos")
    void axesKeepTheirPlaceFromFrameToFrame(Demo demo) throws Exception {
        Map<String, List<Double>> places = new TreeMap<>();
        for (Path file : svgs(gallery.resolve(demo.name()))) {
            if (!file.getFileName().toString().startsWith("frame-")) continue;
            for (Map.Entry<String, List<Double>> axes : axes(file).entrySet()) {
                String name = gallery.relativize(file.getParent()) + " " + axes.getKey();
                List<Double> before = places.putIfAbsent(name, axes.getValue());
                for (int k = 0; before != null && k < before.size(); k++)
                    assertEquals(before.get(k), axes.getValue().get(k), 1.0, name + " in " + file.getFileName());
            }
        }
    }

    /** For each pair of axes of a frame where its two lines begin and end. */
    private static Map<String, List<Double>> axes(Path file) throws Exception {
        Map<String, List<Double>> out = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            var groups = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("g");
            for (int g = 0; g < groups.getLength(); g++) {
                Element group = (Element) groups.item(g);
                if (!group.getAttribute("id").endsWith("-axes")) continue;
                var lines = group.getElementsByTagName("line");
                List<Double> ends = new ArrayList<>();
                for (int l = 0; l < Math.min(2, lines.getLength()); l++)
                    for (String end : List.of("x1", "y1", "x2", "y2"))
                        ends.add(Double.valueOf(((Element) lines.item(l)).getAttribute(end)));
                out.put(group.getAttribute("id"), ends);
            }
        }
        return out;
    }

    private static List<Path> svgs(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".svg")).toList();
        }
    }

    @Test
    void demosHaveNamesOfTheirOwn() {
        Set<String> names = new HashSet<>(Demos.names());
        assertEquals(Demos.ALL.size(), names.size());
    }

    @Test
    void allDemosAreDrawnWithAProgressLineAndAGalleryWhoseLinksLeadSomewhere() throws IOException {
        for (int k = 0; k < Demos.ALL.size(); k++)
            assertTrue(all.out()
                    .contains("[" + (k + 1) + "/" + Demos.ALL.size() + "] "
                            + Demos.names().get(k) + ": "));
        assertTrue(all.out().endsWith("look at " + gallery.resolve("index.html") + "\n"));
        String html = Files.readString(gallery.resolve("index.html"));
        int links = 0;
        for (Matcher link = LINK.matcher(html); link.find(); links++)
            assertTrue(Files.isRegularFile(gallery.resolve(link.group(1))), link.group(1));
        assertTrue(links >= 3 * Demos.ALL.size());
        assertFalse(html.contains("http"), "the gallery needs no network");
    }

    @Test
    void oneDemoIsDrawnIntoItsFolderWithAPageOfItsOwn() throws IOException {
        String name = Demos.names().get(0);
        mml("demo", name, "--output", out.toString()).fine();
        assertTrue(Files.exists(out.resolve(name).resolve("index.html")));
        assertEquals(Set.of(name), Set.copyOf(List.of(out.toFile().list())));
    }

    @Test
    void anUnknownDemoGetsTheNearest() {
        mml("demo", "two-line").refused(2, "unknown demo \"two-line\"; did you mean two-lines?");
    }

    @Test
    void b123AnOutputFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "keep");
        Ran ran = mml("demo", "--output", file.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().startsWith("mml: cannot write " + file + ": "), ran.err());
        assertEquals("keep", Files.readString(file));
    }
}
