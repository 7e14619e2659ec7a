package smoothscope.training.trained;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.network.Standardization;

/** How networks for the known data sets usually want pixels, where nobody says it: by the mean and deviation of the training images. */
final class UsualPixels {
    private static final Standardization CIFAR_100 =
            new Standardization(new float[] {.5071f, .4865f, .4409f}, new float[] {.2673f, .2564f, .2762f});

    private static final Map<String, Standardization> USUAL = Map.of(
            "cifar10", new Standardization(new float[] {.4914f, .4822f, .4465f}, new float[] {.2470f, .2435f, .2616f}),
            "cifar100", CIFAR_100,
            "cifar100-coarse", CIFAR_100,
            "mnist", new Standardization(new float[] {.1307f}, new float[] {.3081f}),
            "fashion-mnist", new Standardization(new float[] {.2860f}, new float[] {.3530f}));

    private UsualPixels() {}

    /** @param channels of the images that the network takes; one number serves all of them */
    static Optional<Standardization> of(String dataset, int channels) {
        return Optional.ofNullable(USUAL.get(dataset))
                .filter(each -> each.mean().length == 1 || each.mean().length == channels)
                .map(each -> new Standardization(spread(each.mean(), channels), spread(each.deviation(), channels)));
    }

    private static float[] spread(float[] values, int channels) {
        float[] all = Arrays.copyOf(values, channels);
        Arrays.fill(all, values.length == 1 ? 0 : channels, channels, values[0]);
        return all;
    }

    /** As the command line and the form write them. */
    static List<Double> numbers(float[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Double.valueOf(Float.toString(values[i])))
                .toList();
    }
}
