package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.Optional;
import smoothscope.network.NetworkCard;
import smoothscope.network.SafeTensors;
import smoothscope.network.TorchNetwork;

/**
 * What a file of trained weights says of itself.
 *
 * @param script whether it is TorchScript, which brings its own architecture
 * @param network its architecture's name
 * @param dataset the data set that it was trained on
 * @param alpha its smoothing in {@code [0, 1)}
 */
public record WeightsHeader(
        boolean script, Optional<String> network, Optional<String> dataset, Optional<Double> alpha) {
    /** Reads a file's head. */
    public static WeightsHeader of(Path file) {
        if (TorchNetwork.isOne(file)) {
            return new WeightsHeader(true, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<NetworkCard> card = NetworkCard.of(SafeTensors.open(file).metadata());
        return new WeightsHeader(
                false, card.map(NetworkCard::network), card.map(NetworkCard::dataset), card.map(NetworkCard::alpha));
    }

    /** Whether the file says how its network wants to be fed. */
    public boolean isComplete() {
        return network.isPresent();
    }
}
