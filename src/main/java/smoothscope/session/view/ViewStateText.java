package smoothscope.session.view;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import smoothscope.figure.ColourBy;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.figure.Viewport;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;

/** A state of the view as JSON text, to be saved, copied and read again. */
public final class ViewStateText {
    private ViewStateText() {}

    /** The same text where a state is a part of something else that is kept. */
    static final class Adapter extends TypeAdapter<ViewState> {
        @Override
        public void write(JsonWriter out, ViewState state) throws IOException {
            out.jsonValue(ViewStateText.write(state));
        }

        @Override
        public ViewState read(JsonReader in) {
            return ViewStateText.read(JsonParser.parseReader(in).toString());
        }
    }

    public static String write(ViewState state) {
        JsonObject json = new JsonObject();
        json.add("recordings", texts(state.recordings()));
        if (!state.beside().isEmpty()) {
            json.add("beside", texts(state.beside()));
        }
        ClassTriple classes = state.classes();
        json.add("classes", numbers(List.of(classes.a(), classes.b(), classes.c())));
        json.add("alphas", numbers(state.alphas()));
        json.addProperty("epoch", state.epoch());
        state.seeds().shown().ifPresent(seed -> json.addProperty("seed", seed));
        if (state.seeds().all()) {
            json.addProperty("all-seeds", true);
        }
        json.add("options", options(state.options()));
        JsonObject viewports = new JsonObject();
        new TreeMap<>(state.viewports())
                .forEach((panel, viewport) -> viewports.add(
                        panel.toString(),
                        numbers(List.of(viewport.centreU(), viewport.centreV(), viewport.unitsPerPixel()))));
        json.add("viewports", viewports);
        state.large().ifPresent(panel -> json.addProperty("large", panel));
        return new GsonBuilder().setPrettyPrinting().create().toJson(json);
    }

    /** Reads what {@link #write} wrote; anything else is refused. */
    public static ViewState read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            List<Integer> classes = list(json.get("classes")).stream()
                    .map(JsonElement::getAsInt)
                    .toList();
            Map<Integer, Viewport> viewports = new TreeMap<>();
            json.getAsJsonObject("viewports")
                    .entrySet()
                    .forEach(entry -> viewports.put(Integer.valueOf(entry.getKey()), viewport(entry.getValue())));
            return new ViewState(
                    files(json.get("recordings")),
                    json.has("beside") ? files(json.get("beside")) : List.of(),
                    new ClassTriple(classes.get(0), classes.get(1), classes.get(2)),
                    list(json.get("alphas")).stream()
                            .map(JsonElement::getAsDouble)
                            .toList(),
                    json.get("epoch").getAsInt(),
                    new SeedChoice(
                            Optional.ofNullable(json.get("seed")).map(JsonElement::getAsLong),
                            json.has("all-seeds") && json.get("all-seeds").getAsBoolean()),
                    options(json.getAsJsonObject("options")),
                    viewports,
                    Optional.ofNullable(json.get("large")).map(JsonElement::getAsInt));
        } catch (RuntimeException notAState) {
            throw new InvalidSetting("The text is not a saved view of Smoothscope.");
        }
    }

    private static JsonObject options(FigureOptions options) {
        JsonObject json = new JsonObject();
        json.addProperty("theme", word(options.theme()));
        json.addProperty("scale", word(options.scale()));
        json.addProperty("templates", word(options.templates()));
        json.addProperty("decision-lines", options.decisionLines());
        json.addProperty("shading", options.shading());
        json.addProperty("mistakes", options.mistakes());
        json.addProperty("others", options.others());
        json.addProperty("centroids", options.centroids());
        if (options.colours() != ColourBy.CLASS) {
            json.addProperty("colours", options.colours().label());
        }
        json.add("hidden", numbers(List.copyOf(new TreeSet<>(options.hidden()))));
        return json;
    }

    private static FigureOptions options(JsonObject json) {
        return FigureOptions.DEFAULT
                .withDecorations(false)
                .withTheme(Theme.valueOf(constant(json, "theme")))
                .withColours(json.has("colours") ? ColourBy.valueOf(constant(json, "colours")) : ColourBy.CLASS)
                .withScale(ScaleMode.valueOf(constant(json, "scale")))
                .withTemplates(TemplateMode.valueOf(constant(json, "templates")))
                .withDecisionLines(json.get("decision-lines").getAsBoolean())
                .withShading(json.get("shading").getAsBoolean())
                .withMistakes(json.get("mistakes").getAsBoolean())
                .withOthers(json.get("others").getAsBoolean())
                .withCentroids(json.get("centroids").getAsBoolean())
                .withHidden(Set.copyOf(list(json.get("hidden")).stream()
                        .map(JsonElement::getAsInt)
                        .toList()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(JsonObject json, String key) {
        return json.get(key).getAsString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Viewport viewport(JsonElement json) {
        List<JsonElement> numbers = list(json);
        return new Viewport(
                numbers.get(0).getAsDouble(),
                numbers.get(1).getAsDouble(),
                numbers.get(2).getAsDouble());
    }

    private static List<JsonElement> list(JsonElement json) {
        List<JsonElement> elements = new ArrayList<>();
        json.getAsJsonArray().forEach(elements::add);
        return elements;
    }

    private static JsonArray numbers(List<? extends Number> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    private static JsonArray texts(List<Path> files) {
        JsonArray array = new JsonArray();
        files.stream().map(Path::toString).forEach(array::add);
        return array;
    }

    private static List<Path> files(JsonElement json) {
        return list(json).stream().map(file -> Path.of(file.getAsString())).toList();
    }
}
