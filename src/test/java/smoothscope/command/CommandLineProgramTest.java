package smoothscope.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.command.terminal.Exit;

class CommandLineProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<List<List<Path>>> opened = new ArrayList<>();

    private int run(String... arguments) {
        WindowOpener window = (files, beside) -> opened.add(List.of(files, beside));
        return new CommandLineProgram(window)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertEquals(Exit.DONE, run());
        assertEquals(List.of(List.of(List.of(), List.of())), opened);
    }

    @Test
    void theWindowOpensOnTheFileThatIsNamed() {
        run("app", "r.npz");
        assertEquals(List.of(List.of(List.of(Path.of("r.npz")), List.of())), opened);
    }

    @Test
    void theWindowTakesSeveralFilesTogetherAndAnotherRecordingBeside() {
        run("app", "a.npz", "b.npz", "--beside", "c.npz");
        assertEquals(List.of(List.of(List.of(Path.of("a.npz"), Path.of("b.npz")), List.of(Path.of("c.npz")))), opened);
        assertEquals(Exit.WRONG_USAGE, run("app", "--beside", "c.npz"));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void anUnknownCommandIsWrongUsageInOneLine() {
        assertEquals(Exit.WRONG_USAGE, run("ap"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("app"), err.toString());
        assertTrue(opened.isEmpty());
    }

    @Test
    void anErrorOfTheMachineIsOneLineThatTellsWhatToDo() {
        assertEquals(Exit.FAILED, runWith((files, beside) -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("There is not enough memory"), err.toString());
        assertTrue(err.toString().contains("-Xmx"), err.toString());
    }

    @Test
    void aDefectIsOneLineThatNamesTheLog() {
        assertEquals(
                Exit.FAILED,
                runWith(
                        (files, beside) -> {
                            throw new IllegalStateException("two\nlines");
                        },
                        "app"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("IllegalStateException: two lines"), err.toString());
        assertTrue(err.toString().contains(".log"), err.toString());
    }

    @Test
    void anAtSignBeginsAFileNameLikeAnyLetter() {
        assertEquals(Exit.WRONG_USAGE, run("@none"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        run("app", "@r.npz");
        assertEquals(List.of(List.of(List.of(Path.of("@r.npz")), List.of())), opened);
    }

    @Test
    void aNameThatTheLocaleLostIsSaidWithTheWayOut() {
        assertEquals(Exit.WRONG_USAGE, run("measure", "\uFFFD\uFFFD/r.npz"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("LC_ALL=C.UTF-8"), err.toString());
    }

    private int runWith(WindowOpener window, String... arguments) {
        return new CommandLineProgram(window)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("app", "train", "project", "measure", "datasets", "figure")) {
            assertEquals(Exit.DONE, run(command, "--help"));
            assertFalse(out.toString().isBlank());
            assertTrue(err.toString().isEmpty());
        }
    }
}
