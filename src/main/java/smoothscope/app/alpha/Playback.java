package smoothscope.app.alpha;

import smoothscope.session.settings.PlayStyle;
import smoothscope.session.settings.PlayStyle.Loop;

/** A place that runs through a span. */
public final class Playback {
    /** The share of one way for which a round rests at the end, so that the end is seen before the beginning comes. */
    static final double REST = 0.1;

    private final double from;
    private final double to;
    private final double seconds;
    private PlayStyle style;
    private double place;
    private int direction = 1;
    private double resting;
    private boolean ended;

    /**
     * @param start where it begins; at the end it begins anew
     * @param seconds how long one way takes at the usual speed
     */
    public Playback(double from, double to, double start, double seconds, PlayStyle style) {
        this.from = from;
        this.to = to;
        this.seconds = seconds;
        this.style = style;
        this.place = start >= to ? from : Math.max(from, start);
    }

    /** Goes on in another way from where it is. */
    public void go(PlayStyle other) {
        style = other;
        direction = other.loop() == Loop.THERE_AND_BACK ? direction : 1;
    }

    /** Whether it came to its end, and stays there. */
    public boolean ended() {
        return ended;
    }

    /** The place after some more seconds. */
    public double advance(double elapsed) {
        double ways = elapsed * style.speed() / seconds;
        if (resting > 0) {
            resting -= ways;
            place = resting > 0 ? to : from;
        } else if (!ended) {
            place += direction * ways * (to - from);
            if (place >= to) {
                place = to;
                arrive();
            } else if (place <= from) {
                place = from;
                direction = 1;
            }
        }
        return place;
    }

    private void arrive() {
        switch (style.loop()) {
            case THERE_AND_BACK -> direction = -1;
            case ROUND -> resting = REST;
            case ONCE -> ended = true;
        }
    }
}
