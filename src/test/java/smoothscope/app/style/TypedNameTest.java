package smoothscope.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;

class TypedNameTest {
    private final FileChooser chooser = new FileChooser();

    private Path meant(String typed) {
        return TypedName.in(chooser).file(Path.of("folder", typed));
    }

    private void offer(String proposed, String... patterns) {
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .setAll(List.of(patterns).stream()
                        .map(pattern -> new FileChooser.ExtensionFilter(pattern, pattern))
                        .toList());
    }

    private void choose(int kind) {
        chooser.setSelectedExtensionFilter(chooser.getExtensionFilters().get(kind));
    }

    @Test
    void aNameWithoutAnEndingTakesThatOfTheChosenKind() {
        offer("figure.png", "*.png", "*.svg");
        assertEquals(Path.of("folder", "figtest.png"), meant("figtest"), "the usual kind, where none is known");
        choose(1);
        assertEquals(Path.of("folder", "figtest.svg"), meant("figtest"));
        assertEquals(Path.of("folder", "alpha0.1.svg"), meant("alpha0.1"));
    }

    @Test
    void anEndingThatWasTypedIsMeant() {
        offer("figure.png", "*.png", "*.svg");
        choose(1);
        assertEquals(Path.of("folder", "mine.PNG"), meant("mine.PNG"));
        assertEquals(Path.of("folder", "mine.svg"), meant("mine.svg"));
    }

    @Test
    void theProposedNameTakesTheEndingOfAnotherKindThatWasChosen() {
        offer("figure.png", "*.png", "*.svg");
        choose(1);
        assertEquals(Path.of("folder", "figure.svg"), meant("figure.png"));
        choose(0);
        assertEquals(Path.of("folder", "figure.png"), meant("figure.png"));
    }

    @Test
    void aRecordingIsOne() {
        offer("live.npz", "*.npz");
        assertEquals(Path.of("folder", "run1.npz"), meant("run1"));
        assertEquals(Path.of("folder", "run1.npz"), meant("run1.npz"));
    }

    @Test
    void whereEverythingMayBeChosenNothingIsAdded() {
        offer("notes", "*");
        assertEquals(Path.of("folder", "notes"), meant("notes"));
    }
}
