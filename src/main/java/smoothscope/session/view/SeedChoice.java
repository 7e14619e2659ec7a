package smoothscope.session.view;

import java.util.Optional;

/**
 * Which of several seeds the panels show.
 *
 * @param shown the seed whose examples are drawn; empty for the one in the middle by accuracy
 * @param all whether half of each cluster of every seed is outlined over them
 */
public record SeedChoice(Optional<Long> shown, boolean all) {
    /** The seed in the middle alone. */
    public static final SeedChoice MIDDLE = new SeedChoice(Optional.empty(), false);

    public static SeedChoice of(long seed) {
        return new SeedChoice(Optional.of(seed), false);
    }

    public SeedChoice withShown(Optional<Long> other) {
        return new SeedChoice(other, all);
    }

    public SeedChoice withAll(boolean on) {
        return new SeedChoice(shown, on);
    }
}
