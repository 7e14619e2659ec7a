package smoothscope.app.example;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Attention;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.dataset.library.Catalogue;
import smoothscope.session.data.Pictures;
import smoothscope.session.finding.ExampleDetails;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Split;

/** The example that was pinned: its image, its true class, and what each network says of it. */
public final class ExampleCard extends VBox {
    private static final double SIDE = 72;

    /** An example's image, or that it is not at hand. */
    private record Seen(Meta meta, Split split, int image, boolean there) {
        static Seen of(ExampleLookup.Image answer) {
            ExampleDetails details = answer.details();
            return new Seen(
                    details.meta(),
                    details.split(),
                    details.image(),
                    answer.picture().isPresent());
        }
    }

    private final AppModel model;
    private final Consumer<String> library;
    private final Label invitation = invitation();
    private final ExampleLookup lookup;
    private final StackPane frame = frame();
    /** Whose image the frame holds. */
    private Optional<Seen> seen = Optional.empty();

    private @Nullable ExampleFace face;
    private final ReadOnlyObjectWrapper<OptionalInt> told = new ReadOnlyObjectWrapper<>(OptionalInt.empty());

    /**
     * @param worker where images are read
     * @param library shows the data set of a name, so that it can be got
     */
    public ExampleCard(AppModel model, Pictures pictures, Executor worker, Consumer<String> library) {
        this.library = library;
        this.model = model;
        this.lookup =
                new ExampleLookup(model, pictures, worker, () -> model.pinned().get(), this::show, this::show);
        getStyleClass().add("example");
        setId("example");
        setMinHeight(USE_PREF_SIZE);
        Attention.of(this, () -> Platform.runLater(this::ask), pictures::onNews, pictures::offNews);
        model.shown().subscribe(this::ask);
        model.pinned().subscribe(this::ask);
        ask();
    }

    /** The row of the example that it tells of, which follows the one that is pinned. */
    public ReadOnlyObjectProperty<OptionalInt> told() {
        return told.getReadOnlyProperty();
    }

    private void ask() {
        if (model.pinned().get().isEmpty()) {
            invite();
            told.set(OptionalInt.empty());
        } else {
            lookup.ask();
        }
    }

    private void invite() {
        if (!getChildren().contains(invitation)) {
            forget();
            getChildren().setAll(invitation);
        }
    }

    /** The next example's image is not there at once. */
    private void forget() {
        seen = Optional.empty();
        frame.getChildren().clear();
    }

    private static Label invitation() {
        Label words = new Label(Texts.of("example.none"));
        words.getStyleClass().add("example-hint");
        words.setWrapText(true);
        return words;
    }

    private void show(ExampleLookup.Answer answer) {
        AppModel.Shown shown = answer.shown();
        ExampleDetails details = answer.details();
        ExampleFace.Form form = ExampleFace.Form.of(
                details,
                shown.session().classes().size(),
                shown.session().sources().size() > 1);
        ExampleFace now =
                face == null || !face.form().equals(form) ? new ExampleFace(form, frame, model.theme()) : face;
        face = now;
        now.show(details, ClassText.names(shown.session()), shown.state().classes());
        if (!getChildren().equals(now.parts())) {
            getChildren().setAll(now.parts());
        }
        told.set(OptionalInt.of(details.row()));
    }

    private static StackPane frame() {
        StackPane frame = new StackPane();
        frame.getStyleClass().add("example-picture");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        return frame;
    }

    private void show(ExampleLookup.Image answer) {
        Seen now = Seen.of(answer);
        if (seen.equals(Optional.of(now))) {
            return;
        }
        seen = Optional.of(now);
        frame.getChildren().clear();
        Optional<String> dataset = answer.details().meta().dataset().filter(ExampleCard::isKnown);
        if (answer.picture().isPresent()) {
            frame.getChildren().add(PictureImage.view(answer.picture().get(), SIDE));
        } else if (dataset.isPresent()) {
            frame.getChildren().add(offer(dataset.get()));
        } else {
            Label none = new Label(Texts.of("example.noimage"));
            none.getStyleClass().add("example-noimage");
            none.setWrapText(true);
            frame.getChildren().add(none);
        }
    }

    /** Whether the data set can be got; a folder of somebody's own cannot. */
    private static boolean isKnown(String dataset) {
        return Catalogue.all().stream().anyMatch(set -> set.name().equals(dataset));
    }

    private Button offer(String dataset) {
        Button offer = new Button(Texts.of("example.get"));
        offer.setId("example-get");
        offer.getStyleClass().addAll("flat", "example-get");
        offer.setWrapText(true);
        offer.setTooltip(new Tooltip(Texts.of("example.get.tip")));
        offer.setOnAction(event -> library.accept(dataset));
        return offer;
    }
}
