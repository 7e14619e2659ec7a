package smoothscope.command.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.command.CommandLineProgram;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Supervision;
import smoothscope.snapshot.file.RecordingFile;

class DistilCommandTest {
    private static final String STUDENTS = "distil --teacher T --dataset drawn --network mlp --epochs 1 --half";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private static Path taught;

    @BeforeAll
    static void teach() {
        String teacher = "train --dataset drawn --network mlp --alpha 0,0.1 --epochs 2 --limit 200 --per-class 20";
        assertEquals(
                0,
                new CommandLineProgram((files, beside) -> true)
                        .run((teacher + " --weights-out " + taught.resolve("w") + " --out " + taught.resolve("t.npz"))
                                .split(" ")));
    }

    @Test
    void studentsAreLookedAtAsTheirImagesAreAugmented() {
        Path students = folder.resolve("looked.npz");
        String command = STUDENTS + " --gamma 0.95 --baselines none --seeds 1,2 --per-class 3 --looks 2 --out ";
        assertEquals(0, run(command + students), err.toString());
        Recording recording = RecordingFile.read(students);
        assertTrue(recording.snapshots().stream().allMatch(each -> each.looks().isPresent()));
        assertTrue(recording.meta().text("command").orElseThrow().contains("--looks 2"));
        assertEquals(
                0, run("figure " + students + " --information 0,1 --out " + folder.resolve("i.svg")), err.toString());
    }

    @Test
    void studentsOfARecordingSayWhoTaughtThemAndHowToMakeThemAnywhere() throws IOException {
        Path once = folder.resolve("s.npz");
        Path again = Files.createDirectory(folder.resolve("elsewhere")).resolve("s.npz");
        String command = STUDENTS + " --gamma 0.95 --seeds 1,2 --resolution 8 --per-class 3 --out ";
        assertEquals(0, run(command + once), err.toString());
        assertEquals(0, run(command + again));
        assertEquals(-1, Files.mismatch(once, again));
        Recording recording = RecordingFile.read(once);
        assertEquals(List.of(1L, 2L), recording.seeds());
        assertEquals(2 * 2 * 5, recording.snapshots().size());
        assertEquals(
                2 * 2 * 2,
                recording.snapshots().stream()
                        .filter(each -> each.key().supervision() == Supervision.TEACHER)
                        .count());
        assertEquals(
                "distil --teacher t.npz --gamma 0.95 --dataset drawn --network mlp --epochs 1 --seeds 1,2 --per-class 3"
                        + " --half --resolution 8 --out s.npz",
                recording.meta().text("command").orElseThrow());
        assertEquals(
                200,
                recording.meta().json().getAsJsonObject("teacher").get("images").getAsInt());
        assertTrue(out.toString().contains("teacher α 0.1 at T "), out.toString());
        assertTrue(out.toString().contains("epoch 1/1  student of α 0.1, T "), out.toString());
    }

    /** Weights that are looked with afresh teach what their recording teaches. */
    @Test
    void weightsTeachAsTheirRecordingDoes() {
        Path recorded = folder.resolve("s.npz");
        Path fresh = folder.resolve("f.npz");
        String rest =
                " --temperature 2 --baselines none --per-class 5 --limit 200 --dataset drawn --network mlp --epochs 1";
        assertEquals(0, run("distil --teacher T --alpha 0.1" + rest + " --out " + recorded), err.toString());
        assertEquals(
                0,
                run("distil --teacher " + taught.resolve("w-alpha0.1.safetensors") + rest + " --out " + fresh),
                err.toString());
        float[] one =
                RecordingFile.read(recorded).last(0.1).orElseThrow().logits().column(3);
        float[] other =
                RecordingFile.read(fresh).last(0.1).orElseThrow().logits().column(3);
        for (int i = 0; i < one.length; i++) {
            assertEquals(one[i], other[i], 1e-4f);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --temperature 1 --augment crop-flip | 2 | not of crops and mirror images
            --temperature 1 --dataset digits | 2 | knows other classes
            --gamma 0.01 | 2 | it lies between
            --temperature 1 --alpha 0.2 | 1 | 0.2
            --temperature 1 --gamma 0.3 | 2 | one of both is needed
            --loss mueller | 2 | one of both is needed
            --temperature 1 --loss kl | 1 | known are: mueller, hinton
            --temperature 1 --beta 2 | 2 | share β of the loss
            --temperature 1 --baselines soft | 1 | baseline
            --temperature 1 --resolution 7 | 2 | the sides must divide
            --temperature 1 --resume | 2 | --checkpoints DIR
            """)
    void whatCannotWorkIsSaidInOneLineAndNothingIsWritten(String arguments, int exit, String sentence)
            throws IOException {
        String base = arguments.contains("--dataset") ? STUDENTS.replace(" --dataset drawn", "") : STUDENTS;
        assertEquals(
                exit,
                run(base + " " + arguments, "--out", folder.resolve("s.npz").toString()),
                err.toString());
        assertTrue(err.toString().contains(sentence), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(Files.notExists(folder.resolve("s.npz")));
    }

    private int run(String command, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(command.split(" "))
                                .map(each -> each.equals("T")
                                        ? taught.resolve("t.npz").toString()
                                        : each),
                        Stream.of(more))
                .toArray(String[]::new);
        return new CommandLineProgram((files, beside) -> true)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }
}
