package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.figure.FigureOptions;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.Export.Kind;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.file.RecordingFile;

class ExportTest {
    private static final Recording PLANTED = PlantedRecordings.small();
    private static final Session SESSION = new Session(Path.of("planted.npz"), PLANTED);
    private static final ViewState STATE =
            new ViewDefaults(SESSION).start(FigureOptions.DEFAULT.withDecorations(false));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path write(Session session, ViewState state, Kind kind) {
        Path file = folder.resolve("seen." + kind.ending());
        new Export(session, state, Selection.NONE).write(file, kind, new Progress());
        return file;
    }

    @ParameterizedTest
    @CsvSource({"PNG_1,1", "PNG_2,2", "PNG_4,4"})
    void aBitmapHasAsManyPixelsAPointAsWasAsked(Kind kind, int scale) throws Exception {
        BufferedImage image = ImageIO.read(write(SESSION, STATE, kind).toFile());
        assertEquals(1200 * scale, image.getWidth());
        assertEquals(900 * scale, image.getHeight());
    }

    @Test
    void vectorFilesAreWhatTheirEndingSaysAndNameTheClasses() throws Exception {
        String svg = Files.readString(write(SESSION, STATE, Kind.SVG));
        assertTrue(svg.contains("<svg") && svg.contains("airplane"));
        byte[] pdf = Files.readAllBytes(write(SESSION, STATE, Kind.PDF));
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void thePlayThroughEpochsHasAPictureForEachEpoch() throws Exception {
        assertEquals(PLANTED.epochs().size(), pictures(write(SESSION, STATE, Kind.GIF_EPOCHS)));
    }

    @Test
    void thePlayThroughAlphasPassesBetweenTheMeasuredOnes() throws Exception {
        Recording two = PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.0, 0.1), List.of(4), 10);
        Session session = new Session(Path.of("two.npz"), two);
        assertEquals(
                13, pictures(write(session, new ViewDefaults(session).start(FigureOptions.DEFAULT), Kind.GIF_ALPHA)));
    }

    private static int pictures(Path gif) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(stream);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aPlayThatIsGivenUpLeavesNoFile() {
        Path file = folder.resolve("given-up.gif");
        Progress progress = new Progress();
        progress.cancel();
        Export export = new Export(SESSION, STATE, Selection.NONE);
        assertThrows(CancellationException.class, () -> export.write(file, Kind.GIF_ALPHA, progress));
        assertFalse(Files.exists(file));
    }

    @Test
    void oneAlphaHasNoPlay() {
        Session session = new Session(
                Path.of("one.npz"), PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.1), List.of(4), 10));
        ViewState state = new ViewDefaults(session).start(FigureOptions.DEFAULT);
        assertThrows(InvalidSetting.class, () -> write(session, state, Kind.GIF_ALPHA));
        assertThrows(InvalidSetting.class, () -> write(session, state, Kind.GIF_EPOCHS));
    }

    @Test
    void theTableHoldsTheDrawnExamplesOfBothRowsAndNoHiddenOnes() throws Exception {
        ViewState hidden = STATE.withOptions(STATE.options().withHidden(Set.of(1)));
        List<String> lines = Files.readAllLines(write(SESSION, hidden, Kind.CSV));
        assertEquals(1 + 2 * 2 * 2 * 40, lines.size(), "rows × classes × splits × examples");
        assertTrue(lines.stream().skip(1).noneMatch(line -> line.split(",", -1)[5].equals("automobile")));
    }

    @Test
    void theRecordingHoldsTheTwoNetworksThatAreSeenAndOpensAgain() {
        Recording seen = RecordingFile.read(write(SESSION, STATE, Kind.NPZ));
        List<Snapshot> networks = SESSION.networks(STATE);
        assertEquals(List.of(0.0, 0.1), seen.alphas());
        assertEquals(List.of(8), seen.epochs());
        assertEquals(PLANTED.examples(), seen.examples());
        double[] before = new double[10];
        double[] after = new double[10];
        networks.get(1).logits().row(7, before);
        seen.snapshots().get(1).logits().row(7, after);
        assertEquals(before[3], after[3]);
    }

    @Test
    void everySeedIsSavedWhicheverIsShown() {
        Session seeds = new Session(Path.of("seeds.npz"), PlantedRecordings.ofSeeds(1, 1.4, 1.2));
        ViewState shown = new ViewDefaults(seeds).start(FigureOptions.DEFAULT).withSeeds(SeedChoice.of(2));
        Recording saved = RecordingFile.read(write(seeds, shown, Kind.NPZ));
        assertEquals(List.of(1L, 2L, 3L), saved.seeds());
        assertEquals(6, saved.snapshots().size());
        assertEquals(List.of(1L, 2L, 3L), seeds.read().seeds());
    }
}
