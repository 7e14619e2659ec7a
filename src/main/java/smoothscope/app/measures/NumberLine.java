package smoothscope.app.measures;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import smoothscope.app.style.Flyout;
import smoothscope.app.text.Texts;
import smoothscope.session.finding.Comparison.Better;

/** A line of the table of numbers: a measure, which explains itself when it is clicked, and what it is. */
final class NumberLine {
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");

    private final String key;
    private final Hyperlink name;
    private final Label without = label("", "numbers-value");
    private final Label with = label("", "numbers-value");
    private final Label theory = label("", "numbers-theory");
    private Supplier<List<String>> terms = List::of;

    /** @param key of the measure's texts */
    NumberLine(String key) {
        this.key = key;
        this.name = new Hyperlink(Texts.of(key));
        name.getStyleClass().add("numbers-name");
        name.setAccessibleText(Texts.of("numbers.explain", Texts.of(key)));
        name.setId(key.replace('.', '-').replace('_', '-'));
        name.setTooltip(new Tooltip(Texts.of(key + ".what")));
        name.setOnAction(event -> {
            name.setVisited(false);
            explain();
        });
    }

    String key() {
        return key;
    }

    /** From left to right. */
    List<Node> cells() {
        return List.of(name, without, with, theory);
    }

    /** @param how the formula with the values of both networks, line by line */
    void show(String left, String right, String expected, Better better, Supplier<List<String>> how) {
        without.setText(left);
        without.pseudoClassStateChanged(BETTER, better == Better.REFERENCE);
        with.setText(right);
        with.pseudoClassStateChanged(BETTER, better == Better.COMPARED);
        theory.setText(expected);
        terms = how;
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
