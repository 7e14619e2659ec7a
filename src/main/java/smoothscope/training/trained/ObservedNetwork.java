package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Split;

/**
 * What is told of one network that was looked at.
 *
 * @param file its weights
 * @param network its architecture's name, or the file's where it has none
 * @param alpha its smoothing, as recorded
 * @param alphaKnown whether the file or the user named α; otherwise it is recorded as 0
 * @param sight what it was shown of each image, in words
 * @param activations whether it showed its activations; otherwise what follows from logits alone is recorded
 * @param accuracy whole splits' share of images that it gets right
 * @param images in each whole split
 * @param chance the accuracy of always naming the most frequent class of the validation split
 * @param notes what was found out about the network: what it was recognised as, what was taken for granted
 */
public record ObservedNetwork(
        Path file,
        String network,
        double alpha,
        boolean alphaKnown,
        String sight,
        boolean activations,
        Map<Split, Double> accuracy,
        Map<Split, Integer> images,
        double chance,
        List<Sentence> notes) {
    private static final double NEAR = 0.05;

    /** The validation accuracy, where it is hardly above chance: the images, their order or their scale then are not what was learned. */
    public OptionalDouble nearChance() {
        double validation = accuracy.getOrDefault(Split.VALIDATION, 1.0);
        return validation <= chance + NEAR * (1 - chance) ? OptionalDouble.of(validation) : OptionalDouble.empty();
    }
}
