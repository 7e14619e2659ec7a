package smoothscope.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A data set is known, but its files are not on this computer. */
public final class DataMissing extends Problem {
    /**
     * @param dataset the data set's name in the catalogue
     * @param folder the folder its files are expected in, relative to a data folder
     * @param searched the data folders that were looked through
     */
    public DataMissing(String dataset, String folder, List<Path> searched) {
        super(
                Sentence.of(
                        "The files of %s (folder %s) are in none of: %s.",
                        dataset, folder, searched.stream().map(Path::toString).collect(Collectors.joining(", "))),
                Sentence.of("Get the data set, or name the folder that holds it with --data or SMOOTHSCOPE_DATA."),
                null);
    }
}
