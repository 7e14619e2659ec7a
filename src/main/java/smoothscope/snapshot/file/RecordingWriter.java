package smoothscope.snapshot.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import smoothscope.file.HalfFloat;
import smoothscope.job.Progress;
import smoothscope.plane.Logits;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;
import smoothscope.snapshot.array.MetaEntry;
import smoothscope.snapshot.array.SumArrays;
import smoothscope.snapshot.npz.NpySink;
import smoothscope.snapshot.npz.NpzWriter;

/** Lays a recording out as arrays. What is the same for all snapshots comes first, the logits last. */
final class RecordingWriter {
    private static final int BLOCK = 1 << 16;
    private static final int SPLITS = Split.values().length;

    private final Path file;
    private final Recording recording;
    private final List<Snapshot> snapshots;
    private final boolean half;
    private final Progress progress;
    /** S, N, K. */
    private final int count;

    private final int examples;
    private final int classes;

    RecordingWriter(Path file, Recording recording, boolean half, Progress progress) {
        this.file = file;
        this.recording = recording;
        this.snapshots = recording.snapshots();
        this.half = half;
        this.progress = progress;
        this.count = snapshots.size();
        this.examples = recording.examples().size();
        this.classes = recording.classes().size();
    }

    void writeTo(OutputStream out) throws IOException {
        try (NpzWriter npz = new NpzWriter(out)) {
            MetaEntry.write(npz, recording.meta());
            npz.texts("classes", recording.classes());
            writeExamples(npz);
            writeGrid(npz);
            writeGram(npz);
            writeNorms(npz);
            writeMeasures(npz);
            writeClassGram(npz);
            SumArrays.write(npz, snapshots);
            writeLooks(npz);
            npz.array("logits", half ? "<f2" : "<f4", new int[] {count, examples, classes}, this::writeLogits);
        }
    }

    private void writeExamples(NpzWriter npz) throws IOException {
        Examples probe = recording.examples();
        int[] shape = {examples};
        npz.array("labels", "<i4", shape, sink -> {
            for (int row = 0; row < examples; row++) {
                sink.putInt(probe.label(row));
            }
        });
        npz.array("split", "|u1", shape, sink -> {
            for (int row = 0; row < examples; row++) {
                sink.putByte((byte) probe.split(row).number());
            }
        });
        npz.array("image", "<i4", shape, sink -> {
            for (int row = 0; row < examples; row++) {
                sink.putInt(probe.image(row));
            }
        });
    }

    private void writeGrid(NpzWriter npz) throws IOException {
        npz.array("alpha", "<f8", new int[] {count}, sink -> {
            for (Snapshot snapshot : snapshots) {
                sink.putDouble(snapshot.alpha());
            }
        });
        npz.array("epoch", "<i4", new int[] {count}, sink -> {
            for (Snapshot snapshot : snapshots) {
                sink.putInt(snapshot.epoch());
            }
        });
        long seeded =
                snapshots.stream().filter(each -> each.key().seed().isPresent()).count();
        if (seeded > 0 && seeded < count) { // without their seeds, networks of one α could not be told apart
            throw new InvalidSetting(
                    Sentence.of("Some of the networks say their seed, others do not, so one file cannot hold them."),
                    "Give each of the others a seed of its own.");
        }
        if (seeded > 0) {
            npz.array("seed", "<i8", new int[] {count}, sink -> {
                for (Snapshot snapshot : snapshots) {
                    sink.putLong(snapshot.key().seed().orElseThrow());
                }
            });
        }
        if (snapshots.stream().anyMatch(each -> each.key().temperature().isPresent())) {
            npz.array("temperature", "<f8", new int[] {count}, sink -> {
                for (Snapshot snapshot : snapshots) {
                    sink.putDouble(snapshot.key().temperature().orElse(Double.NaN));
                }
            });
        }
        if (snapshots.stream().anyMatch(each -> each.key().supervision() != Supervision.LABELS)) {
            npz.texts(
                    "supervision",
                    snapshots.stream()
                            .map(each -> each.key().supervision().label())
                            .toList());
        }
    }

    private void writeGram(NpzWriter npz) throws IOException {
        npz.array("gram", "<f8", new int[] {count, classes, classes}, sink -> {
            for (Snapshot snapshot : snapshots) {
                for (int i = 0; i < classes; i++) {
                    for (int j = 0; j < classes; j++) {
                        double inner = snapshot.templates().inner(i, j);
                        require(Double.isFinite(inner), snapshot, "an inner product of templates");
                        sink.putDouble(inner);
                    }
                }
            }
        });
    }

    private void writeNorms(NpzWriter npz) throws IOException {
        if (snapshots.stream().anyMatch(snapshot -> snapshot.squaredNorms().isEmpty())) {
            return;
        }
        npz.array("norms", "<f4", new int[] {count, examples}, sink -> {
            for (Snapshot snapshot : snapshots) {
                for (float norm : snapshot.squaredNorms().orElseThrow()) {
                    require(Float.isFinite(norm), snapshot, "an activation's norm");
                    sink.putFloat(norm);
                }
            }
        });
    }

    private void writeMeasures(NpzWriter npz) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Snapshot snapshot : snapshots) {
            for (Split split : Split.values()) {
                names.addAll(snapshot.stored(split).values().keySet());
            }
        }
        if (names.isEmpty()) {
            return;
        }
        npz.texts("measure_names", List.copyOf(names));
        npz.array("measures", "<f8", new int[] {count, SPLITS, names.size()}, sink -> {
            for (Snapshot snapshot : snapshots) {
                for (Split split : Split.values()) {
                    for (String name : names) {
                        sink.putDouble(snapshot.stored(split).values().getOrDefault(name, Double.NaN));
                    }
                }
            }
        });
    }

    private void writeClassGram(NpzWriter npz) throws IOException {
        boolean known = snapshots.stream()
                .anyMatch(snapshot -> Arrays.stream(Split.values())
                        .anyMatch(split -> snapshot.stored(split).classGram() != null));
        if (!known) {
            return;
        }
        npz.array("class_gram", "<f8", new int[] {count, SPLITS, classes, classes}, sink -> {
            for (Snapshot snapshot : snapshots) {
                for (Split split : Split.values()) {
                    double @Nullable [] inner = snapshot.stored(split).classGram();
                    for (int i = 0; i < classes * classes; i++) {
                        sink.putDouble(inner == null ? Double.NaN : inner[i]);
                    }
                }
            }
        });
    }

    /** Only where all snapshots have them. */
    private void writeLooks(NpzWriter npz) throws IOException {
        List<Looks> looks =
                snapshots.stream().flatMap(each -> each.looks().stream()).toList();
        if (looks.size() < count) {
            return;
        }
        int[] shape = {count, examples, classes};
        npz.array("looks_mean", "<f2", shape, sink -> writeHalf(sink, looks, Looks::mean));
        if (looks.stream().allMatch(each -> each.one() != null)) {
            npz.array(
                    "looks_one",
                    "<f2",
                    shape,
                    sink -> writeHalf(sink, looks, each -> Objects.requireNonNull(each.one())));
        }
        npz.array("looks_covariance", "<f8", new int[] {count, SPLITS, classes, classes}, sink -> {
            for (Looks each : looks) {
                for (Split split : Split.values()) {
                    double @Nullable [] covariance = each.covariance(split);
                    for (int i = 0; i < classes * classes; i++) {
                        sink.putDouble(covariance == null ? Double.NaN : covariance[i]);
                    }
                }
            }
        });
    }

    private void writeHalf(NpySink sink, List<Looks> looks, Function<Looks, float[]> logits) throws IOException {
        for (int s = 0; s < count; s++) {
            for (float logit : logits.apply(looks.get(s))) {
                boolean finite = Float.isFinite(HalfFloat.toFloat(HalfFloat.ofFloat(logit)));
                require(finite, snapshots.get(s), "a logit of an augmented look, in half precision");
                sink.putHalf(logit);
            }
        }
    }

    private void writeLogits(NpySink sink) throws IOException {
        int rows = Math.max(1, BLOCK / classes);
        float[] block = new float[rows * classes];
        progress.begin(Sentence.of("Writing %s", file.getFileName()), (long) count * examples * classes, "logits");
        for (Snapshot snapshot : snapshots) {
            for (int from = 0; from < examples; from += rows) {
                progress.check();
                int taken = Math.min(rows, examples - from);
                gather(snapshot.logits(), from, taken, block);
                for (int i = 0; i < taken * classes; i++) {
                    put(sink, snapshot, block[i]);
                }
                progress.advance((long) taken * classes);
            }
        }
    }

    /** Rows {@code [from, from + taken)} of the class-major logits, example by example. */
    private void gather(Logits logits, int from, int taken, float[] block) {
        for (int k = 0; k < classes; k++) {
            float[] column = logits.column(k);
            for (int i = 0; i < taken; i++) {
                block[i * classes + k] = column[from + i];
            }
        }
    }

    private void put(NpySink sink, Snapshot snapshot, float logit) throws IOException {
        require(Float.isFinite(logit), snapshot, "a logit");
        if (!half) {
            sink.putFloat(logit);
            return;
        }
        if (Float.isInfinite(HalfFloat.toFloat(HalfFloat.ofFloat(logit)))) {
            throw new Unwritable(
                    file, "cannot be written in half precision: a logit is %s, beyond %s", logit, HalfFloat.MAX);
        }
        sink.putHalf(logit);
    }

    /** What is not finite would not be read again. */
    private void require(boolean finite, Snapshot snapshot, @Template String what) {
        if (!finite) {
            throw new Unwritable(
                    file,
                    "cannot be written: %s at α = %s, epoch %s is not finite",
                    Sentence.of(what),
                    snapshot.alpha(),
                    snapshot.epoch());
        }
    }
}
