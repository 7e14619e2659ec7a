package smoothscope.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import smoothscope.app.action.Action;
import smoothscope.app.action.Actions;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Sentence;
import smoothscope.session.view.PaperRow;

/**
 * The four rows of the paper's figure, a key each: their classes where what is open has them, else their recording, else what to bring for
 * them.
 */
public final class PaperRows {
    private static final List<String> NAMES = List.of("row-1", "row-2", "row-3", "row-4");

    /** A row whose recording is being opened. */
    private record Awaited(PaperRow row, Path file) {}

    private final AppModel model;
    private final Supplier<List<Path>> shipped;
    private final Consumer<Consumer<Path>> bringing;
    private Optional<Awaited> awaited = Optional.empty();

    /**
     * @param shipped the recordings at hand
     * @param bringing lets the user bring what rows 3 and 4 are made of, and says which recording will show them
     */
    public PaperRows(AppModel model, Supplier<List<Path>> shipped, Consumer<Consumer<Path>> bringing) {
        this.model = model;
        this.shipped = shipped;
        this.bringing = bringing;
        model.shown().subscribe(shown -> shown.ifPresent(this::arrived));
    }

    public Actions.Group actions() {
        return new Actions.Group("rows", PaperRow.ALL.stream().map(this::action).toList());
    }

    private Action action(PaperRow row) {
        return Action.of(NAMES.get(row.number() - 1), Integer.toString(row.number()), () -> choose(row));
    }

    private void choose(PaperRow row) {
        Optional<ClassTriple> here = model.shown().get().flatMap(shown -> among(row, shown));
        if (here.isPresent()) {
            look(here.get());
            return;
        }
        Optional<Path> recording = shipped.get().stream().filter(row::isIn).findFirst();
        if (recording.isPresent()) {
            awaited = Optional.of(new Awaited(row, recording.get()));
            model.loading().open(recording.get());
        } else if (!row.comesAlong()) {
            bringing.accept(file -> awaited = Optional.of(new Awaited(row, file)));
        } else {
            String number = Integer.toString(row.number());
            model.problem()
                    .set(Optional.of(new FileMissing(
                            Sentence.asItIs(Texts.of(
                                    "row.absent",
                                    number,
                                    Texts.of("action." + NAMES.get(row.number() - 1)),
                                    row.file())),
                            Sentence.asItIs(Texts.of("row.bring." + number)))));
        }
    }

    private void arrived(Shown shown) {
        Optional<Awaited> open =
                awaited.filter(each -> each.file().equals(shown.session().file()));
        if (open.isPresent()) {
            awaited = Optional.empty();
            among(open.get().row(), shown).ifPresent(this::look);
        }
    }

    private static Optional<ClassTriple> among(PaperRow row, Shown shown) {
        return row.among(shown.session().recording().classes());
    }

    private void look(ClassTriple three) {
        model.change(state -> state.withClasses(three));
    }
}
