package smoothscope.network;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody needs to know of trained weights to use them: it travels with them as a file's metadata.
 *
 * @param network the architecture's name
 * @param dataset the data set's name
 * @param alpha smoothing in {@code [0, 1)}
 * @param convention the name of α's convention
 * @param input the size of the images it takes
 * @param standardization how it wants their pixels
 * @param classes the K class names
 */
public record NetworkCard(
        String network,
        String dataset,
        double alpha,
        String convention,
        InputSize input,
        Standardization standardization,
        List<String> classes) {
    private static final Gson JSON = new Gson();

    public NetworkCard {
        classes = List.copyOf(classes);
    }

    /** As texts by name: numbers in JSON. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("network", network);
        texts.put("dataset", dataset);
        texts.put("alpha", JSON.toJson(alpha));
        texts.put("convention", convention);
        texts.put("height", JSON.toJson(input.height()));
        texts.put("width", JSON.toJson(input.width()));
        texts.put("channels", JSON.toJson(input.channels()));
        texts.put("mean", JSON.toJson(standardization.mean()));
        texts.put("deviation", JSON.toJson(standardization.deviation()));
        texts.put("classes", JSON.toJson(classes));
        return texts;
    }

    /** Reads the texts back; empty where one is missing or makes no sense, as in a file that another program wrote. */
    public static Optional<NetworkCard> of(Map<String, String> texts) {
        try {
            return Optional.of(new NetworkCard(
                    text(texts, "network"),
                    text(texts, "dataset"),
                    parse(texts, "alpha", Double.class),
                    text(texts, "convention"),
                    new InputSize(
                            parse(texts, "height", Integer.class),
                            parse(texts, "width", Integer.class),
                            parse(texts, "channels", Integer.class)),
                    new Standardization(parse(texts, "mean", float[].class), parse(texts, "deviation", float[].class)),
                    List.of(parse(texts, "classes", String[].class))));
        } catch (JsonParseException | IllegalArgumentException | NullPointerException foreign) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static <T> T parse(Map<String, String> texts, String name, Class<T> type) {
        T value = JSON.fromJson(text(texts, name), type);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
