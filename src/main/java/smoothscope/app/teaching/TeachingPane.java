package smoothscope.app.teaching;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.model.TeachingModel;
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

    private final AppModel model;
    private final TeachingModel teaching;
    private final CoalescingQueue<Question, A> asking;
    private Optional<A> seen = Optional.empty();

    TeachingPane(AppModel model, TeachingModel teaching, Executor worker) {
        this.model = model;
        this.teaching = teaching;
        this.asking = new CoalescingQueue<>(worker, Platform::runLater, this::find, this::receive, model::failed);
        getStyleClass().add("teaching-pane");
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
        if (isVisible() && getParent() != null && getParent().isVisible()) {
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
        seen = Optional.of(answer);
        show(answer);
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
        return label;
    }
}
