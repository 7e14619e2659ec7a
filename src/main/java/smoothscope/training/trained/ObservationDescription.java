package smoothscope.training.trained;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import smoothscope.dataset.ImageNet;
import smoothscope.dataset.SplitImages;
import smoothscope.snapshot.Meta;
import smoothscope.training.RunDescription;

/** A look in words and numbers: what a recording's {@code meta.json} says of it. */
final class ObservationDescription {
    private ObservationDescription() {}

    /** @param opened the networks that were looked with, at least one */
    static JsonObject of(ObservationSettings settings, SplitImages dataset, List<OpenedNetwork> opened) {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", dataset.name());
        List<String> names = opened.stream().map(OpenedNetwork::name).distinct().toList();
        if (names.size() == 1) {
            json.addProperty("network", names.get(0));
        }
        json.addProperty("convention", opened.get(0).convention());
        json.addProperty(Meta.OBSERVED, true);
        if (!dataset.notes().isEmpty()) {
            JsonArray pictures = new JsonArray();
            dataset.notes().forEach(note -> pictures.add(note.toString()));
            json.add("pictures", pictures);
        }
        JsonArray files = new JsonArray();
        settings.weights().forEach(file -> files.add(String.valueOf(file.getFileName())));
        json.add("weights", files);
        if (settings.perClass() == ObservationSettings.ALL) {
            json.addProperty("per_class", "all");
        } else {
            json.addProperty("per_class", settings.perClass());
        }
        if (settings.extent().limit() > 0) {
            json.addProperty("limit", settings.extent().limit());
        }
        if (dataset.classes().equals(ImageNet.names())) {
            json.addProperty(Meta.OUTPUTS, dataset.classes().size());
        }
        settings.extent().classes().ifPresent(some -> json.addProperty(Meta.CHOSEN, some));
        settings.extent().recorded().ifPresent(some -> json.addProperty("recorded", some));
        settings.extent().shard().ifPresent(shard -> shard.tell(json));
        if (settings.extent().looks() > 0) {
            json.addProperty("looks", settings.extent().looks());
        }
        if (settings.extent().splits().size() == 1) {
            json.addProperty(
                    "split", settings.extent().splits().iterator().next().label());
        }
        differs(settings, opened).ifPresent(words -> json.addProperty(Meta.DIFFERS, words));
        OpenedNetwork first = opened.get(0);
        json.add("input", RunDescription.input(first.input(), first.standardization()));
        return json;
    }

    /** What else differs between the networks: as it is said, else as it is known of published pairs. */
    private static Optional<String> differs(ObservationSettings settings, List<OpenedNetwork> opened) {
        return settings.differs()
                .or(() -> TrainedWeights.differing(
                        settings.weights(),
                        opened.stream().map(OpenedNetwork::name).toList()));
    }
}
