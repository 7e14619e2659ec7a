package smoothscope.training.live;

/** What a live run is doing. */
public enum LiveState {
    RUNNING,
    PAUSED,
    /** It came to the last of its epochs. */
    FINISHED,
    /** It was ended, and has given its memory back or is about to. */
    STOPPED,
    /** Something went wrong; what was published until then stays. */
    FAILED;

    /** Whether nothing is learned any more. */
    public boolean isOver() {
        return this == STOPPED || this == FAILED;
    }
}
