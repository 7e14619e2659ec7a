package smoothscope.app.observe;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.NameText;
import smoothscope.app.style.Form;
import smoothscope.app.style.Modal;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.KnownSet;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.session.Observing;
import smoothscope.session.TrainedFiles;
import smoothscope.session.view.CommandText;
import smoothscope.training.trained.Extent;
import smoothscope.training.trained.ObservationSettings;
import smoothscope.training.trained.TrainedWeights;

/** What has to be known to look with trained networks: the data set, and what the files do not say themselves. */
final class ObserveForm extends VBox {
    private static final String ALL = "all";
    /** A usual side of small images. */
    private static final int SMALL = 32;

    private final TrainedFiles networks;
    private final Proposal proposal;
    private final ComboBox<String> dataset = new ComboBox<>();
    private final ComboBox<String> network = new ComboBox<>();
    private final TextField alphas = Form.field("observe-alphas");
    private final TextField size = Form.field("observe-size");
    private final TextField mean = Form.field("observe-mean");
    private final TextField deviation = Form.field("observe-deviation");
    private final TextField head = Form.field("observe-head");
    private final TextField perClass = Form.field("observe-per-class");
    private final TextField classes = Form.field("observe-classes");
    private final TextField limit = Form.field("observe-limit");
    private final TextField differs = Form.field("observe-differs");
    private final TextField out = Form.field("observe-out");
    private final Label wrong = new Label();

    /**
     * @param proposal beyond what the files say
     * @param starter begins to look
     * @param cancel puts the form away
     */
    ObserveForm(TrainedFiles networks, Proposal proposal, Consumer<Observing> starter, Runnable cancel) {
        this.networks = networks;
        this.proposal = proposal;
        createView(starter, cancel);
        fill();
    }

    private void createView(Consumer<Observing> starter, Runnable cancel) {
        getStyleClass().addAll("setup", "window");
        setId("observe");
        Label heading = new Label(Texts.of("observe.heading"));
        heading.getStyleClass().add("setup-heading");
        Label names = new Label(networks.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", ")));
        names.setId("observe-files");
        names.setWrapText(true);
        Label words = new Label(
                Texts.of(kind(), networks.recognised().map(NameText::network).orElse("")));
        words.setId("observe-words");
        words.getStyleClass().add("setup-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button choose = new Button(Texts.of("observe.out.choose"));
        choose.setOnAction(event -> chooseOut());
        HBox.setHgrow(out, Priority.ALWAYS);
        HBox place = new HBox(out, choose);
        place.getStyleClass().add("setup-last");
        GridPane grid = Form.grid();
        grid.addRow(0, labelled("dataset", dataset), dataset, labelled("per-class", perClass), perClass);
        grid.addRow(1, labelled("alphas", alphas), alphas, labelled("limit", limit), limit);
        if (!networks.areComplete()) {
            addWhatTheFilesLeaveOpen(grid);
        }
        if (networks.files().size() > 1) {
            int row = grid.getRowCount();
            grid.add(labelled("differs", differs), 0, row);
            grid.add(differs, 1, row, 3, 1);
        }
        int only = grid.getRowCount();
        grid.add(labelled("classes", classes), 0, only);
        grid.add(classes, 1, only, 3, 1);
        int last = grid.getRowCount();
        grid.add(labelled("out", out), 0, last);
        grid.add(place, 1, last, 3, 1);
        getChildren().addAll(heading, names, words, grid, buttons(starter, cancel));
    }

    /** What the user needs to be told of these files. */
    private String kind() {
        return networks.areComplete()
                ? "observe.words.known"
                : networks.bringArchitecture()
                        ? networks.arePrograms() ? "observe.words.script" : "observe.words.graph"
                        : networks.recognised().isPresent() ? "observe.words.recognised" : "observe.words.weights";
    }

    private void addWhatTheFilesLeaveOpen(GridPane grid) {
        Label beside = networks.bringArchitecture() ? labelled("head", head) : labelled("network", network);
        grid.addRow(2, labelled("size", size), size, beside, networks.bringArchitecture() ? head : network);
        grid.addRow(3, labelled("mean", mean), mean, labelled("deviation", deviation), deviation);
        size.setPromptText(
                networks.bringArchitecture() && !networks.arePrograms()
                        ? Texts.of("observe.head.found")
                        : Integer.toString(
                                networks.recognised().map(TrainedWeights::side).orElse(SMALL)));
        mean.setPromptText("0.491, 0.482, 0.447");
        deviation.setPromptText("0.247, 0.243, 0.262");
        head.setPromptText(Texts.of("observe.head.found"));
    }

    private HBox buttons(Consumer<Observing> starter, Runnable cancel) {
        wrong.setId("observe-wrong");
        Button next = new Button(Texts.of("observe.start"));
        next.setId("observe-start");
        next.setOnAction(event -> begin(starter));
        return Form.last(wrong, cancel, next);
    }

    private static Label labelled(String name, Node field) {
        return Form.name(Texts.of("observe." + name), field);
    }

    private void fill() {
        dataset.getItems().setAll(Catalogue.all().stream().map(KnownSet::name).toList());
        dataset.setEditable(true);
        dataset.setId("observe-dataset");
        dataset.setMaxWidth(Double.MAX_VALUE);
        dataset.setValue(proposal.dataset().isEmpty() ? networks.dataset().orElse("") : proposal.dataset());
        dataset.setPromptText(Texts.of("observe.dataset.prompt"));
        network.getItems().setAll(TrainedWeights.networks());
        network.setValue(networks.recognised().orElse(null));
        network.setId("observe-network");
        network.setMaxWidth(Double.MAX_VALUE);
        alphas.setText(CommandText.joined(
                networks.alphas().isEmpty()
                        ? networks.publishedAlphas().orElse(proposal.alphas())
                        : networks.alphas()));
        alphas.setPromptText("0, 0.1");
        mean.setText(CommandText.joined(networks.mean()));
        deviation.setText(CommandText.joined(networks.deviation()));
        dataset.valueProperty().addListener((value, before, after) -> forgetPixels());
        perClass.setText(Integer.toString(proposal.perClass()));
        classes.setText(proposal.classes());
        classes.setPromptText(Texts.of("observe.classes.all"));
        limit.setPromptText(Texts.of("observe.limit.all"));
        differs.setText(networks.differs().orElse(""));
        differs.setPromptText(Texts.of("observe.differs.unknown"));
        out.setText(proposal.out().orElseGet(networks::freePlace).toString());
    }

    /** What is usual for one data set is not for another: fields that nobody wrote in are left to the network's usual again. */
    private void forgetPixels() {
        if (mean.getText().equals(CommandText.joined(networks.mean()))
                && deviation.getText().equals(CommandText.joined(networks.deviation()))) {
            mean.clear();
            deviation.clear();
        }
    }

    private void chooseOut() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("observe.out"));
        File now = new File(out.getText()).getAbsoluteFile();
        chooser.setInitialFileName(now.getName());
        if (now.getParentFile() != null && now.getParentFile().isDirectory()) {
            chooser.setInitialDirectory(now.getParentFile());
        }
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("open.kind"), "*.npz"));
        Modal.save(chooser, getScene().getWindow()).ifPresent(chosen -> out.setText(chosen.toString()));
    }

    private void begin(Consumer<Observing> starter) {
        try {
            Observing wanted = read();
            wrong.setText("");
            starter.accept(wanted);
        } catch (Problem refused) {
            wrong.setText(ProblemText.sentence(refused));
        }
    }

    private Observing read() {
        String set =
                Optional.ofNullable(dataset.getEditor().getText()).orElse("").strip();
        if (set.isEmpty()) {
            dataset.requestFocus();
            throw new InvalidSetting(Sentence.asItIs(Texts.of("observe.dataset.needed")));
        }
        ObservationSettings settings = new ObservationSettings(
                networks.files(),
                numbers("alphas", alphas),
                Optional.ofNullable(network.getValue()),
                Optional.of(head.getText().strip()).filter(name -> !name.isEmpty()),
                size.getText().isBlank() ? OptionalInt.empty() : OptionalInt.of(whole("size", size)),
                numbers("mean", mean),
                numbers("deviation", deviation),
                Optional.empty(),
                perClass.getText().strip().equals(ALL) ? ObservationSettings.ALL : whole("per-class", perClass),
                Extent.limited(limit.getText().isBlank() ? 0 : whole("limit", limit))
                        .ofClasses(Optional.of(classes.getText().strip()).filter(list -> !list.isEmpty())),
                Optional.of(differs.getText().strip()).filter(words -> !words.isEmpty()));
        return new Observing(settings, set, false, place());
    }

    private Path place() {
        try {
            return Path.of(out.getText().strip());
        } catch (InvalidPathException noPath) {
            out.requestFocus();
            throw new InvalidSetting(Sentence.asItIs(Texts.of("observe.out.needed")));
        }
    }

    /** Numbers with commas or spaces between them. */
    private static List<Double> numbers(String name, TextField field) {
        String typed = field.getText().strip();
        return typed.isEmpty()
                ? List.of()
                : Stream.of(typed.split("[,;\\s]+"))
                        .map(each -> AlphaText.read(each).orElseThrow(() -> refuse(name, field)))
                        .toList();
    }

    private static int whole(String name, TextField field) {
        try {
            return Integer.parseInt(field.getText().strip());
        } catch (NumberFormatException noNumber) {
            throw refuse(name, field);
        }
    }

    private static Problem refuse(String name, TextField field) {
        field.requestFocus();
        return new InvalidSetting(Sentence.asItIs(Texts.of("setup.nonumber", Texts.of("observe." + name))));
    }
}
