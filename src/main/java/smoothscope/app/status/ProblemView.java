package smoothscope.app.status;

import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.problem.CountedFromOne;
import smoothscope.problem.DataMissing;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Problem;

/** What went wrong, in its one sentence, with what can be done about it. */
public final class ProblemView extends VBox {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final Label heading = new Label();
    private final Label sentence = new Label();
    private final Label nextStep = new Label();
    private final Button fromOne = new Button(Texts.of("problem.fromone"));
    private final Button copy = new Button(Texts.of("problem.copy"));
    private final Button open = new Button(Texts.of("problem.open"));
    private final Button close = new Button(Texts.of("problem.close"));

    /** @param opener lets the user choose another file */
    public ProblemView(AppModel model, Runnable opener) {
        createView();
        open.setOnAction(event -> opener.run());
        fromOne.setOnAction(event -> model.loading().openFromOne());
        copy.setOnAction(event -> model.problem().get().ifPresent(ProblemView::copy));
        close.setOnAction(event -> model.problem().set(Optional.empty()));
        model.problem().subscribe(this::show);
    }

    private void createView() {
        getStyleClass().add("problem");
        setId("problem");
        setMaxSize(520, Region.USE_PREF_SIZE);
        heading.getStyleClass().add("problem-heading");
        sentence.getStyleClass().add("problem-sentence");
        nextStep.getStyleClass().add("problem-next");
        sentence.setWrapText(true);
        nextStep.setWrapText(true);
        fromOne.setId("problem-fromone");
        fromOne.getStyleClass().add("accent");
        fromOne.managedProperty().bind(fromOne.visibleProperty());
        open.setDefaultButton(false);
        open.getStyleClass().add("accent");
        close.setCancelButton(true);
        HBox buttons = new HBox(fromOne, open, copy, close);
        buttons.getStyleClass().add("problem-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(heading, sentence, nextStep, buttons);
    }

    private void show(Optional<Problem> problem) {
        problem.ifPresent(known -> {
            heading.setText(ProblemText.heading(known));
            boolean asked = known instanceof CountedFromOne;
            // what is merely not here is no alarm
            pseudoClassStateChanged(ABSENT, asked || known instanceof FileMissing || known instanceof DataMissing);
            fromOne.setVisible(asked);
            open.getStyleClass().remove("accent");
            if (!asked) {
                open.getStyleClass().add("accent");
            }
            sentence.setText(ProblemText.sentence(known));
            nextStep.setText(ProblemText.nextStep(known));
            Platform.runLater((asked ? fromOne : open)::requestFocus); // once it is there
        });
    }

    private static void copy(Problem problem) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.details()));
    }
}
