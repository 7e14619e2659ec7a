package smoothscope.app.alpha;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.session.view.SeedChoice;

/** Whose networks the panels show, of several seeds, and whether the clusters of all are outlined; absent where a recording holds one seed. */
public final class SeedMenu extends MenuButton {
    private final AppModel model;
    private final CheckMenuItem all = new CheckMenuItem(Texts.of("seed.all"));
    private List<Long> seeds = List.of();

    public SeedMenu(AppModel model) {
        this.model = model;
        setId("seed");
        getStyleClass().add("flat");
        setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> choose(choice -> choice.withAll(!choice.all())));
        model.shown().subscribe(shown -> shown.ifPresent(this::show));
    }

    private void show(AppModel.Shown now) {
        Optional<Long> shown = now.session().seed(now.state());
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        if (shown.isEmpty()) {
            return;
        }
        if (!now.session().seeds().equals(seeds)) {
            seeds = now.session().seeds();
            fill();
        }
        long seed = shown.get();
        setText(Texts.of("seed.number", String.valueOf(seed)));
        String tip = Texts.of("seed.tip", String.valueOf(seeds.size()));
        setTooltip(new Tooltip(tip));
        setAccessibleText(getText() + ". " + tip);
        all.setSelected(now.state().seeds().all());
        getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(RadioMenuItem.class::cast)
                .forEach(item -> item.setSelected(item.getUserData().equals(seed)));
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(seeds.stream()
                        .map(seed -> {
                            RadioMenuItem item = new RadioMenuItem(Texts.of("seed.number", String.valueOf(seed)));
                            item.setUserData(seed);
                            item.setToggleGroup(group);
                            item.setOnAction(event -> choose(choice -> choice.withShown(Optional.of(seed))));
                            return item;
                        })
                        .toList());
        getItems().addAll(new SeparatorMenuItem(), all);
    }

    private void choose(UnaryOperator<SeedChoice> how) {
        model.change(state -> state.withSeeds(how.apply(state.seeds())));
    }
}
