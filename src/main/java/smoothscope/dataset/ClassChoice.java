package smoothscope.dataset;

import java.util.BitSet;
import java.util.List;

/** Which classes of a data set are looked at. */
@FunctionalInterface
public interface ClassChoice {
    /**
     * @param names of all classes, by label
     * @param folders what the classes' folders are called, by label; none where the data set is no folder
     * @return the labels of those that are looked at, at least one
     */
    BitSet among(List<String> names, List<String> folders);
}
