package smoothscope.app.status;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.Exports;
import smoothscope.app.text.Texts;
import smoothscope.app.text.TimeText;
import smoothscope.app.training.Trainer;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.snapshot.Projection;
import smoothscope.text.Decimals;
import smoothscope.training.live.LiveState;

/** How many examples are seen, how the picture is scaled, and what is under way. */
public final class StatusLine extends StatusBar {
    private static final Duration SAMPLE = Duration.millis(200);
    /** So long a notice stands, though the picture changes meanwhile. */
    private static final Duration READ = Duration.seconds(4);

    private static final java.time.Duration A_WHILE = java.time.Duration.ofSeconds(2);

    private final AppModel model;
    private final ReadOnlyObjectProperty<Optional<FigureLayout>> layout;
    private final Trainer trainer;
    private final EngineSign engine = new EngineSign();
    private final Button cancel = new Button(Texts.of("status.cancel"));
    private final PauseTransition standing = new PauseTransition(READ);
    private boolean stale;
    private final Timeline sampling = new Timeline(new KeyFrame(SAMPLE, event -> sample()));

    /** @param trainer what the engine is needed for */
    public StatusLine(AppModel model, Trainer trainer, ReadOnlyObjectProperty<Optional<FigureLayout>> layout) {
        this.model = model;
        this.trainer = trainer;
        this.layout = layout;
        createView();
        initListeners();
    }

    private void createView() {
        cancel.getStyleClass().addAll("flat", "small");
        getRightItems().add(engine);
        setText("");
        setFocusTraversable(false); // it tells, and does nothing
        accessibleTextProperty().bind(textProperty());
        sampling.setCycleCount(Animation.INDEFINITE);
    }

    private void initListeners() {
        layout.subscribe(() -> {
            stale = true;
            forget();
        });
        standing.setOnFinished(event -> forget());
        model.notice().subscribe(this::stand);
        model.loading().job().subscribe(this::follow);
        model.exports().oldest().subscribe(this::follow);
        trainer.state().subscribe(state -> engine.training(state == LiveState.RUNNING));
        trainer.experiment().subscribe(this::watchEngine);
        trainer.preparing().subscribe(this::watchEngine);
        trainer.woken().subscribe(() -> engine.wakes());
        follow();
    }

    private void stand() {
        stale = false;
        if (!model.notice().get().isEmpty()) {
            standing.playFromStart();
        }
        say();
    }

    /** Once the picture is another one, a notice is old; but one that was just given stands for as long as it takes to read. */
    private void forget() {
        if (stale && standing.getStatus() != Animation.Status.RUNNING) {
            model.notice().set("");
        }
        say();
    }

    private void watchEngine() {
        engine.watch(model.loading().job().get().isPresent()
                || trainer.experiment().get().isPresent()
                || trainer.preparing().get().isPresent());
    }

    private Optional<? extends Job<?>> underWay() {
        return model.loading().job().get().isPresent()
                ? model.loading().job().get()
                : model.exports().oldest().get().map(Exports.Pending::job);
    }

    private void follow() {
        Optional<? extends Job<?>> job = underWay();
        watchEngine();
        getLeftItems().clear();
        setProgress(0);
        if (job.isPresent()) {
            cancel.setOnAction(event -> job.get().cancel());
            getLeftItems().add(cancel);
            sampling.play();
        } else {
            sampling.stop();
            say();
        }
    }

    private void sample() {
        underWay().ifPresent(job -> {
            Progress.State state = job.progress().state();
            setText(model.loading().job().get().isPresent() ? words(state) : writing());
            setProgress(state.fraction());
        });
    }

    private String writing() {
        int waiting = model.exports().waiting();
        String file = model.exports()
                .oldest()
                .get()
                .map(each -> String.valueOf(each.file().getFileName()))
                .orElse("");
        if (model.exports().awaited()) {
            return Texts.of("export.leaving", file);
        }
        return waiting == 0 ? Texts.of("export.running", file) : Texts.of("export.queued", file, waiting);
    }

    /** What is being done; where that takes a while, how far it has come and how long it will take. */
    private static String words(Progress.State state) {
        String task = Texts.of(state.task());
        return state.total() > 0
                        && state.elapsed().compareTo(A_WHILE) > 0
                        && !state.left().isZero()
                ? Texts.of("status.far", task, Math.round(100 * state.fraction()), TimeText.left(state.left()))
                : task;
    }

    private void say() {
        if (underWay().isPresent()) {
            return;
        }
        if (!model.notice().get().isEmpty()) {
            setText(model.notice().get());
            return;
        }
        Optional<Shown> shown = model.shown().get();
        setText(
                shown.isEmpty() || layout.get().isEmpty()
                        ? ""
                        : words(shown.get(), layout.get().get()));
    }

    private static String words(Shown shown, FigureLayout layout) {
        FigureOptions options = shown.state().options();
        int seen = shown.session().sources().size() > 1
                ? distinct(layout, shown)
                : layout.panels().stream()
                        .filter(panel -> panel.row() == layout.panels().get(0).row())
                        .mapToInt(panel -> drawn(panel, options))
                        .sum();
        return Texts.of(
                "status.examples",
                Decimals.count(seen),
                Decimals.count(shown.session().examples()));
    }

    /** How many examples the rows of two recordings show together. */
    private static int distinct(FigureLayout layout, Shown shown) {
        BitSet seen = new BitSet(shown.session().examples());
        for (PanelLayout panel : layout.panels()) {
            Projection projection = panel.projection();
            for (int i = 0; i < projection.size(); i++) {
                if (shown.state().options().shows(projection.slots()[i])) {
                    seen.set(projection.rows()[i]);
                }
            }
        }
        return seen.cardinality();
    }

    private static int drawn(PanelLayout panel, FigureOptions options) {
        return IntStream.rangeClosed(0, Projection.OTHER)
                .filter(options::shows)
                .map(place -> panel.projection().count(place))
                .sum();
    }
}
