package smoothscope.app.status;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import smoothscope.app.style.Flyout;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.session.experiment.EngineReport;
import smoothscope.session.experiment.EngineReport.Condition;
import smoothscope.text.Decimals;

/** Says in a word what the engine is doing, and on a click all that is known of it. */
final class EngineSign extends Button {
    private static final Duration SAMPLE = Duration.millis(500);
    private static final double WIDTH = 320;

    private final VBox facts = new VBox();
    private final Flyout sheet = new Flyout(Popover.ArrowLocation.BOTTOM_RIGHT);
    private final Timeline sampling = new Timeline(new KeyFrame(SAMPLE, event -> look()));
    /** Whether both networks of an experiment are learning. */
    private boolean training;

    private boolean working;
    private boolean waking;

    private EngineReport told = EngineReport.now();

    EngineSign() {
        createView();
        tell();
        sampling.setCycleCount(Animation.INDEFINITE);
    }

    /** @param working whether there is anything that the engine may be needed for: only then it is looked at again and again */
    void watch(boolean working) {
        this.working = working;
        look();
        sample();
    }

    /** It was asked for, and is looked at until it is there. */
    void wakes() {
        waking = true;
        sample();
    }

    private void sample() {
        if (working || waking) {
            sampling.play();
        } else {
            sampling.stop();
        }
    }

    private void createView() {
        setId("engine");
        getStyleClass().addAll("flat", "engine-sign");
        setMaxHeight(Double.MAX_VALUE);
        facts.getStyleClass().add("engine-facts");
        facts.setId("engine-facts");
        facts.setPrefWidth(WIDTH);
        sheet.setContentNode(facts);
        setOnAction(event -> {
            look();
            explain();
            sheet.show(this);
        });
    }

    /** @param now whether both networks of an experiment are learning */
    void training(boolean now) {
        training = now;
        tell();
    }

    private void look() {
        EngineReport now = EngineReport.now();
        if (waking && now.condition() != Condition.ASLEEP && now.condition() != Condition.LOADING) {
            waking = false;
            sample();
        }
        if (!now.equals(told)) {
            told = now;
            tell();
        }
    }

    private void tell() {
        boolean unpacking = told.condition() == Condition.LOADING && told.unpacked() < 1;
        String words = unpacking
                ? Texts.of("status.engine.unpacking", Math.round(100 * told.unpacked()))
                : Texts.of("status.engine." + name());
        if (!words.equals(getText())) {
            setText(words);
            setTooltip(new Tooltip(Texts.of("status.engine." + name() + ".tip")));
        }
        if (sheet.isShowing()) {
            explain();
        }
    }

    /** An experiment works in short turns, between which the engine is ready for others: it is training all the same. */
    private String name() {
        boolean awake = told.condition() == Condition.READY || told.condition() == Condition.BUSY;
        return training && awake ? "training" : told.condition().name().toLowerCase(Locale.ROOT);
    }

    private void explain() {
        Label heading = new Label(Texts.of("engine.heading"));
        heading.getStyleClass().add("setup-heading");
        Label words = wrapped(told.failure()
                .map(ProblemText::sentence)
                .orElseGet(() -> Texts.of("status.engine." + name() + ".tip")));
        List<javafx.scene.Node> parts = new ArrayList<>(List.of(heading, words));
        told.failure().map(ProblemText::nextStep).ifPresent(next -> parts.add(wrapped(next)));
        if (!EngineReport.ignored().isEmpty()) {
            parts.add(wrapped(Texts.of("engine.ignored", String.join(", ", EngineReport.ignored()))));
        }
        if (!told.version().isEmpty()) {
            parts.add(table());
        }
        facts.getChildren().setAll(parts);
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setPrefWidth(WIDTH);
        return label;
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("setup-fields");
        fact(table, "version", "PyTorch " + told.version());
        fact(table, "device", Texts.of(told.gpu() ? "engine.gpu" : "engine.cpu"));
        fact(table, "threads", String.valueOf(told.threads()));
        fact(table, "waiting", String.valueOf(told.waiting()));
        fact(table, "arrays", Decimals.count(told.arrays()));
        return table;
    }

    private static void fact(GridPane table, String name, String value) {
        Label word = new Label(Texts.of("engine." + name));
        word.getStyleClass().add("setup-words");
        table.addRow(table.getRowCount(), word, new Label(value));
    }
}
