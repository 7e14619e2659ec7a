package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.training.Trainer;
import smoothscope.engine.Engine;
import smoothscope.plane.ClassTriple;
import smoothscope.session.experiment.Experiment;
import smoothscope.session.experiment.Setup;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Augmentation;
import smoothscope.training.live.LiveState;

/** Whatever somebody does with an experiment in whatever order: nothing is stuck, no network is left over, and what is shown is so. */
@ExtendWith(ApplicationExtension.class)
class LiveSequencesTest {
    private static final int COMMANDS = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @BeforeAll
    static void drawOwnImages() throws IOException {
        for (int k = 0; k < 4; k++) {
            Path ofClass = Files.createDirectories(folder.resolve("own").resolve("kind" + k));
            for (int i = 0; i < 12; i++) {
                BufferedImage image = new BufferedImage(20 + i, 17, BufferedImage.TYPE_INT_RGB);
                for (int x = 0; x < image.getWidth(); x++) {
                    image.setRGB(x, (5 * k + x + i) % 17, 0x40_40_40 << k);
                }
                ImageIO.write(
                        image, "png", ofClass.resolve("image" + i + ".png").toFile());
            }
        }
    }

    @Start
    void start(Stage stage) {
        window = TestWindow.ofPlanted(stage, folder.resolve("unsaved"));
        window.show(Optional.empty());
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> {
            CompletableFuture<Void> unused = trainer().end();
        });
    }

    @Test
    void aFewSequences(FxRobot robot) {
        sequences(robot, 4);
    }

    @Tag("soak")
    @Test
    void twoHundredSequences(FxRobot robot) {
        sequences(robot, 200);
    }

    private void sequences(FxRobot robot, int count) {
        long before = settledArrays();
        for (int seed = 0; seed < count; seed++) {
            Random random = new Random(seed);
            for (int command = 0; command < COMMANDS; command++) {
                robot.interact(() -> obey(random));
                robot.interact(() -> model().problem().set(Optional.empty()));
                WaitForAsyncUtils.sleep(random.nextInt(60), TimeUnit.MILLISECONDS);
            }
            settle(robot, seed);
            robot.interact(() -> {
                CompletableFuture<Void> unused = trainer().end();
            });
        }
        assertEquals(before, settledArrays(), "a network is left over");
    }

    private void obey(Random random) {
        Trainer trainer = trainer();
        switch (random.nextInt(13)) {
            case 0, 1 -> trainer.start(setup(random));
            case 2 -> trainer.toggle();
            case 3 -> trainer.step();
            case 4 -> trainer.stop();
            case 5 -> trainer.restart();
            case 6 -> trainer.sight().look(random.nextInt(40));
            case 7 -> trainer.sight().backToLive();
            case 8 -> model().loading().open(Path.of("planted" + random.nextInt(3) + ".npz"));
            case 9 -> model().change(state -> state.withComparedAlpha(random.nextInt(10) / 10.0));
            case 10 -> model().change(state -> state.withClasses(new ClassTriple(random.nextInt(2), 2, 3)));
            case 11 -> trainer.experiment().get().ifPresent(each -> each.steer(SmoothingConvention.OTHERS));
            default -> trainer.cancel();
        }
    }

    private static Setup setup(Random random) {
        String dataset = List.of("drawn", "folder:" + folder.resolve("own"), "no such set")
                .get(Math.max(0, random.nextInt(4) - 1));
        String network = random.nextInt(4) == 0 ? "small" : "mlp";
        return new Setup(
                dataset,
                network,
                SmoothingConvention.UNIFORM,
                0.1,
                0.02,
                32,
                0,
                Augmentation.NONE,
                0,
                random.nextInt(9),
                0);
    }

    /** Lets everything come to rest and looks whether what is shown is what is there. */
    private void settle(FxRobot robot, int seed) {
        await(
                () -> trainer().preparing().get().isEmpty()
                        && model().loading().job().get().isEmpty(),
                seed);
        robot.interact(() -> trainer()
                .experiment()
                .get()
                .filter(each -> each.state() == LiveState.RUNNING)
                .ifPresent(each -> trainer().toggle()));
        Engine.shared().submit((memory, progress) -> 0).outcome().join();
        Engine.shared().submit((memory, progress) -> 0).outcome().join();
        Optional<Experiment> experiment = trainer().experiment().get();
        if (!model().live().get() || experiment.isEmpty()) {
            return;
        }
        Experiment each = experiment.get();
        assertTrue(each.failure().isEmpty(), "sequence " + seed);
        if (each.state() != LiveState.STOPPED) {
            robot.interact(() -> trainer().sight().backToLive());
            await(() -> shown().state().epoch() == each.steps(), seed);
            await(() -> shown().state().classes().equals(each.watched().orElseThrow()), seed);
        }
        assertEquals(each.file(), shown().session().file(), "sequence " + seed);
    }

    private Trainer trainer() {
        return window.trainer();
    }

    private AppModel model() {
        return window.model();
    }

    private Shown shown() {
        return model().shown().get().orElseThrow();
    }

    private static long settledArrays() {
        Engine.shared().submit((memory, progress) -> 0).outcome().join();
        Engine.shared().submit((memory, progress) -> 0).outcome().join();
        return Engine.shared().status().arrays();
    }

    private static void await(BooleanSupplier holds, int seed) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("sequence " + seed + " is stuck", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
