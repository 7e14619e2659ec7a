package smoothscope.app.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.dataset.library.KnownSet;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.Problem;
import smoothscope.session.data.LibraryEntry;
import smoothscope.session.data.VerifiedDataset;

/** One data set: what it is, where it is, how to get it, under which terms. */
final class SetCard extends VBox {
    /** Lets the user choose a folder. */
    @FunctionalInterface
    interface FolderChoice {
        Optional<Path> choose(String title);
    }

    /** What the card tells of. */
    private record Told(
            String name,
            Optional<LibraryEntry> entry,
            Path downloads,
            Optional<Job<VerifiedDataset>> job,
            Optional<VerifiedDataset> verified,
            Optional<Problem> trouble) {}

    private static final Duration SAMPLE = Duration.millis(200);

    private final LibraryModel model;
    private final FolderChoice choice;
    private final Label task = label("", "data-task");
    private final ProgressBar bar = new ProgressBar();
    private final Label pace = label("", "data-pace");
    private final Timeline sampling = new Timeline(new KeyFrame(SAMPLE, event -> sample()));
    private Optional<Told> told = Optional.empty();

    SetCard(LibraryModel model, FolderChoice choice) {
        this.model = model;
        this.choice = choice;
        createView();
        initListeners();
    }

    /** Ends looking at what is under way. */
    void rest() {
        sampling.stop();
    }

    private void createView() {
        getStyleClass().add("data-card");
        setId("data-card");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("data-progress");
        sampling.setCycleCount(Animation.INDEFINITE);
    }

    private void initListeners() {
        model.library().subscribe(this::look);
        model.selected().subscribe(this::look);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                sampling.stop();
            }
        });
    }

    /** Where there is nothing new the card stays: a click that brings the window to the front has it looked at between press and release. */
    private void look() {
        String name = model.selected().get();
        Told now = new Told(
                name,
                model.library().get().named(name),
                model.library().get().downloads(),
                model.data().running(name),
                model.data().verified(name),
                model.data().trouble(name));
        if (!told.equals(Optional.of(now))) {
            told = Optional.of(now);
            show(now);
        }
    }

    private void show(Told now) {
        String name = now.name();
        Optional<LibraryEntry> entry = now.entry();
        Optional<Job<VerifiedDataset>> job = now.job();
        getChildren().clear();
        if (!name.isEmpty()) {
            getChildren().add(label(SetWords.title(name), "data-name"));
        }
        entry.ifPresent(this::describe);
        if (job.isPresent()) {
            getChildren().add(underWay(job.get()));
            sample();
            sampling.play();
        } else {
            sampling.stop();
            now.verified().ifPresent(verified -> getChildren().add(label(SetWords.found(verified), "data-found")));
            now.trouble().ifPresent(problem -> getChildren().add(trouble(problem)));
            entry.map(this::buttons).ifPresent(getChildren()::add);
        }
        entry.ifPresent(this::terms);
    }

    private void describe(LibraryEntry entry) {
        if (entry instanceof LibraryEntry.Known known) {
            getChildren().add(label(Texts.of("data.what." + known.name()), "data-what"));
            getChildren().add(label(SetWords.contents(known.set().contents()), "data-contents"));
        } else {
            getChildren().add(label(Texts.of("data.what.own"), "data-what"));
        }
        Label state = label(SetWords.state(entry), entry.isReady() ? "data-ready" : "data-absent");
        state.setId("data-state");
        VBox where = new VBox(state);
        where.getStyleClass().add("data-where");
        SetWords.place(entry, model.library().get().downloads())
                .ifPresent(place -> where.getChildren().add(label(place, "data-place")));
        getChildren().add(where);
    }

    private Node underWay(Job<VerifiedDataset> job) {
        Button cancel = button("data.cancel", job::cancel);
        HBox line = new HBox(bar, cancel);
        HBox.setHgrow(bar, Priority.ALWAYS);
        line.getStyleClass().add("data-progress-line");
        VBox box = new VBox(task, line, pace);
        box.getStyleClass().add("data-under-way");
        return box;
    }

    private void sample() {
        model.data().running(model.selected().get()).ifPresent(job -> {
            Progress.State state = job.progress().state();
            task.setText(Texts.of(state.task()));
            bar.setProgress(state.total() > 0 ? state.fraction() : ProgressBar.INDETERMINATE_PROGRESS);
            pace.setText(SetWords.progress(state));
        });
    }

    private static Node trouble(Problem problem) {
        VBox box = new VBox(
                label(ProblemText.sentence(problem), "data-trouble-sentence"),
                label(ProblemText.nextStep(problem), "data-trouble-next"));
        box.getStyleClass().add("data-trouble");
        box.setId("data-trouble");
        return box;
    }

    private Node buttons(LibraryEntry entry) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("data-buttons");
        if (entry instanceof LibraryEntry.Known known) {
            buttons.getChildren().addAll(buttons(known));
        } else if (entry.isReady()) {
            entry.place()
                    .ifPresent(folder -> buttons.getChildren().add(button("data.check", () -> model.addOwn(folder))));
        }
        if (entry.remembered()) {
            buttons.getChildren().add(button("data.forget", () -> model.data().forget(entry)));
        }
        return buttons;
    }

    private List<Button> buttons(LibraryEntry.Known known) {
        KnownSet set = known.set();
        if (set.isBuiltIn()) {
            return List.of();
        }
        Button have = button(
                "data.have",
                () -> choice.choose(Texts.of("data.have.choose", SetWords.title(set.name())))
                        .ifPresent(folder -> model.adopt(set, folder)));
        if (known.isReady()) {
            return List.of(button("data.check", () -> model.check(set)), have);
        }
        long left = set.downloadBytes() - known.arrived();
        Button get = button(known.arrived() > 0 ? "data.resume" : "data.download", () -> model.download(set));
        get.setText(Texts.of(known.arrived() > 0 ? "data.resume" : "data.download", SetWords.megabytes(left)));
        get.getStyleClass().add("accent");
        return List.of(get, have);
    }

    private void terms(LibraryEntry entry) {
        if (!(entry instanceof LibraryEntry.Known known)) {
            return;
        }
        KnownSet set = known.set();
        VBox terms = new VBox(
                label(Texts.of("data.terms"), "data-heading"),
                label(Texts.of("data.terms." + set.name()), "data-terms"));
        terms.getStyleClass().add("data-terms-box");
        if (!set.isBuiltIn()) {
            terms.getChildren()
                    .addAll(
                            label(Texts.of("data.cite", set.citation()), "data-terms"),
                            label(Texts.of("data.described", set.address()), "data-terms"),
                            label(Texts.of("data.source", hosts(set)), "data-terms"));
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, terms);
    }

    private static String hosts(KnownSet set) {
        return set.sources().stream()
                .map(source -> source.address().getHost())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.of(key));
        button.setId(key.replace('.', '-'));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
