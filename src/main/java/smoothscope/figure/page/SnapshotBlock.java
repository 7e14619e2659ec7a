package smoothscope.figure.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import smoothscope.file.HalfFloat;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * Arrays as they stand in a page: little-endian, deflated, in base64. Numbers of several bytes are written byte by byte (all first bytes, then
 * all second bytes), which deflates by a tenth better; {@code Block.js} reads them.
 */
final class SnapshotBlock {
    private SnapshotBlock() {}

    /**
     * A snapshot: {@code logits [K, N]} class by class in half or single precision, {@code norms f4 [N]} where they are known, and the upper
     * triangle of {@code gram f8 [K, K]} row by row.
     */
    static String of(Snapshot snapshot, int[] rows, boolean half) {
        int classes = snapshot.logits().classes();
        ByteBuffer logits = buffer(classes * rows.length * (half ? Short.BYTES : Float.BYTES));
        for (int k = 0; k < classes; k++) {
            float[] column = snapshot.logits().column(k);
            for (int row : rows) {
                if (half) {
                    logits.putShort(HalfFloat.ofFloat(column[row]));
                } else {
                    logits.putFloat(column[row]);
                }
            }
        }
        ByteBuffer norms = snapshot.squaredNorms()
                .map(known -> {
                    ByteBuffer chosen = buffer(rows.length * Float.BYTES);
                    for (int row : rows) {
                        chosen.putFloat(known[row]);
                    }
                    return chosen;
                })
                .orElseGet(() -> buffer(0));
        return deflated(
                byteByByte(logits, half ? Short.BYTES : Float.BYTES),
                byteByByte(norms, Float.BYTES),
                byteByByte(upperTriangle(snapshot.templates()), Double.BYTES));
    }

    private static ByteBuffer upperTriangle(Templates templates) {
        int classes = templates.classes();
        ByteBuffer gram = buffer(classes * (classes + 1) / 2 * Double.BYTES);
        for (int i = 0; i < classes; i++) {
            for (int j = i; j < classes; j++) {
                gram.putDouble(templates.inner(i, j));
            }
        }
        return gram;
    }

    /** The examples: {@code labels i4 [N]}, {@code image i4 [N]}, {@code split u1 [N]}. */
    static String of(Examples examples, int[] rows) {
        ByteBuffer labels = buffer(rows.length * Integer.BYTES);
        ByteBuffer images = buffer(rows.length * Integer.BYTES);
        byte[] splits = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels.putInt(examples.label(rows[i]));
            images.putInt(examples.image(rows[i]));
            splits[i] = (byte) (examples.split(rows[i]) == Split.TRAIN ? 0 : 1);
        }
        return deflated(byteByByte(labels, Integer.BYTES), byteByByte(images, Integer.BYTES), splits);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] byteByByte(ByteBuffer numbers, int width) {
        byte[] together = new byte[numbers.flip().remaining()];
        numbers.get(together);
        int count = together.length / width;
        byte[] apart = new byte[together.length];
        for (int i = 0; i < count; i++) {
            for (int b = 0; b < width; b++) {
                apart[b * count + i] = together[i * width + b];
            }
        }
        return apart;
    }

    private static String deflated(byte[]... parts) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
                for (byte[] part : parts) {
                    out.write(part);
                }
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
    }
}
