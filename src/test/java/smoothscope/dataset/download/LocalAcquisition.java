package smoothscope.dataset.download;

import java.time.Duration;

/** An acquisition that may ask this computer itself without encryption, as only tests can make. */
public final class LocalAcquisition {
    private LocalAcquisition() {}

    /** @param free bytes that are free on the disk, as far as it is told */
    public static Acquisition withFree(long free) {
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofMillis(5), 2);
        return new Acquisition(new Downloader(patience, true), folder -> free);
    }
}
