package smoothscope.app.example;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.session.data.Pictures;
import smoothscope.session.finding.ExampleDetails;

/** Finds what the networks say of an example, then its image; the answers to what is no longer wanted are dropped. JavaFX thread alone. */
final class ExampleLookup {
    /** What is asked of the worker. */
    private record Question(AppModel.Shown shown, int row) {}

    /** What the worker found. */
    record Answer(AppModel.Shown shown, ExampleDetails details) {}

    /** The image of an example, where its data set is at hand. */
    record Image(ExampleDetails details, Optional<Pictures.Picture> picture) {}

    private final AppModel model;
    private final Pictures pictures;
    private final Supplier<OptionalInt> wanted;
    private final Consumer<Answer> told;
    private final Consumer<Image> seen;
    private final CoalescingQueue<Question, Answer> lookup;
    private final CoalescingQueue<Answer, Image> imaging;

    /**
     * @param worker where images are read
     * @param wanted the example that is wanted now
     * @param told hears what the networks say of it
     * @param seen hears of its image, which can come later
     */
    ExampleLookup(
            AppModel model,
            Pictures pictures,
            Executor worker,
            Supplier<OptionalInt> wanted,
            Consumer<Answer> told,
            Consumer<Image> seen) {
        this.model = model;
        this.pictures = pictures;
        this.wanted = wanted;
        this.told = told;
        this.seen = seen;
        this.lookup = new CoalescingQueue<>(worker, Platform::runLater, ExampleLookup::find, this::tell, model::failed);
        this.imaging = new CoalescingQueue<>(worker, Platform::runLater, this::picture, this::show, model::failed);
    }

    /** Asks for what is wanted now, where something is. */
    void ask() {
        wanted.get().ifPresent(row -> model.shown().get().ifPresent(shown -> lookup.request(new Question(shown, row))));
    }

    private static Answer find(Question question) {
        AppModel.Shown shown = question.shown();
        return new Answer(shown, ExampleDetails.of(shown.session(), shown.state(), question.row()));
    }

    /** The first image of a data set takes the time to read it; what the networks say does not wait for that. */
    private Image picture(Answer answer) {
        ExampleDetails details = answer.details();
        return new Image(details, pictures.of(details.meta(), details.split(), details.image()));
    }

    private void tell(Answer answer) {
        if (wanted.get().equals(OptionalInt.of(answer.details().row()))) {
            told.accept(answer);
            imaging.request(answer);
        }
    }

    private void show(Image answer) {
        if (wanted.get().equals(OptionalInt.of(answer.details().row()))) {
            seen.accept(answer);
        }
    }
}
