package smoothscope.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSetTest {
    private static final List<String> CLASSES = List.of("cat", "dog");

    @Test
    void aColourImageIsPackedRedGreenBlueRowByRow() {
        byte[] pixels = {9, 9, 9, 9, 9, 9, 1, 2, 3, (byte) 255, 0, (byte) 128};
        ImageSet set = new ImageSet("planted", CLASSES, 1, 2, 3, pixels, new int[] {0, 1});
        assertEquals(2, set.size());
        assertEquals(2, set.classCount());
        assertArrayEquals(new int[] {0xFF010203, 0xFFFF0080}, set.argb(1));
    }

    @Test
    void aGreyImageRepeatsItsValueInAllColours() {
        ImageSet set = new ImageSet("planted", CLASSES, 2, 1, 1, new byte[] {7, (byte) 200}, new int[] {1});
        assertArrayEquals(new int[] {0xFF070707, 0xFFC8C8C8}, set.argb(0));
        assertThrows(IndexOutOfBoundsException.class, () -> set.argb(1));
    }

    @Test
    void pixelsThatDoNotFitTheLabelsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ImageSet("planted", CLASSES, 1, 2, 3, new byte[7], new int[] {0}));
    }

    @Test
    void aLabelOutsideTheClassesIsRefused() {
        for (int label : new int[] {-1, 2}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ImageSet("planted", CLASSES, 1, 1, 1, new byte[1], new int[] {label}));
        }
    }

    @Test
    void partsOfDifferentSizeOrClassesMakeNoDataset() {
        ImageSet small = new ImageSet("a", CLASSES, 1, 1, 1, new byte[1], new int[] {0});
        ImageSet wide = new ImageSet("a", CLASSES, 1, 2, 1, new byte[2], new int[] {0});
        ImageSet other = new ImageSet("a", List.of("x", "y"), 1, 1, 1, new byte[1], new int[] {0});
        assertThrows(IllegalArgumentException.class, () -> new Dataset("a", CLASSES, small, wide));
        assertThrows(IllegalArgumentException.class, () -> new Dataset("a", CLASSES, small, other));
    }
}
