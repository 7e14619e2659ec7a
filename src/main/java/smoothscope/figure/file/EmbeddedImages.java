package smoothscope.figure.file;

import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Element;

/** Writes a bitmap into the SVG itself. */
final class EmbeddedImages extends DefaultImageHandler {
    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context)
            throws SVGGraphics2DIOException {
        handleHREF((RenderedImage) image, element, context);
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
            throws SVGGraphics2DIOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngFile.write(png, image);
        } catch (IOException failure) {
            throw new SVGGraphics2DIOException(failure);
        }
        element.setAttributeNS(
                XLINK_NAMESPACE_URI,
                XLINK_HREF_QNAME,
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
    }
}
