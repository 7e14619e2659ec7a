package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import smoothscope.network.InputSize;
import smoothscope.network.NetworkCard;
import smoothscope.network.Standardization;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;

/** How a network wants pixels: as the user says it, else its file, else {@code config.json} beside it, else as is usual. */
record PixelChoice(ObservationSettings settings) {
    /**
     * @param usual what is taken where nobody says it
     * @param notes told from where it was taken
     */
    Standardization of(
            Path file,
            Optional<Standardization> usual,
            InputSize input,
            Optional<NetworkCard> card,
            List<Sentence> notes) {
        if (settings.mean().isEmpty() && card.isPresent()) {
            return card.get().standardization();
        }
        Optional<Standardization> beside =
                HubConfig.beside(file).flatMap(each -> each.standardization(input.channels()));
        if (settings.mean().isEmpty() && beside.isPresent()) {
            Standardization said = beside.get();
            notes.add(Sentence.of(
                    "pixels as config.json beside it says: --mean %s --std %s",
                    joined(said.mean()), joined(said.deviation())));
            return said;
        }
        if (settings.mean().isEmpty()) {
            Standardization taken = usual.orElseThrow(() -> new InvalidSetting(
                    "%s does not say how its network wants pixels: give --mean and --std, as they were in its training.",
                    file.getFileName()));
            notes.add(Sentence.of(
                    "pixels as is usual, for the file does not say: --mean %s --std %s",
                    joined(taken.mean()), joined(taken.deviation())));
            return taken;
        }
        int said = settings.mean().size();
        if (said > 1 && said < input.channels()) {
            throw new InvalidSetting(
                    "The mean and the standard deviation are of %s channels, the images of the network have %s.",
                    said, input.channels());
        }
        return new Standardization(
                each(settings.mean(), input.channels()), each(settings.deviation(), input.channels()));
    }

    /** One number for all channels, or one for each. */
    private static float[] each(List<Double> values, int channels) {
        float[] each = new float[channels];
        for (int c = 0; c < channels; c++) {
            each[c] = values.get(values.size() == 1 ? 0 : c).floatValue();
        }
        return each;
    }

    private static String joined(float[] values) {
        return UsualPixels.numbers(values).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
