package smoothscope.network;

import java.util.ArrayList;
import java.util.List;
import smoothscope.network.Network.Output;

/** Looking with a network that takes a fixed number of images at once: the last turn is filled up with the last image. */
public final class Turns {
    private Turns() {}

    /** A look at images, which may be more than the network takes at once. */
    public interface Look {
        Output at(Images images);
    }

    /** @param together how many images at once */
    public static Output look(Images images, int together, Look network) {
        int count = images.count();
        List<Output> parts = new ArrayList<>();
        for (int from = 0; from < count; from += together) {
            parts.add(network.at(images.part(from, Math.min(together, count - from), together)));
        }
        return new Output(
                joined(parts.stream().map(Output::activations).toList(), count, together),
                joined(parts.stream().map(Output::logits).toList(), count, together));
    }

    /** @param rows of all parts, those that only filled up left out */
    private static float[] joined(List<float[]> parts, int rows, int together) {
        int width = parts.isEmpty() ? 0 : parts.get(0).length / together;
        float[] joined = new float[rows * width];
        int at = 0;
        for (float[] part : parts) {
            int some = Math.min(part.length, joined.length - at);
            System.arraycopy(part, 0, joined, at, some);
            at += some;
        }
        return joined;
    }
}
