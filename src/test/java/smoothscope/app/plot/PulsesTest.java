package smoothscope.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PulsesTest {
    private record Picture(int number, int pulse) {}

    private int pulse;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 100, 100));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse++;
            }
        }.start();
    }

    @Test
    void everyPictureIsShownForAPulseAndNoneAfterALaterOne(FxRobot robot) throws Exception {
        Pulses pulses = new Pulses();
        List<Picture> shown = new CopyOnWriteArrayList<>();
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                int number = i;
                pulses.execute(() -> shown.add(new Picture(number, pulse)));
            }
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shown.size() == 5);
        assertEquals(List.of(0, 1, 2, 3, 4), shown.stream().map(Picture::number).toList());
        for (int i = 1; i < 5; i++) {
            assertTrue(shown.get(i).pulse() > shown.get(i - 1).pulse(), shown.toString());
        }
    }
}
