package smoothscope.training.live;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that never outgrows its capacity: when it is full, every second element is left out, and from then on only every second new one
 * comes in, so that the elements stay evenly spread over all that was added. Marked elements stay, but for the second of any two where
 * they alone would fill half the list. The newest element is always there.
 *
 * <p>Safe for one writer and any number of readers.
 */
final class DecimatedHistory<T> {
    private record Entry<T>(T value, long number, boolean marked) {}

    private final int capacity;
    private List<Entry<T>> entries = new ArrayList<>();
    private long added;
    private long stride = 1;

    DecimatedHistory(int capacity) {
        this.capacity = capacity;
    }

    /** @param marked whether thinning passes it over */
    synchronized void add(T value, boolean marked) {
        dropNewestIfOffStride();
        if (entries.size() == capacity) {
            thin();
        }
        entries.add(new Entry<>(value, added, marked));
        added++;
    }

    synchronized List<T> values() {
        return entries.stream().map(Entry::value).toList();
    }

    /** The newest was let in whatever its number; now another is the newest. */
    private void dropNewestIfOffStride() {
        if (!entries.isEmpty() && !stays(entries.get(entries.size() - 1))) {
            entries.remove(entries.size() - 1);
        }
    }

    private boolean stays(Entry<T> entry) {
        return entry.marked() || entry.number() % stride == 0;
    }

    private void thin() {
        while (entries.size() > capacity - capacity / 4) {
            if (2 * entries.stream().filter(Entry::marked).count() >= entries.size()) {
                unmarkEverySecond();
            } else {
                stride *= 2;
            }
            entries = new ArrayList<>(entries.stream().filter(this::stays).toList());
        }
    }

    private void unmarkEverySecond() {
        List<Entry<T>> fewer = new ArrayList<>();
        boolean stays = true;
        for (Entry<T> each : entries) {
            fewer.add(each.marked() ? new Entry<>(each.value(), each.number(), stays) : each);
            stays ^= each.marked();
        }
        entries = fewer;
    }
}
