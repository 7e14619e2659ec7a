package smoothscope.app.measures;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.figure.paint.Drawing;

/**
 * A diagram as the figure's painter paints it, at the screen's own resolution and the view's own size.
 *
 * @param <D> what is drawn
 */
public final class DiagramView<D extends Drawing> extends Region {
    /**
     * Lays a diagram out in a size of logical pixels.
     *
     * @param <D> what is drawn
     */
    @FunctionalInterface
    public interface Layout<D extends Drawing> {
        D in(double width, double height);
    }

    private record Request<D extends Drawing>(Layout<D> layout, int width, int height, double scale) {}

    private record Painted<D extends Drawing>(D drawing, int width, int height, int[] pixels, double scale) {}

    private final ImageView picture = new ImageView();
    private final ReadOnlyObjectWrapper<Optional<D>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final CoalescingQueue<Request<D>, Painted<D>> painting;
    /** Height over width, where it grows with its width; else 0. */
    private double proportion;

    private double leastHeight;
    private Optional<Layout<D>> wanted = Optional.empty();
    private Optional<Request<D>> requested = Optional.empty();
    /** What is seen. */
    private Optional<Painted<D>> seen = Optional.empty();

    /** @param painter where it is painted */
    public DiagramView(Executor painter, Consumer<Throwable> failed) {
        this.painting = new CoalescingQueue<>(painter, Platform::runLater, DiagramView::paint, this::swap, failed);
        getStyleClass().add("diagram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setMouseTransparent(true);
        picture.setManaged(false);
        getChildren().add(picture);
        widthProperty().subscribe(this::repaint);
        heightProperty().subscribe(this::repaint);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::outputScaleXProperty)
                .subscribe(this::repaint);
    }

    /**
     * Grows with its width, so that a wide column makes charts large.
     *
     * @param least height in logical pixels
     * @param share of its width
     */
    public void proportioned(double least, double share) {
        leastHeight = least;
        proportion = share;
        requestLayout();
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return proportion > 0 ? Orientation.HORIZONTAL : null;
    }

    @Override
    protected double computeMinHeight(double width) {
        return proportion > 0 ? computePrefHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return proportion > 0 ? Math.rint(Math.max(leastHeight, proportion * width)) : super.computePrefHeight(width);
    }

    /** Shows something else as soon as it is painted. */
    public void draw(Layout<D> layout) {
        wanted = Optional.of(layout);
        repaint();
    }

    /** What is seen, with where everything lies in it. */
    public ReadOnlyObjectProperty<Optional<D>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    private void repaint() {
        int width = (int) Math.floor(getWidth());
        int height = (int) Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        Optional<Request<D>> now = wanted.map(layout -> new Request<>(layout, width, height, scale()));
        if (!now.equals(requested)) {
            requested = now;
            now.ifPresent(painting::request);
        }
    }

    /** Until it is painted anew in another size, what was painted last fills the view: else a part of it would stay empty. */
    private void fit() {
        seen.ifPresent(painted -> {
            double width = painted.width() / painted.scale();
            double height = painted.height() / painted.scale();
            picture.setFitWidth(Math.abs(getWidth() - width) < 1 ? width : getWidth());
            picture.setFitHeight(Math.abs(getHeight() - height) < 1 ? height : getHeight());
        });
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private static <D extends Drawing> Painted<D> paint(Request<D> request) {
        D drawing = request.layout().in(request.width(), request.height());
        BufferedImage image = drawing.image(request.scale());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Painted<>(drawing, image.getWidth(), image.getHeight(), pixels, request.scale());
    }

    private void swap(Painted<D> painted) {
        picture.setImage(image(painted));
        seen = Optional.of(painted);
        fit();
        drawn.set(Optional.of(painted.drawing()));
    }

    private static Image image(Painted<?> painted) {
        return new WritableImage(new PixelBuffer<>(
                painted.width(),
                painted.height(),
                IntBuffer.wrap(painted.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
