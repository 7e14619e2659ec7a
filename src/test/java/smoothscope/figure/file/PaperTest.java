package smoothscope.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.DecorationOptions;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;
import smoothscope.figure.LegendPosition;
import smoothscope.figure.Paper;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.Diagram;
import smoothscope.figure.diagram.SweepDiagram;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.DecorationsLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.paint.PaperDrawing;
import smoothscope.figure.raster.FigureDrawing;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;

class PaperTest {
    private static final Paper COLUMN = new Paper(Paper.points("84mm"), 8);
    private static final FigureOptions OPTIONS = FigureOptions.DEFAULT.withDecorations(DecorationOptions.PAPER);

    @TempDir
    private Path folder;

    private static Figure figure(Recording recording, FigureOptions options) {
        return FourPanels.of(recording, PlantedRecording.TRIPLE, recording.alphas(), OptionalInt.empty(), options);
    }

    private static FigureDrawing laidOut(Figure figure, Paper paper) {
        double width = paper.logicalWidth();
        return FigureDrawing.of(figure, width, DecorationsLayout.heightFor(figure, width));
    }

    /** A width of millimetres is no whole number of pixels: the last ones are the page's colour too. */
    @Test
    void aBitmapIsPaintedUpToItsLastPixel() {
        Figure figure = figure(PlantedRecording.of(8, 0, 0.1), OPTIONS);
        for (double pixels : new double[] {1, 2, 4}) {
            BufferedImage image = FigureDrawing.on(COLUMN, figure).image(pixels);
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(Color.WHITE.getRGB(), image.getRGB(x, image.getHeight() - 1), "bottom, at " + x);
            }
            for (int y = 0; y < image.getHeight(); y++) {
                assertEquals(Color.WHITE.getRGB(), image.getRGB(image.getWidth() - 1, y), "right, at " + y);
            }
        }
        Diagram sweep = new SweepDiagram(PlantedRecording.of(8, 0, 0.1), OptionalInt.empty(), Theme.LIGHT);
        BufferedImage image = PaperDrawing.fitted(sweep, COLUMN).image(1);
        assertEquals(Color.WHITE.getRGB(), image.getRGB(image.getWidth() - 1, image.getHeight() - 1));
    }

    private Path write(String name, Figure figure, Paper paper) {
        Path file = folder.resolve(name);
        FigureFile.write(file, PaperDrawing.of(laidOut(figure, paper), paper), 1);
        return file;
    }

    private static List<PDFont> fonts(PDDocument document) throws Exception {
        List<PDFont> fonts = new ArrayList<>();
        PDResources page = document.getPage(0).getResources();
        for (COSName name : page.getXObjectNames()) {
            PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
            for (COSName font : form.getFontNames()) {
                fonts.add(form.getFont(font));
            }
        }
        return fonts;
    }

    @ParameterizedTest
    @CsvSource({"84mm,238.11", "8.4cm,238.11", "3.25in,234", "240pt,240", "84,238.11", " 84 mm ,238.11"})
    void aWidthIsReadInAnyUnitOfATypesetter(String text, double points) {
        assertEquals(points, Paper.points(text), 0.005);
    }

    @ParameterizedTest
    @CsvSource({"wide", "84km", "-84mm", "''"})
    void whatIsNoWidthIsRefused(String text) {
        assertThrows(InvalidSetting.class, () -> Paper.points(text));
        assertThrows(InvalidSetting.class, () -> new Paper(1, 8));
        assertThrows(InvalidSetting.class, () -> new Paper(240, 0.5));
    }

    @Test
    void aPdfHasTheColumnsWidthAndTextOfItsSizeInFontsThatTravelWithIt() throws Exception {
        Recording recording = PlantedRecording.of(30, 0, 0.1);
        try (PDDocument document = Loader.loadPDF(
                write("column.pdf", figure(recording, OPTIONS), COLUMN).toFile())) {
            assertTrue(document.getVersion() <= 1.5f, "pdfTeX warns of later versions: " + document.getVersion());
            assertEquals(238.11, document.getPage(0).getMediaBox().getWidth(), 0.01);
            List<PDFont> fonts = fonts(document);
            Assumptions.assumeFalse(fonts.isEmpty(), "no font on this system may be embedded");
            for (PDFont font : fonts) {
                assertTrue(font.isEmbedded(), font.getName());
                assertFalse(font instanceof PDType3Font, font.getName());
            }
            // Text that is read from below comes letter by letter.
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertTrue(text.contains("airplane") && text.contains("α=0.1"), text);
        }
    }

    @Test
    void chineseNamesCanBeSelected() throws Exception {
        Recording recording = PlantedRecording.of(List.of("飛機", "汽車", "鳥", "d", "e"), 30, 0, 0.1);
        try (PDDocument document = Loader.loadPDF(
                write("chinese.pdf", figure(recording, OPTIONS), COLUMN).toFile())) {
            Assumptions.assumeTrue(
                    fonts(document).size() > 2, "no font on this system knows Chinese and may be embedded");
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("飛機") && text.contains("汽車"), text);
        }
    }

    @Test
    void anSvgHasItsWidthInPointsAndHoldsItsLetters() throws Exception {
        Figure figure = figure(PlantedRecording.of(10, 0, 0.1), OPTIONS);
        String svg = Files.readString(write("column.svg", figure, COLUMN));
        assertTrue(svg.contains("width=\"238.11pt\""), svg.substring(0, 400));
        assertTrue(svg.contains(">automobile<"));
        Assumptions.assumeFalse(FontFiles.candidates(0).isEmpty(), "no font on this system");
        assertTrue(svg.contains("@font-face{font-family:Smoothscope;font-weight:bold"));
    }

    @ParameterizedTest
    @EnumSource(Paper.Preset.class)
    void textStaysLegibleAtEveryPresetsWidth(Paper.Preset preset) throws Exception {
        Figure grid = figure(PlantedRecording.of(30, 0, 0.05, 0.1), OPTIONS);
        for (Figure figure : List.of(grid, grid.inOneRow())) {
            FigureDrawing drawing = laidOut(figure, preset.paper());
            boolean crowded = drawing.layout().panel(0, 0).frame().width() < 60;
            if (!crowded) {
                DrawnText.of(drawing)
                        .assertLegible(drawing.layout().panels().stream()
                                .map(PanelLayout::frame)
                                .toList());
            }
        }
    }

    @Test
    void onePaperRowHoldsEveryPanelInItsOrder() {
        Figure grid = figure(PlantedRecording.of(30, 0, 0.1), OPTIONS);
        Figure row = grid.inOneRow();
        assertEquals(grid.projections(), row.projections());
        assertEquals(
                List.of("training · α = 0", "validation · α = 0", "training · α = 0.1", "validation · α = 0.1"),
                row.columns());
        FigureDrawing drawing = laidOut(row, Paper.Preset.NEURIPS.paper());
        Box frame = drawing.layout().panel(0, 3).frame();
        assertEquals(frame.width(), frame.height(), 1);
    }

    @Test
    void titleCaptionAndLegendCanBeLeftOut() throws Exception {
        Recording recording = PlantedRecording.of(30, 0, 0.1);
        Paper page = new Paper(480, 8);
        List<String> none = DrawnText.of(laidOut(
                        figure(
                                recording,
                                OPTIONS.withDecorations(
                                        new DecorationOptions(false, false, LegendPosition.NONE, true))),
                        page))
                .texts();
        assertFalse(none.contains("airplane") || none.contains("CIFAR-10 · AlexNet · epoch 12 · seed 1"));
        List<String> inside = DrawnText.of(laidOut(
                        figure(
                                recording,
                                OPTIONS.withDecorations(
                                        new DecorationOptions(true, true, LegendPosition.INSIDE, true))),
                        page))
                .texts();
        assertTrue(
                inside.containsAll(List.of("airplane", "CIFAR-10 · AlexNet · epoch 12 · seed 1")), inside.toString());
        assertFalse(inside.contains("decision boundary"));
    }

    /** Lightness L* is what is left of a colour in greyscale; a difference of one can just be seen. */
    @Test
    void printedClassesStayApartInGreyscale() {
        List<Double> lightness = new ArrayList<>();
        for (int slot = 0; slot < 3; slot++) {
            Color color = Theme.PRINT.of(slot);
            double grey = 0.2126 * linear(color.getRed())
                    + 0.7152 * linear(color.getGreen())
                    + 0.0722 * linear(color.getBlue());
            lightness.add(116 * Math.cbrt(grey) - 16);
        }
        assertTrue(lightness.get(1) - lightness.get(0) > 18, lightness.toString());
        assertTrue(lightness.get(2) - lightness.get(1) > 18, lightness.toString());
        assertTrue(100 - lightness.get(2) > 25, "against the paper: " + lightness);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
