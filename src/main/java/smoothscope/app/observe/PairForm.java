package smoothscope.app.observe;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import smoothscope.app.style.Form;
import smoothscope.app.style.Modal;
import smoothscope.app.text.Texts;
import smoothscope.session.TrainedFiles;

/** Asks for what rows 3 and 4 of the paper are made of: a network trained without smoothing, one trained with it, and ImageNet's pictures. */
final class PairForm extends VBox {
    /**
     * What was chosen.
     *
     * @param weights without smoothing first
     * @param pictures a folder
     */
    record Pair(List<Path> weights, Path pictures) {}

    private final TextField without = Form.field("pair-without");
    private final TextField with = Form.field("pair-with");
    private final TextField pictures = Form.field("pair-pictures");
    private final Label wrong = new Label();

    /**
     * @param chosen goes on with what was chosen
     * @param cancel puts the form away
     */
    PairForm(Consumer<Pair> chosen, Runnable cancel) {
        getStyleClass().addAll("setup", "window");
        setId("pair");
        Label heading = new Label(Texts.of("pair.heading"));
        heading.getStyleClass().add("setup-heading");
        GridPane grid = Form.grid();
        row(grid, "without", without, () -> file("pair.without").ifPresent(file -> without.setText(file.toString())));
        row(grid, "with", with, () -> file("pair.with").ifPresent(file -> with.setText(file.toString())));
        row(grid, "pictures", pictures, () -> folder().ifPresent(folder -> pictures.setText(folder.toString())));
        getChildren().addAll(heading, words("pair.words"), grid, words("pair.published"), buttons(chosen, cancel));
    }

    private static Label words(String key) {
        Label words = new Label(Texts.of(key));
        words.getStyleClass().add("setup-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private static void row(GridPane grid, String name, TextField field, Runnable choose) {
        Button button = new Button(Texts.of("observe.out.choose"));
        button.setId("pair-" + name + "-choose");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> choose.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox place = new HBox(field, button);
        place.getStyleClass().add("setup-last");
        Node label = Form.name(Texts.of("pair." + name), field);
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(place, 1, row, 3, 1);
    }

    private HBox buttons(Consumer<Pair> chosen, Runnable cancel) {
        wrong.setId("pair-wrong");
        Button next = new Button(Texts.of("pair.next"));
        next.setId("pair-next");
        next.setOnAction(event -> go(chosen));
        return Form.last(wrong, cancel, next);
    }

    private void go(Consumer<Pair> chosen) {
        Optional<Path> first = path(without).filter(Files::isRegularFile);
        Optional<Path> second = path(with).filter(Files::isRegularFile);
        Optional<Path> folder = path(pictures).filter(Files::isDirectory);
        if (first.isEmpty() || second.isEmpty()) {
            refuse("pair.weights.needed", first.isEmpty() ? without : with);
        } else if (first.equals(second)) {
            refuse("pair.weights.same", with);
        } else if (folder.isEmpty()) {
            refuse("pair.pictures.needed", pictures);
        } else {
            wrong.setText("");
            chosen.accept(new Pair(List.of(first.get(), second.get()), folder.get()));
        }
    }

    private void refuse(String why, TextField field) {
        wrong.setText(Texts.of(why));
        field.requestFocus();
    }

    private static Optional<Path> path(TextField field) {
        try {
            String typed = field.getText().strip();
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(typed).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of(title));
        chooser.getExtensionFilters().add(networks());
        path(without)
                .map(Path::getParent)
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return Modal.open(chooser, getScene().getWindow()).stream().findFirst();
    }

    /** The files that may hold trained networks. */
    static FileChooser.ExtensionFilter networks() {
        List<String> endings =
                TrainedFiles.ENDINGS.stream().map(ending -> "*." + ending).toList();
        return new FileChooser.ExtensionFilter(Texts.of("pair.kind"), endings);
    }

    private Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("pair.pictures"));
        return Modal.folder(chooser, getScene().getWindow());
    }
}
