package smoothscope.app.teaching;

import java.util.concurrent.Executor;
import javafx.scene.layout.VBox;
import smoothscope.app.model.AppModel;

/** What smoothing takes from a teacher: what the networks on the screen would tell a student. */
public final class TeachingView extends VBox {
    /**
     * @param worker where numbers are computed
     * @param painter where charts are painted
     */
    public TeachingView(AppModel model, Executor worker, Executor painter) {
        getStyleClass().add("teaching");
        setId("teaching");
        TeachingModel teaching = new TeachingModel();
        SofteningBar softening = new SofteningBar(teaching);
        TernaryPane ternary = new TernaryPane(model, teaching, worker, painter);
        getChildren().addAll(softening, ternary);
        visibleProperty().subscribe(seen -> {
            ternary.ask();
            if (!seen) {
                softening.rest();
            }
        });
        ternary.ask();
    }
}
