package smoothscope.app.teaching;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import smoothscope.app.measures.SplitButtons;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.TeachingModel;
import smoothscope.app.text.Texts;

/** What smoothing takes from a teacher: what the networks on the screen would tell a student. */
public final class TeachingView extends VBox {
    /**
     * @param worker where numbers are computed
     * @param painter where charts are painted
     * @param shipped the recordings at hand
     */
    public TeachingView(AppModel model, Executor worker, Executor painter, List<Path> shipped) {
        getStyleClass().add("teaching");
        setId("teaching");
        TeachingModel teaching = model.teaching();
        SofteningBar softening = new SofteningBar(teaching.softening(), new SplitButtons(teaching.split(), "teaching"));
        Map<String, TeachingPane<?>> panes = new LinkedHashMap<>();
        panes.put("ternary", new TernaryPane(model, teaching, worker, painter, shipped));
        panes.put("told", new ToldPane(model, teaching, worker, painter));
        panes.put("likeness", new LikenessPane(model, teaching, worker, painter));
        panes.put("moved", new MovedPane(model, teaching, worker, painter));
        panes.put("students", new StudentsPane(model, teaching, worker, painter));
        getChildren().addAll(choices(panes, softening), softening);
        getChildren().addAll(panes.values());
        Runnable ask = () -> {
            panes.values().forEach(TeachingPane::ask);
            if (!isVisible()) {
                softening.rest();
            }
        };
        visibleProperty().subscribe(seen -> ask.run());
        ask.run();
    }

    /** Chooses what is seen, one thing at a time. */
    private static SegmentedButton choices(Map<String, TeachingPane<?>> panes, SofteningBar softening) {
        SegmentedButton choices = new SegmentedButton();
        choices.getStyleClass().add("teaching-choices");
        StringProperty open = new SimpleStringProperty("ternary");
        panes.forEach((name, pane) -> {
            pane.managedProperty().bind(pane.visibleProperty());
            pane.visibleProperty().bind(open.isEqualTo(name));
            ToggleButton choice = new ToggleButton(Texts.of("teaching.show." + name));
            choice.setId("teaching-show-" + name);
            choice.setOnAction(event -> {
                open.set(name);
                choice.setSelected(true);
            });
            open.subscribe(now -> choice.setSelected(now.equals(name)));
            choices.getButtons().add(choice);
        });
        choices.setToggleGroup(null);
        softening.managedProperty().bind(softening.visibleProperty());
        open.subscribe(now -> Optional.ofNullable(panes.get(now)).ifPresent(pane -> {
            softening.offer(pane.softens());
            softening.setVisible(pane.ofSplit());
        }));
        return choices;
    }
}
