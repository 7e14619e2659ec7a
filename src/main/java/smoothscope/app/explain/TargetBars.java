package smoothscope.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.SteadyLabel;
import smoothscope.app.text.Texts;
import smoothscope.session.finding.LossSnippet;
import smoothscope.snapshot.Supervision;
import smoothscope.target.SmoothedTarget;

/** The target that the present α stands for, small: a bar for the labelled class and one for each other. It moves with α; a click explains it. */
public final class TargetBars extends Button {
    private static final int MOST = 10;
    private static final double HEIGHT = 28;
    private static final double WIDTH = 3;

    private final SteadyLabel words = new SteadyLabel("target-words");
    private final List<Rectangle> bars = new ArrayList<>();
    private Optional<LossSnippet> shown = Optional.empty();

    public TargetBars(AppModel model) {
        setId("target-bars");
        getStyleClass().addAll("flat", "target-bars-small");
        HBox row = new HBox();
        row.getStyleClass().add("target-bars-row");
        row.setAlignment(Pos.BOTTOM_LEFT);
        row.setMinHeight(HEIGHT);
        for (int bar = 0; bar < MOST; bar++) {
            Rectangle each = new Rectangle(WIDTH, 1);
            each.getStyleClass().add(bar == 0 ? "target-bar-on" : "target-bar-off");
            each.managedProperty().bind(each.visibleProperty());
            bars.add(each);
        }
        row.getChildren().addAll(bars);
        setGraphic(row);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip());
        words.words().setId("target-words");
        words.visibleProperty().bind(visibleProperty());
        words.managedProperty().bind(visibleProperty());
        managedProperty().bind(visibleProperty());
        model.shown()
                .subscribe(now -> now.ifPresent(shownNow ->
                        setVisible(shownNow.compared().network().key().supervision()
                                == Supervision.LABELS))); // a student learned other targets
        TargetView.follow(model, this::show);
    }

    /** The same in figures, to stand below α. */
    public Region words() {
        return words;
    }

    private void show(LossSnippet now) {
        if (shown.equals(Optional.of(now))) {
            return;
        }
        shown = Optional.of(now);
        SmoothedTarget target = now.convention().target(now.alpha(), now.classes());
        for (int bar = 0; bar < MOST; bar++) {
            bars.get(bar).setVisible(bar < now.classes());
            bars.get(bar).setHeight(Math.max(1, HEIGHT * (bar == 0 ? target.on() : target.off())));
        }
        int classes = now.classes();
        words.setText(Texts.of(
                "target.words", ShareText.among(classes, target.on()), ShareText.among(classes, target.off())));
        words.keepRoomFor(Texts.of("target.words", ShareText.widest(1), ShareText.widest(classes)));
        String said = Texts.of("target.bars", ShareText.of(target.on()), ShareText.of(target.off()), classes);
        getTooltip().setText(said);
        setAccessibleText(said);
    }
}
