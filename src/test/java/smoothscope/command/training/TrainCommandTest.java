package smoothscope.command.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.command.CommandLineProgram;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;

class TrainCommandTest {
    private static final String QUICK =
            "train --dataset drawn --network mlp --alpha 0.10,0 --epochs 1 --limit 256 --per-class 3 --half";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theSameCommandTwiceGivesTheSameBytesAndSaysHowToMakeThemAnywhere() throws IOException {
        Path once = folder.resolve("r.npz");
        Path again = Files.createDirectory(folder.resolve("elsewhere")).resolve("r.npz");
        assertEquals(0, run(QUICK, "--out", once.toString()), err.toString());
        assertEquals(0, run(QUICK, "--out", again.toString(), "--checkpoints", folder + "/c", "--resume"));
        assertEquals(-1, Files.mismatch(once, again));

        Recording recording = RecordingFile.read(once);
        assertEquals(List.of(0.0, 0.1), recording.alphas());
        assertEquals(List.of(0, 1), recording.epochs());
        assertEquals(60, recording.examples().size());
        assertEquals(
                "train --dataset drawn --network mlp --alpha 0.1,0 --epochs 1 --seed 1 --limit 256 --per-class 3 --half"
                        + " --out r.npz",
                recording.meta().text("command").orElseThrow());
    }

    @Test
    void networksSideBySideAreSaidInTheCommand() throws IOException {
        Path once = folder.resolve("r.npz");
        Path again = Files.createDirectory(folder.resolve("elsewhere")).resolve("r.npz");
        assertEquals(0, run(QUICK + " --jobs 2", "--out", once.toString()), err.toString());
        assertEquals(0, run(QUICK + " --jobs 2", "--out", again.toString()), err.toString());
        assertEquals(-1, Files.mismatch(once, again));
        String command = RecordingFile.read(once).meta().text("command").orElseThrow();
        assertTrue(command.endsWith("--half --jobs 2 --out r.npz"), command);
    }

    @Test
    void aLineIsSaidForEachEpochAndAlpha() {
        assertEquals(0, run(QUICK, "--out", folder.resolve("r.npz").toString()));
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(
                lines.get(0)
                        .matches("epoch 1/1  α 0\\.1  loss \\d\\.\\d{4}  floor 0\\.5003"
                                + "  validation accuracy \\d+\\.\\d\\d %  \\d+ images/s  \\d+ s left"),
                lines.get(0));
        assertTrue(lines.get(1).startsWith("epoch 1/1  α 0  loss"));
        assertEquals("", err.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --dataset drawnn --network mlp --alpha 0 --epochs 1 | 1 | near ones are: drawn
            --dataset drawn --network mlpp --alpha 0 --epochs 1 | 1 | near ones are: mlp
            --dataset drawn --network mlp --alpha 1 --epochs 1 | 2 | must lie in [0, 1)
            --dataset drawn --network mlp --alpha NaN --epochs 1 | 2 | must lie in [0, 1)
            --dataset drawn --network mlp --alpha 0,0 --epochs 1 | 2 | must differ
            --dataset drawn --network mlp --alpha x --epochs 1 | 2 | 'x'
            --dataset drawn --network mlp --alpha 0 --epochs 0 | 2 | At least one epoch
            --dataset drawn --network mlp --epochs 1 | 2 | --alpha
            --dataset drawn --network mlp --alpha 0,-0 --epochs 1 | 2 | values of α must differ
            --dataset drawn --network mlp --alpha 0,0.1 --epochs 1 --jobs 0 | 2 | At least one network learns at a time
            --dataset drawn --network mlp --alpha 0.95 --convention others --epochs 1 | 2 | must not exceed
            --dataset drawn --network mlp --alpha 0 --epochs 1 --label-noise 1 | 2 | share of wrong labels
            --dataset drawn --network mlp --alpha 0 --epochs 2 --keep 1,3 | 2 | Epoch 3 cannot be kept
            """)
    void whatCannotWorkIsSaidInOneLineAndNothingIsWritten(String arguments, int exit, String sentence)
            throws IOException {
        assertEquals(
                exit, run("train " + arguments, "--out", folder.resolve("r.npz").toString()));
        assertTrue(err.toString().contains(sentence), err.toString());
        assertEquals(1, err.toString().lines().count());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void theRecordingAndWeightsNeedFilesOfTheirOwn() {
        String prefix = folder.resolve("w").toString();
        assertEquals(2, run(QUICK, "--weights-out", prefix, "--out", prefix + "-alpha0.safetensors"));
        assertTrue(err.toString().contains("into one file"), err.toString());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldBeforeTheWork() {
        assertEquals(
                1, run(QUICK, "--out", folder.resolve("absent").resolve("r.npz").toString()));
        assertTrue(err.toString().contains("its folder does not exist"));
        assertFalse(out.toString().contains("epoch"));
    }

    private int run(String command, String... more) {
        String[] arguments =
                Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
        return new CommandLineProgram((files, beside) -> true)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }
}
