package smoothscope.figure.file;

import java.awt.Font;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import smoothscope.figure.layout.Typography;

/** Makes an SVG's text as wide in every viewer as it was measured, whatever font that viewer has. */
final class SvgText {
    /** Wide faces first: most like the ones the text was measured with. */
    private static final String FAMILY = "'DejaVu Sans', Verdana, sans-serif";

    private SvgText() {}

    /** Sets the family on the whole drawing and the measured width on each text. */
    static void fix(Element root) {
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            ((Element) all.item(i)).removeAttribute("font-family");
        }
        root.setAttribute("font-family", FAMILY);
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
        }
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
