package smoothscope.figure.file;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.nio.file.Path;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import smoothscope.figure.layout.Typography;

/**
 * Writes a PDF's text as text, in subsets of fonts that travel with it, as wide as it was measured. A text with a letter that no font knows
 * becomes outlines.
 */
final class EmbeddedFonts implements IPdfBoxGraphics2DFontTextDrawer {
    private record Embedded(TrueTypeFont shapes, PDType0Font font) {}

    /** A stretch of text in one font. */
    private record Run(String text, Embedded font) {}

    private final PDDocument document;
    private final Map<Path, Optional<Embedded>> fonts = new LinkedHashMap<>();

    EmbeddedFonts(PDDocument document) {
        this.document = document;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
        return runs(text(text), font(text, env)).isPresent();
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
        Font font = font(text, env);
        List<Run> runs = runs(text(text), font).orElseThrow();
        PDPageContentStream content = env.getContentStream();
        env.applyPaint(env.getPaint(), new Rectangle());
        content.beginText();
        content.setTextMatrix(Matrix.getScaleInstance(1, -1));
        for (Run run : runs) {
            double measured = Typography.width(run.text(), font);
            double own = run.font().font().getStringWidth(run.text()) / 1000 * font.getSize2D();
            content.setFont(run.font().font(), font.getSize2D());
            content.setHorizontalScaling(own > 0 ? (float) (100 * measured / own) : 100);
            content.showText(run.text());
        }
        content.endText();
    }

    @Override
    public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
        return env.getCalculationGraphics().getFontMetrics(font);
    }

    private static String text(AttributedCharacterIterator text) {
        StringBuilder all = new StringBuilder();
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
            all.append(c);
        }
        text.first();
        return all.toString();
    }

    private static Font font(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
        return text.getAttribute(TextAttribute.FONT) instanceof Font font ? font : env.getFont();
    }

    private Optional<List<Run>> runs(String text, Font font) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int codePoint : text.codePoints().toArray()) {
            Optional<Embedded> knowing = fontFor(codePoint, font.getStyle());
            if (knowing.isEmpty()) {
                return Optional.empty();
            }
            String letter = Character.toString(codePoint);
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).font().equals(knowing.get())) {
                runs.set(last, new Run(runs.get(last).text() + letter, knowing.get()));
            } else {
                runs.add(new Run(letter, knowing.get()));
            }
        }
        return Optional.of(runs);
    }

    private Optional<Embedded> fontFor(int codePoint, int style) throws IOException {
        for (Path file : FontFiles.candidates(style)) {
            Optional<Embedded> font = embedded(file);
            if (font.isPresent() && FontFiles.knows(font.get().shapes(), codePoint)) {
                return font;
            }
        }
        return Optional.empty();
    }

    private Optional<Embedded> embedded(Path file) {
        if (!fonts.containsKey(file)) {
            fonts.put(file, FontFiles.read(file).flatMap(this::embed));
        }
        return fonts.getOrDefault(file, Optional.empty());
    }

    /** Empty where the font's maker does not allow it. */
    private Optional<Embedded> embed(TrueTypeFont font) {
        try {
            return Optional.of(new Embedded(font, PDType0Font.load(document, font, true)));
        } catch (IOException forbidden) {
            return Optional.empty();
        }
    }
}
