package smoothscope.figure.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import smoothscope.figure.layout.Box;
import smoothscope.figure.paint.Drawing;

/** Every text of a drawing and where it stands, as its SVG says. */
public final class DrawnText {
    private final Drawing drawing;
    private final List<Element> elements;

    private DrawnText(Drawing drawing, List<Element> elements) {
        this.drawing = drawing;
        this.elements = elements;
    }

    public static DrawnText of(Drawing drawing) throws Exception {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        SvgFile.write(svg, drawing);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.toByteArray()));
        NodeList texts = document.getElementsByTagName("text");
        return new DrawnText(
                drawing,
                IntStream.range(0, texts.getLength())
                        .mapToObj(i -> (Element) texts.item(i))
                        .toList());
    }

    public List<String> texts() {
        return elements.stream().map(Element::getTextContent).toList();
    }

    /** Asserts that no text leaves the drawing, overlaps another or crosses a frame. */
    public void assertLegible(List<Box> frames) {
        assertTrue(elements.size() > 20);
        Rectangle2D page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        List<Rectangle2D> boxes = elements.stream().map(DrawnText::box).toList();
        for (int i = 0; i < boxes.size(); i++) {
            String text = "\"" + texts().get(i) + "\" at " + boxes.get(i);
            assertTrue(page.contains(boxes.get(i)), text + " leaves the drawing");
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).intersects(boxes.get(j)), text + " overlaps \"" + texts().get(j) + "\"");
            }
            for (Box frame : frames) {
                assertTrue(
                        frame.shape().contains(boxes.get(i)) || !frame.shape().intersects(boxes.get(i)),
                        text + " crosses a border");
            }
        }
    }

    /** From the baseline up to a capital's height, as wide as it is drawn. */
    private static Rectangle2D box(Element text) {
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        // Coordinates are written to two decimals; runs of one line touch.
        double width = Double.parseDouble(text.getAttribute("textLength")) - 0.05;
        double height = 0.7 * Double.parseDouble(inherited(text, "font-size").replace("px", ""));
        String[] turned = inherited(text, "transform").split("[(,)]", -1);
        if (turned.length == 1) {
            return new Rectangle2D.Double(x, y - height, width, height);
        }
        // translate(e,f) rotate(-90): read from below; x and y are 0.
        double right = Double.parseDouble(turned[1]);
        double bottom = Double.parseDouble(turned[2]);
        return new Rectangle2D.Double(right - height, bottom - width, height, width);
    }

    /** An attribute of the element or of the nearest around it that has it; empty where none has. */
    private static String inherited(Element text, String attribute) {
        for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
            if (element.hasAttribute(attribute)) {
                return element.getAttribute(attribute);
            }
        }
        return "";
    }
}
