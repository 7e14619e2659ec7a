package smoothscope.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.dataset.published.Checksum;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.Recordings;
import smoothscope.snapshot.npz.NpzArchive;
import smoothscope.text.Decimals;
import smoothscope.training.trained.SavedTensors;

/** The files of several runs, understood: which network each holds, and what tells so; then one recording of them. */
public final class JoinedRuns {
    /** Folders below the one that is joined in which files are looked for. */
    private static final int DEPTH = 4;

    private static final String PARTS = "parts";

    /**
     * One file.
     *
     * @param name as it is told: below the folder that is joined, else the file's own
     * @param alphas for instance {@code "0, 0.1"}; {@code "-"} where nobody said the smoothing
     * @param seeds for instance {@code "3"}; empty where it is not known
     * @param snapshots how many it holds
     * @param meta what it says of itself
     * @param from what told its α and seed
     */
    public record Part(String name, String alphas, String seeds, int snapshots, Meta meta, String sha256, String from) {
        private static final String NOT_SAID = "-";

        private static Part of(String name, Recording recording, String sha256, String from) {
            return new Part(
                    name,
                    recording.snapshots().stream()
                            .map(Snapshot::key)
                            .map(key -> key.isAlphaKnown() ? Decimals.plain(key.alpha()) : NOT_SAID)
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    recording.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    recording.snapshots().size(),
                    recording.meta(),
                    sha256,
                    from);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    /** What was read; of looks in parts, as far as these were put together: of many parts one is in memory. */
    private List<Recording> read = List.of();

    private JoinedRuns() {}

    /** Reads folders and files, in the order given; of a folder all that lie in it, and of a sweep its tasks. */
    public static JoinedRuns read(List<Path> places, Progress progress) {
        JoinedRuns runs = new JoinedRuns();
        for (List<Path> together : Recordings.together(places)) {
            Path place = together.get(0);
            if (together.size() > 1) {
                runs.addArrays(together, progress);
            } else if (!Files.isDirectory(place)) {
                runs.add(place, String.valueOf(place.getFileName()), progress);
            } else if (SweepFolder.isOne(place)) {
                SweepFolder sweep = SweepFolder.open(place);
                for (SweepTask task : sweep.tasks()) {
                    if (sweep.isDone(task)) {
                        Path file = sweep.recording(task);
                        runs.add(file, String.valueOf(file.getFileName()), progress);
                    } else {
                        runs.missing.add(task.name());
                    }
                }
            } else {
                for (Path file : files(place)) {
                    runs.add(file, place.relativize(file).toString().replace('\\', '/'), progress);
                }
            }
        }
        if (runs.parts.isEmpty()) {
            throw new InvalidSetting(
                    runs.missing.isEmpty()
                            ? Sentence.of("There is no .npz file in %s.", places.get(0))
                            : Sentence.of("None of the sweep's tasks in %s is done yet.", places.get(0)));
        }
        return runs;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> below = Files.walk(folder, DEPTH)) {
            return below.filter(file -> file.toString().endsWith(".npz") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new Unreadable(folder, failure, "cannot be read");
        }
    }

    /** Of arrays in files of their own. */
    private void addArrays(List<Path> files, Progress progress) {
        Recording recording = RecordingFile.read(files, progress);
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        understand(files, String.join(" + ", names), recording, names.contains("seed.npy"));
    }

    private void add(Path file, String name, Progress progress) {
        try (SavedTensors arrays = new SavedTensors(List.of(file))) {
            arrays.read(opened -> {
                Path read = opened.get(0);
                Recording recording = RecordingFile.read(read, progress);
                understand(List.of(file), name, recording, isSeedSaid(read, recording, progress));
                return recording;
            });
        }
    }

    private static boolean isSeedSaid(Path file, Recording recording, Progress progress) {
        if (Shard.of(recording.meta()).isPresent() || recording.meta().seed().isPresent()) {
            return true;
        }
        try (NpzArchive archive = NpzArchive.open(file, progress)) {
            return archive.holds("seed");
        }
    }

    private void understand(List<Path> files, String name, Recording recording, boolean seedSaid) {
        this.files.addAll(files);
        Path file = files.get(0);
        boolean alphaSaid = recording.snapshots().stream().map(Snapshot::key).allMatch(SnapshotKey::isAlphaKnown);
        if (alphaSaid && seedSaid) {
            add(recording, Part.of(name, recording, Checksum.sha256(files), "its arrays"));
            return;
        }
        RunLabels labels = RunLabels.of(file);
        Optional<Double> alpha = alphaSaid ? Optional.empty() : labels.alpha();
        Optional<Long> seed = seedSaid ? Optional.empty() : labels.seed();
        List<Snapshot> keyed = recording.snapshots().stream()
                .map(each -> each.keyed(key(each.key(), alpha, seed)))
                .toList();
        Recording understood =
                new Recording(recording.examples(), recording.classes(), keyed, recording.meta(), recording.half());
        String from = alpha.isPresent() || seed.isPresent()
                ? (alphaSaid || seedSaid ? "its arrays, " : "") + labels.from()
                : alphaSaid ? "its arrays" : "nothing";
        add(understood, Part.of(name, understood, Checksum.sha256(files), from));
    }

    private void add(Recording recording, Part part) {
        parts.add(part);
        List<Recording> all = new ArrayList<>(read);
        all.add(recording);
        read = Recordings.partsTogether(all);
    }

    private static SnapshotKey key(SnapshotKey own, Optional<Double> alpha, Optional<Long> seed) {
        SnapshotKey key = own.isAlphaKnown() ? own : alpha.map(own::withAlpha).orElse(own);
        return seed.map(key::withSeed).orElse(key);
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** All files that were read. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** Names of a sweep's tasks that are not done. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** One recording of all, which says of what it was made. */
    public Recording joined() {
        Recording joined = Recordings.join(read);
        JsonObject meta = joined.meta().json();
        JsonArray made = new JsonArray();
        for (Part part : parts) {
            JsonObject known = part.meta().json();
            if (known.get(PARTS) instanceof JsonArray earlier) {
                made.addAll(earlier);
                continue;
            }
            JsonObject one = new JsonObject();
            one.addProperty("file", part.name());
            one.addProperty("sha256", part.sha256());
            part.meta().text("command").ifPresent(command -> one.addProperty("command", command));
            made.add(one);
        }
        meta.add(PARTS, made);
        return new Recording(joined.examples(), joined.classes(), joined.snapshots(), new Meta(meta), joined.half());
    }
}
