package smoothscope.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.TickSlider;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.app.style.Modal;
import smoothscope.app.style.SteadyLabel;
import smoothscope.app.text.Texts;
import smoothscope.job.Job;
import smoothscope.session.experiment.Curves;
import smoothscope.session.experiment.Experiment;
import smoothscope.session.view.AlphaGrid;
import smoothscope.text.Decimals;
import smoothscope.training.live.LiveState;

/** Drives the experiment: pause, one step, stop, again; its timeline; and saving it. Not there while there is none. */
public final class TrainBar extends HBox {
    /** More steps than somebody will watch. */
    private static final String STEPS = "000,000";
    /** Likewise. */
    private static final String EPOCHS = "000.0";

    private final AppModel model;
    private final Trainer trainer;
    private final Button toggle = button("train-toggle");
    private final Button step = button("train-step");
    private final Button stop = button("train-stop");
    private final Button restart = button("train-restart");
    private final Button steer = button("train-steer");
    private final SteerPopover steering;
    private final Button close = button("train-close");
    private final UnsavedDialog parting;
    private final Runnable toPicture;
    private final SteadyLabel told = new SteadyLabel("train-told");
    private final TickSlider timeline = new TickSlider(true);
    private final Button live = new Button(Texts.of("train.live"));
    private final Button save = new Button(Texts.of("train.save"));
    /** In the place of the timeline, while another recording is shown. */
    private final Region space = new Region();

    private final ProgressBar reading = new ProgressBar();
    private final Button cancel = new Button(Texts.of("status.cancel"));
    private boolean showing;

    /**
     * @param parting asks what is to become of a timeline that was not saved
     * @param toPicture gives the picture the focus
     */
    public TrainBar(AppModel model, Trainer trainer, UnsavedDialog parting, Runnable toPicture) {
        this.parting = parting;
        this.toPicture = toPicture;
        this.model = model;
        this.trainer = trainer;
        this.steering = new SteerPopover(trainer);
        createView();
        initListeners();
        compose();
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static void say(Button button, Icon icon, String words) {
        button.setGraphic(icon.node());
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
    }

    private void createView() {
        getStyleClass().add("train-bar");
        setId("train-bar");
        setAlignment(Pos.CENTER_LEFT);
        say(step, Icon.STEP, Texts.of("train.step"));
        say(stop, Icon.STOP, Texts.of("train.stop"));
        say(restart, Icon.RESTART, Texts.of("train.restart"));
        say(steer, Icon.STEER, Texts.of("train.steer"));
        say(close, Icon.CLOSE, Texts.of("train.close"));
        close.managedProperty().bind(close.visibleProperty());
        told.words().setId("train-told");
        told.keepRoomFor(
                Texts.of("train.told", STEPS, EPOCHS, "00,000"),
                Texts.of("train.told.left", STEPS, EPOCHS, "000", Texts.of("data.minutes", "0000")),
                Texts.of("train.told.paused", STEPS, EPOCHS),
                Texts.of("train.told.ended", STEPS, EPOCHS),
                Texts.of("train.told.failed", STEPS, EPOCHS),
                Texts.of("train.told.moment", STEPS, STEPS, "0.000"));
        timeline.setId("timeline");
        timeline.setAccessibleText(Texts.of("train.timeline"));
        HBox.setHgrow(timeline, Priority.ALWAYS);
        HBox.setHgrow(space, Priority.ALWAYS);
        live.setId("train-live");
        live.setTooltip(new Tooltip(Texts.of("train.live.tip")));
        live.setMinWidth(Region.USE_PREF_SIZE);
        save.setId("train-save");
        save.setTooltip(new Tooltip(Texts.of("train.save.tip")));
        save.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setId("train-cancel");
        getChildren()
                .addAll(toggle, step, stop, restart, steer, told, timeline, space, live, save, close, reading, cancel);
    }

    private void initListeners() {
        toggle.setOnAction(event -> trainer.toggle());
        step.setOnAction(event -> trainer.step());
        stop.setOnAction(event -> trainer.stop());
        restart.setOnAction(event -> parting.then(trainer::restart));
        steer.setOnAction(event -> steering.toggle(steer));
        live.setOnAction(event -> trainer.sight().backToLive());
        save.setOnAction(event -> choose());
        close.setOnAction(event -> parting.then(() -> trainer.follow(trainer.end())));
        cancel.setOnAction(event -> trainer.cancel());
        getChildren().forEach(each -> {
            each.disabledProperty().subscribe(disabled -> handOn(each));
            each.visibleProperty().subscribe(visible -> handOn(each));
        });
        trainer.experiment().subscribe(this::compose);
        trainer.preparing().subscribe(this::compose);
        trainer.state().subscribe(state -> {
            drive();
            tell();
        });
        trainer.unpacked().subscribe(this::tell);
        trainer.sight().curves().subscribe(this::show);
        trainer.sight().following().subscribe(this::tell);
        model.shown().subscribe(() -> {
            if (!trainer.sight().following().get()) {
                tell(); // while the newest is shown, the curves come often enough
            }
        });
        model.live().subscribe(this::compose);
        timeline.setOnMouseReleased(event -> tell()); // the knob goes to the moment that is shown
        timeline.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                look(now.doubleValue());
            }
        });
    }

    /** What is taken away with the focus would leave it to what stands beside, which the next Space pressed. */
    private void handOn(Node part) {
        if (part.isFocused() && (part.isDisabled() || !part.isVisible())) {
            if (timeline.isVisible()) {
                timeline.requestFocus();
            } else {
                toPicture.run();
            }
        }
    }

    /** The end of the timeline is the present, and stays so. */
    private void look(double at) {
        if (at >= timeline.end()) {
            trainer.sight().backToLive();
        } else {
            trainer.sight().look(at);
        }
    }

    private void compose() {
        boolean prepares = trainer.preparing().get().isPresent();
        boolean trains = trainer.experiment().get().isPresent() && !prepares;
        boolean seen = trains && model.live().get();
        show(trains, toggle, stop, live, save);
        show(seen, step, restart, steer, timeline); // of what is not seen nothing is steered
        told.setRoomKept(seen);
        show(trains && !seen, space);
        show(prepares, reading, cancel);
        live.setText(Texts.of(seen ? "train.live" : "train.show"));
        live.getTooltip().setText(Texts.of(seen ? "train.live.tip" : "train.show.tip"));
        trainer.preparing().get().map(Job::progress).ifPresent(progress -> told.setText(Texts.of("train.reading")));
        drive();
        tell();
    }

    private static void show(boolean wanted, Node... parts) {
        for (Node each : parts) {
            each.setVisible(wanted);
            each.setManaged(wanted);
        }
    }

    private void drive() {
        LiveState state = trainer.state().get();
        boolean running = state == LiveState.RUNNING;
        boolean ended = state.isOver();
        say(toggle, running ? Icon.PAUSE : Icon.PLAY, Texts.of(running ? "train.pause" : "train.resume"));
        toggle.setDisable(ended);
        step.setDisable(ended);
        stop.setDisable(ended);
        steer.setDisable(ended);
        boolean beside =
                ended && !model.live().get(); // while it is what is shown, it is left by showing something else
        close.setVisible(beside && trainer.preparing().get().isEmpty());
    }

    private void show(Curves curves) {
        showing = true;
        if (!timeline.isHeld()) {
            TreeSet<Double> ticks = new TreeSet<>(List.of(0.0, (double) Math.max(1, curves.last())));
            curves.marks().forEach(mark -> ticks.add(mark.step()));
            timeline.setGrid(new AlphaGrid(new ArrayList<>(ticks)), step -> "");
        }
        showing = false;
        tell();
    }

    private void tell() {
        Optional<Experiment> experiment = trainer.experiment().get();
        if (experiment.isEmpty()) {
            return;
        }
        Experiment each = experiment.get();
        if (each.watched().isEmpty()) {
            told.setText(
                    trainer.unpacked().get() < 1
                            ? Texts.of(
                                    "train.unpacking",
                                    Math.round(100 * trainer.unpacked().get()))
                            : Texts.of("train.starting"));
            return;
        }
        boolean newest = trainer.sight().following().get() && model.live().get();
        boolean lookingBack = model.live().get() && !newest;
        live.setDisable(newest);
        showing = true;
        if (!timeline.isHeld()) {
            timeline.valueProperty()
                    .set((double) (newest ? each.steps() : trainer.sight().shownStep()));
        }
        showing = false;
        LiveState state = trainer.state().get();
        if (!model.live().get()) {
            String how = state == LiveState.RUNNING ? "" : state == LiveState.PAUSED ? ".paused" : ".ended";
            told.setText(Texts.of("train.told.beside" + how, Decimals.count(each.steps())));
            return;
        }
        if (!lookingBack && state != LiveState.RUNNING) {
            String how = state == LiveState.PAUSED ? "paused" : state == LiveState.FAILED ? "failed" : "ended";
            told.setText(Texts.of(
                    "train.told." + how,
                    Decimals.count(each.steps()),
                    String.format(Locale.ROOT, "%.1f", each.epochs())));
            return;
        }
        told.setText(
                lookingBack
                        ? Texts.of(
                                "train.told.moment",
                                Decimals.count(trainer.sight().shownStep()),
                                Decimals.count(each.steps()),
                                shownAlpha())
                        : running(each));
    }

    private static String running(Experiment each) {
        String epochs = String.format(Locale.ROOT, "%.1f", each.epochs());
        OptionalDouble left = each.secondsLeft();
        return left.isPresent()
                ? Texts.of(
                        "train.told.left",
                        Decimals.count(each.steps()),
                        epochs,
                        each.setup().epochs(),
                        time(left.getAsDouble()))
                : Texts.of(
                        "train.told",
                        Decimals.count(each.steps()),
                        epochs,
                        Decimals.count(Math.round(each.imagesPerSecond())));
    }

    private static String time(double seconds) {
        return seconds < 100
                ? Texts.of("data.seconds", String.valueOf(Math.round(seconds)))
                : Texts.of("data.minutes", String.valueOf(Math.round(seconds / 60)));
    }

    /** The α that the right network had at the moment that is shown. */
    private String shownAlpha() {
        return model.shown()
                .get()
                .map(shown -> AlphaText.plain(shown.compared().alpha()))
                .orElse("");
    }

    /** Lets the user choose a file for the timeline. */
    void choose() {
        Modal.save(UnsavedDialog.recordings(), getScene().getWindow()).ifPresent(chosen -> {
            CompletableFuture<Boolean> unused = trainer.save(chosen); // tells itself what goes wrong
        });
    }
}
