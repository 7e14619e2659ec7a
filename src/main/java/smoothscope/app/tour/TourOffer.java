package smoothscope.app.tour;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import smoothscope.app.text.Texts;

/** Offers the tour to somebody who sees the window for the first time; once answered it does not come again. */
public final class TourOffer extends HBox {
    public TourOffer(Tour tour) {
        getStyleClass().add("tour-offer");
        setId("tour-offer");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Texts.of("tour.offer"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button start = new Button(Texts.of("tour.offer.start"));
        start.setId("tour-start");
        start.setMinWidth(USE_PREF_SIZE);
        start.getStyleClass().add("accent");
        start.setOnAction(event -> tour.toggle());
        Button decline = new Button(Texts.of("tour.offer.decline"));
        decline.setId("tour-decline");
        decline.setMinWidth(USE_PREF_SIZE);
        decline.getStyleClass().add("flat");
        decline.setOnAction(event -> tour.decide());
        getChildren().addAll(words, space, start, decline);
    }
}
