package smoothscope.dataset.download;

import java.time.Duration;

/**
 * How long a download waits for a slow or broken line.
 *
 * @param stall a connection from which nothing came for so long is given up
 * @param pause before a broken connection is made anew
 * @param attempts connections in a row that brought nothing, until the download is given up
 */
record Patience(Duration stall, Duration pause, int attempts) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(2), 4);
}
