package smoothscope.session.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was, to go back to. Steps of one gesture (a drag of the slider) count as one.
 *
 * @param <T> an immutable state
 */
public final class History<T> {
    private static final int KEPT = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private T now;
    private Object gesture = new Object();

    public History(T start) {
        this.now = start;
    }

    public T now() {
        return now;
    }

    /** Goes on to a new state; what had been undone is forgotten. */
    public void go(T next) {
        go(next, new Object());
    }

    /**
     * Goes on to a new state as a part of a gesture: equal gestures in a row are undone together, and one that ends where it began is no
     * step.
     */
    public void go(T next, Object partOf) {
        if (next.equals(now)) {
            return;
        }
        boolean goesOn = partOf.equals(gesture) && !before.isEmpty();
        boolean isBack = goesOn && next.equals(before.peek());
        if (isBack) {
            before.pop();
        } else if (!goesOn) {
            push();
        }
        gesture = isBack ? new Object() : partOf;
        after.clear();
        now = next;
    }

    private void push() {
        before.push(now);
        if (before.size() > KEPT) {
            before.removeLast();
        }
    }

    /** Puts another state in the place of the present one: what happens by itself is no step to undo. */
    public void amend(T instead) {
        now = instead;
    }

    public Optional<T> undo() {
        return move(before, after);
    }

    public Optional<T> redo() {
        return move(after, before);
    }

    private Optional<T> move(Deque<T> from, Deque<T> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        gesture = new Object();
        return Optional.of(now);
    }
}
