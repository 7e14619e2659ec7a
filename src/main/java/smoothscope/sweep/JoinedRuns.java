package smoothscope.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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

/** The files of several runs, understood: which network each holds, and what tells so; then one recording of them. */
public final class JoinedRuns {
    /** Folders below the one that is joined in which files are looked for. */
    private static final int DEPTH = 4;

    private static final String PARTS = "parts";

    /**
     * One file.
     *
     * @param name as it is told: below the folder that is joined, else the file's own
     * @param from what told its α and seed
     */
    public record Part(String name, Recording recording, String sha256, String from) {
        /** For instance {@code "0, 0.1"}. */
        public String alphas() {
            return recording.alphas().stream().map(Decimals::plain).collect(Collectors.joining(", "));
        }

        /** For instance {@code "3"}; empty where it is not known. */
        public String seeds() {
            return recording.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    private final List<Part> parts;
    private final List<String> missing;

    private JoinedRuns(List<Part> parts, List<String> missing) {
        this.parts = parts;
        this.missing = missing;
    }

    /** Reads folders and files, in the order given; of a folder all that lie in it, and of a sweep its tasks. */
    public static JoinedRuns read(List<Path> places, Progress progress) {
        List<Part> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (List<Path> together : Recordings.together(places)) {
            Path place = together.get(0);
            if (together.size() > 1) {
                parts.add(ofArrays(together, progress));
            } else if (!Files.isDirectory(place)) {
                parts.add(part(place, String.valueOf(place.getFileName()), progress));
            } else if (SweepFolder.isOne(place)) {
                SweepFolder sweep = SweepFolder.open(place);
                for (SweepTask task : sweep.tasks()) {
                    if (sweep.isDone(task)) {
                        Path file = sweep.recording(task);
                        parts.add(part(file, String.valueOf(file.getFileName()), progress));
                    } else {
                        missing.add(task.name());
                    }
                }
            } else {
                for (Path file : files(place)) {
                    parts.add(part(file, place.relativize(file).toString().replace('\\', '/'), progress));
                }
            }
        }
        if (parts.isEmpty()) {
            throw new InvalidSetting(
                    missing.isEmpty()
                            ? Sentence.of("There is no .npz file in %s.", places.get(0))
                            : Sentence.of("None of the sweep's tasks in %s is done yet.", places.get(0)));
        }
        return new JoinedRuns(List.copyOf(parts), List.copyOf(missing));
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
    private static Part ofArrays(List<Path> files, Progress progress) {
        Recording recording = RecordingFile.read(files, progress);
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        return understood(
                files, String.join(" + ", names), recording, names.contains("alpha.npy"), names.contains("seed.npy"));
    }

    private static Part part(Path file, String name, Progress progress) {
        Recording recording = RecordingFile.read(file, progress);
        try (NpzArchive archive = NpzArchive.open(file, progress)) {
            boolean shard = Shard.of(recording.meta()).isPresent();
            boolean seedSaid =
                    shard || archive.holds("seed") || recording.meta().seed().isPresent();
            return understood(List.of(file), name, recording, archive.holds("alpha"), seedSaid);
        }
    }

    private static Part understood(
            List<Path> files, String name, Recording recording, boolean alphaSaid, boolean seedSaid) {
        Path file = files.get(0);
        if (alphaSaid && seedSaid) {
            return new Part(name, recording, sha256(files), "its arrays");
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
                : alphaSaid ? "its arrays" : "nothing: α counts as 0";
        return new Part(name, understood, sha256(files), from);
    }

    private static SnapshotKey key(SnapshotKey own, Optional<Double> alpha, Optional<Long> seed) {
        SnapshotKey key = own.withAlpha(alpha.orElse(own.alpha()));
        return seed.map(key::withSeed).orElse(key);
    }

    /** Of several files, one after the other. */
    private static String sha256(List<Path> files) {
        List<InputStream> opened = new ArrayList<>();
        try {
            for (Path file : files) {
                opened.add(Files.newInputStream(file));
            }
            try (InputStream in = new SequenceInputStream(Collections.enumeration(opened))) {
                return Checksum.of(in, "SHA-256", Long.MAX_VALUE, new Progress())
                        .hex();
            }
        } catch (IOException failure) {
            throw new Unreadable(files.get(0), failure, "cannot be read");
        }
    }

    public List<Part> parts() {
        return parts;
    }

    /** Names of a sweep's tasks that are not done. */
    public List<String> missing() {
        return missing;
    }

    /** One recording of all, which says of what it was made. */
    public Recording joined() {
        Recording joined = Recordings.join(parts.stream().map(Part::recording).toList());
        JsonObject meta = joined.meta().json();
        JsonArray made = new JsonArray();
        for (Part part : parts) {
            JsonObject known = part.recording().meta().json();
            if (known.has(PARTS)) {
                made.addAll(known.getAsJsonArray(PARTS));
                continue;
            }
            JsonObject one = new JsonObject();
            one.addProperty("file", part.name());
            one.addProperty("sha256", part.sha256());
            part.recording().meta().text("command").ifPresent(command -> one.addProperty("command", command));
            made.add(one);
        }
        meta.add(PARTS, made);
        return new Recording(joined.examples(), joined.classes(), joined.snapshots(), new Meta(meta), joined.half());
    }
}
