package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's contract: exit codes, one line when something is wrong, the same bytes for the same command. */
class ProgramIT {
    @TempDir
    Path folder;

    private Program.Outcome run(String... arguments) {
        return new Program(folder).run(arguments);
    }

    @Test
    void withoutADisplayTheDefaultFigureIsWritten() throws IOException {
        Program.Outcome outcome = run();
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(1, outcome.out().lines().count(), outcome.out());
        assertEquals("", outcome.err());
        assertTrue(Files.size(folder.resolve("smoothscope.png")) > 10_000);
    }

    @Test
    void trainFigureProjectAndMeasureFollowOneAnother() throws IOException {
        String[] train = {
            "train",
            "--dataset",
            "drawn",
            "--network",
            "mlp",
            "--alpha",
            "0,0.1",
            "--epochs",
            "1",
            "--limit",
            "640",
            "--per-class",
            "10",
            "--out",
            "r.npz"
        };
        assertDone(run(train));
        byte[] once = Files.readAllBytes(folder.resolve("r.npz"));
        assertDone(run(train));
        assertArrayEquals(once, Files.readAllBytes(folder.resolve("r.npz")), "the same command gives the same bytes");

        assertDone(run("figure", "r.npz", "--classes", "0,1,2", "--out", "f.png"));
        assertDone(run("figure", "r.npz", "--classes", "0,1,2", "--out", "f.svg"));
        assertDone(run("project", "r.npz", "--classes", "0,1,2", "--alpha", "0.1", "--out", "p.csv"));
        List<String> rows = Files.readAllLines(folder.resolve("p.csv"));
        assertEquals("image,split,label,predicted,confidence,u,v,distance", rows.get(0));
        assertEquals(1 + 2 * 3 * 10, rows.size());
        Program.Outcome measures = run("measure", "r.npz", "--json");
        assertDone(measures);
        assertTrue(measures.out().contains("\"logit_gap_theory\""), measures.out());
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text.npz"), "this is no archive");
        assertWrong(1, run("measure", text.toString()));
        assertWrong(1, run("measure", "absent.npz"));
        assertWrong(
                1,
                run(
                        "train",
                        "--dataset",
                        "cifar11",
                        "--network",
                        "mlp",
                        "--alpha",
                        "0",
                        "--epochs",
                        "1",
                        "--out",
                        "r.npz"));
        assertWrong(
                2,
                run(
                        "train",
                        "--dataset",
                        "drawn",
                        "--network",
                        "mlp",
                        "--alpha",
                        "1.5",
                        "--epochs",
                        "1",
                        "--out",
                        "r.npz"));
        assertWrong(2, run("train", "--dataset", "drawn"));
        assertFalse(Files.exists(folder.resolve("r.npz")));
    }

    private static void assertDone(Program.Outcome outcome) {
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("", outcome.err());
    }

    private static void assertWrong(int exitCode, Program.Outcome outcome) {
        assertEquals(exitCode, outcome.exitCode(), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertEquals("", outcome.out());
    }
}
