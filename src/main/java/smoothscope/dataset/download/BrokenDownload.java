package smoothscope.dataset.download;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;

/** One attempt did not bring the file; another may. */
final class BrokenDownload extends IOException {
    private final transient Sentence why;

    BrokenDownload(@Template String why, @Nullable Object... arguments) {
        this(null, why, arguments);
    }

    BrokenDownload(@Nullable Throwable cause, @Template String why, @Nullable Object... arguments) {
        super(Sentence.of(why, arguments).toString(), cause);
        this.why = Sentence.of(why, arguments);
    }

    Sentence why() {
        return why;
    }
}
