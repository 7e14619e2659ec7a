package smoothscope.figure.file;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
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
import smoothscope.figure.paint.Drawing;

/** A figure as scalable shapes and searchable text. */
final class SvgFile {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
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
        int width = (int) Math.ceil(drawing.width());
        int height = (int) Math.ceil(drawing.height());
        graphics.setSVGCanvasSize(new Dimension(width, height));
        drawing.paint(graphics);
        Element root = document.getDocumentElement();
        graphics.getRoot(root);
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        if (!drawing.unit().isEmpty()) {
            root.setAttribute("width", width + drawing.unit());
            root.setAttribute("height", height + drawing.unit());
        }
        root.insertBefore(title(document, drawing), root.getFirstChild());
        Element style = document.createElementNS(NAMESPACE, "style");
        style.setTextContent(SvgText.fix(root));
        root.insertBefore(style, root.getFirstChild().getNextSibling());
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException failure) {
            throw new IOException(failure);
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
