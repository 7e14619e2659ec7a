package smoothscope.app.classes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.style.LegendSign;
import smoothscope.app.style.Mark;
import smoothscope.app.text.Texts;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;

/** What each sign in the picture means; a click on an entry hides or shows it. */
public final class Legend extends HBox {
    private final AppModel model;
    private final List<ToggleButton> classes;
    private final List<ToggleButton> parts;
    private final SegmentedButton scales = new SegmentedButton();

    public Legend(AppModel model) {
        this.model = model;
        this.classes = List.of(classEntry(0), classEntry(1), classEntry(2));
        this.parts = List.of(
                entry(
                        "legend.centroids",
                        LegendSign.CENTROIDS,
                        FigureOptions::centroids,
                        options -> options.withCentroids(!options.centroids())),
                entry(
                        "legend.templates",
                        LegendSign.TEMPLATE,
                        options -> options.templates() != TemplateMode.OFF,
                        Legend::nextTemplates),
                entry(
                        "legend.lines",
                        LegendSign.LINE,
                        FigureOptions::decisionLines,
                        options -> options.withDecisionLines(!options.decisionLines())),
                entry(
                        "legend.mistakes",
                        LegendSign.MISTAKE,
                        FigureOptions::mistakes,
                        options -> options.withMistakes(!options.mistakes())),
                entry(
                        "legend.shading",
                        LegendSign.SHADING,
                        FigureOptions::shading,
                        options -> options.withShading(!options.shading())),
                entry(
                        "legend.others",
                        LegendSign.OTHER,
                        FigureOptions::others,
                        options -> options.withOthers(!options.others())));
        createView();
    }

    private void createView() {
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        for (ScaleMode mode : ScaleMode.values()) {
            scales.getButtons().add(scale(mode));
        }
        scales.setToggleGroup(null);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(classes);
        getChildren().addAll(parts);
        getChildren().addAll(space, scales);
    }

    private static FigureOptions nextTemplates(FigureOptions options) {
        return options.withTemplates(
                switch (options.templates()) {
                    case TRUE_SCALE -> TemplateMode.SCALED;
                    case SCALED -> TemplateMode.OFF;
                    case OFF -> TemplateMode.TRUE_SCALE;
                });
    }

    private ToggleButton classEntry(int place) {
        ToggleButton entry = toggle(
                "legend.class",
                new Mark(place, model.theme()),
                options -> options.shows(place),
                options -> options.withHidden(turned(options.hidden(), place)));
        entry.setId("legend-class-" + place);
        model.shown()
                .subscribe(shown -> shown.ifPresent(now -> entry.setText(now.session()
                        .recording()
                        .classes()
                        .get(now.state().classes().at(place)))));
        return entry;
    }

    private static Set<Integer> turned(Set<Integer> hidden, int place) {
        Set<Integer> turned = new HashSet<>(hidden);
        if (!turned.remove(place)) {
            turned.add(place);
        }
        return turned;
    }

    private ToggleButton entry(
            String key, LegendSign sign, Predicate<FigureOptions> on, UnaryOperator<FigureOptions> turn) {
        ToggleButton entry = toggle(key, sign.node(), on, turn);
        entry.setText(Texts.of(key));
        entry.setId(key.replace('.', '-'));
        return entry;
    }

    private ToggleButton toggle(String key, Node sign, Predicate<FigureOptions> on, UnaryOperator<FigureOptions> turn) {
        ToggleButton toggle = new ToggleButton();
        toggle.setGraphic(sign);
        toggle.setMnemonicParsing(false);
        toggle.getStyleClass().add("legend-entry");
        toggle.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        toggle.setOnAction(event -> {
            model.change(state -> state.withOptions(turn.apply(state.options())));
            model.shown().get().ifPresent(now -> toggle.setSelected(on.test(options(now))));
        });
        model.shown().subscribe(shown -> shown.ifPresent(now -> toggle.setSelected(on.test(options(now)))));
        return toggle;
    }

    private ToggleButton scale(ScaleMode mode) {
        String key = "scale." + mode.name().toLowerCase(java.util.Locale.ROOT);
        ToggleButton button = new ToggleButton(Texts.of(key));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        button.setOnAction(event -> {
            model.change(state -> state.withOptions(state.options().withScale(mode)));
            button.setSelected(true);
        });
        model.shown()
                .subscribe(shown ->
                        shown.ifPresent(now -> button.setSelected(options(now).scale() == mode)));
        return button;
    }

    private static FigureOptions options(Shown shown) {
        return shown.state().options();
    }
}
