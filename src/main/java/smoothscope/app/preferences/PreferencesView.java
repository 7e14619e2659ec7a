package smoothscope.app.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.session.settings.Preferences;

/** The preferences that are set nowhere else, with their values now; what is changed takes effect at once. */
final class PreferencesView extends VBox {
    private final Consumer<UnaryOperator<Preferences>> prefer;
    private final DataPlace data;
    private final Segments<Optional<String>> language;
    private final Segments<Theme> theme;
    private final Segments<ScaleMode> scale;
    private final Segments<TemplateMode> templates;
    private final CheckBox restore;
    private final CheckBox tour;
    private final Label folder = new Label();
    private final Button open = new Button(Texts.of("preferences.folder.open"));
    private Optional<Path> place = Optional.empty();

    /**
     * @param preferred what is wanted now
     * @param prefer changes what is wanted
     * @param worker looks where data sets are kept
     */
    PreferencesView(
            ObservableValue<Preferences> preferred,
            Consumer<UnaryOperator<Preferences>> prefer,
            DataPlace data,
            Executor worker) {
        this.prefer = prefer;
        this.data = data;
        this.language = new Segments<>(
                "prefer-language",
                Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                Stream.of(Language.values()).map(each -> Optional.of(each.tag())))
                        .toList(),
                PreferencesView::words,
                tag -> prefer.accept(wants -> wants.withLanguage(tag)));
        this.theme = new Segments<>(
                "prefer-theme",
                List.of(Theme.LIGHT, Theme.DARK),
                each -> Texts.of("preferences.theme." + name(each)),
                chosen -> prefer.accept(wants -> wants.withTheme(chosen)));
        this.scale = new Segments<>(
                "prefer-scale",
                List.of(ScaleMode.values()),
                each -> Texts.of("scale." + name(each)),
                chosen -> prefer.accept(wants -> wants.withScale(chosen)));
        this.templates = new Segments<>(
                "prefer-templates",
                List.of(TemplateMode.TRUE_SCALE, TemplateMode.SCALED, TemplateMode.OFF),
                each -> Texts.of("preferences.templates." + name(each)),
                chosen -> prefer.accept(wants -> wants.withTemplates(chosen)));
        this.restore = check("restore");
        this.tour = check("tour");
        createView();
        initListeners(preferred, worker);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Optional<String> tag) {
        return tag.flatMap(Language::tagged)
                .map(Language::ownName)
                .orElseGet(() -> Texts.of("preferences.language.system"));
    }

    private static CheckBox check(String name) {
        CheckBox box = new CheckBox(Texts.of("preferences." + name));
        box.setId("prefer-" + name);
        return box;
    }

    private void createView() {
        getStyleClass().add("preferences");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("preferences-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHalignment(HPos.LEFT);
        words.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, values);
        row(grid, "language", language);
        row(grid, "theme", theme);
        row(grid, "start", restore);
        grid.add(tour, 1, grid.getRowCount());
        row(grid, "scale", scale);
        row(grid, "templates", templates);
        row(grid, "data", folder);
        grid.add(buttons(), 1, grid.getRowCount());
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(grid, last());
    }

    private static void row(GridPane grid, String name, Node control) {
        Label label = new Label(Texts.of("preferences." + name));
        label.getStyleClass().add("preferences-word");
        label.setLabelFor(control);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private HBox buttons() {
        folder.setId("prefer-folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        open.setId("prefer-open");
        open.setDisable(true);
        open.setOnAction(event -> place.ifPresent(data.open()));
        Button library = new Button(Texts.of("action.datasets"));
        library.setOnAction(event -> data.library().run());
        HBox buttons = new HBox(open, library);
        buttons.getStyleClass().add("preferences-buttons");
        return buttons;
    }

    private HBox last() {
        Label note = new Label(Texts.of("preferences.note"));
        note.getStyleClass().add("preferences-word");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = new Button(Texts.of("preferences.reset"));
        reset.setId("prefer-reset");
        reset.setOnAction(event -> prefer.accept(wants -> Preferences.DEFAULT));
        HBox last = new HBox(note, space, reset);
        last.setAlignment(Pos.CENTER_LEFT);
        last.getStyleClass().add("preferences-last");
        return last;
    }

    private void initListeners(ObservableValue<Preferences> preferred, Executor worker) {
        preferred.subscribe(this::show);
        restore.setOnAction(event -> {
            boolean on = restore.isSelected();
            prefer.accept(wants -> wants.withRestore(on));
        });
        tour.setOnAction(event -> {
            boolean on = tour.isSelected();
            prefer.accept(wants -> wants.withToured(!on));
        });
        CompletableFuture<Void> unused =
                CompletableFuture.supplyAsync(data.folder(), worker).thenAcceptAsync(this::show, Platform::runLater);
    }

    private void show(Preferences wants) {
        language.show(wants.language());
        theme.show(wants.theme());
        scale.show(wants.scale());
        templates.show(wants.templates());
        restore.setSelected(wants.restore());
        tour.setSelected(!wants.toured());
    }

    private void show(Path downloads) {
        place = Optional.of(downloads);
        folder.setText(downloads.toString());
        open.setDisable(false);
    }
}
