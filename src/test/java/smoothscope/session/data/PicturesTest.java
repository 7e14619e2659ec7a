package smoothscope.session.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Split;

class PicturesTest {
    private static final List<String> CLASSES = List.of("ant", "bee");

    /** Grey images of one pixel each. */
    private static ImageSet images(int... greys) {
        byte[] pixels = new byte[greys.length];
        for (int i = 0; i < greys.length; i++) {
            pixels[i] = (byte) greys[i];
        }
        return new ImageSet("planted", CLASSES, 1, 1, 1, pixels, new int[greys.length]);
    }

    private static final Dataset PLANTED = new Dataset("planted", CLASSES, images(1, 2, 3), images(0x80));

    private static Meta meta(String dataset) {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", dataset);
        return new Meta(json);
    }

    @Test
    void anImageIsThatOfItsSplitAndIndex() {
        Pictures pictures = new Pictures((name, extraction) -> PLANTED);
        Pictures.Picture second = pictures.of(meta("planted"), Split.TRAIN, 1).orElseThrow();
        assertEquals(1, second.width());
        assertEquals(1, second.height());
        assertArrayEquals(new int[] {0xFF020202}, second.argb());
        assertArrayEquals(
                new int[] {0xFF010101},
                pictures.of(meta("planted"), Split.TRAIN, 0).orElseThrow().argb());
        assertArrayEquals(
                new int[] {0xFF808080},
                pictures.of(meta("planted"), Split.VALIDATION, 0).orElseThrow().argb());
    }

    /** The second picture of three is damaged. */
    @Test
    void whereAPictureWasPassedOverTheOthersAreFoundByTheirPlaces() {
        ImageSet gap = new ImageSet("planted", CLASSES, 1, 1, 1, new byte[] {1, 3}, new int[] {0, 0}, new int[] {0, 2});
        Pictures pictures = new Pictures((name, extraction) -> new Dataset("planted", CLASSES, gap, images(0x80)));
        assertArrayEquals(
                new int[] {0xFF030303},
                pictures.of(meta("planted"), Split.TRAIN, 2).orElseThrow().argb());
        assertEquals(Optional.empty(), pictures.of(meta("planted"), Split.TRAIN, 1));
    }

    @Test
    void aPictureThatIsDamagedByNowHasNoImageAndTheOthersStay(@TempDir Path folder) throws IOException {
        for (String name : List.of("train/a", "train/b", "val/a", "val/b")) {
            Path place = Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < 3; i++) {
                ImageIO.write(
                        new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB),
                        "png",
                        place.resolve(i + ".png").toFile());
            }
        }
        Files.write(folder.resolve("train/a/1.png"), new byte[] {1, 2, 3});
        Pictures pictures = new Pictures((name, extraction) ->
                Catalogue.open(name, DataFolders.only(folder), Pictures.CUT, extraction, new Progress()));
        Meta meta = meta("folder:" + folder);
        assertEquals(Optional.empty(), pictures.of(meta, Split.TRAIN, 1));
        assertTrue(pictures.of(meta, Split.TRAIN, 2).isPresent());
    }

    @Test
    void anIndexThatTheDataSetDoesNotHaveHasNoImage() {
        Pictures pictures = new Pictures((name, extraction) -> PLANTED);
        assertEquals(Optional.empty(), pictures.of(meta("planted"), Split.VALIDATION, 1));
        assertEquals(Optional.empty(), pictures.of(meta("planted"), Split.TRAIN, -1));
        assertEquals(Optional.empty(), pictures.of(Meta.empty(), Split.TRAIN, 0), "of an unknown data set");
    }

    @Test
    void whatIsNotHereIsLookedForAgainOnceThereIsNewsAndWhatIsHereIsOpenedOnce() {
        AtomicInteger opened = new AtomicInteger();
        Pictures pictures = new Pictures((name, extraction) -> {
            if (opened.incrementAndGet() < 2) {
                throw new Unreadable(Path.of(name), "is not here");
            }
            return PLANTED;
        });
        AtomicInteger heard = new AtomicInteger();
        pictures.onNews(heard::incrementAndGet);
        assertEquals(Optional.empty(), pictures.of(meta("planted"), Split.TRAIN, 0));
        assertEquals(Optional.empty(), pictures.of(meta("planted"), Split.TRAIN, 0));
        assertEquals(1, opened.get());
        pictures.lookAgain();
        assertEquals(1, heard.get());
        assertTrue(pictures.of(meta("planted"), Split.TRAIN, 0).isPresent());
        pictures.lookAgain();
        assertTrue(pictures.of(meta("planted"), Split.TRAIN, 2).isPresent());
        assertEquals(2, opened.get());
    }

    @Test
    void aFolderIsReadAsTheRecordingSaysItWas() {
        List<Extraction> asked = new ArrayList<>();
        Pictures pictures = new Pictures((name, extraction) -> {
            asked.add(extraction);
            return PLANTED;
        });
        JsonObject json = meta("folder:x").json();
        json.addProperty("outputs", 1000);
        json.addProperty("only", "bee");
        pictures.of(new Meta(json), Split.TRAIN, 0);
        assertEquals(OptionalInt.of(1000), asked.get(0).outputs());
        BitSet chosen = asked.get(0).classes().orElseThrow().among(CLASSES, List.of());
        assertArrayEquals(new int[] {1}, chosen.stream().toArray());
    }
}
