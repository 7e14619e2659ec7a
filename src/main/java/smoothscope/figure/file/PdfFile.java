package smoothscope.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import smoothscope.figure.paint.Drawing;

/** A figure as one page of its own size. Its text can be selected and searched, and brings its fonts. */
final class PdfFile {
    /** In place of a random identity, which would make other bytes each time. */
    private static final long IDENTITY = 1;

    private PdfFile() {}

    static void write(OutputStream out, Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            float width = (float) drawing.width();
            float height = (float) drawing.height();
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.setDocumentId(IDENTITY);
            document.getDocumentInformation().setTitle(drawing.heading());
            document.getDocumentInformation().setCreator("Smoothscope");
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            graphics.setFontTextDrawer(new EmbeddedFonts(document));
            drawing.paint(graphics);
            graphics.dispose();
            try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                contents.drawForm(graphics.getXFormObject());
            }
            // packed objects need PDF 1.6, of which pdfTeX warns
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }
}
