package smoothscope.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.session.Opening;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;

class RefusedSteeringTest {
    private final Problem tooMuch = new InvalidSetting("That is too much smoothing.");

    private final AppModel model = new AppModel(
            new Opening(Runnable::run, (file, progress) -> PlantedRecordings.small(), List.of()),
            Runnable::run,
            Runnable::run);

    @BeforeEach
    void learn() {
        Session session = new Session(Path.of("planted.npz"), PlantedRecordings.small());
        model.steeredBy(state -> state.comparedAlpha() > 0.5 ? Optional.of(tooMuch) : Optional.empty());
        model.showLive(
                session, new ViewDefaults(session).start(FigureOptions.DEFAULT).withComparedAlpha(0.1));
    }

    private double alpha() {
        return model.shown().get().orElseThrow().state().comparedAlpha();
    }

    private void steer(double alpha) {
        model.change(state -> state.withComparedAlpha(alpha));
    }

    @Test
    void anAlphaThatTheNetworksRefuseIsSaidAndNotShown() {
        steer(0.9);
        assertEquals(0.1, alpha());
        assertEquals(Optional.of(tooMuch), model.problem().get());
    }

    @Test
    void undoNeverGoesBackToWhatWasRefused() {
        steer(0.3);
        steer(0.9);
        steer(0.4);
        model.undo();
        assertEquals(0.3, alpha());
        model.undo();
        assertEquals(0.1, alpha());
        model.redo();
        model.redo();
        model.redo();
        assertEquals(0.4, alpha());
    }

    @Test
    void aRecordingIsLookedAtWhateverNetworksWouldRefuse() {
        Session session = new Session(Path.of("planted.npz"), PlantedRecordings.small());
        model.show(session, new ViewDefaults(session).start(FigureOptions.DEFAULT));
        steer(0.9);
        assertEquals(0.9, alpha());
    }
}
