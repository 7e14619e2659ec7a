package smoothscope.training.trained;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.Split;
import smoothscope.training.Recipe;

/**
 * Which images of a data set are looked at, and of which every number is recorded.
 *
 * @param splits the parts of it, at least one
 * @param limit how many images of each split, classes balanced; 0 for all
 * @param shard which part of these; else all
 * @param classes the classes whose images are looked at, by names, indices or their folders' names; else all
 * @param recorded the classes whose examples are recorded, by names or indices; else all
 * @param looks how often the recorded examples are looked at as they are augmented, besides; 0 for not at all
 */
public record Extent(
        Set<Split> splits,
        int limit,
        Optional<Shard> shard,
        Optional<String> classes,
        Optional<String> recorded,
        int looks) {
    public Extent {
        splits = Set.copyOf(splits);
        if (splits.isEmpty()) {
            throw new InvalidSetting("At least one split is needed to look at.");
        }
        if (limit < 0) {
            throw new InvalidSetting("The number of images to look at cannot be negative, got %s.", limit);
        }
        if (looks < 0 || looks > Recipe.MOST_LOOKS) {
            throw new InvalidSetting("Augmented looks number from 1 to %s, got %s.", Recipe.MOST_LOOKS, looks);
        }
    }

    /** All images of some splits, as far as a limit goes. */
    public Extent(Set<Split> splits, int limit) {
        this(splits, limit, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** Whether what adds up over whole splits is kept: where the examples that are recorded are not what is to be measured. */
    public boolean keepsSums() {
        return shard.isPresent() || recorded.isPresent();
    }

    /** The same of some classes alone, where any are named. */
    public Extent ofClasses(Optional<String> some) {
        return new Extent(splits, limit, shard, some, recorded, looks);
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
