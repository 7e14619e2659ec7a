package smoothscope.app.measures;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import smoothscope.app.style.Flyout;
import smoothscope.app.text.Texts;
import smoothscope.session.finding.Comparison.Better;
import smoothscope.session.finding.Comparison.Sense;

/** A line of the table of numbers: a measure, which explains itself when it is clicked, and what it is. */
final class NumberLine {
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");

    private final String key;
    private final Hyperlink name;
    private final Label without = label("", "numbers-value");
    private final Label with = label("", "numbers-value");
    private final Label theory = label("", "numbers-theory");
    private Supplier<List<String>> terms = List::of;

    /**
     * @param key of the measure's texts
     * @param sense which way is good
     */
    NumberLine(String key, Sense sense) {
        this.key = key;
        this.name = new Hyperlink(Texts.of(key));
        name.getStyleClass().add("numbers-name");
        name.setAccessibleText(Texts.of("numbers.explain", Texts.of(key)));
        name.setId(key.replace('.', '-').replace('_', '-'));
        name.setTooltip(new Tooltip(Texts.of(key + ".what") + good(sense)));
        name.setContentDisplay(ContentDisplay.RIGHT);
        if (sense != Sense.NONE) {
            name.setGraphic(label(sense == Sense.MORE ? "↑" : "↓", "numbers-sense"));
        }
        name.setOnAction(event -> {
            name.setVisited(false);
            explain();
        });
    }

    private static String good(Sense sense) {
        return sense == Sense.NONE ? "" : "\n" + Texts.of(sense == Sense.MORE ? "numbers.more" : "numbers.less");
    }

    String key() {
        return key;
    }

    /** From left to right. */
    List<Node> cells() {
        return List.of(name, without, with, theory);
    }

    /**
     * @param better which of the two is ticked, unless they read alike
     * @param how the formula with the values of both networks, line by line
     */
    void show(String left, String right, String expected, Better better, Supplier<List<String>> how) {
        boolean apart = !left.equals(right);
        show(without, left, apart && better == Better.REFERENCE);
        show(with, right, apart && better == Better.COMPARED);
        theory.setText(expected);
        terms = how;
    }

    private static void show(Label value, String words, boolean better) {
        value.setText(words);
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.pseudoClassStateChanged(BETTER, better);
        boolean told = value.getGraphic() != null;
        if (better != told) {
            value.setGraphic(better ? tick() : null);
        }
        value.setAccessibleText(better ? Texts.of("numbers.better", words) : words);
    }

    private static Node tick() {
        SVGPath tick = new SVGPath();
        tick.setContent("M0.8 4.2 L3 6.6 L7 1.4");
        tick.getStyleClass().add("numbers-tick");
        return tick;
    }

    private void explain() {
        Label heading = label(Texts.of(key), "explain-head");
        Label words = label(Texts.of(key + ".what"), "explain-words");
        Label formula = label(Texts.of(key + ".formula"), "explain-formula");
        words.setWrapText(true);
        formula.setWrapText(true);
        VBox content = new VBox(heading, words, formula);
        for (String each : terms.get()) {
            Label value = label(each, "explain-value");
            value.setWrapText(true);
            content.getChildren().add(value);
        }
        content.getStyleClass().add("explain");
        Flyout over = new Flyout(Popover.ArrowLocation.RIGHT_TOP);
        over.setContentNode(content);
        over.show(name);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
