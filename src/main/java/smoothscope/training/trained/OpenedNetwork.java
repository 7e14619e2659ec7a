package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.network.Standardization;
import smoothscope.problem.Sentence;

/**
 * A trained network with all that is needed to look at it.
 *
 * @param files that it was read from
 * @param name its architecture's name, or the file's where it has none
 * @param alphaKnown whether α was named by the file or the user; otherwise it is 0
 * @param convention the name of α's convention
 * @param notes what was found out about it, as a user is told
 */
record OpenedNetwork(
        Network network,
        List<Path> files,
        String name,
        double alpha,
        boolean alphaKnown,
        String convention,
        InputSize input,
        Standardization standardization,
        List<Sentence> notes) {}
