package smoothscope.app.gallery;

import atlantafx.base.controls.Popover;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import smoothscope.app.files.Comparing;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Flyout;
import smoothscope.app.text.Texts;

/** All recordings at hand, each with its picture and with what is to be seen in it; one's own among them. */
public final class Gallery {
    private final AppModel model;
    private final Shelf shelf;
    private final Comparing comparing;
    private final Runnable opener;
    private final Flyout over = new Flyout(Popover.ArrowLocation.TOP_LEFT);
    private final Map<Path, RecordingCard> cards = new HashMap<>();
    private final TilePane coming = tiles();
    private final TilePane own = tiles();
    private final Label ownHead = new Label(Texts.of("gallery.own"));
    private boolean filled;

    /**
     * @param comparing what the lower row can show instead
     * @param opener lets the user choose a file
     */
    public Gallery(AppModel model, Shelf shelf, Comparing comparing, Runnable opener) {
        this.model = model;
        this.shelf = shelf;
        this.comparing = comparing;
        this.opener = opener;
    }

    private static TilePane tiles() {
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("gallery-tiles");
        tiles.setPrefColumns(2);
        tiles.setTileAlignment(Pos.TOP_LEFT);
        return tiles;
    }

    /** Shows it below a node, or puts it away. */
    public void toggle(Node below) {
        if (over.isShowing()) {
            over.hide();
            return;
        }
        if (!filled) {
            filled = true;
            over.setContentNode(content(below.getScene().getHeight()));
            shelf.shipped().forEach(file -> coming.getChildren().add(card(file)));
            model.theme().subscribe(theme -> cards.values().forEach(card -> card.colour(theme)));
        }
        shelf.own(this::own);
        cards.forEach((file, card) -> card.mark(isShown(file)));
        over.show(below);
    }

    private Node content(double height) {
        Button open = new Button(Texts.of("action.open"));
        open.setId("gallery-open");
        open.setOnAction(event -> {
            over.hide();
            opener.run();
        });
        MenuButton compare = new MenuButton(Texts.of("actions.compare"));
        compare.setOnShowing(event -> compare.getItems().setAll(comparing.menu().getItems()));
        compare.getItems().setAll(comparing.menu().getItems());
        HBox foot = new HBox(open, compare);
        foot.getStyleClass().add("gallery-foot");
        ownHead.getStyleClass().add("gallery-head");
        ownHead.managedProperty().bind(ownHead.visibleProperty());
        ownHead.setVisible(false);
        VBox all = new VBox(coming, ownHead, own);
        all.getStyleClass().add("gallery-all");
        ScrollPane scroll = new ScrollPane(all);
        scroll.getStyleClass().add("gallery-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(Math.max(240, height - 200));
        VBox content = new VBox(scroll, foot);
        content.getStyleClass().add("gallery");
        content.setId("gallery");
        return content;
    }

    private void own(List<Path> files) {
        own.getChildren()
                .setAll(files.stream()
                        .map(file -> cards.containsKey(file) ? cards.get(file) : card(file))
                        .toList());
        ownHead.setVisible(!files.isEmpty());
    }

    private RecordingCard card(Path file) {
        RecordingCard card = new RecordingCard(file, () -> {
            over.hide();
            model.loading().open(file);
        });
        cards.put(file, card);
        card.mark(isShown(file));
        shelf.look(file, glance -> card.show(glance, model.theme().get()));
        return card;
    }

    private boolean isShown(Path file) {
        Optional<Path> shown = model.shown()
                .get()
                .filter(now -> !model.live().get())
                .map(now -> now.session().file());
        return shown.filter(now -> now.toAbsolutePath().equals(file.toAbsolutePath()))
                .isPresent();
    }
}
