package smoothscope.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.ProgressLines;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;

class DatasetsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    private int run(String... arguments) {
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    private void expectFailure(int code, String words) {
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(words), err.toString());
        assertTrue(code != Exit.DONE);
    }

    @Test
    void everySetIsListedWithItsPlaceAndTerms() throws IOException {
        Path folder = Files.createDirectories(data.resolve("cifar-100-binary"));
        Files.writeString(folder.resolve("train.bin"), "");
        Files.writeString(folder.resolve("test.bin"), "");
        assertEquals(Exit.DONE, run("datasets", "--data", data.toString()));
        String listed = out.toString();
        for (String part : List.of(
                "drawn            built in",
                "cifar100         " + folder,
                "MIT licence",
                "Krizhevsky",
                "folder:PATH")) {
            assertTrue(listed.contains(part), listed);
        }
        assertEquals(Exit.DONE, run("datasets", "list", "--data", data.toString()));
        assertEquals(listed + listed, out.toString());
    }

    @Test
    void aSetThatIsNotHereIsListedWithItsSize() {
        assertEquals(
                "not here (to download: 170 MB)",
                DatasetsCommand.where(Catalogue.get("cifar10"), DataFolders.only(data)));
    }

    @Test
    void filesThatAreNotWhatWasPublishedFailTheCheck() throws IOException {
        Path folder = Files.createDirectories(data.resolve("cifar-100-binary"));
        Files.writeString(folder.resolve("train.bin"), "a");
        Files.writeString(folder.resolve("test.bin"), "b");
        int code = run("datasets", "check", "cifar100", "--data", data.toString());
        expectFailure(code, folder + ": 2 of its 2 files are not what was published.");
        assertTrue(out.toString().contains("train.bin  not what was published"), out.toString());
    }

    @Test
    void aSetThatIsNotHereFailsTheCheck() {
        assumeTrue(Catalogue.get("mnist").locate(DataFolders.usual()).isEmpty(), "needs a computer that has no MNIST");
        expectFailure(run("datasets", "check", "mnist", "--data", data.toString()), "The files of mnist");
    }

    @Test
    void theDrawnSetIsCheckedByDrawingIt() {
        assertEquals(Exit.DONE, run("datasets", "check", "drawn"));
        assertTrue(out.toString().contains("drawn: 10 classes, 8000 images"), out.toString());
    }

    @Test
    void anUnknownSetIsAnsweredWithNearOnes() {
        expectFailure(run("datasets", "get", "cifar-10"), "near ones are: cifar10");
    }

    @Test
    void theDrawnSetIsNotDownloaded() {
        assertEquals(Exit.WRONG_USAGE, run("datasets", "get", "drawn"));
        expectFailure(2, "drawn by the program itself");
    }

    @Test
    void progressIsSaidInMegabytesWithRateAndTimeLeft() {
        Progress.State half = new Progress.State(
                Sentence.asItIs("Downloading x"), 85_000_000, 170_000_000, "bytes", Duration.ofSeconds(17));
        assertEquals("Downloading x: 50 % of 170 MB, 5.0 MB/s, 17 s left", ProgressLines.line(half));
        Progress.State images =
                new Progress.State(Sentence.asItIs("Reading cifar10"), 20, 0, "images", Duration.ofSeconds(1));
        assertEquals("Reading cifar10: 20 images", ProgressLines.line(images));
    }
}
