package smoothscope.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.session.Opening;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

class SplitHeldTest {
    private final AppModel model = new AppModel(
            new Opening(Runnable::run, (file, progress) -> PlantedRecordings.small(), List.of()),
            Runnable::run,
            Runnable::run);

    private void show(Recording recording) {
        Session session = new Session(Path.of("planted.npz"), recording);
        model.show(session, new ViewDefaults(session).start(FigureOptions.DEFAULT));
    }

    /** Numbers of no example would be a column of dashes. */
    @Test
    void aSplitWithoutExamplesIsNotLookedAt() {
        model.split().set(Split.TRAIN);
        show(PlantedRecordings.small());
        assertEquals(Split.TRAIN, model.split().get());
        show(PlantedRecordings.validationAlone());
        assertEquals(Split.VALIDATION, model.split().get());
    }
}
