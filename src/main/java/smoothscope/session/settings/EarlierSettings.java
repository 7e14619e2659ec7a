package smoothscope.session.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings as they were kept before they were JSON: {@code preferences.txt}, a line {@code what=how} for each, and {@code recent.txt}, a line for each recording
 * with tabs between its files. What is not understood is as by default.
 *
 * @param folder in which they lie
 */
record EarlierSettings(Path folder) {
    Preferences preferences(Preferences otherwise) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(read("preferences.txt")));
        } catch (IOException | IllegalArgumentException damaged) {
            return otherwise;
        }
        return new Preferences(
                Optional.ofNullable(values.getProperty("language")),
                constant(values.getProperty("theme", ""), otherwise.theme()),
                constant(values.getProperty("scale", ""), otherwise.scale()),
                constant(values.getProperty("templates", ""), otherwise.templates()),
                !"false".equals(values.getProperty("restore")),
                "true".equals(values.getProperty("toured")),
                play(values.getProperty("play-alpha", ""), otherwise.alphaPlay()),
                play(values.getProperty("play-epochs", ""), otherwise.epochPlay()));
    }

    List<List<Path>> recent() {
        List<List<Path>> opened = new ArrayList<>();
        for (String line : read("recent.txt").lines().toList()) {
            try {
                if (!line.isBlank() && opened.size() < SettingsStore.RECENT) {
                    opened.add(Arrays.stream(line.split("\t")).map(Path::of).toList());
                }
            } catch (InvalidPathException ofAnotherSystem) {
                // as good as a file that is gone
            }
        }
        return List.copyOf(opened);
    }

    private static PlayStyle play(String text, PlayStyle otherwise) {
        try {
            String[] parts = text.split(" ", -1);
            return new PlayStyle(Double.parseDouble(parts[0]), constant(parts[1], otherwise.loop()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
            return otherwise;
        }
    }

    private static <E extends Enum<E>> E constant(String word, E otherwise) {
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException absent) {
            return "";
        }
    }
}
