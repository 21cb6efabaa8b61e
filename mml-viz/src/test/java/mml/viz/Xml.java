package mml.viz;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what was written, with a parser that refuses a DOCTYPE. */
public final class Xml {
    private Xml() {}

    /** Parses, or fails with the reason. */
    public static Document parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + text, e);
        }
    }

    /** The text of the first element of that name. */
    public static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent().strip();
    }

    /** All values of an attribute, in document order. */
    public static List<String> attributes(Document document, String name) {
        List<String> values = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute(name)) values.add(element.getAttribute(name));
        }
        return values;
    }

    /** The file without what its style element says. */
    public static String withoutStyle(String svg) {
        return svg.substring(0, svg.indexOf("<style>")) + svg.substring(svg.indexOf("</style>"));
    }
}
