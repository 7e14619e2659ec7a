package smoothscope.app.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.session.data.Shipped;

/** Says in a line why a recording that comes along shows something weakly or the other way round, and opens the one that shows it best. */
public final class Elsewhere extends VBox {
    /** What another recording shows better. */
    public enum Subject {
        /** Calibration that smoothing mends. */
        MENDED(Shipped.CIFAR10, Shipped.CIFAR10_SCARCE, "otherway.many"),
        /** Calibration that smoothing worsens. */
        WORSENED(Shipped.CIFAR10_SCARCE, Shipped.CIFAR10, "otherway.few"),
        /** A teacher that tells little more than the label. */
        SILENT(Shipped.CIFAR10, Shipped.CIFAR10_SCARCE, "otherway.teacher");

        private final String open;
        private final String better;
        private final String key;

        Subject(String open, String better, String key) {
            this.open = open;
            this.better = better;
            this.key = key;
        }
    }

    private final AppModel model;
    private final List<Path> shipped;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final Text words = new Text();
    private final Hyperlink see = new Hyperlink();

    /**
     * @param name what its node and its link are known by, with an ending of its own
     * @param shipped the recordings at hand
     */
    public Elsewhere(AppModel model, List<Path> shipped, String name) {
        this.model = model;
        this.shipped = shipped;
        getStyleClass().add("elsewhere");
        setId("elsewhere-" + name);
        setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("elsewhere-words");
        see.setId("elsewhere-" + name + "-see");
        see.setOnAction(event -> {
            see.setVisited(false);
            file.get().ifPresent(model.loading()::open);
        });
        getChildren().addAll(new TextFlow(words), see);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> wanted.get() && file.get().isPresent(), wanted, file));
        managedProperty().bind(visibleProperty());
    }

    /** Whether there is room for it. */
    public BooleanProperty wanted() {
        return wanted;
    }

    /** Offers what shows a subject better than the recording that is open, where there is such a one. */
    public void offer(Optional<Subject> subject) {
        Optional<Subject> now =
                subject.filter(this::isOpen).filter(each -> best(each).isPresent());
        now.ifPresent(each -> {
            words.setText(Texts.of(each.key));
            see.setText(Texts.of(each.key + ".see"));
        });
        file.set(now.flatMap(this::best));
    }

    private boolean isOpen(Subject subject) {
        return model.measured().get().stream()
                .filter(of -> of.session().sources().size() == 1)
                .anyMatch(of -> of.session().file().endsWith(subject.open));
    }

    private Optional<Path> best(Subject subject) {
        return shipped.stream().filter(each -> each.endsWith(subject.better)).findFirst();
    }
}
