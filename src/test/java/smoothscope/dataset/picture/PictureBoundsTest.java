package smoothscope.dataset.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureBoundsTest {
    /** Signature and header of a PNG file. */
    private static final int HEAD = 8 + 25;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"png, 3, 0", "jpg, 0, 1", "gif, 0, 0"})
    void anOrdinaryPictureIsAllowed(String kind, int parts, int scans) throws IOException {
        Path file = picture(kind);
        PictureBounds bounds = PictureBounds.of(file);
        assertEquals(new PictureBounds(Files.size(file), parts, scans, 0), bounds);
        assertTrue(bounds.allow(64 * 64));
        assertTrue(read(file));
    }

    /** 12×12 of noise without loss: its decoder fills up what is missing at the end. */
    @Test
    void aWebPThatEndsBeforeItShouldIsRefused() throws IOException {
        byte[] whole = Base64.getDecoder()
                .decode(
                        "UklGRl4CAABXRUJQVlA4TFECAAAvC8ACAH/kIAAAw5lt27btGuu2OGtg2743azgSAMBQ1si2bddLOvfT7tZxvdm2JscBABZOVNu2"
                                + "++4KXrc7dAXbNsK7+Q8zztMuC37a4gxDwksE9+n3QwhSxtZ3vx8LEOCHXlmIZAM+UUCuPHhowIcKOiHY4muBTd/ACQEiUYUQemHy"
                                + "gqnIloLBTkj9gyIb5+0exV7wVhmCSwQJQpD5nvj8tb/oUJrQdXThx4JIodGCLc9Xsq9chF9MB/zEeyM9wsWuEO92ASQNaPzQzN5d"
                                + "pDTvDN7eTB5LkAIo8T7hGw60TUaB77x0lFp9EFNFEaYA1uqBeg7EPkiPGdmvlHBtIqLMdv+Vp4K7KhSBceF++Li97ijpy3aO82N2"
                                + "qR/BeQ8org6qhYkYTyJvFQqX0+6WIP+2IYEHCxzXg3WctZ9dQXGpuj+NYEvMqKiIIxDQzF2DSaoyIPu9aCmNGQ8RK/JauI0QmlBr"
                                + "+4YTSPrQUI8/junub4Lw19XnF+LJAcg7TP7tErut+kdOOJkiFoxvHycZItxrwBPpwRUO8/WUAPobxf1GcId4CZRAhLei0FWz7KdK"
                                + "WH8pzPNwTdugZvZo1ABiAAAEk9m2bdu2bdvItt37Ef0PWinSTh71l/AodOsZc47PZGs/FVt8QH5qjBWipJYvZHx/5bdgs5E1Jc67"
                                + "X1ZUXLVwwnLaWD1FENw6hsLr3vzJfo8A/PwrRyL8y50bQ/5gA5kXvx2v/hnEkO7FrcAkzJOHSKdm3cnh40pBubSpZ+84yAGaxU9f"
                                + "cS0DF323+X41TG/AVQA=");
        Path file = Files.write(folder.resolve("whole.webp"), whole);
        assertEquals(new PictureBounds(whole.length, 0, 0, whole.length), PictureBounds.of(file));
        assertTrue(read(file));
        assertTrue(read(Files.write(file, Arrays.copyOf(whole, whole.length + 3))), "more than it should have");
        for (int bytes : new int[] {whole.length - 1, whole.length * 6 / 10, 9}) {
            Files.write(file, Arrays.copyOf(whole, bytes));
            assertFalse(PictureBounds.of(file).allow(1));
            assertFalse(read(file), bytes + " bytes");
        }
    }

    @Test
    void aPngOfSixtyThousandPartsIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(picture("png"));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(whole, 0, HEAD);
        byte[] empty = part("teSt");
        for (int i = 0; i < 60_000; i++) {
            many.write(empty);
        }
        many.write(whole, HEAD, whole.length - HEAD);
        Path file = Files.write(folder.resolve("many.png"), many.toByteArray());
        assertFalse(PictureBounds.of(file).allow(1));
        assertFalse(read(file));
    }

    @Test
    void aJpegOfAThousandScansIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(picture("jpg"));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(whole, 0, whole.length - 2); // without the mark of its end
        for (int i = 0; i < 1000; i++) {
            many.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        }
        many.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
        Path file = Files.write(folder.resolve("many.jpg"), many.toByteArray());
        assertFalse(PictureBounds.of(file).allow(1));
        assertFalse(read(file));
    }

    @Test
    void whatAFileClaimsIsHeldAgainstItsLength() {
        assertTrue(new PictureBounds(13_000, 3, 0, 0).allow(100_000_000));
        assertFalse(new PictureBounds(10_000, 3, 0, 0).allow(100_000_000));
        assertFalse(new PictureBounds(1_000_000, 0, 20, 0).allow(100_000_000));
    }

    private static boolean read(Path file) {
        return ImageFile.read(file, Cut.whole(8), new byte[8 * 8 * 3], 0);
    }

    private Path picture(String kind) throws IOException {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            picture.setRGB(i % 64, i / 64, 0x030507 * (i % 31));
        }
        Path file = folder.resolve("whole." + kind);
        assertTrue(ImageIO.write(picture, kind, file.toFile()));
        return file;
    }

    private static byte[] part(String kind) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        return ByteBuffer.allocate(12)
                .putInt(0)
                .put(name)
                .putInt((int) sum.getValue())
                .array();
    }
}
