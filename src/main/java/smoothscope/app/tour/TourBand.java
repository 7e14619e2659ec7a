package smoothscope.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.style.Icon;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.session.data.Shipped;
import smoothscope.session.tour.TourStep;
import smoothscope.session.view.ViewState;

/** The tour's words, in a band under the picture: what a step says, the numbers of what is on the screen, and the way on. */
public final class TourBand extends VBox {

    /** Whose numbers are asked for. */
    private record Question(TourStep tourStep, AppModel.Shown shown) {}

    private record Answer(Question question, List<TourStep.Fact> facts) {}

    private final Tour tour;
    private final AppModel model;
    private final CoalescingQueue<Question, Answer> numbers;
    private final Label title = new Label();
    /** Which recording the step shows: they take turns. */
    private final Label recording = new Label();

    private final Label words = words("tour-words");
    private final Label fact = words("tour-fact");
    private final HBox places = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Button back = button("tour.back", "tour-back");
    private final Button next = button("tour.next", "tour-next");
    private final Button other = button("tour.other.many", "tour-other");
    private final HBox asides = new HBox();
    private final Button leave = button("tour.return", "tour-return");

    /** @param worker where the numbers are computed */
    public TourBand(Tour tour, AppModel model, Executor worker) {
        this.tour = tour;
        this.model = model;
        this.numbers = new CoalescingQueue<>(
                worker,
                Platform::runLater,
                asked -> new Answer(
                        asked,
                        asked.tourStep()
                                .facts(asked.shown().session(), asked.shown().state())),
                this::tell,
                model::failed);
        createView();
        initListeners();
    }

    private static Label words(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Button button(String text, String id) {
        Button button = new Button(Texts.of(text));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void createView() {
        getStyleClass().add("tour");
        setId("tour");
        title.getStyleClass().add("tour-title");
        title.setMinWidth(USE_PREF_SIZE);
        places.getStyleClass().add("tour-places");
        places.setAlignment(Pos.CENTER_LEFT);
        for (TourStep each : TourStep.values()) {
            places.getChildren().add(place(each));
        }
        recording.getStyleClass().add("tour-recording");
        recording.setId("tour-recording");
        HBox head = new HBox(title, recording);
        head.getStyleClass().add("tour-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        next.getStyleClass().add("accent");
        next.setDefaultButton(false);
        back.setOnAction(event -> tour.back());
        next.setOnAction(event -> onwards());
        leave.getStyleClass().add("flat");
        leave.setOnAction(event -> tour.goBack());
        other.getStyleClass().add("flat");
        other.setOnAction(event -> turn());
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.node());
        close.getStyleClass().addAll("flat", "button-icon");
        close.setId("tour-close");
        close.setAccessibleText(Texts.of("tour.close"));
        close.setTooltip(new javafx.scene.control.Tooltip(Texts.of("tour.close")));
        close.setOnAction(event -> tour.close());
        asides.getStyleClass().add("tour-buttons");
        asides.setAlignment(Pos.CENTER_RIGHT);
        asides.getChildren().add(leave);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        // the last line, since the band grows upwards: what is pressed again and again stays where it is
        HBox ways = new HBox(places, space, asides, back, next, close);
        ways.getStyleClass().add("tour-buttons");
        ways.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, words, fact, ways);
    }

    private ToggleButton place(TourStep each) {
        ToggleButton dot = new ToggleButton(String.valueOf(each.place() + 1));
        dot.getStyleClass().add("tour-place");
        dot.setId("tour-place-" + (each.place() + 1));
        dot.setToggleGroup(group);
        String name = Texts.of("tour.place", each.place() + 1, Texts.of("tour." + word(each) + ".title"));
        dot.setAccessibleText(name);
        dot.setTooltip(new javafx.scene.control.Tooltip(name));
        dot.setOnAction(event -> {
            if (!dot.isSelected()) { // it was lit already
                dot.setSelected(true);
                tour.go(each);
            }
        });
        dot.selectedProperty().subscribe(selected -> {
            boolean another = tour.tourStep().get().filter(now -> now != each).isPresent();
            if (selected && another) { // by a click, or by an arrow key
                tour.go(each);
            }
        });
        return dot;
    }

    private void initListeners() {
        tour.tourStep().subscribe(tourStep -> tourStep.ifPresent(this::begin));
        model.measured().subscribe(this::ask);
        model.presenting().subscribe(this::ask);
    }

    private static String word(TourStep tourStep) {
        return tourStep.name().toLowerCase(Locale.ROOT);
    }

    private void begin(TourStep tourStep) {
        title.setText(Texts.of("tour." + word(tourStep) + ".title"));
        group.getToggles().get(tourStep.place()).setSelected(true);
        fact.setText("");
        back.setDisable(tourStep.place() == 0);
        next.setText(Texts.of(isLast(tourStep) ? "tour.done" : "tour.next"));
        offer(tourStep == TourStep.CALIBRATION && tour.has(Shipped.CIFAR10) && tour.has(tourStep.recording()));
        leave.setVisible(tour.canReturn());
        words.setText("");
        ask();
        Platform.runLater(next::requestFocus);
    }

    /** Offers the other recording, or does not: where an unseen node changes, JavaFX 21 no longer paints what changes beside it. */
    private void offer(boolean wanted) {
        asides.getChildren().remove(other);
        if (wanted) {
            asides.getChildren().add(0, other);
        }
    }

    private static boolean isLast(TourStep tourStep) {
        return tourStep.place() == TourStep.values().length - 1;
    }

    private void onwards() {
        if (tour.tourStep().get().filter(TourBand::isLast).isPresent()) {
            tour.close();
        } else {
            tour.next();
        }
    }

    private static boolean many(AppModel.Shown shown) {
        return shown.session().file().endsWith(Shipped.CIFAR10);
    }

    /** The same step where smoothing does the opposite. */
    private void turn() {
        model.measured()
                .get()
                .ifPresent(shown -> tour.show(
                        TourStep.CALIBRATION, many(shown) ? TourStep.CALIBRATION.recording() : Shipped.CIFAR10));
    }

    private void ask() {
        tour.tourStep()
                .get()
                .ifPresent(tourStep -> model.measured().get().ifPresent(shown -> {
                    other.setText(Texts.of(many(shown) ? "tour.other.few" : "tour.other.many"));
                    // who presents has it above the picture
                    recording.setText(model.presenting().get() ? "" : RowText.title(shown.session()));
                    numbers.request(new Question(tourStep, shown));
                }));
    }

    private void tell(Answer answer) {
        Question asked = answer.question();
        if (!tour.tourStep().get().equals(Optional.of(asked.tourStep()))) {
            return;
        }
        List<Object> gaps = new ArrayList<>(names(asked.shown()));
        answer.facts().stream().map(TourBand::text).forEach(gaps::add);
        String key = "tour." + word(asked.tourStep());
        boolean known = answer.facts().stream().allMatch(each -> Double.isFinite(each.value()));
        String seen = asked.tourStep().seen(answer.facts());
        String look = seen.isEmpty() ? "" : Texts.of(key + ".look" + seen, gaps.toArray());
        words.setText(look + Texts.of(key + ".words", gaps.toArray()));
        String why = asked.tourStep().why(answer.facts());
        String told = known ? Texts.of(key + ".fact", gaps.toArray()) : "";
        fact.setText(known && !why.isEmpty() ? told + " " + Texts.of(key + why, gaps.toArray()) : told);
        setAccessibleText(title.getText() + ". " + words.getText() + " " + fact.getText());
    }

    private static List<String> names(AppModel.Shown shown) {
        List<String> names = ClassText.names(shown.session());
        ViewState state = shown.state();
        return Stream.of(
                        state.classes().a(),
                        state.classes().b(),
                        state.classes().c())
                .map(names::get)
                .toList();
    }

    private static String text(TourStep.Fact fact) {
        return switch (fact.kind()) {
            case ALPHA -> AlphaText.plain(fact.value());
            case COUNT -> String.valueOf(Math.round(fact.value()));
            case NUMBER -> String.format(Locale.ROOT, "%.2f", fact.value());
            case ERROR -> String.format(Locale.ROOT, "%.3f", fact.value());
            case FACTOR -> String.format(Locale.ROOT, "%.1f", fact.value());
            case SHARE -> String.format(Locale.ROOT, "%.0f %%", 100 * fact.value());
        };
    }
}
