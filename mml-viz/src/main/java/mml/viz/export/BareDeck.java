package mml.viz.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlCursor;

/** The empty deck of POI without what belongs to its own first slides: ten of eleven layouts, footers, a thumbnail, a view. */
final class BareDeck {
    private static final String MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private static final String RELATIONS = PackageRelationshipTypes.CORE_PROPERTIES_ECMA376_NS;
    private static final QName ID = new QName(RELATIONS, "id");
    private static final Set<String> FOREIGN = Set.of(
            PackageRelationshipTypes.THUMBNAIL,
            PackageRelationshipTypes.EXTENDED_PROPERTIES,
            RELATIONS + "/viewProps",
            XSLFRelation.SLIDE_LAYOUT.getRelation());

    private BareDeck() {}

    /** A deck without slides; its master and its one layout have a title and nothing else. */
    static XMLSlideShow open() {
        XMLSlideShow whole = new XMLSlideShow();
        XSLFSlideMaster original = whole.getSlideMasters().get(0);
        PackagePart layout = original.getLayout(SlideLayout.TITLE_ONLY).getPackagePart();
        OPCPackage file = whole.getPackage();
        try {
            for (RelationshipSource from : List.of(file, whole.getPackagePart(), original.getPackagePart()))
                drop(from, file, layout);
        } catch (OpenXML4JException e) {
            throw new IllegalStateException("the empty deck of POI is broken", e);
        }
        XMLSlideShow deck = new XMLSlideShow(file); // the first one would write again what it has read
        XSLFSlideMaster master = deck.getSlideMasters().get(0);
        forget(master);
        keep(master, Placeholder.TITLE);
        keep(layout(deck), Placeholder.TITLE);
        return deck;
    }

    static XSLFSlideLayout layout(XMLSlideShow deck) {
        return deck.getSlideMasters().get(0).getSlideLayouts()[0];
    }

    /** Removes all else from a sheet. */
    static void keep(XSLFSheet sheet, Placeholder... kinds) {
        for (XSLFShape shape : List.copyOf(sheet.getShapes()))
            if (!(shape instanceof XSLFTextShape text && List.of(kinds).contains(text.getTextType())))
                sheet.removeShape(shape);
    }

    private static void drop(RelationshipSource from, OPCPackage file, PackagePart kept) throws OpenXML4JException {
        List<PackageRelationship> relations = new ArrayList<>();
        from.getRelationships().forEach(relations::add);
        for (PackageRelationship relation : relations) {
            PackagePart part = file.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
            if (part == kept || !FOREIGN.contains(relation.getRelationshipType())) continue;
            from.removeRelationship(relation.getId());
            file.removePart(part);
        }
    }

    /** Takes the layouts that are gone from the list of the master, for which POI has no class. */
    private static void forget(XSLFSlideMaster master) {
        String kept = master.getRelationId(master.getSlideLayouts()[0]);
        try (XmlCursor at = master.getXmlObject().newCursor()) {
            at.toChild(MAIN, "sldLayoutIdLst");
            for (boolean entry = at.toFirstChild(); entry; ) {
                if (kept.equals(at.getAttributeText(ID))) {
                    entry = at.toNextSibling();
                } else {
                    at.removeXml(); // and stands before what follows
                    entry = at.isStart();
                }
            }
        }
    }
}
