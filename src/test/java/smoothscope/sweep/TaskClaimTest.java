package smoothscope.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskClaimTest {
    @TempDir
    private Path folder;

    @Test
    void aTaskIsOneOwnersUntilItIsGivenBack() {
        TaskClaim claim = TaskClaim.take(folder, "a0-s1").orElseThrow();
        assertTrue(TaskClaim.take(folder, "a0-s1").isEmpty());
        assertTrue(TaskClaim.take(folder, "a0-s2").isPresent());
        assertTrue(TaskClaim.owner(folder, "a0-s1")
                .orElseThrow()
                .words()
                .endsWith(String.valueOf(ProcessHandle.current().pid())));
        claim.close();
        claim.close();
        assertTrue(TaskClaim.owner(folder, "a0-s1").isEmpty());
        assertTrue(TaskClaim.take(folder, "a0-s1").isPresent());
    }

    @Test
    void ofManyWhoWantATaskAtOnceOneGetsIt() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tries.add(() -> TaskClaim.take(folder, "a0-s1").isPresent());
        }
        int taken = 0;
        for (Future<Boolean> each : many.invokeAll(tries)) {
            taken += each.get() ? 1 : 0;
        }
        many.shutdown();
        assertEquals(1, taken);
    }

    /** A process that was killed gave nothing back: here that is known at once, of another machine after its heart was silent. */
    @Test
    void theClaimOfTheDeadIsNobodys() throws IOException {
        Path file = folder.resolve("a0-s1.claim");
        String host = TaskClaim.take(folder, "other").orElseThrow().host();
        Files.writeString(file, "{\"host\":\"" + host + "\",\"process\":2147483000,\"started\":1,\"token\":\"x\"}");
        assertTrue(TaskClaim.owner(folder, "a0-s1").isEmpty());

        Files.writeString(file, "{\"host\":\"far-away\",\"process\":1,\"started\":1,\"token\":\"x\"}");
        assertTrue(TaskClaim.take(folder, "a0-s1").isEmpty());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        Optional<TaskClaim> taken = TaskClaim.take(folder, "a0-s1");
        assertTrue(taken.isPresent());

        Files.writeString(file, "{\"host\":\"far-away\",\"process\":1,\"started\":1,\"token\":\"y\"}");
        taken.get().close();
        assertTrue(Files.exists(file), "what was taken over meanwhile is another's");
        Files.writeString(file, "half of a cl");
        assertTrue(TaskClaim.take(folder, "a0-s1").isPresent());
        assertFalse(TaskClaim.owner(folder, "a0-s1").isEmpty());
    }
}
