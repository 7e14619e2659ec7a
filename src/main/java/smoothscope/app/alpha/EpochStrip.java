package smoothscope.app.alpha;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.app.style.SteadyLabel;
import smoothscope.app.text.Texts;
import smoothscope.session.settings.PlayStyle;
import smoothscope.session.settings.Preferences;
import smoothscope.session.view.AlphaGrid;

/** A scrubber over the measured epochs; not there where the recording holds one epoch only. */
public final class EpochStrip extends HBox {
    private static final Duration STEP = Duration.millis(400);

    /** What is gone through. */
    private record Ground(List<Path> files, List<Integer> epochs) {}

    private final AppModel model;
    private final SteadyLabel number = new SteadyLabel("epoch-number");
    private final Button play = new Button();
    private final TickSlider slider = new TickSlider(false);
    private final Timeline timeline = new Timeline();
    private Steps steps = new Steps();
    /** What is played is one step to undo. */
    private Object played = new Object();

    /** The files and epochs that are played; it does not go on into others. */
    private Optional<Ground> ground = Optional.empty();

    private boolean showing;

    public EpochStrip(AppModel model) {
        this.model = model;
        createView();
        initListeners();
    }

    private void createView() {
        getStyleClass().add("epoch-strip");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setVisible(false);
        play.setId("play-epochs");
        play.getStyleClass().add("button-icon");
        play.setOnAction(event -> playOrPause());
        slider.setId("epoch");
        slider.setAccessibleText(Texts.of("epoch.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        PlayMenu style = new PlayMenu(
                "play-epochs-style",
                play,
                model.preferred().map(Preferences::epochPlay),
                chosen -> model.prefer(wants -> wants.withEpochPlay(chosen)));
        getChildren().addAll(number, style.beside(play), slider);
    }

    private void initListeners() {
        model.shown().subscribe(this::show);
        slider.valueProperty()
                .addListener((property, before, now) -> slide((int) Math.round(now.doubleValue()), slider.gesture()));
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> timeline.stop());
        timeline.getKeyFrames().setAll(new KeyFrame(STEP, event -> next()));
        timeline.setCycleCount(Animation.INDEFINITE);
        model.preferred().subscribe(wants -> timeline.setRate(wants.epochPlay().speed()));
        timeline.statusProperty().subscribe(status -> say(status == Animation.Status.RUNNING));
        show();
    }

    private void show() {
        model.shown().get().ifPresent(shown -> {
            showing = true;
            List<Integer> epochs = shown.session().epochs();
            boolean several = epochs.size() > 1;
            setManaged(several);
            setVisible(several);
            if (several) {
                slider.setGrid(
                        new AlphaGrid(epochs.stream().map(Integer::doubleValue).toList()),
                        epoch -> String.valueOf((int) epoch));
            }
            slider.valueProperty().set(shown.state().epoch());
            number.setText(RowText.moment(
                    shown.compared(), String.valueOf(shown.state().epoch())));
            String last = String.valueOf(epochs.get(epochs.size() - 1));
            number.keepRoomFor(RowText.moment(shown.compared(), last.replaceAll("\\d", "0")));
            showing = false;
            if (!ground.equals(ground(shown))) {
                timeline.stop();
            }
        });
    }

    private static Optional<Ground> ground(AppModel.Shown shown) {
        return Optional.of(new Ground(shown.session().files(), shown.session().epochs()));
    }

    private void slide(int epoch, Object gesture) {
        if (!showing) {
            model.change(state -> state.withEpoch(epoch), gesture);
        }
    }

    /** Stops what plays. */
    public void rest() {
        timeline.stop();
    }

    private void playOrPause() {
        if (timeline.getStatus() == Animation.Status.RUNNING) {
            timeline.stop();
        } else {
            played = new Object();
            ground = model.shown().get().flatMap(EpochStrip::ground);
            steps = new Steps();
            startAnew();
            timeline.playFromStart();
        }
    }

    /** What stands at its end and would not go on from there begins anew. */
    private void startAnew() {
        model.shown().get().ifPresent(shown -> {
            List<Integer> epochs = shown.session().epochs();
            boolean last = shown.state().epoch() == epochs.get(epochs.size() - 1);
            if (last && loop() == PlayStyle.Loop.ONCE) {
                slide(epochs.get(0), played);
            }
        });
    }

    private PlayStyle.Loop loop() {
        return model.preferred().get().epochPlay().loop();
    }

    /** One epoch further. */
    private void next() {
        model.shown().get().ifPresent(shown -> {
            List<Integer> epochs = shown.session().epochs();
            int index = epochs.indexOf(shown.state().epoch());
            steps.after(index, epochs.size(), loop())
                    .ifPresentOrElse(next -> slide(epochs.get(next), played), timeline::stop);
        });
    }

    private void say(boolean running) {
        play.setGraphic((running ? Icon.PAUSE : Icon.PLAY).node());
        String words = Texts.of(running ? "epoch.pause" : "epoch.play");
        play.setTooltip(new Tooltip(words));
        play.setAccessibleText(words);
    }
}
