package smoothscope.app.explain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.session.Row;
import smoothscope.session.finding.LossSnippet;
import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;

/** The smoothed target as bars that move with α, its numbers, and the loss to be copied as Python. */
final class TargetView extends VBox {
    private static final int MOST_BARS = 12;
    private static final double HEIGHT = 120;

    private final AppModel model;
    private final Label heading = label("explain-head");
    private final HBox bars = new HBox();
    private final Label numbers = label("explain-formula");
    private final Label more = label("explain-formula");
    private Optional<LossSnippet> shown = Optional.empty();

    TargetView(AppModel model) {
        this.model = model;
        getStyleClass().add("explain");
        setId("target");
        bars.getStyleClass().add("target-bars");
        bars.setAlignment(Pos.BOTTOM_LEFT);
        Button torch = button("explain.pytorch", LossSnippet::pyTorch);
        Button flow = button("explain.tensorflow", LossSnippet::tensorFlow);
        HBox buttons = new HBox(8, torch, flow);
        getChildren().addAll(heading, bars, more, numbers, buttons);
        follow(model, this::show);
    }

    /** Tells of the loss now and whenever it changes. */
    static void follow(AppModel model, Consumer<LossSnippet> told) {
        Runnable tell = () -> snippet(model).ifPresent(told);
        model.shown().subscribe(shown -> tell.run());
        model.steered().subscribe(steered -> tell.run());
    }

    private static Optional<LossSnippet> snippet(AppModel model) {
        return model.shown()
                .get()
                .map(shown -> snippet(
                        shown,
                        model.steered().get()
                                ? shown.state().comparedAlpha()
                                : shown.compared().alpha()));
    }

    /**
     * The loss that the compared network has, or learns with from its next step on; where α is steered beyond what its convention allows, of
     * the most that is allowed.
     */
    private static LossSnippet snippet(AppModel.Shown shown, double alpha) {
        Row compared = shown.compared();
        SmoothingConvention convention = compared.recording().meta().convention();
        int classes = compared.recording().classes().size();
        double most = convention == SmoothingConvention.UNIFORM ? 1 : (classes - 1.0) / classes;
        return new LossSnippet(convention, Math.min(most, alpha), classes);
    }

    static void copy(AppModel model, Function<LossSnippet, String> language) {
        snippet(model).ifPresent(loss -> {
            String text = language.apply(loss);
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            model.notice().set(Texts.of("explain.copied"));
        });
    }

    private Button button(String key, Function<LossSnippet, String> language) {
        Button button = new Button(Texts.of(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> copy(model, language));
        return button;
    }

    private void show(LossSnippet now) {
        if (shown.equals(Optional.of(now))) {
            return;
        }
        shown = Optional.of(now);
        SmoothedTarget target = now.convention().target(now.alpha(), now.classes());
        String convention = Texts.of("convention." + now.convention().label());
        heading.setText(Texts.of("explain.target", ShareText.of(now.alpha()), convention, now.classes()));
        int count = Math.min(MOST_BARS, now.classes());
        bars.getChildren()
                .setAll(IntStream.range(0, count)
                        .mapToObj(bar -> bar(bar == 0 ? target.on() : target.off(), bar == 0))
                        .toList());
        boolean all = count == now.classes();
        more.setText(all ? "" : Texts.of("explain.more", now.classes() - count));
        more.setVisible(!all);
        more.setManaged(!all);
        String gap = now.alpha() == 0 ? "∞" : ShareText.of(target.gap());
        numbers.setText(Texts.of(
                "explain.numbers",
                ShareText.of(target.on()),
                ShareText.of(target.off()),
                gap,
                ShareText.of(target.floor())));
    }

    private static VBox bar(double share, boolean on) {
        Region filled = new Region();
        filled.getStyleClass().add(on ? "target-on" : "target-off");
        double height = Math.max(1, share * HEIGHT);
        filled.setMinHeight(height);
        filled.setMaxHeight(height);
        VBox column = new VBox(filled);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setMinHeight(HEIGHT);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
