package smoothscope.app.measures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;

/** What stands beside the picture, one thing at a time; what is not seen is not worked out. */
public final class SideTabs extends VBox {
    /**
     * One thing to see.
     *
     * @param name of the tab; its words are {@code side.name}
     * @param content makes what is seen, when the tab is opened for the first time
     */
    public record Tab(String name, Supplier<? extends Region> content) {}

    private final ToggleGroup heads = new ToggleGroup();

    public SideTabs(AppModel model, List<Tab> tabs) {
        getStyleClass().add("side-tabs");
        HBox row = new HBox();
        row.getStyleClass().add("side-heads");
        getChildren().add(row);
        for (Tab tab : tabs) {
            row.getChildren().add(head(model, tab));
        }
        Set<String> made = new HashSet<>();
        model.side()
                .subscribe(open -> tabs.stream()
                        .filter(tab -> tab.name().equals(open) && made.add(open))
                        .forEach(tab -> add(model, tab)));
    }

    private void add(AppModel model, Tab tab) {
        Region content = tab.content().get();
        content.managedProperty().bind(content.visibleProperty());
        content.visibleProperty().bind(model.side().isEqualTo(tab.name()));
        getChildren().add(content);
    }

    private ToggleButton head(AppModel model, Tab tab) {
        ToggleButton head = new ToggleButton(Texts.of("side." + tab.name()));
        head.getStyleClass().add("side-head");
        head.setId("side-" + tab.name());
        head.setMinWidth(USE_PREF_SIZE);
        head.setAccessibleRole(AccessibleRole.TAB_ITEM);
        head.setToggleGroup(heads);
        head.setOnAction(event -> head.setSelected(true)); // one is always open
        head.selectedProperty().subscribe(selected -> {
            if (selected) { // by a click, or by an arrow key
                model.side().set(tab.name());
            }
        });
        model.side().subscribe(open -> head.setSelected(open.equals(tab.name())));
        return head;
    }
}
