package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.npz.NpyBytes;
import smoothscope.snapshot.npz.ZipBytes;

/** Everything that NumPy may write for the same numbers gives the same recording. */
class NumPyVariantsTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("r.npz");
    }

    @Test
    void everyPrecisionByteOrderAxisOrderAndFormatGivesTheSameNumbers() {
        for (String type : List.of("<f2", "<f4", "<f8", ">f2", ">f4", ">f8")) {
            for (boolean fortran : new boolean[] {false, true}) {
                for (int version = 1; version <= 3; version++) {
                    RecordingArrays arrays = RecordingArrays.planted();
                    arrays.put(
                            "logits",
                            NpyBytes.of(version, type, fortran, RecordingArrays.logits(), RecordingArrays::logit));
                    arrays.put("gram", NpyBytes.of(version, type, fortran, new int[] {2, 3, 3}, RecordingArrays::gram));
                    arrays.put("norms", NpyBytes.of(version, type, fortran, new int[] {2, 4}, i -> 1 + i));
                    Recording read = RecordingFile.read(arrays.write(file()));
                    assertPlanted(read);
                    assertEquals(type.endsWith("f2"), read.half());
                }
            }
        }
    }

    @Test
    void storedDeflatedAndLargeArchivesAreOpened() {
        assertPlanted(RecordingFile.read(RecordingArrays.planted().write(file(), ZipBytes::deflated)));
        assertPlanted(RecordingFile.read(RecordingArrays.planted().write(file(), ZipBytes::stored)));
        assertPlanted(RecordingFile.read(RecordingArrays.planted().write(file(), ZipBytes::zip64)));
    }

    @Test
    void labelsMayBeIntegersOfEveryKind() {
        for (String type : List.of(
                "|i1", "<i2", ">i2", "<i4", ">i4", "<i8", ">i8", "|u1", "<u2", ">u2", "<u4", ">u4", "<u8", ">u8")) {
            for (boolean fortran : new boolean[] {false, true}) {
                RecordingArrays arrays = RecordingArrays.planted();
                double[] labels = {0, 1, 2, 1};
                arrays.put("labels", NpyBytes.of(1, type, fortran, new int[] {4}, i -> labels[i]));
                arrays.put("epoch", NpyBytes.of(type, new int[] {2}, 5, 5));
                arrays.put("image", NpyBytes.of(type, new int[] {4}, 9, 8, 0, 1));
                assertPlanted(RecordingFile.read(arrays.write(file())));
            }
        }
        RecordingArrays arrays = RecordingArrays.planted();
        arrays.put("split", NpyBytes.of("|b1", new int[] {4}, 0, 0, 1, 1));
        assertPlanted(RecordingFile.read(arrays.write(file())));
    }

    @Test
    void classNamesMayBeOfEitherKindOfTextAndByteOrder() {
        for (String type : List.of("<U4", ">U4", "<U40", "|S8", "|S11")) {
            RecordingArrays arrays = RecordingArrays.planted();
            arrays.put("classes", NpyBytes.texts(type, "cat", "dog", "鶴\uD83E\uDD8A"));
            assertPlanted(RecordingFile.read(arrays.write(file())));
        }
    }

    @Test
    void anAlphaOfSinglePrecisionIsTheDecimalNumberThatWasMeant() {
        for (String type : List.of("<f8", "<f4", ">f4", "<f2")) {
            RecordingArrays arrays = RecordingArrays.planted();
            arrays.put("alpha", NpyBytes.of(type, new int[] {2}, 0, 0.1));
            assertEquals(
                    List.of(0.0, 0.1), RecordingFile.read(arrays.write(file())).alphas());
        }
    }

    @Test
    void splitImageNormsMeasuresAndMetaMayBeAbsent() {
        RecordingArrays arrays = RecordingArrays.planted();
        for (String array : List.of("split", "image", "norms", "measures", "measure_names", "classes")) {
            arrays.without(array);
        }
        Recording read = RecordingFile.read(arrays.write(file()));
        assertArrayEquals(new int[] {0, 1, 2, 3}, read.examples().rows(Split.VALIDATION));
        assertEquals(3, read.examples().image(3));
        assertTrue(read.snapshots().get(0).squaredNorms().isEmpty());
        assertEquals(List.of("class 0", "class 1", "class 2"), read.classes());
    }

    @Test
    void whatArraysAreCalledOtherwiseIsLeftAlone() {
        RecordingArrays arrays = RecordingArrays.planted();
        arrays.put("notes", NpyBytes.raw(1, "|O", false, "(1,)", new byte[9]));
        arrays.putEntry("readme.txt", new byte[] {65});
        assertPlanted(RecordingFile.read(arrays.write(file())));
    }

    @Test
    void aHeadMayBeWrittenInOtherWays() {
        byte[] labels = {0, 1, 2, 1};
        for (String head : List.of(
                "{'shape': (4,), 'fortran_order': False, 'descr': '|u1'}",
                "{\"descr\":\"|u1\",\"fortran_order\":False,\"shape\":(4,)}",
                "{'descr': '|u1', 'fortran_order': True, 'shape': (4L,), }")) {
            RecordingArrays arrays = RecordingArrays.planted().put("labels", NpyBytes.head(1, head, labels));
            assertPlanted(RecordingFile.read(arrays.write(file())));
        }
    }

    private static void assertPlanted(Recording read) {
        assertEquals(List.of("cat", "dog", "鶴\uD83E\uDD8A"), read.classes());
        assertEquals(
                new Examples(new int[] {0, 1, 2, 1}, new byte[] {0, 0, 1, 1}, new int[] {9, 8, 0, 1}), read.examples());
        assertEquals("cifar10", read.meta().dataset().orElseThrow());
        for (int s = 0; s < 2; s++) {
            Snapshot snapshot = read.snapshots().get(s);
            assertEquals(s * 0.1, snapshot.alpha());
            assertEquals(5, snapshot.epoch());
            for (int i = 0; i < 4; i++) {
                for (int k = 0; k < 3; k++) {
                    assertEquals(
                            RecordingArrays.logit((s * 4 + i) * 3 + k),
                            snapshot.logits().at(i, k));
                }
                assertEquals(1 + s * 4 + i, snapshot.squaredNorms().orElseThrow()[i]);
            }
            for (int g = 0; g < 9; g++) {
                assertEquals(RecordingArrays.gram(g), snapshot.templates().inner(g / 3, g % 3));
            }
        }
        assertEquals(
                Map.of("nc1", 0.0), read.snapshots().get(0).stored(Split.TRAIN).values());
        assertEquals(Map.of(), read.snapshots().get(0).stored(Split.VALIDATION).values());
        assertEquals(
                Map.of("nc1", 3.0),
                read.snapshots().get(1).stored(Split.VALIDATION).values());
    }
}
