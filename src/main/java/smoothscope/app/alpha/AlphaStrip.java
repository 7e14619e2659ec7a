package smoothscope.app.alpha;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smoothscope.app.explain.TargetBars;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Texts;
import smoothscope.session.Row;
import smoothscope.session.settings.Preferences;
import smoothscope.session.view.AlphaGrid;
import smoothscope.snapshot.SnapshotKey;

/** Smoothing as one large number that can be typed, a slider with the measured values, and play. */
public final class AlphaStrip extends HBox {
    private static final double PLAY_SECONDS = 6;

    /** What α runs through. */
    private record Ground(List<Path> files, AlphaGrid grid) {}

    private final AppModel model;
    /** That α is a teacher's, where students are shown. */
    private final Label whose = new Label(Texts.of("alpha.whose"));

    private final Label symbol = new Label();
    private final TextField number = new TextField();
    private final Button play = new Button();
    private final TickSlider slider = new TickSlider(true);
    private final BooleanProperty playing = new SimpleBooleanProperty(false);
    private final AnimationTimer timer = new Timer();
    private final TargetBars target;
    private Playback playback = new Playback(0, 1, 0, PLAY_SECONDS, Preferences.DEFAULT.alphaPlay());
    /** What is played is one step to undo. */
    private Object played = new Object();

    /** The files and values that are played; it does not go on into others. */
    private Optional<Ground> ground = Optional.empty();

    private boolean showing;
    private Runnable leave = () -> {};
    /** What the number said last by itself: what is being typed is left alone until α changes. */
    private String told = "";

    public AlphaStrip(AppModel model) {
        this.model = model;
        this.target = new TargetBars(model);
        createView();
        initListeners();
    }

    private void createView() {
        getStyleClass().add("alpha-strip");
        setAlignment(Pos.CENTER_LEFT);
        symbol.getStyleClass().add("alpha-large");
        symbol.setId("alpha-symbol");
        symbol.setLabelFor(number);
        symbol.setMinWidth(USE_PREF_SIZE);
        whose.getStyleClass().add("alpha-whose");
        whose.setId("alpha-whose");
        whose.setMinWidth(USE_PREF_SIZE);
        whose.managedProperty().bind(whose.visibleProperty());
        number.getStyleClass().addAll("alpha-large", "alpha-number");
        number.setId("alpha-number");
        number.managedProperty().bind(number.visibleProperty());
        number.setPrefColumnCount(3);
        number.setTooltip(new Tooltip(Texts.of("alpha.number.tip")));
        number.setAccessibleText(Texts.of("alpha.number.tip"));
        play.setMinWidth(USE_PREF_SIZE);
        play.setId("play-alpha");
        play.getStyleClass().add("button-icon");
        play.setOnAction(event -> playing.set(!playing.get()));
        slider.setId("alpha");
        slider.setAccessibleText(Texts.of("alpha.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox value = new HBox(whose, symbol, number);
        value.getStyleClass().add("alpha-value");
        value.setAlignment(Pos.CENTER_LEFT);
        value.setMinWidth(USE_PREF_SIZE);
        PlayMenu style = new PlayMenu(
                "play-alpha-style",
                play,
                model.preferred().map(Preferences::alphaPlay),
                chosen -> model.prefer(wants -> wants.withAlphaPlay(chosen)));
        VBox said = new VBox(value, target.words());
        said.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(said, target, style.beside(play), slider);
    }

    /** What a click on the small target does. */
    public void onExplain(Runnable explain) {
        target.setOnAction(event -> explain.run());
    }

    /** What takes the focus once a number was typed, or is not to be. */
    public void onTyped(Runnable takeFocus) {
        leave = takeFocus;
    }

    private void initListeners() {
        model.shown().subscribe(this::show);
        model.steered().subscribe(steered -> show());
        slider.valueProperty().addListener((property, before, now) -> slide(now.doubleValue()));
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> playing.set(false));
        number.setOnAction(event -> type());
        number.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        number.focusedProperty().subscribe(focused -> {
            if (!focused) {
                show();
                number.setText(told);
            }
        });
        playing.subscribe(this::playOrPause);
        model.preferred().subscribe(wants -> playback.go(wants.alphaPlay()));
    }

    /** Whether α runs. */
    public BooleanProperty playing() {
        return playing;
    }

    /** Goes on to another measured value, where α can be chosen. */
    public void step(int steps) {
        model.shown()
                .get()
                .filter(shown -> !isDisable())
                .ifPresent(shown -> model.change(
                        state -> state.withComparedAlpha(grid(shown).step(state.comparedAlpha(), steps))));
    }

    private void show() {
        model.shown().get().ifPresent(shown -> {
            showing = true;
            AlphaGrid grid = grid(shown);
            double alpha = alpha(shown);
            slider.setGrid(grid, AlphaText::tick);
            slider.valueProperty().set(alpha);
            SnapshotKey network = shown.compared().network().key();
            boolean known = network.isAlphaKnown();
            symbol.setText(Texts.of(known ? "alpha.symbol" : "alpha.unknown"));
            number.setVisible(known);
            String words = AlphaText.large(alpha);
            if (!words.equals(told)) {
                told = words;
                number.setText(words);
            }
            boolean taught = network.isStudent();
            whose.setVisible(taught);
            slider.setAccessibleText(Texts.of(taught ? "alpha.slider.student" : "alpha.slider"));
            setDisable(grid.values().size() < 2 || follows(shown));
            showing = false;
            if (playing.get() && !ground.equals(playable(shown))) {
                playing.set(false);
            }
        });
    }

    /** The measured values; where α steers networks, any value can be chosen. */
    private AlphaGrid grid(AppModel.Shown shown) {
        return model.steered().get()
                ? shown.session().steering()
                : shown.session().grid();
    }

    /** Whether α was steered once and is not any more: then it follows from the step. */
    private boolean follows(AppModel.Shown shown) {
        return shown.compared() instanceof Row.Live && !model.steered().get();
    }

    private double alpha(AppModel.Shown shown) {
        return follows(shown) ? shown.compared().alpha() : shown.state().comparedAlpha();
    }

    private void slide(double alpha) {
        if (!showing) {
            double chosen = offered(alpha);
            model.change(state -> state.withComparedAlpha(chosen), slider.gesture());
            show(); // the slider stands where α does
        }
    }

    /** What can be looked at, or learned: there is no teacher between two. */
    private double offered(double alpha) {
        return model.shown()
                .get()
                .filter(shown -> model.steered().get()
                        && shown.compared().network().key().isStudent())
                .map(shown -> grid(shown).place(alpha).nearest())
                .orElse(alpha);
    }

    private void type() {
        AlphaText.read(number.getText())
                .ifPresent(typed -> model.shown().get().ifPresent(shown -> {
                    AlphaGrid grid = grid(shown);
                    double held = Math.max(grid.least(), Math.min(grid.greatest(), typed));
                    double chosen = offered(grid.snapped(held, 1e-9));
                    model.change(state -> state.withComparedAlpha(chosen));
                }));
        show();
        number.setText(told);
        leave.run();
    }

    /** Empty where there is nothing to run through. */
    private Optional<Ground> playable(AppModel.Shown shown) {
        return Optional.of(new Ground(shown.session().files(), grid(shown))).filter(there -> !isDisable());
    }

    private void playOrPause(boolean on) {
        ground = model.shown().get().flatMap(this::playable).filter(there -> on);
        if (on && ground.isEmpty()) {
            playing.set(false);
            return;
        }
        play.setGraphic((on ? Icon.PAUSE : Icon.PLAY).node());
        String words = Texts.of(on ? "alpha.pause" : "alpha.play");
        play.setTooltip(new Tooltip(words));
        play.setAccessibleText(words);
        timer.stop();
        ground.map(Ground::grid).ifPresent(grid -> {
            playback = new Playback(
                    grid.least(),
                    grid.greatest(),
                    slider.valueProperty().get(),
                    PLAY_SECONDS,
                    model.preferred().get().alphaPlay());
            played = new Object();
            timer.start();
        });
    }

    private final class Timer extends AnimationTimer {
        private long before;

        @Override
        public void start() {
            before = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            if (before > 0) {
                double alpha = offered(playback.advance((now - before) / 1e9));
                model.change(state -> state.withComparedAlpha(alpha), played);
                if (playback.ended()) {
                    playing.set(false);
                }
            }
            before = now;
        }
    }
}
