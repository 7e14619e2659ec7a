package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.CommandLineProgram;
import smoothscope.measure.SplitSums;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/**
 * As many rows as ImageNet has training images, random ones of 1,000 classes, in shards that are joined: each step in a process of its own, whose memory is
 * bounded. Its size: -Dimagenet.rows, -Dimagenet.width, -Dimagenet.shards, -Dimagenet.heap (MB).
 */
@Tag("soak")
class ImageNetSizedTest {
    private static final int ROWS = Integer.getInteger("imagenet.rows", 1_281_167);
    private static final int WIDTH = Integer.getInteger("imagenet.width", 256);
    private static final int HEAP = Integer.getInteger("imagenet.heap", 96);
    private static final int K = 1000;
    private static final int SHARDS = Integer.getInteger("imagenet.shards", 16);
    private static final int BATCH = 128;
    /** Recorded in full: so many rows of each of the first three classes. */
    private static final int RECORDED = 20;

    @TempDir
    private Path folder;

    @Test
    void accuracyCalibrationAndCollapseOfAllRowsNeedLittleMemory() throws Exception {
        for (int shard = 1; shard <= SHARDS; shard++) {
            run(Streaming.class, folder.toString(), String.valueOf(shard));
        }
        Path joined = folder.resolve("joined.npz");
        List<String> join = new ArrayList<>(List.of("join"));
        IntStream.rangeClosed(1, SHARDS)
                .forEach(shard -> join.add(file(folder, shard).toString()));
        join.addAll(List.of("--out", joined.toString()));
        run(Joining.class, join.toArray(String[]::new));

        Recording recording = RecordingFile.read(joined);
        Map<String, Double> values =
                SnapshotMeasures.of(recording, recording.snapshots().get(0), Split.TRAIN, Optional.empty());
        System.out.printf("%.1f MB joined; %s%n", Files.size(joined) / 1e6, values);
        assertTrue(Shard.of(recording.meta()).isEmpty(), "nothing is missing");
        assertEquals(ROWS, wholeSplit(values, "examples"));
        long right = IntStream.range(0, ROWS).filter(ImageNetSizedTest::isRight).count();
        assertEquals(right / (double) ROWS, wholeSplit(values, "accuracy"), 1e-12);
        double within = WIDTH / 12.0 * (1 - (double) K / ROWS); // about means that were measured from the same rows
        assertEquals(within, wholeSplit(values, "within"), 0.01 * within);
        for (String name : List.of("ece", "nc1", "nc2_equinorm", "nc2_angle")) {
            assertTrue(Double.isFinite(wholeSplit(values, name)), name);
        }
        assertEquals(3 * RECORDED * SHARDS, recording.examples().size());
    }

    private static double wholeSplit(Map<String, Double> values, String name) {
        return values.getOrDefault(SnapshotMeasures.WHOLE_SPLIT + name, Double.NaN);
    }

    /** Spread over the shards. */
    private static int label(int row) {
        return (int) (((row * 0x9E3779B1L) >>> 8) % K);
    }

    private static boolean isRight(int row) {
        return row % 10 < 7;
    }

    private static Path file(Path folder, int shard) {
        return folder.resolve("shard" + shard + ".npz");
    }

    /** Runs one of the steps below in a process with bounded memory, and says what it said. */
    private static void run(Class<?> step, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dimagenet.rows=" + ROWS,
                "-Dimagenet.width=" + WIDTH,
                "-Dimagenet.shards=" + SHARDS,
                "-cp",
                System.getProperty("java.class.path"),
                step.getName()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.inputReader().lines().forEach(System.out::println);
        assertEquals(0, process.waitFor());
    }

    private static void tell(String what) {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        double seconds =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        System.out.printf("%s: heap at most %.1f MB, %.1f s of processor time%n", what, heap / 1e6, seconds);
    }

    /** Puts the shards together, as {@code join} does. */
    static final class Joining {
        private Joining() {}

        public static void main(String[] arguments) {
            int exit = new CommandLineProgram((files, beside) -> false).run(arguments);
            tell("join");
            System.exit(exit);
        }
    }

    /** Streams the rows of one shard through the sums, and writes its recording. */
    static final class Streaming {
        private Streaming() {}

        public static void main(String[] arguments) {
            int index = Integer.parseInt(arguments[1]);
            int[] rows = new Shard(index, SHARDS).some(IntStream.range(0, ROWS).toArray());
            SplitSums sums = new SplitSums(K, WIDTH);
            SplittableRandom random = new SplittableRandom(index);
            List<float[]> kept = new ArrayList<>();
            List<Integer> keptRows = new ArrayList<>();
            float[] x = new float[BATCH * WIDTH];
            float[] z = new float[BATCH * K];
            for (int from = 0; from < rows.length; from += BATCH) {
                int size = Math.min(BATCH, rows.length - from);
                int[] labels = new int[size];
                for (int b = 0; b < size; b++) {
                    int row = rows[from + b];
                    int label = label(row);
                    labels[b] = label;
                    fill(x, b, WIDTH, random);
                    x[b * WIDTH + label % WIDTH] += 1; // so that the class means differ
                    fill(z, b, K, random);
                    z[b * K + (isRight(row) ? label : (label + 1) % K)] += 3;
                    if (label < 3
                            && keptRows.stream()
                                            .filter(each -> label(each) == label)
                                            .count()
                                    < RECORDED) {
                        keptRows.add(row);
                        kept.add(Arrays.copyOfRange(z, b * K, (b + 1) * K));
                    }
                }
                sums.add(Arrays.copyOf(x, size * WIDTH), Arrays.copyOf(z, size * K), labels);
            }
            write(file(Path.of(arguments[0]), index), new Shard(index, SHARDS), sums, kept, keptRows);
            tell(rows.length + " rows of shard " + index);
        }

        private static void fill(float[] array, int row, int width, SplittableRandom random) {
            for (int i = 0; i < width; i += 2) {
                long bits = random.nextLong();
                array[row * width + i] = (bits >>> 40) * 0x1p-24f;
                if (i + 1 < width) {
                    array[row * width + i + 1] = (bits & 0xffffff) * 0x1p-24f;
                }
            }
        }

        @SuppressWarnings("NullAway") // neither class means nor norms are known
        private static void write(Path file, Shard shard, SplitSums sums, List<float[]> logits, List<Integer> rows) {
            float[] together = new float[logits.size() * K];
            for (int i = 0; i < logits.size(); i++) {
                System.arraycopy(logits.get(i), 0, together, i * K, K);
            }
            double[] gram = new double[K * K];
            for (int k = 0; k < K; k++) {
                gram[k * K + k] = 1 + k;
            }
            Snapshot.Stored stored = new Snapshot.Stored(SnapshotMeasures.ofWholeSplit(sums), null, sums);
            Snapshot snapshot = new Snapshot(
                    0.1, 1, Logits.ofRows(together, K), new Templates(gram), null, Map.of(Split.TRAIN, stored));
            Examples examples = new Examples(
                    rows.stream().mapToInt(ImageNetSizedTest::label).toArray(),
                    new byte[rows.size()],
                    rows.stream().mapToInt(Integer::intValue).toArray());
            JsonObject meta = new JsonObject();
            shard.tell(meta);
            List<String> classes =
                    IntStream.range(0, K).mapToObj(k -> "class " + k).toList();
            RecordingFile.write(file, new Recording(examples, classes, List.of(snapshot), new Meta(meta)), false);
        }
    }
}
