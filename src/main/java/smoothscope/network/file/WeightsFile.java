package smoothscope.network.file;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import smoothscope.network.NetworkCard;
import smoothscope.network.checkpoint.Checkpoint;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Classifier;
import smoothscope.network.layer.Parameter;
import smoothscope.network.weights.OtherFormat;
import smoothscope.network.weights.SafeTensors;
import smoothscope.network.weights.SafeTensorsWriter;
import smoothscope.network.weights.StoredWeights;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;

/** The weights of a network in a file: of several formats where they are read, safetensors where they are written. */
public final class WeightsFile {
    private static final int TOLD = 3;
    /**
     * How many batches each of PyTorch's batch norms saw, which no evaluation asks: a whole number, or a fraction where a script averaged
     * or halved all arrays alike.
     */
    private static final String COUNTER = ".num_batches_tracked";

    private WeightsFile() {}

    /** Opens a file of weights: a checkpoint of PyTorch, or safetensors. */
    public static StoredWeights open(Path file) {
        OtherFormat.refuse(file);
        return Unwrapped.of(Checkpoint.isOne(file) ? Checkpoint.open(file) : SafeTensors.open(file));
    }

    /**
     * @param head the last layer's name in the file, where it is not the usual one
     * @param network whose weights these are, where that is known
     */
    public static StoredWeights open(Path file, Optional<String> head, Optional<Architecture> network) {
        StoredWeights stored = open(file);
        return head.map(name -> NamedHead.of(stored, name, network)).orElse(stored);
    }

    /** @param half whether to round the weights to half precision */
    public static void write(Path file, Classifier classifier, NetworkCard card, boolean half) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        classifier.parameters().forEach(each -> arrays.put(each.name(), each.array()));
        SafeTensorsWriter.write(file, card.texts(), arrays, half);
    }

    /** Fills a network with a file's weights; where names or shapes do not fit, says which and leaves the network as it was. */
    public static void read(StoredWeights file, Classifier classifier) {
        read(file, "", classifier);
    }

    /** @param prefix what stands before each parameter's name in the file */
    public static void read(StoredWeights file, String prefix, Classifier classifier) {
        List<Sentence> faults = faults(file, prefix, classifier);
        if (!faults.isEmpty()) {
            String all = faults.stream().map(Sentence::toString).collect(Collectors.joining("\n"));
            throw WrongContents.ofNetwork(
                    file.file(),
                    new IllegalArgumentException("parameter by parameter:\n" + all),
                    Sentence.of(
                            faults.size() > TOLD
                                    ? "its weights are not of this network: %s, and %s more"
                                    : "its weights are not of this network: %s",
                            Sentence.list(faults.subList(0, Math.min(TOLD, faults.size()))),
                            faults.size() - TOLD),
                    Sentence.of(
                            "Choose the network that its weights are of, or record the model in Python with smoothscope.py."));
        }
        if (file instanceof SafeTensors safe) {
            safe.whole();
        }
        for (Parameter parameter : classifier.parameters()) {
            fill(parameter.array(), file, prefix + parameter.name());
        }
    }

    /** Gives an array the contents of one of the same shape in a file. */
    public static void fill(NDArray array, StoredWeights file, String name) {
        boolean learned = array.hasGradient();
        try (NDArray stored = file.read(name, array.getManager())) {
            array.intern(stored.duplicate()); // a plain copy makes the library print a warning about itself
            array.setRequiresGradient(learned);
        }
    }

    private static List<Sentence> faults(StoredWeights file, String prefix, Classifier classifier) {
        Map<String, Shape> there = file.shapes();
        List<Sentence> faults = new ArrayList<>();
        for (Parameter parameter : classifier.parameters()) {
            Shape found = there.get(prefix + parameter.name());
            Shape wanted = parameter.array().getShape();
            if (found == null) {
                faults.add(Sentence.of("%s is missing", parameter.name()));
            } else if (!found.equals(wanted)) {
                faults.add(Sentence.of("%s is %s instead of %s", parameter.name(), found, wanted));
            }
        }
        List<String> known =
                classifier.parameters().stream().map(Parameter::name).toList();
        if (prefix.isEmpty()) {
            there.keySet().stream()
                    .filter(name -> !known.contains(name) && !name.endsWith(COUNTER))
                    .forEach(name -> faults.add(Sentence.of("%s is surplus", name)));
        }
        return faults;
    }
}
