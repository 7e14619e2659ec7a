package smoothscope.command.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.command.CommandLineProgram;
import smoothscope.figure.PlantedRecording;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;

/** The page as {@code figure --out F.html} writes it. */
class PageCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path recording = Path.of("");
    private Path page = Path.of("");

    @BeforeEach
    void writeARecording() {
        recording = folder.resolve("r.npz");
        page = folder.resolve("page.html");
        RecordingFile.write(recording, PlantedRecording.of(10, 0, 0.05, 0.1), false);
    }

    private int figure(String... arguments) {
        Stream<String> usual = Stream.of("figure", recording.toString(), "--out", page.toString());
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(Stream.concat(usual, Arrays.stream(arguments)).toArray(String[]::new));
    }

    @Test
    void anEpochThatTheChosenAlphaLacksIsRefused() {
        Recording whole = PlantedRecording.of(10, 0, 0.1);
        Recording ragged = new Recording(
                whole.examples(),
                whole.classes(),
                whole.snapshots().stream()
                        .filter(each -> each.alpha() > 0 || each.epoch() == 0)
                        .toList(),
                whole.meta(),
                whole.half());
        RecordingFile.write(recording, ragged, false);
        assertEquals(1, figure("--page-alphas", "0", "--page-epochs", "12"));
        assertTrue(err.toString().startsWith("There is no epoch"), err.toString());
        assertEquals(0, figure("--page-alphas", "0,0.1", "--page-epochs", "12"), err::toString);
    }

    @Test
    void withoutAnyChoiceThePaperIsShownAndAllIsHeld() throws IOException {
        assertEquals(0, figure());
        String text = Files.readString(page);
        assertTrue(text.startsWith("<!doctype html>"));
        assertTrue(text.contains("<h1>CIFAR-10 · AlexNet · seed 1</h1>"));
        assertTrue(text.contains("\"start\":{\"classes\":[0,1,2],\"alphas\":[0.0,0.1],\"epoch\":12}"));
        assertEquals("", err.toString());
        String told = out.toString();
        assertTrue(
                told.startsWith("α = 0, 0.05, 0.1; epochs 0, 12; 200 examples, at most 10 of each class and split; 0."),
                told);
        assertTrue(told.strip().endsWith(" MB"), told);
    }

    @Test
    void theSizeCanBeAskedForAlone() throws IOException {
        assertEquals(0, figure("--page-size"));
        assertFalse(Files.exists(page));
        String told = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(0, figure());
        assertEquals(told, out.toString());
        String size = String.format(Locale.ROOT, "; %.2f MB", Files.size(page) / 1e6);
        assertTrue(told.strip().endsWith(size), told + size);
    }

    @Test
    void imagesAreHeldWhereTheirTermsAllowIt() throws IOException {
        assertEquals(2, figure("--page-pictures"));
        assertTrue(err.toString().startsWith("The images of CIFAR-10 may not be passed on"), err.toString());
        assertFalse(Files.exists(page));
        Path drawn = Path.of("datasets/drawn-small.npz").toAbsolutePath();
        assertEquals(
                0,
                new CommandLineProgram((files, beside) -> false)
                        .to(new PrintWriter(out), new PrintWriter(err))
                        .run(
                                "figure",
                                drawn.toString(),
                                "--page-pictures",
                                "--page-alphas",
                                "0",
                                "--out",
                                page.toString()));
        assertTrue(Files.readString(page).contains("\"pictures\":{\"side\":32,\"pitch\":32,"));
    }

    @Test
    void whatIsHeldAndWhatIsSeenFirstAreChosen() throws IOException {
        int done = figure(
                "--page-alphas",
                "0.05,0.1",
                "--page-epochs",
                "12",
                "--page-split",
                "validation",
                "--page-per-class",
                "3",
                "--page-title",
                "For <class> 3",
                "--classes",
                "cat;dog;ship",
                "--alpha",
                "0.1");
        assertEquals(0, done, err.toString());
        String text = Files.readString(page);
        assertTrue(text.contains("\"start\":{\"classes\":[3,5,8],\"alphas\":[0.1],\"epoch\":12}"));
        assertTrue(text.contains("<h1>For &lt;class&gt; 3</h1>"));
        assertTrue(out.toString().startsWith("α = 0.05, 0.1; epochs 12; 30 examples, at most 3 "), out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "--page-alphas 0.3, 1",
        "--page-epochs 7, 1",
        "--page-alphas 0 --alpha 0.1, 1",
        "--page-epochs 12 --epoch 0, 1",
        "--page-per-class 0, 2",
        "--page-split test, 2",
        "--alpha 0 --alpha 0.05 --alpha 0.1, 2",
        "--sweep, 2",
        "--reliability, 2"
    })
    void whatCannotBeIsRefusedInOneLineAndNothingIsWritten(String arguments, int code) {
        assertEquals(code, figure(arguments.split(" ", -1)), arguments + ": " + err);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertFalse(Files.exists(page));
    }
}
