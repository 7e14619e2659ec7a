package smoothscope.command.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.CommandLineProgram;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.file.RecordingFile;

class SweepCommandTest {
    private static final String WHAT =
            "--dataset drawn --network mlp --alpha 0,0.1 --epochs 1 --limit 256 --per-class 3 --seeds 1-2";

    @TempDir
    private Path folder;

    private Path runs = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void chooseAFolder() {
        runs = folder.resolve("runs");
    }

    private int run(String line, Object... more) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        Arrays.stream(more).map(String::valueOf).forEach(arguments::add);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments.toArray(String[]::new));
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    /** Pairing follows from the seed: the tasks one by one, joined, are bit for bit what one run of all α gives. */
    @Test
    void tasksJoinedAreTheSameNetworksAsThoseOfOneRun() throws IOException {
        assertEquals(0, run("sweep " + WHAT, "--dir", runs), err.toString());
        assertEquals(List.of("1  a0-s1", "2  a0.1-s1", "3  a0-s2", "4  a0.1-s2"), lines());
        assertEquals(0, run("sweep --task 3", "--dir", runs), err.toString());
        assertTrue(Files.exists(runs.resolve("a0-s2.npz")));
        assertFalse(Files.exists(runs.resolve("a0-s2.checkpoints")), "a task that is done needs none");
        assertEquals(0, run("sweep --status", "--dir", runs));
        assertEquals(List.of("1  a0-s1  open", "2  a0.1-s1  open", "3  a0-s2  done", "4  a0.1-s2  open"), lines());

        Path some = folder.resolve("some.npz");
        assertEquals(0, run("join", runs, "--out", some));
        assertTrue(out.toString().contains("Not done yet and so missing: a0-s1, a0.1-s1, a0.1-s2."), out.toString());

        assertEquals(0, run("sweep --all", "--dir", runs), err.toString());
        Path joined = folder.resolve("joined.npz");
        Path whole = folder.resolve("whole.npz");
        assertEquals(0, run("join", runs, "--out", joined), err.toString());
        assertEquals(0, run("train " + WHAT, "--out", whole), err.toString());

        Recording tasks = RecordingFile.read(joined);
        Recording paired = RecordingFile.read(whole);
        assertEquals(List.of(1L, 2L), tasks.seeds());
        assertEquals(List.of(0.0, 0.1), tasks.alphas());
        assertEquals(8, tasks.snapshots().size());
        for (int s = 0; s < 8; s++) {
            Snapshot one = tasks.snapshots().get(s);
            Snapshot other = paired.snapshots().get(s);
            assertEquals(other.key(), one.key());
            for (int k = 0; k < one.logits().classes(); k++) {
                assertArrayEquals(other.logits().column(k), one.logits().column(k));
            }
        }
        JsonObject part = tasks.meta().json().getAsJsonArray("parts").get(0).getAsJsonObject();
        assertEquals("a0-s1.npz", part.get("file").getAsString());
        assertEquals(64, part.get("sha256").getAsString().length());
        assertEquals(
                "train --dataset drawn --network mlp --alpha 0 --epochs 1 --seed 1 --limit 256 --per-class 3 --out a0-s1.npz",
                part.get("command").getAsString());
        assertEquals(256, tasks.meta().limit().orElseThrow(), "what is common to the parts is kept");
    }

    @Test
    void aPlanThatCannotWorkIsRefusedAndLeavesNothing() {
        for (String wrong : List.of(
                WHAT.replace("drawn", "nosuch"),
                WHAT.replace("mlp", "nosuch"),
                WHAT.replace("0,0.1", "0,0.95") + " --convention others")) {
            assertTrue(run("sweep " + wrong, "--dir", runs) > 0, wrong);
            assertEquals(1, err.toString().lines().count(), err.toString());
            assertFalse(Files.exists(runs));
        }
    }

    @Test
    void aTaskThatFailsIsToldInALine() {
        assertEquals(0, run("sweep " + WHAT.replace("drawn", "folder:" + folder.resolve("gone")), "--dir", runs));
        assertEquals(1, run("sweep --all", "--dir", runs));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void aTaskLooksAtAugmentedImagesAsARunDoes() {
        String looking = WHAT.replace("--alpha 0,0.1", "--alpha 0.1") + " --looks 2";
        assertEquals(0, run("sweep --all " + looking, "--dir", runs), err.toString());
        Path joined = folder.resolve("joined.npz");
        Path whole = folder.resolve("whole.npz");
        assertEquals(0, run("join", runs, "--out", joined), err.toString());
        assertEquals(0, run("train " + looking, "--out", whole), err.toString());
        List<Snapshot> tasks = RecordingFile.read(joined).snapshots();
        List<Snapshot> paired = RecordingFile.read(whole).snapshots();
        assertEquals(4, tasks.size());
        for (int s = 0; s < tasks.size(); s++) {
            assertArrayEquals(
                    paired.get(s).looks().orElseThrow().mean(),
                    tasks.get(s).looks().orElseThrow().mean());
        }
        assertEquals(2, run("sweep " + looking.replace("--looks 2", "--looks 3"), "--dir", runs));
        assertTrue(err.toString().contains("its looks differs"), err.toString());
    }

    /** On the number of threads bits depend, so that all processes have the same. */
    @Test
    void whicheverProcessTakesATaskItsBitsAreTheSame() throws IOException {
        String small = WHAT.replace("--seeds 1-2", "--seed 1");
        Path again = folder.resolve("again");
        for (Path place : List.of(runs, again)) {
            assertEquals(0, run("sweep --all --jobs 2 " + small, "--dir", place), err.toString());
            assertEquals(List.of("2 of 2 tasks are done."), lines());
        }
        for (String name : List.of("a0-s1.npz", "a0.1-s1.npz")) {
            assertEquals(-1, Files.mismatch(runs.resolve(name), again.resolve(name)), name);
        }
    }

    @Test
    void anotherSweepsFolderIsNotTaken() {
        assertEquals(0, run("sweep " + WHAT, "--dir", runs));
        assertEquals(2, run("sweep " + WHAT.replace("--epochs 1", "--epochs 2"), "--dir", runs));
        assertEquals(
                "The folder " + runs + " holds another sweep: its epochs differs. Choose another folder, or leave the"
                        + " options out to go on with that sweep.",
                err.toString().strip());
    }

    /** One setting beside a planned sweep would otherwise be ignored. */
    @Test
    void aSettingAloneDoesNotPassForThePlan() {
        assertEquals(0, run("sweep " + WHAT, "--dir", runs));
        assertEquals(2, run("sweep --status --seeds 1-5", "--dir", runs));
        assertEquals(2, run("sweep --all --rate 0.5", "--dir", runs));
        assertEquals(2, run("sweep --status --jobs 2", "--dir", runs));
        assertTrue(err.toString().contains("--jobs belongs to --all."), err.toString());
    }

    @Test
    void whatCannotWorkIsSaidBeforeAFolderIsMade() {
        assertEquals(2, run("sweep --alpha 0,2 --dataset drawn --network mlp --epochs 1", "--dir", runs));
        assertEquals(2, run("sweep --alpha 0 --dataset drawn --network mlp --epochs 1 --seeds 3-1", "--dir", runs));
        assertEquals(2, run("sweep --alpha 0 --dataset drawn --network mlp --epochs 1 --seeds 1,1", "--dir", runs));
        assertEquals(2, run("sweep --alpha 0 --dataset drawn --epochs 1", "--dir", runs));
        assertEquals(2, run("sweep --status", "--dir", runs));
        assertFalse(Files.exists(runs));
        assertEquals(0, run("sweep " + WHAT, "--dir", runs));
        assertEquals(2, run("sweep --task 5", "--dir", runs));
        assertTrue(err.toString().contains("numbered from 1 to 4, got 5"), err.toString());
    }

    @Test
    void theBatchScriptIsAnArrayOfTheTasks() {
        assertEquals(0, run("sweep --slurm " + WHAT, "--dir", runs), err.toString());
        List<String> script = lines();
        assertEquals("#!/bin/bash", script.get(0));
        assertTrue(script.contains("#SBATCH --array=1-4"));
        assertTrue(script.contains("#SBATCH --signal=B:INT@120"));
        assertTrue(script.contains("#SBATCH --requeue"));
        assertTrue(out.toString().contains("--task \"$SLURM_ARRAY_TASK_ID\""));
    }
}
