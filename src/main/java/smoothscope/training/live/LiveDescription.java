package smoothscope.training.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
import smoothscope.training.RunDescription;
import smoothscope.training.distil.SteeredTeaching;

/** A live run in words and numbers: what the {@code meta.json} of its recording says of it. */
final class LiveDescription {
    private LiveDescription() {}

    /** Its epochs count steps, and α is what each snapshot says. */
    static JsonObject of(
            String dataset,
            LiveSettings settings,
            InputSize input,
            Standardization standardization,
            Optional<SteeredTeaching> teaching) {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", dataset);
        json.addProperty("network", settings.network());
        json.addProperty("seed", settings.seed());
        json.addProperty("live", true);
        json.addProperty("epoch_unit", "step");
        JsonObject recipe = new JsonObject();
        recipe.addProperty("batch", settings.batch());
        recipe.addProperty("optimizer", RunDescription.OPTIMIZER);
        recipe.addProperty("momentum", settings.momentum());
        recipe.addProperty("weight_decay", settings.weightDecay());
        recipe.addProperty("augment", settings.augmentation().label());
        recipe.addProperty("limit", settings.limit());
        recipe.addProperty("label_noise", settings.labelNoise());
        RunDescription.precision(recipe, settings.precision());
        json.add("recipe", recipe);
        json.add("input", RunDescription.input(input, standardization));
        teaching.ifPresent(teachers -> {
            JsonObject teacher = new JsonObject();
            JsonArray alphas = new JsonArray();
            teachers.alphas().forEach(alphas::add);
            teacher.add("alphas", alphas);
            teacher.addProperty("images", teachers.pool().length);
            json.add("teacher", teacher);
        });
        return json;
    }
}
