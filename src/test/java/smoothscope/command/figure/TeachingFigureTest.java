package smoothscope.command.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import smoothscope.figure.Theme;
import smoothscope.figure.paint.Drawing;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;

/** The diagrams of {@code figure --teaching}. */
class TeachingFigureTest {
    private static final Recording SCARCE = RecordingFile.read(Path.of("datasets", "cifar10-scarce.npz"));

    @Command
    private static final class Bare {}

    private static Drawing diagram(String... arguments) {
        TeachingOptions options = new TeachingOptions();
        CommandLine line = new CommandLine(new Bare());
        line.addMixin("teaching", options);
        line.parseArgs(arguments);
        assertTrue(options.given());
        return options.diagram(
                SCARCE, List.of(0.0, 0.1), SCARCE.alphas(), null, () -> new ClassTriple(0, 1, 2), Theme.LIGHT);
    }

    @Test
    void eachKindIsPainted() {
        for (String kind : List.of("ternary", "told", "likeness")) {
            assertEquals(
                    diagram("--teaching", kind).width() / 2,
                    diagram("--teaching", kind).image(0.5).getWidth(),
                    1);
        }
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(InvalidSetting.class, () -> diagram("--teaching", "other"));
        assertThrows(InvalidSetting.class, () -> diagram("--teaching", "ternary", "--gamma", "1"));
        assertThrows(
                InvalidSetting.class,
                () -> diagram("--teaching", "ternary", "--gamma", "0.3", "--target-temperature", "2"));
    }
}
