package smoothscope.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import smoothscope.problem.InvalidSetting;

/**
 * Classes as a user lists them: by name, index or their folders' names.
 *
 * @param text separated by {@code ;} where it holds one, else by commas
 */
public record ChosenClasses(String text) {
    /**
     * @param names of all classes, by label
     * @param folders what the classes' folders are called, by label; none where the data set is no folder
     * @return the labels of those that are listed
     */
    public BitSet among(List<String> names, List<String> folders) {
        BitSet chosen = new BitSet();
        Arrays.stream(text.split(text.contains(";") ? ";" : ",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> folders.contains(each) ? folders.indexOf(each) : ClassNames.index(each, names))
                .forEach(chosen::set);
        if (chosen.isEmpty()) {
            throw new InvalidSetting("At least one class is needed, got \"%s\".", text);
        }
        return chosen;
    }
}
