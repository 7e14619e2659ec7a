package smoothscope.figure.file;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import smoothscope.figure.paint.Drawing;
import smoothscope.text.Decimals;

/** A figure as scalable shapes and searchable text. */
final class SvgFile {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** What XML 1.0 cannot hold, and names from files may. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    /** Decimals of a coordinate, in logical pixels. */
    private static final int PRECISION = 2;

    private SvgFile() {}

    static void write(OutputStream out, Drawing drawing) throws IOException {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        context.setComment("Smoothscope");
        context.setImageHandler(new EmbeddedImages());
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension((int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height())));
        drawing.paint(graphics);
        Element root = document.getDocumentElement();
        graphics.getRoot(root);
        String width = Decimals.places(drawing.width(), PRECISION);
        String height = Decimals.places(drawing.height(), PRECISION);
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("width", width + drawing.unit());
        root.setAttribute("height", height + drawing.unit());
        root.insertBefore(title(document, drawing), root.getFirstChild());
        clean(root);
        Element style = document.createElementNS(NAMESPACE, "style");
        style.setTextContent(SvgText.fix(root));
        root.insertBefore(style, root.getFirstChild().getNextSibling());
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException failure) {
            throw new IOException(failure);
        }
    }

    private static void clean(Node node) {
        if (node instanceof Text text) {
            text.setData(UNWRITABLE.matcher(text.getData()).replaceAll(" "));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            clean(child);
        }
    }

    /** What a reader of the file, or of the page that shows it, is told. */
    private static Element title(Document document, Drawing drawing) {
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(drawing.heading());
        return title;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the platform's own XML parser is missing", impossible);
        }
    }
}
