package smoothscope.figure.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page's own source: a template, a style sheet, and JavaScript modules named after the Java that they mirror. Modules cannot import each
 * other from a file that somebody double-clicked, so they are put behind one another, each after those that it imports.
 */
final class PageSource {
    /** In the order in which they need each other. */
    static final List<String> MODULES = List.of(
            "Texts",
            "HalfFloat",
            "Block",
            "SmoothingConvention",
            "Templates",
            "Triangle",
            "LogitDifferences",
            "ClassPlane",
            "Ellipse",
            "Logits",
            "Snapshot",
            "Examples",
            "Recording",
            "Projection",
            "Contour",
            "Calibration",
            "LogitMeasures",
            "SnapshotMeasures",
            "Suggestions",
            "AlphaGrid",
            "Tints",
            "Viewport",
            "ViewState",
            "PanelSummary",
            "Extent",
            "Reach",
            "Ticks",
            "Theme",
            "Mark",
            "TemplateScale",
            "PanelScales",
            "Annotations",
            "Shading",
            "PanelPainter",
            "PanelGestures",
            "PanelsView",
            "ExampleCard",
            "NumbersView",
            "TickSlider",
            "Playback",
            "ClassPicker",
            "SeedMenu",
            "Legend",
            "Sharing",
            "Page");

    private PageSource() {}

    static String template() {
        return read("page.html");
    }

    static String style() {
        return read("page.css");
    }

    static String script() {
        return MODULES.stream().map(name -> joined(read(name + ".js"))).collect(Collectors.joining("\n"));
    }

    /** A module without its imports and exports: all stand in one scope. */
    private static String joined(String module) {
        return module.lines()
                        .filter(line -> !line.startsWith("import "))
                        .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }

    static String read(String name) {
        try (InputStream in = PageSource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
