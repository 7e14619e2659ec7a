package smoothscope.figure.file;

import java.awt.Font;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import smoothscope.figure.layout.Typography;

/** Makes an SVG's text as wide in every viewer as it was measured, whatever font that viewer has. */
final class SvgText {
    /** Wide faces first: most like the ones the text was measured with. */
    private static final String FAMILY = SvgFonts.FAMILY + ", 'DejaVu Sans', Verdana, sans-serif";

    private SvgText() {}

    /** Sets the family on the whole drawing and the measured width on each text, and yields the fonts that the texts need. */
    static String fix(Element root) throws IOException {
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            ((Element) all.item(i)).removeAttribute("font-family");
        }
        root.setAttribute("font-family", FAMILY);
        Set<Integer> regular = new TreeSet<>();
        Set<Integer> bold = new TreeSet<>();
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double size =
                    Double.parseDouble(inherited(text, "font-size", "12px").replace("px", ""));
            int style = inherited(text, "font-weight", "normal").equals("bold") ? Font.BOLD : Font.PLAIN;
            Font font = new Font(Font.SANS_SERIF, style, 1).deriveFont((float) size);
            double width = Typography.width(text.getTextContent(), font);
            text.setAttribute("textLength", String.valueOf(Math.round(100 * width) / 100.0));
            text.setAttribute("lengthAdjust", "spacingAndGlyphs");
            text.getTextContent().codePoints().forEach((style == Font.BOLD ? bold : regular)::add);
        }
        return SvgFonts.faces(regular, bold);
    }

    private static String inherited(Element text, String attribute, String otherwise) {
        for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
            if (element.hasAttribute(attribute)) {
                return element.getAttribute(attribute);
            }
        }
        return otherwise;
    }
}
