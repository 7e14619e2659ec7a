package smoothscope.app.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import smoothscope.app.action.Action;
import smoothscope.app.action.Actions;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.text.Texts;
import smoothscope.figure.ScaleMode;
import smoothscope.session.data.Shipped;
import smoothscope.snapshot.Split;

/** Puts another recording into the lower row of panels, and takes it out again. */
public final class Comparing {

    private final AppModel model;
    private final Stage stage;
    private final List<Path> shipped;

    /** @param shipped the recordings at hand */
    public Comparing(AppModel model, Stage stage, List<Path> shipped) {
        this.model = model;
        this.stage = stage;
        this.shipped = List.copyOf(shipped);
    }

    public Actions.Group actions() {
        List<Action> actions = new ArrayList<>();
        if (has(Shipped.CIFAR10) && has(Shipped.CIFAR10_SCARCE)) {
            actions.add(Action.of("compare-data", "", this::compareData));
        }
        actions.add(Action.of("compare", "Shortcut+Shift+O", this::choose));
        actions.add(Action.of("compare-nothing", "", model.loading()::compareWithNothing));
        return new Actions.Group("compare", actions);
    }

    /** A menu of everything that the lower row can show instead; as it is now, and filled anew whenever it opens. */
    public Menu menu() {
        Menu menu = new Menu(Texts.of("actions.compare"));
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items());
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        return menu;
    }

    private List<MenuItem> items() {
        Optional<Shown> shown = model.shown().get();
        List<MenuItem> items = new ArrayList<>();
        List<Action> actions = actions().actions();
        if (actions.size() > 2) {
            items.add(actions.get(0).menuItem());
            items.add(new SeparatorMenuItem());
        }
        shipped.forEach(file -> items.add(item(file, shown)));
        MenuItem choose = actions.get(actions.size() - 2).menuItem();
        choose.setDisable(shown.isEmpty());
        MenuItem nothing = actions.get(actions.size() - 1).menuItem();
        nothing.setDisable(
                shown.filter(now -> now.session().sources().size() > 1).isEmpty());
        items.addAll(List.of(choose, new SeparatorMenuItem(), nothing));
        return items;
    }

    private MenuItem item(Path file, Optional<Shown> shown) {
        MenuItem item = new MenuItem(String.valueOf(file.getFileName()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> compare(List.of(file)));
        boolean here = shown.map(now -> same(now.session().files(), List.of(file))
                        || same(now.state().beside(), List.of(file)))
                .orElse(true);
        item.setDisable(here);
        return item;
    }

    private static boolean same(List<Path> some, List<Path> others) {
        return whole(some).equals(whole(others));
    }

    private static List<Path> whole(List<Path> files) {
        return files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
    }

    private boolean has(String name) {
        return file(name).isPresent();
    }

    private Optional<Path> file(String name) {
        return shipped.stream()
                .filter(file -> String.valueOf(file.getFileName()).equals(name))
                .findFirst();
    }

    /**
     * Networks that learned from many images beside networks that learned from few, with their calibration. Both are smoothed, so that on
     * one scale with those that are not they would be hard to see: the unit is each panel's own triangle.
     */
    private void compareData() {
        file(Shipped.CIFAR10)
                .ifPresent(above -> file(Shipped.CIFAR10_SCARCE).ifPresent(below -> {
                    model.side().set("reliability");
                    model.split().set(Split.VALIDATION);
                    model.loading()
                            .open(
                                    List.of(above),
                                    List.of(below),
                                    state -> state.withOptions(state.options().withScale(ScaleMode.RELATIVE)));
                }));
    }

    /** A recording beside itself are two rows of any two α, as ever. */
    private void compare(List<Path> files) {
        model.shown().get().ifPresent(now -> {
            if (same(now.session().files(), files)) {
                model.loading().compareWithNothing();
            } else {
                model.loading().compare(files);
            }
        });
    }

    private void choose() {
        if (model.shown().get().isEmpty()) {
            return;
        }
        List<Path> chosen = RecordingChooser.choose(
                model, stage, Texts.of("compare.title"), Texts.of("recording.save.kind"), List.of("*.npz"));
        if (!chosen.isEmpty()) {
            compare(chosen);
        }
    }
}
