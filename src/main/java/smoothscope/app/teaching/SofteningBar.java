package smoothscope.app.teaching;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.Playback;
import smoothscope.app.alpha.TickSlider;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Texts;
import smoothscope.measure.Softening;
import smoothscope.session.settings.PlayStyle;
import smoothscope.session.view.AlphaGrid;
import smoothscope.text.Decimals;

/** Makes targets softer: at equal γ, where teachers are comparable, or at equal T; by hand, or running. */
public final class SofteningBar extends VBox {
    private static final AlphaGrid GAMMAS = new AlphaGrid(List.of(0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8));
    /** The paper's temperatures, by their logarithm. */
    private static final AlphaGrid TEMPERATURES = new AlphaGrid(
            DoubleStream.of(1, 2, 3, 4, 8, 12, 16).map(Math::log).boxed().toList());

    private static final double SECONDS = 8;
    private static final PlayStyle THERE_AND_BACK = new PlayStyle(1, PlayStyle.Loop.THERE_AND_BACK);

    private final ObjectProperty<Softening> softening;
    private final ToggleButton gamma = choice("gamma");
    private final ToggleButton temperature = choice("temperature");
    private final Label value = new Label();
    private final Button play = new Button();
    private final TickSlider slider = new TickSlider(true);
    private final Timer timer = new Timer();
    private final SegmentedButton kinds = new SegmentedButton(gamma, temperature);
    private final HBox below = new HBox(play, slider, value);
    private boolean running;
    private boolean showing;

    /** @param beside what stands to the left of the choice */
    public SofteningBar(ObjectProperty<Softening> softening, Node beside) {
        this.softening = softening;
        createView(beside);
        initListeners();
        show();
    }

    private static ToggleButton choice(String name) {
        ToggleButton button = new ToggleButton(Texts.of("teaching." + name));
        button.setId("teaching-" + name);
        button.setTooltip(new Tooltip(Texts.of("teaching." + name + ".tip")));
        return button;
    }

    private void createView(Node beside) {
        getStyleClass().add("softening");
        kinds.setToggleGroup(null);
        value.getStyleClass().add("softening-value");
        value.setId("teaching-value");
        value.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox above = new HBox(beside, space, kinds);
        above.setAlignment(Pos.CENTER_LEFT);
        play.setId("teaching-play");
        play.getStyleClass().add("button-icon");
        slider.setId("teaching-slider");
        HBox.setHgrow(slider, Priority.ALWAYS);
        below.getStyleClass().add("softening-slider");
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(above, below);
        say();
    }

    private void initListeners() {
        gamma.setOnAction(event -> softening.set(Softening.USUAL));
        temperature.setOnAction(event -> softening.set(new Softening.Temperature(1)));
        play.setOnAction(event -> run(!running));
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> run(false));
        slider.valueProperty().addListener((property, before, now) -> slide(now.doubleValue()));
        softening.subscribe(this::show);
        sceneProperty().subscribe(scene -> run(running && scene != null));
    }

    private boolean byTemperature() {
        return softening.get() instanceof Softening.Temperature;
    }

    private void show() {
        showing = true;
        Softening now = softening.get();
        gamma.setSelected(!byTemperature());
        temperature.setSelected(byTemperature());
        slider.setAccessibleText(Texts.of(byTemperature() ? "teaching.slider.temperature" : "teaching.slider.gamma"));
        if (byTemperature()) {
            slider.setGrid(TEMPERATURES, at -> Decimals.places(Math.exp(at), 0));
        } else {
            slider.setGrid(GAMMAS, AlphaText::tick);
        }
        slider.valueProperty().set(place(now));
        value.setText(TeachingText.softening(now));
        showing = false;
    }

    private static double place(Softening softening) {
        return softening instanceof Softening.Temperature ? Math.log(softening.value()) : softening.value();
    }

    private void slide(double place) {
        if (!showing) {
            softening.set(
                    byTemperature()
                            ? new Softening.Temperature(Math.exp(place))
                            : new Softening.Gamma(Math.max(1e-3, Math.min(0.999, place))));
        }
    }

    private void run(boolean on) {
        if (on != running) {
            running = on;
            if (on) {
                timer.start();
            } else {
                timer.stop();
            }
            say();
        }
    }

    /** Whether there is anything to soften: else the splits alone are to be chosen. */
    void offer(boolean any) {
        kinds.setVisible(any);
        below.setVisible(any);
        below.setManaged(any);
        if (!any) {
            rest();
        }
    }

    /** Stops what runs. */
    public void rest() {
        run(false);
    }

    private void say() {
        play.setGraphic((running ? Icon.PAUSE : Icon.PLAY).node());
        String words = Texts.of(running ? "teaching.pause" : "teaching.play");
        play.setTooltip(new Tooltip(words));
        play.setAccessibleText(words);
    }

    private final class Timer extends AnimationTimer {
        private Playback playback = new Playback(0, 1, 0, SECONDS, THERE_AND_BACK);
        private boolean gammas;
        private long before;

        private void begin() {
            AlphaGrid grid = byTemperature() ? TEMPERATURES : GAMMAS;
            gammas = !byTemperature();
            playback = new Playback(
                    grid.least(), grid.greatest(), slider.valueProperty().get(), SECONDS, THERE_AND_BACK);
        }

        @Override
        public void start() {
            before = 0;
            begin();
            super.start();
        }

        @Override
        public void handle(long now) {
            if (gammas == byTemperature()) {
                begin();
            }
            if (before > 0) {
                slide(playback.advance((now - before) / 1e9));
            }
            before = now;
        }
    }
}
