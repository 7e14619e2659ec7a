package smoothscope.training;

import com.google.gson.JsonObject;
import java.util.List;
import smoothscope.dataset.Dataset;
import smoothscope.training.input.Probe;

/**
 * What the networks of a paired run learn: a lesson for each, and the images in use, the same for all.
 *
 * @param pool rows of the training set, ascending
 * @param described what the recording's {@code meta.json} says beyond the recipe
 */
public record Curriculum(List<Lesson> lessons, int[] pool, JsonObject described) {
    public Curriculum {
        lessons = List.copyOf(lessons);
    }

    /** Smoothed labels alone, one network for each α. */
    static Curriculum labels(Recipe recipe, Dataset dataset) {
        return new Curriculum(
                Lesson.labels(recipe, dataset.train().classCount()),
                Probe.pool(dataset.train(), recipe.limit()),
                new JsonObject());
    }
}
