package smoothscope.app.training;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.style.Flyout;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.session.experiment.Experiment;
import smoothscope.target.SmoothingConvention;

/** What can be changed of an experiment while it trains, besides α: the learning rate and how α is meant. */
final class SteerPopover {
    private final Trainer trainer;
    private final TextField rate = new TextField();
    private final ComboBox<SmoothingConvention> convention = new ComboBox<>();
    private final Label wrong = new Label();
    private final Flyout popover = new Flyout(Popover.ArrowLocation.TOP_LEFT);
    private boolean filling;

    SteerPopover(Trainer trainer) {
        this.trainer = trainer;
        createView();
        initListeners();
    }

    private void createView() {
        rate.setId("steer-rate");
        rate.setPrefColumnCount(8);
        convention.setId("steer-convention");
        convention.getItems().setAll(SmoothingConvention.values());
        convention.setConverter(SetupForm.words(each -> Texts.of("convention." + each.label())));
        convention.setMaxWidth(Double.MAX_VALUE);
        wrong.setId("steer-wrong");
        wrong.getStyleClass().add("setup-wrong");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        Label heading = new Label(Texts.of("steer.heading"));
        heading.getStyleClass().add("setup-heading");
        Label words = new Label(Texts.of("steer.words"));
        words.getStyleClass().add("setup-words");
        words.setWrapText(true);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("setup-fields");
        fields.addRow(0, SetupForm.labelled("rate", rate), rate);
        fields.addRow(1, SetupForm.labelled("convention", convention), convention);
        VBox content = new VBox(heading, words, fields, wrong);
        content.getStyleClass().addAll("setup", "steer");
        content.setId("steer");
        popover.setContentNode(content);
    }

    private void initListeners() {
        rate.setOnAction(event -> steerRate());
        rate.focusedProperty().subscribe(focused -> {
            if (!focused && popover.isShowing()) {
                steerRate();
            }
        });
        convention.setOnAction(event -> {
            if (!filling) {
                trainer.experiment().get().ifPresent(each -> say(each.steer(convention.getValue())));
            }
        });
    }

    /** Shows it, or puts it away. */
    void toggle(Node below) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            trainer.experiment().get().ifPresent(this::fill);
            wrong.setText("");
            popover.show(below);
        }
    }

    private void fill(Experiment experiment) {
        filling = true;
        rate.setText(SetupForm.plain(experiment.steering().rate()));
        convention.setValue(experiment.steering().convention());
        convention.setDisable(experiment.isTaught());
        filling = false;
    }

    private void steerRate() {
        OptionalDouble typed = AlphaText.read(rate.getText());
        if (typed.isEmpty()) {
            say(Optional.of(new InvalidSetting(Sentence.asItIs(Texts.of("setup.nonumber", Texts.of("setup.rate"))))));
            return;
        }
        trainer.experiment().get().ifPresent(each -> say(each.steerRate(typed.getAsDouble())));
    }

    /** Says what is wrong, and shows what holds instead. */
    private void say(Optional<Problem> refused) {
        wrong.setText(refused.map(ProblemText::sentence).orElse(""));
        if (refused.isPresent()) {
            trainer.experiment().get().ifPresent(this::fill);
        }
    }
}
