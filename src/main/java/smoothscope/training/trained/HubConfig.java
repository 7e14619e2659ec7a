package smoothscope.training.trained;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.picture.Cut;
import smoothscope.network.Standardization;

/**
 * How a network takes its images, as {@code timm} writes it into {@code config.json} beside the weights.
 *
 * @param side of the images, in pixels
 * @param share of the middle square's side that is kept
 */
record HubConfig(Standardization standardization, OptionalInt side, double share, Cut.Resampling resampling) {
    private static final String NAME = "config.json";
    private static final long LARGEST = 1 << 20;
    private static final int LARGEST_SIDE = 4096;
    private static final double USUAL_SHARE = 0.875;

    /** What stands beside a file; empty where nothing does, or nothing that says how pixels are prepared. */
    static Optional<HubConfig> beside(Path weights) {
        Path config = weights.toAbsolutePath().resolveSibling(NAME);
        try {
            if (!Files.isRegularFile(config) || Files.size(config) > LARGEST) {
                return Optional.empty();
            }
            JsonElement read = JsonParser.parseString(Files.readString(config, StandardCharsets.UTF_8));
            return read.isJsonObject() ? of(read.getAsJsonObject()) : Optional.empty();
        } catch (IOException | RuntimeException noConfig) {
            return Optional.empty(); // it is not this kind of file, which the weights do not need
        }
    }

    private static Optional<HubConfig> of(JsonObject whole) {
        JsonElement inside = whole.get("pretrained_cfg");
        JsonObject said = inside != null && inside.isJsonObject() ? inside.getAsJsonObject() : whole;
        float[] mean = numbers(said.get("mean"));
        float[] deviation = numbers(said.get("std"));
        if (mean.length == 0 || mean.length != deviation.length) {
            return Optional.empty();
        }
        for (float each : deviation) {
            if (!(each > 0)) {
                return Optional.empty();
            }
        }
        float[] size = numbers(said.get("input_size"));
        int side = size.length == 3 && size[1] == size[2] ? (int) size[1] : 0;
        JsonElement share = said.get("crop_pct");
        double kept = share == null || share.isJsonNull() ? USUAL_SHARE : share.getAsDouble();
        JsonElement interpolation = said.get("interpolation");
        boolean linear = interpolation != null && interpolation.getAsString().equals("bilinear");
        return Optional.of(new HubConfig(
                new Standardization(mean, deviation),
                side > 0 && side <= LARGEST_SIDE ? OptionalInt.of(side) : OptionalInt.empty(),
                kept > 0 && kept <= 1 ? kept : USUAL_SHARE,
                linear ? Cut.Resampling.LINEAR : Cut.Resampling.BICUBIC));
    }

    private static float[] numbers(@Nullable JsonElement element) {
        JsonArray array = element != null && element.isJsonArray() ? element.getAsJsonArray() : new JsonArray();
        float[] numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).getAsFloat();
        }
        return numbers;
    }

    /** How pictures become images for it, where it says of which size. */
    Optional<Cut> cut() {
        return side.isPresent() ? Optional.of(new Cut(side.getAsInt(), share, resampling)) : Optional.empty();
    }

    /** @param channels of the images */
    Optional<Standardization> standardization(int channels) {
        return Optional.of(standardization).filter(each -> each.mean().length == channels);
    }
}
