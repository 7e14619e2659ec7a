package smoothscope.snapshot.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.own.ArrayFiles;
import smoothscope.snapshot.own.OwnReading;

/** Several recordings of the same examples as one. */
public final class Recordings {
    private Recordings() {}

    /** Files as they make recordings: single arrays (.npy) of one folder together, each other file alone. */
    public static List<List<Path>> together(List<Path> files) {
        return ArrayFiles.grouped(files);
    }

    /** Reads files, one or several, as one recording. */
    public static Recording read(List<Path> files, Progress progress) {
        return read(files, progress, OwnReading.USUAL);
    }

    /** @param reading how somebody's own arrays among them are read */
    public static Recording read(List<Path> files, Progress progress, OwnReading reading) {
        List<Recording> recordings = new ArrayList<>();
        for (List<Path> together : together(files)) {
            recordings.add(RecordingFile.read(together, progress, reading));
            recordings = new ArrayList<>(partsTogether(recordings));
        }
        return join(recordings);
    }

    /**
     * Joins recordings: parts of one look to the whole look; then their snapshots by α, temperature, seed and epoch, and what all of them say of where they come from. Where they are
     * of different seeds, each snapshot says its own.
     *
     * @throws InvalidSetting where they are of different examples, classes or conventions, or hold the same network at the same epoch
     */
    public static Recording join(List<Recording> given) {
        if (given.isEmpty()) {
            throw new InvalidSetting("At least one recording is needed.");
        }
        List<Recording> recordings = Shards.together(given);
        Recording first = recordings.get(0);
        if (recordings.size() == 1) {
            return first;
        }
        boolean bySeed = areToldApartBySeed(recordings);
        List<Snapshot> snapshots = new ArrayList<>();
        Set<SnapshotKey> keys = new HashSet<>();
        JsonObject meta = first.meta().json();
        boolean half = true;
        for (Recording recording : recordings) {
            requireSameKind(first, recording);
            for (Snapshot each : recording.snapshots()) {
                Snapshot snapshot = bySeed
                        ? each.keyed(each.key().withSeed(seed(recording, each).orElseThrow()))
                        : each;
                requireNew(keys, snapshot.key());
                snapshots.add(snapshot);
            }
            keepCommon(meta, recording.meta().json());
            half &= recording.half();
        }
        snapshots.sort((one, other) -> one.key().compareTo(other.key()));
        return new Recording(first.examples(), first.classes(), snapshots, new Meta(meta), half);
    }

    /** The same recordings, but each look whose parts are among them as one, as far as they are there. */
    public static List<Recording> partsTogether(List<Recording> recordings) {
        return Shards.together(recordings);
    }

    private static OptionalLong seed(Recording recording, Snapshot snapshot) {
        OptionalLong own = snapshot.key().seed();
        return own.isPresent() ? own : recording.meta().seed();
    }

    /** Whether all say their seeds, and these are several. */
    private static boolean areToldApartBySeed(List<Recording> recordings) {
        Set<OptionalLong> seeds = new HashSet<>();
        boolean said = false;
        for (Recording recording : recordings) {
            for (Snapshot snapshot : recording.snapshots()) {
                seeds.add(seed(recording, snapshot));
                said |= snapshot.key().seed().isPresent();
            }
        }
        return !seeds.contains(OptionalLong.empty()) && (said || seeds.size() > 1);
    }

    private static void requireSameKind(Recording first, Recording other) {
        if (!first.classes().equals(other.classes())) {
            throw new InvalidSetting("Recordings can be joined where their classes are the same, but these differ.");
        }
        if (!first.examples().equals(other.examples())) {
            throw new InvalidSetting(
                    "Recordings can be joined where their examples are the same, but these are of %s and %s examples that differ in number, label, split or image.",
                    first.examples().size(), other.examples().size());
        }
        if (first.meta().convention() != other.meta().convention()) {
            throw new InvalidSetting(
                    "Recordings can be joined where α means the same, but these are of the conventions %s and %s.",
                    first.meta().convention().label(), other.meta().convention().label());
        }
    }

    private static void requireNew(Set<SnapshotKey> keys, SnapshotKey key) {
        if (!keys.add(key)) {
            throw new InvalidSetting(
                    key.seed().isPresent()
                            ? Sentence.of(
                                    "Two of the recordings hold α = %s of seed %s at epoch %s, so they cannot be joined.",
                                    key.alpha(), key.seed().getAsLong(), key.epoch())
                            : Sentence.of(
                                    "Two of the recordings hold α = %s at epoch %s, so they cannot be joined.",
                                    key.alpha(), key.epoch()),
                    "Give each file an alpha of its own: one without counts as alpha 0.");
        }
    }

    /** Drops what the other does not say too. */
    private static void keepCommon(JsonObject meta, JsonObject other) {
        for (Map.Entry<String, JsonElement> each : List.copyOf(meta.entrySet())) {
            JsonElement mine = each.getValue();
            JsonElement theirs = other.get(each.getKey());
            if (mine.isJsonObject() && theirs != null && theirs.isJsonObject()) {
                keepCommon(mine.getAsJsonObject(), theirs.getAsJsonObject());
            } else if (!mine.equals(theirs)) {
                meta.remove(each.getKey());
            }
        }
    }
}
