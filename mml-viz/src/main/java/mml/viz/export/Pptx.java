package mml.viz.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mml.viz.svg.Labels;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Frames as slides of PowerPoint: the caption is the native title, what is seen in words is alternative text and note, the
 * picture is SVG with a PNG for programs that do not draw SVG. Written by hand as ECMA-376 has it, so that the same figure
 * gives the same bytes; every file inside is dated 1980.
 */
final class Pptx implements AutoCloseable {
    private static final long EMU = 12700; // a point
    /** Between one inch and 56: PowerPoint opens no other slide. Pictures beyond are scaled. */
    private static final double LEAST = 72;

    private static final double MOST = 4032;

    /** Not its first moment: a ZipEntry takes that for one before 1980 and adds it once more, in the zone of the machine. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 1);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String TREE =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
    private static final String COLOURS =
            "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
                    + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\""
                    + " hlink=\"hlink\" folHlink=\"folHlink\"/>";

    private final ZipOutputStream zip;
    private final Style style;
    private final double width;
    private final double height;
    private final double head;
    private int slides;

    private Pptx(OutputStream out, Style style, double width, double height, double head) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.style = style;
        double fit = Math.max(1, LEAST / Math.min(width, height));
        fit = Math.min(fit, MOST / Math.max(width, height));
        this.width = fit * width;
        this.height = fit * height;
        this.head = fit * head;
    }

    /**
     * Writes a file of one slide a frame.
     *
     * @param roll of pictures without captions, each as wide as the slide
     * @param head the height of the title above the picture
     * @throws IOException if this machine has no fonts, for the PNG
     */
    static void write(OutputStream out, Iterable<Roll.Shot> roll, Style style, double width, double height, double head)
            throws IOException {
        try (Pptx file = new Pptx(out, style, width, height, head)) {
            String title = "";
            for (Roll.Shot shot : roll) {
                if (file.slides == 0) title = shot.frame().caption();
                file.slide(shot);
            }
            file.frame(title);
        }
    }

    private void slide(Roll.Shot shot) throws IOException {
        int k = ++slides;
        Svg picture = shot.picture();
        String caption = Labels.escaped(shot.frame().caption());
        String alt = Labels.escaped(picture.description()).replace("\n", " ");
        put("ppt/media/image" + k + ".png", Png.of(picture, style));
        put("ppt/media/image" + k + ".svg", PlainSvg.document(picture, style));
        double room = height - head;
        double scale = Math.min(width / picture.width(), room / picture.height());
        String place = place(
                (width - scale * picture.width()) / 2,
                head + (room - scale * picture.height()) / 2,
                scale * picture.width(),
                scale * picture.height());
        xml(
                "ppt/slides/slide" + k,
                "<p:sld" + SPACES + "><p:cSld>" + ground() + "<p:spTree>" + TREE
                        + text("Title", 2, "<p:ph type=\"title\"/>", caption)
                        + "<p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"Step " + shot.number() + "\" descr=\"" + alt
                        + "\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>"
                        + "<a:blip r:embed=\"rId2\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
                        + "<asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId3\"/>"
                        + "</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
                        + place
                        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree></p:cSld></p:sld>");
        relations(
                "ppt/slides/_rels/slide" + k,
                relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml"),
                relation(2, "image", "../media/image" + k + ".png"),
                relation(3, "image", "../media/image" + k + ".svg"),
                relation(4, "notesSlide", "../notesSlides/notesSlide" + k + ".xml"));
        xml(
                "ppt/notesSlides/notesSlide" + k,
                "<p:notes" + SPACES + "><p:cSld><p:spTree>" + TREE
                        + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr>"
                        + "</p:nvSpPr><p:spPr/></p:sp>"
                        + text(
                                "Notes",
                                3,
                                "<p:ph type=\"body\" idx=\"1\"/>",
                                caption.equals(alt) ? caption : caption + "\n" + alt)
                        + "</p:spTree></p:cSld></p:notes>");
        relations(
                "ppt/notesSlides/_rels/notesSlide" + k,
                relation(1, "notesMaster", "../notesMasters/notesMaster1.xml"),
                relation(2, "slide", "../slides/slide" + k + ".xml"));
    }

    private String ground() {
        return "<p:bg><p:bgPr><a:solidFill>" + colour(Role.PAPER) + "</a:solidFill><a:effectLst/></p:bgPr></p:bg>";
    }

    private String colour(Role role) {
        return "<a:srgbClr val=\"" + style.theme().colour(role).toString().substring(1) + "\"/>";
    }

    private static String place(double x, double y, double w, double h) {
        return "<a:xfrm><a:off x=\"" + emu(x) + "\" y=\"" + emu(y) + "\"/><a:ext cx=\"" + emu(w) + "\" cy=\"" + emu(h)
                + "\"/></a:xfrm>";
    }

    private static long emu(double points) {
        return Math.round(points * EMU);
    }

    private static String text(String name, int id, String placeholder, String words) {
        StringBuilder out = new StringBuilder("<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name
                + "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>" + placeholder
                + "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
        for (String line : words.split("\n", -1))
            out.append("<a:p><a:r><a:rPr lang=\"en\"/><a:t>").append(line).append("</a:t></a:r></a:p>");
        return out.append("</p:txBody></p:sp>").toString();
    }

    /** What all slides share. */
    private void frame(String title) throws IOException {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                        + "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>");
        type(types, "presentation", TYPE + "presentation.main+xml");
        type(types, "slideMasters/slideMaster1", TYPE + "slideMaster+xml");
        type(types, "slideLayouts/slideLayout1", TYPE + "slideLayout+xml");
        type(types, "notesMasters/notesMaster1", TYPE + "notesMaster+xml");
        for (int t = 1; t <= 2; t++)
            type(types, "theme/theme" + t, "application/vnd.openxmlformats-officedocument.theme+xml");
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int k = 1; k <= slides; k++) {
            type(types, "slides/slide" + k, TYPE + "slide+xml");
            type(types, "notesSlides/notesSlide" + k, TYPE + "notesSlide+xml");
            list.append("<p:sldId id=\"")
                    .append(255 + k)
                    .append("\" r:id=\"rId")
                    .append(k + 3)
                    .append("\"/>");
            relations.append(relation(k + 3, "slide", "slides/slide" + k + ".xml"));
        }
        types.append("<Override PartName=\"/docProps/core.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        xml("[Content_Types]", types.toString());
        put(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation(1, "officeDocument", "ppt/presentation.xml")
                        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                        + "core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        xml(
                "docProps/core",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Labels.escaped(title)
                        + "</dc:title><dc:creator>mml</dc:creator></cp:coreProperties>");
        xml(
                "ppt/presentation",
                "<p:presentation" + SPACES + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                        + "</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>"
                        + list
                        + "</p:sldIdLst><p:sldSz cx=\"" + emu(width) + "\" cy=\"" + emu(height)
                        + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
        relations(
                "ppt/_rels/presentation",
                relation(1, "slideMaster", "slideMasters/slideMaster1.xml"),
                relation(2, "notesMaster", "notesMasters/notesMaster1.xml"),
                relation(3, "theme", "theme/theme1.xml"),
                relations.toString());
        master();
    }

    private void master() throws IOException {
        double margin = 0.02 * width;
        double size = 0.36 * head;
        String titleShape =
                "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
                        + "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>"
                        + place(margin, 0, width - 2 * margin, head)
                        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor=\"ctr\"><a:normAutofit/>"
                        + "</a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang=\"en\"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>";
        String letters = "<a:solidFill>" + colour(Role.INK) + "</a:solidFill><a:latin typeface=\"Arial\"/>";
        xml(
                "ppt/slideMasters/slideMaster1",
                "<p:sldMaster" + SPACES + "><p:cSld>" + ground() + "<p:spTree>" + TREE + titleShape
                        + "</p:spTree></p:cSld>" + COLOURS
                        + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>"
                        + "</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\""
                        + Math.round(size * 100)
                        + "\" b=\"1\">" + letters
                        + "</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles>"
                        + "</p:sldMaster>");
        relations(
                "ppt/slideMasters/_rels/slideMaster1",
                relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml"),
                relation(2, "theme", "../theme/theme1.xml"));
        xml(
                "ppt/slideLayouts/slideLayout1",
                "<p:sldLayout" + SPACES + " type=\"titleOnly\"><p:cSld name=\"Title and figure\"><p:spTree>"
                        + TREE + text("Title", 2, "<p:ph type=\"title\"/>", "Title")
                        + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
        relations(
                "ppt/slideLayouts/_rels/slideLayout1", relation(1, "slideMaster", "../slideMasters/slideMaster1.xml"));
        xml(
                "ppt/notesMasters/notesMaster1",
                "<p:notesMaster" + SPACES + "><p:cSld><p:spTree>" + TREE
                        + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>"
                        + "</p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr>"
                        + place(54, 54, 432, 243)
                        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"
                        + "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
                        + "<p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr>" + place(54, 340, 432, 330)
                        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en\"/>"
                        + "</a:p></p:txBody></p:sp></p:spTree></p:cSld>" + COLOURS + "</p:notesMaster>");
        relations("ppt/notesMasters/_rels/notesMaster1", relation(1, "theme", "../theme/theme2.xml"));
        for (int t = 1; t <= 2; t++) xml("ppt/theme/theme" + t, theme());
    }

    private String theme() {
        StringBuilder out = new StringBuilder(
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"mml\">"
                        + "<a:themeElements><a:clrScheme name=\"mml\">");
        String[] names = {
            "dk1",
            "lt1",
            "dk2",
            "lt2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink"
        };
        Role[] roles = {
            Role.INK,
            Role.PAPER,
            Role.MUTED,
            Role.QUIET_FILL,
            Role.SERIES_1,
            Role.SERIES_2,
            Role.SERIES_3,
            Role.SERIES_4,
            Role.SERIES_5,
            Role.SERIES_6,
            Role.FOCUS,
            Role.CHANGE
        };
        for (int i = 0; i < names.length; i++)
            out.append("<a:")
                    .append(names[i])
                    .append('>')
                    .append(colour(roles[i]))
                    .append("</a:")
                    .append(names[i])
                    .append('>');
        String font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String line = "<a:ln w=\"9525\">" + fill + "</a:ln>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return out.append("</a:clrScheme><a:fontScheme name=\"mml\"><a:majorFont>" + font
                        + "</a:majorFont><a:minorFont>" + font
                        + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"mml\"><a:fillStyleLst>" + fill.repeat(3)
                        + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3) + "</a:lnStyleLst><a:effectStyleLst>"
                        + effect.repeat(3)
                        + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3)
                        + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")
                .toString();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/ppt/")
                .append(part)
                .append(".xml\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATION + kind + "\" Target=\"" + target + "\"/>";
    }

    private void relations(String name, String... all) throws IOException {
        put(
                name + ".xml.rels",
                XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + String.join("", all) + "</Relationships>");
    }

    private void xml(String name, String text) throws IOException {
        put(name + ".xml", XML + text);
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
