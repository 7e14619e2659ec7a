package smoothscope.session.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.view.ViewState;
import smoothscope.session.view.ViewStateText;
import smoothscope.snapshot.Split;

/**
 * How the window was left, to go on there.
 *
 * @param view what was looked at; empty where no recording was open
 * @param side the name of the tab beside the picture
 * @param split the split whose numbers were shown
 * @param width of the window in logical pixels
 * @param height likewise
 * @param maximized whether it filled the screen; width and height are those before
 */
public record WindowState(
        Optional<ViewState> view, String side, Split split, double width, double height, boolean maximized) {
    public WindowState {
        if (!Double.isFinite(width) || !Double.isFinite(height) || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a window has a size, got " + width + " × " + height);
        }
    }

    public String text() {
        JsonObject json = new JsonObject();
        view.ifPresent(state -> json.add("view", JsonParser.parseString(ViewStateText.write(state))));
        json.addProperty("side", side);
        json.addProperty("split", split.name());
        json.addProperty("width", width);
        json.addProperty("height", height);
        json.addProperty("maximized", maximized);
        return new GsonBuilder().setPrettyPrinting().create().toJson(json);
    }

    /** Reads what {@link #text} wrote; anything else is refused. */
    public static WindowState of(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            return new WindowState(
                    Optional.ofNullable(json.get("view")).map(view -> ViewStateText.read(view.toString())),
                    json.get("side").getAsString(),
                    Split.valueOf(json.get("split").getAsString()),
                    json.get("width").getAsDouble(),
                    json.get("height").getAsDouble(),
                    json.get("maximized").getAsBoolean());
        } catch (RuntimeException notAState) {
            throw new InvalidSetting("The text is not the state of a window of Smoothscope.");
        }
    }
}
