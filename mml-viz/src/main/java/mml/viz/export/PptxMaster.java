package mml.viz.export;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Theme;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFNotesMaster;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBaseStyles;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideSize;

/** What all slides of a deck share: its size, the colours of a theme, one layout with a title above the room for a figure. */
final class PptxMaster {
    /** Between one inch and 56: PowerPoint opens no other slide. Pictures beyond are scaled. */
    private static final double LEAST = 72;

    private static final double MOST = 4032;
    private static final String FACE = "Arial";
    private static final Map<String, Role> COLOURS = Map.ofEntries(
            Map.entry("dk1", Role.INK),
            Map.entry("lt1", Role.PAPER),
            Map.entry("dk2", Role.MUTED),
            Map.entry("lt2", Role.QUIET_FILL),
            Map.entry("accent1", Role.SERIES_1),
            Map.entry("accent2", Role.SERIES_2),
            Map.entry("accent3", Role.SERIES_3),
            Map.entry("accent4", Role.SERIES_4),
            Map.entry("accent5", Role.SERIES_5),
            Map.entry("accent6", Role.SERIES_6),
            Map.entry("hlink", Role.FOCUS),
            Map.entry("folHlink", Role.CHANGE));

    private final XMLSlideShow deck = BareDeck.open();
    private final Theme theme;
    private final double width;
    private final double height;
    private final double head;

    PptxMaster(Theme theme, double width, double height, double head) {
        double fit = Math.max(1, LEAST / Math.min(width, height));
        fit = Math.min(fit, MOST / Math.max(width, height));
        this.theme = theme;
        this.width = fit * width;
        this.height = fit * height;
        this.head = fit * head;
        size();
        XSLFSlideMaster master = deck.getSlideMasters().get(0);
        colours(master.getTheme());
        title(master);
        BareDeck.layout(deck).getXmlObject().getCSld().setName("Title and figure");
    }

    /** What stands in the properties of the file: no date and nobody's name. */
    void entitle(String title) throws IOException {
        POIXMLProperties.CoreProperties properties = deck.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("mml");
        properties.setCreated(Optional.empty());
        properties.setModified(Optional.empty());
    }

    XMLSlideShow deck() {
        return deck;
    }

    /** Where a figure stands. */
    Rectangle2D room() {
        return new Rectangle2D.Double(0, head, width, height - head);
    }

    /** One more slide, on a ground of its own, which it keeps in a deck of another design. */
    XSLFSlide slide() {
        XSLFSlide slide = deck.createSlide(BareDeck.layout(deck));
        slide.getXmlObject()
                .getCSld()
                .addNewBg()
                .addNewBgPr()
                .addNewSolidFill()
                .addNewSrgbClr()
                .setVal(bytes(Role.PAPER));
        return slide;
    }

    /** The notes of a slide. */
    XSLFNotes notes(XSLFSlide slide) {
        if (deck.getNotesMaster() == null) {
            deck.createNotesMaster(); // POI asks for a slide first
            XSLFNotesMaster notes = deck.getNotesMaster();
            BareDeck.keep(notes, Placeholder.SLIDE_IMAGE, Placeholder.BODY);
            if (theme.isDark()) { // they are read on paper
                notes.getXmlObject().getClrMap().setBg1(STColorSchemeIndex.DK_1);
                notes.getXmlObject().getClrMap().setTx1(STColorSchemeIndex.LT_1);
            }
            double scale = Math.min(432 / width, 270 / height);
            text(notes, Placeholder.SLIDE_IMAGE)
                    .setAnchor(new Rectangle2D.Double(270 - scale * width / 2, 54, scale * width, scale * height));
            text(notes, Placeholder.BODY).setAnchor(new Rectangle2D.Double(54, 340, 432, 330));
        }
        return deck.getNotesSlide(slide);
    }

    /** The text of that kind, which the sheet has. */
    static XSLFTextShape text(XSLFSheet sheet, Placeholder kind) {
        return (XSLFTextShape) sheet.getPlaceholder(kind);
    }

    /** Exact; POI's own call takes whole points. */
    private void size() {
        CTSlideSize size = deck.getCTPresentation().getSldSz();
        size.setCx(Units.toEMU(width));
        size.setCy(Units.toEMU(height));
        if (size.isSetType()) size.unsetType();
    }

    private void colours(XSLFTheme design) {
        design.setName("mml");
        CTBaseStyles styles = design.getXmlObject().getThemeElements();
        styles.getClrScheme().setName("mml");
        styles.getFontScheme().setName("mml");
        styles.getFontScheme().getMajorFont().getLatin().setTypeface(FACE);
        styles.getFontScheme().getMinorFont().getLatin().setTypeface(FACE);
        COLOURS.forEach((name, role) -> {
            CTColor colour = design.getCTColor(name);
            if (colour.isSetSysClr()) colour.unsetSysClr();
            if (!colour.isSetSrgbClr()) colour.addNewSrgbClr();
            colour.getSrgbClr().setVal(bytes(role));
        });
    }

    private void title(XSLFSlideMaster master) {
        double margin = 0.02 * width;
        text(master, Placeholder.TITLE).setAnchor(new Rectangle2D.Double(margin, 0, width - 2 * margin, head));
        CTTextParagraphProperties line =
                master.getXmlObject().getTxStyles().getTitleStyle().getLvl1PPr();
        line.setAlgn(STTextAlignType.L);
        line.getDefRPr().setSz((int) Math.round(36 * head));
        line.getDefRPr().setB(true);
    }

    private byte[] bytes(Role role) {
        Rgb colour = theme.colour(role);
        return new byte[] {(byte) colour.red(), (byte) colour.green(), (byte) colour.blue()};
    }
}
