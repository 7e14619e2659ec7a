package smoothscope.app.measures;

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
import smoothscope.session.finding.Assessment.CalibrationChange;

/** Says in a line why smoothing worsened or mended the calibration of a recording that comes along, and shows the one where it goes the other way. */
final class OtherWay extends VBox {
    /** Trained on so many images that there is little to mend, or on few. */
    private enum Images {
        MANY(Shipped.CIFAR10, CalibrationChange.WORSE, "otherway.many"),
        FEW(Shipped.CIFAR10_SCARCE, CalibrationChange.BETTER, "otherway.few");

        private final String file;
        private final CalibrationChange change;
        private final String key;

        Images(String file, CalibrationChange change, String key) {
            this.file = file;
            this.change = change;
            this.key = key;
        }

        Images other() {
            return this == MANY ? FEW : MANY;
        }
    }

    private final AppModel model;
    private final List<Path> shipped;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Images>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final Text words = new Text();
    private final Hyperlink see = new Hyperlink();

    /** @param shipped the recordings at hand */
    OtherWay(AppModel model, List<Path> shipped) {
        this.model = model;
        this.shipped = shipped;
        getStyleClass().add("other-way");
        setId("other-way");
        setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("other-way-words");
        see.setId("other-way-see");
        see.setOnAction(event -> {
            see.setVisited(false);
            shown.get().flatMap(now -> file(now.other())).ifPresent(model.loading()::open);
        });
        getChildren().addAll(new TextFlow(words), see);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> wanted.get() && shown.get().isPresent(), wanted, shown));
        managedProperty().bind(visibleProperty());
    }

    /** Whether there is room for it. */
    BooleanProperty wanted() {
        return wanted;
    }

    /** @param change what became of the calibration */
    void show(CalibrationChange change) {
        Optional<Images> now = model.measured()
                .get()
                .filter(of -> of.session().sources().size() == 1)
                .flatMap(of -> images(of.session().file()))
                .filter(images ->
                        images.change == change && file(images.other()).isPresent());
        now.ifPresent(images -> {
            words.setText(Texts.of(images.key));
            see.setText(Texts.of(images.key + ".see"));
        });
        shown.set(now);
    }

    private static Optional<Images> images(Path file) {
        return List.of(Images.values()).stream()
                .filter(images -> file.endsWith(images.file))
                .findFirst();
    }

    private Optional<Path> file(Images images) {
        return shipped.stream().filter(each -> each.endsWith(images.file)).findFirst();
    }
}
