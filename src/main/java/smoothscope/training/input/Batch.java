package smoothscope.training.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Images and labels of one step, made once and shown to every network.
 *
 * @param images float32 {@code [B, height, width, channels]} in native order, in a direct buffer; valid until the next batch is asked for
 * @param rows {@code [B]} indices in the training set
 * @param labels {@code [B]} classes, wrong ones among them where labels are noisy
 */
public record Batch(ByteBuffer images, int[] rows, int[] labels) {
    /** A view of its own for everybody who reads them. */
    @Override
    public ByteBuffer images() {
        return images.duplicate().order(ByteOrder.nativeOrder()).rewind();
    }

    /** B. */
    public int size() {
        return labels.length;
    }
}
