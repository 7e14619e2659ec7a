package smoothscope.app.alpha;

/** A place that runs through a span, there and back again. */
public final class Playback {
    private final double from;
    private final double to;
    private final double seconds;
    private double place;
    private int direction = 1;

    /**
     * @param start where it begins
     * @param seconds how long one way takes
     */
    public Playback(double from, double to, double start, double seconds) {
        this.from = from;
        this.to = to;
        this.seconds = seconds;
        this.place = start >= to ? from : Math.max(from, start);
    }

    /** The place after some more time; at either end it turns. */
    public double advance(double elapsed) {
        place += direction * elapsed * (to - from) / seconds;
        if (place >= to) {
            place = to;
            direction = -1;
        } else if (place <= from) {
            place = from;
            direction = 1;
        }
        return place;
    }
}
