package smoothscope.figure.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.figure.Animation;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.figure.Viewport;
import smoothscope.figure.diagram.SweepDiagram;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.raster.FigureDrawing;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;

class FigureFileTest {
    private static final List<String> LONG_NAMES = List.of(
            "Appenzeller Sennenhund, a Swiss breed of medium-size working dog",
            "automobile & lorry <heavy>",
            "Kerry blue terrier of the mountain regions of County Kerry, Ireland",
            "d",
            "e");

    @TempDir
    private Path folder;

    private static Figure figure(FigureOptions options) {
        return figure(PlantedRecording.of(30, 0, 0.1), options);
    }

    private static Figure figure(Recording recording, FigureOptions options) {
        return FourPanels.of(recording, PlantedRecording.TRIPLE, 0, 0.1, OptionalInt.empty(), options);
    }

    private Path write(String name, Figure figure) {
        Path file = folder.resolve(name);
        FigureFile.write(file, figure, 900, 840, 1);
        return file;
    }

    /** A device that has never room: what writes pictures and documents wraps the system's word in words of its own. */
    @ParameterizedTest
    @EnumSource(FigureFile.Format.class)
    void aFullDiskIsSaidAsTheSystemSaysIt(FigureFile.Format format) {
        Path full = folder.resolve("full." + format.name().toLowerCase(Locale.ROOT));
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this system");
        assertDoesNotThrow(() -> Files.createSymbolicLink(full, Path.of("/dev/full")));
        Unwritable said = assertThrows(
                Unwritable.class, () -> FigureFile.write(full, figure(FigureOptions.DEFAULT), 900, 840, 1));
        assertEquals(full + " cannot be written: No space left on device.", said.sentence());
    }

    @ParameterizedTest
    @EnumSource(FigureFile.Format.class)
    void theSameFigureMakesTheSameBytes(FigureFile.Format format) throws IOException {
        FigureOptions options = FigureOptions.DEFAULT.withShading(true).withOthers(true);
        byte[] first = Files.readAllBytes(write("first." + format, figure(options)));
        byte[] second = Files.readAllBytes(write("second." + format, figure(options)));
        assertArrayEquals(first, second);
        assertTrue(first.length > 10_000, first.length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 4})
    void aBitmapHasScaleTimesTheSize(double scale) throws IOException {
        Path file = folder.resolve("figure.png");
        FigureFile.write(file, figure(FigureOptions.DEFAULT), 300, 280, scale);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(300 * scale, image.getWidth());
        assertEquals(280 * scale, image.getHeight());
    }

    @Test
    void anSvgIsXmlAndHoldsTheClassNamesAsText() throws Exception {
        List<String> texts = DrawnText.of(FigureDrawing.of(figure(FigureOptions.DEFAULT), 900, 840))
                .texts();
        assertTrue(texts.containsAll(List.of("airplane", "automobile", "bird", "training", "validation")));
        assertTrue(texts.stream().anyMatch(text -> text.contains("α = 0.1")));
    }

    /** Names come from files; XML has no place for most control characters. */
    @Test
    void anSvgIsXmlWhateverTheNamesHold() throws Exception {
        List<String> names = List.of("cat\u0008", "ship\u001f\ufffe", "dog\ud800", "d", "e");
        Recording named = PlantedRecording.of(names, 8, 0, 0.1);
        JsonObject meta = named.meta().json();
        meta.addProperty("dataset", "own\u0007set");
        Recording recording =
                new Recording(named.examples(), named.classes(), named.snapshots(), new Meta(meta), false);
        DrawnText.of(FigureDrawing.of(figure(recording, FigureOptions.DEFAULT), 900, 840));
        DrawnText.of(new SweepDiagram(recording, OptionalInt.empty(), Theme.LIGHT));
    }

    @Test
    void anSvgStandsAlone() throws IOException {
        String svg = Files.readString(write("figure.svg", figure(FigureOptions.DEFAULT.withShading(true))));
        assertFalse(svg.contains("DOCTYPE"), "no reader should have to fetch anything");
        assertTrue(svg.contains("data:image/png;base64,"));
    }

    @Test
    void aPdfHasOnePageOfTheFiguresSize() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                write("figure.pdf", figure(FigureOptions.DEFAULT)).toFile())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(900, document.getPage(0).getMediaBox().getWidth());
            assertEquals(840, document.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void textNeitherOverlapsNorTouchesABorderNorLeavesTheFigure() throws Exception {
        Recording longNames = PlantedRecording.of(LONG_NAMES, 30, 0, 0.1);
        for (ScaleMode scale : ScaleMode.values()) {
            FigureOptions options = FigureOptions.DEFAULT
                    .withScale(scale)
                    .withShading(true)
                    .withOthers(true)
                    .withTemplates(TemplateMode.SCALED);
            for (Figure figure : List.of(figure(options), figure(longNames, options))) {
                FigureLayout layout = FigureLayout.of(figure, 900, 840);
                DrawnText.of(new FigureDrawing(layout))
                        .assertLegible(
                                layout.panels().stream().map(PanelLayout::frame).toList());
            }
        }
    }

    @Test
    void aSweepIsAnAnimationThatSaysWhereItInterpolates() throws IOException {
        Recording recording = PlantedRecording.of(10, 0, 0.05, 0.1);
        Animation sweep = Animation.sweep(
                recording, PlantedRecording.TRIPLE, recording.alphas(), OptionalInt.empty(), FigureOptions.DEFAULT);
        Path file = folder.resolve("sweep.gif");
        FigureFile.write(file, sweep, 300, 280, 1);
        assertEquals(sweep.size(), pictures(file.toFile()));
        assertEquals("", sweep.frame(0).figure().rows().get(1).note());
        assertEquals(
                "between α = 0 and 0.05", sweep.frame(3).figure().rows().get(1).note());
        Viewport first =
                FigureLayout.of(sweep.frame(0).figure(), 300, 280).panel(1, 1).viewport();
        Viewport last = FigureLayout.of(sweep.frame(sweep.size() - 1).figure(), 300, 280)
                .panel(1, 1)
                .viewport();
        assertEquals(first, last, "the scale stays still while the points move");
    }

    private static int pictures(File file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(file)) {
            reader.setInput(stream);
            return reader.getNumImages(true);
        }
    }

    @Test
    void anUnknownEndingIsRefused() {
        Figure figure = figure(FigureOptions.DEFAULT);
        assertThrows(InvalidSetting.class, () -> write("figure.jpeg", figure));
        assertThrows(InvalidSetting.class, () -> write("png", figure));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aFolderThatDoesNotExistIsToldAsSuch() {
        Figure figure = figure(FigureOptions.DEFAULT);
        Unwritable problem = assertThrows(Unwritable.class, () -> write("missing/figure.png", figure));
        assertTrue(problem.sentence().endsWith("its folder does not exist."), problem.sentence());
    }

    @Test
    void themesMakeDifferentFiles() throws IOException {
        byte[] light = Files.readAllBytes(write("light.png", figure(FigureOptions.DEFAULT)));
        byte[] dark = Files.readAllBytes(write("dark.png", figure(FigureOptions.DEFAULT.withTheme(Theme.DARK))));
        assertNotEquals(light.length, dark.length);
    }
}
