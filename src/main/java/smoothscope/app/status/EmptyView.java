package smoothscope.app.status;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;

/** What the picture's place shows before there is a picture. */
public final class EmptyView extends VBox {
    private final Label heading = new Label(Texts.of("empty.heading"));
    private final Label words = new Label(Texts.of("empty.words"));
    private final Button open = new Button(Texts.of("empty.open"));
    private final ProgressIndicator busy = new ProgressIndicator();

    /** @param opener lets the user choose a file */
    public EmptyView(AppModel model, Runnable opener) {
        getStyleClass().add("empty");
        setId("empty");
        setAlignment(Pos.CENTER);
        heading.getStyleClass().add("empty-heading");
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        words.setMaxWidth(440);
        open.getStyleClass().add("accent");
        open.setOnAction(event -> opener.run());
        getChildren().addAll(heading, words, open, busy);
        model.loading().job().subscribe(job -> {
            boolean reading = job.isPresent();
            heading.setText(Texts.of(reading ? "empty.reading" : "empty.heading"));
            busy.setVisible(reading);
            words.setVisible(!reading);
            open.setVisible(!reading);
        });
    }
}
