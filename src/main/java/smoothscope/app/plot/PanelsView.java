package smoothscope.app.plot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.plot.FramePainter.Painted;
import smoothscope.app.plot.FramePainter.Request;
import smoothscope.app.text.Texts;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.plane.Point;

/** The figure as it is painted, at the screen's own resolution, and its overlay. */
public final class PanelsView extends Region {
    private final AppModel model;
    private final ImageView picture = new ImageView();
    private Optional<Overlay> overlay = Optional.empty();
    private final CoalescingQueue<Request, Painted> painting;
    private final ReadOnlyObjectWrapper<Optional<FigureLayout>> layout = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<List<Point>> band = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Pointed>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty magnification = new SimpleDoubleProperty(1);
    private final Rectangle inside = new Rectangle();
    private List<PanelWords> words = List.of();
    private Optional<Request> requested = Optional.empty();
    private final CoalescingQueue<Painted, List<PanelWords>> describing;
    /** Runs out when the picture came to rest: nobody can listen to one that moves. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(250));

    /** @param painter the painting thread */
    public PanelsView(AppModel model, Executor painter) {
        this.model = model;
        FramePainter frames = new FramePainter();
        this.painting = new CoalescingQueue<>(painter, new Pulses(), frames::paint, this::swap, model::failed);
        this.describing = new CoalescingQueue<>(
                painter,
                Platform::runLater,
                painted -> PanelWords.of(painted.request().shown(), painted.layout()),
                this::describe,
                model::failed);
        createView();
        initListeners();
    }

    private void createView() {
        getStyleClass().add("panels");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("panels.text"));
        setFocusTraversable(true);
        setMinSize(320, 240);
        picture.setMouseTransparent(true);
        // after the window shrank, a picture of the old size is seen until the next is painted
        picture.setClip(inside);
        getChildren().add(picture);
    }

    /** Lays over the picture what can be pointed at. */
    void furnish() {
        Overlay over = new Overlay(model, layout.getReadOnlyProperty(), band);
        overlay = Optional.of(over);
        over.describe(words);
        getChildren().add(over);
    }

    private void initListeners() {
        model.shown().subscribe(this::repaint);
        model.selected().subscribe(this::repaint);
        magnification.subscribe(this::repaint);
        widthProperty().subscribe(this::repaint);
        heightProperty().subscribe(this::repaint);
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::outputScaleXProperty)
                .subscribe(this::repaint);
        new PanelGestures(model, this, layout.getReadOnlyProperty(), band, pointed);
    }

    /** The centre, template or boundary under the pointer. */
    public ReadOnlyObjectProperty<Optional<Pointed>> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /** The layout of what is seen; empty before the first frame. */
    public ReadOnlyObjectProperty<Optional<FigureLayout>> layoutShown() {
        return layout.getReadOnlyProperty();
    }

    private void repaint() {
        int width = (int) Math.floor(getWidth());
        int height = (int) Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        model.shown()
                .get()
                .map(shown -> new Request(shown, model.selected().get(), width, height, scale()))
                .filter(wanted -> requested.filter(wanted::equals).isEmpty())
                .ifPresent(wanted -> {
                    requested = Optional.of(wanted);
                    painting.request(wanted);
                });
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? magnification.get()
                : magnification.get() * getScene().getWindow().getOutputScaleX();
    }

    /** How many times as large as it is laid out the picture is shown, so that it is painted as sharp. */
    public DoubleProperty magnification() {
        return magnification;
    }

    private void swap(Painted painted) {
        if (layout.get().isEmpty() && !isOfThisSize(painted.request())) {
            return; // the window was still growing into its size: the first picture seen is the next
        }
        picture.setImage(painted.frame().refreshed());
        picture.setFitWidth(painted.frame().width() / painted.request().scale());
        picture.setFitHeight(painted.frame().height() / painted.request().scale());
        layout.set(Optional.of(painted.layout()));
        rest.setOnFinished(event -> describing.request(painted));
        rest.playFromStart();
    }

    private boolean isOfThisSize(Request request) {
        return requested
                .filter(now -> now.width() == request.width() && now.height() == request.height())
                .isPresent();
    }

    /** What is seen in words, panel by panel and as a whole. */
    private void describe(List<PanelWords> panels) {
        words = panels;
        overlay.ifPresent(over -> over.describe(panels));
        String each = panels.stream().map(PanelWords::text).collect(Collectors.joining(" "));
        setAccessibleText(Texts.of("panel.words", Texts.of("panels.text"), each));
    }

    @Override
    protected void layoutChildren() {
        inside.setWidth(getWidth());
        inside.setHeight(getHeight());
        overlay.ifPresent(over -> over.resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
