package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.app.main.TestWindow.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import smoothscope.app.model.AppModel;
import smoothscope.app.plot.PanelsView;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.ReliabilityChart;
import smoothscope.figure.chart.SweepChart;
import smoothscope.figure.data.Sweep;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** What stands beside the picture, headless, on planted recordings. */
@ExtendWith(ApplicationExtension.class)
class SideTabsTest {
    private static final Recording SEVERAL = PlantedRecordings.small();
    private static final Recording ALONE = PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.1), List.of(4), 20);
    private static final Path FILE = Path.of("planted.npz");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        window = TestWindow.of(
                stage, (file, progress) -> file.equals(FILE) ? SEVERAL : ALONE, List.of(folder), Path.of("nowhere"));
        window.show(Optional.empty());
    }

    private void open(FxRobot robot, Path file, String tab) throws TimeoutException {
        robot.interact(() -> window.model().loading().open(file));
        until(() -> robot.lookup("#side-" + tab).tryQuery().isPresent());
        robot.clickOn("#side-" + tab);
        until(() -> robot.lookup("#" + tab).query().isVisible());
    }

    private AppModel.Shown shown() {
        return window.model().shown().get().orElseThrow();
    }

    private ViewState state() {
        return shown().state();
    }

    private Session session() {
        return shown().session();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static Optional<Image> image(FxRobot robot, String diagram) {
        return Optional.ofNullable(robot.lookup(diagram + " > .image-view")
                .queryAs(ImageView.class)
                .getImage());
    }

    private static Point2D at(FxRobot robot, String diagram, double x) {
        Region view = robot.lookup(diagram).queryAs(Region.class);
        Bounds bounds = view.localToScreen(view.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + 40);
    }

    /** The chart as the window lays it out. */
    private SweepChart chart(FxRobot robot) {
        Region view = robot.lookup("#sweep-ece").queryAs(Region.class);
        Sweep sweep = session().sweep(state());
        return new SweepChart(sweep, Sweep.Subject.ECE, Theme.LIGHT, view.getWidth(), view.getHeight());
    }

    @Test
    void aRecordingShowsHowItsNetworksLearnedAndAWideColumnMakesTheChartLarge(FxRobot robot) throws Exception {
        open(robot, FILE, "curves");
        until(() -> image(robot, "#curves-chart").isPresent());
        assertEquals(5, robot.lookup(".curves-entry").queryAll().size(), "both networks on both splits, and theory");
        robot.clickOn("#curves-accuracy");
        until(() -> robot.lookup(".curves-entry").queryAll().size() == 4);
        Region chart = robot.lookup("#curves-chart").queryAs(Region.class);
        double before = chart.getHeight();
        robot.interact(() -> robot.lookup(".panels").query().requestFocus());
        robot.type(KeyCode.B);
        until(() -> chart.getHeight() > 1.5 * before);
        robot.clickOn("#side-sweep");
        until(() -> robot.lookup("#sweep-regularity").queryAs(Region.class).getHeight() > 150);
        robot.clickOn("#side-curves");
        robot.interact(() -> robot.lookup(".panels").query().requestFocus());
        robot.type(KeyCode.B);
        until(() -> chart.getHeight() == before);
        robot.drag("#side-edge").dropBy(-100, 0);
        until(() -> robot.lookup("#side-column").queryAs(Region.class).getWidth() > 440);
        robot.clickOn("#curves-collapse");
        until(() -> robot.lookup("#curves-empty").query().isVisible());
    }

    @Test
    void whatNobodyLooksAtIsNotMade(FxRobot robot) {
        for (String part : List.of("#sweep", "#reliability", "#curves", "#tour", "#train-bar")) {
            assertTrue(robot.lookup(part).tryQuery().isEmpty(), part);
        }
    }

    @Test
    void numbersThatWereNotSeenAtFirstAreThereWhenTheirTabIsOpened(FxRobot robot) throws Exception {
        robot.interact(() -> window.model().side().set("sweep"));
        open(robot, FILE, "sweep");
        until(() -> window.model().measured().get().isPresent());
        assertTrue(robot.lookup("#numbers").tryQuery().isEmpty());
        robot.clickOn("#side-numbers");
        until(() -> robot.lookup("#numbers .numbers-value").queryAll().size() >= 14);
    }

    @Test
    void aClickInTheSweepSetsTheMeasuredAlpha(FxRobot robot) throws Exception {
        open(robot, FILE, "sweep");
        until(() -> image(robot, "#sweep-ece").isPresent());
        robot.clickOn(at(robot, "#sweep-ece", chart(robot).x(0.3) - 3));
        assertEquals(0.3, state().comparedAlpha());
        robot.moveTo(at(robot, "#sweep-ece", chart(robot).x(0.05)));
        assertTrue(text(robot, "#sweep-values").contains("0.05"), text(robot, "#sweep-values"));
        robot.moveTo("#recording");
        assertTrue(text(robot, "#sweep-values").contains("0.30"), text(robot, "#sweep-values"));
    }

    /** The lower charts once stood at half of their width. */
    @Test
    void everyChartOfTheSweepFillsItsPlaceHoweverWideTheColumnIs(FxRobot robot) throws Exception {
        open(robot, FILE, "sweep");
        for (int wider : new int[] {0, -120, 60}) {
            if (wider != 0) {
                robot.drag("#side-edge").dropBy(wider, 0);
            }
            for (Sweep.Subject subject : Sweep.Subject.values()) {
                String chart = "#sweep-" + subject.name().toLowerCase(Locale.ROOT);
                Region place = robot.lookup(chart).queryAs(Region.class);
                until(() -> image(robot, chart)
                        .filter(painted -> painted.getWidth() == Math.floor(place.getWidth()))
                        .isPresent());
            }
        }
    }

    @Test
    void theSweepIsPaintedInTheWindowsColours(FxRobot robot) throws Exception {
        open(robot, FILE, "sweep");
        until(() -> image(robot, "#sweep-nll").isPresent());
        assertEquals(
                0xffffffff,
                image(robot, "#sweep-nll").orElseThrow().getPixelReader().getArgb(1, 1));
        robot.interact(() -> window.model().theme().set(Theme.DARK));
        until(() -> image(robot, "#sweep-nll").orElseThrow().getPixelReader().getArgb(1, 1) == 0xff0d1117);
        robot.interact(() -> window.model().theme().set(Theme.LIGHT));
    }

    @Test
    void aRecordingOfOneAlphaSaysThatThereIsNothingToSweep(FxRobot robot) throws Exception {
        open(robot, Path.of("alone.npz"), "sweep");
        until(() -> robot.lookup("#sweep-alone").query().isVisible());
        assertFalse(robot.lookup("#sweep-ece")
                .query()
                .getParent()
                .getParent()
                .getParent()
                .getParent()
                .isVisible());
        until(() -> robot.lookup(".panels")
                .queryAs(PanelsView.class)
                .layoutShown()
                .get()
                .filter(layout -> layout.figure().rows().size() == 1)
                .isPresent());
        robot.clickOn("#side-reliability");
        until(() -> image(robot, "#reliability-without").isPresent());
        assertFalse(robot.lookup("#reliability-with")
                .query()
                .getParent()
                .getParent()
                .isVisible());
    }

    @Test
    void reliabilityTellsBothNetworksErrorOnTheSplitThatIsChosen(FxRobot robot) throws Exception {
        open(robot, FILE, "reliability");
        until(() -> text(robot, "#reliability-error-with").contains(error(Split.VALIDATION, 1)));
        assertTrue(text(robot, "#reliability-error-without").contains(error(Split.VALIDATION, 0)));
        robot.clickOn("#reliability-train");
        until(() -> text(robot, "#reliability-error-with").contains(error(Split.TRAIN, 1)));
        robot.clickOn("#side-numbers");
        assertEquals(Split.TRAIN, window.model().split().get());
    }

    private String error(Split split, int row) {
        double error = session().reliability(state(), split).get(row).measured().expectedError();
        return String.format(Locale.ROOT, "%.3f", error);
    }

    @Test
    void aBinUnderThePointerTellsItsCountInBothNetworks(FxRobot robot) throws Exception {
        open(robot, FILE, "reliability");
        until(() -> image(robot, "#reliability-with").isPresent());
        Region view = robot.lookup("#reliability-with").queryAs(Region.class);
        robot.moveTo(at(robot, "#reliability-with", view.getWidth() - 14));
        String said = text(robot, "#reliability-words");
        for (ReliabilityChart chart : session().reliability(state(), Split.VALIDATION)) {
            int count = chart.measured().bins().get(14).count();
            assertTrue(said.contains(String.format(Locale.ROOT, "%,d", count)), said);
        }
        robot.moveTo("#recording");
        assertFalse(text(robot, "#reliability-words").contains("0.933"));
    }

    /** A head was lit whose tab was not open. */
    @Test
    void anArrowKeyOpensTheTabThatItLights(FxRobot robot) throws Exception {
        open(robot, FILE, "curves");
        robot.interact(() -> robot.lookup("#side-curves").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        until(() -> robot.lookup("#numbers").query().isVisible());
        assertTrue(robot.lookup("#side-numbers").queryAs(ToggleButton.class).isSelected());
        assertFalse(robot.lookup("#curves").query().isVisible());
        robot.clickOn("#side-numbers");
        assertTrue(robot.lookup("#side-numbers").queryAs(ToggleButton.class).isSelected(), "one is always open");
    }

    @Test
    void theWordsBesideADiagramAreNotCutOff(FxRobot robot) throws Exception {
        open(robot, FILE, "reliability");
        until(() -> image(robot, "#reliability-with").isPresent());
        Label words = robot.lookup("#reliability-words").queryAs(Label.class);
        for (int x = 60; x <= 120; x += 20) {
            robot.moveTo(at(robot, "#reliability-with", x));
            robot.interact(() -> {});
            robot.interact(() -> assertTrue(
                    words.getHeight() > words.prefHeight(words.getWidth()) - 1,
                    words.getText() + " has " + words.getHeight()));
        }
    }

    /** What somebody reads went out of sight at each change of the picture. */
    @Test
    void theColumnIsScrolledToAnExampleWhenItIsKeptAndNotAgain(FxRobot robot) throws Exception {
        open(robot, FILE, "numbers");
        ScrollPane scroll = robot.lookup(".side-scroll").queryAs(ScrollPane.class);
        Stage stage = (Stage) scroll.getScene().getWindow();
        robot.interact(() -> {
            stage.setHeight(720);
            window.model().pinned().set(OptionalInt.of(3));
        });
        until(() -> robot.lookup("#confidences").tryQuery().isPresent());
        until(() -> lowerEdge(robot, "#example") <= lowerEdge(robot, ".side-scroll") + 1);
        robot.interact(() -> {
            scroll.setVvalue(scroll.getVmin());
            window.model().change(state -> state.withComparedAlpha(0.07));
            stage.setHeight(660);
        });
        until(() -> scroll.getHeight() > 0 && shown().state().comparedAlpha() == 0.07);
        robot.interact(() -> scroll.getScene().getRoot().layout());
        assertEquals(scroll.getVmin(), scroll.getVvalue());
        robot.interact(() -> window.model().pinned().set(OptionalInt.of(4)));
        until(() -> lowerEdge(robot, "#example") <= lowerEdge(robot, ".side-scroll") + 1);
    }

    private static double lowerEdge(FxRobot robot, String query) {
        Region region = robot.lookup(query).queryAs(Region.class);
        return region.localToScreen(region.getBoundsInLocal()).getMaxY();
    }
}
