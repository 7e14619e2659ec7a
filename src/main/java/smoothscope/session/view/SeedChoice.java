package smoothscope.session.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * Which of several seeds the panels show.
 *
 * @param shown the seed whose examples are drawn; empty for the one in the middle by accuracy
 * @param all whether half of each cluster of every seed is outlined over them
 */
@RecordBuilder
public record SeedChoice(Optional<Long> shown, boolean all) implements SeedChoiceBuilder.With {
    /** The seed in the middle alone. */
    public static final SeedChoice MIDDLE = new SeedChoice(Optional.empty(), false);

    public static SeedChoice of(long seed) {
        return new SeedChoice(Optional.of(seed), false);
    }
}
