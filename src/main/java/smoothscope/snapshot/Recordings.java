package smoothscope.snapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;

/** Several recordings of the same examples as one. */
public final class Recordings {
    private Recordings() {}

    /** Reads files, one or several, as one recording. */
    public static Recording read(List<Path> files, Progress progress) {
        List<Recording> recordings = new ArrayList<>();
        for (Path file : files) {
            recordings.add(RecordingFile.read(file, progress));
        }
        return join(recordings);
    }

    /**
     * Joins recordings: their snapshots by α and epoch, and what all of them say of where they come from.
     *
     * @throws InvalidSetting where they are of different examples or classes, or hold the same α and epoch
     */
    public static Recording join(List<Recording> recordings) {
        if (recordings.isEmpty()) {
            throw new InvalidSetting("At least one recording is needed.");
        }
        Recording first = recordings.get(0);
        if (recordings.size() == 1) {
            return first;
        }
        List<Snapshot> snapshots = new ArrayList<>();
        JsonObject meta = first.meta().json();
        boolean half = true;
        for (Recording recording : recordings) {
            requireSameProbe(first, recording);
            for (Snapshot snapshot : recording.snapshots()) {
                requireNew(snapshots, snapshot);
            }
            snapshots.addAll(recording.snapshots());
            keepCommon(meta, recording.meta().json());
            half &= recording.half();
        }
        snapshots.sort(Comparator.comparingDouble(Snapshot::alpha).thenComparingInt(Snapshot::epoch));
        return new Recording(first.examples(), first.classes(), snapshots, new Meta(meta), half);
    }

    private static void requireSameProbe(Recording first, Recording other) {
        if (!first.classes().equals(other.classes())) {
            throw new InvalidSetting("Recordings can be joined where their classes are the same, but these differ.");
        }
        if (!first.examples().equals(other.examples())) {
            throw new InvalidSetting(
                    "Recordings can be joined where their examples are the same, but these are of %s and %s examples that differ in number, label, split or image.",
                    first.examples().size(), other.examples().size());
        }
    }

    private static void requireNew(List<Snapshot> snapshots, Snapshot snapshot) {
        boolean known = snapshots.stream()
                .anyMatch(each -> each.alpha() == snapshot.alpha() && each.epoch() == snapshot.epoch());
        if (known) {
            throw new InvalidSetting(
                    Sentence.of(
                            "Two of the recordings hold α = %s at epoch %s, so they cannot be joined.",
                            snapshot.alpha(), snapshot.epoch()),
                    "Give each file an alpha of its own: one without counts as alpha 0.");
        }
    }

    /** Drops what the other does not say too. */
    private static void keepCommon(JsonObject meta, JsonObject other) {
        for (Map.Entry<String, JsonElement> each : List.copyOf(meta.entrySet())) {
            if (!each.getValue().equals(other.get(each.getKey()))) {
                meta.remove(each.getKey());
            }
        }
    }
}
