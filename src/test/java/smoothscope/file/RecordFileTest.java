package smoothscope.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    /** How many changes of how many processes. */
    private static final int CHANGES = 50;

    private static final int PROCESSES = 4;

    @TempDir
    Path folder;

    /** What the processes change. */
    public record Lines(List<String> lines) {}

    private static RecordFile<Lines> file(Path folder) {
        return new RecordFile<>(folder.resolve("lines.json"), Lines.class, new Lines(List.of()), problem -> {
            throw problem;
        });
    }

    /** A process of its own that adds lines, one change for each. */
    public static void main(String[] args) {
        RecordFile<Lines> file = file(Path.of(args[0]));
        for (int i = 0; i < CHANGES; i++) {
            String line = args[1] + " " + i;
            file.change(before -> {
                List<String> more = new ArrayList<>(before.lines());
                more.add(line);
                return new Lines(more);
            });
        }
    }

    @Test
    void changesOfSeveralProcessesAreAllKept() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RecordFileTest.class.getName(),
                            folder.toString(),
                            "process " + i)
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        List<String> lines = file(folder).read().lines();
        assertEquals(PROCESSES * CHANGES, lines.size());
        assertEquals(PROCESSES * CHANGES, lines.stream().distinct().count());
        assertTrue(lines.contains("process 3 49"));
    }
}
