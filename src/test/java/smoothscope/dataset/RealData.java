package smoothscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import smoothscope.dataset.library.DataFolders;

/** The folder of downloaded data sets that the environment names, for tests on the real files. */
final class RealData {
    private RealData() {}

    /** The data folders to load this set from; without it the test is skipped. */
    static DataFolders with(String folder) {
        String named = System.getenv("SMOOTHSCOPE_DATA");
        Assumptions.assumeTrue(
                named != null && Files.isDirectory(Path.of(named, folder)),
                () -> "SMOOTHSCOPE_DATA names no folder with " + folder);
        return DataFolders.only(Path.of(named));
    }
}
