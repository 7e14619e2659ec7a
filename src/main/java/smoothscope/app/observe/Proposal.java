package smoothscope.app.observe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import smoothscope.training.Recipe;

/**
 * What the form about trained networks proposes beyond what their files say.
 *
 * @param dataset its name, or {@code folder:PATH}; empty where nothing is proposed
 * @param classes those that alone are looked at; empty for all
 * @param alphas of the files, or none
 * @param perClass examples recorded of each class
 * @param out the recording to write
 */
record Proposal(String dataset, String classes, List<Double> alphas, int perClass, Optional<Path> out) {
    static final Proposal NONE = new Proposal("", "", List.of(), Recipe.PER_CLASS, Optional.empty());

    Proposal {
        alphas = List.copyOf(alphas);
    }
}
