package smoothscope.app.main;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import smoothscope.app.action.Action;
import smoothscope.app.action.Actions;
import smoothscope.app.files.Comparing;
import smoothscope.app.files.Recent;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Texts;

/** Everything that can be done, in sections of a few entries; what is done seldom is folded away. */
final class MainMenu extends MenuButton {
    private final Actions actions;

    /** @param comparing what the lower row can show instead */
    MainMenu(Actions actions, Recent recent, Comparing comparing) {
        this.actions = actions;
        setGraphic(Icon.MENU.node());
        getStyleClass().addAll("flat", "button-icon", "no-arrow");
        setTooltip(new Tooltip(Texts.of("menu.tip")));
        setAccessibleText(Texts.of("menu.tip"));
        setId("menu");
        section(item("open"), recent.menu(), comparing.menu(), folded("rows"));
        section(item("save-recording"), folded("view"), folded("export"), folded("diagrams"));
        section(folded("train"), item("datasets"));
        section(folded("look"), folded("move"), folded("select"));
        section(group("window").map(Action::menuItem).toArray(MenuItem[]::new));
        section(folded("help"), item("quit"));
    }

    private void section(MenuItem... items) {
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().addAll(items);
    }

    private MenuItem item(String action) {
        return actions.named(action).menuItem();
    }

    Menu folded(String name) {
        Menu menu = new Menu(Texts.of("actions." + name));
        menu.setId("menu-" + name);
        menu.getItems().setAll(items(name));
        return menu;
    }

    /** The entries of a group of actions. */
    List<MenuItem> items(String name) {
        return group(name).map(Action::menuItem).toList();
    }

    private Stream<Action> group(String name) {
        return actions.groups().stream()
                .filter(group -> group.name().equals(name))
                .flatMap(group -> group.actions().stream());
    }
}
