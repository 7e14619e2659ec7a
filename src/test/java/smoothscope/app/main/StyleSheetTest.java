package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** The window's style sheet, which is read when the program is built: what is wrong in it would not be told when the program runs. */
class StyleSheetTest {
    /** Of which colour the dark theme of the controls speaks where the light one speaks of another. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "-color-base-1", "-color-base-6", "-color-base-2", "-color-base-6", "-color-success-5", "-color-success-6");

    @Test
    void nothingInItIsMisunderstood() throws Exception {
        URL text = Objects.requireNonNull(MainStage.class.getResource("/smoothscope/app/window.css"));
        CssParser.errorsProperty().clear();
        Stylesheet sheet = new CssParser().parse(text);
        assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()));
        assertFalse(sheet.getRules().isEmpty());
    }

    @Test
    void darkHasTheColoursOfTheControlsOwnDarkTheme() throws Exception {
        String rules = text(PrimerLight.class, "/atlantafx/base/theme/primer-light.css");
        String own = text(MainStage.class, "/smoothscope/app/window.css");
        Map<String, String> light = colours(rules, ".root {");
        Map<String, String> dark = colours(text(PrimerDark.class, "/atlantafx/base/theme/primer-dark.css"), ".root {");
        Map<String, String> ours = colours(own, ".root:dark {");
        light.forEach((name, colour) -> {
            boolean asked = Pattern.compile(": [^;]*" + name + "(?![\\w-])")
                    .matcher(rules + own)
                    .find();
            if (asked && !colour.equals(dark.get(name))) {
                assertEquals(dark.get(OTHERWISE.getOrDefault(name, name)), ours.get(name), name);
            }
        });
    }

    private static String text(Class<?> from, String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(from.getResourceAsStream(name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> colours(String sheet, String selector) {
        int begin = sheet.indexOf(selector);
        Map<String, String> colours = new TreeMap<>();
        Matcher each = Pattern.compile("(-color-[\\w-]+): ([^;]+);")
                .matcher(sheet.substring(begin, sheet.indexOf('}', begin)));
        while (each.find()) {
            colours.put(each.group(1), each.group(2));
        }
        assertFalse(colours.isEmpty());
        return colours;
    }
}
