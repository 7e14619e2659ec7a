package smoothscope.snapshot.npz;

import java.io.IOException;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;

/** An archive is not whole. */
final class DamagedArchive extends IOException {
    private final transient Sentence why;

    DamagedArchive(@Template String why) {
        super(why);
        this.why = Sentence.of(why);
    }

    Sentence why() {
        return why;
    }
}
