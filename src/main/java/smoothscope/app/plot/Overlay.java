package smoothscope.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Texts;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.plane.Point;
import smoothscope.session.PanelPlace;
import smoothscope.session.view.ViewState;
import smoothscope.text.Decimals;

/** What lies over the painted panels: the rings of one example in every panel that holds it, and a button to enlarge each panel. */
final class Overlay extends Pane {
    private static final double RING = 8;
    private static final double BUTTON = 28;
    /** How many times closer a row must be shown for that to be said. */
    private static final double LEAST_CLOSER = 1.15;
    /** In a panel lower than this, large words would cover the clusters. */
    private static final double LOW = 170;

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final AppModel model;
    private final ReadOnlyObjectProperty<Optional<FigureLayout>> layout;
    private final List<Circle> rings = new ArrayList<>();
    private final Polygon rubber = new Polygon();
    private final List<Button> buttons = new ArrayList<>();
    /** One over each panel, for screen readers alone. */
    private final List<Region> readings = new ArrayList<>();
    /** In the first row whose points are too small on the shared scale, and in the first panel that somebody zoomed. */
    private final List<Button> hints = new ArrayList<>();
    /** In each row that is shown closer than another, by its number. */
    private final Map<Integer, Button> closers = new HashMap<>();

    private List<PanelWords> words = List.of();

    /** @param band the corners of what is being drawn to choose examples; none while nothing is */
    Overlay(AppModel model, ReadOnlyObjectProperty<Optional<FigureLayout>> layout, ObservableValue<List<Point>> band) {
        this.model = model;
        this.layout = layout;
        setPickOnBounds(false);
        rubber.getStyleClass().add("rubber-band");
        rubber.setMouseTransparent(true);
        rubber.setVisible(false);
        getChildren().add(rubber);
        band.subscribe(this::stretch);
        frames(layout).subscribe(this::lay);
        layout.subscribe(this::ring);
        layout.subscribe(seen -> {
            if (seen.filter(PanelWords::shared).isEmpty() && zoomed().isEmpty()) {
                hint(List.of());
            }
            sayCloser();
        });
        model.presenting().subscribe(() -> hint(words));
        model.hovered().subscribe(this::ring);
        model.pinned().subscribe(this::ring);
    }

    private void stretch(List<Point> corners) {
        rubber.setVisible(!corners.isEmpty());
        rubber.getPoints()
                .setAll(corners.stream()
                        .flatMap(corner -> Stream.of(corner.u(), corner.v()))
                        .toList());
    }

    /** Where the panels lie: they seldom change, unlike what the panels hold. */
    static ObservableValue<List<Box>> frames(ObservableValue<Optional<FigureLayout>> layout) {
        return layout.map(seen -> seen.map(FigureLayout::frames).orElse(List.of()));
    }

    private void lay(List<Box> frames) {
        boolean large = model.shown()
                .get()
                .filter(shown -> shown.state().large().isPresent())
                .isPresent();
        while (buttons.size() < frames.size()) {
            readings.add(reading(readings.size()));
            buttons.add(button(buttons.size()));
        }
        hint(List.of());
        getChildren().removeIf(child -> child instanceof Button || readings.contains(child));
        closers.clear();
        for (int i = 0; i < frames.size(); i++) {
            Box frame = frames.get(i);
            Button button = buttons.get(i);
            button.setGraphic((large ? Icon.REDUCE : Icon.ENLARGE).node());
            String words = Texts.of(large ? "panel.reduce" : "panel.enlarge");
            button.getTooltip().setText(words);
            button.setAccessibleText(words);
            button.resizeRelocate(frame.right() - BUTTON - 6, frame.y() + 6, BUTTON, BUTTON);
            button.setVisible(large || frames.size() > 1);
            Region reading = readings.get(i);
            reading.resizeRelocate(frame.x(), frame.y(), frame.width(), frame.height());
            getChildren().addAll(reading, button);
        }
        say();
        sayCloser();
    }

    /** Says of each row that has a scale of its own how much closer it is shown than the widest one; a click gives all one scale. */
    private void sayCloser() {
        List<PanelLayout> panels = layout.get()
                .filter(seen -> seen.figure().options().scale() == ScaleMode.ROW && zoomed().isEmpty())
                .map(FigureLayout::panels)
                .orElse(List.of());
        Set<Integer> closer = new HashSet<>();
        for (PanelLayout panel : panels) {
            PanelLayout widest = Collections.min(panels, Comparator.comparingDouble(PanelLayout::pixelsPerUnit));
            double factor = panel.pixelsPerUnit() / widest.pixelsPerUnit();
            if (panel.column() == 0 && factor >= LEAST_CLOSER) {
                closer.add(panel.row());
                sayCloser(panel, widest, Decimals.times(factor));
            }
        }
        for (Integer row : List.copyOf(closers.keySet())) {
            if (!closer.contains(row)) {
                getChildren().remove(closers.remove(row));
            }
        }
    }

    private void sayCloser(PanelLayout panel, PanelLayout widest, String factor) {
        Button button = closers.computeIfAbsent(panel.row(), row -> {
            Button made = new Button();
            made.setId("closer-" + row);
            made.getStyleClass().addAll("flat", "panel-closer");
            made.setTooltip(new Tooltip());
            made.setGraphic(new TrueSizes());
            made.setOnAction(event ->
                    model.change(state -> state.withOptions(state.options().withScale(ScaleMode.SHARED))));
            getChildren().add(made);
            return made;
        });
        String said = Texts.of("scale.closer", factor);
        if (!said.equals(button.getText())) {
            button.setText(said);
            button.getTooltip().setText(Texts.of("scale.closer.tip", factor));
        }
        Box frame = panel.frame();
        boolean low = frame.height() < LOW;
        button.pseudoClassStateChanged(SMALL, low);
        button.setContentDisplay(low ? ContentDisplay.TEXT_ONLY : ContentDisplay.RIGHT);
        if (button.getGraphic() instanceof TrueSizes sizes) {
            sizes.show(panel.projection().centroids(), widest.projection().centroids());
        }
        button.relocate(frame.x() + 6, frame.y() + 6);
        button.setMaxWidth(frame.width() - BUTTON - 18);
    }

    /** Says of each panel what it shows. */
    void describe(List<PanelWords> panels) {
        words = panels;
        say();
        hint(panels);
    }

    private Optional<PanelLayout> zoomed() {
        return layout.get().stream()
                .flatMap(seen -> seen.panels().stream())
                .filter(each -> each.panel().viewport().isPresent())
                .findFirst();
    }

    /**
     * Offers the panels' own scales in the first row of which every panel is small on the scale that all share, and the whole picture where
     * somebody zoomed.
     */
    private void hint(List<PanelWords> panels) {
        getChildren().removeAll(hints);
        hints.clear();
        List<PanelLayout> seen = layout.get().map(FigureLayout::panels).orElse(List.of());
        if (model.presenting().get() || panels.size() != seen.size()) {
            return;
        }
        for (PanelLayout first : seen) {
            boolean small = IntStream.range(0, seen.size())
                    .filter(panel -> seen.get(panel).row() == first.row())
                    .allMatch(panel -> panels.get(panel).small());
            if (first.column() == 0 && small && hints.isEmpty()) {
                hints.add(hint(
                        first,
                        "small",
                        state -> state.withOptions(state.options().withScale(ScaleMode.ROW))));
            }
        }
        zoomed().ifPresent(panel -> hints.add(hint(panel, "zoomed", state -> state.withViewports(Map.of()))));
        getChildren().addAll(hints);
    }

    /** One as wide as its words, as far as the panel has room. */
    private Button hint(PanelLayout panel, String why, UnaryOperator<ViewState> mend) {
        Button hint = new Button(Texts.of("scale." + why));
        hint.setId(why + "-" + panel.row());
        hint.getStyleClass().addAll("flat", "panel-hint");
        hint.setTooltip(new Tooltip(Texts.of("scale." + why + ".tip")));
        hint.setOnAction(event -> model.change(mend));
        Box frame = panel.frame();
        hint.relocate(frame.x() + 6, frame.y() + 6);
        hint.setMaxWidth(frame.width() - BUTTON - 18);
        hint.setPrefHeight(BUTTON);
        return hint;
    }

    private void say() {
        for (int i = 0; i < words.size() && i < readings.size(); i++) {
            readings.get(i).setAccessibleText(words.get(i).text());
            buttons.get(i)
                    .setAccessibleText(Texts.of(
                            "panel.button",
                            buttons.get(i).getTooltip().getText(),
                            words.get(i).heading()));
        }
    }

    private static Region reading(int panel) {
        Region reading = new Region();
        reading.setId("panel-" + panel);
        reading.setManaged(false);
        reading.setMouseTransparent(true);
        reading.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return reading;
    }

    private Button button(int panel) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "button-icon", "panel-button");
        button.setManaged(false);
        button.setTooltip(new Tooltip());
        button.setOnAction(event -> turn(panel));
        return button;
    }

    /** Shows one panel alone, or all that there are. */
    private void turn(int panel) {
        Optional<PanelLayout> pressed = layout.get().map(seen -> seen.panels().get(panel));
        model.shown()
                .get()
                .ifPresent(shown -> pressed.ifPresent(of -> model.change(state -> {
                    PanelPlace place = PanelPlace.seen(shown.session().splits(), state, of.row(), of.column());
                    return state.withLarge(state.large().isPresent() ? Optional.empty() : Optional.of(place.number()));
                })));
    }

    private void ring() {
        getChildren().removeAll(rings);
        rings.clear();
        ringsOf(model.pinned().get(), "ring-pinned");
        if (!model.hovered().get().equals(model.pinned().get())) {
            ringsOf(model.hovered().get(), "ring-hovered");
        }
        getChildren().addAll(rings);
    }

    private void ringsOf(OptionalInt row, String style) {
        if (row.isEmpty() || layout.get().isEmpty()) {
            return;
        }
        for (PanelLayout panel : layout.get().get().panels()) {
            int index = Arrays.binarySearch(panel.projection().rows(), row.getAsInt());
            if (index >= 0) {
                Point at = panel.pixel(index);
                if (panel.frame().contains(at.u(), at.v())) {
                    Circle ring = new Circle(at.u(), at.v(), RING);
                    ring.getStyleClass().addAll("ring", style);
                    ring.setMouseTransparent(true);
                    rings.add(ring);
                }
            }
        }
    }
}
