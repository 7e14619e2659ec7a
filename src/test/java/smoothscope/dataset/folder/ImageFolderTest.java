package smoothscope.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.SplitMix;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.picture.ImageFile;
import smoothscope.job.Progress;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

class ImageFolderTest {
    @TempDir
    private Path root;

    private Dataset read() {
        return Catalogue.load("folder:" + root, DataFolders.only(root), new Progress());
    }

    private Path picture(String name, int width, int height, Color colour) throws IOException {
        return picture(name, width, height, BufferedImage.TYPE_INT_RGB, colour);
    }

    private Path picture(String name, int width, int height, int type, Color colour) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        assertTrue(ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile()));
        return file;
    }

    private void plantTwoClasses() throws IOException {
        for (int i = 0; i < 10; i++) {
            picture("lemon/" + i + ".png", 40 + i, 30, Color.YELLOW);
            picture("sky/" + i + ".png", 8, 9 + i, Color.BLUE);
        }
    }

    private void expect(Class<? extends Problem> kind, String words) {
        Problem problem = assertThrows(kind, this::read);
        assertTrue(problem.sentence().contains(words), problem::sentence);
    }

    @Test
    void foldersAreClassesAndOneInFiveOfEachIsSetAside() throws IOException {
        plantTwoClasses();
        Dataset set = read();
        assertEquals(List.of("lemon", "sky"), set.classes());
        assertArrayEquals(new int[] {0, 0, 1, 1}, set.validation().labels());
        assertEquals(16, set.train().size());
        assertEquals(32, set.train().width());
        assertEquals(0xFFFFFF00, set.train().argb(0)[500]);
        assertEquals(0xFF0000FF, set.validation().argb(2)[0]);
        assertArrayEquals(set.train().pixels(), read().train().pixels());
    }

    @Test
    void foldersNamedTrainAndValAreTheSplit() throws IOException {
        picture("train/a/1.png", 32, 32, Color.RED);
        picture("train/b/1.JPG", 64, 64, Color.GREEN);
        picture("val/a/1.jpeg", 32, 32, Color.RED);
        picture("val/b/1.png", 32, 32, Color.GREEN);
        Files.writeString(root.resolve("train/a/notes.txt"), "no image");
        Files.writeString(root.resolve("train/a/.hidden.png"), "no image");
        Dataset set = read();
        assertEquals(2, set.train().size());
        assertEquals(2, set.validation().size());
        assertEquals(0xFF00FF00, set.validation().argb(1)[0]);
        assertEquals("folder:" + root, set.name());
    }

    @Test
    void partsWithOtherClassesAreRefused() throws IOException {
        picture("train/a/1.png", 4, 4, Color.RED);
        picture("train/b/1.png", 4, 4, Color.RED);
        picture("test/a/1.png", 4, 4, Color.RED);
        picture("test/c/1.png", 4, 4, Color.RED);
        expect(WrongContents.class, "differ in their classes: b, c");
    }

    @Test
    void theMiddleSquareIsShrunkToTheMeanOfWhatEachPixelCovers() throws IOException {
        BufferedImage stripes = new BufferedImage(128, 64, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 128; x++) {
                boolean outside = x < 32 || x >= 96;
                stripes.setRGB(x, y, outside ? 0xFF0000 : x % 2 == 0 ? 0x000000 : 0x0064C8);
            }
        }
        Path file = root.resolve("stripes.png");
        ImageIO.write(stripes, "png", file.toFile());
        byte[] pixels = new byte[32 * 32 * 3];
        assertTrue(ImageFile.read(file, Cut.SMALL, pixels, 0));
        for (int p = 0; p < 32 * 32; p++) {
            assertArrayEquals(new byte[] {0, 50, 100}, Arrays.copyOfRange(pixels, 3 * p, 3 * p + 3), "pixel " + p);
        }
    }

    @Test
    void aSizeThatDoesNotDivideKeepsTheMean() throws IOException {
        Path file = picture("x.png", 45, 45, new Color(10, 120, 250));
        byte[] pixels = new byte[32 * 32 * 3];
        assertTrue(ImageFile.read(file, Cut.SMALL, pixels, 0));
        assertArrayEquals(new byte[] {10, 120, (byte) 250}, Arrays.copyOfRange(pixels, 300, 303));
    }

    /** The level of the first colour of a picture's first pixel. */
    private static int[] firstPixel(Path file) {
        byte[] pixels = new byte[32 * 32 * 3];
        assertTrue(ImageFile.read(file, Cut.SMALL, pixels, 0));
        return new int[] {pixels[0] & 0xFF, pixels[1] & 0xFF, pixels[2] & 0xFF};
    }

    private Path written(String name, BufferedImage picture) throws IOException {
        Path file = root.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static BufferedImage grey(int bits, boolean alpha, int level) {
        int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        WritableRaster raster = model.createCompatibleWritableRaster(9, 9);
        for (int p = 0; p < 81; p++) {
            raster.setPixel(p % 9, p / 9, alpha ? new int[] {level, 3} : new int[] {level});
        }
        return new BufferedImage(model, raster, false, null);
    }

    @Test
    void levelsAreThoseThatAreStoredWhateverTheTransparency() throws IOException {
        BufferedImage colour = new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB);
        for (int p = 0; p < 81; p++) {
            colour.setRGB(p % 9, p / 9, 0x00C8641E);
        }
        assertArrayEquals(new int[] {200, 100, 30}, firstPixel(written("colour.png", colour)));
        assertArrayEquals(new int[] {91, 91, 91}, firstPixel(written("grey.png", grey(8, false, 91))));
        assertArrayEquals(new int[] {91, 91, 91}, firstPixel(written("alpha.png", grey(8, true, 91))));
        assertArrayEquals(new int[] {255, 255, 255}, firstPixel(written("wide.png", grey(16, false, 20_000))));
        assertArrayEquals(new int[] {78, 78, 78}, firstPixel(written("wide-alpha.png", grey(16, true, 20_000))));
        byte[] red = {10, (byte) 200};
        byte[] green = {20, 100};
        byte[] blue = {30, 30};
        BufferedImage palette = new BufferedImage(
                9, 9, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 2, red, green, blue, 1));
        for (int p = 0; p < 81; p++) {
            palette.getRaster().setSample(p % 9, p / 9, 0, 1);
        }
        assertArrayEquals(new int[] {200, 100, 30}, firstPixel(written("palette.png", palette)));
    }

    /** A Windows bitmap of 32×32 pixels of 16 bits, all alike. */
    private static byte[] bitmap(int pixel, int... masks) {
        int head = 14 + 40 + Integer.BYTES * masks.length;
        ByteBuffer file = ByteBuffer.allocate(head + 2 * 32 * 32).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(head);
        file.putInt(40).putInt(32).putInt(32).putShort((short) 1).putShort((short) 16);
        file.putInt(masks.length)
                .putInt(2 * 32 * 32)
                .putInt(2835)
                .putInt(2835)
                .putInt(0)
                .putInt(0);
        IntStream.of(masks).forEach(file::putInt);
        while (file.hasRemaining()) {
            file.putShort((short) pixel);
        }
        return file.array();
    }

    /** A TIFF of 32×32 pixels of cyan, magenta, yellow and black, all alike. */
    private static byte[] inks(int cyan, int magenta, int yellow, int black) {
        int[][] tags = {
            {256, 32}, {257, 32}, {258, 0}, {259, 1}, {262, 5}, {273, 32}, {277, 4}, {278, 32}, {279, 4 * 32 * 32}
        };
        int bits = 8 + 2 + 12 * tags.length + 4;
        ByteBuffer file = ByteBuffer.allocate(bits + 8 + 4 * 32 * 32).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            boolean ofBits = tag[0] == 258;
            file.putShort((short) tag[0])
                    .putShort((short) (tag[1] < 32 ? 3 : 4))
                    .putInt(ofBits ? 4 : 1);
            file.putInt(ofBits ? bits : tag[0] == 273 ? bits + 8 : tag[1]);
        }
        file.putInt(0);
        for (int i = 0; i < 4; i++) {
            file.putShort((short) 8);
        }
        while (file.hasRemaining()) {
            file.put((byte) cyan).put((byte) magenta).put((byte) yellow).put((byte) black);
        }
        return file.array();
    }

    /** What Pillow makes of (200, 100, 40) in five bits each, in five, six and five, and of inks with and without black. */
    @Test
    void levelsOfFewerBitsAreWidenedAndInksAreTurnedIntoLight() throws IOException {
        Path file = root.resolve("x.bmp");
        Files.write(file, bitmap(25 << 10 | 12 << 5 | 5));
        assertArrayEquals(new int[] {205, 98, 41}, firstPixel(file));
        Files.write(file, bitmap(25 << 11 | 25 << 5 | 5, 0xF800, 0x7E0, 0x1F));
        assertArrayEquals(new int[] {205, 101, 41}, firstPixel(file));
        Path four = root.resolve("x.tif");
        Files.write(four, inks(55, 155, 215, 0));
        assertArrayEquals(new int[] {200, 100, 40}, firstPixel(four));
        Files.write(four, inks(0, 255, 100, 55));
        assertArrayEquals(new int[] {200, 0, 122}, firstPixel(four));
    }

    @Test
    void aJpegOfFourColoursIsReadAsPillowReadsIt() throws Exception {
        Path file = Path.of(Objects.requireNonNull(getClass().getResource("four-colours.jpg"))
                .toURI());
        int[] found = firstPixel(file);
        int[] expected = {200, 100, 30};
        for (int c = 0; c < 3; c++) {
            assertEquals(expected[c], found[c], 3, Arrays.toString(found));
        }
    }

    @Test
    void picturesOfTheWantedSizeStayAsTheyAre() throws IOException {
        for (String place : List.of("Train/a/1.png", "Train/b/1.png", "VAL/a/1.png", "VAL/b/1.png")) {
            Path file = root.resolve(place);
            Files.createDirectories(file.getParent());
            BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            SplitMix random = SplitMix.of(place.length());
            for (int p = 0; p < 64 * 64; p++) {
                picture.setRGB(p % 64, p / 64, random.below(0xFFFFFF));
            }
            ImageIO.write(picture, "png", file.toFile());
        }
        Dataset set = Catalogue.load("folder:" + root, DataFolders.only(root), Cut.photograph(64), new Progress());
        BufferedImage first = ImageIO.read(root.resolve("Train/a/1.png").toFile());
        for (int p = 0; p < 64 * 64; p++) {
            assertEquals(first.getRGB(p % 64, p / 64), set.train().argb(0)[p]);
        }
        assertEquals("[the pictures as they are, 64×64]", set.notes().toString());
    }

    @Test
    void foldersOfAMacDeeperFoldersAndOtherFilesAreNoHindrance() throws IOException {
        for (int i = 0; i < 4; i++) {
            picture("a/images/" + i + ".png", 8, 8, Color.RED);
            picture("toy poodle/" + i + ".png", 8, 8, Color.BLUE);
        }
        Files.createDirectories(root.resolve("__MACOSX/a"));
        Files.writeString(root.resolve("a/boxes.txt"), "0 0 8 8");
        Files.writeString(root.resolve("classes.txt"), "\uFEFFa\ntoy poodle\n");
        Dataset set = read();
        assertEquals(List.of("a", "toy poodle"), set.classes());
        assertEquals(8, set.train().size() + set.validation().size());
        assertTrue(set.notes().toString().contains("files of other kinds passed over: 1"), set.notes()::toString);
    }

    /** Tiny ImageNet's layout: the pictures to validate lie in one folder, and a list tells their classes. */
    @Test
    void aListTellsTheClassesOfThePicturesToValidate() throws IOException {
        for (int i = 0; i < 2; i++) {
            picture("train/n02/images/" + i + ".png", 8, 8, Color.RED);
            picture("train/n01/images/" + i + ".png", 8, 8, Color.BLUE);
        }
        for (int i = 0; i < 4; i++) {
            picture("val/images/val_" + i + ".png", 8, 8, i < 3 ? Color.RED : Color.BLUE);
        }
        Path list = root.resolve("val/val_annotations.txt");
        Files.writeString(
                list,
                "val_0.png\tn02\t0\t0\t7\t7\nval_1.png\tn02\t0\t0\t7\t7\nval_2.png\tn02\t0\t0\t7\t7\nval_3.png\tn01\t0\t0\t7\t7\n");
        Dataset set = read();
        assertEquals(List.of("n01", "n02"), set.classes());
        assertArrayEquals(new int[] {0, 1, 1, 1}, set.validation().labels());
        assertEquals(Color.BLUE.getRGB(), set.validation().argb(0)[0]);
        assertEquals(Color.RED.getRGB(), set.validation().argb(3)[0]);
        Files.writeString(list, "val_0.png n02\n");
        expect(WrongContents.class, "a picture's name and its class are expected in each line, between tabs");
        Files.writeString(list, "../../x.png\tn02\n");
        expect(WrongContents.class, "a picture's name and its class are expected in each line, between tabs");
    }

    @Test
    void aFolderOfTrainingPicturesAloneIsSplit() throws IOException {
        for (int i = 0; i < 5; i++) {
            picture("train/a/" + i + ".png", 8, 8, Color.RED);
            picture("train/b/" + i + ".png", 8, 8, Color.BLUE);
        }
        Dataset set = read();
        assertEquals(List.of("a", "b"), set.classes());
        assertEquals(8, set.train().size());
        assertEquals(2, set.validation().size());
    }

    /** (200, 30, 60), by libwebp: without loss, and with a loss of at most 2. */
    @Test
    void picturesInWebPAreRead() throws IOException {
        byte[] exact = Base64.getDecoder().decode("UklGRigAAABXRUJQVlA4TBwAAAAvA8AAAA9wEv0r+H4se/4jDQTZtiGAbX9E/+P8");
        byte[] near = Base64.getDecoder()
                .decode(
                        "UklGRkgAAABXRUJQVlA4IDwAAADwAgCdASogACAAPjEYikOiIaEUBAAgAwSygDsAAEBQUAD+9Ykf/0KfainYf//oUP/0KH/6FD/6CQAAAAA=");
        for (int i = 0; i < 2; i++) {
            Files.createDirectories(root.resolve("a"));
            Files.createDirectories(root.resolve("b"));
            Files.write(root.resolve("a/" + i + ".webp"), exact);
            Files.write(root.resolve("b/" + i + ".WEBP"), near);
        }
        ImageSet exactly = Catalogue.load("folder:" + root, DataFolders.only(root), Cut.whole(4), new Progress())
                .train();
        assertEquals(new Color(10, 250, 99).getRGB(), exactly.argb(0)[4 + 2]);
        assertEquals(new Color(200, 30, 60).getRGB(), exactly.argb(0)[0]);
        Color lossy = new Color(exactly.argb(1)[0]);
        assertEquals(200, lossy.getRed(), 2);
        assertEquals(30, lossy.getGreen(), 2);
        assertEquals(60, lossy.getBlue(), 2);
    }

    @Test
    void aFolderWithoutColoursIsGrey() throws IOException {
        for (int i = 0; i < 3; i++) {
            picture("a/" + i + ".png", 28, 28, Color.GRAY);
            picture("b/" + i + ".png", 28, 28, Color.BLACK);
        }
        Dataset set = Catalogue.load("folder:" + root, DataFolders.only(root), Cut.whole(28), new Progress());
        assertEquals(1, set.train().channels());
        assertEquals(128, set.train().pixels()[0] & 0xFF);
    }

    @Test
    void damagedImagesAreNamedInOneSentence() throws IOException {
        plantTwoClasses();
        Files.writeString(root.resolve("sky/3.png"), "not a picture");
        expect(Unreadable.class, "3.png is no image that can be read");
        Files.writeString(root.resolve("sky/7.png"), "");
        expect(Unreadable.class, "3.png and 1 more are no images that can be read");
    }

    private SplitImages open(Extraction extraction) {
        return Catalogue.open("folder:" + root, DataFolders.only(root), Cut.whole(8), extraction, new Progress());
    }

    /** Two classes of a part, each picture of a grey of its own. */
    private void plantGreys(String part, int each) throws IOException {
        for (int i = 0; i < each; i++) {
            picture(String.format("%s/a/%03d.png", part, i), 8, 8, new Color(i, i, i));
            picture(String.format("%s/b/%03d.png", part, i), 8, 8, new Color(255 - i, 255 - i, 255 - i));
        }
    }

    @Test
    void theImagesAfterADamagedOneKeepTheirPlaces() throws IOException {
        plantGreys("train", 100);
        plantGreys("val", 100);
        Files.writeString(root.resolve("train/a/000.png"), "not a picture");
        Files.writeString(root.resolve("val/b/050.png"), "not a picture");
        SplitImages atOnce = open(Extraction.whole());
        SplitImages asNeeded = open(Extraction.single(OptionalInt.empty(), Optional.empty()));
        assertTrue(atOnce.train().areAtHand());
        assertEquals(199, atOnce.train().size());
        assertEquals(1, atOnce.train().place(0));
        assertEquals(-1, atOnce.train().row(0), "the damaged one has a place, but no row");
        for (LabelledImages part : List.of(atOnce.train(), atOnce.validation())) {
            LabelledImages other = part == atOnce.train() ? asNeeded.train() : asNeeded.validation();
            for (int row = 0; row < part.size(); row++) {
                int place = part.place(row);
                assertEquals(row, part.row(place));
                ImageSet alone = part.take(new int[] {row}).images();
                assertEquals(place, alone.place(0));
                ImageSet again = other.take(new int[] {other.row(place)}).images();
                assertEquals(alone.argb(0)[0], again.argb(0)[0], "image " + place);
                assertEquals(part.labels()[row], other.labels()[place]);
            }
        }
    }

    /** Wherever it lies: the search for it does not stop at a sample. */
    @Test
    void aSinglePictureInColourMakesAFolderOneInColour() throws IOException {
        plantGreys("train", 5);
        plantGreys("val", 150);
        Extraction validation = new Extraction(false, true, 1);
        assertEquals(1, open(validation).validation().channels());
        picture("val/b/011.png", 8, 8, Color.RED);
        SplitImages asNeeded = open(validation);
        SplitImages atOnce = open(Extraction.whole());
        assertEquals(3, asNeeded.validation().channels());
        int[] all = IntStream.range(0, 300).toArray();
        assertArrayEquals(
                atOnce.validation().take(all).images().pixels(),
                asNeeded.validation().take(all).images().pixels());
    }

    @Test
    void singlePicturesAreShownWhateverTheOthersAreLike() throws IOException {
        plantGreys("train", 150);
        plantGreys("val", 5);
        SplitImages images = open(Extraction.single(OptionalInt.empty(), Optional.empty()));
        picture("train/a/007.png", 8, 8, Color.RED);
        assertEquals(
                Color.RED.getRGB(), images.train().take(new int[] {7}).images().argb(0)[0]);
        assertEquals(
                new Color(8, 8, 8).getRGB(),
                images.train().take(new int[] {8}).images().argb(0)[0]);
    }

    @Test
    void aPictureThatGotColoursIsNamed() throws IOException {
        plantGreys("train", 150);
        plantGreys("val", 5);
        SplitImages images = open(new Extraction(true, true, 1));
        picture("train/a/007.png", 8, 8, Color.RED);
        Problem problem = assertThrows(WrongContents.class, () -> images.train().take(new int[] {6, 7, 8}));
        assertTrue(problem.sentence().contains("007.png"), problem::sentence);
    }

    @Test
    void aPictureCutShortIsNotShownHalf() throws IOException {
        plantTwoClasses();
        BufferedImage noisy = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        SplitMix random = SplitMix.of(1);
        for (int p = 0; p < 200 * 200; p++) {
            noisy.setRGB(p % 200, p / 200, random.below(0xFFFFFF));
        }
        for (String format : List.of("jpg", "png")) {
            Path file = root.resolve("sky/cut." + format);
            ImageIO.write(noisy, format, file.toFile());
            assertEquals(11 + 10, read().train().size() + read().validation().size());
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            expect(Unreadable.class, "cut." + format + " is no image");
            Files.delete(file);
        }
    }

    @Test
    void emptyOrMissingFoldersAreRefused() throws IOException {
        expect(WrongContents.class, "at least two classes");
        plantTwoClasses();
        Files.createDirectories(root.resolve("void"));
        expect(WrongContents.class, "is in this class");
        Problem missing = assertThrows(
                Unreadable.class,
                () -> Catalogue.load("folder:" + root.resolve("nowhere"), DataFolders.only(root), new Progress()));
        assertTrue(missing.sentence().endsWith("nowhere is no folder that can be read."), missing::sentence);
    }

    @Test
    void knownSynsetsAreCalledByTheirNames() throws IOException {
        for (String each : List.of("n02138441", "n01440764", "n00000001")) {
            picture("train/" + each + "/1.png", 40, 40, Color.RED);
            picture("val/" + each + "/1.png", 40, 40, Color.RED);
        }
        assertEquals(List.of("n00000001", "tench", "meerkat"), read().classes());
    }

    @Test
    void aFileOfClassesNamesAndOrdersThemAndMayNameMoreThanThereAreFolders() throws IOException {
        plantTwoClasses();
        Files.writeString(root.resolve("classes.txt"), "sky blue, or grey\nsea\n\nlemon  lemon, a fruit\n");
        Dataset set = read();
        assertEquals(List.of("blue, or grey", "sea", "lemon, a fruit"), set.classes());
        assertArrayEquals(new int[] {0, 0, 2, 2}, set.validation().labels());
        assertEquals(0xFF0000FF, set.validation().argb(0)[0]);
        Files.writeString(root.resolve("classes.txt"), "sky\nsea\nsky\n");
        expect(WrongContents.class, "it names a folder twice");
        Files.writeString(root.resolve("classes.txt"), "sky\nsea\n");
        expect(WrongContents.class, "it does not name the folder lemon");
    }

    @Test
    void photographsAreCutAsTheirNetworkWantsThem() throws IOException {
        picture("train/a/1.png", 400, 300, Color.RED);
        picture("train/b/1.png", 300, 500, Color.BLUE);
        picture("val/a/1.png", 299, 299, Color.RED);
        picture("val/b/1.png", 20, 30, Color.BLUE);
        Dataset set = Catalogue.load("folder:" + root, DataFolders.only(root), Cut.photograph(299), new Progress());
        assertEquals(299, set.train().width());
        assertEquals(0xFFFF0000, set.train().argb(0)[299 * 150 + 298]);
        assertEquals(0xFF0000FF, set.validation().argb(1)[0]);
    }
}
