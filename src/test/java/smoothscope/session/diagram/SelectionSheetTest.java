package smoothscope.session.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.ContactSheet;
import smoothscope.figure.file.DrawnText;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.problem.Unreadable;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.data.Pictures;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

class SelectionSheetTest {
    private static final Pictures NONE = new Pictures((name, extraction) -> {
        throw new Unreadable(Path.of(name), "is not here");
    });
    private static final Session PLANTED = new Session(Path.of("planted.npz"), PlantedRecordings.small());

    private static ContactSheet sheet(Session session, Pictures pictures, int... chosen) {
        ViewState state = new ViewDefaults(session).start(FigureOptions.DEFAULT);
        return SelectionSheet.of(session, state, Selection.of(chosen), pictures, Theme.LIGHT);
    }

    @Test
    void aSheetNamesWhatItShowsAlsoWhereTheImagesAreNotHere() throws Exception {
        ContactSheet sheet = sheet(PLANTED, NONE, 0, 1, 2, 3, 4, 5, 6, 7, 401);
        String all = String.join(" ", DrawnText.of(sheet).texts());
        assertTrue(all.contains("training 0"), all);
        assertTrue(all.contains("validation 1"), all);
        assertTrue(all.contains(PLANTED.classes().get(0)), all);
        assertTrue(all.contains("9 examples"), all);
        assertTrue(
                sheet.caption()
                        .endsWith("Networks, from top to bottom: without smoothing · α = 0; with smoothing · α = 0.1."),
                sheet.caption());
        assertTrue(sheet.height() > sheet(PLANTED, NONE, 0).height() + 100, "nine do not fit into a row of eight");
    }

    /** Odds of 3 to 1 are 75 %; each of both networks takes both examples for a plane. */
    @Test
    void underAPictureStandsWhatEachNetworkTakesItForAndHowSurely() throws Exception {
        float sure = (float) Math.log(6);
        Snapshot one = new Snapshot(
                0,
                1,
                Logits.ofRows(new float[] {sure, 0, 0, sure, 0, 0}, 3),
                Templates.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new float[3]),
                null,
                Map.of());
        Recording recording = new Recording(
                new Examples(new int[] {0, 1}, new byte[] {0, 0}, new int[] {4, 7}),
                List.of("plane", "kite", "bird"),
                List.of(one),
                PLANTED.recording().meta());
        Session session = new Session(Path.of("one.npz"), recording);
        List<String> texts = DrawnText.of(sheet(session, NONE, 0, 1)).texts();
        assertTrue(texts.containsAll(List.of("plane", "training 4", "kite", "training 7")), texts.toString());
        assertTrue(texts.stream().filter("plane 75 %"::equals).count() >= 2, texts.toString());
        assertFalse(texts.contains("kite 75 %"));
    }

    @Test
    void rowsOfTwoRecordingsAreNamedByThem() {
        Session both = PLANTED.beside(new Session(Path.of("other.npz"), PlantedRecordings.small()));
        String caption = sheet(both, NONE, 0).caption();
        assertTrue(caption.contains("planted · with smoothing · α = 0.1"), caption);
        assertTrue(caption.contains("; other · with smoothing · α = 0.1"), caption);
    }

    @Test
    void ofMoreThanTwoHundredAndFortyTheFirstStandForAll() throws Exception {
        String some = sheet(PLANTED, NONE, IntStream.range(0, 240).toArray()).caption();
        assertFalse(some.contains("Shown are"), some);
        ContactSheet many = sheet(PLANTED, NONE, IntStream.range(0, 241).toArray());
        assertTrue(many.caption().endsWith(" Shown are the first 240."), many.caption());
        List<String> texts = DrawnText.of(many).texts();
        assertTrue(texts.contains("training 239"));
        assertFalse(texts.contains("training 240"));
    }

    /** Every image of the planted data set is one red pixel. */
    @Test
    void imagesThatAreHereAreDrawn() {
        List<String> classes = PLANTED.classes();
        int size = 400;
        byte[] pixels = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            pixels[3 * i] = (byte) 0xFE;
        }
        ImageSet red = new ImageSet("cifar10", classes, 1, 1, 3, pixels, new int[size]);
        Pictures here = new Pictures((name, extraction) -> new Dataset(name, classes, red, red));
        assertEquals(0, redPixels(sheet(PLANTED, NONE, 0)));
        assertTrue(redPixels(sheet(PLANTED, here, 0)) > 10_000);
    }

    private static long redPixels(ContactSheet sheet) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(sheet.width()), (int) Math.ceil(sheet.height()), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        sheet.paint(graphics);
        graphics.dispose();
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == 0xFE0000)
                .count();
    }
}
