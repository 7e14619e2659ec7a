package smoothscope.app.observe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Modal;
import smoothscope.app.style.SecondWindow;
import smoothscope.app.text.Texts;
import smoothscope.dataset.library.Catalogue;
import smoothscope.session.Observing;
import smoothscope.session.TrainedFiles;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Shipped;
import smoothscope.session.view.PaperRow;
import smoothscope.training.Recipe;

/** Asks what trained networks are to look at, and looks. */
public final class ObserveWindow {
    private static final int PER_CLASS_OF_PAPER = 100;

    private final AppModel model;
    private final Stage owner;
    private final DatasetLibrary library;
    private final Executor reading;
    private final Consumer<Scene> dress;
    private final TrustQuestion trust;

    /**
     * @param reading where files are read and networks looked with
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     */
    public ObserveWindow(AppModel model, Stage owner, DatasetLibrary library, Executor reading, Consumer<Scene> dress) {
        this.model = model;
        this.owner = owner;
        this.library = library;
        this.reading = reading;
        this.dress = dress;
        this.trust = new TrustQuestion(owner);
    }

    /** Reads what files of trained networks say, and asks for the rest. */
    public void ask(List<Path> files) {
        ask(files, Proposal.NONE, out -> {});
    }

    /** Asks which networks are to look at a folder of pictures, and for the rest. */
    public void askForNetworks(Path folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("observe.folder", String.valueOf(folder.getFileName())));
        chooser.getExtensionFilters().add(PairForm.networks());
        List<Path> chosen = Modal.open(chooser, owner);
        if (!chosen.isEmpty()) {
            String dataset = Catalogue.name(folder);
            ask(chosen, new Proposal(dataset, "", List.of(), Recipe.PER_CLASS, Optional.empty()), out -> {});
        }
    }

    /**
     * Asks for what the paper's rows 3 and 4 are made of, and for the rest.
     *
     * @param begun hears of the recording that will show them
     */
    public void askForPair(Consumer<Path> begun) {
        show(stage -> new PairForm(
                pair -> {
                    stage.close();
                    ask(pair.weights(), proposal(pair), begun);
                },
                stage::close));
    }

    private Proposal proposal(PairForm.Pair pair) {
        Path folder = library.folders().downloads();
        String name = String.valueOf(pair.weights().get(0).getFileName()).replaceFirst("\\.[^.]+$", "");
        return new Proposal(
                Catalogue.name(pair.pictures()),
                PaperRow.synsets(),
                List.of(0.0, 0.1),
                PER_CLASS_OF_PAPER,
                Optional.of(folder.resolve(Shipped.IMAGENET + name + ".npz")));
    }

    private void ask(List<Path> files, Proposal proposal, Consumer<Path> begun) {
        model.follow(TrainedFiles.read(reading, files)
                .outcome()
                .thenAcceptAsync(networks -> ask(networks, proposal, begun), Platform::runLater));
    }

    private void ask(TrainedFiles networks, Proposal proposal, Consumer<Path> begun) {
        if (!trust.isAnswered(networks)) {
            return;
        }
        show(stage -> new ObserveForm(
                networks,
                proposal,
                wanted -> {
                    begun.accept(wanted.out());
                    start(stage, wanted);
                },
                stage::close));
    }

    private void show(Function<Stage, Parent> content) {
        StackPane place = new StackPane();
        Stage stage = SecondWindow.stage(owner, Texts.of("observe.title"), new Scene(place), dress);
        place.getChildren().add(content.apply(stage));
        stage.setResizable(false);
        stage.show();
        stage.toFront();
    }

    private void start(Stage stage, Observing wanted) {
        stage.close();
        model.loading().open(wanted.start(reading, library));
    }
}
