package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import smoothscope.app.files.Opener;
import smoothscope.app.model.AppModel;
import smoothscope.app.plot.PanelsView;
import smoothscope.app.style.SeenCondition;
import smoothscope.app.text.Texts;
import smoothscope.session.TrainedFiles;
import smoothscope.session.view.ViewState;

/** What a window opens first, when what is worked with is made, and when the start is over. */
final class WindowStart {
    /** So long a recording is read alone before what is worked with is made. */
    private static final Duration PATIENCE = Duration.millis(1500);

    private final AppModel model;
    private final PanelsView panels;
    private final boolean plain;
    private final Runnable finished;
    private boolean over;

    /**
     * @param plain whether the start before this one did not finish, which is told
     * @param finished called once, when this one is over
     */
    WindowStart(AppModel model, PanelsView panels, boolean plain, Runnable finished) {
        this.model = model;
        this.panels = panels;
        this.plain = plain;
        this.finished = finished;
    }

    /** Opens what was named; else what was looked at last; else what comes along. */
    void open(List<Path> files, List<Path> beside, Optional<ViewState> last, Optional<Path> shipped, Opener opener) {
        if (TrainedFiles.areSome(files)) {
            shipped.ifPresent(model.loading()::open);
            opener.open(files);
        } else if (!files.isEmpty()) {
            model.loading().open(files, beside);
        } else if (last.isPresent()) {
            model.loading()
                    .restore(last.get(), shipped.orElse(last.get().recordings().get(0)));
        } else {
            shipped.ifPresent(model.loading()::open);
        }
    }

    /** The picture is seen first; what goes wrong and what takes long to read are seen with all else. */
    void furnishInTime(Runnable furnish) {
        if (model.loading().job().get().isEmpty()) {
            furnish.run(); // nothing is to be seen
        }
        BooleanProperty late = new SimpleBooleanProperty(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> late.set(model.shown().get().isEmpty()));
        patience.play();
        ObservableValue<Boolean> seen = new SeenCondition(panels.layoutShown().map(Optional::isPresent));
        Stream.of(seen, late, model.problem().map(Optional::isPresent))
                .forEach(each -> each.subscribe(now -> {
                    if (now) {
                        furnish.run();
                    }
                }));
    }

    /** It is over once there is a picture, or a word why there is none. */
    void tell() {
        panels.layoutShown().subscribe(shown -> finish(shown.isPresent()));
        model.problem().subscribe(problem -> finish(problem.isPresent()));
        if (plain) {
            model.notice().set(Texts.of("start.unfinished"));
        }
    }

    void finish() {
        finish(true);
    }

    private void finish(boolean now) {
        if (now && !over) {
            over = true;
            finished.run();
        }
    }
}
