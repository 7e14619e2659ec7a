package smoothscope.app.main;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import smoothscope.app.action.Actions;
import smoothscope.app.alpha.RowText;
import smoothscope.app.files.Comparing;
import smoothscope.app.files.Recent;
import smoothscope.app.gallery.Gallery;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Texts;

/** The program's name, the recording, and what is done most. */
final class TopBar extends HBox {
    private static final List<String> SHOWN =
            List.of("open", "save", "copy", "undo", "redo", "theme", "full-screen", "keys");

    private final AppModel model;
    private final Actions actions;
    private final Gallery gallery;
    private final Button recording = new Button();
    private final MainMenu menu;

    /**
     * @param comparing what the lower row can show instead
     * @param gallery the recordings to choose from
     */
    TopBar(AppModel model, Actions actions, Recent recent, Comparing comparing, Gallery gallery) {
        this.model = model;
        this.actions = actions;
        this.gallery = gallery;
        this.menu = new MainMenu(actions, recent, comparing);
        createView();
        model.shown().subscribe(this::name);
    }

    private void createView() {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(Texts.of("app.name"));
        name.getStyleClass().add("app-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        recording.setId("recording");
        recording.setMnemonicParsing(false);
        recording.setTooltip(new Tooltip(Texts.of("recording.tip")));
        recording.getStyleClass().add("recording-button");
        Region arrow = new Region();
        arrow.getStyleClass().add("arrow");
        StackPane room = new StackPane(arrow);
        room.getStyleClass().add("arrow-button");
        recording.setGraphic(room);
        recording.setContentDisplay(ContentDisplay.RIGHT);
        recording.setOnAction(event -> gallery.toggle(recording));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, recording, train(), space);
        SHOWN.forEach(each -> getChildren()
                .add(each.equals("save") ? export() : actions.named(each).button()));
        getChildren().add(menu);
    }

    /** Every way to take what is seen out of the window. */
    private MenuButton export() {
        MenuButton export = new MenuButton();
        export.setGraphic(Icon.SAVE.node());
        export.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        export.setTooltip(new Tooltip(Texts.of("export.tip")));
        export.setAccessibleText(Texts.of("export.tip"));
        export.setId("export");
        export.getItems().setAll(menu.items("export"));
        export.getItems().addAll(new SeparatorMenuItem(), menu.folded("diagrams"));
        export.disableProperty().bind(model.shown().map(Optional::isEmpty));
        return export;
    }

    /** What the program is for stands in words. */
    private Button train() {
        Button button = actions.named("train").button();
        button.getStyleClass().removeAll("flat", "button-icon");
        button.setText(actions.named("train").text());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void name(Optional<AppModel.Shown> shown) {
        recording.setText(shown.map(now -> RowText.title(now.session())).orElse(Texts.of("recording.none")));
    }
}
