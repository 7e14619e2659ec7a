package smoothscope.app.plot;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.layout.Region;
import smoothscope.app.model.AppModel;

/** The four panels with what each row and each column shows. */
public final class PictureView extends Region {
    /** Above the panels. */
    static final double HEAD = 32;
    /** Beside the panels. */
    static final double SIDE = 32;

    private final AppModel model;
    private final PanelsView panels;
    private final Supplier<Menu> comparing;
    private Optional<PictureWords> words = Optional.empty();

    /**
     * @param painter the painting thread
     * @param comparing what the lower row can show instead
     */
    public PictureView(AppModel model, Executor painter, Supplier<Menu> comparing) {
        this.model = model;
        this.comparing = comparing;
        this.panels = new PanelsView(model, painter);
        getStyleClass().add("picture");
        getChildren().add(panels);
    }

    public PanelsView panels() {
        return panels;
    }

    /** Puts words and what can be pointed at to the picture, which until then is alone. */
    public void furnish() {
        panels.furnish();
        PictureWords told = new PictureWords(model, panels, comparing);
        words = Optional.of(told);
        getChildren().add(told);
    }

    @Override
    protected void layoutChildren() {
        words.ifPresent(told -> told.resizeRelocate(0, 0, getWidth(), getHeight()));
        panels.resizeRelocate(SIDE, HEAD, Math.max(1, getWidth() - SIDE), Math.max(1, getHeight() - HEAD));
    }
}
