package smoothscope.command.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import smoothscope.command.terminal.ProgressLines;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.published.Checksum;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.Recordings;
import smoothscope.training.trained.Observation;
import smoothscope.training.trained.ObservationSettings;
import smoothscope.training.trained.ObservedNetwork;
import smoothscope.training.trained.TrainedWeights;

/** The files that teachers come from: recordings, taken together, or weights that are looked with afresh. */
public final class TeacherFiles {
    private final List<Path> files;

    TeacherFiles(List<Path> files) {
        this.files = List.copyOf(files);
        long recordings = files.stream().filter(TeacherFiles::isRecording).count();
        if (recordings > 0 && recordings < files.size()) {
            throw new InvalidSetting("A teacher is a recording or weights, but these files are both.");
        }
    }

    private static boolean isRecording(Path file) {
        return file.toString().endsWith(".npz");
    }

    /** Whether what they say was recorded, and not looked at anew. */
    boolean areRecorded() {
        return isRecording(files.get(0));
    }

    /** What they are called. */
    String name() {
        return String.join(" ", names());
    }

    private List<String> names() {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    /** How the weights' images are cut; the first file decides. */
    ObservationSettings settings(List<Double> alphas, int perClass) {
        for (Path file : files) {
            if (TrainedWeights.isProgram(file)) {
                throw new InvalidSetting(
                        Sentence.of("%s is TorchScript, a program.", file.getFileName()),
                        "Look with it by observe --per-class all --trust, and give that recording as the teacher.");
            }
        }
        return new ObservationSettings(
                files,
                alphas,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                perClass);
    }

    Recording read() {
        return Recordings.read(files, new Progress());
    }

    Recording look(ObservationSettings settings, Dataset images, PrintWriter out, Consumer<ObservedNetwork> listener) {
        return new ProgressLines(out).await(Observation.start(settings, images, listener));
    }

    /** What is told of them in a recording of their students. */
    JsonObject described(Recording recording) {
        JsonObject json = new JsonObject();
        JsonArray sums = new JsonArray();
        JsonArray all = new JsonArray();
        names().forEach(all::add);
        files.forEach(file -> sums.add(Checksum.sha256(List.of(file))));
        json.add(areRecorded() ? "recording" : "weights", all);
        json.add("sha256", sums);
        for (String key : new ArrayList<>(List.of("dataset", "network", "command"))) {
            recording.meta().text(key).ifPresent(value -> json.addProperty(key, value));
        }
        return json;
    }
}
