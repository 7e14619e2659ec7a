package smoothscope.app.alpha;

import java.util.OptionalInt;
import smoothscope.session.settings.PlayStyle.Loop;

/** Goes through numbered places one by one. */
final class Steps {
    private int direction = 1;

    /**
     * The place after one.
     *
     * @param count of the places, numbered from 0
     * @return empty where it ends
     */
    OptionalInt after(int place, int count, Loop loop) {
        int last = count - 1;
        return switch (loop) {
            case ONCE -> place < last ? OptionalInt.of(place + 1) : OptionalInt.empty();
            case ROUND -> OptionalInt.of((place + 1) % count);
            case THERE_AND_BACK -> {
                direction = place >= last ? -1 : place <= 0 ? 1 : direction;
                yield OptionalInt.of(Math.max(0, Math.min(last, place + direction)));
            }
        };
    }
}
