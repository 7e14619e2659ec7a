package smoothscope.app.teaching;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.model.TeachingModel;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.measure.Softening;
import smoothscope.snapshot.Split;

/**
 * One way of looking at networks as teachers: finds anew on the worker what it shows whenever that changes, as far as somebody looks.
 *
 * @param <A> what it shows
 */
abstract class TeachingPane<A> extends VBox {
    /** What is to be looked at, and how. */
    record Question(Shown shown, Split split, Softening softening, Theme theme) {}

    /** After so long, it is said that the answer is being worked out. */
    private static final Duration PATIENCE = Duration.millis(400);

    private final AppModel model;
    private final TeachingModel teaching;
    private final CoalescingQueue<Question, A> asking;
    private final Label busy = sentence("diagram-small");
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Optional<A> seen = Optional.empty();
    /** Whether somebody looks at it; the worker asks. */
    private volatile boolean looked;

    TeachingPane(AppModel model, TeachingModel teaching, Executor worker) {
        this.model = model;
        this.teaching = teaching;
        this.asking = new CoalescingQueue<>(worker, Platform::runLater, this::find, this::receive, model::failed);
        getStyleClass().add("teaching-pane");
        busy.setText(Texts.of("teaching.busy"));
        busy.setId("teaching-busy");
        busy.managedProperty().bind(busy.visibleProperty());
        busy.setVisible(false);
        getChildren().add(busy);
        patience.setOnFinished(event -> busy.setVisible(true));
    }

    /** Begins to ask, once the pane stands. */
    final void begin() {
        model.measured().subscribe(this::ask);
        model.theme().subscribe(this::ask);
        teaching.split().subscribe(this::ask);
        visibleProperty().subscribe(this::ask);
    }

    /** Asks again, where somebody looks. */
    final void ask() {
        looked = isVisible() && getParent() != null && getParent().isVisible();
        if (looked) {
            patience.playFromStart();
            model.measured()
                    .get()
                    .ifPresent(shown -> asking.request(new Question(
                            shown,
                            teaching.split().get(),
                            teaching.softening().get(),
                            model.theme().get())));
        }
    }

    private void receive(A answer) {
        patience.stop();
        busy.setVisible(false);
        seen = Optional.of(answer);
        show(answer);
    }

    /** Whether somebody still looks at it; may be asked on the worker. */
    final boolean isLookedAt() {
        return looked;
    }

    /** Whether what is shown depends on how targets are softened. */
    boolean softens() {
        return true;
    }

    /** Whether it shows the examples of one split. */
    boolean ofSplit() {
        return true;
    }

    /** Finds what is shown, on the worker. */
    abstract A find(Question question);

    abstract void show(A answer);

    /** What is shown now. */
    final Optional<A> seen() {
        return seen;
    }

    final AppModel model() {
        return model;
    }

    final TeachingModel teaching() {
        return teaching;
    }

    /** Words that take the lines that they need. */
    static Label sentence(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.opacityProperty()
                .bind(Bindings.when(label.textProperty().isEmpty()).then(0.0).otherwise(1.0));
        return label;
    }
}
