package smoothscope.figure.page;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** What a page says of its arrays, as JSON: names, sizes, measures that were taken with the recording, and where it comes from. */
final class PageHead {
    private final PageContents contents;
    private final PageView view;
    private final String version;

    PageHead(PageContents contents, PageView view, String version) {
        this.contents = contents;
        this.view = view;
        this.version = version;
    }

    /** No text in it can end the element that it stands in. */
    String json() {
        Recording recording = contents.recording();
        JsonObject head = new JsonObject();
        head.addProperty("title", view.title());
        head.addProperty("version", version);
        head.addProperty("examples", contents.examples());
        head.addProperty("perClass", contents.perClass());
        head.addProperty("half", contents.half());
        head.addProperty("recordedHalf", recording.half());
        head.addProperty("observed", recording.meta().observed());
        head.addProperty("convention", recording.meta().convention().label());
        head.add("classes", array(recording.classes()));
        contents.pictures().ifPresent(sheet -> head.add("pictures", pictures(sheet)));
        head.add("start", start());
        head.add("snapshots", snapshots());
        head.add("recorded", recorded(recording));
        head.add("meta", recording.meta().json());
        return new Gson().toJson(head);
    }

    private static JsonObject pictures(PictureSheet sheet) {
        JsonObject pictures = new JsonObject();
        pictures.addProperty("side", sheet.side());
        pictures.addProperty("pitch", sheet.pitch());
        pictures.addProperty("columns", sheet.columns());
        return pictures;
    }

    private JsonObject start() {
        JsonObject start = new JsonObject();
        JsonArray classes = new JsonArray();
        classes.add(view.classes().a());
        classes.add(view.classes().b());
        classes.add(view.classes().c());
        start.add("classes", classes);
        JsonArray alphas = new JsonArray();
        view.alphas().forEach(alphas::add);
        start.add("alphas", alphas);
        start.addProperty("epoch", view.epoch());
        view.seed().ifPresent(seed -> start.addProperty("seed", seed));
        return start;
    }

    private JsonArray snapshots() {
        JsonArray snapshots = new JsonArray();
        for (PageContents.Held held : contents.snapshots()) {
            JsonObject each = new JsonObject();
            each.addProperty("alpha", held.snapshot().alpha());
            each.addProperty("epoch", held.snapshot().epoch());
            held.snapshot().key().seed().ifPresent(seed -> each.addProperty("seed", seed));
            if (!held.snapshot().key().isAlphaKnown()) {
                each.addProperty("unknown", true);
            }
            if (held.snapshot().key().isStudent()) {
                each.addProperty(
                        "supervision", held.snapshot().key().supervision().label());
                each.addProperty(
                        "temperature", held.snapshot().key().temperature().orElseThrow());
            }
            each.addProperty("block", held.block());
            each.addProperty("norms", held.snapshot().squaredNorms().isPresent());
            JsonObject stored = new JsonObject();
            for (Split split : Split.values()) {
                JsonObject values = new JsonObject();
                contents.stored(held.snapshot(), split).forEach(values::addProperty);
                stored.add(split.label(), values);
            }
            each.add("stored", stored);
            snapshots.add(each);
        }
        return snapshots;
    }

    /** What the recording itself holds, of which the page may hold a part. */
    private static JsonObject recorded(Recording recording) {
        JsonObject recorded = new JsonObject();
        recorded.addProperty("train", recording.examples().rows(Split.TRAIN).length);
        recorded.addProperty("validation", recording.examples().rows(Split.VALIDATION).length);
        recorded.addProperty("alphas", recording.alphas().size());
        recorded.addProperty("epochs", recording.epochs().size());
        return recorded;
    }

    private static JsonArray array(Iterable<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
