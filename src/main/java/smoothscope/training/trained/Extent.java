package smoothscope.training.trained;

import java.util.EnumSet;
import java.util.Set;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Split;

/**
 * Which images of a data set are looked at.
 *
 * @param splits the parts of it, at least one
 * @param limit how many images of each split, classes balanced; 0 for all
 */
public record Extent(Set<Split> splits, int limit) {
    public Extent {
        splits = Set.copyOf(splits);
        if (splits.isEmpty()) {
            throw new InvalidSetting("At least one split is needed to look at.");
        }
        if (limit < 0) {
            throw new InvalidSetting("The number of images to look at cannot be negative, got %s.", limit);
        }
    }

    /** Both splits, as far as a limit goes. */
    public static Extent limited(int limit) {
        return new Extent(EnumSet.allOf(Split.class), limit);
    }

    /** All images. */
    public static Extent whole() {
        return limited(0);
    }
}
