package smoothscope.app.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import smoothscope.app.action.Actions;
import smoothscope.app.classes.Legend;
import smoothscope.app.example.ExampleCard;
import smoothscope.app.example.PointerCard;
import smoothscope.app.example.SelectionCard;
import smoothscope.app.files.Comparing;
import smoothscope.app.files.Opener;
import smoothscope.app.measures.NumbersView;
import smoothscope.app.measures.ReliabilityView;
import smoothscope.app.measures.SideTabs;
import smoothscope.app.measures.SweepView;
import smoothscope.app.model.AppModel;
import smoothscope.app.plot.PictureView;
import smoothscope.app.present.KeyLine;
import smoothscope.app.present.Magnified;
import smoothscope.app.present.PresentBar;
import smoothscope.app.status.EmptyView;
import smoothscope.app.status.ProblemView;
import smoothscope.app.status.StatusLine;
import smoothscope.app.style.DebouncedCondition;
import smoothscope.app.style.LazyPane;
import smoothscope.app.style.SeenCondition;
import smoothscope.app.teaching.TeachingView;
import smoothscope.app.text.Texts;
import smoothscope.app.tour.Tour;
import smoothscope.app.tour.TourBand;
import smoothscope.app.tour.TourOffer;
import smoothscope.app.training.CurvesView;
import smoothscope.app.training.RecoveryBar;
import smoothscope.app.training.TrainBar;
import smoothscope.app.training.Trainer;
import smoothscope.app.training.UnsavedDialog;
import smoothscope.session.data.Pictures;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.session.tour.TourStep;
import smoothscope.session.view.Selection;

/** The window's content: the picture with its strip above, the numbers beside, what is under way below. */
final class MainView extends BorderPane {
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass CRAMPED = PseudoClass.getPseudoClass("cramped");
    /** In a narrower window the strip's parts take no more than they must; at a scale of 150 or 200 % a whole screen can be narrower. */
    private static final double WIDE = 1140;
    /** In a window narrower than this even α's slider is shortened. */
    private static final double SPACIOUS = 960;
    /** How much larger the picture's type and marks are in front of a class. */
    private static final double LARGE = 1.6;
    /** In a window narrower than this the legend most often has two lines. */
    private static final double TWO_LINES = 1180;

    private static final double LEGEND = 45;
    private static final double LINE = 27;
    /** So high a picture must be to be shown as it is. */
    private static final double ROOM = 400;

    /** Reading that is over sooner is not spoken of. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final AppModel model;
    private final Trainer trainer;
    private final Opener opener;
    private final PictureView picture;
    private final SideColumn side;
    private final BooleanProperty furnished = new SimpleBooleanProperty(false);
    private final StackPane head = place("top-place", 48);
    private final StackPane classes = place("strip-place", 64);
    private final StackPane legend = place("legend-place", LEGEND);
    private final StackPane status = place("status-place", 28);
    private final StackPane pointing = new StackPane();
    private final Pictures pictures;
    private final Workers workers;
    private final StackPane presented = new StackPane();
    private final StackPane keys = new StackPane();

    /**
     * The picture, and the places of all else.
     *
     * @param shipped the recordings at hand
     * @param comparing what the lower row can show instead
     * @param parting asks what is to become of a timeline that was not saved
     * @param library shows the data set of a name
     * @param opener opens what is dropped
     */
    MainView(
            AppModel model,
            Trainer trainer,
            RecoveryFolder recovery,
            Workers workers,
            Pictures pictures,
            List<Path> shipped,
            Comparing comparing,
            Tour tour,
            UnsavedDialog parting,
            Consumer<String> library,
            Opener opener) {
        this.model = model;
        this.trainer = trainer;
        this.opener = opener;
        this.pictures = pictures;
        this.workers = workers;
        this.picture = new PictureView(model, workers.painting(), comparing::menu);
        getStyleClass().add("window");
        ObservableValue<Boolean> offered = tour.offered()
                .flatMap(asked -> trainer.isWanted().map(busy -> asked && !busy)); // who trains is not new here
        VBox bars = new VBox(
                head,
                classes,
                new LazyPane(
                        trainer.isWanted(),
                        () -> new TrainBar(model, trainer, parting, picture.panels()::requestFocus)));
        recovery.left().ifPresent(left -> bars.getChildren().add(new RecoveryBar(model, left)));
        bars.getChildren().add(new LazyPane(offered, () -> offer(tour)));
        this.side = new SideColumn(model, afterwards(() -> side(tour, shipped, library)));
        LazyPane words = new LazyPane(
                tour.tourStep().map(Optional::isPresent), () -> new TourBand(tour, model, workers.working()));
        setCenter(middle());
        model.presenting().subscribe(presenting -> {
            setTop(presenting ? presented : bars);
            setRight(presenting && !side.presented().get() ? null : side);
            setBottom(new VBox(words, presenting ? keys : status));
            pseudoClassStateChanged(PRESENTING, presenting);
            picture.panels().requestFocus();
        });
        side.presented().subscribe(shown -> {
            if (model.presenting().get()) {
                setRight(shown ? side : null);
            }
        });
        sceneProperty().flatMap(Scene::widthProperty).orElse(WIDE).subscribe(width -> {
            pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE);
            pseudoClassStateChanged(CRAMPED, width.doubleValue() < SPACIOUS);
        });
        setOnDragOver(this::offerDrop);
        setOnDragDropped(this::drop);
    }

    /**
     * Puts what is worked with into its places. It is not made before the picture, which is what somebody waits for: it takes longer than all
     * that the picture needs.
     */
    void furnish(TopBar bar, Strip strip, Actions actions) {
        picture.furnish();
        PictureMenu.over(picture.panels(), actions);
        pointing.getChildren()
                .setAll(new PointerCard(
                        model, picture.panels(), picture.panels().pointed(), pictures, workers.working()));
        head.getChildren().setAll(bar);
        classes.getChildren().setAll(strip);
        legend.minHeightProperty().unbind();
        legend.setMinHeight(0);
        legend.getChildren().setAll(new Legend(model));
        status.getChildren()
                .setAll(new StatusLine(model, trainer, picture.panels().layoutShown()));
        presented.getChildren().setAll(new PresentBar(model));
        keys.getChildren().setAll(new KeyLine(actions));
        furnished.set(true);
    }

    /** @param height kept free from the beginning, so that nothing moves when the place is filled; no style is known by then */
    private static StackPane place(String style, double height) {
        StackPane place = new StackPane();
        place.getStyleClass().add(style);
        place.setMinHeight(height);
        return place;
    }

    private StackPane offer(Tour tour) {
        StackPane place = place("tour-offer-place", 48);
        place.getChildren().add(new LazyPane(furnished, () -> new TourOffer(tour)));
        return place;
    }

    private StackPane middle() {
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox content = new VBox(picture, legend);
        legend.minHeightProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::widthProperty)
                        .map(width -> LEGEND + (width.doubleValue() < TWO_LINES ? LINE : 0)));
        content.getStyleClass().add("picture-area");
        content.setPadding(new Insets(0, 16, 0, 8));
        pointing.setPickOnBounds(false);
        content.visibleProperty().bind(model.shown().map(shown -> shown.isPresent()));
        Magnified seen = new Magnified(content);
        seen.factor()
                .bind(Bindings.createDoubleBinding(
                        () -> model.presenting().get() ? larger(seen.getHeight()) : 1.0,
                        model.presenting(),
                        seen.heightProperty()));
        picture.panels().magnification().bind(seen.factor());
        return new StackPane(
                seen,
                pointing,
                new LazyPane(
                        furnishedAnd(new DebouncedCondition(model.shown().map(Optional::isEmpty), PATIENCE)),
                        () -> new EmptyView(model, opener::choose)),
                new LazyPane(
                        furnishedAnd(model.problem().map(Optional::isPresent)),
                        () -> new ProblemView(model, opener::choose)));
    }

    private ObservableValue<Boolean> furnishedAnd(ObservableValue<Boolean> condition) {
        return furnished.flatMap(there -> condition.map(now -> now && there));
    }

    /** The place of what stands beside the picture: its room is kept, it is made when all else is to be seen. */
    private StackPane afterwards(Supplier<Region> part) {
        StackPane place = new StackPane();
        LazyPane late = new LazyPane(
                new SeenCondition(furnishedAnd(picture.panels().layoutShown().map(Optional::isPresent))), part);
        place.getChildren().add(late);
        return place;
    }

    private Region side(Tour tour, List<Path> shipped, Consumer<String> library) {
        SideTabs tabs = new SideTabs(
                model,
                List.of(
                        new SideTabs.Tab(
                                "curves", () -> new CurvesView(model, trainer, workers.working(), workers.painting())),
                        new SideTabs.Tab("numbers", () -> numbers(tour, workers, shipped)),
                        new SideTabs.Tab(
                                "reliability",
                                () -> new ReliabilityView(model, workers.working(), workers.painting(), shipped)),
                        new SideTabs.Tab("sweep", () -> new SweepView(model, workers.working(), workers.painting())),
                        new SideTabs.Tab(
                                "teaching",
                                () -> new TeachingView(model, workers.working(), workers.painting(), shipped))));
        tabs.visibleProperty().bind(model.selected().map(Selection::isEmpty));
        tabs.managedProperty().bind(tabs.visibleProperty());
        Label note = new Label(Texts.of("plane.note"));
        note.getStyleClass().add("plane-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.visibleProperty()
                .bind(model.side()
                        .isEqualTo("numbers")
                        .and(tabs.visibleProperty())
                        .and(tour.offered().not())); // while that is asked there is no room for it
        note.managedProperty().bind(note.visibleProperty());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        ExampleCard example = new ExampleCard(model, pictures, workers.working(), library);
        VBox content = new VBox(tabs, new SelectionCard(model, pictures, workers.working()), example, space, note);
        content.getStyleClass().add("side");
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("side-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.focusedProperty().subscribe(focused -> {
            if (focused) { // by a click on plain ground: the keys go on acting on the picture
                Platform.runLater(picture.panels()::requestFocus);
            }
        });
        // once, when its card stands: whoever reads elsewhere while it changes is left there
        example.told()
                .subscribe(row -> Platform.runLater(() -> {
                    scroll.applyCss();
                    scroll.layout();
                    scroll.setVvalue(row.isEmpty() ? scroll.getVmin() : scroll.getVmax());
                }));
        return scroll;
    }

    private NumbersView numbers(Tour tour, Workers workers, List<Path> shipped) {
        NumbersView numbers = new NumbersView(model, workers.working(), shipped);
        numbers.judging()
                .bind(tour.tourStep().map(tourStep -> tourStep.isEmpty() || tourStep.get() == TourStep.CALIBRATION));
        return numbers;
    }

    /** Makes what stands beside the picture wide, or as usual; before an audience shows it, or not. */
    void turnSide() {
        side.turn();
    }

    PictureView picture() {
        return picture;
    }

    /** How much larger the picture is shown in a room so high: beside the words of the tour less, so that clusters keep their place. */
    private static double larger(double height) {
        return Math.max(1, Math.min(LARGE, height / ROOM));
    }

    private void offerDrop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (!files.isEmpty()) {
            opener.open(files);
        }
        event.setDropCompleted(event.getDragboard().hasFiles());
        event.consume();
    }
}
