package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.model.AppModel;
import smoothscope.problem.Unexpected;
import smoothscope.session.Opening;
import smoothscope.snapshot.file.RecordingFile;

class UncaughtTest extends ApplicationTest {
    @Override
    public void start(Stage stage) {
        // only the toolkit is needed
    }

    @Test
    void whatNobodyCaughtIsToldOnceInAWhile() {
        List<Throwable> told = new ArrayList<>();
        Uncaught uncaught = new Uncaught(told::add);
        for (int i = 0; i < 100; i++) {
            uncaught.uncaughtException(Thread.currentThread(), failure("again"));
        }
        uncaught.uncaughtException(Thread.currentThread(), new StackOverflowError());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, told.size());
    }

    private static IllegalStateException failure(String what) {
        return new IllegalStateException(what);
    }

    @Test
    void tellingThatFailsItselfEndsThere() {
        Uncaught uncaught = new Uncaught(failure -> {
            throw new IllegalStateException("the window is broken");
        });
        uncaught.uncaughtException(Thread.currentThread(), failure("first"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aDefectInABackgroundWorkIsShown() {
        AppModel model =
                new AppModel(new Opening(Runnable::run, RecordingFile::read, List.of()), Runnable::run, Runnable::run);
        model.follow(CompletableFuture.completedFuture(1).thenApply(one -> {
            throw failure("in the background");
        }));
        assertTrue(model.problem().get().orElseThrow() instanceof Unexpected);
        assertTrue(model.problem().get().orElseThrow().sentence().contains("in the background"));
    }
}
