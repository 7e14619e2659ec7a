package smoothscope.app.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import smoothscope.app.alpha.NameText;
import smoothscope.app.alpha.RowText;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.text.Texts;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.session.PanelPlace;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.view.PaperRow;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/** What each row and each column of the four panels shows, above and beside them. */
final class PictureWords extends Region {
    private static final double HEAD = PictureView.HEAD;
    private static final double SIDE = PictureView.SIDE;
    /** Beside a row's words. */
    private static final double PADDING = 20;

    private final AppModel model;
    private final PanelsView panels;
    private final Supplier<Menu> comparing;
    private final List<Label> heads = List.of(label("column-label"), label("column-label"));
    /** What the picture owes to who compares it with the paper's. */
    private final Label note = label("picture-note");

    private final List<MenuButton> sides = List.of(side(0), side(1));
    /** Tells how long words are; never shown. */
    private final Text measured = new Text();

    private final List<Group> turned = sides.stream().map(Group::new).toList();

    /** @param comparing what the lower row can show instead */
    PictureWords(AppModel model, PanelsView panels, Supplier<Menu> comparing) {
        this.model = model;
        this.comparing = comparing;
        this.panels = panels;
        createView();
        initListeners();
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** What a row shows; its menu holds the measured α, of which any two can be compared. */
    private MenuButton side(int row) {
        MenuButton side = new MenuButton();
        side.setId("row-" + row);
        side.getStyleClass().addAll("row-label", "flat", "no-arrow");
        side.setTooltip(new Tooltip(Texts.of("row.tip")));
        side.setOnShowing(event -> model.shown().get().ifPresent(shown -> {
            side.getItems()
                    .setAll(shown.session().source(row).grid().values().stream()
                            .map(alpha -> choice(row, alpha, shown))
                            .toList());
            if (row > 0) {
                side.getItems().addAll(new SeparatorMenuItem(), comparing.get());
            }
        }));
        return side;
    }

    private RadioMenuItem choice(int row, double alpha, AppModel.Shown shown) {
        ViewState chosen = shown.state().withAlpha(row, alpha);
        RadioMenuItem choice = new RadioMenuItem(
                RowText.listed(shown.session().rows(chosen).get(row).network().key()));
        choice.setSelected(shown.state().alphas().get(row) == alpha);
        choice.setOnAction(event -> model.change(state -> state.withAlpha(row, alpha)));
        return choice;
    }

    private void createView() {
        setPickOnBounds(false);
        sides.forEach(side -> side.setRotate(-90));
        turned.forEach(group -> group.setAutoSizeChildren(false));
        getChildren().addAll(heads);
        getChildren().add(note);
        getChildren().addAll(turned);
    }

    private void initListeners() {
        model.shown().subscribe(this::say);
        model.presenting().subscribe(this::say);
        Overlay.frames(panels.layoutShown()).subscribe(frames -> {
            say(); // in a lower panel there is room for less
            requestLayout();
        });
    }

    private void say() {
        model.shown().get().ifPresent(shown -> {
            ViewState state = shown.state();
            Optional<Integer> large = state.large();
            List<Split> splits =
                    large.map(panel -> List.of(PanelPlace.of(panel).split())).orElseGet(shown.session()::splits);
            boolean there = panels.layoutShown().get().isPresent(); // before the first picture they have no place
            for (int column = 0; column < heads.size(); column++) {
                heads.get(column).setVisible(column < splits.size() && there);
                if (column < splits.size()) {
                    String split = Texts.of(splits.get(column) == Split.TRAIN ? "split.train" : "split.validation");
                    heads.get(column).setText(headed(split, shown.state().options()));
                }
            }
            note.setText(note(shown));
            note.setTooltip(note.getText().isEmpty() ? null : new Tooltip(note.getText()));
            List<Row> rows = shown.rows();
            boolean turn = false;
            for (int row = 0; row < sides.size(); row++) {
                boolean seen = row < state.alphas().size()
                        && (large.isEmpty() || PanelPlace.of(large.get()).row() == row);
                turned.get(row).setVisible(seen);
                if (seen && row < rows.size()) {
                    String words = words(rows.get(row));
                    turn |= !words.equals(sides.get(row).getText());
                    sides.get(row).setText(words);
                    sides.get(row).getTooltip().setText(tip(rows.get(row)));
                    sides.get(row)
                            .setDisable(rows.get(row) instanceof Row.Live
                                    || model.live().get());
                }
            }
            if (turn) {
                requestLayout();
            }
        });
    }

    /** What a reader has to know of the networks: what else than α makes them differ, and where the paper's was trained for much longer. */
    private static String note(Shown shown) {
        Session session = shown.session();
        Optional<String> differs = session.recording()
                .meta()
                .differs()
                .filter(words -> session.sources().size() == 1 && !session.single());
        if (differs.isPresent()) {
            return Texts.of("row.differs", differs.get());
        }
        int epochs = shown.compared().moment();
        return PaperRow.shown(session.file(), session.classes(), shown.state().classes())
                .filter(row -> session.sources().size() == 1)
                .map(PaperRow::epochs)
                .filter(theirs -> theirs.isPresent() && theirs.getAsInt() > 2 * epochs)
                .map(theirs -> Texts.of("row.paper", epochs, theirs.getAsInt()))
                .orElse("");
    }

    /** What a column shows, and what colours tell there where it is not the true class. */
    private static String headed(String split, FigureOptions options) {
        boolean dark = options.theme() == Theme.DARK;
        return switch (options.colours()) {
            case CLASS -> split;
            case PREDICTED -> Texts.of("colours.predicted", split);
            case CONFIDENCE -> Texts.of(dark ? "colours.confidence.dark" : "colours.confidence", split);
        };
    }

    /** What a row shows, in as many words as it has room for. */
    private String words(Row row) {
        String words = RowText.of(row, model.presenting().get());
        double room =
                frameHeight(panels.layoutShown().get().map(FigureLayout::panels).orElse(List.of()));
        measured.setFont(sides.get(0).getFont());
        measured.setText(words);
        return room > 0 && measured.getLayoutBounds().getWidth() + PADDING > room ? RowText.of(row, true) : words;
    }

    /** Of two recordings, which one in full, and its file. */
    private static String tip(Row row) {
        String tip = Texts.of("row.tip");
        return row.name()
                .map(name -> String.join("\n", NameText.of(name), name.file(), tip))
                .orElse(tip);
    }

    @Override
    protected void layoutChildren() {
        List<PanelLayout> seen =
                panels.layoutShown().get().map(FigureLayout::panels).orElse(List.of());
        for (int column = 0; column < heads.size(); column++) {
            Label head = heads.get(column);
            double width = head.prefWidth(-1);
            double height = head.prefHeight(width);
            double middle = centreX(seen, column);
            double down = note.getText().isEmpty() ? (HEAD - height) / 2 : 0; // it takes a line below
            head.resizeRelocate(Math.rint(SIDE + middle - width / 2), Math.rint(down), width, height);
        }
        double noted = Math.min(note.prefWidth(-1), Math.max(1, getWidth() - SIDE - 2));
        note.resizeRelocate(getWidth() - noted - 2, HEAD - note.prefHeight(-1) - 1, noted, note.prefHeight(-1));
        for (int row = 0; row < sides.size(); row++) {
            MenuButton side = sides.get(row);
            double length = Math.min(side.prefWidth(-1), frameHeight(seen));
            side.resize(length, side.prefHeight(-1));
            Group group = turned.get(row);
            double middle = HEAD + centreY(seen, row);
            layoutInArea(group, 0, middle - length / 2, SIDE - 8, length, 0, HPos.CENTER, VPos.CENTER);
        }
    }

    private static double centreX(List<PanelLayout> seen, int column) {
        return seen.stream()
                .filter(panel -> panel.column() == column)
                .findFirst()
                .map(panel -> panel.frame().centreX())
                .orElse(0.0);
    }

    private static double centreY(List<PanelLayout> seen, int row) {
        return seen.stream()
                .filter(panel -> seen.size() == 1 || panel.row() == row)
                .findFirst()
                .map(panel -> panel.frame().centreY())
                .orElse(0.0);
    }

    private static double frameHeight(List<PanelLayout> seen) {
        return seen.isEmpty() ? 0 : seen.get(0).frame().height();
    }
}
