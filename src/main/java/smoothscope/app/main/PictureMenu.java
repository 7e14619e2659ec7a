package smoothscope.app.main;

import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import smoothscope.app.action.Actions;

/** What a right click on the picture offers: to take it out of the window, and to see all of it. */
final class PictureMenu {
    private static final String[] OFFERED = {"save", "copy", "copy-latex", "export-figure", "export-page", "fit"};

    private PictureMenu() {}

    static void over(Region picture, Actions actions) {
        ContextMenu menu = new ContextMenu(
                Stream.of(OFFERED).map(name -> actions.named(name).menuItem()).toArray(MenuItem[]::new));
        menu.setId("picture-menu");
        picture.setOnContextMenuRequested(event -> {
            menu.show(picture, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }
}
