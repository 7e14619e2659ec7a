package smoothscope.app.classes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.style.LegendSign;
import smoothscope.app.style.Mark;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;

/** What each sign in the picture means; a click on an entry hides or shows it. */
public final class Legend extends BorderPane {
    /** Below this width a class's name says nothing, and entries take a second line. */
    private static final double LEAST_NAME = 72;
    /** Around the entries. */
    private static final double PADDING = 32;

    private final AppModel model;
    private final List<ToggleButton> classes;
    private final List<ToggleButton> parts;
    private final FlowPane entries = new FlowPane();
    private final MenuButton scales = new MenuButton();
    private final ToggleGroup modes = new ToggleGroup();

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
                        options -> options.withTemplates(options.templates().next())),
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
        model.shown()
                .subscribe(shown ->
                        shown.ifPresent(now -> nameTemplates(options(now).templates())));
        Stream.concat(parts.stream(), Stream.of(scales))
                .forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        scales.visibleProperty().bind(model.presenting().not());
        parts.forEach(part -> part.visibleProperty()
                .bind(model.presenting()
                        .not()
                        .or(part.selectedProperty()))); // before an audience, only what is in the picture
    }

    private void nameTemplates(TemplateMode mode) {
        parts.stream()
                .filter(part -> part.getId().equals("legend-templates"))
                .forEach(part -> part.setText(
                        Texts.of(mode == TemplateMode.SCALED ? "legend.templates.scaled" : "legend.templates")));
    }

    private void createView() {
        getStyleClass().add("legend");
        entries.getStyleClass().add("legend-entries");
        entries.setAlignment(Pos.CENTER_LEFT);
        entries.getChildren().addAll(classes);
        entries.getChildren().addAll(parts);
        for (ScaleMode mode : ScaleMode.values()) {
            scales.getItems().add(scale(mode));
        }
        scales.setId("scale");
        scales.setTooltip(new Tooltip(Texts.of("scale.tip")));
        model.shown()
                .subscribe(shown -> shown.ifPresent(
                        now -> scales.setText(Texts.of(key(options(now).scale())))));
        setCenter(entries);
        setRight(scales);
        setAlignment(scales, Pos.TOP_RIGHT);
    }

    /** Class names share what the other entries leave of one line, and the longest are cut, unless little is left; then there is a second line. */
    private void share(double width) {
        List<ToggleButton> seen = parts.stream().filter(Node::isManaged).toList();
        double aside = scales.isManaged() ? Math.max(scales.minWidth(-1), scales.prefWidth(-1)) : 0;
        double free = width
                - snappedLeftInset()
                - snappedRightInset()
                - snapSizeX(aside)
                - entries.getHgap() * (classes.size() + seen.size() - 1);
        for (ToggleButton part : seen) {
            free -= snapSizeX(part.prefWidth(-1));
        }
        List<Double> wanted = classes.stream()
                .map(entry -> snapSizeX(entry.prefWidth(-1)))
                .sorted()
                .toList();
        double limit = limit(free, wanted);
        // where there is a second line anyway, no name is cut that a line has room for
        double most = limit < LEAST_NAME ? Math.max(LEAST_NAME, width - aside - PADDING) : Math.floor(limit);
        classes.forEach(entry -> entry.setMaxWidth(most));
    }

    /** How wide a name may be, so that all have room; without bound where none need be cut. */
    private static double limit(double free, List<Double> wanted) {
        double left = free;
        for (int i = 0; i < wanted.size(); i++) {
            double limit = left / (wanted.size() - i);
            if (wanted.get(i) > limit) {
                return limit;
            }
            left -= wanted.get(i);
        }
        return Double.MAX_VALUE;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            share(width);
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        share(getWidth());
        super.layoutChildren();
    }

    private ToggleButton classEntry(int place) {
        ToggleButton entry = toggle(
                "legend.class",
                new Mark(place, model.theme()),
                options -> options.shows(place),
                options -> options.withHidden(turned(options.hidden(), place)));
        entry.setId("legend-class-" + place);
        model.shown()
                .subscribe(shown -> shown.ifPresent(now -> entry.setText(
                        ClassText.names(now.session()).get(now.state().classes().at(place)))));
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
        sign.getStyleClass().add("legend-sign");
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

    private RadioMenuItem scale(ScaleMode mode) {
        RadioMenuItem item = new RadioMenuItem(Texts.of(key(mode) + ".tip"));
        item.setId(key(mode).replace('.', '-'));
        item.setToggleGroup(modes);
        item.setOnAction(
                event -> model.change(state -> state.withOptions(state.options().withScale(mode))));
        model.shown()
                .subscribe(shown ->
                        shown.ifPresent(now -> item.setSelected(options(now).scale() == mode)));
        return item;
    }

    private static String key(ScaleMode mode) {
        return "scale." + mode.name().toLowerCase(Locale.ROOT);
    }

    private static FigureOptions options(Shown shown) {
        return shown.state().options();
    }
}
