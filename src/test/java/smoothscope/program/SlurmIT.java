package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep as an array of jobs under Slurm, one of whose nodes fails in the middle, against the same sweep here. */
class SlurmIT {
    private static final long PATIENCE = Duration.ofMinutes(4).toNanos();
    private static final List<String> SETUP = List.of(
            "--dataset",
            "drawn",
            "--network",
            "small",
            "--alpha",
            "0,0.1",
            "--epochs",
            "6",
            "--limit",
            "2560",
            "--per-class",
            "10");

    private static final List<String> TASKS = List.of("a0-s3", "a0.1-s3");

    @TempDir
    Path folder;

    private Program program() {
        return new Program(folder);
    }

    /** Sums come out alike to the last bit where as many threads share them: the script asks for two. */
    private String run(String... words) {
        Program.Outcome outcome = program().run(Map.of("OMP_NUM_THREADS", "2"), words);
        assertEquals(0, outcome.exitCode(), outcome.err());
        return outcome.out();
    }

    private void plan(String sweep) {
        run(Stream.of(List.of("sweep"), SETUP, List.of("--seeds", "3", "--dir", sweep))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static void until(Callable<Boolean> fact) throws Exception {
        long began = System.nanoTime();
        while (!fact.call()) {
            assertTrue(System.nanoTime() - began < PATIENCE, "it never came to that");
            Thread.sleep(200);
        }
    }

    @Test
    void anArrayOfJobsGivesTheSameBitsThoughANodeFails() throws Exception {
        assumeTrue(SlurmCluster.isHere(), "Slurm is not installed, or this user cannot start it");
        plan("cluster");
        plan("here");
        Path script = Files.writeString(folder.resolve("sweep.sh"), run("sweep", "--dir", "cluster", "--slurm"));
        try (SlurmCluster cluster = new SlurmCluster(folder.resolve("slurm"))) {
            cluster.submit(script);
            until(() -> cluster.queue().stream().anyMatch(each -> each.endsWith("RUNNING n1"))
                    && isLearningOn("n1", cluster));
            cluster.pullThePlug("n1");
            until(() -> cluster.queue().isEmpty());
        }
        assertEquals(
                TASKS.size(),
                run("sweep", "--dir", "cluster", "--status")
                        .lines()
                        .filter(each -> each.endsWith("done"))
                        .count());
        assertTrue(begunTwice(), "the task of the node that failed went back to the queue");

        run("sweep", "--dir", "here", "--all");
        for (String task : TASKS) {
            assertEquals(
                    -1,
                    Files.mismatch(folder.resolve("cluster/" + task + ".npz"), folder.resolve("here/" + task + ".npz")),
                    task);
        }
        run("join", "cluster", "--out", "cluster.npz");
        run("join", "here", "--out", "here.npz");
        assertEquals(run("measure", "here.npz", "--json"), run("measure", "cluster.npz", "--json"));
    }

    /** Whether the task on a node has kept a checkpoint. */
    private boolean isLearningOn(String node, SlurmCluster cluster) throws IOException {
        int task = cluster.queue().stream()
                .filter(each -> each.endsWith("RUNNING " + node))
                .map(each -> Integer.parseInt(each.split(" ", -1)[0]))
                .findFirst()
                .orElse(0);
        if (task == 0) {
            return false;
        }
        String[] kept = folder.resolve("cluster/" + TASKS.get(task - 1) + ".checkpoints")
                .toFile()
                .list();
        return kept != null && kept.length > 0;
    }

    /** Whether a log, to which each start of a task appends, tells of two starts. */
    private boolean begunTwice() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("cluster"))) {
            for (Path log :
                    logs.filter(each -> each.toString().endsWith(".log")).toList()) {
                if (Files.readString(log)
                                .lines()
                                .filter(each -> each.startsWith("Task "))
                                .count()
                        > 1) {
                    return true;
                }
            }
            return false;
        }
    }
}
