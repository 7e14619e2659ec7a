package smoothscope.app.main;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import smoothscope.app.action.Action;
import smoothscope.app.action.Actions;
import smoothscope.app.action.KeySheet;
import smoothscope.app.alpha.AlphaStrip;
import smoothscope.app.example.FindExample;
import smoothscope.app.explain.TargetSheet;
import smoothscope.app.files.Comparing;
import smoothscope.app.files.Opener;
import smoothscope.app.files.PaperRows;
import smoothscope.app.files.Saving;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.app.tour.Tour;
import smoothscope.app.training.SetupPopover;
import smoothscope.app.training.Trainer;
import smoothscope.app.training.UnsavedDialog;
import smoothscope.figure.Theme;
import smoothscope.session.Export;
import smoothscope.session.finding.ExampleSearch;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;

/** Everything the user can do in the window, each thing declared once. */
final class WindowActions {
    private final AppModel model;
    private final Stage stage;
    private final AlphaStrip alpha;
    private final Opener opener;
    private final Views views;
    private final Tour tour;
    private final Trainer trainer;
    private final UnsavedDialog parting;
    private final SetupPopover setup;
    private final Consumer<Language> speak;
    private final Windows windows;
    private final Actions actions;
    private Optional<KeySheet> keySheet = Optional.empty();
    private final TargetSheet target;
    private final LookActions look;

    /**
     * @param parting asks what is to become of an experiment that is begun again
     * @param speak speaks another language
     * @param windows those beside the main one
     * @param rows the rows of the paper's figure
     * @param comparing what the lower row can show instead
     * @param side makes what stands beside the picture wide, or as usual
     */
    WindowActions(
            AppModel model,
            Stage stage,
            AlphaStrip alpha,
            Opener opener,
            Saving saving,
            Views views,
            Tour tour,
            Trainer trainer,
            UnsavedDialog parting,
            SetupPopover setup,
            Consumer<Language> speak,
            Windows windows,
            PaperRows rows,
            Comparing comparing,
            Runnable side) {
        this.model = model;
        this.stage = stage;
        this.alpha = alpha;
        this.opener = opener;
        this.views = views;
        this.tour = tour;
        this.trainer = trainer;
        this.parting = parting;
        this.setup = setup;
        this.speak = speak;
        this.windows = windows;
        this.target = new TargetSheet(model);
        this.look = new LookActions(model, this::showTarget, side);
        SavingActions out =
                new SavingActions(model, saving, target, windows.exports()::showPage, windows.exports()::showFigure);
        alpha.onExplain(this::showTarget);
        this.actions = new Actions(List.of(
                file(),
                view(),
                comparing.actions(),
                out.export(),
                out.diagrams(),
                select(),
                train(),
                rows.actions(),
                look.group(),
                move(),
                window(),
                help()));
    }

    Actions actions() {
        return actions;
    }

    private Actions.Group file() {
        return new Actions.Group(
                "file",
                List.of(
                        Action.of("open", "Shortcut+O", Icon.OPEN, opener::choose),
                        Action.of("save-recording", "Shortcut+Shift+S", views::saveRecording),
                        Action.of("datasets", "Shortcut+D", Icon.DATA, windows.datasets()::show),
                        Action.of("quit", "Shortcut+Q", this::quit)));
    }

    private Actions.Group view() {
        return new Actions.Group(
                "view",
                List.of(
                        Action.of("save-view", "", views::saveView),
                        Action.of("copy-view", "", views::copyView),
                        Action.of("paste-view", "Shortcut+V", views::pasteView)));
    }

    private Actions.Group select() {
        return new Actions.Group(
                "select",
                List.of(
                        Action.of("find-example", "Shortcut+F", new FindExample(model, stage)::ask),
                        Action.of("select-wrong", "X", this::selectWrong)));
    }

    /** Chooses the errors among the chosen examples; where none are chosen, among those that are drawn. */
    private void selectWrong() {
        model.shown().get().ifPresent(shown -> {
            Selection among = model.selected().get().isEmpty()
                    ? Export.drawn(shown.session(), shown.state())
                    : model.selected().get();
            model.selected().set(ExampleSearch.wrong(shown.session(), shown.state(), among));
        });
    }

    private Actions.Group train() {
        return new Actions.Group(
                "train",
                List.of(
                        Action.of("train", "T", Icon.TRAIN, this::showSetup),
                        Action.of("train-step", "N", Icon.STEP, trainer::step),
                        Action.of("train-stop", "", Icon.STOP, trainer::stop),
                        Action.of("train-restart", "", Icon.RESTART, () -> parting.then(trainer::restart)),
                        Action.of("train-live", "End", trainer.sight()::backToLive)));
    }

    private void showSetup() {
        below("#action-train", "#present-left").ifPresent(setup::toggle);
    }

    /**
     * Below what a sheet hangs.
     *
     * @param usual where it does otherwise
     * @param presented where it does before an audience, who does not see the other
     */
    private Optional<Node> below(String usual, String presented) {
        return Optional.ofNullable(stage.getScene().lookup(model.presenting().get() ? presented : usual));
    }

    /** As if the window's own button were pressed: what is unsaved is asked for. */
    private void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private Actions.Group move() {
        return new Actions.Group(
                "move",
                List.of(
                        Action.of("play", "Space", Icon.PLAY, this::play),
                        Action.of("alpha-less", "Left", () -> alpha.step(-1)),
                        Action.of("alpha-more", "Right", () -> alpha.step(1)),
                        Action.of("epoch-later", "Up", () -> stepEpoch(1)),
                        Action.of("epoch-earlier", "Down", () -> stepEpoch(-1)),
                        Action.of("back", "Esc", this::back)));
    }

    private Actions.Group window() {
        return new Actions.Group(
                "window",
                List.of(
                        Action.of("preferences", "Shortcut+Comma", Icon.STEER, windows.preferences()::show),
                        Action.of("theme", "Shortcut+T", Icon.THEME, this::turnTheme),
                        Action.of(
                                "full-screen",
                                "F11",
                                Icon.FULL_SCREEN,
                                () -> model.presenting().set(!model.presenting().get())),
                        Action.of("language", "", this::otherLanguage)));
    }

    private Actions.Group help() {
        return new Actions.Group(
                "help",
                List.of(
                        Action.of("tour", "F2", Icon.TOUR, tour::toggle),
                        Action.of("tour-next", "Page Down", tour::next),
                        Action.of("tour-back", "Page Up", tour::back),
                        Action.of("keys", "F1", Icon.HELP, this::showKeys),
                        Action.of("about", "", windows.about()::show)));
    }

    private void play() {
        if (model.live().get() && trainer.experiment().get().isPresent()) {
            trainer.toggle();
            return;
        }
        alpha.playing().set(!alpha.playing().get());
    }

    private void stepEpoch(int steps) {
        model.shown().get().ifPresent(shown -> {
            List<Integer> epochs = shown.session().epochs();
            model.change(state -> {
                int next = epochs.indexOf(state.epoch()) + steps;
                return next < 0 || next >= epochs.size() ? state : state.withEpoch(epochs.get(next));
            });
        });
    }

    /** Goes back by one: the problem, the presentation, the pinned example, the chosen ones, the large panel, the zoom. */
    private void back() {
        Optional<ViewState> state = model.shown().get().map(AppModel.Shown::state);
        if (model.problem().get().isPresent()) {
            model.problem().set(Optional.empty());
        } else if (target.putAway()) {
            return;
        } else if (model.presenting().get()) {
            model.presenting().set(false);
        } else if (model.pinned().get().isPresent()) {
            model.pinned().set(OptionalInt.empty());
        } else if (!model.selected().get().isEmpty()) {
            model.selected().set(Selection.NONE);
        } else if (state.isPresent() && state.get().large().isPresent()) {
            model.change(now -> now.withLarge(Optional.empty()));
        } else if (tour.tourStep().get().isPresent()) {
            tour.close();
        } else {
            look.fit();
        }
    }

    private void turnTheme() {
        model.theme().set(model.theme().get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }

    private void otherLanguage() {
        speak.accept(Texts.language() == Language.ENGLISH ? Language.TRADITIONAL_CHINESE : Language.ENGLISH);
    }

    private void showTarget() {
        if (model.shown().get().isPresent()) {
            below("#alpha-number", "#present-right").ifPresent(target::toggle);
        }
    }

    private void showKeys() {
        KeySheet sheet = keySheet.orElseGet(() -> new KeySheet(actions));
        keySheet = Optional.of(sheet);
        below("#action-keys", "#present-right").ifPresent(sheet::toggle);
    }
}
