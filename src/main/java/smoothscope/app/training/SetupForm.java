package smoothscope.app.training;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import smoothscope.app.alpha.AlphaText;
import smoothscope.app.alpha.NameText;
import smoothscope.app.style.Form;
import smoothscope.app.text.ProblemText;
import smoothscope.app.text.Texts;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.KnownSet;
import smoothscope.measure.Softening;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.session.data.Shipped;
import smoothscope.session.experiment.Preset;
import smoothscope.session.experiment.Setup;
import smoothscope.session.experiment.Taught;
import smoothscope.target.SmoothingConvention;
import smoothscope.text.Decimals;
import smoothscope.training.Precision;
import smoothscope.training.input.Augmentation;
import smoothscope.training.live.LiveRun;

/** What an experiment begins with: a preset, and every field of it. */
public final class SetupForm extends VBox {
    private static final double CHOICE = 204;

    private final Consumer<Setup> starter;
    private final Map<Preset, ToggleButton> presets = new EnumMap<>(Preset.class);
    private final ComboBox<String> dataset = new ComboBox<>();
    private final ComboBox<String> network = new ComboBox<>();
    private final ComboBox<SmoothingConvention> convention = new ComboBox<>();
    private final ComboBox<Augmentation> augmentation = new ComboBox<>();
    private final ComboBox<Precision> precision = new ComboBox<>();
    private final Label imitated = new Label(Texts.of("setup.precision.imitated"));
    private final TextField alpha = field("setup-alpha");
    private final TextField rate = field("setup-rate");
    private final TextField batch = field("setup-batch");
    private final TextField decay = field("setup-decay");
    private final TextField noise = field("setup-noise");
    private final TextField seed = field("setup-seed");
    private final TextField epochs = field("setup-epochs");
    private final TextField resolution = field("setup-resolution");
    private final TextField gamma = field("setup-gamma");
    private final ComboBox<String> teacher = new ComboBox<>();
    private final Label wrong = new Label();
    private final Button start = new Button(Texts.of("setup.start"));

    /** @param starter begins an experiment */
    public SetupForm(Consumer<Setup> starter) {
        this.starter = starter;
        createView();
        fill(Preset.TOY.setup());
    }

    private static TextField field(String id) {
        TextField field = Form.field(id);
        field.setPrefColumnCount(6);
        return field;
    }

    private void createView() {
        getStyleClass().add("setup");
        setId("setup");
        Label heading = new Label(Texts.of("setup.heading"));
        heading.getStyleClass().add("setup-heading");
        Label words = new Label(Texts.of("setup.words"));
        words.getStyleClass().add("setup-words");
        words.setWrapText(true);
        dataset.getItems().setAll(Catalogue.all().stream().map(KnownSet::name).toList());
        dataset.setConverter(NameText.inField("data.title."));
        dataset.setEditable(true);
        dataset.setId("setup-dataset");
        network.getItems().setAll(LiveRun.networks());
        network.setConverter(NameText.inField("network."));
        network.setId("setup-network");
        convention.getItems().setAll(SmoothingConvention.values());
        convention.setConverter(words(each -> Texts.of("convention." + each.label())));
        convention.setId("setup-convention");
        augmentation.getItems().setAll(Augmentation.values());
        augmentation.setConverter(words(each -> Texts.of("augmentation." + each.label())));
        augmentation.setId("setup-augmentation");
        precision
                .getItems()
                .setAll(Stream.of(Precision.values()).filter(Precision::isHere).toList());
        precision.setConverter(words(each -> Texts.of("setup.precision." + each.label())));
        precision.setId("setup-precision");
        imitated.getStyleClass().add("setup-words");
        imitated.setId("setup-imitated");
        imitated.setWrapText(true);
        imitated.setVisible(!Precision.BFLOAT16.isHere());
        imitated.managedProperty().bind(imitated.visibleProperty());
        teacher.getItems().setAll("", Shipped.CIFAR10_SCARCE, Shipped.CIFAR10, Shipped.DRAWN);
        teacher.setConverter(words(each -> each.isEmpty() ? Texts.of("setup.teacher.none") : each));
        teacher.setId("setup-teacher");
        resolution.setPromptText(Texts.of("setup.resolution.own"));
        gamma.disableProperty().bind(teacher.valueProperty().isEqualTo(""));
        wrong.getStyleClass().add("setup-wrong");
        wrong.setId("setup-wrong");
        wrong.setWrapText(true);
        start.getStyleClass().add("accent");
        start.setId("setup-start");
        start.setDefaultButton(true);
        start.setOnAction(event -> begin());
        HBox.setHgrow(wrong, Priority.ALWAYS);
        wrong.setMaxWidth(Double.MAX_VALUE);
        HBox last = new HBox(wrong, start);
        last.setAlignment(Pos.CENTER_RIGHT);
        last.getStyleClass().add("setup-last");
        start.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(heading, words, presets(), fields(), imitated, last);
    }

    /** Enter means the same wherever the window's focus is; by themselves an editable field and a preset would keep it. */
    void beginAtEnter(KeyEvent event) {
        boolean choosing = choices().anyMatch(ComboBox::isShowing);
        if (event.getCode() == KeyCode.ENTER && !choosing) {
            event.consume();
            begin();
        }
    }

    private Stream<ComboBox<?>> choices() {
        return Stream.of(dataset, network, convention, augmentation, precision, teacher);
    }

    private TilePane presets() {
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("setup-presets");
        tiles.setPrefColumns(2);
        for (Preset preset : Preset.values()) {
            String name = preset.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Texts.of("preset." + name));
            button.setId("preset-" + name);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> fill(preset.setup()));
            presets.put(preset, button);
            tiles.getChildren().add(button);
        }
        return tiles;
    }

    private GridPane fields() {
        GridPane grid = Form.grid();
        grid.addRow(0, labelled("dataset", dataset), dataset, labelled("network", network), network);
        grid.addRow(1, labelled("alpha", alpha), alpha, labelled("convention", convention), convention);
        grid.addRow(2, labelled("rate", rate), rate, labelled("augmentation", augmentation), augmentation);
        grid.addRow(3, labelled("batch", batch), batch, labelled("noise", noise), noise);
        grid.addRow(4, labelled("epochs", epochs), epochs, labelled("seed", seed), seed);
        grid.addRow(5, labelled("decay", decay), decay, labelled("resolution", resolution), resolution);
        grid.addRow(6, labelled("gamma", gamma), gamma, labelled("teacher", teacher), teacher);
        grid.add(labelled("precision", precision), 2, 7);
        grid.add(precision, 3, 7);
        choices().forEach(each -> {
            each.setMaxWidth(Double.MAX_VALUE);
            each.setPrefWidth(CHOICE);
        });
        return grid;
    }

    static Label labelled(String name, Node field) {
        return Form.name(Texts.of("setup." + name), field);
    }

    static <T> StringConverter<T> words(Function<T, String> of) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : of.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    /** Fills the fields. */
    public void fill(Setup setup) {
        dataset.setValue(setup.dataset());
        network.setValue(setup.network());
        convention.setValue(setup.convention());
        augmentation.setValue(setup.augmentation());
        precision.setValue(setup.precision());
        alpha.setText(AlphaText.plain(setup.alpha()));
        rate.setText(plain(setup.rate()));
        batch.setText(String.valueOf(setup.batch()));
        decay.setText(plain(setup.weightDecay()));
        noise.setText(plain(setup.labelNoise()));
        seed.setText(String.valueOf(setup.seed()));
        epochs.setText(setup.epochs() == 0 ? "" : String.valueOf(setup.epochs()));
        epochs.setPromptText(Texts.of("setup.epochs.endless"));
        resolution.setText(setup.resolution() == 0 ? "" : String.valueOf(setup.resolution()));
        teacher.setValue(setup.taught().map(Taught::recording).orElse(""));
        gamma.setText(plain(
                setup.taught().map(Taught::softening).orElse(Softening.USUAL).value()));
        presets.forEach((preset, button) -> button.setSelected(preset.setup().equals(setup)));
        wrong.setText("");
    }

    static String plain(double value) {
        return Decimals.plain(value);
    }

    private void begin() {
        try {
            Setup setup = read();
            setup.steering();
            setup.settings();
            wrong.setText("");
            starter.accept(setup);
        } catch (Problem refused) {
            wrong.setText(ProblemText.sentence(refused));
        }
    }

    private Setup read() {
        return new Setup(
                Optional.ofNullable(dataset.getConverter()
                                .fromString(dataset.getEditor().getText()))
                        .orElse(""),
                network.getValue(),
                convention.getValue(),
                number("alpha", alpha),
                number("rate", rate),
                (int) whole("batch", batch, Integer.MAX_VALUE),
                number("decay", decay),
                augmentation.getValue(),
                number("noise", noise),
                whole("seed", seed, Long.MAX_VALUE),
                epochs.getText().isBlank() ? 0 : (int) whole("epochs", epochs, 100_000),
                resolution.getText().isBlank() ? 0 : (int) whole("resolution", resolution, 4096),
                precision.getValue(),
                teacher.getValue().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Taught(teacher.getValue(), smoothness())));
    }

    private Softening smoothness() {
        double wanted = number("gamma", gamma);
        if (!(wanted > 0 && wanted < 1)) {
            throw new InvalidSetting("The smoothness γ lies between 0 and 1, got %s.", wanted);
        }
        return new Softening.Gamma(wanted);
    }

    private static double number(String name, TextField field) {
        return AlphaText.read(field.getText()).orElseThrow(() -> refuse(name, field));
    }

    private static long whole(String name, TextField field, long most) {
        try {
            long value = Long.parseLong(field.getText().strip());
            if (value < 0 || value > most) {
                throw refuse(name, field);
            }
            return value;
        } catch (NumberFormatException noNumber) {
            throw refuse(name, field);
        }
    }

    private static Problem refuse(String name, TextField field) {
        field.requestFocus();
        return new InvalidSetting(Sentence.asItIs(Texts.of("setup.nonumber", Texts.of("setup." + name))));
    }
}
