package smoothscope.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smoothscope.app.alpha.RowText;
import smoothscope.app.style.Mark;
import smoothscope.app.text.Texts;
import smoothscope.figure.Theme;
import smoothscope.plane.ClassTriple;
import smoothscope.session.finding.ExampleDetails;
import smoothscope.session.finding.ExampleDetails.Opinion;
import smoothscope.text.Decimals;

/** What the card says of an example. Its nodes stay while it speaks of other examples and other α: new ones had to be styled first. */
final class ExampleFace {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** What decides which nodes there are. */
    record Form(int networks, int classes, boolean named, boolean distances) {
        static Form of(ExampleDetails details, int classes, boolean named) {
            boolean distances = details.opinions().stream()
                    .noneMatch(opinion -> opinion.toTemplates().isEmpty());
            return new Form(details.opinions().size(), classes, named, distances);
        }
    }

    /** The nodes that speak of one network. */
    private final class Network {
        private final List<Label> heads = List.of(small(), headOfBars(), small());
        private final Label says = styled("example-says");
        private final Label sure = number("example-sure");
        private final List<Label> distances =
                Stream.generate(() -> number("example-distance")).limit(4).toList();

        void show(Opinion opinion, int label, List<String> names) {
            heads.forEach(head -> head.setText(headOf(opinion)));
            says.setText(names.get(opinion.predicted()));
            says.pseudoClassStateChanged(WRONG, opinion.predicted() != label);
            sure.setText(twoPlaces(opinion.confidence()));
            if (form.distances()) {
                for (int i = 0; i < 3; i++) {
                    distances.get(i).setText(twoPlaces(opinion.toTemplates().get(i)));
                }
                distances.get(3).setText(twoPlaces(opinion.fromPlane().orElse(Double.NaN)));
            }
        }
    }

    private final Form form;
    private final Label truth = styled("example-truth");
    private final Label where = styled("example-where");
    private final ConfidenceList confidences;
    private final List<Network> networks;
    private final List<Label> templates;
    private final List<Node> parts = new ArrayList<>();

    /** @param frame shows the image */
    ExampleFace(Form form, Node frame, ObservableValue<Theme> theme) {
        this.form = form;
        this.confidences = new ConfidenceList(form.classes());
        this.networks = Stream.generate(Network::new).limit(form.networks()).toList();
        this.templates = IntStream.range(0, 3)
                .mapToObj(place -> template(new Mark(place, theme)))
                .toList();
        VBox facts = new VBox(new VBox(truth, where), opinions());
        facts.getStyleClass().add("example-facts");
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox head = new HBox(frame, facts);
        head.getStyleClass().add("example-head");
        parts.addAll(List.of(head, heads(), confidences));
        if (form.distances()) {
            parts.add(distances());
        }
    }

    Form form() {
        return form;
    }

    /** From top to bottom. */
    List<Node> parts() {
        return parts;
    }

    /**
     * Speaks of an example.
     *
     * @param names of all classes
     * @param classes those whose templates span the plane
     */
    void show(ExampleDetails details, List<String> names, ClassTriple classes) {
        truth.setText(names.get(details.label()));
        String place =
                Texts.of("example.where", Texts.of("split." + details.split().label()), details.image());
        where.setText(Texts.of("example.pinned", place));
        for (int i = 0; i < networks.size(); i++) {
            networks.get(i).show(details.opinions().get(i), details.label(), names);
        }
        confidences.show(details, names);
        for (int i = 0; i < templates.size(); i++) {
            String name = names.get(classes.at(i));
            templates.get(i).setText(name);
            templates.get(i).getTooltip().setText(name);
        }
    }

    private GridPane opinions() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("example-opinions");
        for (Network network : networks) {
            GridPane.setHgrow(network.says, Priority.ALWAYS);
            network.says.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(grid.getRowCount(), network.heads.get(0), network.says, network.sure);
        }
        return grid;
    }

    /** What stands over the two columns of probabilities. */
    private HBox heads() {
        Label what = small();
        what.setText(Texts.of("example.confidences"));
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox heads = new HBox(what);
        boolean scrolled = form.classes() > ConfidenceList.LINES;
        heads.getStyleClass().add(scrolled ? "confidence-heads-scrolled" : "confidence-heads");
        networks.forEach(network -> heads.getChildren().add(network.heads.get(1)));
        return heads;
    }

    private GridPane distances() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("example-distances");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(what, number, number);
        Label head = small();
        head.setText(Texts.of("example.distance"));
        Label plane = small();
        plane.setText(Texts.of("example.plane"));
        grid.addColumn(0, head);
        templates.forEach(template -> grid.addColumn(0, template));
        grid.addColumn(0, plane);
        for (int i = 0; i < networks.size(); i++) {
            int column = i + 1;
            grid.addColumn(column, networks.get(i).heads.get(2));
            networks.get(i).distances.forEach(distance -> grid.addColumn(column, distance));
        }
        return grid;
    }

    /** Whose opinion it is: the row's, where each shows a recording of its own. */
    private String headOf(Opinion opinion) {
        return form.named()
                ? Texts.of(opinion.place() == 0 ? "numbers.upper" : "numbers.lower")
                : RowText.column(opinion.network()).replace("\n", " ");
    }

    private static String twoPlaces(double number) {
        return Decimals.aligned(number, 2);
    }

    /** A class by its mark and as much of its name as there is room for. */
    private static Label template(Mark mark) {
        Label label = small();
        label.setGraphic(mark);
        label.getStyleClass().add("example-template");
        label.setTooltip(new Tooltip());
        return label;
    }

    private static Label headOfBars() {
        Label head = small();
        head.getStyleClass().add("confidence-head");
        return head;
    }

    private static Label number(String style) {
        Label label = styled(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label small() {
        return number("example-small");
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
