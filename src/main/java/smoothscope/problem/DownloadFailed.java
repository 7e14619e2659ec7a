package smoothscope.problem;

import org.jspecify.annotations.Nullable;

/** A download did not arrive whole and right: no network, refused, cut off, or a wrong checksum. */
public final class DownloadFailed extends Problem {
    public DownloadFailed(Throwable cause, @Template String sentence, @Nullable Object... arguments) {
        this(Sentence.of(sentence, arguments), cause);
    }

    public DownloadFailed(@Template String sentence, @Nullable Object... arguments) {
        this(Sentence.of(sentence, arguments), null);
    }

    private DownloadFailed(Sentence sentence, @Nullable Throwable cause) {
        super(
                sentence,
                Sentence.of(
                        "Try again later: what has arrived so far is kept. Or fetch the files yourself and name their folder."),
                cause);
    }
}
