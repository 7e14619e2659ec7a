package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.figure.page.PictureSheet;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Unreadable;
import smoothscope.session.data.Pictures;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Split;

class PageImagesTest {
    private static Meta of(String dataset) {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", dataset);
        return new Meta(json);
    }

    @Test
    void everyExampleFindsItsOwnImage() throws IOException {
        Examples examples =
                new Examples(new int[] {0, 1, 2, 3, 4}, new byte[] {0, 0, 1, 1, 0}, new int[] {700, 3, 12, 5, 99});
        Dataset digits = Catalogue.load("digits", DataFolders.usual(), new Progress());
        Pictures pictures = new Pictures((name, extraction) -> digits);
        PictureSheet sheet = new PageImages(of("digits"), pictures).of(examples, new int[] {0, 1, 2, 3, 4});
        BufferedImage drawn =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(sheet.jpeg())));
        for (int row = 0; row < 5; row++) {
            ImageSet set = examples.split(row) == Split.TRAIN ? digits.train() : digits.validation();
            int[] expected = set.argb(examples.image(row));
            double off = 0;
            for (int i = 0; i < expected.length; i++) {
                int x = row % sheet.columns() * sheet.pitch() + i % sheet.side();
                int y = row / sheet.columns() * sheet.pitch() + i / sheet.side();
                off += Math.abs((drawn.getRGB(x, y) & 0xff) - (expected[i] & 0xff));
            }
            assertTrue(off / expected.length < 8, "example " + row + " is off by " + off / expected.length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cifar10", "cifar100", "cifar100-coarse"})
    void whatIsUnderNoLicenceIsNotPassedOn(String dataset) {
        assertFalse(PageImages.allowed(of(dataset)));
        InvalidSetting said = assertThrows(
                InvalidSetting.class,
                () -> new PageImages(of(dataset), new Pictures((name, extraction) -> {
                    throw new AssertionError("nothing need be read");
                })));
        assertTrue(said.sentence().contains("may not be passed on"), said.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawn", "digits", "mnist", "fashion-mnist", "folder:mine"})
    void whatIsFreeOrTheUsersOwnIs(String dataset) {
        assertTrue(PageImages.allowed(of(dataset)));
    }

    @Test
    void imagesThatAreNotHereAreSaid() {
        Pictures none = new Pictures((name, extraction) -> {
            throw new Unreadable(java.nio.file.Path.of("gone"), "is gone");
        });
        Examples one = new Examples(new int[] {0}, new byte[] {0}, new int[] {0});
        InvalidSetting said =
                assertThrows(InvalidSetting.class, () -> new PageImages(of("mnist"), none).of(one, new int[] {0}));
        assertEquals(
                "The images of the examples are not on this computer: get the data set, or leave the images out.",
                said.sentence());
    }
}
