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
import smoothscope.session.view.ViewState;

/** What is taken back of networks that learn is what somebody did, not what they learned. */
class LiveUndoTest {
    private final AppModel model = new AppModel(
            new Opening(Runnable::run, (file, progress) -> PlantedRecordings.small(), List.of()),
            Runnable::run,
            Runnable::run);
    private final Session session = new Session(Path.of("planted.npz"), PlantedRecordings.small());
    private final ViewState start = new ViewDefaults(session)
            .start(FigureOptions.DEFAULT)
            .withComparedAlpha(0.1)
            .withEpoch(0);

    private ViewState state() {
        return model.shown().get().orElseThrow().state();
    }

    /** The bar said step 0 while the picture was that of a later one. */
    @Test
    void theStepThatIsShownStays() {
        model.showLive(session, start);
        model.change(state -> state.withComparedAlpha(0.3));
        model.refresh(session, 4);
        model.undo();
        assertEquals(0.1, state().comparedAlpha());
        assertEquals(4, state().epoch());
        model.refresh(session, 8);
        model.redo();
        assertEquals(0.3, state().comparedAlpha());
        assertEquals(8, state().epoch());
    }

    @Test
    void theEpochOfARecordingIsTakenBack() {
        model.show(session, start);
        model.change(state -> state.withEpoch(8));
        model.undo();
        assertEquals(0, state().epoch());
    }
}
