package smoothscope.network.checkpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smoothscope.network.checkpoint.Pickled.Dictionary;
import smoothscope.network.checkpoint.Pickled.Foreign;
import smoothscope.network.checkpoint.Pickled.Tensor;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;
import smoothscope.problem.WrongContents;

/**
 * The arrays of a checkpoint by the names that their network gave them: what training scripts wrap around them is taken off, and told.
 *
 * @param entries by name, in the order of the file: at least one array, and what stands beside
 * @param notes what was taken off
 */
record StateDict(Map<String, Pickled> entries, List<Sentence> notes) {
    /** Under these keys training scripts keep the weights; the first that is there is taken. */
    private static final List<String> WRAPPERS = List.of(
            "state_dict",
            "model_state_dict",
            "model_state",
            "model",
            "net",
            "network",
            "params",
            "weights",
            "module",
            "state_dict_ema",
            "model_ema",
            "ema",
            "params_ema");

    private static final int DEEPEST = 4;

    static StateDict of(Path file, Pickled contents) {
        List<Sentence> notes = new ArrayList<>();
        Pickled now = contents;
        for (int depth = 0; depth < DEEPEST && now instanceof Dictionary dictionary; depth++) {
            Map<String, Tensor> tensors = tensors(dictionary.entries);
            Optional<String> wrapper = WRAPPERS.stream()
                    .filter(key -> dictionary.entries.get(key) instanceof Dictionary)
                    .findFirst();
            if (wrapper.isEmpty() || tensors.size() > 2) {
                if (tensors.isEmpty()) {
                    break;
                }
                return new StateDict(dictionary.entries, List.copyOf(notes));
            }
            notes.add(Sentence.of("its weights stand under \"%s\"", wrapper.get()));
            now = dictionary.entries.getOrDefault(wrapper.get(), contents);
        }
        throw refused(file, now, contents);
    }

    /** The arrays alone. */
    Map<String, Tensor> tensors() {
        return tensors(entries);
    }

    private static Map<String, Tensor> tensors(Map<String, Pickled> entries) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            if (value instanceof Tensor tensor) {
                tensors.put(name, tensor);
            }
        });
        return tensors;
    }

    private static WrongContents refused(Path file, Pickled now, Pickled contents) {
        Optional<String> object = Optional.of(now)
                .or(() -> Optional.of(contents))
                .filter(Foreign.class::isInstance)
                .or(() -> contents instanceof Dictionary dictionary
                        ? WRAPPERS.stream()
                                .map(dictionary.entries::get)
                                .filter(Foreign.class::isInstance)
                                .findFirst()
                        : Optional.empty())
                .map(each -> ((Foreign) each).type());
        return object.map(type -> noWeights(
                        file,
                        "it holds a whole object of the class %s, which only its own Python code can use",
                        Unpickler.shown(type)))
                .orElseGet(() -> noWeights(file, "it holds no network's weights, that is no arrays by name"));
    }

    /** What PyTorch, or some other program, wrote instead of weights by their names. */
    static WrongContents noWeights(Path file, @Template String what, @Nullable Object... arguments) {
        return WrongContents.ofData(
                file,
                Sentence.of(what, arguments),
                Sentence.of("Save the weights alone: torch.save(model.state_dict(), \"weights.pt\")."));
    }
}
