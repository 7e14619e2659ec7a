package smoothscope.snapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import smoothscope.target.SmoothingConvention;

/** Where a recording comes from: data set, network, seed, recipe, convention, command, version. Enough to make it again. */
public final class Meta {
    /** Says that the networks, or their arrays, came trained from elsewhere. */
    public static final String OBSERVED = "observed";

    /** The classes whose images alone were looked at. */
    public static final String CHOSEN = "only";

    /** How many classes the network knows, where a folder of pictures may hold fewer. */
    public static final String OUTPUTS = "outputs";

    /** Says what else differs between the networks, besides α. */
    public static final String DIFFERS = "differs";

    private final JsonObject json;

    public Meta(JsonObject json) {
        this.json = json.deepCopy();
    }

    public static Meta empty() {
        return new Meta(new JsonObject());
    }

    /** A copy of the whole. */
    public JsonObject json() {
        return json.deepCopy();
    }

    /** A top-level text, for instance {@code "dataset"}. */
    public Optional<String> text(String key) {
        JsonElement value = json.get(key);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    /** How many classes the network knows, where a folder of pictures may hold fewer. */
    public OptionalInt outputs() {
        JsonElement outputs = json.get(OUTPUTS);
        return outputs != null
                        && outputs.isJsonPrimitive()
                        && outputs.getAsJsonPrimitive().isNumber()
                ? OptionalInt.of(outputs.getAsInt())
                : OptionalInt.empty();
    }

    /** The classes whose images alone were looked at, as they were listed. */
    public Optional<String> chosen() {
        return text(CHOSEN);
    }

    /** What else differs between the networks besides α, where somebody said it. */
    public Optional<String> differs() {
        return text(DIFFERS).filter(words -> !words.isBlank());
    }

    /** The data set's name in the catalogue, where the recording comes from one. */
    public Optional<String> dataset() {
        return text("dataset");
    }

    public Optional<String> network() {
        return text("network");
    }

    /** The seed of the run, where it is one run's. */
    public OptionalLong seed() {
        JsonElement seed = json.get("seed");
        return seed != null
                        && seed.isJsonPrimitive()
                        && seed.getAsJsonPrimitive().isNumber()
                ? OptionalLong.of(seed.getAsLong())
                : OptionalLong.empty();
    }

    /** How many training images were used, where that was limited. */
    public OptionalInt limit() {
        OptionalInt told = toldLimit();
        return told.isPresent() && told.getAsInt() > 0 ? told : OptionalInt.empty();
    }

    /** Whether all training images are known to have been used. */
    public boolean unlimited() {
        return toldLimit().equals(OptionalInt.of(0));
    }

    private OptionalInt toldLimit() {
        JsonElement recipe = json.get("recipe");
        if (recipe == null || !recipe.isJsonObject()) {
            return OptionalInt.empty();
        }
        JsonElement limit = recipe.getAsJsonObject().get("limit");
        return limit != null
                        && limit.isJsonPrimitive()
                        && limit.getAsJsonPrimitive().isNumber()
                ? OptionalInt.of(limit.getAsInt())
                : OptionalInt.empty();
    }

    /** Whether the snapshots are two networks, the first without smoothing, whose α was steered; their epochs count steps. */
    public boolean live() {
        return text("live").filter("true"::equals).isPresent();
    }

    /** The α of the teachers of a pair of students that was steered, ascending; none where nobody was taught. */
    public List<Double> alphasOfTeachers() {
        JsonElement teacher = json.get("teacher");
        JsonElement alphas = teacher != null && teacher.isJsonObject()
                ? teacher.getAsJsonObject().get("alphas")
                : null;
        return alphas != null && alphas.isJsonArray()
                ? alphas.getAsJsonArray().asList().stream()
                        .filter(each -> each.isJsonPrimitive()
                                && each.getAsJsonPrimitive().isNumber())
                        .map(JsonElement::getAsDouble)
                        .toList()
                : List.of();
    }

    /** Whether nothing is known of the networks' training, so that epoch 0 does not mean an untrained one. */
    public boolean observed() {
        return text(OBSERVED).filter("true"::equals).isPresent();
    }

    /** The convention of α; {@code uniform}, the paper's, where the file does not say. */
    public SmoothingConvention convention() {
        return text("convention").map(SmoothingConvention::of).orElse(SmoothingConvention.UNIFORM);
    }

    /** The same, with another convention of α. */
    public Meta with(SmoothingConvention convention) {
        JsonObject other = json();
        other.addProperty("convention", convention.label());
        return new Meta(other);
    }
}
