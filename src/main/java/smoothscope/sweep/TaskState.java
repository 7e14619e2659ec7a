package smoothscope.sweep;

/**
 * How a task stands.
 *
 * @param who works at it, where somebody does
 */
public record TaskState(Kind kind, String who) {
    /** What is known of a task. */
    public enum Kind {
        /** Its recording is there. */
        DONE,
        /** A process is at it. */
        RUNNING,
        /** It was begun and nobody is at it: it goes on from its last checkpoint. */
        BEGUN,
        OPEN
    }

    /** For instance {@code "running on node3, process 4711"}. */
    public String words() {
        return switch (kind) {
            case DONE -> "done";
            case RUNNING -> "running on " + who;
            case BEGUN -> "begun";
            case OPEN -> "open";
        };
    }
}
