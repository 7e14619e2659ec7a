package smoothscope.app.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.Axis;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.layout.Box;

/** A diagram in a view whose size changes, headless; the painter paints when the test says so. */
@ExtendWith(ApplicationExtension.class)
class DiagramViewTest {
    private final Queue<Runnable> painter = new ArrayDeque<>();
    private final DiagramView<CurveChart> view = new DiagramView<>(painter::add, failure -> {});

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        stage.setScene(new Scene(view, 300, 200));
        stage.show();
        view.draw((width, height) -> CurveChart.in(
                new Box(0, 0, width, height),
                Theme.LIGHT,
                new CurveChart.Words("", "", ""),
                List.of(),
                Axis.of(0, 1, 4),
                Axis.of(0, 1, 4)));
    }

    private void paint(FxRobot robot) {
        robot.interact(() -> {
            while (!painter.isEmpty()) {
                painter.remove().run();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatIsNotPaintedAnewYetFillsItsPlaceAllTheSame(FxRobot robot) {
        paint(robot);
        ImageView picture = robot.lookup(".image-view").queryAs(ImageView.class);
        assertEquals(300, picture.getFitWidth());
        robot.interact(() -> view.resize(600, 260));
        assertEquals(600, picture.getFitWidth(), "before it is painted");
        assertTrue(picture.getImage().getWidth() < 400);
        paint(robot);
        assertEquals(600, picture.getImage().getWidth());
        assertEquals(260, picture.getFitHeight());
    }
}
