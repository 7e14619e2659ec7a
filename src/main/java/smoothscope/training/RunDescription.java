package smoothscope.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

/** A run in words and numbers: what a recording's {@code meta.json} and a checkpoint say of it. */
public final class RunDescription {
    public static final String OPTIMIZER = "sgd, Nesterov momentum";

    static final String RECIPE = "recipe";
    static final String PRECISION = "precision";

    private RunDescription() {}

    public static JsonObject of(String dataset, Recipe recipe, InputSize input, Standardization standardization) {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", dataset);
        json.addProperty("network", recipe.network());
        json.addProperty("convention", recipe.convention().label());
        json.addProperty("seed", recipe.seed());
        json.add(RECIPE, recipe(recipe));
        json.add("input", input(input, standardization));
        return json;
    }

    private static JsonObject recipe(Recipe recipe) {
        JsonObject json = new JsonObject();
        JsonArray alphas = new JsonArray();
        recipe.alphas().forEach(alphas::add);
        json.add("alphas", alphas);
        json.addProperty("epochs", recipe.epochs());
        json.addProperty("batch", recipe.batch());
        json.addProperty("optimizer", OPTIMIZER);
        json.addProperty("momentum", recipe.momentum());
        json.addProperty("weight_decay", recipe.weightDecay());
        json.addProperty("schedule", "one cycle");
        json.addProperty("rate", recipe.rate());
        json.addProperty("augment", recipe.augmentation().label());
        json.addProperty("limit", recipe.limit());
        json.addProperty("label_noise", recipe.labelNoise());
        precision(json, recipe.precision());
        if (recipe.jobs() > 1) {
            json.addProperty("jobs", recipe.jobs()); // a network's last digits depend on the threads it has
        }
        json.addProperty("per_class", recipe.perClass());
        if (recipe.looks() > 0) {
            json.addProperty("looks", recipe.looks());
        }
        if (!recipe.kept().named().isEmpty()) {
            JsonArray kept = new JsonArray();
            recipe.kept().named().forEach(kept::add);
            json.add("keep", kept);
        }
        return json;
    }

    /** Single precision is not worth a word. */
    public static void precision(JsonObject recipe, Precision precision) {
        if (precision == Precision.BFLOAT16) {
            recipe.addProperty(PRECISION, precision.label());
        }
    }

    public static JsonObject input(InputSize input, Standardization standardization) {
        JsonObject json = new JsonObject();
        json.addProperty("height", input.height());
        json.addProperty("width", input.width());
        json.addProperty("channels", input.channels());
        json.add("mean", numbers(standardization.mean()));
        json.add("deviation", numbers(standardization.deviation()));
        return json;
    }

    private static JsonArray numbers(float[] values) {
        JsonArray json = new JsonArray();
        for (float value : values) {
            json.add(value);
        }
        return json;
    }
}
